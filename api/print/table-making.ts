import {
  checkName,
  tableIndicators,
  type AggregationReport,
  type CheckReport,
  type EstimateReport,
  type ImportReport,
  type Lang,
  type TableCheck,
  type Text,
  type UpdateReport,
} from '../../engine/index.ts';
import {
  amounts,
  coefficient,
  figure,
  indicatorNames,
  largestFirst,
  notesBlock,
  page,
  percent,
  rowsTable,
  sectorName,
  tableTitle,
  unitName,
  type Shown,
} from './table-page.ts';
import { signed } from './table-shocks.ts';
import { printTable } from './table.ts';

function checksTable(checks: readonly TableCheck[], lang: Lang): string {
  const head = {
    ko: ['검사', '결과', '가장 나쁜 값', '자리', '한도', '단위'],
    en: ['Check', 'Result', 'Worst', 'At', 'Tolerance', 'Unit'],
  }[lang];
  const short = (value: number | null) => (value === null ? null : String(Number(value.toPrecision(6))));
  const result = (ok: boolean) => (ok ? { ko: '맞음', en: 'ok' } : { ko: '어긋남', en: 'FAILS' })[lang];
  const rows = checks.map(({ name, worst, at, ok, tolerance, unit }) => [
    checkName(name)[lang],
    result(ok),
    short(worst),
    at,
    short(tolerance),
    unitName(unit, lang),
  ]);
  return printTable(head, rows, [1]);
}

export function printCheck({ table, checks, spectralRadius, notes }: CheckReport, { lang }: Shown): string {
  const failed = checks.filter(({ ok }) => !ok).length;
  const bounds =
    spectralRadius &&
    `${spectralRadius.lower === null ? '' : `${figure(spectralRadius.lower, 4)} ≤ `}ρ(Aᵈ) ≤ ${figure(spectralRadius.upper, 4)}`;
  const headline = {
    ko:
      failed === 0
        ? `검사 ${checks.length}가지에 모두 맞습니다.`
        : `검사 ${checks.length}가지 가운데 ${failed}가지가 어긋납니다.`,
    en: failed === 0 ? `All ${checks.length} checks hold.` : `${failed} of ${checks.length} checks fail.`,
  }[lang];
  return page(
    [tableTitle(table, lang), [headline, bounds].filter((part) => part !== null).join(' ')].join('\n'),
    checksTable(checks, lang),
    notesBlock(notes, lang),
  );
}

const kindNames: Readonly<Record<ImportReport['table']['kind'], Text>> = {
  national: { ko: '전국 산업연관표', en: 'national input-output table' },
  regionalCoefficients: { ko: '지역 유발계수표', en: 'regional coefficient table' },
  employment: { ko: '고용 부속표', en: 'employment annex' },
};

/** @param written `--out`으로 쓴 파일들 */
export function printImport(report: ImportReport, written: readonly string[], { lang, all }: Shown): string {
  const { table, layout, checks, repaired, refused, notes } = report;
  const failed = checks.filter(({ ok }) => !ok).length;
  const year = 'year' in table ? { ko: `${table.year}년 `, en: `${table.year} ` }[lang] : '';
  const verified = layout.isVerified
    ? { ko: '확인한 배치', en: 'verified layout' }
    : { ko: '확인하지 않은 배치', en: 'unverified layout' };
  const headline = {
    ko: `${year}${kindNames[table.kind].ko}, ${table.sectors.length}부문 (${table.id}): ${verified.ko} ${layout.id}, 검사 ${checks.length}가지 ${failed === 0 ? '모두 맞음' : `가운데 ${failed}가지 어긋남`}`,
    en: `${year}${kindNames[table.kind].en}, ${table.sectors.length} sectors (${table.id}): ${verified.en} ${layout.id}, ${failed === 0 ? `all ${checks.length} checks hold` : `${failed} of ${checks.length} checks fail`}`,
  }[lang];
  const words = {
    ko: {
      repaired: '고쳐 읽은 것',
      refused: '받지 않은 것',
      written: '쓴 파일',
      places: (count: number) => `${count}곳`,
    },
    en: {
      repaired: 'Repaired',
      refused: 'Refused',
      written: 'Written',
      places: (count: number) => (count === 1 ? '1 place' : `${count} places`),
    },
  }[lang];
  const list = (title: string, lines: readonly string[]) => {
    const shown = all ? lines : lines.slice(0, 15);
    const left = lines.length - shown.length;
    const more = left > 0 ? [{ ko: `  … 나머지 ${left}가지는 --all`, en: `  … ${left} more with --all` }[lang]] : [];
    return lines.length === 0 ? '' : [`${title}:`, ...shown.map((line) => `  - ${line}`), ...more].join('\n');
  };
  return page(
    headline,
    checksTable(all ? checks : firstOfKind(checks), lang),
    list(
      words.repaired,
      repaired.map(({ message, where, count }) => `${message[lang]} (${where}, ${words.places(count)})`),
    ),
    list(
      words.refused,
      refused.map(({ where, why }) => `${where}: ${why[lang]}`),
    ),
    list(words.written, written),
    notesBlock(notes, lang),
  );
}

