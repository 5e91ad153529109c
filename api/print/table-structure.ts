import {
  eok,
  extractionKinds,
  formatMoney,
  type DecompositionReport,
  type ExtractionReport,
  type PathsReport,
  type SpilloverReport,
} from '../../engine/index.ts';
import {
  amounts,
  amountUnit,
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
import { demandText, signed } from './table-shocks.ts';
import { printTable } from './table.ts';

export function printExtraction({ table, unit, bySector, without, notes }: ExtractionReport, shown: Shown): string {
  const { lang } = shown;
  const ranked = bySector.toSorted((a, b) => b.share.total - a.share.total);
  const [first] = ranked;
  const words = {
    ko: {
      headline: `없어지면 산출을 가장 많이 잃는 부문: ${sectorName(first!, lang)}, 총산출의 ${percent(first!.share.total)}`,
      head: ['부문', '모두 뺌 (총산출 대비)', '구매만 뺌', '판매만 뺌'],
      persons: '취업 손실',
    },
    en: {
      headline: `Most output is lost with ${sectorName(first!, lang)}: ${percent(first!.share.total)} of the total`,
      head: ['Sector', 'All removed (of output)', 'Purchases only', 'Sales only'],
      persons: 'Employment lost',
    },
  }[lang];
  const hasPersons = first!.losses.employment !== null;
  return page(
    `${tableTitle(table, lang)}\n${words.headline}`,
    rowsTable(
      [...words.head, ...(hasPersons ? [`${words.persons} (${amountUnit(unit.employment, lang)})`] : [])],
      shown.all ? bySector : ranked,
      (rows) => {
        const persons = amounts(
          rows.map(({ losses }) => losses.employment?.total),
          unit.employment,
        );
        return rows.map((row, i) => [
          sectorName(row, lang),
          ...extractionKinds.map((kind) => percent(row.share[kind])),
          ...(hasPersons ? [persons[i]!] : []),
        ]);
      },
      shown,
    ),
    without === null ? '' : lostTable(without, shown),
    notesBlock(notes, lang),
  );
}

/** 부문 하나가 없을 때 다른 부문들이 잃는 산출. */
function lostTable(without: NonNullable<ExtractionReport['without']>, shown: Shown): string {
  const { lang } = shown;
  const name = sectorName(without, lang);
  const unit = amountUnit('백만원', lang);
  const words = {
    ko: { title: `${name} 없이 부문마다 줄어드는 산출 (${unit})`, head: ['부문', '모두 뺌', '구매만 뺌', '판매만 뺌'] },
    en: {
      title: `Output lost without ${name} (${unit})`,
      head: ['Sector', 'All removed', 'Purchases only', 'Sales only'],
    },
  }[lang];
  const rows = largestFirst(without.outputLost, ({ total }) => Math.abs(total), shown);
  const cellsOf = (some: typeof rows) => {
    const columns = extractionKinds.map((kind) =>
      amounts(
        some.map((lost) => lost[kind]),
        '백만원',
      ),
    );
    return some.map((row, i) => [sectorName(row, lang), ...columns.map((column) => column[i]!)]);
  };
  return `${words.title}\n${rowsTable(words.head, rows, cellsOf, shown)}`;
}

export function printPaths(report: PathsReport, shown: Shown): string {
  const { table, demand, indicator, unit, depth, total, paths, covered, notes } = report;
  const { lang } = shown;
  const name = indicatorNames[indicator][lang];
  const isRate = unit === '원/원' || unit === '명/10억원';
  const cells = (values: readonly number[]) =>
    isRate ? values.map((value) => coefficient(value, unit)) : amounts(values, unit);
  const unitText = isRate ? unitName(unit, lang) : amountUnit(unit, lang);
  const words = {
    ko: {
      headline: `${demandText(demand, lang)}의 ${name} ${cells([total])[0]} (${unitText}). 고리 ${depth}개까지의 길 모두가 그 ${percent(covered.depth, 1) ?? '–'}, 아래의 길 ${paths.length}개가 ${percent(covered.paths, 1) ?? '–'}`,
      head: ['길 (수요가 닿은 부문 → … → 만든 부문)', `${name} (${unitText})`, '비중'],
    },
    en: {
      headline: `${demandText(demand, lang)}: ${name} ${cells([total])[0]} (${unitText}). All paths of up to ${depth} links are ${percent(covered.depth, 1) ?? '–'} of it, the ${paths.length} listed ${percent(covered.paths, 1) ?? '–'}`,
      head: ['Path (demanded → … → producing)', `${name} (${unitText})`, 'Share'],
    },
  }[lang];
  return page(
    `${tableTitle(table, lang)}\n${words.headline}`,
    rowsTable(
      words.head,
      paths,
      (rows) => {
        const values = cells(rows.map(({ value }) => value));
        return rows.map(({ sectors, names, share }, i) => [
          sectors.map((sector, k) => sectorName({ sector, name: names[k]! }, lang)).join(' → '),
          values[i]!,
          percent(share),
        ]);
      },
      shown,
    ),
    notesBlock(notes, lang),
  );
}

export function printDecomposition(
  { tables, indicator, unit, bySector, total, notes }: DecompositionReport,
  shown: Shown,
): string {
  const { lang } = shown;
  const money = (value: number) =>
    unit === '백만원'
      ? formatMoney(eok(value / 100), lang)
      : `${figure(value, 0)}${{ ko: '명', en: ' persons' }[lang]}`;
  const hasIntensity = total.parts.intensity !== null;
  const names = {
    ko: { production: '총산출', valueAdded: '부가가치', imports: '수입 중간재', employment: '취업', employees: '고용' },
    en: {
      production: 'Output',
      valueAdded: 'Value added',
      imports: 'Imported inputs',
      employment: 'Employment',
      employees: 'Employees',
    },
  }[lang];
  const words = {
    ko: {
      headline: `${names[indicator]}의 변화 ${money(total.change)} (${money(total.before)} → ${money(total.after)})`,
      head: ['부문', `변화 (${amountUnit(unit, lang)})`, ...(hasIntensity ? ['산출당 지표'] : []), '기술', '최종수요'],
      total: '합계',
    },
    en: {
      headline: `Change of ${names[indicator].toLowerCase()} ${money(total.change)} (${money(total.before)} → ${money(total.after)})`,
      head: [
        'Sector',
        `Change (${amountUnit(unit, lang)})`,
        ...(hasIntensity ? ['Per output'] : []),
        'Technology',
        'Final demand',
      ],
      total: 'Total',
    },
  }[lang];
  const partsOf = ({ change, parts }: Pick<typeof total, 'change' | 'parts'>) => [
    change,
    ...(hasIntensity ? [parts.intensity] : []),
    parts.technology,
    parts.finalDemand,
  ];
  const cells = (row: Pick<typeof total, 'change' | 'parts'>) =>
    partsOf(row).map((value) => signed(amounts([value], unit)[0]!));
  return page(
    `${tableTitle(tables.before, lang)}\n→ ${tableTitle(tables.after, lang)}\n${words.headline}`,
    printTable(words.head, [[words.total, ...cells(total)]]),
    rowsTable(
      words.head,
      largestFirst(bySector, ({ change }) => Math.abs(change), shown),
      (rows) => rows.map((row) => [sectorName(row, lang), ...cells(row)]),
      shown,
    ),
    notesBlock(notes, lang),
  );
}

export function printSpillover(
  { table, indicator, unit, bySector, byRegion, ofRegion, notes }: SpilloverReport,
  shown: Shown,
): string {
  const { lang } = shown;
  const name = indicatorNames[indicator][lang];
  const words = {
    ko: {
      headline: `${name}: 그 지역만의 것 + 되돌아온 것 + 다른 지역의 것`,
      region: '지역',
      sector: '부문',
      parts: ['그 지역만', '되먹임', '다른 지역', '계'],
    },
    en: {
      headline: `${name}: the region alone + feedback + other regions`,
      region: 'Region',
      sector: 'Sector',
      parts: ['Region alone', 'Feedback', 'Other regions', 'Total'],
    },
  }[lang];
  const spread = ['single', 'feedback', 'spillover', 'total'] as const;
  const columns = spread.map((key) =>
    amounts(
      byRegion.map((region) => region[key]),
      unit.byRegion,
    ),
  );
  return page(
    `${tableTitle(table, lang)}\n${words.headline} (${amountUnit(unit.byRegion, lang)}; ${unitName(unit.bySector, lang)})`,
    printTable(
      [words.region, ...words.parts],
      byRegion.map(({ name: region }, i) => [region[lang], ...columns.map((column) => column[i]!)]),
    ),
    rowsTable(
      [words.sector, ...words.parts],
      largestFirst(bySector, ({ spillover }) => spillover, shown),
      (rows) =>
        rows.map((row) => [sectorName(row, lang), ...spread.map((key) => coefficient(row[key], unit.bySector))]),
      shown,
    ),
    ofRegion === null
      ? ''
      : `${{ ko: `${ofRegion.name.ko}의 최종수요가 부문마다 일으킨 산출`, en: `Output called forth by the final demand of ${ofRegion.name.en}` }[lang]} (${amountUnit('백만원', lang)})\n${rowsTable(
          [words.sector, ...words.parts],
          largestFirst(ofRegion.outputs, ({ total }) => total, shown),
          (rows) => {
            const parts = spread.map((key) =>
              amounts(
                rows.map((row) => row[key]),
                '백만원',
              ),
            );
            return rows.map((row, i) => [sectorName(row, lang), ...parts.map((part) => part[i]!)]);
          },
          shown,
        )}`,
    notesBlock(notes, lang),
  );
}
