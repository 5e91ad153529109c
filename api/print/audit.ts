import {
  byRule,
  eok,
  formatMoney,
  groupThousands,
  readingText,
  ruleLabels,
  strengthNames,
  strengths,
  type Audit,
  type DemandRule,
  type Finding,
  type Lang,
  type ReadingReport,
  type Strength,
  type Text,
} from '../../engine/index.ts';
import { printTable, type Cell } from './table.ts';

/** 사람이 읽는 보고: 센 것부터, 한계마다 해석과 규칙을 밝혀서. */
export function printAudit(report: Audit, lang: Lang): string {
  const { plan, perUnit } = report;
  const words = {
    ko: { title: '감사', findings: '찾은 것(센 것부터)', bounds: '해석과 규칙마다의 한계', notes: '알림' },
    en: { title: 'Audit', findings: 'Findings, strongest first', bounds: 'Bounds by reading and rule', notes: 'Notes' },
  }[lang];
  const per = { ko: ` (투자 ${perUnit}억원당)`, en: ` (per ₩${(perUnit ?? 0) / 10}bn)` }[lang];
  return [
    `${words.title}: ${plan.title[lang]} (${plan.id})`,
    aboutOptions(report)[lang],
    ...aboutRules(report, lang),
    '',
    `${words.findings}:`,
    ...strengths.flatMap((strength) => findingLines(report, strength, lang)),
    '',
    `${words.bounds}${perUnit === null ? '' : per}:`,
    ...boundsTables(report, lang),
    `${words.notes}:`,
    ...noteLines(report, lang),
    '',
  ].join('\n');
}

function aboutOptions({ options, scenario, groups }: Audit): Text {
  const { exact, ignoreInvestment, investment, exclude, restrictions } = options;
  const named = (sectors: readonly string[], lang: Lang) =>
    groups.find((group) => group.sectors.join() === sectors.join())?.title[lang] ?? sectors.join(', ');
  const limits = (lang: Lang) =>
    restrictions.map(
      ({ sectors, min, max }) =>
        `${named(sectors, lang)}${min === null ? '' : ` ≥ ${min}`}${max === null ? '' : ` ≤ ${max}`}`,
    );
  return {
    ko: [
      exact ? '발표치를 적힌 그대로 봄' : '발표치마다 적힌 자리의 반올림 폭을 봐줌',
      ...(ignoreInvestment ? ['투자액은 보지 않음'] : []),
      ...(investment === null ? [] : [`알려 준 투자액 ${formatMoney(eok(investment), 'ko')}`]),
      ...(exclude.length > 0 ? [`뺀 부문 ${exclude.join(', ')}`] : []),
      ...limits('ko').map((limit) => `제약 ${limit}`),
      ...(scenario ? [`가정은 ${scenario.id}`] : []),
    ].join(' · '),
    en: [
      exact ? 'figures taken exactly' : 'each figure within its printed rounding',
      ...(ignoreInvestment ? ['investment ignored'] : []),
      ...(investment === null ? [] : [`investment given: ${formatMoney(eok(investment), 'en')}`]),
      ...(exclude.length > 0 ? [`without sectors ${exclude.join(', ')}`] : []),
      ...limits('en').map((limit) => `restriction ${limit}`),
      ...(scenario ? [`assumptions of ${scenario.id}`] : []),
    ].join(' · '),
  };
}

