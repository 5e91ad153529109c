import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, statedValue, type Prepared } from '../../../engine/calibrate/evaluate.ts';
import { summarise, type Run } from '../../../engine/calibrate/summarise.ts';
import type { Settings } from '../../../engine/scenario/levers.ts';
import { scopes } from '../../../engine/simulate/effects.ts';
import { indicators } from '../../../engine/table/coefficients.ts';
import { goalOf } from '../../../engine/uncertainty/goal.ts';
import { type OutputId } from '../../../engine/uncertainty/sensitivity-outputs.ts';
import { localSensitivity, type OutputRow } from '../../../engine/uncertainty/sensitivity.ts';
import { library, ownTwo, prepareLayers, problemOf, relativeError, scenarioIds } from '../support.ts';

const sejong = library.prepareNamed('sejong-2024-baseline');

/** 같은 설정의 결과는 한 번만 셈한다. */
const runs = new Map<Prepared, Map<string, Run>>();
function runAt(prepared: Prepared, settings: Settings): Run {
  const known = runs.get(prepared) ?? new Map<string, Run>();
  runs.set(prepared, known);
  const key = JSON.stringify(settings);
  const run = known.get(key) ?? summarise(evaluate(prepared, settings), { hash: false });
  known.set(key, run);
  return run;
}

function valueIn(prepared: Prepared, settings: Settings, { indicator, scope, basis }: OutputId): number | null {
  const { net, effects } = runAt(prepared, settings);
  if (basis === 'net') return net.steps.find(({ step }) => step === 'net')![indicator];
  return effects[indicator][scope];
}

describe.each(scenarioIds)('the tornado of %s', (id) => {
  const prepared = library.prepareNamed(id);
  const report = localSensitivity(prepared);
  const rows = [...report.outputs, ...report.net];

  test('has all nine outputs and three net ones, with the values of the run', () => {
    expect(report.outputs.map(({ indicator, scope }) => `${indicator}.${scope}`)).toEqual(
      indicators.flatMap((indicator) => scopes.map((scope) => `${indicator}.${scope}`)),
    );
    for (const row of rows) expect(row.value).toBe(valueIn(prepared, {}, row));
  });

  test('has at its ends what the run gives there', () => {
    let ends = 0;
    for (const row of rows) {
      for (const { id: lever, low, high, lowAt, highAt } of row.levers) {
        if (low === null) continue;
        expect(low).toBe(valueIn(prepared, { [lever]: lowAt }, row));
        expect(high).toBe(valueIn(prepared, { [lever]: highAt }, row));
        ends++;
      }
    }
    expect(ends).toBeGreaterThan(60);
  });

  test('is sorted by swing, ranges before choices, shares last', () => {
    for (const { levers } of rows) {
      const swings = levers.flatMap(({ low, high, lowAt }) =>
        low === null || typeof lowAt === 'string' ? [] : [Math.abs(high! - low)],
      );
      expect(swings).toEqual(swings.toSorted((a, b) => b - a));
      const kinds = levers.map(({ low, lowAt }) => (low === null ? 2 : typeof lowAt === 'string' ? 1 : 0));
      expect(kinds).toEqual(kinds.toSorted((a, b) => a - b));
    }
  });

  test('has its ends where the range is written, or a note of each that is cut', () => {
    for (const { id: lever, range, ends } of report.levers) {
      const notes = report.notes.filter(
        ({ code, subject }) => code === 'RANGE_END_CUT' && subject === `levers.${lever}`,
      );
      expect(notes).toHaveLength(range ? [0, 1].filter((end) => range[end] !== ends![end]).length : 0);
    }
    const { assumptions } = evaluate(prepared);
    const execution = report.levers.find((lever) => lever.id === 'execution')!;
    expect(execution.range).toEqual(assumptions.rates.execution.range);
  });

  test('break-even for every stated figure, evaluated again, gives the stated figure to 1e-9, or is the best there is', () => {
    const { plan } = prepared.study;
    const stated = indicators.filter((indicator) => plan?.stated[indicator]);
    expect([...new Set(report.breakEven.map(({ indicator }) => indicator))]).toEqual(stated);
    for (const row of report.breakEven) {
      const figure = statedValue(prepared.study, row.indicator)!;
      expect(row.target).toBe(row.indicator === 'employment' ? figure : figure / 1e8);
      if (row.reached) {
        expect(row.nearest).toBeNull();
        for (const root of row.values) {
          expect(relativeError(valueIn(prepared, { [row.lever]: root }, row)!, row.target)).toBeLessThan(1e-9);
        }
      } else {
        const { nearest } = row;
        expect([row.value, row.values]).toEqual([null, []]);
        expect(valueIn(prepared, { [row.lever]: nearest!.value }, row)).toBe(nearest!.output);
        const now = report.outputs.find(({ indicator, scope }) => indicator === row.indicator && scope === row.scope)!;
        expect(Math.abs(nearest!.output - row.target)).toBeLessThanOrEqual(
          Math.abs(now.value! - row.target) * (1 + 1e-12),
        );
      }
    }
  });
});

