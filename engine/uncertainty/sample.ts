import { evaluate, type Factors, type Prepared } from '../calibrate/evaluate.ts';
import { notesOf } from '../calibrate/notes.ts';
import { engineVersion } from '../calibrate/summarise.ts';
import { note, type Note } from '../problem.ts';
import type { Settings } from '../scenario/levers.ts';
import type { Text } from '../text.ts';
import { prepareDraws } from './draws.ts';
import { planSample, type SampleOptions, type SamplePlan } from './sample-plan.ts';
import {
  calibratedFigure,
  modelledFigure,
  sampledIndicator,
  type SampledFigure,
  type SampledIndicator,
} from './sampled-figure.ts';
import type { ScenarioModel } from './scenario-model.ts';
import { netArea } from './scenario-outputs.ts';
import { scenarioRanges, type SampledRange } from './scenario-ranges.ts';
import { summariesOf } from './summary.ts';
import { chunkCount, mergeTallies, tallyOf, type Tally } from './tally.ts';

/** `pageup.sample/1`: 뽑아 본 범위. `outputs`와 `net`은 산출치(보정하지 않은 것)이다. Ranges of figures. */
export type Sample = {
  readonly schema: 'pageup.sample/1';
  readonly engine: string;
  readonly scenario: { readonly id: string; readonly title: Text };
  readonly region: { readonly code: string; readonly level: 'province' | 'nation'; readonly title: Text };
  readonly seed: number;
  readonly draws: number;
  readonly method: 'sobol' | 'random';
  readonly ranges: readonly SampledRange[];
  readonly correlations: readonly { readonly levers: readonly [string, string]; readonly rank: number }[];
  readonly outputs: readonly SampledFigure[];
  /** 순효과, 시나리오가 고른 지역에서. */
  readonly net: { readonly area: 'inRegion' | 'total'; readonly outputs: readonly SampledFigure[] };
  /** 보정치: 기준안에서 정한 계수를 뽑은 값마다 곱한 것; 보정하지 않으면 null. Calibrated figures; the factors do not move. */
  readonly calibrated: { readonly factors: Factors; readonly outputs: readonly SampledFigure[] } | null;
  /** 시나리오의 자기 지표들. The planner's own indicators. */
  readonly own: readonly SampledIndicator[];
  readonly notes: readonly Note[];
};

/** 뽑을 채비와, 다 센 것을 읽는 손. `plan`은 다른 스레드로 보낼 수 있다. */
export type SampleJob = {
  readonly plan: SamplePlan;
  readonly model: ScenarioModel;
  readonly report: (tally: Tally) => Sample;
};

/**
 * 한 시나리오를 뽑을 채비를 한다.
 *
 * Makes a scenario ready to be sampled: `plan` may be tallied in shards, on any threads, and `report` reads the merged tally.
 *
 * @throws Problem (조정한 값, 범위, 상관, 뽑는 수의 잘못)
 */
export function prepareSample(prepared: Prepared, options: SampleOptions, settings: Settings = {}): SampleJob {
  const evaluation = evaluate(prepared, settings);
  const ranges = scenarioRanges(evaluation);
  const { plan, model, outputs, formulas, notes } = planSample(evaluation, ranges, options);
  const { title, id, correlations } = evaluation.assumptions;
  const { region } = evaluation.resolved;
  const { factors } = evaluation;
  const report = (tally: Tally): Sample => {
    const summaries = summariesOf(tally, quantiles);
    const figures = outputs.map((output, o) => modelledFigure(evaluation, output, summaries[o]!));
    const calibrated = outputs.flatMap((output, o) => calibratedFigure(output, figures[o]!, summaries[o]!) ?? []);
    let next = outputs.length;
    const own = formulas.map((formula) => sampledIndicator(formula, formula.counted ? summaries[next++]! : null));
    return {
      schema: 'pageup.sample/1',
      engine: engineVersion,
      scenario: { id, title },
      region: {
        code: region.region.code,
        level: region.level,
        title: { ko: region.region.ko, en: region.region.en },
      },
      seed: plan.draws.seed,
      draws: plan.total,
      method: plan.draws.method,
      ranges: ranges.ranges,
      correlations: correlations?.pairs ?? [],
      outputs: figures.filter((_, o) => !outputs[o]!.net),
      net: { area: netArea(model), outputs: figures.filter((_, o) => outputs[o]!.net) },
      calibrated: factors && { factors, outputs: calibrated },
      own,
      notes: [
        ...ranges.notes,
        ...notes,
        ...(factors ? [note('FACTORS_HELD', 'calibrated')] : []),
        ...formulas.flatMap((formula) => formula.notes),
        ...own.flatMap(notesOnUnknown),
        ...notesOf(evaluation).filter(isAboutFigures),
      ],
    };
  };
  return { plan, model, report };
}

