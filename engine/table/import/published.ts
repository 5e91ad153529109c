import { inverseOf, solveColumns } from '../../math/leontief.ts';
import { sharesOf } from '../check/productive.ts';
import type { TableCheck } from '../check/result.ts';
import { columnOf, valueAddedOf, type FlowTable } from '../flow-table.ts';
import { perOutput } from '../per-output.ts';
import { readerOf, unscaled } from './block.ts';
import type { Ledger } from './ledger.ts';
import type { PartKind, Parts } from './parts.ts';
import { cellCheck } from './printed.ts';

/**
 * 책에 적힌 계수 시트를 우리 셈과 칸마다 견준다. 시트가 없거나 다 읽히지 않으면 견주지 않는다.
 *
 * The coefficient sheets of the workbook, cell by cell against our own: input coefficients, (I − A^d)⁻¹, and inducement of
 * imports A^m L and of value added v̂ L. A sheet that is absent or has refused cells is not compared.
 *
 * @source 한국은행, 2020년 산업연관표 (투입계수, 생산·수입·부가가치 유발계수); domain F2–F5
 */
export function publishedChecks(parts: Parts, table: FlowTable, ledger: Ledger): TableCheck[] {
  const codes = table.sectors.map(({ code }) => code);
  const ours = ownCoefficients(table);
  return comparedParts.flatMap(([kind, name]) => {
    const part = parts[kind];
    const own = ours[kind];
    if (!part || !own) return [];
    const printed = readerOf(part, unscaled, ledger, false).flows();
    if (!printed.every(Number.isFinite)) return [];
    const gaps = printed.map((value, k) => value - own[k]!);
    return [cellCheck(name, gaps, codes, lastDigit(printed), '원/원')];
  });
}

/**
 * 최종수요항목별 생산유발액 L·f를 항목마다. Production induced by each item of final demand, in million won.
 *
 * @source 한국은행, 2020년 산업연관표 (최종수요항목별 생산유발액); domain F3
 */
export function publishedDemandChecks(parts: Parts, table: FlowTable, ledger: Ledger): TableCheck[] {
  const part = parts.productionByDemand;
  const { domestic, output, finalDemand, sectors } = table;
  const { items } = finalDemand;
  if (!part || !items.every((item) => part.frame.columns.has(item))) return [];
  const printed = readerOf(part, unscaled, ledger, false).columns(items);
  const demands = items.map((_, item) => columnOf(finalDemand.domestic, items.length, item));
  const solved = solveColumns({ n: output.length, flows: domestic, output }, demands);
  if (!solved || !printed.every(Number.isFinite)) return [];
  const largest = printed.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return items.map((item, k) => {
    const gaps = solved.solutions[k]!.map((value, i) => value - printed[i * items.length + k]!);
    const codes = sectors.map(({ code }) => code);
    return cellCheck(
      `publishedProductionBy.${item}`,
      gaps,
      codes,
      Math.max(lastDigit(printed), 1e-12 * largest),
      '백만원',
    );
  });
}

const comparedParts = [
  ['domesticCoefficients', 'publishedDomesticCoefficients'],
  ['importedCoefficients', 'publishedImportedCoefficients'],
  ['productionInducement', 'publishedInverse'],
  ['importInducement', 'publishedImportInducement'],
  ['valueAddedInducement', 'publishedValueAddedInducement'],
] as const satisfies readonly (readonly [PartKind, string])[];

/** 우리 셈의 계수 행렬들. */
function ownCoefficients(table: FlowTable): Partial<Record<PartKind, Float64Array>> {
  const { domestic, imported, output } = table;
  const n = output.length;
  const inverse = inverseOf({ n, flows: domestic, output });
  const importedShares = sharesOf(imported!, output);
  const coefficients = { domesticCoefficients: sharesOf(domestic, output), importedCoefficients: importedShares };
  if (!inverse) return coefficients;
  const valueAdded = perOutput(table, valueAddedOf(table));
  return {
    ...coefficients,
    productionInducement: inverse,
    importInducement: product(importedShares, inverse, n),
    valueAddedInducement: inverse.map((cell, k) => valueAdded[Math.trunc(k / n)]! * cell),
  };
}

function product(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const c = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      const share = a[i * n + k]!;
      if (share !== 0) for (let j = 0; j < n; j++) c[i * n + j]! += share * b[k * n + j]!;
    }
  }
  return c;
}

/** 배정밀도로 적힌 것은 10⁻¹², 자릿수를 줄여 적은 것은 그 마지막 자리의 절반. */
function lastDigit(printed: Float64Array): number {
  const decimals = printed.reduce((most, value) => Math.max(most, decimalsOf(value)), 0);
  return decimals > 10 ? 1e-12 : Number(`5.000001e-${decimals + 1}`);
}

/** 적힌 수의 소수 자릿수. Decimals of a figure as printed. */
function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(Math.abs(value)).split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}
