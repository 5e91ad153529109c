import type { Evaluation } from '../calibrate/evaluate.ts';
import { describeStated } from '../plan/describe.ts';
import { note, Problem, problemAt, type Note } from '../problem.ts';
import { groupThousands, shareText } from '../units/korean-numerals.ts';
import { boundsOf, type Bounds } from './distribution.ts';
import { prepareDraws, type DrawPlan } from './draws.ts';
import { scenarioBounds } from './scenario-bounds.ts';
import { scenarioModel, type ScenarioModel } from './scenario-model.ts';
import { outputName, sampledOutputs, type SampledOutput } from './scenario-outputs.ts';
import type { ScenarioRanges } from './scenario-ranges.ts';
import type { Output } from './tally.ts';

/** 넘을 확률을 물을 값: 금액 억원, 취업 명. `output`은 `employment.inRegion`이나 `net.employment.inRegion`. */
export type AskedThreshold = { readonly output: string; readonly value: number };

export type SampleOptions = {
  /** 뽑는 수. */
  readonly draws: number;
  /** 씨앗, 0부터 2⁵³ − 1까지의 정수. */
  readonly seed: number;
  readonly method?: DrawPlan['method'] | undefined;
  readonly thresholds?: readonly AskedThreshold[] | undefined;
  readonly byYear?: boolean | undefined;
};

/** 한 번에 뽑는 수의 한도; 해마다의 범위까지 보면 그 십분의 일. The most draws of one sample. */
export const drawLimits = { draws: 10_000_000, byYear: 1_000_000 } as const;

/** 산출에 붙은 문턱: 발표치이거나 물은 값. */
export type Threshold = { readonly threshold: number; readonly label: 'stated' | 'asked' };

/** 뽑을 채비를 마친 것. 자료뿐이라 다른 스레드로 보낼 수 있다. All that drawing needs, as plain data. */
export type SamplePlan = {
  readonly draws: DrawPlan;
  readonly total: number;
  readonly byYear: boolean;
  readonly model: ScenarioModel;
  readonly outputs: readonly Output[];
};

/** 산출과 그 문턱들, 셈하는 차례대로. */
export type PlannedOutput = SampledOutput & { readonly thresholds: readonly Threshold[] };

/**
 * 뽑을 채비: 모형을 만들고, 산출마다 두 끝과 문턱을 정한다.
 *
 * @throws Problem DRAWS_OUT_OF_LIMITS, SEED_OUT_OF_LIMITS, UNKNOWN_OUTPUT, TOO_MANY_RANGES
 */
export function planSample(
  evaluation: Evaluation,
  { ranges, copula, split }: ScenarioRanges,
  { draws, seed, method = 'sobol', thresholds = [], byYear = false }: SampleOptions,
): { readonly plan: SamplePlan; readonly outputs: readonly PlannedOutput[]; readonly notes: readonly Note[] } {
  checkNumbers(draws, seed, byYear);
  const distributions = ranges.map(({ distribution }) => distribution);
  const drawPlan = { seed, method, distributions, copula };
  prepareDraws(drawPlan);
  const model = scenarioModel(
    evaluation,
    ranges.map(({ lever }) => lever),
    split,
  );
  const levers = distributions.map(boundsOf);
  const bounds = scenarioBounds(model, levers, byYear);
  const outputs = withThresholds(evaluation, sampledOutputs(model, byYear), thresholds);
  const planned = outputs.map((output, o): Output => ({
    bounds: bounds[o]!,
    thresholds: output.thresholds.map(({ threshold }) => threshold),
  }));
  return {
    plan: { draws: drawPlan, total: draws, byYear, model, outputs: planned },
    outputs,
    notes: notesOnPurchases(model, levers),
  };
}

const largestSeed = Number.MAX_SAFE_INTEGER;

function checkNumbers(draws: number, seed: number, byYear: boolean): void {
  const limit = byYear ? drawLimits.byYear : drawLimits.draws;
  if (!Number.isInteger(draws) || draws < 1 || draws > limit) {
    throw new Problem('DRAWS_OUT_OF_LIMITS', { value: draws, limit: groupThousands(limit) });
  }
  if (!Number.isInteger(seed) || seed < 0 || seed > largestSeed) {
    throw new Problem('SEED_OUT_OF_LIMITS', { value: seed, limit: groupThousands(largestSeed) });
  }
}

/** 발표치는 그 지표의 지역내와 계에(순효과에도), 물은 값은 그 산출에. */
function withThresholds(
  { prepared: { study } }: Evaluation,
  outputs: readonly SampledOutput[],
  asked: readonly AskedThreshold[],
): PlannedOutput[] {
  const whole = outputs.filter(({ year }) => year === null);
  for (const [i, { output }] of asked.entries()) {
    if (whole.some((known) => outputName(known) === output)) continue;
    const known = whole.map(outputName).join(', ');
    throw problemAt(null, `thresholds[${i}]`, 'UNKNOWN_OUTPUT', { id: output.slice(0, 100), known });
  }
  const stated = study.plan && describeStated(study.plan);
  return outputs.map((output): PlannedOutput => {
    if (output.year !== null) return { ...output, thresholds: [] };
    const printed = output.scope === 'outRegion' ? null : (stated?.[output.indicator]?.value ?? null);
    const named = asked.filter((threshold) => threshold.output === outputName(output));
    return {
      ...output,
      thresholds: [
        ...(printed === null ? [] : [{ threshold: printed, label: 'stated' } as const]),
        ...named.map(({ value }) => ({ threshold: value, label: 'asked' }) as const),
      ],
    };
  });
}

function notesOnPurchases({ rates, limits, isNation }: ScenarioModel, levers: readonly Bounds[]): Note[] {
  const mostOf = ({ value, lever }: { value: number; lever: number | null }) =>
    lever === null ? value : levers[lever]!.max;
  const [local, imported] = [mostOf(rates.localPurchase), mostOf(rates.importShare)];
  const isRoomy = local + imported <= 1 + 1e-12;
  if (isNation || (isRoomy && local <= limits.localPurchase && imported <= limits.importShare)) return [];
  return [note('PURCHASES_CAPPED', 'ranges', { most: shareText(Number((local + imported).toPrecision(12))) })];
}
