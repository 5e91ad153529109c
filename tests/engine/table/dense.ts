import { inverse, Matrix } from 'ml-matrix';
import type { FlowTable } from '../../../engine/table/flow-table.ts';

/** 엔진과 다른 길: ml-matrix로 만든 행렬들. Dense matrices by ml-matrix, another way than the engine's solves. */

/** 몫의 행렬 a_ij = flows_ij / output_j. */
export function sharesOf(flows: Float64Array, output: Float64Array): Matrix {
  const n = output.length;
  const rows = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (__, j) => (output[j] === 0 ? 0 : flows[i * n + j]! / output[j]!)),
  );
  return new Matrix(rows);
}

/** (I − M)⁻¹ */
export function inverseOfRest(m: Matrix): Matrix {
  return inverse(Matrix.eye(m.rows).sub(m));
}

export function denseA({ domestic, output }: FlowTable): Matrix {
  return sharesOf(domestic, output);
}

export function denseL(table: FlowTable): Matrix {
  return inverseOfRest(denseA(table));
}

/** 행벡터 × 행렬. */
export function rowTimes(row: ArrayLike<number>, m: Matrix): number[] {
  return new Matrix([Array.from(row)]).mmul(m).to1DArray();
}
