import { netOf } from '../calibrate/deeper.ts';
import { evaluate, type Evaluation, type Prepared } from '../calibrate/evaluate.ts';
import { notesOf } from '../calibrate/notes.ts';
import { engineVersion } from '../calibrate/summarise.ts';
import type { Note } from '../problem.ts';
import type { Settings } from '../scenario/levers.ts';
import { effectOf, type Scope } from '../simulate/effects.ts';
import type { Indicator } from '../table/coefficients.ts';
import type { Text } from '../text.ts';
import { inEok, type Won } from '../units/money.ts';
import { prepareDraws } from './draws.ts';
import { densityOf, type Bar } from './histogram.ts';
import { planSample, type PlannedOutput, type SampleOptions, type SamplePlan, type Threshold } from './sample-plan.ts';
import { scenarioEvaluator } from './scenario-evaluate.ts';
import { netArea } from './scenario-outputs.ts';
import { scenarioRanges, type SampledRange } from './scenario-ranges.ts';
import { summariesOf, type Summary } from './summary.ts';
import { chunkCount, mergeTallies, tallyOf, type Evaluate, type Tally } from './tally.ts';

/** 산출 하나의 범위. 금액 억원, 취업 명(여러 해를 더한 것은 연인원). The range of one output. */
export type SampledFigure = {
  readonly indicator: Indicator;
  readonly scope: Scope;
  /** 모든 해를 더한 것은 null. */
  readonly year: number | null;
  readonly unit: '억원' | '명';
  /** 시나리오의 값 그대로 계산한 것. The figure at the scenario's own values. */
  readonly value: number;
  readonly mean: number;
  readonly standardError: number | null;
  readonly standardDeviation: number | null;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  /** 분위수가 벗어날 수 있는 폭. */
  readonly resolution: number;
  /** 밀도를 그릴 막대, 예순까지; 한 해의 산출에는 없다. Bars of a density, for figures over all years alone. */
  readonly density: readonly Bar[];
  /** 그 값에 이를(이상일) 확률. The chance of reaching each threshold. */
  readonly exceedance: readonly (Threshold & { readonly probability: number })[];
};

/** `pageup.sample/1`: 뽑아 본 범위. 산출치(보정하지 않은 것)이다. Ranges of modelled, uncalibrated figures. */
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
  readonly notes: readonly Note[];
};

/** 뽑을 채비와, 다 센 것을 읽는 손. `plan`은 다른 스레드로 보낼 수 있다. */
export type SampleJob = { readonly plan: SamplePlan; readonly report: (tally: Tally) => Sample };

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
  const { plan, outputs, notes } = planSample(evaluation, ranges, options);
  const { title, id, correlations } = evaluation.assumptions;
  const { region } = evaluation.resolved;
  return {
    plan,
    report: (tally) => {
      const figures = figuresOf(evaluation, outputs, tally);
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
        net: { area: netArea(plan.model), outputs: figures.filter((_, o) => outputs[o]!.net) },
        notes: [...ranges.notes, ...notes, ...notesOf(evaluation).filter(isAboutFigures)],
      };
    },
  };
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
  { draws, total, byYear, model, outputs }: SamplePlan,
  { index, of }: Shard = { index: 0, of: 1 },
  onProgress: (done: number, chunks: number) => void = () => {},
): Tally {
  const chunks = chunkCount(total);
  const [from, to] = [Math.floor((index * chunks) / of), Math.floor(((index + 1) * chunks) / of)];
  const evaluator = scenarioEvaluator(model, byYear);
  let done = 0;
  const evaluated: Evaluate = (levers, count, results) => {
    evaluator(levers, count, results);
    onProgress(++done, to - from);
  };
  return tallyOf(prepareDraws(draws), outputs, evaluated, total, from, to);
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

const quantiles = [0.05, 0.5, 0.95] as const;
const mostBars = 60;

function figuresOf(evaluation: Evaluation, outputs: readonly PlannedOutput[], tally: Tally): SampledFigure[] {
  return summariesOf(tally, quantiles).map((summary, o) => {
    const output = outputs[o]!;
    const { indicator, scope, year, thresholds } = output;
    const { mean, standardError, standardDeviation, resolution } = summary;
    const [p5, p50, p95] = summary.quantiles as [number, number, number];
    return {
      indicator,
      scope,
      year,
      unit: indicator === 'employment' ? '명' : '억원',
      value: valueOf(evaluation, output),
      mean,
      standardError,
      standardDeviation,
      p5,
      p50,
      p95,
      resolution,
      density: year === null ? densityOf(tally.histograms[o]!, mostBars) : [],
      exceedance: reached(thresholds, summary),
    };
  });
}

function reached(thresholds: readonly Threshold[], { exceedance }: Summary): SampledFigure['exceedance'] {
  return thresholds.map((threshold, k) => ({ ...threshold, probability: exceedance[k]!.probability }));
}

/** 시나리오의 값 그대로의 산출. */
function valueOf(evaluation: Evaluation, { indicator, scope, year, net }: PlannedOutput): number {
  if (net) return netOf(evaluation).steps.find(({ step }) => step === 'net')![indicator];
  const { effects, resolved } = evaluation;
  const effect =
    year === null
      ? effectOf(effects.total, indicator, scope)
      : effectOf(effects.byYear, indicator, scope, resolved.years.indexOf(year));
  return indicator === 'employment' ? effect : inEok(effect as Won);
}

/** 산출치와 발표치, 순효과에 대한 알림만: 보정치는 여기 없다. */
function isAboutFigures({ subject }: Note): boolean {
  return /^(effects|stated|net|plan)\b/.test(subject);
}
