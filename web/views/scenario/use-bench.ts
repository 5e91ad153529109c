import { flushSync, useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/compat';
import { canonicalJson, type Study } from '../../../engine/index.ts';
import type { Bench, Move } from '../../state/bench.ts';
import { keepTimeline, saveTimeline, whenKeptElsewhere } from '../../state/benches.ts';
import type { Values } from '../../state/investment.ts';
import { stepped, type Step, type Timeline } from '../../state/timeline.ts';

/** 조정 하나를 적용한다. `since`는 그것을 일으킨 사건의 시각. */
export type Mover = (move: Move, since: number) => void;

/** 지난 자리로 오가는 길. 갈 곳이 없으면 null. */
export type Walk = {
  readonly undo: ((since: number) => void) | null;
  readonly redo: ((since: number) => void) | null;
};

export type Hand = {
  readonly bench: Bench;
  readonly move: Mover;
  readonly walk: Walk;
  /** 브라우저가 조정을 간직하지 못하고 있는가. */
  readonly unsaved: boolean;
  /** 다른 창이 이 시나리오에 간직한, 여기와 다른 조정; 없으면 null. Adjustments that another window keeps of this scenario. */
  readonly elsewhere: Values | null;
  /** 다른 창의 것 대신 여기 것을 간직한다. */
  readonly keepHere: () => void;
};

const restFor = 400;

/**
 * 작업대와, 그것을 움직이는 손. 수치는 입력 사건과 같은 작업 안에서 쓰인다.
 *
 * The bench and the hand that moves it. Figures are written within the task of the input event, and timed.
 */
export function useBench(study: Study, opened: Timeline): Hand {
  const [timeline, dispatch] = useReducer(stepped, opened);
  const unsaved = useKept(study, timeline);
  const [elsewhere, hear] = useState<Values | null>(null);
  const { id } = timeline.bench.asFiled.scenario;
  useEffect(() => whenKeptElsewhere(id, hear), [id]);
  const step = useCallback((taken: Step, since: number) => {
    flushSync(() => dispatch(taken));
    performance.measure('pageup:figures', { start: since, end: performance.now() });
  }, []);
  const move = useCallback<Mover>((change, since) => step({ kind: 'move', move: change, at: since }, since), [step]);
  const walkTo = (kind: 'undo' | 'redo', places: Timeline['past']) =>
    places.length > 0 ? (since: number) => step({ kind }, since) : null;
  const walk = { undo: walkTo('undo', timeline.past), redo: walkTo('redo', timeline.future) };
  const { bench } = timeline;
  const isOther = elsewhere !== null && canonicalJson(elsewhere) !== canonicalJson(bench.values);
  const keepHere = () => {
    saveTimeline(study, timeline, true);
    hear(null);
  };
  return { bench, move, walk, unsaved, elsewhere: isOther ? elsewhere : null, keepHere };
}

/** 멎은 뒤에, 그리고 화면을 떠날 때 간직한다. 움직이자마자 떠나도. */
function useKept(study: Study, timeline: Timeline): boolean {
  const [unsaved, setUnsaved] = useState(false);
  /** 아직 간직하지 않은 것. */
  const owed = useRef<(() => boolean) | null>(null);
  useLayoutEffect(() => {
    keepTimeline(study, timeline);
    owed.current = () => saveTimeline(study, timeline);
    const save = () => {
      owed.current = null;
      setUnsaved(!saveTimeline(study, timeline));
    };
    const timer = setTimeout(save, restFor);
    window.addEventListener('pagehide', save);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', save);
    };
  }, [study, timeline]);
  useLayoutEffect(() => () => void owed.current?.(), []);
  return unsaved;
}
