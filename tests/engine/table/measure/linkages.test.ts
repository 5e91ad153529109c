import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNationalTable } from '../../../../engine/table/read.ts';
import { kindOf, linkagesOf, linkagesReport } from '../../../../engine/table/measure/linkages.ts';
import { library, problemOf } from '../../support.ts';
import { nationalTwo } from '../../two-sectors.ts';
import { productiveTable } from '../arbitrary-table.ts';
import { denseL } from '../dense.ts';
import { germany, printed } from '../germany-1995.ts';

const bok = readNationalTable(library.tableText('bok-2020-national-83'));
const published = JSON.parse(
  readFileSync(new URL('../../../fixtures/bok-2020-published-83.json', import.meta.url), 'utf8'),
).production;

describe('한국은행 2020년 산업연관표, 시트 «생산유발계수»', () => {
  const { schema, sectors, notes } = linkagesReport(bok);

  test.each([
    ['영향력계수, row 9801', 'powerOfDispersion', published.powerOfDispersion.values],
    ['감응도계수, column 9802', 'sensitivityOfDispersion', published.sensitivityOfDispersion.values],
    ['열합, row 9590', 'backwardTotal', published.columnSums.values],
    ['행합, column 9090', 'forwardTotal', published.rowSums.values],
  ] as const)('%s', (_, figure, values: readonly number[]) => {
    expect(sectors).toHaveLength(83);
    sectors.forEach((sector, i) => expect(Math.abs(sector[figure]! - values[i]!), sector.sector).toBeLessThan(1e-11));
  });

  test('classes sectors by the two published coefficients', () => {
    sectors.forEach(({ sector, key }, i) => {
      const [power, sensitivity] = [published.powerOfDispersion.values[i], published.sensitivityOfDispersion.values[i]];
      const expected = power > 1 ? (sensitivity > 1 ? 'key' : 'backward') : sensitivity > 1 ? 'forward' : 'weak';
      expect(key, sector).toBe(expected);
    });
    expect(sectors.filter(({ key }) => key === 'key')).toHaveLength(13);
  });

  test('carries its schema and says how to read it', () => {
    expect(schema).toBe('pageup.table-linkages/1');
    expect(notes.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'NEGATIVE_CELLS',
        'SIGNS_NOT_GUARANTEED',
        'SENSITIVITY_COUNTS_EQUALLY',
        'GHOSH_IS_SUPPLY',
      ]),
    );
  });
});

test('Eurostat 2008, Tables 15.19–15.20: dispersions and Ghosh forward linkages of Germany 1995', () => {
  const { sectors } = linkagesReport(germany);
  const power = [
    1.0294312961553775, 1.111830161062726, 1.0951209110949336, 0.9682511963993279, 0.963140373938689,
    0.8322260613489455,
  ];
  const sensitivity = [
    0.6590546431328089, 1.4636071839748408, 0.7033657934493311, 0.9853428716237216, 1.4521891265718618,
    0.7364403812474357,
  ];
  sectors.forEach(({ powerOfDispersion, sensitivityOfDispersion }, i) => {
    expect(powerOfDispersion).toBeCloseTo(power[i]!, 12);
    expect(sensitivityOfDispersion).toBeCloseTo(sensitivity[i]!, 12);
  });
  const { ghosh } = linkagesOf(germany);
  printed.forward.forEach((sum, i) => expect(Math.abs(ghosh[i]! - sum)).toBeLessThan(5.1e-5));
});

describe('linkagesReport()', () => {
  test('a sector that makes nothing has no figures and is left out of the means', () => {
    const idle = { ...nationalTwo, domestic: Float64Array.of(150, 0, 0, 0), output: Float64Array.of(1000, 0) };
    const [one, none] = linkagesReport(idle).sectors;
    expect(none).toMatchObject({
      powerOfDispersion: null,
      sensitivityOfDispersion: null,
      ghoshForward: null,
      key: null,
    });
    expect(none).toMatchObject({ backwardTotal: null, forwardTotal: null });
    expect(one).toMatchObject({ powerOfDispersion: 1, sensitivityOfDispersion: 1, ghoshForward: 1, key: 'weak' });
  });

  test.each([
    [1.1, 1.2, 'key'],
    [1.1, 1, 'backward'],
    [1, 1.2, 'forward'],
    [0.9, 0.9, 'weak'],
  ])('power %s and sensitivity %s make it %s', (power, sensitivity, kind) => {
    expect(kindOf(power, sensitivity)).toBe(kind);
  });

  test('refuses a table that cannot produce', () => {
    const barren = { ...nationalTwo, domestic: Float64Array.of(1500, 0, 0, 100) };
    expect(problemOf(() => linkagesReport(barren)).code).toBe('TABLE_NOT_PRODUCTIVE');
  });

  test('agrees with sums over the full inverses; means are 1', () => {
    fc.assert(
      fc.property(productiveTable({ negatives: true }), (table) => {
        const n = table.output.length;
        const inverse = denseL(table);
        const { backward, forward, ghosh } = linkagesOf(table);
        for (let i = 0; i < n; i++) {
          expect(backward[i]).toBeCloseTo(
            inverse.getColumn(i).reduce((all, cell) => all + cell, 0),
            9,
          );
          expect(forward[i]).toBeCloseTo(
            inverse.getRow(i).reduce((all, cell) => all + cell, 0),
            9,
          );
          const driven = inverse
            .getRow(i)
            .reduce((all, cell, j) => all + (cell * table.output[j]!) / table.output[i]!, 0);
          expect(ghosh[i]! / driven).toBeCloseTo(1, 9);
        }
        const { sectors } = linkagesReport(table);
        for (const figure of ['powerOfDispersion', 'sensitivityOfDispersion', 'ghoshForward'] as const) {
          expect(sectors.reduce((sum, sector) => sum + sector[figure]!, 0) / n).toBeCloseTo(1, 12);
        }
      }),
    );
  });
});
