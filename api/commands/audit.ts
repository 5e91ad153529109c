import {
  byRule,
  demandRules,
  groupThousands,
  readingText,
  ruleLabels,
  type Audit,
  type AuditOptions,
  type DemandRule,
  type GivenRestriction,
  type Lang,
  type ReadingReport,
  type Strength,
  type Text,
} from '../../engine/index.ts';
import { auditPlan } from '../files/audit-input.ts';
import { printTable, type Cell } from '../print/table.ts';
import { readArgs, Usage, type Context } from './commands.ts';
import { distinct } from './run.ts';

const flags = {
  exact: { type: 'boolean' },
  'ignore-investment': { type: 'boolean' },
  'price-year': { type: 'string' },
  demand: { type: 'string' },
  exclude: { type: 'string', multiple: true },
  require: { type: 'string', multiple: true },
  scenario: { type: 'string' },
} as const;

type Flags = { [flag in keyof typeof flags]?: string | boolean | string[] };

export function auditCommand(args: readonly string[], { library, lang, json, out }: Context): void {
  const { positionals, values } = readArgs(args, flags);
  const [plan, ...more] = positionals;
  if (plan === undefined || more.length > 0) {
    throw new Usage({ ko: 'audit에는 계획 하나가 필요합니다.', en: 'audit takes one plan.' });
  }
  const given = values as Flags;
  const scenario = given.scenario === undefined ? null : library.prepareNamed(String(given.scenario));
  const report = auditPlan(library, plan, scenario, optionsOf(given));
  out(json ? `${JSON.stringify(report)}\n` : printAudit(report, lang));
}

function optionsOf(given: Flags): AuditOptions {
  return {
    exact: given.exact === true,
    ignoreInvestment: given['ignore-investment'] === true,
    priceYear: priceYearOf(given['price-year'] as string | undefined),
    demandRule: ruleOf(given.demand as string | undefined),
    exclude: ((given.exclude as string[] | undefined) ?? []).flatMap(listed),
    restrictions: ((given.require as string[] | undefined) ?? []).map(restrictionOf),
  };
}

function priceYearOf(text: string | undefined): number | null | undefined {
  if (text === undefined) return undefined;
  if (text === 'none') return null;
  if (/^\d{4}$/.test(text)) return Number(text);
  throw new Usage({
    ko: '--price-year는 네 자리 연도 또는 none입니다.',
    en: '--price-year takes a four-digit year or none.',
  });
}

function ruleOf(text: string | undefined): DemandRule | undefined {
  if (text === undefined) return undefined;
  const rule = demandRules.find((known) => known === text);
  if (rule) return rule;
  const known = demandRules.join(', ');
  throw new Usage({ ko: `--demand는 ${known} 가운데 하나입니다.`, en: `--demand takes one of ${known}.` });
}

