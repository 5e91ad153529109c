import type { Evaluation } from '../calibrate/evaluate.ts';
import type { OwnFormula } from '../formula/own-indicators.ts';
import { describeStated } from '../plan/describe.ts';
import { note, Problem, problemAt, type Note } from '../problem.ts';
import type { Indicator } from '../table/coefficients.ts';
import { groupThousands, shareText } from '../units/korean-numerals.ts';
import { boundsOf, type Bounds } from './distribution.ts';
import { requireDimensions, type DrawPlan } from './draws.ts';
import { plannedFormulas, type PlannedFormula } from './sample-formulas.ts';
import { scenarioBounds } from './scenario-bounds.ts';
import { scenarioModel, type ScenarioModel } from './scenario-model.ts';
import { modelFigures, outputName, sampledOutputs, type SampledOutput } from './scenario-outputs.ts';
import { scenarioProgram } from './scenario-program.ts';
import type { ScenarioRanges } from './scenario-ranges.ts';
import type { Output, Response } from './tally.ts';

/**
 * 넘을 확률을 물을 값: 금액 억원, 취업 명, 자기 지표는 그 단위. `output`은 `employment.inRegion`, `net.…`, `calibrated.…`,
 * `indicators.<이름>`이고, 해마다 뽑았으면 `employment.inRegion@2026`도 된다.
 */
export type AskedThreshold = { readonly output: string; readonly value: number };

export type SampleOptions = {
  /** 뽑는 수. */
  readonly draws: number;
  /** 씨앗, 0부터 2⁵³ − 1까지의 정수. */
  readonly seed: number;
  readonly method?: DrawPlan['method'] | undefined;
  readonly thresholds?: readonly AskedThreshold[] | undefined;
  readonly byYear?: boolean | undefined;
  /** 함께 뽑을 자기 지표: `readFormulas`가 읽은 시나리오의 식들. */
  readonly formulas?: readonly OwnFormula[] | undefined;
};

/** 한 번에 뽑는 수의 한도; 해마다의 범위까지 보면 그 십분의 일. The most draws of one sample. */
export const drawLimits = { draws: 10_000_000, byYear: 1_000_000 } as const;

/** 산출에 붙은 문턱: 발표치이거나 물은 값. */
export type Threshold = { readonly threshold: number; readonly label: 'stated' | 'asked' };

/** 뽑을 채비를 마친 것. 자료뿐이라 다른 스레드로 보낼 수 있다. All that drawing needs, as plain data. */
export type SamplePlan = {
  readonly draws: DrawPlan;
  readonly total: number;
  readonly response: Response;
  readonly outputs: readonly Output[];
};

/** 산출과 그 문턱들, 셈하는 차례대로. 보정치의 문턱은 계수로 나누어 산출치에서 센다. */
export type PlannedOutput = SampledOutput & {
  readonly thresholds: readonly Threshold[];
  /** 보정계수와 보정치의 문턱들; 보정하지 않는 산출은 null. */
  readonly calibrated: { readonly factor: number; readonly thresholds: readonly Threshold[] } | null;
};

export type PlannedSample = {
  readonly plan: SamplePlan;
  readonly model: ScenarioModel;
  readonly outputs: readonly PlannedOutput[];
  readonly formulas: readonly PlannedFormula[];
  readonly notes: readonly Note[];
};

/**
 * 뽑을 채비: 모형을 만들고, 산출마다 두 끝과 문턱을 정한다.
 *
 * @throws Problem DRAWS_OUT_OF_LIMITS, SEED_OUT_OF_LIMITS, UNKNOWN_OUTPUT, TOO_MANY_RANGES
 */
export function planSample(
  evaluation: Evaluation,
  { ranges, copula, split }: ScenarioRanges,
  { draws, seed, method = 'sobol', thresholds = [], byYear = false, formulas = [] }: SampleOptions,
): PlannedSample {
  checkNumbers(draws, seed, byYear);
  const distributions = ranges.map(({ distribution }) => distribution);
  const drawPlan = { seed, method, distributions, copula };
  requireDimensions(drawPlan);
  const model = scenarioModel(
    evaluation,
    ranges.map(({ lever }) => lever),
    split,
  );
  const levers = distributions.map(boundsOf);
  const figures = formulas.length > 0 ? modelFigures : [];
  const bounds = scenarioBounds(model, levers, byYear, figures);
  const drawn = sampledOutputs(model, byYear);
  checkThresholds(namesOf(evaluation, drawn, formulas), thresholds);
  const outputs = drawn.map((output) => withThresholds(evaluation, output, thresholds));
  const planned = plannedFormulas(evaluation, drawn, bounds, formulas, thresholds);
  const counted = planned.flatMap(({ counted: one }) => one ?? []);
  checkKept(draws, counted.filter(({ output }) => output.bounds === null).length);
  return {
    plan: {
      draws: drawPlan,
      total: draws,
      response: {
        program: scenarioProgram(model, byYear, figures),
        counted: drawn.length,
        formulas: counted.map(({ response }) => response),
      },
      outputs: [
        ...outputs.map((output, o) => ({ bounds: bounds[o]!, thresholds: countedThresholds(output) })),
        ...counted.map(({ output }) => output),
      ],
    },
    model,
    outputs,
    formulas: planned,
    notes: notesOnPurchases(model, levers),
  };
}

