import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { supplyReport } from '../../../../engine/table/measure/supply-report.ts';
import { library, problemOf } from '../../support.ts';
import { nationalTwo } from '../../two-sectors.ts';
import { productiveTable } from '../arbitrary-table.ts';
import { near } from '../by-matrices.ts';

const after = (report: ReturnType<typeof supplyReport>) => report.bySector.map(({ output }) => output.after);

describe('supplyReport()', () => {
  test('mb-2sector-ghosh: a tenth off sector 1, Δx = −65 · (0.95, 0.5) / 0.7575', () => {
    const report = supplyReport(nationalTwo, [{ sector: '01', fraction: -0.1 }]);
    near(after(report), [1000 - (65 * 0.95) / 0.7575, 2000 - (65 * 0.5) / 0.7575], 1e-14);
    expect(report.changes).toEqual([
      { sector: '01', name: { ko: '하나', en: 'One' }, primary: { before: 650, after: 585 } },
    ]);
    expect(after(supplyReport(nationalTwo, [{ sector: '하나', amount: -65 }]))).toEqual(after(report));
    expect(report.notes.map(({ code }) => code)).toContain('SUPPLY_CONTESTED');
  });

  test('primary inputs of every sector by a fraction move every output by it, by-products too', () => {
    fc.assert(
      fc.property(productiveTable({ negatives: true }), fc.integer({ min: -100, max: 200 }), (table, percent) => {
        const by = percent / 100;
        const changes = table.sectors.map(({ code }) => ({ sector: code, fraction: by }));
        near(
          after(supplyReport(table, changes)),
          table.output.map((made) => made * (1 + by)),
        );
      }),
    );
  });

  test('is additive: changes of one sector add up', () => {
    const [half, rest] = [-0.03, -0.05].map((fraction) => ({ sector: '02', fraction }));
    const both = supplyReport(nationalTwo, [half!, rest!]);
    near(after(both), after(supplyReport(nationalTwo, [{ sector: '02', fraction: -0.08 }])), 1e-14);
    expect(both.changes).toHaveLength(1);
  });

  test.each([
    [[{ sector: '01', fraction: -1.01 }], 'SUPPLY_CHANGE_OUT_OF_RANGE'],
    [
      [
        { sector: '01', fraction: -0.6 },
        { sector: '01', fraction: -0.6 },
      ],
      'SUPPLY_CHANGE_OUT_OF_RANGE',
    ],
    [[{ sector: '01', fraction: NaN }], 'SUPPLY_CHANGE_OUT_OF_RANGE'],
    [[{ sector: '01', amount: -651 }], 'SUPPLY_CHANGE_OUT_OF_RANGE'],
    [[{ sector: '01', amount: 1e300 }], 'SUPPLY_CHANGE_OUT_OF_RANGE'],
    [[{ sector: '09', fraction: 0 }], 'UNKNOWN_ACCOUNT'],
  ])('refuses %j', (changes, code) => {
    expect(problemOf(() => supplyReport(nationalTwo, changes)).code).toBe(code);
  });

  test('says the sector by its name and figures without a tail', () => {
    const table = library.flowTable('bok-2020-national-33');
    const { detail } = problemOf(() => supplyReport(table, [{ sector: '01', fraction: -1.01 }]));
    expect(detail.ko).toContain('01 농림수산품');
    expect(detail.en).toContain('01 Agricultural');
    expect(detail.en).not.toMatch(/\.\d{3}/);
  });
});
