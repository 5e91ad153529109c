import fc from 'fast-check';
import type { Matrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { extractionKinds, extractionReport } from '../../../../engine/table/structure/extraction.ts';
import { limitNotes } from '../../../../engine/table/measure/limits.ts';
import { valueAddedOf, type FlowTable } from '../../../../engine/table/flow-table.ts';
import { library, problemOf } from '../../support.ts';
import { nationalTwo } from '../../two-sectors.ts';
import { productiveTable } from '../arbitrary-table.ts';
import {
  coefficients,
  demandOf,
  near,
  outputsFrom,
  reordered,
  tableAndOrder,
  total,
  weighted,
} from '../by-matrices.ts';

type Kind = (typeof extractionKinds)[number];

/** 그 부문이 없을 때 부문마다 잃는 산출. */
const outputLost = (table: FlowTable, sector: string, kind: Kind) =>
  extractionReport(table, { sector }).without!.outputLost.map((lost) => lost[kind]);

/** 지우고 다시 푼다: 역행렬의 지름길이 없는 길. Rows and columns are set to zero and the system is solved again. */
function lostByHand(table: FlowTable, j: number, kind: Kind): number[] {
  const a: Matrix = coefficients(table);
  const demand = demandOf(table);
  a.to2DArray().forEach((_, i) => {
    if (kind !== 'rowOnly') a.set(i, j, 0);
    if (kind !== 'columnOnly') a.set(j, i, 0);
  });
  if (kind === 'total') demand[j] = 0;
  const left = outputsFrom(a, demand);
  return [...table.output].map((x, i) => x - left[i]!);
}

describe('extractionReport()', () => {
  test('reproduces the two-sector example of Miller & Blair 2009 §12.2.6 (recomputed)', () => {
    const [first, second] = extractionReport(nationalTwo).bySector;
    near(Object.values(first!.losses.production!), [1210.5263157894738, 413.1578947368421, 786.8421052631579], 1e-12);
    near(Object.values(second!.losses.production!), [2588.235294117647, 805.8823529411766, 388.23529411764684], 1e-12);
    expect(first!.share.total).toBeCloseTo(1210.5263157894738 / 3000, 14);
  });

  test('equals removing the sector and solving again: output, value added, imports and persons', () => {
    fc.assert(
      fc.property(
        fc.boolean().chain((negatives) => productiveTable({ negatives })),
        (table) => {
          const weights = {
            production: table.output.map(() => 1),
            valueAdded: valueAddedOf(table).map((v, i) => v / table.output[i]!),
            employment: table.persons.employed!.map((v, i) => v / table.output[i]!),
          };
          extractionReport(table).bySector.forEach(({ losses, share, sector }, j) => {
            for (const kind of extractionKinds) {
              const lost = lostByHand(table, j, kind);
              near(outputLost(table, sector, kind), lost);
              for (const indicator of ['production', 'valueAdded', 'employment'] as const) {
                near([losses[indicator]![kind]], [weighted([...weights[indicator]], lost)]);
              }
              near([share[kind]], [total(lost) / total(table.output)]);
            }
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  test('the whole loss is at least the loss of purchases, and of sales, alone', () => {
    fc.assert(
      fc.property(productiveTable(), (table) => {
        for (const { losses } of extractionReport(table).bySector) {
          const { total: all, columnOnly, rowOnly } = losses.production!;
          expect(all * (1 + 1e-12)).toBeGreaterThanOrEqual(Math.max(columnOnly, rowOnly));
          expect(Math.min(columnOnly, rowOnly)).toBeGreaterThanOrEqual(-1e-9 * all);
        }
      }),
    );
  });

  test('another order of sectors gives the same losses in that order', () => {
    fc.assert(
      fc.property(tableAndOrder({ negatives: true }), ({ table, order }) => {
        const { bySector } = extractionReport(table);
        extractionReport(reordered(table, order)).bySector.forEach(({ sector, losses }, k) => {
          const same = bySector[order[k]!]!;
          expect(sector).toBe(same.sector);
          near(Object.values(losses.employment!), Object.values(same.losses.employment!));
        });
      }),
      { numRuns: 30 },
    );
  });

  test('on the 83-sector table of 2020 agrees with solving again, and names what it is not', () => {
    const { national } = library.tables();
    const report = extractionReport(national);
    for (const j of [0, 38, 82]) {
      for (const kind of extractionKinds) {
        near([report.bySector[j]!.losses.production![kind]], [total(lostByHand(national, j, kind))], 1e-10);
      }
    }
    expect(report.table).toEqual({
      id: 'bok-2020-national-83',
      year: 2020,
      priceBasis: 'producer',
      sectors: 83,
      regions: null,
      hash: national.hash,
    });
    expect(report.notes.map(({ code }) => code)).toEqual([
      ...limitNotes(national).map(({ code }) => code),
      'EXTRACTION_NOT_FORECAST',
      ...(report.bySector.some(({ share }) => share.rowOnly > share.total) ? ['EXTRACTION_PART_EXCEEDS'] : []),
    ]);
  });

  test('leaves out what the table does not know', () => {
    const silent = { ...nationalTwo, imported: null, persons: { employed: null, employees: null } };
    const { losses } = extractionReport(silent).bySector[0]!;
    expect(losses).toMatchObject({ imports: null, employment: null, employees: null });
    expect(losses.valueAdded).not.toBeNull();
  });

  test('says where negative final demand makes a partial loss exceed the whole', () => {
    const falling = { ...nationalTwo, domestic: Float64Array.of(150, 1000, 200, 100) };
    const { bySector, notes } = extractionReport(falling);
    const { total: all, rowOnly } = bySector[0]!.losses.production!;
    expect(rowOnly).toBeGreaterThan(all);
    expect(notes.map(({ code }) => code)).toContain('EXTRACTION_PART_EXCEEDS');
    expect(notes.at(-1)!.message.en).toContain('01');
    expect(extractionReport(nationalTwo).notes).toHaveLength(1);
  });
});

test('extractionReport() of one sector takes the whole of it away, and knows only the sectors of its table', () => {
  expect(extractionReport(nationalTwo).without).toBeNull();
  const [all, columnOnly] = [outputLost(nationalTwo, '02', 'total'), outputLost(nationalTwo, '02', 'columnOnly')];
  expect(all[1]).toBeCloseTo(2000, 9);
  // l_22 = 0.85/0.7575, l_12 = 0.25/0.7575
  expect(columnOnly[0]).toBeCloseTo((2000 * 0.25) / 0.85, 9);
  const problem = problemOf(() => outputLost(nationalTwo, '03', 'total'));
  expect([problem.code, problem.values]).toEqual([
    'UNKNOWN_ACCOUNT',
    { id: '03', table: 'two-national', first: '01', last: '02', nearKo: '–', nearEn: '–' },
  ]);
});
