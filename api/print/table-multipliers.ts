import {
  tableIndicators,
  type HouseholdReport,
  type LinkageKind,
  type LinkagesReport,
  type MultipliersReport,
  type Text,
  type TreatmentsReport,
} from '../../engine/index.ts';
import {
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
import { printTable } from './table.ts';

/** 유발계수: 가중평균이 먼저, 부문과 최종수요 항목이 뒤. */
export function printMultipliers({ table, indicators, certificate, notes }: MultipliersReport, shown: Shown): string {
  const { lang } = shown;
  const known = tableIndicators.flatMap((id) => {
    const indicator = indicators[id];
    return indicator ? [{ id, ...indicator }] : [];
  });
  const heads = known.map(({ id, unit }) => `${indicatorNames[id][lang]} (${unitName(unit, lang)})`);
  const averages = known.map(
    ({ id, unit, weightedAverage }) => `${indicatorNames[id][lang]} ${coefficient(weightedAverage, unit) ?? '–'}`,
  );
  const headline = {
    ko: `가중평균 ${averages.join(', ')} — 국산품 최종수요로 가중, 한국은행이 펴내는 값과 같은 정의`,
    en: `Weighted averages: ${averages.join(', ')} — weighted by final demand for domestic products, as the Bank of Korea publishes`,
  }[lang];
  const rows = known[0]!.bySector.map((sector, i) => ({ sector, values: known.map(({ bySector }) => bySector[i]!) }));
  const words = {
    ko: {
      sector: '부문',
      item: '최종수요 항목',
      mean: '단순 평균',
      weighted: '가중평균',
      theta: '풀이의 상대오차 한계 θ',
    },
    en: {
      sector: 'Sector',
      item: 'Item of final demand',
      mean: 'Plain mean',
      weighted: 'Weighted average',
      theta: 'Relative error of the solve, θ',
    },
  }[lang];
  return page(
    `${tableTitle(table, lang)}\n${headline}`,
    rowsTable(
      [words.sector, ...heads],
      largestFirst(rows, ({ values }) => values[0]!.value, shown),
      (some) =>
        some.map(({ sector, values }) => [
          sectorName(sector, lang),
          ...values.map(({ value }, k) => coefficient(value, known[k]!.unit)),
        ]),
      shown,
    ),
    printTable(
      [words.item, ...heads],
      [
        ...known[0]!.byFinalDemand.map(({ item, name }, i) => [
          `${item} ${name[lang]}`,
          ...known.map(({ unit, byFinalDemand }) => coefficient(byFinalDemand[i]!.value, unit)),
        ]),
        [words.weighted, ...known.map(({ unit, weightedAverage }) => coefficient(weightedAverage, unit))],
        [words.mean, ...known.map(({ unit, plainMean }) => coefficient(plainMean, unit))],
      ],
    ),
    `${words.theta} ${certificate.theta.toExponential(1)}`,
    notesBlock(notes, lang),
  );
}

const kinds: Readonly<Record<LinkageKind, Text>> = {
  key: { ko: '핵심(둘 다 큼)', en: 'key (both)' },
  backward: { ko: '영향력이 큼', en: 'power' },
  forward: { ko: '감응도가 큼', en: 'sensitivity' },
  weak: { ko: '둘 다 작음', en: 'neither' },
};

export function printLinkages({ table, sectors, notes }: LinkagesReport, shown: Shown): string {
  const { lang } = shown;
  const key = sectors.filter((sector) => sector.key === 'key').length;
  const words = {
    ko: {
      headline: `핵심 부문(영향력계수와 감응도계수가 모두 1보다 큼) ${key}개 / ${sectors.length}개`,
      head: ['부문', '영향력계수', '감응도계수', '고시 전방연쇄', '갈래'],
    },
    en: {
      headline: `Key sectors (power and sensitivity of dispersion both above 1): ${key} of ${sectors.length}`,
      head: ['Sector', 'Power', 'Sensitivity', 'Ghosh forward', 'Above 1'],
    },
  }[lang];
  return page(
    `${tableTitle(table, lang)}\n${words.headline}`,
    rowsTable(
      words.head,
      largestFirst(sectors, ({ powerOfDispersion }) => powerOfDispersion, shown),
      (rows) =>
        rows.map((sector) => [
          sectorName(sector, lang),
          figure(sector.powerOfDispersion, 4),
          figure(sector.sensitivityOfDispersion, 4),
          figure(sector.ghoshForward, 4),
          sector.key && kinds[sector.key][lang],
        ]),
      shown,
      [4],
    ),
    notesBlock(notes, lang),
  );
}

export function printTreatments({ table, sectors, averages, notes }: TreatmentsReport, shown: Shown): string {
  const { lang } = shown;
  const mean = (id: keyof typeof averages) => figure(averages[id].weightedAverage, 4) ?? '–';
  const words = {
    ko: {
      headline: `생산유발계수의 가중평균: 총거래 (I−A)⁻¹ ${mean('total')}, 수입 비율로 뺌 (I−(I−M̂)A)⁻¹ ${mean('net')}, 국산 (I−Aᵈ)⁻¹ ${mean('domestic')}`,
      head: ['부문', '총거래', '수입 비율로 뺌', '국산', '수입 비율'],
    },
    en: {
      headline: `Weighted average production multipliers: all flows (I−A)⁻¹ ${mean('total')}, net of import shares (I−(I−M̂)A)⁻¹ ${mean('net')}, domestic (I−Aᵈ)⁻¹ ${mean('domestic')}`,
      head: ['Sector', 'All flows', 'Net of shares', 'Domestic', 'Import share'],
    },
  }[lang];
  return page(
    `${tableTitle(table, lang)}\n${words.headline}`,
    rowsTable(
      words.head,
      largestFirst(sectors, ({ domestic }) => domestic, shown),
      (rows) =>
        rows.map((sector) => [
          sectorName(sector, lang),
          figure(sector.total, 4),
          figure(sector.net, 4),
          figure(sector.domestic, 4),
          percent(sector.importShare, 1),
        ]),
      shown,
    ),
    notesBlock(notes, lang),
  );
}

export function printHousehold({ table, ratio, indicators, fullTypeII, notes }: HouseholdReport, shown: Shown): string {
  const { lang } = shown;
  const names = { ...indicatorNames, income: { ko: '가계소득', en: 'Household income' } };
  const ids = (['production', 'valueAdded', 'income', 'employment', 'employees'] as const).filter(
    (id) => indicators[id],
  );
  const words = {
    ko: {
      headline: `가계소득 유발까지 넣으면 소득승수가 ${figure(ratio, 4)}배가 됩니다(Type II ÷ Type I, 모든 부문에서 같음).`,
      head: ['지표(가중평균)', 'Type I', 'Type II', '소득유발분'],
      sector: '부문',
      full: '생산+소득 II(full)',
    },
    en: {
      headline: `With the household round, income multipliers are ${figure(ratio, 4)} times as large (Type II over Type I, the same in every sector).`,
      head: ['Indicator (weighted average)', 'Type I', 'Type II', 'Income-induced'],
      sector: 'Sector',
      full: 'Production + income II (full)',
    },
  }[lang];
  const averages = ids.map((id) => {
    const { unit, weightedAverage } = indicators[id]!;
    const { typeI, typeII } = weightedAverage;
    const added = typeI === null || typeII === null ? null : typeII - typeI;
    return [
      `${names[id][lang]} (${unitName(unit, lang)})`,
      ...[typeI, typeII, added].map((value) => coefficient(value, unit)),
    ];
  });
  const pair = ids.filter((id) => id === 'production' || id === 'employment');
  const rows = indicators.production!.bySector.map((sector, i) => ({
    sector,
    full: fullTypeII.bySector[i]!.full,
    values: pair.map((id) => ({ unit: indicators[id]!.unit, ...indicators[id]!.bySector[i]! })),
  }));
  return page(
    `${tableTitle(table, lang)}\n${words.headline}`,
    printTable(words.head, [
      ...averages,
      [
        `${words.full} (${unitName(fullTypeII.unit, lang)})`,
        null,
        coefficient(fullTypeII.weightedAverage.full, fullTypeII.unit),
        null,
      ],
    ]),
    rowsTable(
      [words.sector, ...pair.flatMap((id) => [`${names[id][lang]} I`, `${names[id][lang]} II`]), words.full],
      largestFirst(rows, ({ values }) => values[0]!.typeII, shown),
      (some) =>
        some.map(({ sector, values, full }) => [
          sectorName(sector, lang),
          ...values.flatMap(({ unit, typeI, typeII }) => [coefficient(typeI, unit), coefficient(typeII, unit)]),
          coefficient(full, fullTypeII.unit),
        ]),
      shown,
    ),
    notesBlock(notes, lang),
  );
}