/** 이름의 앞이 같은 검사들(적힌 합계, 항목별 유발액)은 어긋난 것과 그중 가장 나쁜 것만. */
function firstOfKind(checks: readonly TableCheck[]): TableCheck[] {
  const kindOf = ({ name }: TableCheck) => name.split('.')[0]!;
  const worst = new Map<string, TableCheck>();
  for (const check of checks) {
    const held = worst.get(kindOf(check));
    if (!held || (check.worst ?? 0) > (held.worst ?? 0)) worst.set(kindOf(check), check);
  }
  return checks.filter((check) => !check.ok || worst.get(kindOf(check)) === check);
}

export function printAggregation(
  { table, aggregated, indicators, weights, bias, notes }: AggregationReport,
  shown: Shown,
): string {
  const { lang } = shown;
  const known = tableIndicators.filter((id) => indicators[id]);
  const weightName = {
    finalDemand: { ko: '최종수요', en: 'final demand' },
    output: { ko: '산출', en: 'output' },
  }[weights][lang];
  const words = {
    ko: {
      headline: `표를 모은 것과 계수를 모은 것(${weightName} 가중)은 다릅니다. 가중평균:`,
      head: ['지표', '모은 표에서', '모은 결과', '차이'],
      sectors: ['부문', '생산: 모은 표', '모은 결과', '차이', '일차 치우침'],
    },
    en: {
      headline: `Aggregating the table and aggregating its multipliers (weighted by ${weightName}) differ. Weighted averages:`,
      head: ['Indicator', 'Of the table', 'Of results', 'Difference'],
      sectors: ['Sector', 'Production: of the table', 'Of results', 'Difference', 'First-order bias'],
    },
  }[lang];
  const averages = known.map((id) => {
    const { unit, weightedAverage } = indicators[id]!;
    const { ofTable, ofResults } = weightedAverage;
    const difference = ofTable === null || ofResults === null ? null : ofTable - ofResults;
    return [
      `${indicatorNames[id][lang]} (${unitName(unit, lang)})`,
      coefficient(ofTable, unit),
      coefficient(ofResults, unit),
      signed(coefficient(difference, unit)),
    ];
  });
  const bySector = indicators.production!.bySector.map((sector, g) => ({ ...sector, firstOrder: bias[g]!.firstOrder }));
  return page(
    `${tableTitle(table, lang)}\n→ ${tableTitle(aggregated, lang)}\n${words.headline}`,
    printTable(words.head, averages),
    rowsTable(
      words.sectors,
      largestFirst(bySector, ({ difference }) => difference && Math.abs(difference), shown),
      (rows) =>
        rows.map((sector) => [
          sectorName(sector, lang),
          figure(sector.ofTable, 4),
          figure(sector.ofResults, 4),
          signed(figure(sector.difference, 4)),
          signed(figure(sector.firstOrder, 4)),
        ]),
      shown,
    ),
    notesBlock(notes, lang),
  );
}

