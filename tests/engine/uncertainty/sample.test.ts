import { describe, expect, test } from 'vitest';
import { evaluate, type Prepared } from '../../../engine/calibrate/evaluate.ts';
import { summarise } from '../../../engine/calibrate/summarise.ts';
import { drawLimits } from '../../../engine/uncertainty/sample-plan.ts';
import { prepareSample, sample, tallySample, type Sample } from '../../../engine/uncertainty/sample.ts';
import { mergeTallies, type Tally } from '../../../engine/uncertainty/tally.ts';
import { library, ownTwo, prepareLayers, problemOf } from '../support.ts';

const sejong = library.prepareNamed('sejong-2024-baseline');
const national = library.prepareNamed('sejong-2024-national');

/** 두 부문 시나리오에 범위만 적은 것. */
const own = (ranges: Record<string, object>, more: Record<string, unknown> = {}) =>
  prepareLayers([ownTwo({ levers: { localPurchase: 0.5, importShare: 0.1 }, ranges, ...more })]);
const figure = ({ outputs }: Sample, name: string, year: number | null = null) =>
  outputs.find(({ indicator, scope, year: of }) => `${indicator}.${scope}` === name && of === year)!;
const at = (prepared: Prepared, settings: Record<string, unknown>, name: string) => {
  const [indicator, scope] = name.split('.') as ['production', 'total'];
  return summarise(evaluate(prepared, settings)).effects[indicator][scope];
};

describe.each(['sobol', 'random'] as const)('%s draws', (method) => {
  test.each([
    [3_000, false],
    [70_001, true],
  ])('%i give the same bytes in 1, 2, 7 and 64 shards, in any order', (draws, byYear) => {
    const options = { draws, seed: 7, method, byYear };
    const whole = JSON.stringify(sample(sejong, options));
    for (const shards of [2, 7, 64]) expect(JSON.stringify(sample(sejong, { ...options, shards }))).toBe(whole);
    const { plan, report } = prepareSample(sejong, options);
    const sent = structuredClone(plan);
    const tallies = [0, 1, 2].map((index) => structuredClone(tallySample(sent, { index, of: 3 }))).toReversed();
    expect(JSON.stringify(report(mergeTallies(tallies as [Tally, ...Tally[]])))).toBe(whole);
  });

  test('another seed is another sample, the same seed the same', () => {
    const of = (seed: number) => JSON.stringify(sample(sejong, { draws: 500, seed, method }).outputs);
    expect(of(1)).toBe(of(1));
    expect(of(1)).not.toBe(of(2));
  });

  test('ranges of no width give the point', () => {
    const prepared = own(
      {
        execution: { kind: 'fixed', value: 0.8 },
        localPurchase: { kind: 'uniform', min: 0.5, max: 0.5 },
        importShare: { kind: 'triangular', min: 0.1, mode: 0.1, max: 0.1 },
        'investment.a': { kind: 'discrete', values: [100, 100], weights: [0.5, 0.5] },
        leakage: { kind: 'normal', mean: 0, standardDeviation: 1, min: 0, max: 0 },
      },
      { levers: { execution: 0.8, localPurchase: 0.5, importShare: 0.1 } },
    );
    for (const draws of [1, 100, 20_000]) {
      const { outputs, net } = sample(prepared, { draws, seed: 1, method, byYear: true });
      for (const { value, mean, p5, p50, p95, density, year } of [...outputs, ...net.outputs]) {
        for (const read of [mean, p5, p50, p95]) expect(Math.abs(read / value - 1)).toBeLessThan(1e-12);
        expect(density).toHaveLength(year === null ? 1 : 0);
      }
    }
  });

  const quantiles = { p5: 0.05, p50: 0.5, p95: 0.95 } as const;
  test.each<[string, object, (p: number) => number]>([
    ['uniform', { kind: 'uniform', min: 0.2, max: 0.8 }, (p) => 0.2 + 0.6 * p],
    ['triangular', { kind: 'triangular', min: 0.5, mode: 1, max: 1 }, (p) => 0.5 + 0.5 * Math.sqrt(p)],
    [
      'discrete',
      { kind: 'discrete', values: [0.4, 0.6, 1], weights: [0.25, 0.5, 0.25] },
      (p) => [0.4, 0.6, 1][p === 0.05 ? 0 : p === 0.5 ? 1 : 2]!,
    ],
  ])('quantiles, mean and exceedance of one linear lever are those of the closed form: %s', (_, range, inverse) => {
    const prepared = own({ execution: range as never });
    const full = at(prepared, { execution: 1 }, 'production.inRegion')!;
    for (const draws of [16_384, 100_000]) {
      const sampled = figure(
        sample(prepared, {
          draws,
          seed: 3,
          method,
          thresholds: [{ output: 'production.inRegion', value: 0.7 * full }],
        }),
        'production.inRegion',
      );
      const off = method === 'sobol' ? 2e-4 : 6e-3;
      for (const [name, p] of Object.entries(quantiles) as ['p5', number][]) {
        expect(Math.abs(sampled[name] / full - inverse(p))).toBeLessThan(off);
      }
      // 0.7 이상일 확률: 분위수 함수가 0.7에 이르는 확률의 나머지.
      const reached = [...Array(10_000).keys()].filter((k) => inverse((k + 0.5) / 10_000) < 0.7).length / 10_000;
      if (_ !== 'discrete')
        expect(Math.abs(sampled.exceedance[0]!.probability - (1 - reached))).toBeLessThan(off + 1e-4);
      else expect(Math.abs(sampled.exceedance[0]!.probability - 0.25)).toBeLessThan(off);
    }
  });
});

