import {
  eok,
  formatMoney,
  tableIndicators,
  type BeforeAfter,
  type CoefficientChangesReport,
  type DescribedDemand,
  type Lang,
  type MixedReport,
  type PriceReport,
  type RoundsReport,
  type SupplyReport,
  type TableIndicator,
} from '../../engine/index.ts';
import {
  amounts,
  amountUnit,
  figure,
  indicatorNames,
  largestFirst,
  notesBlock,
  page,
  percent,
  rowsTable,
  sectorName,
  tableTitle,
  type Shown,
} from './table-page.ts';
import { printTable, type Cell } from './table.ts';

export function printPrices({ table, shocks, sectors, consumer, producer, notes }: PriceReport, shown: Shown): string {
  const { lang } = shown;
  const asked = shocks.map(
    ({ sector, name, fraction, meaning }) => `  ${sector} ${name[lang]} ${signed(percent(fraction))}: ${meaning[lang]}`,
  );
  const to = (fraction: number | null) => signed(percent(fraction, 3)) ?? '–';
  const words = {
    ko: {
      headline: `소비자가 겪는 값 ${to(consumer.withImports ?? consumer.domestic)} (국산 소비재만 ${to(consumer.domestic)}), 생산자 값 ${to(producer)}`,
      head: ['부문', '국산품 값의 변화'],
    },
    en: {
      headline: `Consumer prices ${to(consumer.withImports ?? consumer.domestic)} (domestic goods alone ${to(consumer.domestic)}), producer prices ${to(producer)}`,
      head: ['Sector', 'Change of domestic price'],
    },
  }[lang];
  const rows = largestFirst(sectors, ({ change }) => change && Math.abs(change), shown);
  return page(
    [tableTitle(table, lang), words.headline, ...asked].join('\n'),
    rowsTable(
      words.head,
      rows,
      (some) => some.map((sector) => [sectorName(sector, lang), signed(percent(sector.change, 3))]),
      shown,
    ),
    notesBlock(notes, lang),
  );
}

/** 늘어난 것에는 +를 붙인다. */
export function signed(cell: Cell): Cell {
  return cell === null || cell.startsWith('-') || /^0(\.0+)?%?$/.test(cell) ? cell : `+${cell}`;
}

/** «부문 44의 국산품 1원» 또는 «항목 9140 수출 510조원» */
export function demandText({ kind, id, name, value }: DescribedDemand, lang: Lang): string {
  if (kind === 'sector') {
    return { ko: `${id} ${name.ko}의 국산품 수요 1원`, en: `One won of demand for domestic ${id} ${name.en}` }[lang];
  }
  const money = formatMoney(eok(value / 100), lang);
  return {
    ko: `${id} ${name.ko}의 국산품 수요 ${money}`,
    en: `Demand of ${id} ${name.en} for domestic products, ${money}`,
  }[lang];
}

export function printRounds({ table, demand, total, rounds, sectors, notes }: RoundsReport, shown: Shown): string {
  const { lang } = shown;
  const isWon = demand.unit === '원/원';
  const cells = (values: readonly (number | null)[]) =>
    isWon ? values.map((value) => figure(value, 6)) : amounts(values, '백만원');
  const unit = isWon ? { ko: '원', en: 'won' }[lang] : amountUnit('백만원', lang);
  const sum = isWon ? `${figure(total, 4)}${{ ko: '원', en: ' won' }[lang]}` : formatMoney(eok(total / 100), lang);
  const last = rounds.at(-1)!;
  const reached = percent(total === 0 ? null : last.cumulative / total, 3);
  const words = {
    ko: {
      headline: `${demandText(demand, lang)}이 일으키는 생산 ${sum}. ${last.round}차까지 ${reached}`,
      head: ['차', `생산 (${unit})`, '누계', '남은 것', '남은 것의 한계'],
      sector: '부문',
      total: '끝까지',
    },
    en: {
      headline: `${demandText(demand, lang)} induces production of ${sum}; ${reached} of it by round ${last.round}`,
      head: ['Round', `Production (${unit})`, 'Cumulative', 'Remaining', 'Bound on it'],
      sector: 'Sector',
      total: 'In all',
    },
  }[lang];
  const columns = (['value', 'cumulative', 'remaining', 'bound'] as const).map((key) =>
    cells(rounds.map((round) => round[key])),
  );
  const shownRounds = rounds.slice(0, 4);
  return page(
    `${tableTitle(table, lang)}\n${words.headline}`,
    printTable(
      words.head,
      rounds.map(({ round }, i) => [String(round), ...columns.map((column) => column[i]!)]),
    ),
    rowsTable(
      [words.sector, ...shownRounds.map(({ round }) => (lang === 'ko' ? `${round}차` : `Round ${round}`)), words.total],
      largestFirst(sectors, (sector) => sector.total, shown),
      (rows) => {
        const sums = cells(rows.map((sector) => sector.total));
        const byRound = shownRounds.map((_, k) => cells(rows.map((sector) => sector.rounds[k]!)));
        return rows.map((sector, i) => [sectorName(sector, lang), ...byRound.map((column) => column[i]!), sums[i]!]);
      },
      shown,
    ),
    notesBlock(notes, lang),
  );
}

