import {
  localSensitivity,
  prepare,
  prepareSample,
  Problem,
  sampleInSteps,
  type Prepared,
  type Text,
} from '../../engine/index.ts';
import { manyDraws, type Answer, type Ask } from '../state/sampling.ts';

/** 뽑기와 민감도를 화면 밖에서 셈하는 일꾼. 새 물음이 오면 하던 뽑기는 버린다. The worker that samples; a new question drops the old. */

const seed = 1;
let prepared: Prepared | null = null;
let current = 0;

globalThis.addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  switch (data.kind) {
    case 'open':
      prepared = prepare(data.study);
      return;
    case 'draw':
      current = data.ask;
      answering(data.ask, (open) => draw(open, data));
      return;
    case 'weigh':
      answering(data.ask, (open) =>
        say({
          kind: 'weighed',
          ask: data.ask,
          sensitivity: localSensitivity(open, data.values, { formulas: data.formulas }),
        }),
      );
      return;
    case 'stop':
      current = 0;
      return;
    default:
      return data satisfies never;
  }
});

type Drawing = Extract<Ask, { kind: 'draw' }>;

function draw(open: Prepared, { ask, values, formulas, draws, byYear }: Drawing): void {
  const steps = sampleInSteps(prepareSample(open, { draws, seed, byYear, formulas }, values));
  const go = () => {
    if (current !== ask) return;
    const step = steps.next();
    if (step.done) return say({ kind: 'sampled', ask, sample: step.value });
    if (draws < manyDraws) return go();
    say({ kind: 'progress', ask, done: step.value });
    // 한 걸음마다 «그만두기»를 들을 틈을 둔다.
    setTimeout(go);
  };
  go();
}

function answering(ask: number, act: (open: Prepared) => void): void {
  try {
    if (prepared) act(prepared);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    say({ kind: 'refused', ask, why: error.detail satisfies Text });
  }
}

function say(answer: Answer): void {
  globalThis.postMessage(answer);
}
