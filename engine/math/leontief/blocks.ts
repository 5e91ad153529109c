/** 계정의 토막 [from, to). */
export type Block = { readonly from: number; readonly to: number };

/**
 * 쓸기의 토막들: 지역마다 하나, 너무 크면 고르게 나누고 작으면 모은다. 한 지역의 표는 고르게 나눈다.
 *
 * Blocks for the sweep: the regions, evenly split where they are large and gathered where small. A block of b costs b³ to
 * factor and a pass costs n²; b below 2.5√n keeps factoring all of them below half a pass and the factors below a twentieth of
 * the table.
 *
 * @example
 * blocksOf(1000, 500).map(({ from }) => from) // => [0, 72, 143, 215, 286, 358, 429, 500, 572, 643, 715, 786, 858, 929]
 */
export function blocksOf(n: number, blockSize = n): Block[] {
  const largest = largestBlock(n);
  const gathered = blockSize * Math.max(1, Math.floor(largest / (2 * blockSize)));
  const pieces = Math.ceil(gathered / largest);
  const blocks: Block[] = [];
  for (let start = 0; start < n; start += gathered) {
    const end = Math.min(n, start + gathered);
    for (let p = 0; p < pieces; p++) {
      const from = start + Math.ceil((p * (end - start)) / pieces);
      const to = start + Math.ceil(((p + 1) * (end - start)) / pieces);
      if (to > from) blocks.push({ from, to });
    }
  }
  return blocks;
}

/** 토막의 가장 큰 길이. */
export function largestBlock(n: number): number {
  return Math.ceil(2.5 * Math.sqrt(n));
}
