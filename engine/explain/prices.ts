import type { Text } from '../text.ts';
import { groupThousands } from '../units/korean-numerals.ts';
import { leaf, product, quotient, sum, type TraceNode } from './node.ts';
import type { Model } from './model.ts';
import { one, rateLeaf } from './rates.ts';
import { assumption, constant, noReason } from './source.ts';

/** 연도마다의 물가와 생산성의 마디. 곱해도 달라지지 않는 것은 null. */
export type PriceNodes = {
  /** 적힌 1원이 가격기준연도 가격으로 얼마인지. */
  readonly toPriceYear: (y: number) => TraceNode | null;
  /** 적힌 1원이 표 기준연도 가격으로 얼마인지, 부문마다. */
  readonly toTableYear: (y: number, sector: string) => TraceNode | null;
  readonly back: TraceNode | null;
  /** 표 기준연도 가격의 1원이 취업계수의 몇 단위인지: 생산성이 오른 만큼 준다. */
  readonly persons: (y: number) => TraceNode;
};

/** @source domain F24, F26 */
export function priceNodes(model: Model): PriceNodes {
  const { priceYear, prices: basis } = model.assumptions;
  const { years, region } = model.resolved;
  const writtenIn = (y: number) => (basis === 'current' ? years[y]! : priceYear.value);
  const ratio = memo((from: number, to: number) => ratioOf(model, from, to));
  const own = memo((y: number, sector: string) => deflated(model, sector, writtenIn(y)));
  const persons = memo((y: number) => personsAt(model, years[y]!));
  return {
    toPriceYear: (y) => ratio(writtenIn(y), priceYear.value),
    toTableYear: (y, sector) =>
      model.assumptions.deflators.some((deflator) => deflator.sector === sector)
        ? own(y, sector)
        : ratio(writtenIn(y), region.tableYear),
    back: ratio(region.tableYear, priceYear.value),
    persons,
  };
}

function ratioOf(model: Model, from: number, to: number): TraceNode | null {
  if (from === to) return null;
  return quotient(ratioLabel(from, to), '비율', [indexAt(model, to), indexAt(model, from)]);
}

function ratioLabel(from: number, to: number): Text {
  return { ko: `${from}년 가격을 ${to}년 가격으로`, en: `From ${from} prices to ${to} prices` };
}

function indexAt(model: Model, year: number): TraceNode {
  const { prices } = model.study.tables;
  const known = prices.byYear.get(year);
  if (known !== undefined) return indexLeaf(model, year, known);
  const inflation = model.assumptions.inflation!;
  const what = { ko: '물가상승률(연)', en: 'Inflation (per year)' };
  const { file } = model.layers.findLast(({ scenario }) => scenario.inflation !== undefined)!;
  const written = { place: { file, path: 'inflation' }, reason: inflation.reason };
  const rate = leaf(what, inflation.value, '비율', assumption(what, inflation.range, written));
  const grown = sum({ ko: '1 + 물가상승률', en: '1 + inflation' }, '비율', [one, rate]);
  const label = { ko: `${year}년 물가(가정으로 이어 감)`, en: `Prices of ${year} (carried on by assumption)` };
  const last = indexLeaf(model, prices.last, prices.byYear.get(prices.last)!);
  return product(label, '지수', [last, ...Array.from({ length: year - prices.last }, () => grown)]);
}

function indexLeaf({ study, titles }: Model, year: number, value: number): TraceNode {
  const { id, base } = study.tables.prices;
  const title = titles[id] ?? { ko: '물가지수', en: 'Price index' };
  return leaf({ ko: `${year}년 물가지수`, en: `Price index of ${year}` }, value, '지수', {
    kind: 'index',
    index: id,
    year,
    place: null,
    text: {
      ko: `물가지수: ${title.ko} (${id}), ${year}년 = ${groupThousands(value, 3)} (${base}년 = 100)`,
      en: `Index: ${title.en} (${id}), ${year} = ${groupThousands(value, 3)} (${base} = 100)`,
    },
  });
}

/** 계획가가 준 부문 물가지수. */
function deflated({ assumptions, resolved }: Model, sector: string, writtenIn: number): TraceNode {
  const { index, reason, file } = assumptions.deflators.find((deflator) => deflator.sector === sector)!;
  const why = reason ?? noReason;
  const level = (year: number) => {
    const place = { file, path: `deflators.${sector}.index.${year}` };
    const label = { ko: `${sector} 부문 ${year}년 물가지수`, en: `Price index of sector ${sector}, ${year}` };
    const text = {
      ko: `부문 물가지수: ${sector} 부문 ${year}년 (${file} ${place.path}) — ${why.ko}`,
      en: `Sector price index: ${sector}, ${year} (${file} ${place.path}) — ${why.en}`,
    };
    return leaf(label, index[String(year)]!, '지수', { kind: 'index', index: place.path, year, place, text });
  };
  const { tableYear } = resolved.region;
  return quotient(ratioLabel(writtenIn, tableYear), '비율', [level(tableYear), level(writtenIn)]);
}

const wonPerUnit = leaf(
  { ko: '10억', en: '10⁹' },
  1e9,
  '원/10억원',
  constant({
    ko: '단위: 취업유발계수는 10억원당 사람 수',
    en: 'Unit: employment coefficients are persons per ₩1bn (1,000,000,000 won)',
  }),
);

function personsAt(model: Model, year: number): TraceNode {
  const since = year - model.resolved.region.tableYear;
  const growth = rateLeaf(model, 'productivityGrowth');
  const label = { ko: '10억원 단위로', en: 'In units of ₩1bn' };
  if (growth.value === 0 || since === 0) return quotient(label, '10억원/원', [one, wonPerUnit]);
  const grown = sum({ ko: '1 + 생산성 상승률', en: '1 + productivity growth' }, '비율', [one, growth]);
  const steps = Array.from({ length: Math.abs(since) }, () => grown);
  const raised = product(
    { ko: `${Math.abs(since)}년의 생산성`, en: `Productivity over ${Math.abs(since)} years` },
    '비율',
    steps,
  );
  const drift =
    since < 0
      ? quotient({ ko: '표 기준연도 앞의 생산성', en: 'Productivity before the table year' }, '비율', [one, raised])
      : raised;
  const units = product({ ko: '10억원 × 생산성', en: '₩1bn × productivity' }, '원/10억원', [wonPerUnit, drift]);
  return quotient(
    { ko: '10억원 단위로, 생산성만큼 줄여', en: 'In units of ₩1bn, reduced by productivity' },
    '10억원/원',
    [one, units],
  );
}

/** 같은 물음에는 같은 마디를. */
export function memo<Key extends readonly (string | number)[], T>(make: (...key: Key) => T): (...key: Key) => T {
  const known = new Map<string, T>();
  return (...key) => {
    const name = JSON.stringify(key);
    if (!known.has(name)) known.set(name, make(...key));
    return known.get(name)!;
  };
}
