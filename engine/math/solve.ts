/**
 * 방정식 M·x = b 를 부분 피벗 LU로 푼다. 오른쪽 변은 여럿을 한 번에.
 *
 * Solves M·x = b for several right-hand sides by LU with partial pivoting.
 *
 * @param matrix n × n, 행 우선; 바뀌지 않는다
 * @param rightHandSides 길이 n인 벡터들; 바뀌지 않는다
 * @returns 벡터마다 해 하나, 또는 행렬이 특이하면 null
 * @source Golub & Van Loan, Matrix Computations, §3.4
 * @example
 * solve(Float64Array.of(0.85, -0.2, -0.25, 0.95), 2, [Float64Array.of(1, 1)])?.[0]?.map((x) => Math.round(x * 1e4) / 1e4) // => Float64Array.of(1.5182, 1.4521)
 */
export function solve(matrix: Float64Array, n: number, rightHandSides: readonly Float64Array[]): Float64Array[] | null {
  const m = matrix.slice();
  const solutions = rightHandSides.map((b) => b.slice());
  for (let k = 0; k < n; k++) {
    const pivot = pivotRow(m, n, k);
    const largest = Math.abs(m[pivot * n + k]!);
    if (!(largest > 0) || !Number.isFinite(largest)) return null;
    if (pivot !== k) {
      swapRows(m, n, pivot, k);
      for (const x of solutions) [x[pivot], x[k]] = [x[k]!, x[pivot]!];
    }
    for (let i = k + 1; i < n; i++) {
      const factor = m[i * n + k]! / m[k * n + k]!;
      if (factor === 0) continue;
      for (let j = k + 1; j < n; j++) m[i * n + j]! -= factor * m[k * n + j]!;
      for (const x of solutions) x[i]! -= factor * x[k]!;
    }
  }
  for (const x of solutions) substituteBack(m, n, x);
  return solutions;
}

function pivotRow(m: Float64Array, n: number, k: number): number {
  let best = k;
  for (let i = k + 1; i < n; i++) if (Math.abs(m[i * n + k]!) > Math.abs(m[best * n + k]!)) best = i;
  return best;
}

function swapRows(m: Float64Array, n: number, a: number, b: number): void {
  const held = m.slice(a * n, a * n + n);
  m.copyWithin(a * n, b * n, b * n + n);
  m.set(held, b * n);
}

function substituteBack(m: Float64Array, n: number, x: Float64Array): void {
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i]!;
    for (let j = i + 1; j < n; j++) sum -= m[i * n + j]! * x[j]!;
    x[i] = sum / m[i * n + i]!;
  }
}
