import { spectralRadiusBounds } from '../../math/spectral-radius.ts';
import { placeOfGreatest, type TableCheck } from './result.ts';
import { columnSums, sizeOf, type FlowTable } from '../flow-table.ts';
import { accountNames } from '../header.ts';
import { perOutput } from '../per-output.ts';

/** 국산투입계수 행렬의 스펙트럼 반지름의 한계. 음의 칸이 있으면 아래 한계는 알 수 없다. */
export type SpectralRadius = { readonly lower: number | null; readonly upper: number };

/** 생산적이지 않은 까닭: 그 부문까지의 축(주소행렬식의 비)이 0 이하이다. The sector whose pivot fails, and the pivot. */
export type FailingPivot = { readonly at: string; readonly pivot: number };

/**
 * ρ(A^d)의 증명된 한계. 음의 칸이 있으면 ρ(A) ≤ ρ(|A|)만 쓴다.
 *
 * Certified bounds on the spectral radius of the domestic coefficients; with negative cells only the upper one is known.
 *
 * @source domain F30; Miller & Blair 2009 §2.A
 */
export function spectralRadiusOf({ domestic, output }: FlowTable): SpectralRadius {
  const n = output.length;
  const sizes = domestic.map((flow, k) => (output[k % n] === 0 ? 0 : Math.abs(flow / output[k % n]!)));
  const { lower, upper } = spectralRadiusBounds(sizes, n);
  return { lower: domestic.some((flow) => flow < 0) ? null : lower, upper };
}

/**
 * 열합 < 1과 생산성(ρ(A^d) < 1). 열합은 알려 줄 뿐이며, 생산성이 성립하면 쓸 수 있는 표이다.
 *
 * Column sums of A^d, and whether the table is productive. A column sum above 1 says that a sector's domestic inputs exceed
 * its output; the table as a whole may still be productive. When |A| gives no certificate, Hawkins–Simon pivots decide.
 */
export function productiveChecks(table: FlowTable, { upper }: SpectralRadius): TableCheck[] {
  const codes = accountNames(table).map(({ sector }) => sector);
  const sums = domesticInputs(table);
  const most = placeOfGreatest(sums);
  const failing = upper < 1 ? null : failingPivot(table);
  return [
    {
      name: 'columnSums',
      worst: sums[most]!,
      at: codes[most]!,
      ok: sums[most]! < 1,
      tolerance: 1,
      unit: '원/원',
    },
    {
      name: 'productive',
      worst: upper,
      at: failing ? failing.at : upper < 1 ? null : codes[most]!,
      ok: failing === null,
      tolerance: 1,
      unit: '원/원',
    },
  ];
}

/**
 * 호킨스·사이먼: I − A의 주소행렬식이 처음으로 양수가 아니게 되는 부문, 모두 양수이면 null.
 *
 * Elimination without exchanges: pivot k is the quotient of the k-th and (k−1)-th leading principal minors of I − A. The first
 * pivot that is not positive names the sector whose own circle uses up more than it makes.
 *
 * @source Hawkins & Simon 1949; domain F30
 */
export function failingPivot(table: FlowTable): FailingPivot | null {
  const n = sizeOf(table);
  const m = domesticCoefficients(table).map((a, k) => (k % (n + 1) === 0 ? 1 : 0) - a);
  for (let k = 0; k < n; k++) {
    const pivot = m[k * n + k]!;
    if (!(pivot > 1e-12)) return { at: accountNames(table)[k]!.sector, pivot };
    for (let i = k + 1; i < n; i++) {
      const factor = m[i * n + k]! / pivot;
      if (factor === 0) continue;
      for (let j = k + 1; j < n; j++) m[i * n + j]! -= factor * m[k * n + j]!;
    }
  }
  return null;
}

/** 국산투입계수의 열합: 산출 1원당 국산 중간재. Domestic inputs per output, summed over suppliers. */
export function domesticInputs(table: FlowTable): Float64Array {
  return perOutput(table, columnSums(table.domestic, sizeOf(table)));
}

/** 국산투입계수 A^d, 행 우선; 산출이 없는 열은 0. Domestic input coefficients; 0 in a column without output. */
export function domesticCoefficients({ domestic, output }: FlowTable): Float64Array {
  const n = output.length;
  return domestic.map((flow, k) => (output[k % n] === 0 ? 0 : flow / output[k % n]!));
}