/** 산출치의 문턱 다음에 보정치의 문턱: 계수를 곱해 이르는 것과 나눈 값에 이르는 것은 같다. */
function countedThresholds({ thresholds, calibrated }: PlannedOutput): number[] {
  const own = thresholds.map(({ threshold }) => threshold);
  return calibrated ? [...own, ...calibrated.thresholds.map(({ threshold }) => threshold / calibrated.factor)] : own;
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

/** 두 끝을 모르는 자기 지표는 값을 모두 지니므로, 그 수만큼 뽑는 수가 준다(모두 80 MB까지). */
const mostKept = 10_000_000;

function checkKept(draws: number, unbounded: number): void {
  const limit = Math.floor(mostKept / Math.max(1, unbounded));
  if (draws > limit) throw new Problem('DRAWS_OUT_OF_LIMITS', { value: draws, limit: groupThousands(limit) });
}

/** 문턱을 물을 수 있는 이름들. */
function namesOf(evaluation: Evaluation, drawn: readonly SampledOutput[], formulas: readonly OwnFormula[]): string[] {
  const calibrated = drawn.filter((output) => factorOf(evaluation, output) !== null);
  return [
    ...drawn.map(outputName),
    ...calibrated.map((output) => `calibrated.${outputName(output)}`),
    ...formulas.map(({ id }) => `indicators.${id}`),
  ];
}

function checkThresholds(names: readonly string[], asked: readonly AskedThreshold[]): void {
  for (const [i, { output }] of asked.entries()) {
    if (names.includes(output)) continue;
    const known = names.join(', ');
    throw problemAt(null, `thresholds[${i}]`, 'UNKNOWN_OUTPUT', { id: output.slice(0, 100), known });
  }
}

function factorOf({ factors }: Evaluation, { indicator, net }: SampledOutput): number | null {
  return net ? null : (factors?.[indicator] ?? null);
}

/** 발표치는 그 지표의 지역내와 계에(순효과와 보정치에도), 물은 값은 그 산출에. */
function withThresholds(
  evaluation: Evaluation,
  output: SampledOutput,
  asked: readonly AskedThreshold[],
): PlannedOutput {
  const stated = output.year === null && output.scope !== 'outRegion' ? statedOf(evaluation, output.indicator) : null;
  const printed: readonly Threshold[] = stated === null ? [] : [{ threshold: stated, label: 'stated' }];
  const named = (name: string) =>
    asked
      .filter((threshold) => threshold.output === name)
      .map(({ value }) => ({ threshold: value, label: 'asked' }) as const);
  const factor = factorOf(evaluation, output);
  const name = outputName(output);
  return {
    ...output,
    thresholds: [...printed, ...named(name)],
    calibrated: factor === null ? null : { factor, thresholds: [...printed, ...named(`calibrated.${name}`)] },
  };
}

function statedOf({ prepared: { study } }: Evaluation, indicator: Indicator): number | null {
  return (study.plan && describeStated(study.plan)[indicator]?.value) ?? null;
}

function notesOnPurchases({ rates, limits, isNation }: ScenarioModel, levers: readonly Bounds[]): Note[] {
  const mostOf = ({ value, lever }: { value: number; lever: number | null }) =>
    lever === null ? value : levers[lever]!.max;
  const [local, imported] = [mostOf(rates.localPurchase), mostOf(rates.importShare)];
  const isRoomy = local + imported <= 1 + 1e-12;
  if (isNation || (isRoomy && local <= limits.localPurchase && imported <= limits.importShare)) return [];
  return [note('PURCHASES_CAPPED', 'ranges', { most: shareText(Number((local + imported).toPrecision(12))) })];
}
