import { spectralRadiusBounds } from '../../math/spectral-radius.ts';
import { columnSums, sizeOf, type FlowTable } from '../flow-table.ts';
import { accountNames, codedName } from '../header.ts';
import { perOutput } from '../per-output.ts';
import { cellName } from './notes.ts';
import { placeOfGreatest, type TableCheck } from './result.ts';

/** 국산투입계수 행렬의 스펙트럼 반지름의 한계. 음의 칸이 있으면 아래 한계는 알 수 없다. */
export type SpectralRadius = { readonly lower: number | null; readonly upper: number };

/** 생산적이라 할 수 없는 자리와 그 까닭. Where and why a table cannot be called productive. */
export type ProductiveFault = { readonly at: string; readonly whyKo: string; readonly whyEn: string };

/** `fault`가 null이면 생산적이다. Productive when there is no fault. */
export type Productivity = { readonly radius: SpectralRadius; readonly fault: ProductiveFault | null };

/**
 * ρ(A^d)의 증명된 한계와, 생산적이지 않은 까닭. 음의 칸이 있으면 ρ(A) ≤ ρ(|A|)만 쓴다.
 *
 * Certified bounds on the spectral radius of the domestic coefficients, and what keeps the table from being productive. A bound
 * below 1 settles it. Without one, Hawkins–Simon pivots decide when no cell is negative; with negative cells they prove nothing.
 *
 * @source Hawkins & Simon 1949; Miller & Blair 2009 §2.A; domain F30
 */
export function productivityOf(table: FlowTable): Productivity {
  const shares = domesticCoefficients(table);
  const sizes = shares.map(Math.abs);
  const { lower, upper } = spectralRadiusBounds(sizes, sizeOf(table));
  const isSigned = shares.some((share) => share < 0);
  const radius = { lower: isSigned ? null : lower, upper };
  if (upper < 1) return { radius, fault: null };
  return {
    radius,
    fault: isSigned || !Number.isFinite(upper) ? sizeFault(table, shares, upper) : pivotFault(table, shares),
  };
}

/**
 * 열합 < 1과 생산성(ρ(A^d) < 1). 열합은 알려 줄 뿐이며, 생산성이 성립하면 쓸 수 있는 표이다.
 *
 * Column sums of A^d, and whether the table is productive. A column sum above 1 says that a sector's domestic inputs exceed
 * its output; the table as a whole may still be productive. `worst` is the bound that was compared with 1, null when pivots decided.
 */
export function productiveChecks(table: FlowTable, { radius, fault }: Productivity): TableCheck[] {
  const sums = domesticInputs(table);
  const most = placeOfGreatest(sums);
  const isBound = (fault !== null || radius.upper < 1) && Number.isFinite(radius.upper);
  return [
    {
      name: 'columnSums',
      worst: sums[most]!,
      at: accountNames(table)[most]!.sector,
      ok: sums[most]! < 1,
      tolerance: 1,
      unit: '원/원',
    },
    {
      name: 'productive',
      worst: isBound ? radius.upper : null,
      at: fault && fault.at,
      ok: fault === null,
      tolerance: 1,
      unit: '원/원',
    },
  ];
}

/** 음의 칸이 있고 ρ(|A|)의 한계가 1 이상: 가장 큰 계수를 말한다. */
function sizeFault(table: FlowTable, shares: Float64Array, upper: number): ProductiveFault {
  const codes = accountNames(table).map(({ sector }) => sector);
  const most = placeOfGreatest(shares.map(Math.abs));
  const at = cellName(codes, codes.length, most);
  const [bound, share] = [upper, shares[most]!].map((value) => Number(value.toPrecision(6)));
  return {
    at,
    whyKo: `음의 칸이 있고, 투입계수의 크기로 잰 반지름의 한계가 ${bound}라 생산 가능함을 보일 수 없음; 가장 큰 것 ${at} ${share}`,
    whyEn: `it has negative cells, and by absolute values its spectral radius is bounded by ${bound} only, so that it cannot be shown to be productive; largest ${at} ${share}`,
  };
}

/** 국산 투입이 산출에 견주어 가장 많은 부문과, I − A의 축이 처음 0 이하가 되는 부문; 축이 모두 양수이면 null. */
function pivotFault(table: FlowTable, shares: Float64Array): ProductiveFault | null {
  const failing = failingPivot(shares, sizeOf(table));
  if (!failing) return null;
  const codes = accountNames(table).map(({ sector }) => sector);
  const sums = domesticInputs(table);
  const most = placeOfGreatest(sums);
  const [share, pivot] = [Number(sums[most]!.toPrecision(6)), Number(failing.pivot.toPrecision(4))];
  const [buyer, place] = [codedName(table, codes[most]!), codedName(table, codes[failing.at]!)];
  return {
    at: codes[failing.at]!,
    whyKo: `부문 ${buyer.ko}의 국산 투입이 산출의 ${share}배이고, 부문 ${place.ko}에서 I − A의 축이 ${pivot}`,
    whyEn: `domestic inputs of sector ${buyer.en} are ${share} times its output, and the pivot of I − A at sector ${place.en} is ${pivot}`,
  };
}

/**
 * 호킨스·사이먼: I − A의 주소행렬식이 처음으로 양수가 아니게 되는 부문과 그 축, 모두 양수이면 null.
 *
 * Elimination without exchanges: pivot k is the quotient of the k-th and (k−1)-th leading principal minors of I − A. The first
 * pivot that is not positive names the sector whose own circle uses up more than it makes. Decisive for A ≥ 0 alone.
 *
 * @source Hawkins & Simon 1949; domain F30
 */
function failingPivot(shares: Float64Array, n: number): { readonly at: number; readonly pivot: number } | null {
  const m = shares.map((a, k) => (k % (n + 1) === 0 ? 1 : 0) - a);
  for (let k = 0; k < n; k++) {
    const pivot = m[k * n + k]!;
    if (!(pivot > 1e-12)) return { at: k, pivot };
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
  return sharesOf(domestic, output);
}

/** 산 쪽의 산출로 나눈 거래, 행 우선. Flows per output of their buyer; 0 in a column without output. */
export function sharesOf(flows: Float64Array, output: Float64Array): Float64Array {
  const n = output.length;
  return flows.map((flow, k) => (output[k % n] === 0 ? 0 : flow / output[k % n]!));
}
