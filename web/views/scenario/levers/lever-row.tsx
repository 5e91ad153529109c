import { memo } from 'preact/compat';
import type { Lever, LeverValue, RegionalTable, Shares, Text } from '../../../../engine/index.ts';
import { sameValue } from '../../../state/bench.ts';
import type { Unread } from '../../../state/unread.ts';
import type { Named } from '../../../view-models/shares.ts';
import type { Mover } from '../use-bench.ts';
import { ChoiceLever } from './choice-lever.tsx';
import { NumberLever } from './number-lever.tsx';
import { SharesLever } from './shares-lever.tsx';

export type LeverProps<V extends LeverValue> = {
  readonly lever: Lever;
  readonly value: V;
  readonly changed: boolean;
  readonly trouble: Text | null;
  readonly unread: readonly Unread[];
  readonly move: Mover;
};

type Props = Omit<LeverProps<LeverValue>, 'changed'> & {
  readonly known: readonly Named[];
  readonly regions: RegionalTable['regions'];
};

/** 항목 하나. 움직이지 않은 항목은 다시 그리지 않는다. One lever; those that did not move are not drawn again. */
export const LeverRow = memo(function LeverRow({ lever, value, trouble, unread, known, regions, move }: Props) {
  const common = { lever, trouble, unread, move, changed: !sameValue(value, lever.default) };
  switch (lever.kind) {
    case 'number':
      return <NumberLever {...common} value={value as number} />;
    case 'choice':
    case 'switch':
      return <ChoiceLever {...common} value={value as string} regions={regions} />;
    case 'shares':
      return <SharesLever {...common} value={value as Shares} known={known} />;
    default:
      return lever.kind satisfies never;
  }
}, sameRow);

function sameRow(before: Props, after: Props): boolean {
  return (
    before.lever === after.lever &&
    sameValue(before.value, after.value) &&
    before.trouble === after.trouble &&
    before.unread === after.unread &&
    before.known === after.known &&
    before.regions === after.regions &&
    before.move === after.move
  );
}