const quantiles = [0.05, 0.5, 0.95] as const;

function notesOnUnknown({ id, unknown }: SampledIndicator): Note[] {
  return unknown
    ? [note('FORMULA_UNKNOWN_IN_DRAWS', `own.${id}`, { share: `${Number((unknown * 100).toPrecision(2))}%` })]
    : [];
}

/** 산출치와 발표치, 순효과에 대한 알림만: 보정치에 대한 것은 따로 말한다. */
function isAboutFigures({ subject }: Note): boolean {
  return /^(effects|stated|net|plan)\b/.test(subject);
}

/** 한 조각: `of`로 나눈 것 가운데 `index`째. */
export type Shard = { readonly index: number; readonly of: number };

/**
 * 채비한 것의 한 조각을 뽑고 센다. 조각들은 `mergeTallies`로 합치며, 몇 조각이든 같은 바이트가 나온다.
 *
 * Draws and counts one shard of a plan. However many shards there are, the merged tally reads the same to the byte.
 *
 * @param onProgress 이 조각의 몇 묶음 가운데 몇을 마쳤는지; 던지면 거기서 그만둔다
 */
export function tallySample(
  { draws, total, response, outputs }: SamplePlan,
  { index, of }: Shard = { index: 0, of: 1 },
  onProgress: (done: number, chunks: number) => void = () => {},
): Tally {
  const chunks = chunkCount(total);
  const [from, to] = [Math.floor((index * chunks) / of), Math.floor(((index + 1) * chunks) / of)];
  let done = 0;
  return tallyOf(prepareDraws(draws), outputs, response, total, from, to, () => onProgress(++done, to - from));
}

/** 한 걸음에 세는 묶음의 수: 10밀리초 남짓. */
const chunksAtOnce = 32;

/**
 * 채비한 것을 조금씩 뽑는다: 걸음마다 얼마나 했는지(0–1)를 내고, 마지막에 결과를 돌려준다. 그만두려면 다음을 부르지 않으면 된다.
 *
 * Samples a job a few milliseconds at a time, for a page or its worker: each step yields the share done and the last returns the
 * report, the same to the byte as `sample`. To cancel, ask for no further step. Needs nothing but the language: in a worker
 *
 *     const steps = sampleInSteps(prepareSample(prepared, { draws: 1_000_000, seed: 1 }));
 *     const go = () => {
 *       const step = steps.next();
 *       postMessage(step.done ? { report: step.value } : { done: step.value });
 *       if (!step.done) setTimeout(go); // lets «cancel» be heard
 *     };
 */
export function* sampleInSteps({ plan, report }: Pick<SampleJob, 'plan' | 'report'>): Generator<number, Sample> {
  const draws = prepareDraws(plan.draws);
  const chunks = chunkCount(plan.total);
  let tally: Tally | null = null;
  for (let from = 0; from < chunks; from += chunksAtOnce) {
    const to = Math.min(chunks, from + chunksAtOnce);
    const next = tallyOf(draws, plan.outputs, plan.response, plan.total, from, to);
    tally = tally ? mergeTallies([tally, next]) : next;
    yield to / chunks;
  }
  return report(tally!);
}

/**
 * 시나리오의 항목들을 범위 안에서 함께 뽑아, 결과마다의 범위를 얻는다.
 *
 * Draws the levers of a scenario together and gives the range of every output. The bytes depend on the scenario, seed, draws and
 * method alone.
 *
 * @param shards 나누어 셀 조각의 수; 결과는 같다
 * @throws Problem (조정한 값, 범위, 상관, 뽑는 수의 잘못)
 */
export function sample(
  prepared: Prepared,
  options: SampleOptions & {
    readonly settings?: Settings | undefined;
    readonly shards?: number | undefined;
    readonly onProgress?: ((done: number) => void) | undefined;
  },
): Sample {
  const { settings, shards = 1, onProgress = () => {} } = options;
  const { plan, report } = prepareSample(prepared, options, settings);
  const tallies = Array.from({ length: shards }, (_, index) =>
    tallySample(plan, { index, of: shards }, (done, chunks) => onProgress((index + done / chunks) / shards)),
  );
  return report(mergeTallies(tallies as [Tally, ...Tally[]]));
}
