import { describe, expect, test } from 'vitest';
import type { FlowTable } from '../../../../engine/table/flow-table.ts';
import { importShares, importTreatments } from '../../../../engine/table/measure/import-treatments.ts';
import { tableMultipliers } from '../../../../engine/table/measure/multipliers.ts';
import { treatmentsReport } from '../../../../engine/table/measure/treatments-report.ts';
import { problemOf } from '../../support.ts';
import { nationalTwo } from '../../two-sectors.ts';

/**
 * 두 부문, A = Miller & Blair, A^d = [[0.12, 0.20], [0.15, 0.04]], 산출 1000과 2000. 수출은 M̂ = (0.18, 0.22)가 되게 두었다:
 * 수입은 130 + 20과 70 + 15, 국내에서 쓴 것은 150/0.18과 85/0.22.
 */
const exported = [1150 - 150 / 0.18, 2085 - 85 / 0.22];
const table: FlowTable = {
  ...nationalTwo,
  domestic: Float64Array.of(120, 400, 150, 80),
  imported: Float64Array.of(30, 100, 50, 20),
  finalDemand: {
    items: ['9111', '9140'],
    domestic: Float64Array.of(480 - exported[0]!, exported[0]!, 1770 - exported[1]!, exported[1]!),
    imported: Float64Array.of(20, 0, 15, 0),
  },
};

/** i'(I − A)⁻¹을 2 × 2의 공식으로: 열 j는 (1 − a_kk + a_kj) / det. */
function byHand([[a, b], [c, d]]: readonly [readonly [number, number], readonly [number, number]]): number[] {
  const det = (1 - a) * (1 - d) - b * c;
  return [(1 - d + c) / det, (1 - a + b) / det];
}

describe('import-types: the three treatments of imports', () => {
  const { total, net, domestic } = importTreatments(table);

  test('import shares 0.18 and 0.22 of domestic use', () => {
    const shares = importShares(table);
    expect(shares[0]).toBeCloseTo(0.18, 12);
    expect(shares[1]).toBeCloseTo(0.22, 12);
  });

  test.each([
    [
      '(I − A)⁻¹',
      total,
      byHand([
        [0.15, 0.25],
        [0.2, 0.05],
      ]),
      [1.518151815181518, 1.4521452145214522],
    ],
    [
      '(I − (I − M̂)A)⁻¹',
      net,
      byHand([
        [0.82 * 0.15, 0.82 * 0.25],
        [0.78 * 0.2, 0.78 * 0.05],
      ]),
      [1.3776228174791598, 1.3344564803155339],
    ],
    [
      '(I − A^d)⁻¹',
      domestic,
      byHand([
        [0.12, 0.2],
        [0.15, 0.04],
      ]),
      [1.3622974963181151, 1.3254786450662739],
    ],
  ])('%s', (_, sums, hand, golden) => {
    [0, 1].forEach((j) => {
      expect(sums[j]).toBeCloseTo(hand[j]!, 12);
      expect(sums[j]).toBeCloseTo(golden[j]!, 12);
    });
  });

  test('value added 0.8947, 0.9156 and imports 0.1053, 0.0844 with the domestic inverse', () => {
    const { valueAdded, imports } = tableMultipliers({
      ...table,
      valueAdded: { all: Float64Array.of(650, 1400) },
    }).total;
    [0.8946980854197351, 0.9155621011291114].forEach((value, j) => {
      expect(valueAdded![j]).toBeCloseTo(value, 12);
      expect(imports![j]).toBeCloseTo(1 - value, 12);
    });
  });

  test('treatmentsReport() sets them side by side with the shares', () => {
    const { schema, sectors, averages } = treatmentsReport(table);
    expect(schema).toBe('pageup.table-treatments/1');
    expect(sectors[0]).toMatchObject({ sector: '01', total: total[0], net: net[0], domestic: domestic[0] });
    expect(averages.total.plainMean).toBeCloseTo((total[0]! + total[1]!) / 2, 12);
  });

  test('exports of imported goods are no domestic use either', () => {
    const reExporting = {
      ...table,
      finalDemand: { ...table.finalDemand, imported: Float64Array.of(20, 100, 15, 0) },
    };
    expect(importShares(reExporting)[0]).toBeCloseTo(250 / (1000 + 250 - exported[0]! - 100), 12);
  });

  test('what nobody imports has a share of 0', () => {
    const none = {
      ...table,
      imported: new Float64Array(4),
      finalDemand: { ...table.finalDemand, imported: new Float64Array(4) },
    };
    expect(importShares(none)).toEqual(new Float64Array(2));
    expect(importTreatments(none).net).toEqual(importTreatments(none).domestic);
  });

  test.each<[string, FlowTable]>([
    ['imports are not told apart', { ...table, imported: null }],
    ['imported final demand is unknown', { ...table, finalDemand: { ...table.finalDemand, imported: null } }],
    ['there are no exports', { ...table, finalDemand: { ...table.finalDemand, items: ['9111', '9121'] } }],
  ])('are refused when %s', (_, lacking) => {
    expect(problemOf(() => importTreatments(lacking)).code).toBe('TABLE_LACKS');
  });
});
