import { moved, type Bench, type Move } from './bench.ts';
import type { Values } from './investment.ts';

/**
 * 작업대와 그 지난 자리들. 되돌리면 가정이 한 걸음 앞의 것이 된다.
 *
 * A bench with the places it has been. Undo and redo walk over the planner's adjustments; what could not be read is not a place.
 */
export type Timeline = {
  readonly bench: Bench;
  readonly past: readonly Values[];
  readonly future: readonly Values[];
  /** 마지막으로 움직인 항목과 그 시각: 한 번의 끌기는 한 걸음이다. */
  readonly last: { readonly lever: string; readonly at: number } | null;
};

export type Step =
  | { readonly kind: 'move'; readonly move: Move; readonly at: number }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

/** 이 안에 같은 항목을 다시 움직이면 같은 걸음으로 본다, 밀리초. */
export const oneDrag = 800;

/** 기억하는 걸음의 수. */
export const mostSteps = 200;

export function startTimeline(bench: Bench): Timeline {
  return { bench, past: [], future: [], last: null };
}

/** 한 걸음. One step: an adjustment, or a walk along those made. */
export function stepped(timeline: Timeline, step: Step): Timeline {
  switch (step.kind) {
    case 'move':
      return adjusted(timeline, step.move, step.at);
    case 'undo':
      return walked(timeline, 'past', 'future');
    case 'redo':
      return walked(timeline, 'future', 'past');
    default:
      return step satisfies never;
  }
}

function adjusted(timeline: Timeline, move: Move, at: number): Timeline {
  const { bench, past, last } = timeline;
  const next = moved(bench, move);
  if (next.values === bench.values || sameValues(next.values, bench.values)) return { ...timeline, bench: next };
  const lever = 'id' in move && move.kind === 'set' ? move.id : null;
  const goesOn = lever !== null && last?.lever === lever && at - last.at < oneDrag;
  return {
    bench: next,
    past: goesOn ? past : [...past, bench.values].slice(-mostSteps),
    future: [],
    last: lever === null ? null : { lever, at },
  };
}

function walked(timeline: Timeline, from: 'past' | 'future', to: 'past' | 'future'): Timeline {
  const values = timeline[from].at(-1);
  if (values === undefined) return timeline;
  return {
    ...timeline,
    bench: moved(timeline.bench, { kind: 'restore', values }),
    [from]: timeline[from].slice(0, -1),
    [to]: [...timeline[to], timeline.bench.values],
    last: null,
  };
}

function sameValues(a: Values, b: Values): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
