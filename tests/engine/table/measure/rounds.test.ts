import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { domesticSystem } from '../../../../engine/table/domestic-system.ts';
import { normOf, roundsOf } from '../../../../engine/table/measure/rounds.ts';
import { roundsReport } from '../../../../engine/table/measure/rounds-report.ts';
import { library, problemOf } from '../../support.ts';
import { readNationalTable } from '../../../../engine/table/read.ts';
import { nationalTwo } from '../../two-sectors.ts';
import { productiveTable } from '../arbitrary-table.ts';
import { denseL } from '../dense.ts';

describe('Miller & Blair 2009, §2.4: round by round effects of f = (600, 1500)', () => {
  const printed = [
    [600, 1500],
    [465, 195],
    [118.5, 102.75],
    [43.4625, 28.8375],
    [13.72875, 10.134375],
    [4.59290625, 3.25246875],
  ];
  const rounds = roundsOf(domesticSystem(nationalTwo), Float64Array.of(600, 1500), 60);

  test('each round', () => {
    printed.forEach((outputs, k) => outputs.forEach((x, i) => expect(rounds[k]!.outputs[i]).toBeCloseTo(x, 9)));
  });

  test('the bound of the printed multipliers 1.15/0.7575 and 1.1/0.7575 covers what is left of x = (1247.5, 1841.6)', () => {
    const total = (0.95 * 600 + 0.25 * 1500 + 0.2 * 600 + 0.85 * 1500) / 0.7575;
    const weighted = (1.15 * 600 + 1.1 * 1500) / 0.7575;
    let power = 1;
    rounds.forEach(({ cumulative, bound }, k) => {
      power *= 1 - 0.7575 / 1.15;
      expect(bound! / (power * weighted)).toBeCloseTo(1, 10);
      expect(bound!).toBeLessThan((0.35 ** (k + 1) / 0.65) * 2100);
      expect(total - cumulative).toBeLessThanOrEqual(bound! + 1e-9);
    });
    expect(rounds.at(-1)!.cumulative).toBeCloseTo(total, 9);
  });
});

describe('roundsOf()', () => {
  test('what is left, in every sector together, stays within the bound, with by-products too', () => {
    fc.assert(
      fc.property(productiveTable({ negatives: true }), fc.integer({ min: 0, max: 12 }), (table, last) => {
        const demand = table.output.map((_, i) => (i % 2 === 0 ? 100 : -7));
        const system = domesticSystem(table);
        const rounds = roundsOf(system, demand, last);
        const whole = denseL(table).mmul(Matrix.columnVector(demand)).to1DArray();
        const left = whole.map((x, i) => rounds.reduce((rest, { outputs }) => rest - outputs[i]!, x));
        const size = left.reduce((sum, x) => sum + Math.abs(x), 0);
        const slack = 1e-9 * whole.reduce((sum, x) => sum + Math.abs(x), 0);
        const norm = normOf(system);
        const byNorm = (norm ** (last + 1) / (1 - norm)) * demand.reduce((sum, x) => sum + Math.abs(x), 0);
        const { bound } = rounds.at(-1)!;
        expect(norm).toBeLessThan(1);
        expect(size).toBeLessThanOrEqual(bound! + slack);
        expect(bound).toBeLessThanOrEqual(byNorm * (1 + 1e-9));
      }),
    );
  });

  test('bounds a table whose column of |A| reaches 1: m = (3.75, 5.5), 1 − 1/5.5', () => {
    const steep = { n: 2, flows: Float64Array.of(0, 1.2, 0.5, 0), output: Float64Array.of(1, 1) };
    expect(normOf(steep)).toBeCloseTo(1.2, 12);
    // m1 = 1 + 0.5 m2, m2 = 1 + 1.2 m1: m = (3.75, 5.5)
    const rounds = roundsOf(steep, Float64Array.of(1, 1), 30);
    rounds.forEach(({ bound }, k) => expect(bound! / ((1 - 1 / 5.5) ** (k + 1) * 9.25)).toBeCloseTo(1, 9));
    // x = f + Ax: x = (5.5, 3.75)
    rounds.forEach(({ cumulative, bound }) => expect(9.25 - cumulative).toBeLessThanOrEqual(bound! + 1e-12));
  });

  test('has no bound when |A| is not productive: a circle of 1.2 × −0.9', () => {
    const turning = { n: 2, flows: Float64Array.of(0.1, 1.2, -0.9, 0.05), output: Float64Array.of(1, 1) };
    expect(roundsOf(turning, Float64Array.of(1, 1), 2).map(({ bound }) => bound)).toEqual([null, null, null]);
  });

  test('buys nothing from a sector that makes nothing', () => {
    const idle = { n: 2, flows: Float64Array.of(1, 5, 0, 5), output: Float64Array.of(2, 0) };
    expect(normOf(idle)).toBe(0.5);
    expect([...roundsOf(idle, Float64Array.of(4, 4), 1)[1]!.outputs]).toEqual([2, 0]);
  });
});

