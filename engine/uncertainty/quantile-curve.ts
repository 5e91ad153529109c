import type { ColumnKernel } from '../math/columns/columns.ts';
import { betaDensity, betaProbability, betaQuantile, type Beta } from '../math/incomplete-beta.ts';

/**
 * 분위수의 곡선: 조각마다의 5차식. 조각 안에서는 폭의 10⁻¹⁰(거의 언제나 10⁻¹²) 안쪽이고, 양 끝 2⁻¹⁶의 바깥은 `exact`로 바로 푼다.
 *
 * A quantile function in pieces of degree five (value, slope and curvature met at both ends), each halved until its middle is within
 * 1e-13 of the width, or within what rounding of the probability leaves; beyond 2⁻¹⁶ from either end `exact` solves instead.
 */
export type QuantileCurve = {
  readonly exact: (u: number) => number;
  /** 조각의 왼쪽 끝들과 마지막 오른쪽 끝(확률). */
  readonly starts: Float64Array;
  /** 조각마다 계수 여섯, 낮은 차수부터. */
  readonly coefficients: Float64Array;
  /** 확률을 `guide.length`로 나눈 칸이 시작하는 조각. */
  readonly guide: Int32Array;
};

/** 이보다 끝에 가까운 확률은 곡선으로 보지 않는다. */
export const outermost = 2 ** -16;
const accuracy = 1e-13;
const guideCells = 2048;
const firstPieces = 16;
const mostHalvings = 8;

/** 한 점: 확률, 값, 확률에 대한 값의 기울기와 굽음. */
export type Knot = { readonly u: number; readonly value: number; readonly slope: number; readonly bend: number };

/** 매개변수(확률과 함께 오르는 수)로 적은 분위수. A quantile function by a parameter that rises with the probability. */
export type Parametric = {
  readonly knotAt: (parameter: number) => Knot;
  readonly from: number;
  readonly to: number;
  /** 값의 폭: 오차를 이것에 견준다. */
  readonly width: number;
  /** `knotAt`의 확률이 반올림으로 벗어날 수 있는 폭. */
  readonly noise: number;
  readonly exact: (u: number) => number;
};

export function quantileCurve({ knotAt, from, to, width, noise, exact }: Parametric): QuantileCurve {
  const knots = [knotAt(from)];
  const coefficients: number[] = [];
  const halve = (start: number, end: number, last: Knot, depth: number): void => {
    const first = knots.at(-1)!;
    const piece = quintic(first, last);
    const centre = start + (end - start) / 2;
    const middle = knotAt(centre);
    const off = Math.abs(valueOf(piece, middle.u - first.u) - middle.value);
    if (off <= accuracy * width + noise * middle.slope || depth === mostHalvings) {
      knots.push(last);
      coefficients.push(...piece);
      return;
    }
    halve(start, centre, middle, depth + 1);
    halve(centre, end, last, depth + 1);
  };
  const at = (i: number) => from + ((to - from) * i) / firstPieces;
  for (let i = 1; i <= firstPieces; i++) halve(at(i - 1), at(i), knotAt(at(i)), 0);
  const starts = Float64Array.from(knots, ({ u }) => u);
  const guide = new Int32Array(guideCells);
  for (let cell = 0, piece = 0; cell < guideCells; cell++) {
    while (piece < starts.length - 2 && starts[piece + 1]! <= cell / guideCells) piece++;
    guide[cell] = piece;
  }
  return { exact, starts, coefficients: Float64Array.from(coefficients), guide };
}

/** 양 끝의 값, 기울기, 굽음이 같은 5차식. Quintic Hermite interpolation. */
function quintic(from: Knot, to: Knot): Float64Array {
  const h = to.u - from.u;
  const rise = (to.value - from.value) / h - from.slope - (h / 2) * from.bend;
  const turn = to.slope - from.slope - h * from.bend;
  const twist = to.bend - from.bend;
  return Float64Array.of(
    from.value,
    from.slope,
    from.bend / 2,
    (10 * rise - 4 * turn + (h / 2) * twist) / (h * h),
    (-15 * rise + 7 * turn - h * twist) / (h * h * h),
    (6 * rise - 3 * turn + (h / 2) * twist) / (h * h * h * h),
  );
}

function valueOf(c: Float64Array, t: number): number {
  return c[0]! + t * (c[1]! + t * (c[2]! + t * (c[3]! + t * (c[4]! + t * c[5]!))));
}

/** 베타분포의 분위수(0과 1 사이)의 곡선. The curve of a beta distribution. */
export function betaCurve(beta: Beta): QuantileCurve {
  return quantileCurve({
    knotAt: (x) => {
      const density = betaDensity(beta, x);
      const slope = 1 / density;
      const bend = -((beta.a - 1) / x - (beta.b - 1) / (1 - x)) * slope * slope;
      return { u: betaProbability(beta, x, density), value: x, slope, bend };
    },
    from: betaQuantile(beta, outermost),
    to: betaQuantile(beta, 1 - outermost),
    width: 1,
    noise: 2 ** -52,
    exact: (u) => betaQuantile(beta, u),
  });
}

/** 곡선을 일터에 적는 데 드는 바이트와, 적어 놓고 열을 채우는 손. */
export function curveFill({ exact, starts, coefficients, guide }: QuantileCurve, rows: number) {
  const places = [0, starts.byteLength, starts.byteLength + coefficients.byteLength] as const;
  const outer = places[2] + guide.byteLength;
  return {
    bytes: outer + 4 * rows,
    on: ({ f64, i32, curve }: ColumnKernel, at: number) => {
      f64.set(starts, at / 8);
      f64.set(coefficients, (at + places[1]) / 8);
      i32.set(guide, (at + places[2]) / 4);
      const pieces = starts.length - 1;
      return (column: number, n: number) => {
        const left = curve(column, n, pieces, at, at + places[1], at + places[2], guide.length, at + outer);
        for (let k = 0; k < left; k++) {
          const row = column / 8 + i32[(at + outer) / 4 + k]!;
          f64[row] = exact(f64[row]!);
        }
      };
    },
  };
}
