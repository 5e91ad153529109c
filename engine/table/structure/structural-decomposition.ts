import { note, Problem, type Note } from '../../problem.ts';
import type { Text } from '../../text.ts';
import { domesticDemand, outputsOf } from '../domestic-system.ts';
import type { FlowTable } from '../flow-table.ts';
import { accountNames, headerOf, type AccountName, type TableHeader } from '../header.ts';
import { limitNotes } from '../measure/limits.ts';
import { intensityOf, perMillion, totalUnits } from '../measure/indicator-totals.ts';
import type { TableIndicator } from '../per-output.ts';

/** 곱해지는 것 하나하나를 앞(0)이나 뒤(1)의 것으로 고른다. Which of the two dates each factor is taken from. */
export type Dates = readonly (0 | 1)[];

/**
 * 곱의 변화를 곱해지는 것마다 나눈다: 양극 분해 둘의 평균. 몫을 더하면 변화와 같다.
 *
 * Splits a change of a product among its factors: the mean of the two polar decompositions. In the first, factors before the k-th
 * are taken at the later date and those after it at the earlier; in the second the other way round. The parts sum to the change.
 *
 * @param factors 곱해지는 것의 수
 * @param product 고른 날짜들의 곱, 부문 순
 * @source Dietzenbacher & Los 1998; Miller & Blair 2009 §13.1; domain F21
 * @example
 * polarMean(2, ([a, b]) => Float64Array.of((a ? 5 : 3) * (b ? 4 : 2))) // => [Float64Array.of(6), Float64Array.of(8)]
 */
export function polarMean(factors: number, product: (dates: Dates) => Float64Array): Float64Array[] {
  const ordered = (first: 0 | 1, upTo: number): Dates =>
    Array.from({ length: factors }, (_, k) => (k < upTo ? first : first === 1 ? 0 : 1));
  const rising = Array.from({ length: factors + 1 }, (_, k) => product(ordered(1, k)));
  const falling = Array.from({ length: factors + 1 }, (_, k) => product(ordered(0, k)));
  return Array.from({ length: factors }, (_, k) =>
    rising[k]!.map((start, i) => (rising[k + 1]![i]! - start + (falling[k]![i]! - falling[k + 1]![i]!)) / 2),
  );
}

type Parts = {
  /** 산출 1단위당 지표(부가가치율, 취업계수); 생산이면 null. */
  readonly intensity: number | null;
  /** 생산유발계수 행렬 L. */
  readonly technology: number;
  readonly finalDemand: number;
};

type Decomposed = { readonly before: number; readonly after: number; readonly change: number; readonly parts: Parts };

/** 두 표 사이의 변화를 나눈 것. What changed between two tables, and through what. */
export type DecompositionReport = {
  readonly schema: 'pageup.table-decomposition/1';
  readonly tables: { readonly before: TableHeader; readonly after: TableHeader };
  readonly indicator: TableIndicator;
  readonly unit: '백만원' | '명';
  readonly bySector: readonly (AccountName & Decomposed)[];
  readonly total: Decomposed;
  readonly notes: readonly Note[];
};

/**
 * 구조분해: 산출(또는 부가가치, 취업)의 변화를 기술 ΔL, 최종수요 Δf(그리고 산출당 지표 Δc)로 나눈다.
 *
 * Structural decomposition of the change from one table to another: Δx = ½ΔL(f₀+f₁) + ½(L₀+L₁)Δf for production, and three factors
 * ĉLf for value added (백만원) and employment (명). L is the domestic inverse, f final demand for domestic products.
 *
 * @throws Problem TABLES_NOT_COMPARABLE, TABLE_NOT_PRODUCTIVE
 * @source Dietzenbacher & Los 1998; Miller & Blair 2009 §13.1; domain F21
 */
export function decompositionReport(
  before: FlowTable,
  after: FlowTable,
  { indicator = 'production' }: { readonly indicator?: TableIndicator } = {},
): DecompositionReport {
  requireComparable(before, after);
  const tables = [before, after] as const;
  const outputs = crossedOutputs(tables);
  const intensities = tables.map((table) => perMillion(indicator, intensityOf(table, indicator)));
  const isProduction = indicator === 'production';
  const parts = isProduction
    ? polarMean(2, ([technology, demand]) => outputs[technology!][demand!])
    : polarMean(3, ([intensity, technology, demand]) =>
        outputs[technology!][demand!].map((x, i) => x * intensities[intensity!]![i]!),
      );
  const at = (date: 0 | 1, i: number) => intensities[date]![i]! * tables[date].output[i]!;
  const [technology, finalDemand] = parts.slice(-2) as [Float64Array, Float64Array];
  const decomposed = (sumOf: (value: (i: number) => number) => number): Decomposed => {
    const [start, end] = [sumOf((i) => at(0, i)), sumOf((i) => at(1, i))];
    return {
      before: start,
      after: end,
      change: end - start,
      parts: {
        intensity: isProduction ? null : sumOf((i) => parts[0]![i]!),
        technology: sumOf((i) => technology[i]!),
        finalDemand: sumOf((i) => finalDemand[i]!),
      },
    };
  };
  const names = accountNames(after);
  return {
    schema: 'pageup.table-decomposition/1',
    tables: { before: headerOf(before), after: headerOf(after) },
    indicator,
    unit: totalUnits[indicator],
    bySector: names.map((account, i) => ({ ...account, ...decomposed((value) => value(i)) })),
    total: decomposed((value) => names.reduce((sum, _, i) => sum + value(i), 0)),
    notes: [
      ...limitNotes(after),
      ...(before.year === after.year
        ? []
        : [note('CONSTANT_PRICES_NEEDED', 'total.parts', { before: before.year, after: after.year })]),
    ],
  };
}

/** [기술의 날짜][최종수요의 날짜]의 산출 L_s f_t. 같은 날짜의 것은 표의 산출 그대로이다. */
function crossedOutputs(tables: readonly [FlowTable, FlowTable]) {
  const [before, after] = tables;
  const [demandBefore, demandAfter] = [domesticDemand(before), domesticDemand(after)];
  const [late] = outputsOf(before, [demandAfter]) as [Float64Array];
  const [early] = outputsOf(after, [demandBefore]) as [Float64Array];
  return [[before.output, late] as const, [early, after.output] as const] as const;
}

function requireComparable(before: FlowTable, after: FlowTable): void {
  const why = difference(before, after);
  if (!why) return;
  throw new Problem('TABLES_NOT_COMPARABLE', { before: before.id, after: after.id, whyKo: why.ko, whyEn: why.en });
}

function difference(before: FlowTable, after: FlowTable): Text | null {
  const [a, b] = [accountNames(before), accountNames(after)];
  if (a.length !== b.length) {
    return { ko: `부문의 수 ${a.length} ≠ ${b.length}`, en: `${a.length} ≠ ${b.length} sectors` };
  }
  const at = a.findIndex(({ sector }, i) => sector !== b[i]!.sector);
  if (at >= 0) {
    return { ko: `부문 ${a[at]!.sector} ≠ ${b[at]!.sector}`, en: `sector ${a[at]!.sector} ≠ ${b[at]!.sector}` };
  }
  if (before.priceBasis === after.priceBasis) return null;
  const bases = `${before.priceBasis} ≠ ${after.priceBasis}`;
  return { ko: `가격 기준 ${bases}`, en: `price basis ${bases}` };
}
