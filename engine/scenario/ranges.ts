import type { Text } from '../text.ts';
import { textOf } from './written.ts';
import type { Layer } from './layers.ts';
import type { Scenario } from './schema.ts';

type Written = NonNullable<Scenario['ranges']>[string];
type WithoutReason<T> = T extends unknown ? Omit<T, 'reason'> : never;

/** 적힌 그대로의 분포, 항목의 단위로. */
export type WrittenDistribution = WithoutReason<Written>;

/** 파일이 적은 조정 항목의 불확실성. 맞는지는 뽑을 때 본다. A lever's range as a file writes it; checked when it is sampled. */
export type WrittenRange = {
  readonly lever: string;
  readonly distribution: WrittenDistribution;
  readonly reason: Text | null;
  readonly file: string;
};

export type RankCorrelations = {
  readonly pairs: readonly { readonly levers: readonly [string, string]; readonly rank: number }[];
  readonly file: string;
};

/** 항목마다 위 겹이 갈아 끼운다; 어느 겹도 적지 않았으면 null. A higher layer replaces lever by lever; null where no layer has any. */
export function layRanges(layers: readonly Layer[]): WrittenRange[] | null {
  if (layers.every(({ scenario }) => scenario.ranges === undefined)) return null;
  const laid = new Map<string, WrittenRange>();
  for (const { scenario, file } of layers) {
    for (const [lever, { reason, ...distribution }] of Object.entries(scenario.ranges ?? {})) {
      laid.set(lever, { lever, distribution, reason: textOf(reason), file });
    }
  }
  return [...laid.values()];
}

/** 위 겹이 적으면 아래 겹의 상관은 모두 물러난다. The uppermost list stands alone. */
export function layCorrelations(layers: readonly Layer[]): RankCorrelations | null {
  const layer = layers.findLast(({ scenario }) => scenario.correlations !== undefined);
  if (!layer) return null;
  return { pairs: layer.scenario.correlations!.map(({ levers, rank }) => ({ levers, rank })), file: layer.file };
}

const prefix = 'ranges.';

/** 범위를 조정하는 이름: `ranges.execution`. What a setting that gives a lever's range is called. */
export function rangeSettingOf(lever: string): string {
  return prefix + lever;
}

/** 이 조정이 범위를 주는 항목; 값을 주는 조정이면 null. The lever whose range a setting gives, or null. */
export function leverOfRangeSetting(id: string): string | null {
  return id.startsWith(prefix) ? id.slice(prefix.length) : null;
}

const parts: Readonly<Record<WrittenDistribution['kind'], readonly string[]>> = {
  fixed: ['value'],
  uniform: ['min', 'max'],
  triangular: ['min', 'mode', 'max'],
  pert: ['min', 'mode', 'max'],
  normal: ['mean', 'standardDeviation', 'min', 'max'],
  lognormal: ['mean', 'standardDeviation', 'min', 'max'],
  discrete: ['values', 'weights'],
};

/** 파일의 `ranges`와 같은 모양인가. Whether a value has the shape of a range in a file; whether it can be is checked when sampled. */
export function isDistribution(value: unknown): value is WrittenDistribution {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { kind, ...given } = value as { kind?: unknown };
  if (typeof kind !== 'string' || !Object.hasOwn(parts, kind)) return false;
  const names = parts[kind as WrittenDistribution['kind']];
  const isPart = kind === 'discrete' ? isNumbers : Number.isFinite;
  return Object.keys(given).length === names.length && names.every((name) => isPart((given as never)[name]));
}

function isNumbers(value: unknown): boolean {
  return Array.isArray(value) && value.length <= 100 && value.every(Number.isFinite);
}
