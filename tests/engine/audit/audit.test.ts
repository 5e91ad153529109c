import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audit, type Audit, type AuditOptions } from '../../../engine/audit/audit.ts';
import type { ReadingReport } from '../../../engine/audit/analyse.ts';
import type { Bound, Bounds, Mix } from '../../../engine/audit/bounds.ts';
import { findingCodes, strengths } from '../../../engine/audit/finding.ts';
import { demandRules, type DemandRule } from '../../../engine/audit/reading.ts';
import { Problem } from '../../../engine/problem.ts';
import { indicators } from '../../../engine/table/coefficients.ts';
import { auditOf, inputOf, library, plain, planStating, readingOf, regional, type StatedValues } from './support.ts';

const tables = library.tables();
const sejong = tables.regions.get('세종')!;
const codes = sejong.sectors.map(({ code }) => code);
const active = codes.filter((_, s) => !sejong.absent[s]);
const at = (code: string) => sejong.sectorAt.get(code)!;

describe('세종 2024, exact, no price adjustment', () => {
  const report = auditOf('sejong-2024', plain);

  test.each(demandRules)('is infeasible in-region under %s', (rule) => {
    expect(readingOf(report, regional('inRegion', rule)).status).toBe('infeasible');
  });

  test.each([
    ['allLocal', 1771.8, 2058.6],
    ['atMost', 1474.0, 2058.6],
    ['anywhere', 0, 2058.6],
  ] as const)('leaves nationwide in-region production under %s at %f–%f억원', (rule, min, max) => {
    const { status, inRegion } = readingOf(report, regional('nationwide', rule));
    expect(status).toBe('feasible');
    expect(inRegion!.production.min).toBeCloseTo(min, 1);
    expect(inRegion!.production.max).toBeCloseTo(max, 1);
  });

  test('without sector 83 the upper bound is 1,963.7억원, and the note on the bound says so', () => {
    const without = auditOf('sejong-2024', { ...plain, exclude: ['83'] });
    const reading = readingOf(without, regional('nationwide', 'allLocal'));
    expect(reading.inRegion!.production.max).toBeCloseTo(1963.7, 1);
    expect(reading.unrestricted).toMatchObject({
      status: 'feasible',
      inRegion: { production: { max: expect.closeTo(2058.6, 1) } },
    });
    const lean = readingOf(report, regional('nationwide', 'allLocal')).notes.find(
      ({ code }) => code === 'LEANS_ON_UNCLASSIFIED',
    );
    expect(lean!.message.ko).toContain('세종 내 생산유발의 상한 2,058.6억원 → 1,963.7억원');
  });

  test('the certificate reads as a sentence with the table’s figures', () => {
    const { certificate } = readingOf(report, regional('inRegion', 'allLocal'));
    expect(certificate!.text.ko).toContain(
      '가장 큰 부문은 83 기타 1.6514, 그 부문을 빼면 1.2241: 발표치의 비율(1.7025)',
    );
    expect(certificate!.text.en).toContain(
      '1.6514, of 83 Unclassified, 1.2241 without it; 1.7025 cannot be'.replace('Unclassified', sejong.sectors[82]!.en),
    );
  });

  test('the strongest finding comes first and names reading and rule', () => {
    const [first] = report.findings;
    expect(first).toMatchObject({
      code: 'READING_IMPOSSIBLE',
      strength: 'impossible',
      reading: regional('inRegion', 'anywhere'),
    });
    const order = report.findings.map(({ strength }) => strengths.indexOf(strength));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test('nothing is picked silently: what has no data is listed', () => {
    const missing = report.readings.filter(({ status }) => status === 'noData').map(({ id }) => id);
    for (const id of [
      'inRegion/employees/bok-2020-regional/none/allLocal',
      'inRegion/employed/bok-2020-regional/none/anywhere/income',
      'nationwide/employed/bok-2023-national-83/none/atMost',
    ]) {
      expect(missing).toContain(id);
    }
    for (const { notes, status } of report.readings) {
      if (status === 'noData') expect(notes.map(({ code }) => code)).toEqual(['READING_WITHOUT_DATA']);
    }
  });

  test('a household round and employees are read on the national table', () => {
    const reading = readingOf(report, 'nationwide/employees/bok-2020-national-83/none/atMost');
    expect(reading).toMatchObject({ status: 'feasible', inRegion: null, outRegion: null });
    expect(reading.notes.map(({ code }) => code)).toContain('REGION_NOT_IN_NATIONAL_TABLE');
    const round = readingOf(report, 'nationwide/employed/bok-2020-national-83/none/atMost/income');
    expect(round.notes.map(({ code }) => code)).toContain('HOUSEHOLD_ROUND_ASSUMED');
  });

  test('persons in each of three years are told from person-years where that decides', () => {
    const found = report.findings.find(({ code }) => code === 'PERSONS_UNDETERMINED');
    expect(found).toMatchObject({ strength: 'undetermined', numbers: { persons: 1998, years: 3, personYears: 5994 } });
    const counted = report.readings.filter(({ personsAYear }) => personsAYear !== null);
    const blocked = counted.filter(({ personsAYear }) => personsAYear!.status === 'infeasible');
    expect(found!.message.en).toContain(`${blocked.length} of the ${counted.length} readings that held`);
    expect(auditOf('eumseong-2023').findings[0]).toMatchObject({
      code: 'PERSONS_A_YEAR_IMPOSSIBLE',
      strength: 'impossible',
    });
    expect(readingOf(report, regional('nationwide', 'anywhere')).personsAYear).toEqual({
      years: 3,
      status: 'feasible',
    });
  });

  test('a reading as employees says employees, not all employed', () => {
    const { certificate } = readingOf(report, 'nationwide/employees/bok-2020-national-83/none/anywhere/income');
    expect(certificate!.text.ko).toContain('고용유발');
    expect(certificate!.text.ko).not.toContain('취업유발');
  });

  test('no other rule is spoken for when one rule alone is asked', () => {
    const one = auditOf('sejong-2024', { ...plain, demandRule: 'allLocal' });
    for (const { message } of one.findings) expect(message.ko).not.toContain('어느 수요 규칙에서도');
  });

  test('the headline of what stays in the region is under anywhere alone', () => {
    const found = report.findings.find(({ code }) => code === 'STAYING_NOT_DETERMINED');
    expect(found!.reading).toBe(regional('nationwide', 'anywhere'));
    expect(found!.numbers['min']).toBeCloseTo(0, 6);
  });

  test('figures that are too small are raised to the nearest reachable ones', () => {
    const small = auditOf('sejong-2024', plain, { production: 1000, investment: 1704 });
    const { status, nearest } = readingOf(small, regional('nationwide', 'allLocal'));
    expect(status).toBe('infeasible');
    const least = Math.min(
      ...active.map((code) => sejong.inRegion.production[at(code)]! + sejong.outRegion.production[at(code)]!),
    );
    expect(nearest!.production).toBeCloseTo(1704 * least, 4);
    expect(nearest!.distance).toBeCloseTo(nearest!.production! / 1000 - 1, 6);
  });

  test('the shares of groups are ranges, and end where a restriction begins to be impossible', () => {
    const { shares } = readingOf(report, regional('nationwide', 'allLocal'));
    const { min, max } = shares!.find(({ group }) => group === 'construction')!;
    expect(min).toBeCloseTo(0, 9);
    expect(max).toBeCloseTo(0.51, 2);
    const limited = (share: number) =>
      readingOf(
        auditOf('sejong-2024', { ...plain, restrictions: [{ sectors: ['construction'], min: share, of: 'demand' }] }),
        regional('nationwide', 'allLocal'),
      ).status;
    expect([limited(max! - 1e-4), limited(max! + 1e-4)]).toEqual(['feasible', 'infeasible']);
  });

  test('nearest reachable figures keep the investment and lie within reach', () => {
    const { nearest } = readingOf(report, regional('inRegion', 'allLocal'));
    expect(nearest).toMatchObject({ investment: 1704 });
    const again = auditOf('sejong-2024', plain, {
      production: nearest!.production!,
      valueAdded: nearest!.valueAdded!,
      employment: nearest!.employment!,
      investment: 1704,
    });
    expect(readingOf(again, regional('inRegion', 'allLocal')).status).toBe('feasible');
  });
});

describe('음성 2023, no investment', () => {
  const report = auditOf('eumseong-2023', plain);

  test.each([
    ['nationwide', 35_771, 57_325],
    ['inRegion', 49_673, 68_073],
  ])('%s: demand of %d–%d억원', (scope, min, max) => {
    const { demand } = readingOf(report, regional(scope, 'allLocal'));
    expect(Math.round(demand!.min!)).toBe(min);
    expect(Math.floor(demand!.max!)).toBe(max);
  });

  test('without sector 83 in-region demand is at least 50,849억원', () => {
    const without = auditOf('eumseong-2023', { ...plain, exclude: ['83'] });
    expect(Math.round(readingOf(without, regional('inRegion', 'allLocal')).demand!.min!)).toBe(50_849);
  });

  test('a bound without an end is null and says so', () => {
    const { demand, notes } = readingOf(report, regional('inRegion', 'anywhere'));
    expect(demand).toMatchObject({ max: null, witness: { max: null } });
    expect(notes.map(({ code }) => code)).toContain('BOUND_OPEN');
  });

  test('is set beside its earlier results and the gross product of 음성군', () => {
    expect(report.pastResult!.personsPerBillion).toBeCloseTo(1.507, 3);
    expect(report.findings.find(({ code }) => code === 'PAST_RESULT_DIFFERS')!.strength).toBe('implausible');
    const own = report.grossProduct.find(({ municipality }) => municipality === '음성군');
    expect(own).toMatchObject({
      year: 2022,
      secondary: true,
      share: expect.closeTo(0.3089, 3),
      sharePerYear: expect.closeTo(0.0386, 3),
    });
  });

  test('implies ratios, each placed among the sectors', () => {
    const ratio = report.implied.find(({ id }) => id === 'valueAdded/production');
    expect(ratio!.value).toBeCloseTo(0.452, 3);
    const national = ratio!.places.find(({ of }) => of === 'national')!;
    expect(national.count).toBe(83);
    expect(national.below).toBeGreaterThan(0);
    expect(national.below).toBeLessThan(83);
  });
});

describe('plans that state nothing', () => {
  test.each(['chungbuk-2023', 'gwangju-2019', 'gwangyang-2023'])(
    '%s: effects per 100억원 and the fact that narrows most',
    (id) => {
      const report = auditOf(id);
      expect(report.perUnit).toBe(100);
      const local = report.readings.filter(
        ({ demandRule, inRegion }) => demandRule === 'allLocal' && inRegion !== null,
      );
      expect(local.length).toBeGreaterThan(0);
      const plan = new Set(report.groups.find((group) => group.id === 'plan')!.sectors);
      for (const { demand, inRegion } of local) {
        expect(demand!.min).toBeCloseTo(100, 6);
        expect(Object.keys(inRegion!.production.witness.max!).every((code) => plan.has(code))).toBe(true);
        expect(inRegion!.production.min!).toBeGreaterThanOrEqual(100);
      }
      const fact = report.findings.find(({ code }) => code === 'NARROWING_FACT')!;
      const shrinks = Object.values(fact.numbers) as number[];
      expect(shrinks[0]).toBe(Math.max(...shrinks));
      expect(shrinks.every((shrink) => shrink >= -1e-9 && shrink <= 1)).toBe(true);
    },
  );
});

/** 구성 하나의 발표치. The figures of a mix: w bought in the region, u elsewhere. */
function figuresOf(w: Mix, u: Mix, scope: 'inRegion' | 'nationwide'): Required<StatedValues> {
  const sum = (of: (s: number) => number, mix: Mix) =>
    Object.entries(mix).reduce((total, [code, amount]) => total + of(at(code)) * amount, 0);
  const effect = (indicator: (typeof indicators)[number]) => {
    const scale = indicator === 'employment' ? 0.1 : 1;
    const inside = sum((s) => sejong.inRegion[indicator][s]! * scale, w);
    if (scope === 'inRegion') return inside;
    return (
      inside +
      sum((s) => sejong.outRegion[indicator][s]! * scale, w) +
      sum((s) => sejong.nationwide[indicator][s]! * scale, u)
    );
  };
  return {
    production: effect('production'),
    valueAdded: effect('valueAdded'),
    employment: effect('employment'),
    investment: sum(() => 1, w) + sum(() => 1, u),
  };
}

const mixOver = (sectors: readonly string[], minLength = 1) =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...sectors), fc.integer({ min: 1, max: 5000 })), {
      minLength,
      maxLength: 6,
      selector: ([code]) => code,
    })
    .map((parts) => Object.fromEntries(parts));