export function printChanges(
  { table, changes, unit, bySector, total, notes }: CoefficientChangesReport,
  shown: Shown,
): string {
  const { lang } = shown;
  const lines = changes.map(({ row, column, from, to, limit }) => {
    const cell = `${sectorName(row, lang)} → ${sectorName(column, lang)}`;
    const most =
      limit === null || limit >= 1
        ? ''
        : { ko: ` (${figure(limit, 4)} 미만이라야 함)`, en: ` (must stay below ${figure(limit, 4)})` }[lang];
    return `  ${cell}: ${figure(from, 6)} → ${figure(to, 6)}${most}`;
  });
  return page(
    [tableTitle(table, lang), totalsHeadline(total, lang), ...lines].join('\n'),
    totalsTable(total, unit, lang),
    beforeAfterTable(bySector, shown),
    notesBlock(notes, lang),
  );
}

export function printMixed({ table, unit, bySector, total, notes }: MixedReport, shown: Shown): string {
  const { lang } = shown;
  const given = bySector.filter(({ isGiven }) => isGiven);
  const money = (value: number) => formatMoney(eok(value / 100), lang);
  const lines = given.map(({ output, finalDemand, ...account }) => {
    const [from, to] = [money(finalDemand.before), money(finalDemand.after)];
    const name = sectorName(account, lang);
    return {
      ko: `  ${name}: 산출 ${money(output.before)} → ${money(output.after)}, 그 최종수요 ${from} → ${to}`,
      en: `  ${name}: output ${money(output.before)} → ${money(output.after)}, its final demand ${from} → ${to}`,
    }[lang];
  });
  return page(
    [tableTitle(table, lang), totalsHeadline(total, lang), ...lines].join('\n'),
    totalsTable(total, unit, lang),
    beforeAfterTable(bySector, shown),
    notesBlock(notes, lang),
  );
}

export function printSupply({ table, changes, unit, bySector, total, notes }: SupplyReport, shown: Shown): string {
  const { lang } = shown;
  const money = (value: number) => formatMoney(eok(value / 100), lang);
  const lines = changes.map(({ primary: { before, after }, ...account }) => {
    const by = signed(percent(before === 0 ? null : after / before - 1, 3)) ?? '–';
    return {
      ko: `  ${sectorName(account, lang)}: 본원투입 ${money(before)} → ${money(after)} (${by})`,
      en: `  ${sectorName(account, lang)}: primary inputs ${money(before)} → ${money(after)} (${by})`,
    }[lang];
  });
  return page(
    [tableTitle(table, lang), totalsHeadline(total, lang), ...lines].join('\n'),
    totalsTable(total, unit, lang),
    beforeAfterTable(bySector, shown),
    notesBlock(notes, lang),
  );
}

type Totals = Readonly<Record<TableIndicator, BeforeAfter | null>>;

function totalsHeadline({ production, employment }: Totals, lang: Lang): string {
  const by = ({ before, after }: BeforeAfter) => signed(percent(before === 0 ? null : after / before - 1, 3)) ?? '–';
  const persons = employment && { ko: `, 취업 ${by(employment)}`, en: `, employment ${by(employment)}` }[lang];
  return { ko: `총산출 ${by(production!)}${persons ?? ''}`, en: `Total output ${by(production!)}${persons ?? ''}` }[
    lang
  ];
}

const totalNames: Readonly<Record<TableIndicator, Readonly<Record<Lang, string>>>> = {
  ...indicatorNames,
  production: { ko: '총산출', en: 'Output' },
  valueAdded: { ko: '부가가치', en: 'Value added' },
  imports: { ko: '수입 중간재', en: 'Imported inputs' },
  employment: { ko: '취업', en: 'Employed' },
  employees: { ko: '고용', en: 'Employees' },
};

function totalsTable(total: Totals, units: Readonly<Record<TableIndicator, string>>, lang: Lang): string {
  const head = { ko: ['합계', '앞', '뒤', '차이'], en: ['Total', 'Before', 'After', 'Difference'] }[lang];
  const rows = tableIndicators.flatMap((id) => {
    const values = total[id];
    if (!values) return [];
    const { before, after } = values;
    const [first, second] = amounts([before, after], units[id]) as [Cell, Cell];
    const [difference] = amounts([after - before], units[id]) as [Cell];
    return [[`${totalNames[id][lang]} (${amountUnit(units[id], lang)})`, first, second, signed(difference)]];
  });
  return printTable(head, rows);
}

function beforeAfterTable(
  bySector: MixedReport['bySector'] | CoefficientChangesReport['bySector'] | SupplyReport['bySector'],
  shown: Shown,
): string {
  const { lang } = shown;
  const unit = amountUnit('백만원', lang);
  const head = {
    ko: ['부문', `산출 앞 (${unit})`, '뒤', '차이', '비율'],
    en: ['Sector', `Output before (${unit})`, 'After', 'Difference', 'Share'],
  }[lang];
  const moved = ({ output: { before, after } }: { output: BeforeAfter }) => Math.abs(after - before);
  return rowsTable(
    head,
    largestFirst([...bySector], moved, shown),
    (rows) => {
      const before = amounts(
        rows.map(({ output }) => output.before),
        '백만원',
      );
      const after = amounts(
        rows.map(({ output }) => output.after),
        '백만원',
      );
      const differences = amounts(
        rows.map(({ output }) => output.after - output.before),
        '백만원',
      );
      return rows.map((row, i) => [
        sectorName(row, lang),
        before[i]!,
        after[i]!,
        signed(differences[i]!),
        signed(percent(row.output.before === 0 ? null : row.output.after / row.output.before - 1, 3)),
      ]);
    },
    shown,
  );
}
