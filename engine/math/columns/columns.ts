/** 한 열의 줄 수. 한 열은 2kB라 수십 열이 가까운 기억에 든다. Rows of a column. */
export const columnRows = 256;
export const columnBytes = columnRows * 8;

/**
 * 열들을 한꺼번에 셈하는 커널: 뽑고, 셈하고, 센다. 자리는 모두 일터 안의 바이트 주소이고 8의 배수이다.
 *
 * Draws, evaluates and counts columns of numbers side by side. Places are byte addresses in the kernel's own memory, multiples of 8;
 * a column has room for `columnRows` numbers, and of a column that is written only the first `n` mean anything. Both kernels
 * (TypeScript and SIMD) give the same bytes.
 */
export type ColumnKernel = {
  readonly name: 'typescript' | 'simd';
  readonly f64: Float64Array;
  readonly i32: Int32Array;
  /** `writeSteps`로 적은 걸음들을 차례로. Runs steps written by `writeSteps`. */
  readonly run: (steps: number, count: number, columns: number, weights: number, n: number) => void;
  /** 점 `first`(그 낱말이 `word`)부터, 점마다 옮긴 열여섯: 낱말 ⊕ shifts에 rests를 더한 (0, 1)의 수. Sixteen shifts of each point. */
  readonly sobol: (
    out: number,
    points: number,
    directions: number,
    word: number,
    first: number,
    shifts: number,
    rests: number,
  ) => void;
  /** 셈수 (뽑는 차례 low, low + 1, …; group)의 Philox 낱말 넷으로 네 열을; keys는 열 번의 열쇠. Four columns of uniforms. */
  readonly philox: (
    first: number,
    second: number,
    third: number,
    fourth: number,
    n: number,
    low: number,
    high: number,
    group: number,
    keys: number,
  ) => void;
  /** 열의 확률을 그 자리에서 고른 분포의 분위수로. */
  readonly uniform: (column: number, n: number, min: number, max: number) => void;
  /** 열의 확률을 그 자리에서 삼각분포의 분위수로. */
  readonly triangular: (column: number, n: number, min: number, mode: number, max: number) => void;
  /**
   * 열의 확률을 조각 5차식의 값으로. 곡선 밖의 확률은 그대로 두고 차례를 `outer`에 적는다.
   *
   * @returns 곡선 밖에 있던 것의 수
   */
  readonly curve: (
    column: number,
    n: number,
    pieces: number,
    starts: number,
    coefficients: number,
    guide: number,
    cells: number,
    outer: number,
  ) => number;
  /** i째 줄을 i mod 16째 합과 제곱합(`centre`에서 잰)에 더하고, 두 끝을 넓힌다. Adds rows to sixteen lanes and widens the ends. */
  readonly moments: (column: number, n: number, centre: number, sums: number, squares: number, ends: number) => void;
  /** 칸 ⌊(값 − min)·perUnit⌋마다 센다; 밖의 것은 첫 칸이나 `last`째 칸에. Counts rows in bins. */
  readonly count: (column: number, n: number, min: number, perUnit: number, last: number, counts: number) => void;
  /** `threshold` 이상인 줄의 수. */
  readonly atLeast: (column: number, n: number, threshold: number) => number;
};

/** 걸음의 셈: a와 b는 열, k는 수. */
export const columnOperations = [
  'k',
  'a × b',
  'a × k',
  'a + b',
  'a + k',
  'a − b',
  'k − a',
  'k ÷ a',
  'min(a, k)',
  'max(a, k)',
  'min(a, b)',
  'k + Σ',
] as const;

/**
 * 걸음 하나: `out`째 열에 셈한 것을 적는다. «k + Σ»는 a부터 잇닿은 b개의 열에 `weight`째부터의 무게를 곱해 차례로 더한다.
 *
 * One step: what column `out` becomes. «k + Σ» adds b neighbouring columns from a, times the weights from number `weight`.
 */
export type ColumnStep = {
  readonly operation: (typeof columnOperations)[number];
  readonly out: number;
  readonly a: number;
  readonly b: number;
  readonly k: number;
  readonly weight: number;
};

export const stepBytes = 32;

/** 걸음들을 일터에 적는다. Writes steps at an address. */
export function writeSteps({ f64, i32 }: ColumnKernel, at: number, steps: readonly ColumnStep[]): void {
  for (const [s, { operation, out, a, b, k, weight }] of steps.entries()) {
    const place = at + s * stepBytes;
    i32.set([columnOperations.indexOf(operation), out, a, b, weight], place / 4);
    f64[place / 8 + 3] = k;
  }
}
