import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../engine/calibrate/evaluate.ts';
import { summarise } from '../../../engine/calibrate/summarise.ts';
import { figuresOf } from '../../../engine/formula/figures.ts';
import { ownIndicators, type OwnFormula } from '../../../engine/formula/own-indicators.ts';
import { readFormulas } from '../../../engine/formula/read.ts';
import { drawBlock, prepareDraws } from '../../../engine/uncertainty/draws.ts';
import { goalOf } from '../../../engine/uncertainty/goal.ts';
import { leverSlopes } from '../../../engine/uncertainty/gradient-by-lever.ts';
import { prepareSample, sample, sampleInSteps } from '../../../engine/uncertainty/sample.ts';
import { formulaSlope, formulaValue } from '../../../engine/uncertainty/sensitivity-formulas.ts';
import { localSensitivity } from '../../../engine/uncertainty/sensitivity.ts';
import { library, ownTwo, prepareLayers, problemOf } from '../support.ts';

const sejong = library.prepareNamed('sejong-2024-baseline');
const formulasOf = (formulas: Readonly<Record<string, string>>): OwnFormula[] =>
  readFormulas(
    Object.entries(formulas).map(([id, formula]) => ({ id, formula })),
    { file: 'own.yaml', path: 'formulas' },
  );

const formulas = formulasOf({
  jobs: 'employment.inRegion / investment',
  margin: 'calibrated.valueAdded.total / demand + imports / demand - stated.valueAdded / (2 * valueAdded.total)',
  stepped: 'employment.inRegion > 0.7 * employment.outRegion ? employment.inRegion : 0',
  // 분모의 두 끝이 0을 품지만 뽑은 값은 0이 아니다: 두 끝을 모르는 채 값을 지닌다.
  wide: 'production.inRegion / (production.total - 0.9 * production.inRegion - 0.1 * production.outRegion)',
});

