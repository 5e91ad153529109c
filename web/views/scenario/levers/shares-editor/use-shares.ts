import { useCallback, useRef, useState } from 'preact/compat';
import type { Lever, Shares } from '../../../../../engine/index.ts';
import { sameValue } from '../../../../state/bench.ts';
import { balanced, normalised, withoutShare, withShare } from '../../../../view-models/shares.ts';
import type { Mover } from '../../use-bench.ts';

/** 비중들을 고치는 손. The hand that edits shares: what is locked, and every way to change them. */
export type SharesHand = {
  readonly shares: Shares;
  readonly locked: ReadonlySet<string>;
  readonly lock: (key: string) => void;
  /** 하나를 바꾸면 나머지를 비례로 맞추는가. */
  readonly inProportion: boolean;
  readonly keepWhole: (inProportion: boolean) => void;
  readonly set: (key: string, share: number, since: number, field: string) => void;
  readonly remove: (key: string, since: number) => void;
  readonly replace: (shares: Shares, since: number) => void;
  readonly normalise: (since: number) => void;
  /** 바꿀 수 없었던 까닭. */
  readonly refused: 'nothingFree' | 'lockedFull' | null;
};

/** 한 비중을 잇달아 움직이는 동안의 출발점: 0%로 눌렸던 다른 비중이 되돌아올 수 있게. */
type Gesture = { readonly key: string; readonly from: Shares; readonly to: Shares };

export function useShares(lever: Lever, shares: Shares, move: Mover): SharesHand {
  const [locked, setLocked] = useState<ReadonlySet<string>>(new Set());
  const [inProportion, keepWhole] = useState(true);
  const [refused, refuse] = useState<SharesHand['refused']>(null);
  const gesture = useRef<Gesture | null>(null);
  const latest = useRef({ shares, locked, inProportion });
  latest.current = { shares, locked, inProportion };

  const put = useCallback(
    (after: Shares, since: number, field?: string) => {
      move({ kind: 'set', id: lever.id, value: after, ...(field === undefined ? {} : { field }) }, since);
    },
    [lever.id, move],
  );
  const set = useCallback(
    (key: string, share: number, since: number, field: string) => {
      const now = latest.current;
      if (!now.inProportion) return put(withShare(now.shares, key, share), since, field);
      const goesOn = gesture.current?.key === key && sameValue(gesture.current.to, now.shares);
      const from = goesOn ? gesture.current!.from : now.shares;
      const to = withoutNothing(balanced(from, key, share, now.locked), key, lever);
      gesture.current = { key, from, to };
      refuse(Math.abs(to[key]! - share) > 1e-9 ? 'nothingFree' : null);
      return put(to, since, field);
    },
    [lever, put],
  );
  return {
    shares,
    locked,
    lock: useCallback((key) => setLocked((before) => toggled(before, key)), []),
    inProportion,
    keepWhole,
    set,
    remove: (key, since) => {
      const rest = withoutShare(shares, key);
      put(inProportion ? normalised(rest, locked) : rest, since);
      setLocked((before) => (before.has(key) ? toggled(before, key) : before));
    },
    replace: (after, since) => {
      refuse(null);
      put(after, since);
    },
    normalise: (since) => {
      const whole = normalised(shares, locked);
      refuse(whole === shares ? 'lockedFull' : null);
      put(whole, since);
    },
    refused,
  };
}

/** 0%가 된 것은 뺀다: 지금 고치는 것과 파일에 적힌 것은 남긴다. */
function withoutNothing(shares: Shares, edited: string, lever: Lever): Shares {
  const filed = lever.default as Shares;
  return Object.fromEntries(
    Object.entries(shares).filter(([key, share]) => share > 0 || key === edited || filed[key] !== undefined),
  );
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const after = new Set(keys);
  if (!after.delete(key)) after.add(key);
  return after;
}