test('the mean of a product of independent levers is the product at their means, within the standard error', () => {
  const prepared = own({
    execution: { kind: 'uniform', min: 0.4, max: 1 },
    localPurchase: { kind: 'triangular', min: 0.2, mode: 0.3, max: 0.7 },
    'investment.a': { kind: 'pert', min: 50, mode: 100, max: 210 },
    leakage: { kind: 'uniform', min: 0, max: 0.5 },
    deadweight: { kind: 'uniform', min: 0, max: 0.4 },
  });
  const means = { execution: 0.7, localPurchase: 0.4, 'investment.a': 110 };
  for (const method of ['sobol', 'random'] as const) {
    const sampled = sample(prepared, { draws: 40_000, seed: 5, method });
    for (const name of ['production.inRegion', 'valueAdded.outRegion', 'employment.total']) {
      const { mean, standardError } = figure(sampled, name);
      expect(Math.abs(mean - at(prepared, means, name)!)).toBeLessThan(4 * standardError!);
    }
    const [net] = sampled.net.outputs;
    const expected = at(prepared, means, 'production.inRegion')! * (1 - 0.25) * (1 - 0.2);
    expect(Math.abs(net!.mean - expected)).toBeLessThan(4 * net!.standardError!);
  }
});

test('levers that rise together spread the results wider, levers that part narrower', () => {
  const ranges = {
    execution: { kind: 'uniform', min: 0.4, max: 1 },
    localPurchase: { kind: 'uniform', min: 0.2, max: 0.7 },
  };
  const width = (rank: number) => {
    const prepared = own(ranges, { correlations: [{ levers: ['execution', 'localPurchase'], rank }] });
    const sampled = sample(prepared, { draws: 16_384, seed: 1 });
    expect(sampled.correlations).toEqual([{ levers: ['execution', 'localPurchase'], rank }]);
    const { p5, p95 } = figure(sampled, 'production.inRegion');
    return p95 - p5;
  };
  expect(width(0.8)).toBeGreaterThan(1.1 * width(0));
  expect(width(-0.8)).toBeLessThan(0.8 * width(0));
});

