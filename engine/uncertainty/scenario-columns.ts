/** 열 하나이거나, 모든 줄에 같은 수. A column, or one number for every row. */
export type Operand = number | Float64Array;

/** 되풀이해 쓰는 열들: `take`로 빌리고 `reset`으로 모두 돌려준다. Columns that are borrowed and given back together. */
export type Columns = { readonly take: () => Float64Array; readonly reset: () => void };

export function columnsOf(rows: number): Columns {
  const owned: Float64Array[] = [];
  let used = 0;
  return {
    take: () => (owned[used++] ??= new Float64Array(rows)),
    reset: () => void (used = 0),
  };
}

/** target = a × b. */
export function setProduct(target: Float64Array, a: Operand, b: Operand, n: number): void {
  if (typeof a === 'number') {
    if (typeof b === 'number') target.fill(a * b, 0, n);
    else setScaled(target, b, a, n);
  } else if (typeof b === 'number') setScaled(target, a, b, n);
  else for (let i = 0; i < n; i++) target[i] = a[i]! * b[i]!;
}

function setScaled(target: Float64Array, column: Float64Array, by: number, n: number): void {
  for (let i = 0; i < n; i++) target[i] = column[i]! * by;
}

/** target += a × b. */
export function addProduct(target: Float64Array, a: Operand, b: Operand, n: number): void {
  if (typeof a === 'number') {
    if (typeof b === 'number') for (let i = 0; i < n; i++) target[i]! += a * b;
    else addScaled(target, b, a, n);
  } else if (typeof b === 'number') addScaled(target, a, b, n);
  else for (let i = 0; i < n; i++) target[i]! += a[i]! * b[i]!;
}

function addScaled(target: Float64Array, column: Float64Array, by: number, n: number): void {
  for (let i = 0; i < n; i++) target[i]! += column[i]! * by;
}

/** target = 1 − column. */
export function setRest(target: Float64Array, column: Operand, n: number): void {
  if (typeof column === 'number') target.fill(1 - column, 0, n);
  else for (let i = 0; i < n; i++) target[i] = 1 - column[i]!;
}

/**
 * 상수와 열들의 가중합, 넷씩 한 번에 훑는다. target = constant + Σ weights × columns, four columns in one pass.
 */
export function setWeightedSum(
  target: Float64Array,
  constant: number,
  columns: readonly Float64Array[],
  weights: readonly number[],
  n: number,
): void {
  const first = columns.length % 4;
  setUpToThree(target, constant, columns, weights, first, n);
  for (let k = first; k < columns.length; k += 4) {
    const [a, b, c, d] = [columns[k]!, columns[k + 1]!, columns[k + 2]!, columns[k + 3]!];
    const [wa, wb, wc, wd] = [weights[k]!, weights[k + 1]!, weights[k + 2]!, weights[k + 3]!];
    for (let i = 0; i < n; i++) target[i]! += wa * a[i]! + wb * b[i]! + (wc * c[i]! + wd * d[i]!);
  }
}

function setUpToThree(
  target: Float64Array,
  constant: number,
  columns: readonly Float64Array[],
  weights: readonly number[],
  many: number,
  n: number,
): void {
  const [a, b, c] = columns as [Float64Array, Float64Array, Float64Array];
  const [wa, wb, wc] = weights as [number, number, number];
  if (many === 0) target.fill(constant, 0, n);
  else if (many === 1) for (let i = 0; i < n; i++) target[i] = constant + wa * a[i]!;
  else if (many === 2) for (let i = 0; i < n; i++) target[i] = constant + (wa * a[i]! + wb * b[i]!);
  else for (let i = 0; i < n; i++) target[i] = constant + (wa * a[i]! + wb * b[i]! + wc * c[i]!);
}
