import * as z from 'zod';

/**
 * 설계 §6의 계약을 글에서 옮긴 것. 코드에서 옮기지 않는다: 코드가 계약을 어기면 여기서 드러나야 한다.
 *
 * The contract of design §6, from its text. Names may be added, none changed, every key is always present, unknown is null.
 */

const text = z.strictObject({ ko: z.string().min(1), en: z.string().min(1) });
const id = z.string().regex(/^[a-z0-9-]+$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const year = z.int().min(1990).max(2100);

export const note = z.looseObject({ code: z.string().regex(/^[A-Z_]+$/), subject: z.string().min(1), message: text });

const source = z.looseObject({
  publisher: text.nullable(),
  date: z.iso.date(),
  document: text,
  paragraph: z.int().min(1),
});
const statedFigure = <Unit extends string>(unit: Unit) =>
  z
    .looseObject({ value: z.number().positive(), unit: z.literal(unit), definition: z.string().min(1), source })
    .nullable();
const stated = z.looseObject({
  investment: statedFigure('억원'),
  production: statedFigure('억원'),
  valueAdded: statedFigure('억원'),
  employment: statedFigure('명'),
});

const horizonYear = z.looseObject({ value: year, origin: z.enum(['stated', 'assumed']) }).nullable();
const named = { id, title: text };

export const plans = z.looseObject({
  schema: z.literal('pageup.plans/1'),
  plans: z.array(
    z.looseObject({
      ...named,
      region: z.string().min(1),
      municipality: z.string().min(1).nullable(),
      date: z.iso.date(),
      horizon: z.looseObject({ from: horizonYear, to: horizonYear }),
      stated,
      components: z.array(z.looseObject({ ...named, projects: z.array(z.looseObject(named)) })),
    }),
  ),
});

/** 전국표로 계산하면 지역내와 지역외는 알 수 없다. */
const byScope = { inRegion: z.number().nullable(), outRegion: z.number().nullable(), total: z.number() };
const money = z.looseObject({ unit: z.literal('억원'), ...byScope });
const persons = z.looseObject({
  unit: z.literal('명'),
  perYearAverage: z.number(),
  personYears: z.boolean(),
  definition: z.string().min(1),
  ...byScope,
});
const effects = z.looseObject({ production: money, valueAdded: money, employment: persons });

/** 발표치가 없는 지표에는 보정치도 없다: 모르는 것은 null. */
const calibrated = z.looseObject({
  production: money.nullable(),
  valueAdded: money.nullable(),
  employment: persons.nullable(),
});

const lever = z.looseObject({
  id: z
    .string()
    .regex(
      /^(investment|investment\.[a-z0-9-]+|mix\.[a-z0-9-]+|schedule|execution|localPurchase|importShare|productivityGrowth|leakage|displacement|substitution|deadweight|priceYear|region|incomeRound|calibration)$/,
    ),
  kind: z.enum(['number', 'choice', 'shares', 'switch']),
  value: z.unknown(),
  default: z.unknown(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  step: z.number().nullable(),
  unit: z.string().nullable(),
  choices: z.array(z.union([z.string(), z.number()])).nullable(),
  label: text,
  reason: text.nullable(),
});

const detailRow = <Key extends string>(key: Key, type: z.ZodType) =>
  z.looseObject({
    [key]: type,
    demand: z.number(),
    production: z.looseObject(byScope),
    valueAdded: z.looseObject(byScope),
    employment: z.looseObject(byScope),
  });

const origin = z.enum(['stated', 'implied', 'perUnit', 'planner']);

export const run = z.looseObject({
  schema: z.literal('pageup.run/1'),
  engine: z.string().regex(/^\d+\.\d+\.\d+$/),
  hash: sha256,
  scenario: z.looseObject({ id }),
  plan: z.looseObject({ id }).nullable(),
  region: z.looseObject({ code: z.string().min(1), level: z.enum(['province', 'nation']) }),
  municipality: z.string().min(1).nullable(),
  tables: z.array(z.looseObject({ id, hash: sha256, role: z.string().min(1) })).min(1),
  investment: z.looseObject({ value: z.number(), unit: z.literal('억원'), priceYear: year, origin }),
  demand: z.looseObject({ value: z.number(), unit: z.literal('억원'), priceYear: year }),
  split: z.looseObject({
    region: z.number().nullable(),
    otherRegions: z.number().nullable(),
    abroad: z.number(),
    noDemand: z.number(),
  }),
  effects,
  calibration: z.looseObject({
    method: z.enum(['none', 'factor', 'mix']),
    scope: z.enum(['total', 'inRegion']),
    factors: z.looseObject({
      production: z.number().nullable(),
      valueAdded: z.number().nullable(),
      employment: z.number().nullable(),
    }),
  }),
  calibrated: calibrated.nullable(),
  stated: stated.nullable(),
  levers: z.array(lever).min(1),
  notes: z.array(note),
});

export const detailedRun = run.extend({
  byYear: z.array(detailRow('year', year)).min(1),
  byComponent: z.array(detailRow('component', id)).min(1),
  bySector: z.array(detailRow('sector', z.string().regex(/^\d\d$/))).min(1),
});

const share = { lever: z.string().min(1), label: text, value: z.number(), error: z.number().nullable() };
const split = {
  from: id,
  to: id,
  total: z.number().nullable(),
  terms: z.array(z.looseObject(share)),
  groups: z.array(z.looseObject({ ...share, levers: z.array(z.string().min(1)).min(1) })),
};

export const comparison = z.looseObject({
  schema: z.literal('pageup.compare/1'),
  scenarios: z.array(run).min(2),
  differences: z.array(
    z.looseObject({
      indicator: z.enum(['production', 'valueAdded', 'employment']),
      scope: z.enum(['inRegion', 'outRegion', 'total']),
      ...split,
    }),
  ),
  ownDifferences: z.array(z.looseObject({ id, unit: text, ...split })),
  notes: z.array(note),
});

export type ExplainedNode = {
  operation: string;
  label: { ko: string; en: string };
  value: number;
  unit: string;
  source: unknown;
  children: ExplainedNode[];
};

const explainedNode: z.ZodType<ExplainedNode> = z.looseObject({
  operation: z.enum(['sum', 'product', 'quotient', 'difference', 'value']),
  label: text,
  value: z.number(),
  unit: z.string().min(1),
  source: z
    .looseObject({ kind: z.enum(['table', 'stated', 'assumption', 'index', 'constant', 'derived']), text })
    .nullable(),
  children: z.array(z.lazy(() => explainedNode)),
});

export const explanation = z.looseObject({
  schema: z.literal('pageup.explain/1'),
  hash: sha256,
  scenario: z.looseObject({ id }),
  output: z.string().min(1),
  value: z.number(),
  unit: z.string().regex(/억원|명|년|비율/),
  nodes: z.int().min(1),
  depth: z.int().nullable(),
  tree: explainedNode,
  notes: z.array(note),
});

const indicator = z.enum(['production', 'valueAdded', 'employment']);
const scope = z.enum(['inRegion', 'outRegion', 'total']);
const effectOfLever = z.looseObject({
  id: z.string().min(1),
  derivative: z.number().nullable(),
  elasticity: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
const reachedBy = z.looseObject({
  indicator,
  scope,
  target: z.number(),
  lever: z.string().min(1),
  value: z.number().nullable(),
  reached: z.boolean(),
  nearest: z.looseObject({ value: z.number(), output: z.number() }).nullable(),
});

export const sensitivity = z.looseObject({
  schema: z.literal('pageup.sensitivity/1'),
  engine: z.string().regex(/^\d+\.\d+\.\d+$/),
  scenario: z.looseObject({ id }),
  outputs: z
    .array(z.looseObject({ indicator, scope, value: z.number().nullable(), levers: z.array(effectOfLever).min(1) }))
    .length(9),
  breakEven: z.array(reachedBy),
  goal: reachedBy.nullable(),
  notes: z.array(note),
});

const sampledFigure = z.looseObject({
  indicator,
  scope,
  year: year.nullable(),
  unit: z.enum(['억원', '명']),
  value: z.number(),
  mean: z.number(),
  standardError: z.number().nullable(),
  p5: z.number(),
  p50: z.number(),
  p95: z.number(),
  density: z.array(z.looseObject({ from: z.number(), to: z.number(), share: z.number().min(0).max(1) })).max(60),
  exceedance: z.array(
    z.looseObject({
      threshold: z.number(),
      label: z.enum(['stated', 'asked']),
      probability: z.number().min(0).max(1),
    }),
  ),
});

export const sampled = z.looseObject({
  schema: z.literal('pageup.sample/1'),
  engine: z.string().regex(/^\d+\.\d+\.\d+$/),
  scenario: z.looseObject({ id }),
  seed: z.int().min(0),
  draws: z.int().min(1),
  method: z.enum(['sobol', 'random']),
  ranges: z.array(
    z.looseObject({
      lever: z.string().min(1),
      distribution: z.looseObject({ kind: z.string().min(1) }),
      assumed: z.boolean(),
    }),
  ),
  correlations: z.array(z.looseObject({ levers: z.tuple([z.string(), z.string()]), rank: z.number() })),
  outputs: z.array(sampledFigure).min(3),
  net: z.looseObject({ area: z.enum(['inRegion', 'total']), outputs: z.array(sampledFigure).length(3) }),
  calibrated: z.looseObject({ outputs: z.array(sampledFigure).min(1) }).nullable(),
  own: z.array(z.looseObject({ id: z.string(), formula: z.string(), unit: text, value: z.number().nullable() })),
  notes: z.array(note),
});

const issue = z.strictObject({
  file: z.string().nullable(),
  line: z.int().min(1).nullable(),
  path: z.string(),
  message: text,
});

/** RFC 9457 문서, 설계 §5. */
export const problem = z.strictObject({
  type: z.string().min(1),
  title: text,
  status: z.union([400, 404, 405, 408, 413, 422, 431].map((status) => z.literal(status))),
  code: z.string().regex(/^[A-Z_]+$/),
  detail: text,
  issues: z.array(issue),
});

export type ProblemDocument = z.infer<typeof problem>;

/** 사람이 볼 글에 있어서는 안 되는 것: 스택, 소스의 자리, 라이브러리의 이름. */
export const innards =
  /\bat .+:\d+:\d+|node_modules|node:internal|\.ts:\d+|FST_ERR|ZodError|\[object|TypeError|RangeError/;
