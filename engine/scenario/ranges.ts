import type { Text } from '../text.ts';
import { textOf } from './written.ts';
import type { Layer } from './layers.ts';
import type { Scenario } from './schema.ts';

type Written = NonNullable<Scenario['ranges']>[string];
type WithoutReason<T> = T extends unknown ? Omit<T, 'reason'> : never;

/** 파일이 적은 조정 항목의 불확실성. 맞는지는 뽑을 때 본다. A lever's range as a file writes it; checked when it is sampled. */
export type WrittenRange = {
  readonly lever: string;
  readonly distribution: WithoutReason<Written>;
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
