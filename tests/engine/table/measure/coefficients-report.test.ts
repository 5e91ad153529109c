import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  coefficientKinds,
  coefficientMeanings,
  coefficientsReport,
  type CoefficientKind,
} from '../../../../engine/table/measure/coefficients-report.ts';
import type { FlowTable } from '../../../../engine/table/flow-table.ts';
import { tableMultipliers } from '../../../../engine/table/measure/multipliers.ts';
import { readNationalTable } from '../../../../engine/table/read.ts';
import { library, problemOf } from '../../support.ts';
import { nationalTwo } from '../../two-sectors.ts';
import { productiveTable } from '../arbitrary-table.ts';
import { near, total } from '../by-matrices.ts';
import { denseL, sharesOf } from '../dense.ts';

const valuesOf = (table: FlowTable, of: CoefficientKind) => coefficientsReport(table, of).values;

describe('Miller & Blair 2009, Tables 2.3–2.4 and §12.1', () => {
  test.each([
    [
      'domestic',
      [
        [0.15, 0.25],
        [0.2, 0.05],
      ],
    ],
    [
      'total',
      [
        [0.15, 0.25],
        [0.2, 0.05],
      ],
    ],
    [
      'imported',
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      'allocation',
      [
        [0.15, 0.5],
        [0.1, 0.05],
      ],
    ],
    [
      'valueAdded',
      [
        [0.4, 0.45],
        [0.15, 0.15],
        [0.09, 0.075],
        [0.01, 0.025],
        [0.65, 0.7],
      ],
    ],
    ['imports', [[0, 0]]],
    ['employment', [[300, 250]]],
    ['employees', [[200, 200]]],
  ] as const)('%s', (of, expected) => {
    valuesOf(nationalTwo, of).forEach((row, i) => near(row as number[], expected[i]!, 1e-14));
  });

  test('the Leontief and the Ghosh inverse', () => {
    near(
      valuesOf(nationalTwo, 'inverse').flat() as number[],
      [0.95, 0.25, 0.2, 0.85].map((c) => c / 0.7575),
      1e-14,
    );
    near(
      valuesOf(nationalTwo, 'ghosh').flat() as number[],
      [0.95, 0.5, 0.1, 0.85].map((c) => c / 0.7575),
      1e-14,
    );
  });
});

describe('한국은행 2020년, 83부문', () => {
  const bok = readNationalTable(library.tableText('bok-2020-national-83'));
  const published = JSON.parse(
    readFileSync(new URL('../../../fixtures/bok-2020-published-83.json', import.meta.url), 'utf8'),
  );

  test('columns of the inverse add up to the published production multipliers', () => {
    const inverse = valuesOf(bok, 'inverse') as number[][];
    const sums = inverse[0]!.map((_, j) => total(inverse.map((row) => row[j]!)));
    near(sums, tableMultipliers(bok).total.production!, 1e-12);
    expect(Object.keys(published)).toContain('imports');
  });

  test('value added, domestic and imported inputs come to 1 in every column', () => {
    const sum = (of: CoefficientKind, j: number) => total((valuesOf(bok, of) as number[][]).map((row) => row[j]!));
    const [inputs, parts] = [valuesOf(bok, 'total') as number[][], valuesOf(bok, 'valueAdded') as number[][]];
    bok.sectors.forEach((_, j) => expect(total(inputs.map((row) => row[j]!)) + parts.at(-1)![j]!).toBeCloseTo(1, 12));
    expect(sum('imports', 3)).toBeCloseTo(sum('imported', 3), 14);
  });
});

test('on any table they are the flows over outputs, and the inverse by another way', () => {
  fc.assert(
    fc.property(productiveTable({ negatives: true }), (table) => {
      const flat = (of: CoefficientKind) => valuesOf(table, of).flat() as number[];
      near(flat('domestic'), sharesOf(table.domestic, table.output).to1DArray());
      near(flat('imported'), sharesOf(table.imported!, table.output).to1DArray());
      near(
        flat('total'),
        flat('domestic').map((share, k) => share + flat('imported')[k]!),
      );
      near(flat('inverse'), denseL(table).to1DArray(), 1e-8);
    }),
    { numRuns: 30 },
  );
});

describe('what is not known', () => {
  const idle = { ...nationalTwo, domestic: Float64Array.of(150, 0, 0, 0), output: Float64Array.of(1000, 0) };

  test('is null: the column of a sector without output, or its row in the supply-driven model', () => {
    expect(valuesOf(idle, 'domestic')).toEqual([
      [0.15, null],
      [0, null],
    ]);
    expect(valuesOf(idle, 'allocation')).toEqual([
      [0.15, 0],
      [null, null],
    ]);
    expect(valuesOf(idle, 'employment')).toEqual([[300, null]]);
  });

  test('is refused where the table lacks it', () => {
    const poor = { ...nationalTwo, imported: null, persons: { employed: null, employees: null } };
    for (const of of ['total', 'imported', 'imports', 'employment', 'employees'] as const) {
      expect(problemOf(() => coefficientsReport(poor, of)).code, of).toBe('TABLE_LACKS');
    }
  });
});

test('each kind says what it is, with codes and names of rows and columns', () => {
  for (const of of coefficientKinds) {
    const { schema, meaning, rows, columns, values } = coefficientsReport(nationalTwo, of);
    expect([schema, meaning]).toEqual(['pageup.table-coefficients/1', coefficientMeanings[of]]);
    expect(columns.map(({ sector }) => sector)).toEqual(['01', '02']);
    expect(values).toHaveLength(rows.length);
  }
  expect(coefficientsReport(nationalTwo, 'valueAdded').rows.map(({ name }) => name.ko)).toEqual([
    '피용자보수',
    '영업잉여',
    '고정자본소모',
    '생산세(보조금 공제)',
    '부가가치',
  ]);
  expect(coefficientsReport(nationalTwo, 'ghosh').notes.map(({ code }) => code)).toContain('SUPPLY_CONTESTED');
});
