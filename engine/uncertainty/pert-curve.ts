import { betaDensity, betaProbability, betaQuantile, type Beta } from '../math/incomplete-beta.ts';

/**
 * 베타분포의 분위수를 조각마다 5차식으로. 조각 안에서는 10⁻¹² 안쪽이고, 양 끝 2⁻¹⁶의 바깥은 바로 푼다.
 *
 * A beta quantile in pieces of degree five (value, slope and curvature met at both ends), each halved until its middle is
 * within 1e-13; beyond 2⁻¹⁶ from either end the equation is solved instead.
 */
export type PertCurve = {
  readonly beta: Beta;
  /** 조각의 왼쪽 끝들과 마지막 오른쪽 끝(확률). */
  readonly starts: Float64Array;
  /** 조각마다 계수 여섯, 낮은 차수부터. */
  readonly coefficients: Float64Array;
  /** 확률을 `guide.length`로 나눈 칸이 시작하는 조각. */
  readonly guide: Int32Array;
};

const outermost = 2 ** -16;
const accuracy = 1e-13;
const guideCells = 4096;

/** 한 점: 값, 확률, 확률에 대한 값의 기울기와 굽음. */
type Knot = { readonly x: number; readonly u: number; readonly slope: number; readonly bend: number };

export function pertCurveOf(beta: Beta): PertCurve {
  const first = betaQuantile(beta, outermost);
  const last = betaQuantile(beta, 1 - outermost);
  const knots = [knotAt(beta, first)];
  const coefficients: number[] = [];
  const pieces = 16;
  for (let i = 1; i <= pieces; i++) {
    halve(beta, knots, coefficients, knotAt(beta, first + ((last - first) * i) / pieces));
  }
  const starts = Float64Array.from(knots, ({ u }) => u);
  const guide = new Int32Array(guideCells);
  for (let cell = 0, piece = 0; cell < guideCells; cell++) {
    while (piece < starts.length - 2 && starts[piece + 1]! <= cell / guideCells) piece++;
    guide[cell] = piece;
  }
  return { beta, starts, coefficients: Float64Array.from(coefficients), guide };
}

/** 마지막 점에서 `to`까지의 조각을, 가운데가 맞을 때까지 반으로 나누어 잇는다. */
function halve(beta: Beta, knots: Knot[], coefficients: number[], to: Knot): void {
  const from = knots.at(-1)!;
  const piece = quintic(from, to);
  const middle = knotAt(beta, (from.x + to.x) / 2);
  const isClose = Math.abs(valueOf(piece, 0, middle.u - from.u) - middle.x) <= accuracy;
  if (isClose || to.x - from.x < 2 ** -20) {
    knots.push(to);
    coefficients.push(...piece);
    return;
  }
  halve(beta, knots, coefficients, middle);
  halve(beta, knots, coefficients, to);
}

function knotAt(beta: Beta, x: number): Knot {
  const density = betaDensity(beta, x);
  const slope = 1 / density;
  const bend = -((beta.a - 1) / x - (beta.b - 1) / (1 - x)) * slope * slope;
  return { x, u: betaProbability(beta, x, density), slope, bend };
}

/** 양 끝의 값, 기울기, 굽음이 같은 5차식. Quintic Hermite interpolation. */
function quintic(from: Knot, to: Knot): Float64Array {
  const h = to.u - from.u;
  const rise = (to.x - from.x) / h - from.slope - (h / 2) * from.bend;
  const turn = to.slope - from.slope - h * from.bend;
  const twist = to.bend - from.bend;
  return Float64Array.of(
    from.x,
    from.slope,
    from.bend / 2,
    (10 * rise - 4 * turn + (h / 2) * twist) / (h * h),
    (-15 * rise + 7 * turn - h * twist) / (h * h * h),
    (6 * rise - 3 * turn + (h / 2) * twist) / (h * h * h * h),
  );
}

/** 조각 하나의 다항식. */
function valueOf(c: Float64Array, at: number, t: number): number {
  return c[at]! + t * (c[at + 1]! + t * (c[at + 2]! + t * (c[at + 3]! + t * (c[at + 4]! + t * c[at + 5]!))));
}

/** 열에 담긴 확률을 분위수(0과 1 사이)로. Turns a column of probabilities into quantiles from 0 to 1, in place. */
export function fillPertCurve(column: Float64Array, { beta, starts, coefficients, guide }: PertCurve): void {
  const first = starts[0]!;
  const last = starts[starts.length - 1]!;
  for (let i = 0; i < column.length; i++) {
    const u = column[i]!;
    if (u >= first && u < last) {
      let piece = guide[(u * guideCells) | 0]!;
      while (u >= starts[piece + 1]!) piece++;
      column[i] = valueOf(coefficients, piece * 6, u - starts[piece]!);
    } else column[i] = betaQuantile(beta, u);
  }
}
