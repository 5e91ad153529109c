import type { OwnFormula, Sample, Sensitivity, Study, Text } from '../../engine/index.ts';
import type { Values } from './investment.ts';

/** 화면이 뽑는 일꾼에게 하는 말. What the page asks of the sampling worker. */
export type Ask =
  | { readonly kind: 'open'; readonly study: Study }
  | {
      readonly kind: 'draw';
      readonly ask: number;
      readonly values: Values;
      readonly formulas: readonly OwnFormula[];
      readonly draws: number;
      readonly byYear: boolean;
    }
  | {
      readonly kind: 'weigh';
      readonly ask: number;
      readonly values: Values;
      readonly formulas: readonly OwnFormula[];
    }
  | { readonly kind: 'stop' };

/** 일꾼의 대답. `ask`는 어느 물음에 대한 것인지. What the worker answers. */
export type Answer =
  | { readonly kind: 'progress'; readonly ask: number; readonly done: number }
  | { readonly kind: 'sampled'; readonly ask: number; readonly sample: Sample }
  | { readonly kind: 'weighed'; readonly ask: number; readonly sensitivity: Sensitivity }
  | { readonly kind: 'refused'; readonly ask: number; readonly why: Text };

/** 끄는 동안 뽑는 수와, 청하면 뽑는 수. */
export const liveDraws = 4096;
export const manyDraws = 1_000_000;

/** 뽑기의 지금. Where sampling stands: the last good ranges, what runs, and what went wrong. */
export type Sampling = {
  readonly sample: Sample | null;
  readonly sensitivity: Sensitivity | null;
  /** 많이 뽑는 중이면 얼마나 했는지, 0–1. */
  readonly progress: number | null;
  readonly trouble: Text | 'died' | null;
  /** 가장 나중의 물음: 늦게 온 앞의 대답은 버린다. */
  readonly asked: { readonly draw: number; readonly weigh: number };
};

export type Happening =
  | { readonly kind: 'asked'; readonly what: 'draw' | 'weigh'; readonly ask: number; readonly many: boolean }
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'died' };

export const nothingSampled: Sampling = {
  sample: null,
  sensitivity: null,
  progress: null,
  trouble: null,
  asked: { draw: 0, weigh: 0 },
};

/** 일이 하나 일어난 뒤의 뽑기. 실패해도 마지막으로 성립한 범위는 남는다. */
export function sampled(before: Sampling, happening: Happening): Sampling {
  switch (happening.kind) {
    case 'asked': {
      const { what, ask, many } = happening;
      const asked = { ...before.asked, [what]: ask };
      return what === 'draw' ? { ...before, asked, progress: many ? 0 : null } : { ...before, asked };
    }
    case 'answered':
      return answered(before, happening.answer);
    case 'stopped':
      return { ...before, progress: null, asked: { ...before.asked, draw: before.asked.draw + 1 } };
    case 'died':
      return { ...before, progress: null, trouble: 'died' };
    default:
      return happening satisfies never;
  }
}

function answered(before: Sampling, answer: Answer): Sampling {
  const { asked } = before;
  switch (answer.kind) {
    case 'progress':
      return answer.ask === asked.draw && before.progress !== null ? { ...before, progress: answer.done } : before;
    case 'sampled':
      return answer.ask === asked.draw ? { ...before, sample: answer.sample, progress: null, trouble: null } : before;
    case 'weighed':
      return answer.ask === asked.weigh ? { ...before, sensitivity: answer.sensitivity } : before;
    case 'refused':
      return answer.ask === asked.draw || answer.ask === asked.weigh
        ? { ...before, progress: null, trouble: answer.why }
        : before;
    default:
      return answer satisfies never;
  }
}