test('the region’s bar spans the least and the greatest over all provinces', () => {
  const { outputs } = localSensitivity(sejong);
  for (const row of outputs) {
    const choices = [...library.tables().regions.keys()].map((region) => valueIn(sejong, { region }, row)!);
    const { low, high, derivative } = row.levers.find(({ id }) => id === 'region')!;
    expect([low, high, derivative]).toEqual([Math.min(...choices), Math.max(...choices), null]);
  }
});

test('elasticity of a proportional lever is 1, of a lever at 0 is 0, of nothing is unknown', () => {
  const { outputs } = localSensitivity(sejong, { productivityGrowth: 0 });
  const of = (row: OutputRow, id: string) => row.levers.find((lever) => lever.id === id)!;
  for (const row of outputs) {
    expect(of(row, 'execution').elasticity).toBeCloseTo(1, 12);
    expect(of(row, 'investment').elasticity).toBeCloseTo(1, 12);
    expect(of(row, 'productivityGrowth').elasticity).toBe(0);
    expect(of(row, 'calibration')).toEqual({
      id: 'calibration',
      derivative: null,
      elasticity: null,
      low: null,
      high: null,
      lowAt: null,
      highAt: null,
    });
  }
  const nothing = localSensitivity(sejong, { execution: 0 });
  for (const row of nothing.outputs) {
    expect([row.value, of(row, 'localPurchase').elasticity]).toEqual([0, null]);
    expect(of(row, 'execution').derivative).toBeGreaterThan(0);
  }
});

test('calibrated is the value times the factor, and stays null where nothing is stated', () => {
  const { outputs } = localSensitivity(sejong);
  for (const { indicator, scope, value, calibrated } of outputs) {
    const run = summarise(evaluate(sejong), { hash: false });
    expect(calibrated).toEqual({
      factor: run.calibration.factors[indicator],
      value: run.calibrated![indicator]![scope],
    });
    expect(calibrated!.value).toBe(value! * calibrated!.factor);
  }
  expect(localSensitivity(sejong, { calibration: 'none' }).outputs.map(({ calibrated }) => calibrated)).toEqual(
    outputs.map(() => null),
  );
});

test('a national table knows totals alone: other scopes are null throughout', () => {
  const report = localSensitivity(library.prepareNamed('sejong-2024-national'), {}, { global: { draws: 64 } });
  for (const { scope, value, levers } of report.outputs) {
    const nulls = levers.flatMap(({ derivative, elasticity, low, high }) => [derivative, elasticity, low, high]);
    if (scope === 'total') expect(value).toBeGreaterThan(0);
    else expect([value, ...new Set(nulls)]).toEqual([null, null]);
  }
  expect(report.global!.outputs.filter(({ levers }) => levers === null).map(({ scope }) => scope)).toEqual(
    indicators.flatMap(() => ['inRegion', 'outRegion']),
  );
});

