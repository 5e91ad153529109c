import { boundsOf, type Lever, type Distribution } from '../../../engine/index.ts';
import type { partNames } from './words.ts';

type Kind = Distribution['kind'];
export type Part = keyof typeof partNames;

const parts: Readonly<Record<Kind, readonly Part[]>> = {
  fixed: ['value'],
  uniform: ['min', 'max'],
  triangular: ['min', 'mode', 'max'],
  pert: ['min', 'mode', 'max'],
  normal: ['mean', 'standardDeviation', 'min', 'max'],
  lognormal: ['mean', 'standardDeviation', 'min', 'max'],
  discrete: [],
};

/** 고를 수 있는 분포들. 이산은 파일에만 적는다. The shapes on offer; a discrete one only where it already stands. */
export function shapesFor({ kind }: Distribution): readonly Kind[] {
  const all = Object.keys(parts) as Kind[];
  return all.filter((each) => each !== 'discrete' || kind === 'discrete');
}

/** 분포를 이루는 수들, 적는 차례로. The numbers that make up a distribution. */
export function partsOf(distribution: Distribution): readonly { readonly part: Part; readonly value: number }[] {
  return parts[distribution.kind].map((part) => ({
    part,
    value: (distribution as never as Record<Part, number>)[part],
  }));
}

/** 한 수를 바꾼 분포. */
export function withPart(distribution: Distribution, part: Part, value: number): Distribution {
  return { ...distribution, [part]: value } as Distribution;
}

/**
 * 같은 항목을 다른 분포로: 두 끝과 가장 그럴듯한 값을 이어받는다. 한 값이던 것은 그 값의 둘레에서 시작한다.
 *
 * The same lever under another shape: the ends and the most likely value carry over. What was one value starts around it.
 */
export function reshaped(
  distribution: Distribution,
  kind: Exclude<Kind, 'discrete'>,
  lever: Lever,
  value: number,
): Distribution {
  if (kind === 'fixed') return { kind, value };
  const ends = boundsOf(distribution);
  const { min, max } = ends.min < ends.max ? ends : around(lever, value);
  const mode = Math.min(Math.max(centreOf(distribution) ?? value, min), max);
  switch (kind) {
    case 'uniform':
      return { kind, min, max };
    case 'triangular':
    case 'pert':
      return { kind, min, mode, max };
    case 'normal':
    case 'lognormal':
      // 두 끝 사이가 평균 ± 2 표준편차가 되게.
      return { kind, mean: mode, standardDeviation: tidy((max - min) / 4), min, max };
    default:
      return kind satisfies never;
  }
}

/** 아직 범위가 없는 항목에 처음 두는 것: 값의 둘레의 삼각분포. A first range for a lever that has none. */
export function firstRange(lever: Lever, value: number): Distribution {
  const { min, max } = around(lever, value);
  return { kind: 'triangular', min, mode: value, max };
}

type Ends = { readonly min: number; readonly max: number };

/** 금액은 위아래로 20%, 비율은 10%포인트, 항목의 한도 안에서. */
function around({ unit, min, max, step }: Lever, value: number): Ends {
  const by = unit === '비율' ? 0.1 : Math.max(value * 0.2, step ?? 1);
  return { min: Math.max(min ?? 0, tidy(value - by)), max: Math.min(max ?? Infinity, tidy(value + by)) };
}

function centreOf(distribution: Distribution): number | null {
  if ('mode' in distribution) return distribution.mode;
  if ('mean' in distribution) return distribution.mean;
  return null;
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