describe('the report', () => {
  const sampled = sample(sejong, { draws: 4096, seed: 1, byYear: true });

  test('has nine outputs over all years and nine a year, and three net of the area', () => {
    expect(sampled.outputs).toHaveLength(9 * 4);
    expect(sampled.net.area).toBe('inRegion');
    expect(sampled.net.outputs.map(({ scope, year }) => [scope, year])).toEqual(
      Array.from({ length: 3 }, () => ['inRegion', null]),
    );
    for (const output of sampled.outputs) {
      const { p5, p50, p95, mean, density } = output;
      expect(p5 < p50 && p50 < p95 && p5 < mean && mean < p95).toBe(true);
      if (output.year !== null) continue;
      expect(density.length).toBeLessThanOrEqual(60);
      expect(density.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    }
  });

  test('its values are those of the run', () => {
    const run = summarise(evaluate(sejong), { detail: true });
    for (const { indicator, scope, year, value } of sampled.outputs) {
      const row = year === null ? run.effects[indicator] : run.byYear!.find((of) => of.year === year)![indicator];
      expect(value).toBe(row[scope]);
    }
    const settings = { leakage: 0.3, deadweight: 0.2 };
    const net = summarise(evaluate(sejong, settings)).net.steps.at(-1)!;
    const lessened = sample(sejong, { draws: 16, seed: 1, settings }).net.outputs;
    for (const { indicator, value } of lessened) expect(value).toBe(net[indicator]);
  });

  test('years sum to the whole', () => {
    for (const indicator of ['production', 'valueAdded', 'employment']) {
      const years = [2024, 2025, 2026].map((year) => figure(sampled, `${indicator}.total`, year).mean);
      expect(years.reduce((sum, mean) => sum + mean, 0)).toBeCloseTo(figure(sampled, `${indicator}.total`).mean, 9);
    }
  });

  test('counts against the stated figure by default, in the region and in all, net and gross', () => {
    const labelled = (list: Sample['outputs']) =>
      list
        .filter(({ year }) => year === null)
        .map(({ indicator, scope, exceedance }) => [
          `${indicator}.${scope}`,
          exceedance.map(({ label, threshold }) => [label, threshold]),
        ]);
    expect(labelled(sampled.outputs)).toContainEqual(['employment.inRegion', [['stated', 1998]]]);
    expect(labelled(sampled.outputs)).toContainEqual(['production.total', [['stated', 2901]]]);
    expect(labelled(sampled.outputs)).toContainEqual(['production.outRegion', []]);
    expect(labelled(sampled.net.outputs)).toContainEqual(['valueAdded.inRegion', [['stated', 1246]]]);
    const chance = figure(sampled, 'valueAdded.total').exceedance[0]!.probability;
    expect(chance).toBeGreaterThan(0.005);
    expect(chance).toBeLessThan(0.03);
  });

  test('asked thresholds stand beside it; reaching means at least', () => {
    const asked = sample(sejong, {
      draws: 4096,
      seed: 1,
      thresholds: [
        { output: 'net.employment.inRegion', value: 0 },
        { output: 'employment.total', value: 992.7 },
      ],
    });
    expect(asked.net.outputs[2]!.exceedance[1]).toEqual({ threshold: 0, label: 'asked', probability: 1 });
    expect(figure(asked, 'employment.total').exceedance[1]!.probability).toBeCloseTo(0.5, 1);
    expect(figure(asked, 'production.total').exceedance.map(({ label }) => label)).toEqual(['stated']);
  });

  test('by a national table knows totals alone', () => {
    const { outputs, net } = sample(national, { draws: 256, seed: 1 });
    expect(outputs.map(({ scope }) => scope)).toEqual(['total', 'total', 'total']);
    expect(net.area).toBe('total');
  });

  test('too few draws for sixteen replicates have no standard error', () => {
    expect(sample(sejong, { draws: 15, seed: 1 }).outputs[0]!.standardError).toBeNull();
    expect(sample(sejong, { draws: 16, seed: 1 }).outputs[0]!.standardError).not.toBeNull();
  });

  test('progress only rises and ends at one; throwing stops it', () => {
    const told: number[] = [];
    sample(sejong, { draws: 20_000, seed: 1, shards: 3, onProgress: (done) => told.push(done) });
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
    let chunks = 0;
    const stop = () => {
      chunks += 1;
      throw new Error('enough');
    };
    expect(() => sample(sejong, { draws: 20_000, seed: 1, onProgress: stop })).toThrow('enough');
    expect(chunks).toBe(1);
  });
});

describe('are refused:', () => {
  test.each([
    [{ draws: 0 }, 'DRAWS_OUT_OF_LIMITS'],
    [{ draws: 1.5 }, 'DRAWS_OUT_OF_LIMITS'],
    [{ draws: NaN }, 'DRAWS_OUT_OF_LIMITS'],
    [{ draws: drawLimits.draws + 1 }, 'DRAWS_OUT_OF_LIMITS'],
    [{ draws: drawLimits.byYear + 1, byYear: true }, 'DRAWS_OUT_OF_LIMITS'],
    [{ draws: 10, seed: -1 }, 'SEED_OUT_OF_LIMITS'],
    [{ draws: 10, seed: 2 ** 53 }, 'SEED_OUT_OF_LIMITS'],
    [{ draws: 10, thresholds: [{ output: 'employment', value: 1 }] }, 'UNKNOWN_OUTPUT'],
    [{ draws: 10, thresholds: [{ output: '__proto__', value: 1 }] }, 'UNKNOWN_OUTPUT'],
    [{ draws: 10, settings: { execution: 2 } }, 'OUT_OF_RANGE'],
  ])('%j', (options, code) => {
    const problem = problemOf(() => sample(sejong, { seed: 1, ...options }));
    expect(problem.code).toBe(code);
    expect(problem.detail.en).not.toMatch(/[가-힣]/);
  });

  test('an in-region threshold of a national table', () => {
    const thresholds = [{ output: 'employment.inRegion', value: 1 }];
    expect(problemOf(() => sample(national, { draws: 10, seed: 1, thresholds })).code).toBe('UNKNOWN_OUTPUT');
  });

  test('more ranges than Sobol’ points have dimensions, unless drawn at random', () => {
    const demand = Array.from({ length: 130 }, () => ({ sector: '01', year: 2020, value: 1, unit: '억원' }));
    const ranges = Object.fromEntries(
      demand.map((_, i) => [`investment.demand-${i + 1}`, { kind: 'uniform', min: 0.5, max: 2 }]),
    );
    const prepared = own(ranges, { components: undefined, schedule: undefined, demand });
    expect(problemOf(() => sample(prepared, { draws: 10, seed: 1 })).code).toBe('TOO_MANY_RANGES');
    expect(sample(prepared, { draws: 10, seed: 1, method: 'random' }).ranges).toHaveLength(130);
  });
});

test('notes say in both languages, without Korean in the English', () => {
  const { notes } = sample(sejong, { draws: 16, seed: 1, settings: { execution: 0.7 } });
  const said = notes.map(({ code }) => code);
  for (const code of ['RANGES_ASSUMED', 'RANGES_HELD', 'SHARES_KEEP_TOTAL', 'DEFINITION_DIFFERS'])
    expect(said).toContain(code);
  expect(said).not.toContain('CALIBRATION_IS_IDENTITY');
  for (const { message } of notes) expect(message.en.replaceAll(/억원|“[^”]*”/g, '')).not.toMatch(/[가-힣]/);
});
