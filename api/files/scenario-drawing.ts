import * as z from 'zod';
import {
  charts,
  checkTakes,
  comparisonCharts,
  evaluate,
  indicators,
  localSensitivity,
  prepareComparison,
  sample,
  sampleCharts,
  scopes,
  sensitivityCharts,
  summarise,
  type Chart,
  type Evaluation,
  type Lang,
  type Prepared,
  type ReportChart,
  type SampleOutput,
  type Settings,
  type Text,
} from '../../engine/index.ts';
import { comparisonTime, reportTime, sampleTime, sensitivityTime, totalOf } from '../scenarios/time.ts';
import { questionFor } from '../tables/question.ts';

type Spec = ReturnType<Chart['spec']>;

/** 시나리오를 그리는 차트와 그 물음. A chart of scenarios with what it asks beside them. */
export type ScenarioDrawing = {
  readonly name: string;
  readonly title: Text;
  /** 시나리오를 몇이나 그리는가. */
  readonly takes: 'one' | 'two' | 'many';
  /** 시나리오 말고 받는 것들. */
  readonly options: readonly string[];
  /** `settings`는 그리는 시나리오마다 얹는다. @throws Problem TOO_MANY_SCENARIOS, TOO_FEW_SCENARIOS, INVALID_REQUEST, 시나리오의 잘못 */
  draw(scenarios: readonly (() => Prepared)[], question: object, settings?: Settings): Drawn;
};

/** 그릴 채비: 걸릴 시간의 어림(밀리초)과, 그리는 손. A chart ready to be drawn. */
type Drawn = { readonly time: number; readonly spec: (lang: Lang) => Spec };

/** 결과 하나: 적지 않으면 생산유발의 계. */
const oneOutput = {
  indicator: z.enum(indicators).optional(),
  scope: z.enum(scopes).optional(),
};

/** 그림 하나를 그리려고 뽑는 수의 한도: 더 뽑아도 그림은 달라지지 않는다. */
const mostDraws = 65_536;

const outputAsked = z.strictObject(oneOutput);
export const sampleAsked = z.strictObject({
  ...oneOutput,
  draws: z
    .number()
    .max(mostDraws)
    .optional()
    .meta({ description: `뽑는 수 1–${mostDraws} · draws` }),
  seed: z.number().optional().meta({ description: '씨앗 · seed' }),
});
const nothingAsked = z.strictObject({});

/** 그릴 시나리오들과 얹은 값, 그것으로 계산한 것. */
type Given = {
  readonly prepared: readonly Prepared[];
  readonly settings: Settings;
  readonly evaluations: readonly Evaluation[];
};

function drawing<Shape extends z.ZodRawShape>(
  { name, title }: Pick<ScenarioDrawing, 'name' | 'title'>,
  takes: ScenarioDrawing['takes'],
  asks: z.ZodObject<Shape>,
  open: (given: Given, question: z.infer<z.ZodObject<Shape>>) => Drawn,
): ScenarioDrawing {
  return {
    name,
    title,
    takes,
    options: Object.keys(asks.shape),
    draw(scenarios, question, settings = {}) {
      checkTakes({ name, takes }, scenarios.length);
      const asked = questionFor({ asks }, question);
      const prepared = scenarios.map((one) => one());
      return open({ prepared, settings, evaluations: prepared.map((one) => evaluate(one, settings)) }, asked);
    },
  };
}

const runDrawings = charts.map((chart) =>
  drawing(chart, chart.takes, nothingAsked, ({ evaluations }) => ({
    time: totalOf(evaluations, reportTime),
    spec: (lang) =>
      chart.spec(
        evaluations.map((one) => summarise(one, { detail: true })),
        lang,
      ),
  })),
);

const comparisonDrawings = comparisonCharts.map((chart) =>
  drawing(chart, 'two', nothingAsked, ({ evaluations }) => {
    const job = prepareComparison(evaluations);
    return { time: comparisonTime(job, evaluations), spec: (lang) => chart.spec(job.report(), lang) };
  }),
);

const sensitivityDrawings = sensitivityCharts.map((chart) =>
  drawing(
    chart,
    'one',
    outputAsked,
    ({ prepared: [prepared], evaluations: [evaluation], settings }, { indicator = 'production', scope = 'total' }) => ({
      time: sensitivityTime(evaluation!),
      spec: (lang) => {
        const sensitivity = localSensitivity(prepared!, settings);
        return chart.spec({ run: summarise(evaluation!), sensitivity, indicator, scope }, lang);
      },
    }),
  ),
);

const sampleDrawings = sampleCharts.map((chart: ReportChart<SampleOutput>) =>
  drawing(chart, 'one', sampleAsked, ({ prepared: [prepared], evaluations: [evaluation], settings }, asked) => {
    const { indicator = 'production', scope = 'total', draws = 16_384, seed = 1 } = asked;
    const byYear = chart.name === 'ranges-by-year';
    return {
      time: sampleTime(evaluation!, draws, byYear),
      spec: (lang) => {
        const sampled = sample(prepared!, { draws, seed, byYear, settings });
        return chart.spec({ run: summarise(evaluation!), sample: sampled, indicator, scope }, lang);
      },
    };
  }),
);

/** 시나리오를 그리는 모든 차트, 무엇에서 그리는가에 따라. Every chart of scenarios, by what it is drawn from. */
export const scenarioDrawings = {
  charts: runDrawings,
  comparisonCharts: comparisonDrawings,
  sensitivityCharts: sensitivityDrawings,
  sampleCharts: sampleDrawings,
} as const;

export const allScenarioDrawings: readonly ScenarioDrawing[] = Object.values(scenarioDrawings).flat();