function listed(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** «construction>=0.4», «50,51<=60%», «plan=1». */
function restrictionOf(text: string): GivenRestriction {
  const [, names = '', sign, number = '', percent] =
    /^([^<>=]+)(>=|<=|=)(\d+(?:\.\d+)?|\.\d+)(%?)$/.exec(text.replaceAll(/\s/g, '')) ?? [];
  const sectors = listed(names);
  if (sign === undefined || sectors.length === 0) {
    throw new Usage({
      ko: `--require는 "<묶음>>=0.4"처럼 씁니다: «${text}»`,
      en: `--require takes "<group>>=0.4": “${text}”`,
    });
  }
  const share = Number(number) / (percent === '%' ? 100 : 1);
  return { sectors, of: 'demand', ...(sign === '<=' ? {} : { min: share }), ...(sign === '>=' ? {} : { max: share }) };
}

const strengthNames: Readonly<Record<Strength, Text>> = {
  impossible: { ko: '불가능', en: 'Impossible' },
  implausible: { ko: '무리함', en: 'Implausible' },
  consistent: { ko: '맞을 수 있음', en: 'Consistent' },
  undetermined: { ko: '알 수 없음', en: 'Undetermined' },
};

/** 사람이 읽는 보고: 센 것부터, 한계마다 해석과 규칙을 밝혀서. */
function printAudit(report: Audit, lang: Lang): string {
  const { plan, region, findings, readings, perUnit, notes } = report;
  const words =
    lang === 'ko'
      ? {
          title: '감사',
          findings: '찾은 것(센 것부터)',
          bounds: '해석과 규칙마다의 한계',
          notes: '알림',
          about: aboutOptions(report).ko,
        }
      : {
          title: 'Audit',
          findings: 'Findings, strongest first',
          bounds: 'Bounds by reading and rule',
          notes: 'Notes',
          about: aboutOptions(report).en,
        };
  const groups = byRule(readings.filter(({ status }) => status !== 'noData'));
  const tables = groups.map(
    (group) => `${readingText(group[0]!, region.title)[lang]}\n${boundsTable(group, region.title, lang)}`,
  );
  const limits = [
    ...new Set([
      ...notes,
      ...readings.filter(({ status }) => status === 'feasible').flatMap((reading) => headline(reading)),
    ]),
  ];
  return [
    `${words.title}: ${plan.title[lang]} (${plan.id})`,
    words.about,
    '',
    `${words.findings}:`,
    ...findings.map(({ strength, code, reading, message }) => {
      const where = reading === null ? '' : ` {${reading}}`;
      return `  [${strengthNames[strength][lang]}] ${message[lang]} [${code}]${where}`;
    }),
    '',
    `${words.bounds}${perUnit === null ? '' : lang === 'ko' ? ` (투자 ${perUnit}억원당)` : ` (per ₩${perUnit / 10}bn)`}:`,
    ...tables,
    `${words.notes}:`,
    ...distinct(limits.map(({ code, message }) => `  - ${message[lang]} [${code}]`)),
    '',
  ].join('\n');
}

/** 첫머리 해석의 알림만 사람에게 적는다; 모두는 --json에 있다. */
function headline({ notes, incomeInduced, table, priceYear, demandRule }: ReadingReport) {
  const isHead = !incomeInduced && table === 'bok-2020-regional' && priceYear === null && demandRule !== 'atMost';
  return isHead || incomeInduced ? notes.filter(({ code }) => isHead || code === 'HOUSEHOLD_ROUND_ASSUMED') : [];
}

function aboutOptions({ options, scenario }: Audit): Text {
  const { exact, ignoreInvestment, exclude, restrictions } = options;
  const limits = restrictions.map(
    ({ sectors, min, max }) =>
      `${sectors.join(',')}${min === null ? '' : ` ≥ ${min}`}${max === null ? '' : ` ≤ ${max}`}`,
  );
  return {
    ko: [
      exact ? '발표치를 적힌 그대로 봄' : '발표치마다 적힌 자리의 반올림 폭을 봐줌',
      ...(ignoreInvestment ? ['투자액은 보지 않음'] : []),
      ...(exclude.length > 0 ? [`뺀 부문 ${exclude.join(', ')}`] : []),
      ...limits.map((limit) => `제약 ${limit}`),
      ...(scenario ? [`가정은 ${scenario.id}`] : []),
    ].join(' · '),
    en: [
      exact ? 'figures taken exactly' : 'each figure within its printed rounding',
      ...(ignoreInvestment ? ['investment ignored'] : []),
      ...(exclude.length > 0 ? [`without sectors ${exclude.join(', ')}`] : []),
      ...limits.map((limit) => `restriction ${limit}`),
      ...(scenario ? [`assumptions of ${scenario.id}`] : []),
    ].join(' · '),
  };
}

type Ends = { readonly min: number | null; readonly max: number | null } | undefined;

function boundsTable(group: readonly ReadingReport[], region: Text, lang: Lang): string {
  const head =
    lang === 'ko'
      ? [
          '규칙',
          '수요(억원)',
          `${region.ko} 내 생산`,
          `${region.ko} 내 부가가치`,
          `${region.ko} 내 취업(명)`,
          `${region.ko} 외 생산`,
        ]
      : [
          'Rule',
          'Demand (₩100m)',
          `Production in ${region.en}`,
          `Value added in ${region.en}`,
          `Persons in ${region.en}`,
          `Production outside`,
        ];
  const none = lang === 'ko' ? '불가능' : 'impossible';
  const rows = group.flatMap((reading): Cell[][] => {
    const { demand, inRegion, outRegion, demandRule, status, unrestricted } = reading;
    const name = ruleLabels[demandRule][lang];
    const cells = (bounds: Pick<ReadingReport, 'demand' | 'inRegion' | 'outRegion'>): Cell[] => [
      ends(bounds.demand ?? undefined),
      ends(bounds.inRegion?.production),
      ends(bounds.inRegion?.valueAdded),
      ends(bounds.inRegion?.employment, 0),
      ends(bounds.outRegion?.production),
    ];
    const row =
      status === 'feasible'
        ? [name, ...cells({ demand, inRegion, outRegion } as ReadingReport)]
        : [name, none, null, null, null, null];
    if (!unrestricted) return [row];
    const before = lang === 'ko' ? '  제약이 없으면' : '  without restrictions';
    return [
      row,
      unrestricted.status === 'feasible' ? [before, ...cells(unrestricted)] : [before, none, null, null, null, null],
    ];
  });
  const width = group.some(({ inRegion }) => inRegion !== null) ? head.length : 2;
  return printTable(
    head.slice(0, width),
    rows.map((row) => row.slice(0, width)),
  );
}

function ends(bound: Ends, digits = 1): Cell {
  if (!bound) return null;
  const [min, max] = [bound.min, bound.max].map((value) => (value === null ? '…' : groupThousands(value, digits)));
  return min === max ? min! : `${min}–${max}`;
}
