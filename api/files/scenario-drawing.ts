import * as z from 'zod';
import {
  charts,
  checkTakes,
  compare,
  comparisonCharts,
  evaluate,
  indicators,
  localSensitivity,
  sample,
  sampleCharts,
  scopes,
  sensitivityCharts,
  summarise,
  type Chart,
  type Lang,
  type Prepared,
  type ReportChart,
  type SampleOutput,
  type Text,
} from '../../engine/index.ts';
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
  /** @throws Problem TOO_MANY_SCENARIOS, TOO_FEW_SCENARIOS, INVALID_REQUEST, 시나리오의 잘못 */
  draw(scenarios: readonly (() => Prepared)[], question: object): (lang: Lang) => Spec;
};

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

function drawing<Shape extends z.ZodRawShape>(
  { name, title }: Pick<ScenarioDrawing, 'name' | 'title'>,
  takes: ScenarioDrawing['takes'],
  asks: z.ZodObject<Shape>,
  specOf: (prepared: readonly Prepared[], question: z.infer<z.ZodObject<Shape>>) => (lang: Lang) => Spec,
): ScenarioDrawing {
  return {
    name,
    title,
    takes,
    options: Object.keys(asks.shape),
    draw(scenarios, question) {
      checkTakes({ name, takes }, scenarios.length);
      const asked = questionFor({ asks }, question);
      return specOf(
        scenarios.map((prepared) => prepared()),
        asked,
      );
    },
  };
}

const runDrawings = charts.map((chart) =>
  drawing(chart, chart.takes, nothingAsked, (prepared) => {
    const runs = prepared.map((one) => summarise(evaluate(one), { detail: true }));
    return (lang) => chart.spec(runs, lang);
  }),
);

const comparisonDrawings = comparisonCharts.map((chart) =>
  drawing(chart, 'two', nothingAsked, (prepared) => {
    const comparison = compare(prepared.map((one) => evaluate(one)));
    return (lang) => chart.spec(comparison, lang);
  }),
);

const sensitivityDrawings = sensitivityCharts.map((chart) =>
  drawing(chart, 'one', outputAsked, ([prepared], { indicator = 'production', scope = 'total' }) => {
    const given = { run: summarise(evaluate(prepared!)), sensitivity: localSensitivity(prepared!), indicator, scope };
    return (lang) => chart.spec(given, lang);
  }),
);

const sampleDrawings = sampleCharts.map((chart: ReportChart<SampleOutput>) =>
  drawing(chart, 'one', sampleAsked, ([prepared], asked) => {
    const { indicator = 'production', scope = 'total', draws = 16_384, seed = 1 } = asked;
    const sampled = sample(prepared!, { draws, seed, byYear: chart.name === 'ranges-by-year' });
    const given = { run: summarise(evaluate(prepared!)), sample: sampled, indicator, scope };
    return (lang) => chart.spec(given, lang);
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
