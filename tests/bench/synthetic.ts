import type { FlowSystem } from '../../engine/math/leontief.ts';

/**
 * 그럴듯한 여러 지역의 거래표, 씨앗이 같으면 같은 표. 열의 합은 `sums` 안이고, 산 것의 `own`만큼은 제 지역의 것이며, 나머지는
 * 큰 지역과 가까운 지역에서 온다. 칸마다 고르지 않다(로그정규에 가까운 잡음).
 *
 * A plausible many-region table from a fixed seed: column sums within `sums`, a share `own` bought at home, the rest by size
 * and nearness of regions; every cell is roughened by near-lognormal noise.
 */
export type Shape = {
  readonly regions: number;
  readonly sectors: number;
  readonly seed?: number;
  readonly sums?: readonly [number, number];
  readonly own?: readonly [number, number];
};

export function syntheticSystem(
  { regions, sectors, seed = 20_240_301, sums = [0.5, 0.7], own = [0.45, 0.8] }: Shape,
  room: (n: number) => Float64Array = (n) => new Float64Array(n * n),
): FlowSystem {
  const n = regions * sectors;
  const random = generator(seed);
  const between = (low: number, high: number) => low + (high - low) * random();
  const noise = Float64Array.from({ length: 4096 }, () => Math.exp(normal(random)));
  const recipe = Float64Array.from({ length: sectors * sectors }, () => (random() < 0.3 ? 0 : random() ** 4));
  for (let s = 0; s < sectors; s++) recipe[s * sectors + s]! += random();
  const popularity = Float64Array.from({ length: sectors }, () => Math.exp(normal(random)));
  const regionSize = Array.from({ length: regions }, () => Math.exp(normal(random)));
  const size = Float64Array.from(
    { length: n },
    (_, i) => regionSize[Math.floor(i / sectors)]! * Math.exp(normal(random)),
  );
  const places = Array.from({ length: regions }, () => [random(), random()] as const);

  const output = Float64Array.from({ length: n }, (_, j) => 1e5 * size[j]! * between(0.5, 2));
  const flows = room(n);
  const target = Float64Array.from({ length: n }, () => between(...sums));
  for (let buyer = 0; buyer < regions; buyer++) {
    const near = places.map(([x, y]) =>
      Math.exp(-2 * Math.sqrt((x - places[buyer]![0]) ** 2 + (y - places[buyer]![1]) ** 2)),
    );
    const share = new Float64Array(n);
    for (let s = 0; s < sectors; s++) {
      const home = regions === 1 ? 1 : between(...own);
      let elsewhere = 0;
      for (let r = 0; r < regions; r++) if (r !== buyer) elsewhere += size[r * sectors + s]! * near[r]!;
      for (let r = 0; r < regions; r++) {
        const i = r * sectors + s;
        share[i] = popularity[s]! * (r === buyer ? home : ((1 - home) * size[i]! * near[r]!) / elsewhere);
      }
    }
    const columnSums = new Float64Array(sectors);
    let k = buyer;
    for (let i = 0; i < n; i++) {
      const cells = (i % sectors) * sectors;
      for (let t = 0; t < sectors; t++) {
        k = (k * 5 + 4097 + i) & 4095;
        const cell = share[i]! * recipe[cells + t]! * noise[k]!;
        flows[i * n + buyer * sectors + t] = cell;
        columnSums[t]! += cell;
      }
    }
    for (let t = 0; t < sectors; t++) {
      const j = buyer * sectors + t;
      columnSums[t] = columnSums[t] === 0 ? 0 : (target[j]! * output[j]!) / columnSums[t]!;
    }
    for (let i = 0; i < n; i++) {
      for (let t = 0; t < sectors; t++) flows[i * n + buyer * sectors + t]! *= columnSums[t]!;
    }
  }
  return { n, flows, output, ...(regions > 1 && { blockSize: sectors }) };
}

/**
 * 생산, 부가가치, 수입, 취업의 계수: 부가가치와 수입은 열에서 남은 것을 가른다. Production, value added, imports and
 * employment per output.
 */
export function indicatorRows({ n, flows, output }: FlowSystem, seed = 7): Float64Array[] {
  const random = generator(seed);
  const bought = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) bought[j]! += flows[i * n + j]!;
  const left = bought.map((sum, j) => 1 - sum / output[j]!);
  const importShare = left.map(() => 0.1 + 0.4 * random());
  return [
    new Float64Array(n).fill(1),
    left.map((share, j) => share * (1 - importShare[j]!)),
    left.map((share, j) => share * importShare[j]!),
    left.map(() => 0.1 - 5 * Math.log(1 - random())),
  ];
}

/** 씨앗에서 나오는 [0, 1)의 수들(mulberry32). */
export function generator(seed: number): () => number {
  let held = seed >>> 0;
  return () => {
    held = (held + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(held ^ (held >>> 15), held | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function normal(random: () => number): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += random();
  return sum;
}