/** 규칙과 표의 이름이 무슨 뜻인지. What the codes of rules and tables mean. */
function aboutRules({ options, region, tables, stated, perUnit }: Audit, lang: Lang): string[] {
  const money =
    stated.investment || perUnit !== null || options.investment !== null
      ? { ko: '투자액', en: 'the investment' }
      : { ko: '수요(투자액은 모름)', en: 'demand (the investment is unknown)' };
  const meaning: Readonly<Record<DemandRule, Text>> = {
    allLocal: {
      ko: `${money.ko}을 모두 ${region.title.ko}에서 만든 것에 쓴다고 봄`.replace(')을', ')를'),
      en: `${money.en} is spent in full on goods made in ${region.title.en}`,
    },
    atMost: {
      ko: `${region.title.ko}에서 만든 것에만 쓰되 다 쓰지 않아도 된다고 봄`,
      en: `at most ${money.en} is spent, all of it on goods made in ${region.title.en}`,
    },
    anywhere: {
      ko: '다른 지역이나 해외에서 사도 된다고 봄. «적어도 얼마가 남는다»는 이 규칙에서만 말할 수 있음',
      en: 'goods may come from other regions and abroad; only under this rule can one say «at least so much stays»',
    },
  };
  const roles: Readonly<Record<string, Text>> = {
    regional: { ko: '시·도 유발계수', en: 'inducement coefficients by province' },
    restOfCountry: { ko: '전국 산업연관표', en: 'national input-output table' },
    prices: { ko: '물가지수', en: 'price index' },
  };
  const sheets = tables.map(({ id, role }) => `${id} ${roles[role]?.[lang] ?? role}`).join(', ');
  return [
    { ko: '수요 규칙:', en: 'Rules of demand:' }[lang],
    ...options.demandRules.map((rule) => `  ${ruleName(rule, lang)}: ${meaning[rule][lang]}`),
    `${{ ko: '표', en: 'Tables' }[lang]}: ${sheets}`,
  ];
}

/** 명령에 적는 낱말을 붙인 규칙의 이름. The name of a rule with the word that a command takes. */
function ruleName(rule: DemandRule, lang: Lang): string {
  return `${ruleLabels[rule][lang]}${lang === 'ko' ? '' : ' '}(${rule})`;
}

/** 한 세기의 찾은 것들. 규칙이 같고 해석만 다른 것은 짧게, 평범한 비율은 표 하나로. */
function findingLines(report: Audit, strength: Strength, lang: Lang): string[] {
  const found = report.findings.filter((finding) => finding.strength === strength);
  if (found.length === 0) return [];
  const lines = found.flatMap((finding, i) => {
    if (finding.code === 'RATIO_AMONG_SECTORS') {
      return found[i - 1]?.code === finding.code ? [] : ratioLines(report, lang);
    }
    const first = found.findIndex(({ code }) => code === finding.code);
    const where = `[${finding.code}]${finding.reading === null ? '' : ` {${finding.reading}}`}`;
    const again = first < i ? repeated(report, found[first]!, finding, lang) : null;
    return again === null ? [`  - ${finding.message[lang]}`, `    ${where}`] : [`    ${again} ${where}`];
  });
  return ['', `[${strengthNames[strength][lang]}]`, ...lines];
}

/** 같은 말을 해석만 바꾸어 되풀이하면 해석의 이름과 수만. */
function repeated(report: Audit, first: Finding, finding: Finding, lang: Lang): string | null {
  const reading = report.readings.find(({ id }) => id === finding.reading);
  const isShort =
    finding.code === 'STAYING_NOT_DETERMINED' ||
    (finding.code === 'READING_CONSISTENT' && finding.numbers['figures'] === first.numbers['figures']);
  if (!reading || !isShort) return null;
  const { min, max } = finding.numbers;
  const range =
    finding.code === 'STAYING_NOT_DETERMINED'
      ? ` ${ends({ min: min ?? null, max: max ?? null })!.replace(/^0\.0–/, '0–')}`
      : '';
  const unit = range === '' ? '' : { ko: '억원', en: ' (₩100m)' }[lang];
  const same = { ko: '마찬가지로', en: 'Likewise' }[lang];
  return `${same} ${quoted(readingText(reading, report.region.title), lang)}${range}${unit}`;
}

function quoted(text: Text, lang: Lang): string {
  return lang === 'ko' ? `«${text.ko}»` : `“${text.en}”`;
}

