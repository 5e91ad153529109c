import * as z from 'zod';
import { note } from './contract.ts';

/**
 * 표 명령들의 JSON. 이슈의 계약에서 옮긴 것이며 코드에서 옮기지 않는다.
 *
 * JSON of the table commands, from the contract. Names may be added, none changed; unknown is null.
 */

const text = z.strictObject({ ko: z.string().min(1), en: z.string().min(1) });
const finite = z.number();
const known = finite.nullable();
const account = { sector: z.string().min(1), name: text };

const table = z.looseObject({
  id: z.string().min(1),
  year: z.int(),
  priceBasis: z.enum(['producer', 'basic', 'purchaser']),
  sectors: z.int().positive(),
  regions: z.int().positive().nullable(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

const about = (schema: string) => ({ schema: z.literal(schema), table, notes: z.array(note) });

const indicator = z.looseObject({
  unit: z.enum(['원/원', '명/10억원']),
  bySector: z.array(z.looseObject({ ...account, value: known })).min(1),
  weightedAverage: known,
  plainMean: known,
  byFinalDemand: z.array(z.looseObject({ item: z.string(), value: known })).min(1),
});

export const multipliers = z.looseObject({
  ...about('pageup.table/1'),
  indicators: z.looseObject({
    production: indicator.nullable(),
    valueAdded: indicator.nullable(),
    imports: indicator.nullable(),
    employment: indicator.nullable(),
    employees: indicator.nullable(),
  }),
  certificate: z.looseObject({ theta: finite }),
});

const check = z.looseObject({ name: z.string().min(1), worst: known, at: z.string().nullable(), ok: z.boolean() });

export const checked = z.looseObject({ ...about('pageup.table-check/1'), checks: z.array(check).min(5) });

export const imported = z.looseObject({
  schema: z.literal('pageup.table-import/1'),
  table: z.looseObject({ kind: z.string(), id: z.string(), sectors: z.array(z.looseObject({ code: z.string() })) }),
  checks: z.array(check),
  repaired: z.array(z.looseObject({ what: z.string(), where: z.string(), message: text })),
  refused: z.array(z.looseObject({ where: z.string(), why: text })),
  notes: z.array(note),
});

const beforeAfter = z.looseObject({ before: finite, after: finite });
const losses = z.looseObject({ total: finite, columnOnly: finite, rowOnly: finite });
const estimated = z.looseObject({ value: finite, atMin: known, atMax: known, nationwide: finite });

export const contracts = {
  check: checked,
  multipliers,
  coefficients: z.looseObject({
    ...about('pageup.table-coefficients/1'),
    of: z.string(),
    meaning: text,
    unit: z.enum(['원/원', '명/10억원']),
    rows: z.array(z.looseObject(account)).min(1),
    columns: z.array(z.looseObject(account)).min(1),
    values: z.array(z.array(known)).min(1),
  }),
  linkages: z.looseObject({
    ...about('pageup.table-linkages/1'),
    sectors: z
      .array(
        z.looseObject({
          ...account,
          powerOfDispersion: known,
          sensitivityOfDispersion: known,
          ghoshForward: known,
          key: z.enum(['key', 'backward', 'forward', 'weak']).nullable(),
        }),
      )
      .min(1),
  }),
  treatments: z.looseObject({
    ...about('pageup.table-treatments/1'),
    sectors: z
      .array(z.looseObject({ ...account, total: known, net: known, domestic: known, importShare: finite }))
      .min(1),
  }),
  household: z.looseObject({
    ...about('pageup.table-household/1'),
    ratio: finite,
    indicators: z.looseObject({ production: z.looseObject({ bySector: z.array(z.looseObject(account)) }) }),
    fullTypeII: z.looseObject({ bySector: z.array(z.looseObject({ ...account, truncated: known, full: known })) }),
  }),
  rounds: z.looseObject({
    ...about('pageup.table-rounds/1'),
    total: finite,
    rounds: z
      .array(z.looseObject({ round: z.int(), value: finite, cumulative: finite, remaining: finite, bound: known }))
      .min(1),
  }),
  paths: z.looseObject({
    ...about('pageup.table-paths/1'),
    total: finite,
    paths: z.array(z.looseObject({ sectors: z.array(z.string()), names: z.array(text), value: finite, share: known })),
  }),
  price: z.looseObject({
    ...about('pageup.table-price/1'),
    shocks: z.array(z.looseObject({ sector: z.string(), fraction: finite, of: z.string(), meaning: text })).min(1),
    sectors: z.array(z.looseObject({ ...account, change: known })).min(1),
    consumer: z.looseObject({ domestic: known, withImports: known }),
    producer: finite,
  }),
  supply: z.looseObject({
    ...about('pageup.table-supply/1'),
    changes: z.array(z.looseObject({ ...account, primary: beforeAfter })).min(1),
    bySector: z.array(z.looseObject({ ...account, output: beforeAfter })).min(1),
  }),
  extraction: z.looseObject({
    ...about('pageup.table-extraction/1'),
    bySector: z
      .array(
        z.looseObject({
          ...account,
          losses: z.looseObject({ production: losses, employment: losses.nullable() }),
          share: losses,
        }),
      )
      .min(1),
    without: z.looseObject({ ...account, outputLost: z.array(losses).min(1) }).nullable(),
  }),
  influence: z.looseObject({
    ...about('pageup.table-influence/1'),
    top: z.array(
      z.looseObject({
        row: z.looseObject(account),
        column: z.looseObject(account),
        coefficient: finite,
        change: finite,
      }),
    ),
  }),
  field: z.looseObject({
    ...about('pageup.table-field/1'),
    coefficient: finite,
    limit: known,
    intensity: finite,
    bySector: z.array(z.looseObject({ ...account, made: finite, bought: finite, output: finite, multiplier: finite })),
    top: z.array(z.looseObject({ row: z.looseObject(account), column: z.looseObject(account), value: finite })).min(1),
  }),
  change: z.looseObject({
    ...about('pageup.table-changes/1'),
    changes: z.array(z.looseObject({ from: finite, to: finite, limit: known })).min(1),
    bySector: z.array(z.looseObject({ ...account, output: beforeAfter })).min(1),
    total: z.looseObject({ production: beforeAfter, employment: beforeAfter.nullable() }),
  }),
  mixed: z.looseObject({
    ...about('pageup.table-mixed/1'),
    bySector: z
      .array(z.looseObject({ ...account, isGiven: z.boolean(), output: beforeAfter, finalDemand: beforeAfter }))
      .min(1),
  }),
  decompose: z.looseObject({
    schema: z.literal('pageup.table-decomposition/1'),
    tables: z.looseObject({ before: table, after: table }),
    total: z.looseObject({ change: finite, parts: z.looseObject({ technology: finite, finalDemand: finite }) }),
    notes: z.array(note),
  }),
  aggregate: z.looseObject({
    schema: z.literal('pageup.aggregation/1'),
    table,
    aggregated: table,
    indicators: z.looseObject({
      production: z.looseObject({
        bySector: z.array(z.looseObject({ ...account, ofTable: known, ofResults: known, difference: known })).min(1),
      }),
    }),
    notes: z.array(note).min(1),
  }),
  estimate: z.looseObject({
    ...about('pageup.table-estimate/1'),
    estimate: z.literal(true),
    delta: z.looseObject({ value: finite, min: finite, max: finite, origin: z.string(), reason: text }).nullable(),
    sectors: z
      .array(
        z.looseObject({
          ...account,
          inRegion: z.looseObject({ production: estimated, valueAdded: estimated, employment: estimated }).nullable(),
        }),
      )
      .min(1),
  }),
  update: z.looseObject({
    ...about('pageup.table-update/1'),
    estimate: z.literal(true),
    method: z.enum(['GRAS', 'RAS']),
    iterations: z.int().positive(),
    worst: z.looseObject({ value: finite, unit: z.literal('백만원') }),
    updated: z.looseObject({ kind: z.literal('national'), id: z.string(), hash: z.string() }),
    checks: z.array(check).min(5),
  }),
  list: z.looseObject({
    schema: z.literal('pageup.tables/1'),
    tables: z.array(z.looseObject({ id: z.string(), kind: z.string(), hash: z.string() })).min(4),
  }),
  show: z.looseObject({
    schema: z.literal('pageup.table-overview/1'),
    kind: z.enum(['national', 'regionalCoefficients', 'priceIndex']),
    table: z.looseObject({ id: z.string(), hash: z.string() }),
    source: z.looseObject({}).nullable(),
    notes: z.array(note),
  }),
} as const;