describe('roundsReport()', () => {
  test('한국은행 2020년, 83부문: exports, whose rounds add up to the published 1,348,410,693.29 백만원', () => {
    const table = readNationalTable(library.tableText('bok-2020-national-83'));
    const { demand, total, rounds, sectors } = roundsReport(table, { item: '9140' }, 40);
    expect(demand).toMatchObject({ kind: 'item', id: '9140', unit: '백만원', name: { ko: '수출', en: 'Exports' } });
    expect(rounds[0]!.value).toBe(demand.value);
    expect(total / 1348410693.2925999).toBeCloseTo(1, 12);
    expect(rounds.at(-1)!.cumulative / total).toBeCloseTo(1, 9);
    expect(sectors.reduce((sum, sector) => sum + sector.total, 0) / total).toBeCloseTo(1, 12);
  });

  test('한국은행 2020년, 83부문: what is left after round 10 is bounded within ten times, though one column sums to 0.9993', () => {
    const table = readNationalTable(library.tableText('bok-2020-national-83'));
    const { norm, contraction, total, rounds } = roundsReport(table, { item: '9140' }, 10);
    expect(norm.toFixed(4)).toBe('0.9993');
    const sizes = { ...table, domestic: table.domestic.map(Math.abs) };
    const longest = Math.max(...denseL(sizes).sum('column'));
    expect(contraction).toBeCloseTo(1 - 1 / longest, 12);
    const { bound, remaining } = rounds.at(-1)!;
    expect(bound! / total).toBeLessThan(0.05);
    expect(bound!).toBeGreaterThanOrEqual(remaining);
  });

  test('one won for one sector, with the exact remainder', () => {
    const { schema, demand, norm, total, rounds, sectors } = roundsReport(nationalTwo, { sector: '01' }, 2);
    expect(schema).toBe('pageup.table-rounds/1');
    expect(demand).toEqual({ kind: 'sector', id: '01', name: { ko: '하나', en: 'One' }, value: 1, unit: '원/원' });
    expect(norm).toBeCloseTo(0.35, 12);
    expect(total).toBeCloseTo(1.15 / 0.7575, 12);
    expect(rounds.map(({ value }) => value)).toEqual([1, 0.35, expect.closeTo(0.1125, 12)]);
    rounds.forEach(({ cumulative, remaining }) => expect(cumulative + remaining).toBeCloseTo(total, 12));
    expect(sectors[1]!.rounds).toEqual([0, 0.2, expect.closeTo(0.04, 12)]);
  });

  test('says that there is no bound', () => {
    const turning = { ...nationalTwo, domestic: Float64Array.of(100, 2400, -900, 100) };
    const { notes, rounds, contraction } = roundsReport(turning, { sector: '01' }, 1);
    expect(notes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['NEGATIVE_CELLS', 'SIGNS_NOT_GUARANTEED', 'ROUNDS_UNBOUNDED']),
    );
    expect([rounds[0]!.bound, contraction]).toEqual([null, null]);
  });

  test.each([
    ['an unknown sector', { sector: '99' }, 3, 'UNKNOWN_ACCOUNT'],
    ['an unknown item', { item: '9999' }, 3, 'UNKNOWN_ITEM'],
    ['half a round', { sector: '01' }, 0.5, 'NOT_WHOLE'],
    ['rounds before the first', { sector: '01' }, -1, 'OUT_OF_RANGE'],
    ['rounds without end', { sector: '01' }, 101, 'OUT_OF_RANGE'],
  ])('refuses %s', (_, demand, last, code) => {
    expect(problemOf(() => roundsReport(nationalTwo, demand, last)).code).toBe(code);
  });
});