describe('own indicators are sampled', () => {
  const options = { draws: 300, seed: 5, formulas } as const;
  const levers = (prepared: typeof sejong, at: number) => {
    const { plan } = prepareSample(prepared, options);
    const drawn = drawBlock(prepareDraws(plan.draws), at, 1);
    return prepareSample(prepared, options).plan.draws.distributions.map((_, j) => drawn[j]!);
  };

  test('as full evaluations at the draws give them', () => {
    const own = prepareLayers([
      ownTwo({
        ranges: {
          execution: { kind: 'uniform', min: 0.4, max: 1 },
          localPurchase: { kind: 'uniform', min: 0.3, max: 0.6 },
          importShare: { kind: 'triangular', min: 0.1, mode: 0.2, max: 0.4 },
          'investment.a': { kind: 'pert', min: 50, mode: 100, max: 300 },
        },
        levers: { localPurchase: 0.5, importShare: 0.2 },
        components: [
          { id: 'a', investment: { value: 100, unit: '억원' }, mix: { '01': 0.4, '02': 0.6 }, noDemand: 0.1 },
        ],
      }),
    ]);
    const free = formulasOf({
      ratio: 'imports / demand',
      jobs: 'employment.inRegion / investment * years',
      share: 'production.inRegion / production.total',
    });
    const draws = 64;
    const values = Array.from({ length: draws }, (_, i) => {
      const [execution, localPurchase, importShare, amount] = levers(own, i) as [number, number, number, number];
      const settings = { execution, localPurchase, importShare, 'investment.a': amount };
      const figures = figuresOf(summarise(evaluate(own, settings), { hash: false }));
      return ownIndicators(figures, free).map(({ value }) => value!);
    });
    const sampled = sample(own, { draws, seed: 5, formulas: free });
    expect(sampled.own.map(({ id }) => id)).toEqual(['ratio', 'jobs', 'share']);
    for (const [k, { range, unknown }] of sampled.own.entries()) {
      const sorted = values.map((row) => row[k]!).toSorted((a, b) => a - b);
      expect(unknown).toBe(0);
      expect(range!.mean / (sorted.reduce((sum, value) => sum + value, 0) / draws)).toBeCloseTo(1, 11);
      expect(range!.p50 / ((sorted[31]! + sorted[32]!) / 2)).toBeCloseTo(1, 11);
    }
  });

  test.each([3_000, 70_001])('%i draws give the same bytes in 1, 2, 7 and 64 shards and step by step', (draws) => {
    const asked = { ...options, draws, thresholds: [{ output: 'indicators.jobs', value: 0.2 }] };
    const whole = JSON.stringify(sample(sejong, asked));
    for (const shards of [2, 7, 64]) expect(JSON.stringify(sample(sejong, { ...asked, shards }))).toBe(whole);
    const steps = sampleInSteps(prepareSample(sejong, asked));
    const told: number[] = [];
    for (;;) {
      const { done, value } = steps.next();
      if (done) {
        expect(JSON.stringify(value)).toBe(whole);
        break;
      }
      told.push(value);
    }
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  test('with and without known bounds, with the chance of what was asked', () => {
    const { own } = sample(sejong, {
      ...options,
      draws: 20_000,
      thresholds: [{ output: 'indicators.jobs', value: 0.2 }],
    });
    for (const { id, value, range } of own) {
      expect(range!.p5 <= range!.p50 && range!.p50 <= range!.p95, id).toBe(true);
      expect(range!.density.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(value).not.toBeNull();
    }
    const { plan } = prepareSample(sejong, options);
    expect(plan.outputs.slice(-4).map(({ bounds }) => bounds === null)).toEqual([false, false, false, true]);
    const [chance] = own[0]!.range!.exceedance;
    expect(chance!.probability).toBeGreaterThan(0.5);
    expect(chance!.probability).toBeLessThan(1);
  });

  test('what has no value in some draws has no range, and says in how many', () => {
    const holes = formulasOf({ root: 'sqrt(production.inRegion / production.total - 0.33)' });
    const { own, notes } = sample(sejong, { ...options, draws: 2000, formulas: holes });
    expect(own[0]!.range).toBeNull();
    expect(own[0]!.unknown).toBeGreaterThan(0);
    expect(own[0]!.unknown).toBeLessThan(1);
    const said = notes.find(({ code }) => code === 'FORMULA_UNKNOWN_IN_DRAWS')!;
    expect(said.subject).toBe('own.root');
    expect(said.message.en).toMatch(/in \d+(\.\d+)?% of the draws/);
  });

  test('indicators without bounds share what may be kept', () => {
    const { formula } = formulas[3]!;
    const many = Array.from({ length: 11 }, (_, i): OwnFormula => ({ id: `f${i}`, label: null, formula, given: [] }));
    const problem = problemOf(() => prepareSample(sejong, { draws: 1_000_000, seed: 1, formulas: many }));
    expect(problem.code).toBe('DRAWS_OUT_OF_LIMITS');
    expect(problem.detail.en).toContain('909,090');
  });

  test('a figure that is not drawn leaves the range empty and says so', () => {
    const national = library.prepareNamed('sejong-2024-national');
    const { own, notes } = sample(national, {
      draws: 64,
      seed: 1,
      formulas: formulasOf({ wage: 'employees / years' }),
    });
    expect([own[0]!.range, own[0]!.unknown]).toEqual([null, null]);
    expect(own[0]!.value).toBeGreaterThan(0);
    expect(notes.find(({ code }) => code === 'FORMULA_FIGURE_NOT_DRAWN')!.subject).toBe('own.wage');
  });
});

describe('calibrated figures are sampled', () => {
  const sampled = sample(sejong, {
    draws: 4096,
    seed: 1,
    byYear: true,
    thresholds: [
      { output: 'calibrated.employment.inRegion', value: 700 },
      { output: 'employment.inRegion@2026', value: 160 },
    ],
  });

  test('as the modelled ones times the factor; at the scenario itself they are the stated', () => {
    const { factors, outputs } = sampled.calibrated!;
    for (const [o, figure] of outputs.entries()) {
      const modelled = sampled.outputs[o]!;
      const factor = factors[modelled.indicator]!;
      for (const key of ['value', 'mean', 'p5', 'p95', 'standardDeviation'] as const) {
        expect(figure[key]).toBe(modelled[key]! * factor);
      }
    }
    const total = outputs.find(({ indicator, scope }) => indicator === 'employment' && scope === 'total')!;
    expect(total.value).toBeCloseTo(1998, 9);
  });

  test('with the chance of reaching the stated and what was asked, of a year too', () => {
    const factor = sampled.calibrated!.factors.employment!;
    const same = sample(sejong, {
      draws: 4096,
      seed: 1,
      thresholds: [{ output: 'employment.inRegion', value: 700 / factor }],
    });
    const inRegion = sampled.calibrated!.outputs.find(
      (of) => of.indicator === 'employment' && of.scope === 'inRegion',
    )!;
    expect(inRegion.exceedance.map(({ label, threshold }) => [label, threshold])).toEqual([
      ['stated', 1998],
      ['asked', 700],
    ]);
    const plain = same.outputs.find((of) => of.indicator === 'employment' && of.scope === 'inRegion')!;
    expect(inRegion.exceedance[1]!.probability).toBe(plain.exceedance[1]!.probability);
    const year = sampled.outputs.find(
      (of) => of.indicator === 'employment' && of.scope === 'inRegion' && of.year === 2026,
    )!;
    expect(year.exceedance[0]!.probability).toBeGreaterThan(0);
    expect(year.exceedance[0]!.probability).toBeLessThan(1);
  });

  test('are null without calibration', () => {
    expect(sample(prepareLayers([ownTwo()]), { draws: 16, seed: 1 }).calibrated).toBeNull();
  });
});

describe('own indicators have slopes', () => {
  const inside = { execution: 0.83, localPurchase: 0.41, importShare: 0.13, productivityGrowth: 0.011 };
  const evaluation = evaluate(sejong, inside);
  const smooth = formulasOf({
    jobs: 'employment.inRegion / investment',
    share: 'calibrated.valueAdded.total / demand + valueAdded.inRegion ^ 2 / valueAdded.total ^ 2',
  });

  test('that equal central differences to 1e-6', () => {
    let compared = 0;
    for (const slope of leverSlopes(evaluation)) {
      if (slope.key !== null || slope.value === 0) continue;
      const h = 1e-4 * slope.value;
      const at = (value: number) => evaluate(sejong, { ...inside, [slope.id]: value });
      const [above, below] = [at(slope.value + h), at(slope.value - h)];
      for (const own of smooth) {
        const exact = formulaSlope(evaluation, slope, own)!;
        const difference = (formulaValue(above, own)! - formulaValue(below, own)!) / (2 * h);
        const rounding = (1e-14 * formulaValue(evaluation, own)!) / h;
        expect(Math.abs(exact - difference), `${slope.id} → ${own.id}`).toBeLessThan(1e-6 * Math.abs(exact) + rounding);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(15);
  });

  test('and stand in the report with their bars; years sum to the whole', () => {
    const report = localSensitivity(sejong, inside, { byYear: true, formulas });
    const jobs = report.own.find(({ id }) => id === 'jobs')!;
    const execution = jobs.levers.find(({ id }) => id === 'execution')!;
    expect(execution.derivative! / (jobs.value! / inside.execution)).toBeCloseTo(1, 12);
    expect(execution.elasticity).toBeCloseTo(1, 12);
    expect(execution.low! / jobs.value!).toBeCloseTo(0.5 / inside.execution, 12);
    expect(
      report.notes.some(({ code, subject }) => code === 'FORMULA_SLOPES_UNKNOWN' && subject === 'own.margin'),
    ).toBe(true);
    for (const row of report.outputs) {
      const years = report.byYear.filter((of) => of.indicator === row.indicator && of.scope === row.scope);
      expect(years).toHaveLength(3);
      for (const { id, derivative } of row.levers) {
        if (derivative === null) continue;
        const parts = years.map((of) => of.levers.find((lever) => lever.id === id)!.derivative!);
        const sum = parts.reduce((whole, part) => whole + part, 0);
        expect(Math.abs(sum - derivative)).toBeLessThanOrEqual(
          1e-10 * parts.reduce((all, part) => all + Math.abs(part), 1e-9),
        );
      }
    }
  });

  test('and goals: of a formula, of a year; out of reach names the nearest', () => {
    const at = evaluate(sejong);
    const found = goalOf(at, { output: 'indicators.jobs', value: 0.2, by: 'localPurchase' }, formulas);
    const reached = evaluate(sejong, { localPurchase: found.value! });
    expect(formulaValue(reached, formulas[0]!)).toBeCloseTo(0.2, 11);
    expect(found).toMatchObject({ basis: 'own', indicator: 'jobs', scope: null, reached: true });
    const year = goalOf(at, { output: 'employment.inRegion@2026', value: 150, by: 'execution' });
    const row = summarise(evaluate(sejong, { execution: year.value! }), { detail: true }).byYear!.at(-1)!;
    expect(row.employment.inRegion).toBeCloseTo(150, 9);
    const far = problemOf(() => goalOf(at, { output: 'indicators.jobs', value: 9, by: 'execution' }, formulas));
    expect(far.code).toBe('GOAL_OUT_OF_REACH');
    const never = formulasOf({ never: 'sqrt(0 - demand / investment - 1)' });
    expect(problemOf(() => goalOf(at, { output: 'indicators.never', value: 1, by: 'execution' }, never)).code).toBe(
      'GOAL_NO_VALUE',
    );
  });
});