/** 83부문 가운데의 자리와 펴낸 평균을 한 표에. */
function ratioLines({ implied, findings, region }: Audit, lang: Lang): string[] {
  const ordinary = findings.filter(({ code }) => code === 'RATIO_AMONG_SECTORS').map(({ numbers }) => numbers);
  const shown = implied.filter(({ value, places }) =>
    ordinary.some((numbers) => numbers['value'] === value && numbers['below'] === nationwide(places).below),
  );
  const years = [...new Set(shown.flatMap(({ published }) => published.map(({ year }) => year)))].toSorted();
  const secondary = new Set(
    shown.flatMap(({ published }) => published.filter((row) => row.secondary).map(({ year }) => year)),
  );
  const words = {
    ko: {
      about: `발표치의 비율은 ${region.title.ko}의 전국(내+외) 계수에서 보통 부문들 사이에 있음. 연도는 펴낸 전국 평균(그해 가격), *는 2차 자료`,
      head: ['비율', '발표치', '이보다 작은 부문', '가장 작은–큰 부문'],
    },
    en: {
      about: `The stated ratios lie among ordinary sectors by ${region.title.en}'s nationwide coefficients. Years: published national averages (prices of the year), * secondary`,
      head: ['Ratio', 'Stated', 'Sectors below', 'Least–greatest'],
    },
  }[lang];
  const rows = shown.map(({ title, value, unit, places, published }): Cell[] => {
    const digits = unit === '원/원' ? 3 : 1;
    const { below, count, least, greatest } = nationwide(places);
    return [
      title[lang],
      value.toFixed(digits),
      `${below}/${count}`,
      `${least.value.toFixed(digits)}–${greatest.value.toFixed(digits)}`,
      ...years.map((year) => published.find((row) => row.year === year)?.value.toFixed(digits) ?? null),
    ];
  });
  const head = [...words.head, ...years.map((year) => `${year}${secondary.has(year) ? '*' : ''}`)];
  const table = printTable(head, rows).trimEnd().split('\n');
  return [`  - ${words.about}`, '    [RATIO_AMONG_SECTORS]', ...table.map((line) => `    ${line}`)];
}

function nationwide(places: Audit['implied'][number]['places']) {
  return places.find(({ of }) => of === 'nationwide')!;
}

type Bounded = Pick<ReadingReport, 'demand' | 'inRegion' | 'outRegion'>;

function boundsTables({ readings, region, perUnit }: Audit, lang: Lang): string[] {
  const groups = byRule(readings.filter(({ status }) => status !== 'noData'));
  const name = (group: readonly ReadingReport[]) => quoted(readingText(group[0]!, region.title), lang);
  const isShut = (group: readonly ReadingReport[]) =>
    group.every(({ status, unrestricted }) => status === 'infeasible' && unrestricted?.status !== 'feasible');
  const [shut, open] = [groups.filter(isShut), groups.filter((group) => !isShut(group))];
  const split = open.filter((group) => hasPlaces(group));
  const national = open.filter((group) => !hasPlaces(group));
  const byTable = new Map<string, string[]>();
  for (const group of split) {
    const table = boundsTable(group, region.title, lang);
    byTable.set(table, [...(byTable.get(table) ?? []), name(group)]);
  }
  const words = {
    ko: { national: '전국표로 읽는 해석: 수요(억원). 지역에 남는 것은 말하지 못함', shut: '성립하지 않는 해석' },
    en: {
      national: 'Readings by the national table: demand (₩100m). They say nothing about what stays in the region',
      shut: 'Readings that cannot hold',
    },
  }[lang];
  return [
    ...[...byTable].map(([table, names]) => `${names.join('\n')}\n${table}`),
    ...(national.length > 0 && perUnit === null
      ? [`${words.national}\n${nationalTable(national, region.title, lang)}`]
      : []),
    ...(shut.length > 0 ? [`${words.shut}:\n${shut.map((group) => `  ${name(group)}`).join('\n')}\n`] : []),
  ];
}

function hasPlaces(group: readonly ReadingReport[]): boolean {
  return group.some(({ inRegion, unrestricted }) => inRegion !== null || unrestricted?.inRegion);
}

const impossible: Text = { ko: '불가능', en: 'impossible' };