test('a planner’s money: the total is refused beside components, so it is moved as components', () => {
  const settings = { investment: 2000, execution: 0.9 };
  const report = localSensitivity(sejong, settings);
  const row = report.outputs.find(({ indicator, scope }) => indicator === 'production' && scope === 'total')!;
  const total = row.levers.find(({ id }) => id === 'investment')!;
  expect(total.derivative! * 2000).toBeCloseTo(row.value!, 8);
  const found = report.breakEven.find(
    ({ lever, indicator }) => lever === 'investment.quantum' && indicator === 'production',
  )!;
  const amounts = summarise(evaluate(sejong, settings)).levers.filter(({ id }) => id.startsWith('investment.'));
  const moved = Object.fromEntries(amounts.map(({ id, value }) => [id, id === found.lever ? found.value : value]));
  const again = valueIn(sejong, { execution: 0.9, ...moved }, row);
  if (found.reached) expect(relativeError(again!, 2901)).toBeLessThan(1e-9);
  else expect(found.nearest!.value).toBe(0);
});

describe('ends of ranges', () => {
  const at = (levers: Record<string, unknown>) => prepareLayers([ownTwo({ levers })]);

  test('that cannot stand with the rest are cut and said', () => {
    const report = localSensitivity(
      at({ localPurchase: { value: 0.5, range: [0.2, 0.9] }, importShare: { value: 0.3, range: [0, 0.3] } }),
    );
    const lever = report.levers.find(({ id }) => id === 'localPurchase')!;
    expect([lever.range, lever.ends]).toEqual([
      [0.2, 0.9],
      [0.2, 0.7],
    ]);
    expect(report.notes.filter(({ code }) => code === 'RANGE_END_CUT').map(({ subject }) => subject)).toEqual([
      'levers.localPurchase',
    ]);
  });

  test('of a sector that buys by its own import share are cut there', () => {
    const prepared = prepareLayers([
      ownTwo({
        levers: { localPurchase: { value: 0.3, range: [0, 1] }, importShare: { value: 0.1, range: [0, 1] } },
        purchases: { '01': { importShare: 0.6 }, '02': { localPurchase: 0.8 } },
      }),
    ]);
    const ends = localSensitivity(prepared)
      .levers.filter(({ id }) => /Purchase|import/.test(id))
      .map((lever) => lever.ends);
    expect(ends).toEqual([
      [0, 0.4],
      [0, 1 - 0.8],
    ]);
  });

  test('in the wrong order are a problem', () => {
    expect(problemOf(() => localSensitivity(at({ execution: { value: 0.5, range: [0.9, 0.1] } }))).code).toBe(
      'RANGE_REVERSED',
    );
  });

  test.each([
    ['RANGE_WEIGHTS_DIFFER', { kind: 'discrete', values: [], weights: [] }],
    ['RANGE_MODE_OUTSIDE', { kind: 'triangular', min: 0.2, mode: 0.9, max: 0.4 }],
  ])('set by hand are a problem where they were set, as they are to a sample: %s', (code, range) => {
    const problem = problemOf(() => localSensitivity(sejong, { 'ranges.execution': range }));
    expect([problem.code, problem.issues[0]?.file, problem.issues[0]?.path]).toEqual([code, 'set', 'ranges.execution']);
  });
});