export function printEstimate(report: EstimateReport, shown: Shown): string {
  const { table, method, delta, employment, sectors, units, notes } = report;
  const { lang } = shown;
  const range = delta && `δ ${delta.value} (${delta.min}–${delta.max})`;
  const words = {
    ko: {
      headline: `추정(공식 지역표 아님): ${[method, range].filter(Boolean).join(', ')}. 지역의 취업자 ${figure(employment.total, 0)}명, 전국의 ${percent(employment.share, 3)}`,
      head: ['부문', '취업자 (명)', '입지계수', '생산 지역내', 'δ 범위', '생산 전국', '취업 지역내 (명/10억원)'],
    },
    en: {
      headline: `An estimate, no official regional table: ${[method, range].filter(Boolean).join(', ')}. ${figure(employment.total, 0)} persons in the region, ${percent(employment.share, 3)} of the nation`,
      head: [
        'Sector',
        'Persons',
        'Quotient',
        'Production inside',
        'Over δ',
        'Production, nation',
        'Employment inside (per ₩1bn)',
      ],
    },
  }[lang];
  const hasDelta = delta !== null;
  const rows = largestFirst(sectors, (sector) => sector.employment, shown);
  return page(
    `${tableTitle(table, lang)}\n${words.headline}`,
    delta ? `${{ ko: 'δ의 까닭', en: 'Why δ' }[lang]}: ${delta.reason[lang]}` : '',
    rowsTable(
      words.head.filter((_, column) => hasDelta || column !== 4),
      rows,
      (some) =>
        some.map((sector) => {
          const production = sector.inRegion?.production;
          const ends = [production?.atMin ?? 0, production?.atMax ?? 0].toSorted((a, b) => a - b);
          return [
            sectorName(sector, lang),
            figure(sector.employment, 0),
            figure(sector.quotient, 3),
            figure(production?.value, 4),
            ...(hasDelta ? [production ? ends.map((value) => figure(value, 3)).join('–') : null] : []),
            figure(production?.nationwide, 4),
            coefficient(sector.inRegion?.employment.value, units.employment),
          ];
        }),
      shown,
    ),
    notesBlock(notes, lang),
  );
}

/** @param written `--out`으로 쓴 파일들 */
export function printUpdate(report: UpdateReport, written: readonly string[], shown: Shown): string {
  const { table, method, iterations, worst, updated, bySector, checks, notes } = report;
  const { lang } = shown;
  const off = worst.value.toExponential(1);
  const words = {
    ko: {
      headline: `추정(공식 표 아님): ${updated.year}년의 합계에 맞춘 표 ${updated.id}. ${method}, ${iterations}번 되풀이, 가장 크게 벗어난 합계의 차이 ${off}백만원`,
      head: ['부문', '산출 앞 (억원)', '뒤', '국산 투입률 앞', '뒤'],
      written: '쓴 파일',
    },
    en: {
      headline: `An estimate, no official table: ${updated.id}, fitted to totals of ${updated.year}. ${method}, ${iterations} iterations, the worst total off by ₩${off}m`,
      head: ['Sector', 'Output before (₩100m)', 'After', 'Domestic inputs before', 'After'],
      written: 'Written',
    },
  }[lang];
  return page(
    `${tableTitle(table, lang)}\n${words.headline}`,
    rowsTable(
      words.head,
      largestFirst(bySector, ({ output }) => Math.abs(output.after - output.before), shown),
      (rows) => {
        const [before, after] = (['before', 'after'] as const).map((when) =>
          amounts(
            rows.map(({ output }) => output[when]),
            '백만원',
          ),
        );
        return rows.map((row, i) => [
          sectorName(row, lang),
          before![i]!,
          after![i]!,
          percent(row.domesticInputs.before),
          percent(row.domesticInputs.after),
        ]);
      },
      shown,
    ),
    checksTable(checks, lang),
    written.length === 0 ? '' : [`${words.written}:`, ...written.map((path) => `  - ${path}`)].join('\n'),
    notesBlock(notes, lang),
  );
}