const scope = fc.constantFrom('inRegion', 'nationwide');

const slack = (bound: { min: number | null; max: number | null }) => 1e-6 * (1 + Math.abs(bound.max ?? bound.min ?? 0));
function expectWithin(value: number, bound: { min: number | null; max: number | null }): void {
  if (bound.min !== null) expect(value).toBeGreaterThanOrEqual(bound.min - slack(bound));
  if (bound.max !== null) expect(value).toBeLessThanOrEqual(bound.max + slack(bound));
}

const boundsIn = ({ demand, inRegion, outRegion }: Bounds): [string, Bound][] => [
  ['demand', demand as Bound],
  ...(['inRegion', 'outRegion'] as const).flatMap((place) =>
    indicators.map(
      (indicator) => [`${place}.${indicator}`, { inRegion, outRegion }[place]![indicator] as Bound] as [string, Bound],
    ),
  ),
];
const feasible = (reading: ReadingReport): ReadingReport & Bounds => {
  expect(reading.status).toBe('feasible');
  return reading as ReadingReport & Bounds;
};
const audited = (stated: StatedValues, options: AuditOptions = {}): Audit =>
  audit(inputOf('sejong-2024', stated), { ...plain, ...options });

describe('properties', () => {
  test('any mix is feasible under each rule it keeps to, and its own values lie within every bound', () => {
    fc.assert(
      fc.property(mixOver(active), mixOver(codes), scope, fc.boolean(), (w, u, where, buysElsewhere) => {
        const away = buysElsewhere ? u : {};
        const stated = figuresOf(w, away, where as 'inRegion');
        const report = audited(stated);
        const own = {
          demand: stated.investment,
          inRegion: figuresOf(w, {}, 'inRegion'),
          all: figuresOf(w, away, 'nationwide'),
        };
        for (const rule of buysElsewhere ? (['anywhere'] as const) : demandRules) {
          const reading = feasible(readingOf(report, regional(where, rule)));
          expectWithin(own.demand, reading.demand);
          for (const indicator of indicators) {
            expectWithin(own.inRegion[indicator], reading.inRegion![indicator]);
            expectWithin(own.all[indicator] - own.inRegion[indicator], reading.outRegion![indicator]);
          }
          for (const { group, min, max } of reading.shares!) {
            const sectors = new Set(report.groups.find(({ id }) => id === group)!.sectors);
            const inside = [...Object.entries(w), ...Object.entries(away)].reduce(
              (sum, [code, amount]) => sum + (sectors.has(code) ? amount : 0),
              0,
            );
            expect(min).not.toBeNull();
            expect(max).not.toBeNull();
            expectWithin(inside / own.demand, { min, max });
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a witness attains its bound and gives the stated figures', () => {
    fc.assert(
      fc.property(mixOver(active, 3), scope, (w, where) => {
        const stated = figuresOf(w, {}, where as 'inRegion');
        const report = audited(stated);
        for (const rule of demandRules) {
          const reading = feasible(readingOf(report, regional(where, rule)));
          for (const [name, bound] of boundsIn(reading)) {
            for (const side of ['min', 'max'] as const) {
              const [value, here, away] = [bound[side], bound.witness[side], bound.otherRegions[side]];
              if (value === null) continue;
              const got = figuresOf(here!, away!, where as 'inRegion');
              const inside = figuresOf(here!, {}, 'inRegion');
              const everywhere = figuresOf(here!, away!, 'nationwide');
              const [place, indicator] = name.split('.') as ['inRegion' | 'outRegion' | 'demand', 'production'];
              const attained =
                place === 'demand'
                  ? got.investment
                  : place === 'inRegion'
                    ? inside[indicator]
                    : everywhere[indicator] - inside[indicator];
              expect(Math.abs(attained - value)).toBeLessThanOrEqual(slack(bound) + 1e-6 * stated.production);
              for (const key of indicators) expect(got[key] / stated[key]).toBeCloseTo(1, 5);
              expect(got.investment).toBeLessThanOrEqual(stated.investment * (1 + 1e-6));
            }
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  test('allLocal ⊆ atMost ⊆ anywhere', () => {
    fc.assert(
      fc.property(mixOver(active), scope, (w, where) => {
        const report = audited(figuresOf(w, {}, where as 'inRegion'));
        const bounds = (rule: DemandRule) => boundsIn(feasible(readingOf(report, regional(where, rule))));
        for (const [narrow, wide] of [
          ['allLocal', 'atMost'],
          ['atMost', 'anywhere'],
        ] as const) {
          bounds(narrow).forEach(([, inner], i) => {
            const [, outer] = bounds(wide)[i]!;
            if (inner.min !== null) expectWithin(inner.min, outer);
            if (inner.max !== null) expectWithin(inner.max, outer);
          });
        }
      }),
      { numRuns: 30 },
    );
  });

  test('adding a restriction never widens a bound, and the unrestricted bounds stand beside it', () => {
    const share = fc.integer({ min: 0, max: 100 }).map((x) => x / 100);
    const group = fc.constantFrom('construction', 'manufacturing', 'services', 'plan', '70', '50');
    fc.assert(
      fc.property(group, share, fc.boolean(), (sectors, limit, isLeast) => {
        const restriction = {
          sectors: [sectors],
          of: 'demand' as const,
          ...(isLeast ? { min: limit } : { max: limit }),
        };
        const open = auditOf('sejong-2024', plain);
        const tight = auditOf('sejong-2024', { ...plain, restrictions: [restriction] });
        for (const reading of tight.readings) {
          const before = readingOf(open, reading.id);
          expect(reading.unrestricted?.status ?? 'noData').toBe(before.status);
          if (reading.status !== 'feasible' || !reading.inRegion) continue;
          const wide = boundsIn(before as ReadingReport & Bounds);
          boundsIn(reading as ReadingReport & Bounds).forEach(([, inner], i) => {
            if (inner.min !== null) expectWithin(inner.min, wide[i]![1]);
            if (inner.max !== null) expectWithin(inner.max, wide[i]![1]);
          });
        }
      }),
      { numRuns: 25 },
    );
  });

  test('scaling the figures scales every bound', () => {
    const stated = { production: 2901, valueAdded: 1246, employment: 1998, investment: 1704 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), (factor) => {
        const k = factor / 10;
        const scaled = Object.fromEntries(
          Object.entries(stated).map(([key, value]) => [key, value * k]),
        ) as StatedValues;
        const [one, other] = [audited(stated), audited(scaled)];
        for (const reading of one.readings.filter(({ status, inRegion }) => status === 'feasible' && inRegion)) {
          const big = boundsIn(feasible(readingOf(other, reading.id)));
          boundsIn(reading as ReadingReport & Bounds).forEach(([, bound], i) => {
            expect(big[i]![1].min! / k).toBeCloseTo(bound.min!, 4);
            expect(big[i]![1].max! / k).toBeCloseTo(bound.max!, 4);
          });
        }
      }),
      { numRuns: 10 },
    );
  });

  test('deflating money changes persons alone: production and value added keep their ratios', () => {
    const noJobs = { production: 2901, valueAdded: 1246, investment: 1704 };
    const report = audit(inputOf('sejong-2024', noJobs), { exact: true });
    for (const rule of demandRules) {
      const [now, none] = [2024, 'none'].map((year) => feasible(readingOf(report, regional('nationwide', rule, year))));
      expect(now!.inRegion!.production.max).toBeCloseTo(none!.inRegion!.production.max!, 6);
      expect(now!.inRegion!.employment.max).toBeLessThan(none!.inRegion!.employment.max!);
    }
  });
});

/** 계약의 조건: 모든 활동 부문에서 Σ 곱수·계수 ≥ 0, 발표치로는 Σ 곱수·발표치 < 0. 여유 없이, 배정밀도 그대로. */
function isCertified(
  { certificate, scope: where, priceYear, table, demandRule }: ReadingReport,
  stated: StatedValues,
): boolean {
  if (table !== 'bok-2020-regional') return true;
  const deflator = priceYear === null ? 1 : tables.prices.byYear.get(2020)! / tables.prices.byYear.get(priceYear)!;
  const m = certificate!.multipliers;
  const column = (p: number, v: number, n: number) =>
    m.production * p + m.valueAdded * v + m.employment * n * (deflator / 10) + m.investment;
  const here = active.map(at).map((s) => {
    const whole = (indicator: (typeof indicators)[number]) =>
      sejong.inRegion[indicator][s]! + (where === 'inRegion' ? 0 : sejong.outRegion[indicator][s]!);
    return column(whole('production'), whole('valueAdded'), whole('employment'));
  });
  const elsewhere =
    demandRule !== 'anywhere'
      ? []
      : codes.map(at).map((s) => {
          const whole = (indicator: (typeof indicators)[number]) =>
            where === 'inRegion' ? 0 : sejong.nationwide[indicator][s]!;
          return column(whole('production'), whole('valueAdded'), whole('employment'));
        });
  const against =
    m.production * (stated.production ?? 0) +
    m.valueAdded * (stated.valueAdded ?? 0) +
    m.employment * (stated.employment ?? 0) +
    m.investment * (stated.investment ?? 0);
  const isSigned = demandRule === 'allLocal' || m.investment >= 0;
  return isSigned && [...here, ...elsewhere].every((sum) => sum >= 0) && against < 0;
}

describe('certificates', () => {
  const stated = { production: 2901, valueAdded: 1246, employment: 1998, investment: 1704 };

  test('of Sejong hold in exact arithmetic', () => {
    const report = auditOf('sejong-2024', { exact: true });
    const proofs = report.readings.filter(({ certificate }) => certificate !== null);
    expect(proofs.length).toBeGreaterThan(6);
    for (const reading of proofs) expect(isCertified(reading, stated)).toBe(true);
  });

  test('of any stated figures hold, with rounding and without; some figures are refused, some not', () => {
    const met = new Set<string>();
    const value = (low: number, high: number) => fc.integer({ min: low, max: high });
    const figures = fc.record(
      {
        production: value(100, 6000),
        valueAdded: value(50, 3000),
        employment: value(50, 20_000),
        investment: value(500, 4000),
      },
      { requiredKeys: ['production'] },
    );
    fc.assert(
      fc.property(figures, fc.boolean(), (given, exact) => {
        const report = audit(inputOf('sejong-2024', given), { exact });
        for (const reading of report.readings) {
          if (reading.table !== 'bok-2020-regional' || reading.status === 'noData') continue;
          met.add(`${reading.scope} ${reading.demandRule} ${reading.status}`);
          if (reading.status === 'infeasible') expect(isCertified(reading, given)).toBe(true);
        }
        expect(report.readings.flatMap(({ notes }) => notes).filter(({ code }) => code === 'NOT_PROVED')).toEqual([]);
      }),
      { numRuns: 120 },
    );
    expect(met.size).toBe(12);
  });

  test('a spoiled certificate is refused by this test’s own check', () => {
    const report = auditOf('sejong-2024', { exact: true });
    const reading = readingOf(report, regional('inRegion', 'allLocal'));
    const spoiled = (change: object) => ({
      ...reading,
      certificate: { ...reading.certificate!, multipliers: { ...reading.certificate!.multipliers, ...change } },
    });
    expect(isCertified(spoiled({ investment: 0.9999999 }), stated)).toBe(false);
    expect(isCertified(spoiled({ production: 0 }), stated)).toBe(false);
    expect(isCertified(spoiled({ production: -0.55 }), stated)).toBe(false);
  });

  test('with restrictions name the restriction that conflicts', () => {
    const report = auditOf('sejong-2024', {
      ...plain,
      demandRule: 'allLocal',
      restrictions: [{ sectors: ['construction'], min: 0.9, of: 'demand' }],
    });
    const reading = readingOf(report, regional('nationwide', 'allLocal'));
    expect(reading.status).toBe('infeasible');
    expect(reading.certificate!.text.ko).toContain('construction ≥ 0.9');
    expect(reading.certificate!.restrictions.some((multiplier) => multiplier !== 0)).toBe(true);
    expect(reading.unrestricted!.status).toBe('feasible');
  });
});

describe('options', () => {
  test('rounding lets each figure move by half its last printed digit', () => {
    const [exact, rounded] = [auditOf('sejong-2024', { exact: true }), auditOf('sejong-2024')];
    const id = regional('nationwide', 'allLocal');
    expect(readingOf(exact, id).demand).toMatchObject({ min: expect.closeTo(1704, 6), max: expect.closeTo(1704, 6) });
    expect(readingOf(rounded, id).demand).toMatchObject({
      min: expect.closeTo(1703.5, 6),
      max: expect.closeTo(1704.5, 6),
    });
  });

  test('without flags: the plan’s price year and none, every rule', () => {
    const { options } = auditOf('sejong-2024');
    expect(options).toMatchObject({
      priceYears: [2024, null],
      demandRules: ['allLocal', 'atMost', 'anywhere'],
      exact: false,
    });
  });

  test('the investment can be ignored', () => {
    const report = auditOf('sejong-2024', { ...plain, ignoreInvestment: true });
    const { demand } = readingOf(report, regional('nationwide', 'allLocal'));
    expect(demand!.max! - demand!.min!).toBeGreaterThan(100);
  });

  test('a known investment stands in for the document’s, and says so', () => {
    const given = (investment: number) => auditOf('eumseong-2023', { ...plain, investment });
    const demand = ({ readings }: Audit, place: 'nationwide' | 'inRegion') =>
      readings.find(({ id }) => id === regional(place, 'allLocal'))!;
    // 투자액을 모를 때 전국 35,771–57,325억원, 지역내 49,673–68,073억원이 성립하는 수요였다.
    expect(demand(given(40_000), 'nationwide').demand).toMatchObject({ min: 40_000, max: 40_000 });
    expect(demand(given(40_000), 'inRegion').status).toBe('infeasible');
    expect(demand(given(50_000), 'inRegion').status).toBe('feasible');
    expect(demand(given(57_400), 'nationwide').status).toBe('infeasible');
    const report = given(40_000);
    expect(report.notes.map(({ code }) => code)).toContain('INVESTMENT_GIVEN');
    expect(report.stated.investment).toBeNull();
    const consistent = report.findings.find(({ code }) => code === 'READING_CONSISTENT')!;
    expect(consistent.message.ko).toContain('발표치 3개');
    expect(report.findings.map(({ code }) => code)).not.toContain('DEMAND_IMPLIED');
  });

  test.each([0, -1, 1e9])('an investment of %d is a coded problem', (investment) => {
    expect(() => auditOf('eumseong-2023', { ...plain, investment })).toThrow(Problem);
  });

  test('an audit without a scenario reads the plan alone', () => {
    const input = inputOf('sejong-2024');
    const report = audit({ ...input, prepared: null }, plain);
    expect(report.scenario).toBeNull();
    expect(report.groups.map(({ id }) => id)).not.toContain('plan');
    expect(readingOf(report, regional('nationwide', 'allLocal')).inRegion!.production.max).toBeCloseTo(2058.6, 1);
  });

  test('leaves its input alone and answers the same bytes again', () => {
    const input = inputOf('sejong-2024');
    const before = JSON.stringify(input.plan);
    const options = { exclude: ['83'], restrictions: [{ sectors: ['plan'], min: 0.5, of: 'demand' as const }] };
    expect(JSON.stringify(audit(input, options))).toBe(JSON.stringify(audit(input, options)));
    expect(JSON.stringify(input.plan)).toBe(before);
  });
});

describe('bad input', () => {
  const problemOf = (run: () => unknown): Problem => {
    try {
      run();
    } catch (error) {
      if (error instanceof Problem) return error;
      throw error;
    }
    throw new Error('no problem');
  };

  test('stated figures of zero are named, all of them', () => {
    const problem = problemOf(() => auditOf('sejong-2024', plain, { production: 0, valueAdded: 10, employment: 0 }));
    expect(problem.code).toBe('STATED_ZERO');
    expect(problem.issues.map(({ path }) => path)).toEqual(['stated.production', 'stated.employment']);
  });

  test('amounts of different years are named, the smallest pair', () => {
    const input = inputOf('sejong-2024');
    const { production, investment } = input.plan.stated;
    const stated = {
      ...input.plan.stated,
      production: { ...production!, priceYear: 2020 },
      investment: { ...investment!, priceYear: 2024 },
    };
    const problem = problemOf(() => audit({ ...input, plan: { ...input.plan, stated } }, plain));
    expect(problem.code).toBe('STATED_YEARS_DIFFER');
    expect(problem.issues.map(({ path }) => path)).toEqual(['stated.production', 'stated.investment']);
  });

  test('contradictory restrictions: the smallest conflicting set found', () => {
    const restrictions = [
      { sectors: ['services'], max: 0.9, of: 'demand' as const },
      { sectors: ['construction'], min: 0.6, of: 'demand' as const },
      { sectors: ['51'], min: 0.01, of: 'demand' as const },
      { sectors: ['manufacturing'], min: 0.5, of: 'demand' as const },
    ];
    const problem = problemOf(() => auditOf('sejong-2024', { restrictions }));
    expect(problem.code).toBe('RESTRICTIONS_CONTRADICT');
    expect(problem.issues.map(({ path }) => path)).toEqual(['restrictions[1]', 'restrictions[3]']);
  });

  test.each([
    ['UNKNOWN_SECTOR_GROUP', { exclude: ['84'] }],
    ['UNKNOWN_SECTOR_GROUP', { restrictions: [{ sectors: ['nope'], min: 0.1, of: 'demand' as const }] }],
    ['OUT_OF_RANGE', { restrictions: [{ sectors: ['50'], min: 1.2, of: 'demand' as const }] }],
    ['OUT_OF_RANGE', { restrictions: [{ sectors: ['50'], max: NaN, of: 'demand' as const }] }],
    ['RESTRICTION_EMPTY', { restrictions: [{ sectors: ['50'], of: 'demand' as const }] }],
    ['RESTRICTIONS_CONTRADICT', { restrictions: [{ sectors: ['50'], min: 0.5, max: 0.4, of: 'demand' as const }] }],
    ['REGION_WITHOUT_SECTORS', { exclude: codes }],
    ['PRICE_YEAR_UNKNOWN', { priceYear: 2050 }],
  ] as const)('%s', (code, options) => {
    expect(problemOf(() => auditOf('sejong-2024', options as AuditOptions)).code).toBe(code);
  });

  test('a scenario of another plan, and an unknown region', () => {
    const input = inputOf('sejong-2024');
    const other = library.prepareNamed('eumseong-2023-baseline');
    expect(problemOf(() => audit({ ...input, prepared: other })).code).toBe('SCENARIO_OF_OTHER_PLAN');
    const plan = { ...input.plan, region: '평양' };
    expect(problemOf(() => audit({ ...input, plan, prepared: null })).code).toBe('UNKNOWN_REGION');
  });

  test('a price year beyond the deflator is a reading without data, not a failure', () => {
    const input = inputOf('sejong-2024');
    const plan = planStating(
      { ...input.plan, document: { ...input.plan.document, date: '2031-01-01' } },
      { production: 2901 },
    );
    const report = audit({ ...input, plan, prepared: null });
    expect(readingOf(report, regional('nationwide', 'anywhere', 2031)).status).toBe('noData');
    expect(readingOf(report, regional('nationwide', 'anywhere')).status).toBe('feasible');
  });
});

test('findings use codes of the closed list, both languages, and every reading they name exists', () => {
  for (const id of library.planIds()) {
    const report = auditOf(id);
    const ids = new Set(report.readings.map((reading) => reading.id));
    expect(ids.size).toBe(report.readings.length);
    for (const { code, reading, message } of report.findings) {
      expect(findingCodes).toContain(code);
      expect(message.ko).not.toMatch(/undefined|NaN/);
      expect(message.en).not.toMatch(/undefined|NaN|[가-힣]/);
      if (reading !== null) expect(ids).toContain(reading);
    }
    for (const { notes } of report.readings)
      for (const { message } of notes) expect(message.ko + message.en).not.toMatch(/undefined|NaN/);
  }
});