describe('goal seek', () => {
  const ask = (output: string, value: number, by: string, settings: Settings = {}) =>
    localSensitivity(sejong, settings, { goal: { output, value, by } }).goal!;

  test('gives the execution rate that brings 300억원 of value added into the region', () => {
    const goal = ask('valueAdded.inRegion', 300, 'execution');
    // 집행률에 비례하므로 300 ÷ (집행률 1에서의 값).
    const whole = valueIn(sejong, {}, { basis: 'modelled', indicator: 'valueAdded', scope: 'inRegion' })!;
    expect(goal.value).toBeCloseTo(300 / whole, 12);
    expect(goal).toMatchObject({
      basis: 'modelled',
      indicator: 'valueAdded',
      scope: 'inRegion',
      target: 300,
      reached: true,
    });
    expect(goal.insideRange).toBe(true);
  });

  test('hits any reachable target by any lever to 1e-9, from any settings', () => {
    const levers = [
      'investment',
      'investment.quantum',
      'execution',
      'localPurchase',
      'importShare',
      'productivityGrowth',
    ];
    const rate = (most: number) => fc.integer({ min: 5, max: most }).map((percent) => percent / 100);
    fc.assert(
      fc.property(
        fc.constantFrom(...levers),
        fc.constantFrom(...indicators),
        fc.constantFrom(...scopes),
        fc.record({
          execution: rate(100),
          localPurchase: rate(50),
          importShare: rate(30),
          productivityGrowth: rate(9),
        }),
        fc.integer({ min: 0, max: 1000 }),
        (by, indicator, scope, settings, part) => {
          const limits: Record<string, [number, number]> = {
            investment: [0, 5000],
            'investment.quantum': [0, 5000],
            execution: [0, 1],
            localPurchase: [0, 1 - settings.importShare],
            importShare: [0, 1 - settings.localPurchase],
            productivityGrowth: [0, 0.1],
          };
          const [least, most] = limits[by]!;
          const row = { basis: 'modelled', indicator, scope } as const;
          const target = valueIn(sejong, { ...settings, [by]: least + ((most - least) * part) / 1000 }, row)!;
          const output = `${indicator}.${scope}`;
          const goal = goalOf(evaluate(sejong, settings), { output, value: target, by });
          const again = valueIn(sejong, { ...settings, [by]: goal.value }, row)!;
          expect(Math.abs(again - target)).toBeLessThanOrEqual(1e-9 * Math.abs(target));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('reaches net and calibrated figures too', () => {
    const net = ask('net.employment.inRegion', 100, 'displacement', { leakage: 0.2, deadweight: 0.1 });
    const row = { basis: 'net', indicator: 'employment', scope: 'inRegion' } as const;
    expect(valueIn(sejong, { leakage: 0.2, deadweight: 0.1, displacement: net.value }, row)).toBeCloseTo(100, 8);
    const calibrated = ask('calibrated.production.total', 2901 / 2, 'execution');
    expect(calibrated.value).toBeCloseTo(0.5, 12);
  });

  test('out of reach says the nearest value and where', () => {
    const problem = problemOf(() => ask('valueAdded.inRegion', 2000, 'execution'));
    const whole = valueIn(sejong, {}, { basis: 'modelled', indicator: 'valueAdded', scope: 'inRegion' });
    expect(problem.code).toBe('GOAL_OUT_OF_REACH');
    expect(problem.values).toMatchObject({
      leverKo: '집행률(execution)',
      outputKo: '부가가치유발 세종 내(valueAdded.inRegion)',
      outputEn: 'Value added Inside Sejong (valueAdded.inRegion)',
      target: 2000,
      nearest: Number(whole!.toPrecision(6)),
      at: 1,
      least: 0,
      most: 1,
    });
    expect(problem.detail.en).toContain('The nearest is 422.667 (');
  });

  test.each([
    ['valueAdded.nowhere', 'execution', 'UNKNOWN_OUTPUT'],
    ['net.valueAdded.outRegion', 'execution', 'UNKNOWN_OUTPUT'],
    ['valueAdded.inRegion', 'speed', 'UNKNOWN_LEVER'],
    ['valueAdded.inRegion', 'region', 'GOAL_LEVER_NOT_CONTINUOUS'],
    ['valueAdded.inRegion', 'mix.quantum', 'GOAL_LEVER_NOT_CONTINUOUS'],
    ['valueAdded.inRegion', 'priceYear', 'GOAL_LEVER_NOT_CONTINUOUS'],
  ])('%s by %s is %s', (output, by, code) => {
    expect(problemOf(() => ask(output, 1, by)).code).toBe(code);
  });

  test('finds both values where employment turns: spending before and after the table year', () => {
    // 2019년 지출은 생산성과 함께 늘고(÷(1+g)⁻¹) 2021년 지출은 준다: a(1+g) + b/(1+g).
    const prepared = prepareLayers([
      ownTwo({
        schedule: { 2019: 0.48, 2021: 0.52 },
        levers: { localPurchase: 1, importShare: 0, productivityGrowth: 0.01 },
      }),
    ]);
    const evaluation = evaluate(prepared);
    const at = (g: number) => 40 * (0.48 * (1 + g) + 0.52 / (1 + g));
    const target = at(0.02);
    const found = goalOf(evaluation, { output: 'employment.inRegion', value: target, by: 'productivityGrowth' });
    // 다른 뿌리: (1+g)(1+0.02) = 0.52/0.48.
    const other = 0.52 / 0.48 / 1.02 - 1;
    expect(found.values).toHaveLength(2);
    expect(found.values[0]).toBeCloseTo(0.02, 9);
    expect(found.values[1]).toBeCloseTo(other, 9);
    expect(found.value).toBe(found.values[0]);
    const problem = problemOf(() =>
      goalOf(evaluation, { output: 'employment.inRegion', value: 30, by: 'productivityGrowth' }),
    );
    expect(problem.values['at']).toBeCloseTo(Math.sqrt(0.52 / 0.48) - 1, 6);
    const report = localSensitivity(
      prepared,
      {},
      { goal: { output: 'employment.inRegion', value: target, by: 'productivityGrowth' } },
    );
    expect(report.notes.map(({ code }) => code)).toContain('GOAL_REACHED_TWICE');
  });
});

describe("Sobol' indices over the scenario's ranges", () => {
  const two = (changes: Record<string, unknown>) => prepareLayers([ownTwo(changes)]);
  const product = {
    levers: { localPurchase: 0.5, importShare: 0.1, execution: 0.5 },
    ranges: {
      execution: { kind: 'uniform', min: 0, max: 1 },
      localPurchase: { kind: 'uniform', min: 0, max: 0.5 },
    },
  };

  test('of a product of two levers are those of the closed form', () => {
    const { global } = localSensitivity(two(product), {}, { global: { draws: 8192 } });
    const row = global!.outputs.find(({ indicator, scope }) => indicator === 'production' && scope === 'inRegion')!;
    // f = u·v, u ~ U(0,1), v ~ U(0,½): V_u = E[v]²·Var u, V_v = E[u]²·Var v, V = E[u²]E[v²] − (E[u]E[v])².
    const variance = (1 / 3) * (1 / 12) - 1 / 64;
    const [first, other] = [1 / 16 / 12 / variance, 1 / 4 / 48 / variance];
    const of = (id: string) => row.levers!.find((lever) => lever.id === id)!;
    expect(of('execution').first.value).toBeCloseTo(first, 2);
    expect(of('localPurchase').first.value).toBeCloseTo(other, 2);
    expect(of('execution').total.value).toBeCloseTo(1 - other, 2);
    expect(of('localPurchase').total.value).toBeCloseTo(1 - first, 2);
    const { value, standardError, interval } = of('execution').total;
    expect(interval[0]).toBeCloseTo(value - 2.131449545559323 * standardError, 12);
    expect(interval[1]).toBeGreaterThan(1 - other - 1e-3);
  });

  test('are refused for correlated levers, by name', () => {
    const correlated = { ...product, correlations: [{ levers: ['execution', 'localPurchase'], rank: 0.5 }] };
    const problem = problemOf(() => localSensitivity(two(correlated), {}, { global: {} }));
    expect([problem.code, problem.values['levers']]).toEqual(['INDICES_NEED_INDEPENDENCE', 'execution, localPurchase']);
  });

  test('of a scenario without ranges of width are unknown, and said', () => {
    const fixed = { ...product, ranges: { execution: { kind: 'fixed', value: 0.5 } } };
    const { global, notes } = localSensitivity(two(fixed), {}, { global: { draws: 64 } });
    expect(global!.outputs.every(({ levers }) => levers === null)).toBe(true);
    expect(notes.map(({ code }) => code)).toContain('NOTHING_RANGED');
  });

  test.each([[{ draws: 31 }], [{ draws: 65_537 }], [{ draws: 100.5 }], [{ seed: -1 }]])(
    '%o is out of range',
    (options) => {
      expect(problemOf(() => localSensitivity(two(product), {}, { global: options })).code).toBe('OUT_OF_RANGE');
    },
  );

  test('are the same bytes for the same seed and others for another', () => {
    const asked = (seed: number) =>
      JSON.stringify(localSensitivity(sejong, {}, { global: { draws: 256, seed } }).global);
    expect(asked(3)).toBe(asked(3));
    expect(asked(3)).not.toBe(asked(4));
  });

  test('rank levers otherwise than single moves where the present values stand at ends, and the note says which', () => {
    // 집행률 u ∈ [½, 1], 구매율 v ∈ [0.2, 0.5], 지금 u = ½, v = ½. 하나씩: v는 ½·0.3, u는 ½·½.
    // 함께: 분산을 평균의 제곱으로 나눈 것이 v는 0.3²/12/0.35² = 0.061, u는 0.5²/12/0.75² = 0.037.
    const lopsided = {
      levers: { localPurchase: 0.5, importShare: 0.1, execution: 0.5 },
      ranges: {
        execution: { kind: 'uniform', min: 0.5, max: 1 },
        localPurchase: { kind: 'uniform', min: 0.2, max: 0.5 },
      },
    };
    const { global, notes } = localSensitivity(two(lopsided), {}, { global: {} });
    const row = global!.outputs.find(({ indicator, scope }) => indicator === 'production' && scope === 'inRegion')!;
    expect(row.rankCorrelation).toBeCloseTo(-1, 12);
    expect(row.moved).toEqual([
      { lever: 'execution', local: 1, global: 2 },
      { lever: 'localPurchase', local: 2, global: 1 },
    ]);
    const said = notes.find(({ code }) => code === 'RANKINGS_DIFFER')!;
    expect(said.message.en).toContain('-1.00');
    expect(said.message.en).toContain('execution 1→2, localPurchase 2→1');
  });

  test('do not call a lever moved where the order of two is within their errors', () => {
    const alike = two({
      components: ['a', 'b'].map((id) => ({ id, investment: { value: 100, unit: '억원' }, mix: { '01': 1 } })),
      ranges: {
        'investment.a': { kind: 'uniform', min: 50, max: 150 },
        'investment.b': { kind: 'uniform', min: 49.99, max: 150 },
        execution: { kind: 'uniform', min: 0.2, max: 1 },
      },
      levers: { localPurchase: 0.5, importShare: 0.1, execution: 0.5 },
    });
    const swapped = Array.from({ length: 20 }, (_, seed) => {
      const { global } = localSensitivity(alike, {}, { global: { draws: 512, seed } });
      return global!.outputs.find(({ indicator, scope }) => indicator === 'production' && scope === 'total')!;
    }).filter(({ rankCorrelation }) => rankCorrelation! < 1);
    expect(swapped.length).toBeGreaterThan(0);
    for (const { moved } of swapped) expect(moved).toEqual([]);
  });

  test('rank them alike where nothing interacts, and the note says so', () => {
    const { notes } = localSensitivity(two(product), {}, { global: {} });
    expect(notes.map(({ code }) => code)).toContain('RANKINGS_AGREE');
    expect(notes.map(({ code }) => code)).not.toContain('RANKINGS_DIFFER');
  });
});