function boundsTable(group: readonly ReadingReport[], region: Text, lang: Lang): string {
  const head = {
    ko: ['규칙', '수요(억원)', ...['생산', '부가가치', '취업(명)'].map((what) => `${region.ko} 내 ${what}`)],
    en: [
      'Rule',
      'Demand (₩100m)',
      `Production in ${region.en}`,
      `Value added in ${region.en}`,
      `Persons in ${region.en}`,
    ],
  }[lang];
  const outside = { ko: `${region.ko} 외 생산`, en: 'Production outside' }[lang];
  const cells = (status: string, bounds: Bounded): Cell[] =>
    status === 'feasible'
      ? [
          ends(bounds.demand),
          ends(bounds.inRegion?.production),
          ends(bounds.inRegion?.valueAdded),
          ends(bounds.inRegion?.employment, 0),
          ends(bounds.outRegion?.production),
        ]
      : [impossible[lang], null, null, null, null];
  const before = { ko: '  제약이 없으면', en: '  without restrictions' }[lang];
  const rows = group.flatMap((reading): Cell[][] => [
    [ruleName(reading.demandRule, lang), ...cells(reading.status, reading)],
    ...(reading.unrestricted ? [[before, ...cells(reading.unrestricted.status, reading.unrestricted)]] : []),
  ]);
  return printTable([...head, outside], rows);
}

/** 전국표는 수요만 말하므로 해석마다 한 줄, 규칙마다 한 열. */
function nationalTable(groups: readonly (readonly ReadingReport[])[], region: Text, lang: Lang): string {
  const rules = groups[0]!.map(({ demandRule }) => ruleName(demandRule, lang));
  const cell = ({ status, demand }: { readonly status: string; readonly demand: ReadingReport['demand'] }) =>
    status === 'feasible' ? ends(demand) : impossible[lang];
  const before = { ko: '  제약이 없으면', en: '  without restrictions' }[lang];
  const rows = groups.flatMap((group): Cell[][] => {
    const free = group.flatMap(({ unrestricted }) => unrestricted ?? []);
    return [
      [readingText(group[0]!, region)[lang], ...group.map(cell)],
      ...(free.length > 0 ? [[before, ...free.map(cell)]] : []),
    ];
  });
  return printTable([{ ko: '해석', en: 'Reading' }[lang], ...rules], rows);
}

type Ends = { readonly min: number | null; readonly max: number | null };

function ends(bound: Ends | null | undefined, digits = 1): Cell {
  if (!bound) return null;
  const [min, max] = [bound.min, bound.max].map((value) => (value === null ? '…' : groupThousands(value, digits)));
  return min === max ? min! : `${min}–${max}`;
}

/** 첫머리 해석의 알림을 해석과 규칙의 이름 아래에; 모두는 --json에 있다. */
function noteLines({ notes, readings, region }: Audit, lang: Lang): string[] {
  const line = ({ code, message }: Audit['notes'][number]) => `${message[lang]} [${code}]`;
  const held = readings.filter(({ status, inRegion }) => status === 'feasible' && inRegion !== null);
  const plain = held.filter(({ priceYear }) => priceYear === null);
  const years = plain.length > 0 ? plain : held;
  const outer = years.filter(({ demandRule }) => demandRule !== 'atMost');
  const headline = outer.length > 0 ? outer : years;
  const household = readings.flatMap((reading) =>
    reading.status === 'feasible' && reading.incomeInduced ? reading.notes : [],
  );
  const assumed = household.find(({ code }) => code === 'HOUSEHOLD_ROUND_ASSUMED');
  const general = [...notes, ...(assumed ? [assumed] : [])].map(line);
  const byReading = new Map<string, string[]>();
  for (const reading of headline) {
    const where = `${quoted(readingText(reading, region.title), lang)}, ${ruleLabels[reading.demandRule][lang]}`;
    const key = reading.notes.map((note) => `\n      - ${line(note)}`).join('');
    if (key !== '') byReading.set(key, [...(byReading.get(key) ?? []), where]);
  }
  return [
    ...[...new Set(general)].map((text) => `  - ${text}`),
    ...[...byReading].map(([text, where]) => `  - ${where.join('; ')}:${text}`),
  ];
}
