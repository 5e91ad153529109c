import fc from 'fast-check';
import { columnBytes, columnRows } from '../../../engine/math/columns/columns.ts';
import { withColumns } from '../../../engine/math/columns/open.ts';
import { columnProgram, type Operand, type ProgramWriter } from '../../../engine/math/columns/program.ts';
import type { Distribution } from '../../../engine/uncertainty/distribution.ts';
import { fillQuantilesOf } from '../../../engine/uncertainty/quantile.ts';
import type { Response } from '../../../engine/uncertainty/tally.ts';

/** 항목 `inputs`개의 열에서 산출들로 가는 모형. */
export function responseOf(
  inputs: number,
  outputs: (write: ProgramWriter, levers: readonly Operand[]) => readonly Operand[],
): Response {
  const write = columnProgram(inputs);
  const program = write.finish(
    outputs(
      write,
      Array.from({ length: inputs }, (_, j) => write.input(j)),
    ),
  );
  return { program, counted: program.outputs.length, formulas: [] };
}

const ends = fc
  .tuple(fc.double({ min: -1000, max: 1000, noNaN: true }), fc.double({ min: 1e-3, max: 1000, noNaN: true }))
  .map(([min, width]) => ({ min, max: min + width }));
const part = fc.double({ min: 0, max: 1, noNaN: true });

/** 세 점: 최빈값은 두 끝일 수도 있다. */
const threePoints = fc
  .tuple(ends, fc.oneof(part, fc.constantFrom(0, 1)))
  .map(([{ min, max }, share]) => ({ min, mode: Math.min(max, min + share * (max - min)), max }));

/** 평균이 범위 안이나 그 곁에 있는, 자른 정규와 로그정규. */
const truncated = fc
  .tuple(ends, part, fc.double({ min: 0.15, max: 3, noNaN: true }))
  .map(([{ min, max }, share, spread]) => ({
    min,
    max,
    mean: min + (2 * share - 0.5) * (max - min),
    standardDeviation: spread * (max - min),
  }));
const positive = truncated.map(({ min, max, mean, standardDeviation }) => {
  const shift = 0.1 * (max - min) - Math.min(min, mean);
  return { min: min + shift, max: max + shift, mean: mean + shift, standardDeviation };
});

const discrete = fc
  .array(fc.tuple(fc.double({ min: -100, max: 100, noNaN: true }), fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((pairs) => {
    const total = pairs.reduce((sum, [, weight]) => sum + weight, 0);
    return { values: pairs.map(([value]) => value), weights: pairs.map(([, weight]) => weight / total) };
  });

/** 성립하는 분포 하나. A sound distribution of any kind. */
export const distributions: fc.Arbitrary<Distribution> = fc.oneof(
  fc.double({ min: -100, max: 100, noNaN: true }).map((value): Distribution => ({ kind: 'fixed', value })),
  ends.map((range): Distribution => ({ kind: 'uniform', ...range })),
  threePoints.map((range): Distribution => ({ kind: 'triangular', ...range })),
  threePoints.map((range): Distribution => ({ kind: 'pert', ...range })),
  truncated.map((range): Distribution => ({ kind: 'normal', ...range })),
  positive.map((range): Distribution => ({ kind: 'lognormal', ...range })),
  discrete.map((steps): Distribution => ({ kind: 'discrete', ...steps })),
);

/** 순위. Ranks of a column without ties. */
export function ranksOf(column: Float64Array): Float64Array {
  const order = Array.from(column.keys()).toSorted((a, b) => column[a]! - column[b]!);
  const ranks = new Float64Array(column.length);
  for (const [rank, i] of order.entries()) ranks[i] = rank;
  return ranks;
}

/** 스피어만 순위상관, 정의대로(순위에서). Spearman's rank correlation of two columns of ranks, by its definition. */
export function rankCorrelation(x: Float64Array, y: Float64Array): number {
  const n = x.length;
  const squares = x.reduce((sum, rank, i) => sum + (rank - y[i]!) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}

export const nowhere = { file: null, path: 'ranges.execution' };

/** 분포의 분위수를 열째로. */
export function quantilesAt(distribution: Distribution, probabilities: Float64Array): Float64Array {
  const { bytes, on } = fillQuantilesOf(distribution);
  return withColumns(columnBytes + bytes, (kernel) => {
    const fill = on(kernel, columnBytes);
    const values = new Float64Array(probabilities.length);
    for (let from = 0; from < values.length; from += columnRows) {
      const block = probabilities.subarray(from, from + columnRows);
      kernel.f64.set(block);
      fill(0, block.length);
      values.set(kernel.f64.subarray(0, block.length), from);
    }
    return values;
  });
}
