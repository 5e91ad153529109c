import type { Kernel } from '../kernel/kernel.ts';
import type { OpenKernel } from '../kernel/open.ts';
import type { FlowSystem } from '../leontief.ts';
import { remembered } from './acceleration.ts';
import { blocksOf, largestBlock, type Block } from './blocks.ts';
import { hasPositivePivots } from './direct.ts';
import { layout } from './layout.ts';
import { columnScales } from './shares.ts';
import { accessTo, type TableAccess } from './table-access.ts';

/** 엮인 벡터들의 이름. */
const vectorNames = [
  'given',
  'weights',
  'state',
  'remainder',
  'lastState',
  'lastRemainder',
  'iterate',
  'sums',
] as const;
type VectorName = (typeof vectorNames)[number];

/**
 * 쓸기에 드는 것: 표를 읽는 길, 엮인 벡터들, LU로 나눈 대각 블록들.
 *
 * What a sweep works with: the table, interleaved vectors and the factored diagonal blocks of I − A.
 */
export type Workshop = Omit<TableAccess, 'start'> & {
  readonly n: number;
  readonly lanes: number;
  readonly at: ReturnType<typeof workLayout>['at'];
  readonly vectors: Readonly<Record<VectorName, Float64Array>>;
  readonly output: Float64Array;
  readonly live: Float64Array;
  readonly blocks: readonly (Block & { readonly lu: number })[];
};

/** 표 말고 쓰는 자리들. Everything but the table. */
export function workLayout(n: number, lanes: number, start = 0) {
  const widest = largestBlock(n);
  const vectors = Object.fromEntries(vectorNames.map((name) => [name, n * lanes])) as Record<VectorName, number>;
  return layout(
    {
      ...vectors,
      output: n,
      live: n,
      block: widest * widest,
      factors: (n * widest) / 2,
      history: n * lanes * remembered,
      scalars: lanes,
    },
    start,
  );
}

/** 대각 블록이 특이하거나 피벗이 양수가 아니면 null. Null when a diagonal block has a pivot that is not positive. */
export function openWorkshop(open: OpenKernel, system: FlowSystem, lanes: number): Workshop | null {
  const { n } = system;
  const { kernel, start, eachRows } = accessTo(system, open, workLayout(n, lanes).bytes);
  const { at } = workLayout(n, lanes, start);
  const { output, live } = columnScales(system);
  kernel.f64.set(output, at.output / 8);
  kernel.f64.set(live, at.live / 8);
  const blocks = factoredBlocks(kernel, system, at);
  const vectors = Object.fromEntries(
    vectorNames.map((name) => [name, kernel.f64.subarray(at[name] / 8, at[name] / 8 + n * lanes)]),
  ) as Record<VectorName, Float64Array>;
  return blocks && { kernel, eachRows, n, lanes, at, vectors, output, live, blocks };
}

function factoredBlocks(
  kernel: Kernel,
  { n, flows, blockSize }: FlowSystem,
  at: Workshop['at'],
): Workshop['blocks'] | null {
  let lu = at.factors;
  const blocks: (Block & { lu: number })[] = [];
  for (const { from, to } of blocksOf(n, blockSize)) {
    const size = to - from;
    for (let i = from; i < to; i++) {
      kernel.f64.set(flows.subarray(i * n + from, i * n + to), at.block / 8 + (i - from) * size);
    }
    kernel.form(at.block, size, at.output + 8 * from, at.live + 8 * from, at.block, size);
    kernel.factor(at.block, size);
    if (!hasPositivePivots(kernel, at.block, size)) return null;
    kernel.narrow(at.block, size * size, lu);
    blocks.push({ from, to, lu });
    lu += size * size * 4;
  }
  return blocks;
}
