import { memo } from 'preact/compat';
import type { Lever, LeverValue, Shares, Text } from '../../../../engine/index.ts';
import { sameValue } from '../../../state/bench.ts';
import type { Unread } from '../../../state/unread.ts';
import type { ToldEffect } from '../../../view-models/lever-effect.ts';
import type { Named } from '../../../view-models/shares.ts';
import { arriving } from '../../arriving.tsx';
import type { Mover } from '../use-bench.ts';
import { ChoiceLever } from './choice-lever.tsx';
import { NumberLever } from './number-lever.tsx';

/** 접힌 묶음 안에 있으므로 첫 화면이 기다리지 않는다. */
const SharesLever = arriving(() => import('./shares-lever.tsx').then((view) => view.SharesLever));

export type Change = 'set' | 'follows' | null;

export type LeverProps<V extends LeverValue> = {
  readonly lever: Lever;
  readonly value: V;
  /** 계획가가 바꾸었는가, 다른 항목을 따라 바뀌었는가. Set by the planner, or moved along with another lever. */
  readonly changed: Change;
  readonly trouble: Text | null;
  readonly unread: readonly Unread[];
  readonly effect: ToldEffect | null;
  readonly move: Mover;
};

type Props = Omit<LeverProps<LeverValue>, 'changed'> & {
  /** 이 항목을 계획가가 정했는가. */
  readonly isSet: boolean;
  readonly known: readonly Named[];
  /** 비중 항목의 편집기를 연다. */
  readonly edit: (lever: string) => void;
};

/** 항목 하나. 움직이지 않은 항목은 다시 그리지 않는다. One lever; those that did not move are not drawn again. */
export const LeverRow = memo(function LeverRow(props: Props) {
  const { lever, value, isSet, trouble, unread, effect, known, move, edit } = props;
  const changed: Change = sameValue(value, lever.default) ? null : isSet ? 'set' : 'follows';
  const common = { lever, trouble, unread, effect, move, changed };
  switch (lever.kind) {
    case 'number':
      return <NumberLever {...common} value={value as number} />;
    case 'choice':
    case 'switch':
      return <ChoiceLever {...common} value={value as string} />;
    case 'shares':
      return <SharesLever {...common} value={value as Shares} known={known} edit={edit} />;
    default:
      return lever.kind satisfies never;
  }
}, sameRow);

function sameRow(before: Props, after: Props): boolean {
  return (
    before.lever === after.lever &&
    sameValue(before.value, after.value) &&
    before.isSet === after.isSet &&
    before.trouble === after.trouble &&
    before.unread === after.unread &&
    before.effect === after.effect &&
    before.known === after.known &&
    before.move === after.move &&
    before.edit === after.edit
  );
}
