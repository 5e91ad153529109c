import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, prepare } from '../../../engine/calibrate/evaluate.ts';
import { mixFloor, nearestMix, tilted, type Targets } from '../../../engine/calibrate/nearest-mix.ts';
import { summarise } from '../../../engine/calibrate/summarise.ts';
import { Problem } from '../../../engine/problem.ts';
import type { ResolvedScenario } from '../../../engine/scenario/resolve.ts';
import { effectOf } from '../../../engine/simulate/effects.ts';
import { simulate } from '../../../engine/simulate/simulate.ts';
import { indicators } from '../../../engine/table/coefficients.ts';
import { library } from '../support.ts';

const prepared = library.prepareNamed('sejong-2024-baseline');
const byMix = { scenario: { id: 'by-mix', calibration: { method: 'mix' as const } }, file: 'by-mix' };
const base = evaluate(prepared).resolved;
const union = [...new Set(base.mix.flatMap((parts) => parts.map(({ at }) => at)))];

function figuresOf(scenario: ResolvedScenario, scope: 'total' | 'inRegion' = 'total'): Required<Targets> {
  const { total } = simulate(scenario);
  const [production, valueAdded, employment] = indicators.map((indicator) => effectOf(total, indicator, scope));
  return { production: production!, valueAdded: valueAdded!, employment: employment! };
}

/** 산업마다 다른 구성. A scenario with other mixes over the plan's industries. */
const otherMixes = fc
  .array(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: union.length, maxLength: union.length }), {
    minLength: base.mix.length,
    maxLength: base.mix.length,
  })
  .map((weights): ResolvedScenario => {
    const mix = weights.map((row) => {
      const total = row.reduce((sum, weight) => sum + weight, 0);
      return row.map((weight, i) => ({ at: union[i]!, share: weight / total }));
    });
    return { ...base, mix };
  });

function divergence(mix: ResolvedScenario['mix']): number {
  return mix.reduce((sum, parts, c) => {
    const assumed = new Map(base.mix[c]!.map(({ at, share }) => [at, share]));
    const apart = parts.reduce(
      (d, { at, share }) => d + (share > 0 ? share * Math.log(share / (assumed.get(at) ?? mixFloor)) : 0),
      0,
    );
    return sum + base.investment[c]! * apart;
  }, 0);
}

describe('nearestMix()', () => {
  test('reproduces any figures that some mix gives, to 1e-9, in both scopes; and none is nearer', () => {
    fc.assert(
      fc.property(otherMixes, fc.constantFrom('total', 'inRegion'), (other, scope) => {
        const targets = figuresOf(other, scope as 'total');
        const found = nearestMix(base, targets, scope as 'total');
        if (found.status !== 'found') throw new Error(`not found: ${found.blocking.join()}`);
        const explained = tilted(base, found.tilt);
        const reached = figuresOf(explained, scope as 'total');
        for (const key of indicators) expect(Math.abs(reached[key] / targets[key] - 1)).toBeLessThanOrEqual(1e-9);
        for (const parts of explained.mix) expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(divergence(explained.mix)).toBeLessThanOrEqual(divergence(other.mix) * (1 + 1e-9));
      }),
      { numRuns: 40 },
    );
  });

  test('leaves a mix that already gives the figures almost where it is: only the floor moves it', () => {
    const found = nearestMix(base, figuresOf(base), 'total');
    if (found.status !== 'found') throw new Error('not found');
    const moved = tilted(base, found.tilt);
    base.mix.forEach((parts, c) => {
      const shares = new Map(moved.mix[c]!.map(({ at, share }) => [at, share]));
      for (const { at, share } of parts)
        expect(Math.abs(shares.get(at)! - share)).toBeLessThan(union.length * mixFloor);
    });
  });

  test('names the figure that blocks', () => {
    const figures = figuresOf(base);
    expect(nearestMix(base, { ...figures, employment: figures.employment * 100 }, 'total')).toEqual({
      status: 'none',
      blocking: ['employment'],
    });
    expect(nearestMix(base, { ...figures, valueAdded: figures.production * 2 }, 'total')).toEqual({
      status: 'none',
      blocking: ['valueAdded'],
    });
  });
});

describe('calibration by mix', () => {
  /** 세종 계획이 기준안과 다른 구성의 수치를 밝혔다면. */
  function stating(factor: number) {
    const { plan } = prepared.study;
    const figures = figuresOf({
      ...base,
      mix: base.mix.map((parts) =>
        parts.map(({ at, share }, i) => ({ at, share: i === 0 ? 1 - (1 - share) * factor : share * factor })),
      ),
    });
    const stated = {
      ...plan!.stated,
      production: { ...plan!.stated.production!, value: figures.production / 1e8 },
      valueAdded: { ...plan!.stated.valueAdded!, value: figures.valueAdded / 1e8 },
      employment: { ...plan!.stated.employment!, value: figures.employment },
    };
    return prepare({ ...prepared.study, layers: [...prepared.study.layers, byMix], plan: { ...plan!, stated } });
  }

  test('gives the stated figures at the baseline, with factors of 1', () => {
    const run = summarise(evaluate(stating(0.8)));
    expect(run.calibration).toMatchObject({ method: 'mix', factors: { production: 1, valueAdded: 1, employment: 1 } });
    expect(run.notes.map(({ code }) => code)).toContain('MIX_EXPLAINS_STATED');
    expect(run.notes.map(({ code }) => code)).not.toContain('CALIBRATION_IS_IDENTITY');
    for (const indicator of indicators) {
      expect(run.calibrated![indicator]!.total / run.stated![indicator]!.value).toBeCloseTo(1, 9);
      expect(run.effects[indicator].total).toBe(run.calibrated![indicator]!.total);
    }
  });

  test('does not move with the levers: halving the money halves the effects', () => {
    const study = stating(0.8);
    const whole = evaluate(study);
    const half = evaluate(study, { execution: 0.5 });
    expect(effectOf(half.effects.total, 'production', 'total') * 2).toBeCloseTo(
      effectOf(whole.effects.total, 'production', 'total'),
      0,
    );
    expect(half.resolved.mix).toEqual(whole.resolved.mix);
  });

  test('a mix that cannot be is a problem that names what blocks', () => {
    for (const id of ['sejong-2024-baseline', 'eumseong-2023-baseline']) {
      const { study } = library.prepareNamed(id);
      const asked = prepare({ ...study, layers: [...study.layers, byMix] });
      expect(() => evaluate(asked)).toThrow(Problem);
      expect(() => evaluate(asked)).toThrow('NO_EXPLAINING_MIX');
      expect(effectOf(evaluate(asked, { calibration: 'none' }).effects.total, 'production', 'total')).toBeGreaterThan(
        0,
      );
    }
  });

  test('a plan that states nothing has nothing to explain', () => {
    const { study } = library.prepareNamed('gwangju-2019-baseline');
    expect(() => evaluate(prepare({ ...study, layers: [...study.layers, byMix] }))).toThrow('NOTHING_TO_CALIBRATE');
  });
});
