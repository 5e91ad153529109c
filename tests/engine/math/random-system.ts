import fc from 'fast-check';
import type { FlowSystem } from '../../../engine/math/leontief.ts';
import { generator } from '../../bench/synthetic.ts';

export type SystemShape = {
  readonly minSize?: number;
  readonly maxSize?: number;
  /** 열의 합의 위 끝. The largest sum of the sizes of a column's shares. */
  readonly mostSum?: number;
  /** 부산물처럼 작은 음수 칸을 섞는다. Small negative cells, as by-products leave them. */
  readonly negatives?: boolean;
  /** 산출이 0인 열을 섞는다. Columns that make nothing. */
  readonly idle?: boolean;
};

/**
 * 생산적인 체계: 열마다 몫의 크기의 합이 1보다 작다. 칸의 절반쯤은 0이다.
 *
 * A productive system from a seed: in every column the sizes of the shares sum to less than one.
 */
export function productiveSystem({
  minSize = 1,
  maxSize = 40,
  mostSum = 0.95,
  negatives = false,
  idle = false,
}: SystemShape = {}): fc.Arbitrary<FlowSystem> {
  return fc
    .record({ n: fc.integer({ min: minSize, max: maxSize }), seed: fc.nat(), blocks: fc.integer({ min: 1, max: 4 }) })
    .map(({ n, seed, blocks }) => {
      const random = generator(seed);
      const flows = Float64Array.from({ length: n * n }, () => (random() < 0.5 ? 0 : random() ** 3));
      if (negatives) flows.forEach((flow, k) => (flows[k] = random() < 0.1 ? -0.2 * flow : flow));
      const output = Float64Array.from({ length: n }, () => 10 ** (6 * random()));
      for (let j = 0; j < n; j++) {
        let size = 0;
        for (let i = 0; i < n; i++) size += Math.abs(flows[i * n + j]!);
        const scale = size === 0 ? 0 : (random() * mostSum * output[j]!) / size;
        for (let i = 0; i < n; i++) flows[i * n + j]! *= scale;
        if (idle && random() < 0.15) output[j] = 0;
      }
      return { n, flows, output, ...(blocks > 1 && n % blocks === 0 && { blockSize: n / blocks }) };
    });
}

/** 계수 행렬 A, 다른 길로. The matrix of shares, cell by cell. */
export function sharesIn({ n, flows, output }: FlowSystem): number[][] {
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (__, j) => (output[j] === 0 ? 0 : flows[i * n + j]! / output[j]!)),
  );
}

/** 양수인 오른쪽 변들. Positive right-hand sides of very different sizes. */
export function positiveSides(n: number, count: number, seed = 5): Float64Array[] {
  const random = generator(seed);
  return Array.from({ length: count }, (_, k) => Float64Array.from({ length: n }, () => 10 ** k * (0.1 + random())));
}
