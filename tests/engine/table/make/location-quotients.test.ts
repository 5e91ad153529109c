import fc from 'fast-check';
import { Matrix, inverse } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import {
  quotientMatrix,
  quotientMethods,
  regionalCoefficients,
  regionSize,
  simpleQuotients,
  type QuotientMethod,
} from '../../../../engine/table/make/location-quotients.ts';

/** 입지계수 worked example(구성한 것), Flegg & Webber 1997/2000의 식. */
describe('flq-constructed', () => {
  const employment = { regional: Float64Array.of(200, 300, 500), national: Float64Array.of(1000, 6000, 13000) };
  const national = [
    [0.2, 0.1, 0.05],
    [0.15, 0.3, 0.1],
    [0.1, 0.15, 0.25],
  ];
  const flat = Float64Array.from(national.flat());
  const gap = (actual: Float64Array, expected: readonly (readonly number[])[]) => {
    const cells = expected.flat();
    return actual.length === cells.length ? Math.max(...actual.map((value, k) => Math.abs(value - cells[k]!))) : NaN;
  };
  const regional = (method: QuotientMethod, delta: number) =>
    regionalCoefficients(flat, quotientMatrix(method, employment, delta));

  test('SLQ 4, 1, 0.7692', () => {
    expect(gap(simpleQuotients(employment), [[4, 1, 0.7692307692307692]])).toBeLessThan(1e-12);
    expect(
      gap(regional('SLQ', 0), [
        [0.2, 0.1, 0.05],
        [0.15, 0.3, 0.1],
        [0.07692307692307693, 0.11538461538461536, 0.1923076923076923],
      ]),
    ).toBeLessThan(1e-12);
  });

  test('CILQ', () => {
    expect(
      gap(quotientMatrix('CILQ', employment, 0), [
        [1, 4, 5.2],
        [0.25, 1, 1.3],
        [0.1923076923076923, 0.7692307692307692, 1],
      ]),
    ).toBeLessThan(1e-12);
  });

  test('δ = 0: FLQ is CILQ off the diagonal and SLQ on it', () => {
    expect(regionSize(employment, 0)).toBe(1);
    expect(
      gap(quotientMatrix('FLQ', employment, 0), [
        [4, 4, 5.2],
        [0.25, 1, 1.3],
        [0.1923076923076923, 0.7692307692307692, 0.7692307692307692],
      ]),
    ).toBeLessThan(1e-12);
    expect(
      gap(quotientMatrix('AFLQ', employment, 0), [
        [9.287712379549449, 4, 5.2],
        [0.5804820237218405, 1, 1.3],
        [0.446524633632185, 0.7692307692307692, 0.7692307692307692],
      ]),
    ).toBeLessThan(1e-12);
    expect(
      gap(regional('AFLQ', 0), [
        [0.2, 0.1, 0.05],
        [0.08707230355827608, 0.3, 0.1],
        [0.0446524633632185, 0.11538461538461536, 0.1923076923076923],
      ]),
    ).toBeLessThan(1e-12);
  });

  test('δ = 0.3: λ 0.4511, FLQ, AFLQ and both regional tables', () => {
    expect(regionSize(employment, 0.3)).toBeCloseTo(0.45107841476769495, 12);
    expect(
      gap(quotientMatrix('FLQ', employment, 0.3), [
        [1.8043136590707798, 1.8043136590707798, 2.3456077567920137],
        [0.11276960369192374, 0.45107841476769495, 0.5864019391980034],
        [0.08674584899378748, 0.34698339597514993, 0.34698339597514993],
      ]),
    ).toBeLessThan(1e-12);
    expect(
      gap(regional('FLQ', 0.3), [
        [0.2, 0.1, 0.05],
        [0.01691544055378856, 0.13532352443030848, 0.05864019391980035],
        [0.00867458489937875, 0.052047509396272486, 0.08674584899378748],
      ]),
    ).toBeLessThan(1e-12);
    expect(
      gap(quotientMatrix('AFLQ', employment, 0.3), [
        [4.189486576985461, 1.8043136590707798, 2.3456077567920137],
        [0.2618429110615913, 0.45107841476769495, 0.5864019391980034],
        [0.20141762389353177, 0.34698339597514993, 0.34698339597514993],
      ]),
    ).toBeLessThan(1e-12);
    expect(
      gap(regional('AFLQ', 0.3), [
        [0.2, 0.1, 0.05],
        [0.039276436659238696, 0.13532352443030848, 0.05864019391980035],
        [0.02014176238935318, 0.052047509396272486, 0.08674584899378748],
      ]),
    ).toBeLessThan(1e-12);
  });

  test.each([
    [0, [1.3756092218388916, 1.8816056075789933, 1.5562126937188545]],
    [0.3, [1.2928139690293123, 1.3815267142607268, 1.2544741150301169]],
  ])('δ = %d: production multipliers of the FLQ table', (delta, expected) => {
    const dense = inverse(Matrix.sub(Matrix.eye(3), Matrix.from1DArray(3, 3, [...regional('FLQ', delta)])));
    dense.sum('column').forEach((multiplier, j) => expect(multiplier).toBeCloseTo(expected[j]!, 12));
  });

  test('λ again by Math.log2 and a power', () => {
    expect(regionSize(employment, 0.3)).toBeCloseTo(Math.log2(1 + 1000 / 20000) ** 0.3, 14);
  });
});

