/** 아래 삼각 인자, 또는 어느 행의 축(pivot)에서 막혔는가. The factor, or the row whose pivot is not positive. */
export type Cholesky =
  | { readonly lower: Float64Array; readonly failed: null }
  | { readonly lower: null; readonly failed: { readonly row: number; readonly pivot: number } };

/** 반올림과 가릴 수 없는 축. A pivot that rounding alone could give. */
const leastPivot = 1e-12;

/**
 * 대칭 행렬 R = L·Lᵀ의 아래 삼각 인자 L. 양의 정부호가 아니면 막힌 행과 그 축.
 *
 * The lower factor of a symmetric matrix, or the first row whose pivot is not above 1e-12.
 *
 * @param matrix n × n, 행 우선; 바뀌지 않는다
 * @source Golub & Van Loan, Matrix Computations, §4.2
 * @example
 * cholesky(Float64Array.of(4, 2, 2, 5), 2).lower // => Float64Array.of(2, 0, 1, 2)
 */
export function cholesky(matrix: Float64Array, n: number): Cholesky {
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i * n + j]!;
      for (let k = 0; k < j; k++) rest -= lower[i * n + k]! * lower[j * n + k]!;
      if (j < i) lower[i * n + j] = rest / lower[j * n + j]!;
      else if (rest > leastPivot) lower[i * n + i] = Math.sqrt(rest);
      else return { lower: null, failed: { row: i, pivot: rest } };
    }
  }
  return { lower, failed: null };
}