/** 지역의 취업자는 나라를 넘지 않는다. */
const employments = fc.integer({ min: 1, max: 6 }).chain((n) =>
  fc
    .array(
      fc.record({ national: fc.integer({ min: 1, max: 10_000 }), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
      {
        minLength: n,
        maxLength: n,
      },
    )
    .filter((sectors) => sectors.some(({ share }) => share > 1e-3))
    .map((sectors) => ({
      regional: Float64Array.from(sectors, ({ national, share }) => (share < 1e-3 ? 0 : national * share)),
      national: Float64Array.from(sectors, ({ national }) => national),
    })),
);
const deltas = fc.double({ min: 0, max: 1, noNaN: true });

describe('properties', () => {
  test('no method raises a coefficient, by-product cells included', () => {
    fc.assert(
      fc.property(employments, deltas, fc.constantFrom(...quotientMethods), (employment, delta, method) => {
        const n = employment.national.length;
        const national = Float64Array.from({ length: n * n }, (_, k) => (k % 5) / 10 - 0.1);
        regionalCoefficients(national, quotientMatrix(method, employment, delta)).forEach((coefficient, k) => {
          expect(Math.abs(coefficient)).toBeLessThanOrEqual(Math.abs(national[k]!));
          expect(coefficient * national[k]!).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  test('a supplier with SLQ ≥ 1 keeps its national coefficients under SLQ; one below loses in that proportion', () => {
    fc.assert(
      fc.property(employments, (employment) => {
        const n = employment.national.length;
        const quotients = simpleQuotients(employment);
        const cut = regionalCoefficients(new Float64Array(n * n).fill(1), quotientMatrix('SLQ', employment, 0.3));
        cut.forEach((coefficient, k) => {
          if (quotients[k % n] === 0) expect(coefficient).toBe(0);
          else expect(coefficient).toBe(Math.min(1, quotients[Math.trunc(k / n)]!));
        });
      }),
    );
  });

  test('AFLQ ≥ FLQ; FLQ falls as δ rises', () => {
    fc.assert(
      fc.property(employments, deltas, deltas, (employment, a, b) => {
        const flq = quotientMatrix('FLQ', employment, a);
        quotientMatrix('AFLQ', employment, a).forEach((value, k) => expect(value).toBeGreaterThanOrEqual(flq[k]!));
        const later = quotientMatrix('FLQ', employment, Math.max(a, b));
        const earlier = quotientMatrix('FLQ', employment, Math.min(a, b));
        later.forEach((value, k) => expect(value).toBeLessThanOrEqual(earlier[k]! * (1 + 1e-12)));
      }),
    );
  });

  test('the nation as its own region has SLQ 1 and its own table', () => {
    fc.assert(
      fc.property(employments, deltas, ({ national }, delta) => {
        const whole = { regional: national, national };
        simpleQuotients(whole).forEach((quotient) => expect(quotient).toBeCloseTo(1, 12));
        for (const method of quotientMethods) {
          quotientMatrix(method, whole, delta).forEach((quotient) => expect(quotient).toBeCloseTo(1, 12));
        }
      }),
    );
  });

  test('a change of unit of both employments changes nothing; a proportional region has SLQ 1', () => {
    fc.assert(
      fc.property(employments, deltas, ({ regional, national }, delta) => {
        const inThousands = { regional: regional.map((x) => x / 1024), national: national.map((x) => x / 1024) };
        const whole = quotientMatrix('AFLQ', { regional, national }, delta);
        quotientMatrix('AFLQ', inThousands, delta).forEach((value, k) => expect(value).toBeCloseTo(whole[k]!, 9));
      }),
    );
  });
});
