import { inverse, Matrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { indicators, inducementOf, joinTables, type Indicator } from '../../../engine/table/coefficients.ts';
import { nationalTableOf, type NationalData } from '../../../engine/table/tables.ts';
import { library, problemOf, rawTable } from '../support.ts';
import { millerBlair, nationalTwo, nationalTwoData, pricesTwo, regionalTwo, tablesTwo } from '../two-sectors.ts';

const tables = library.prepareNamed('sejong-2024-baseline').study.tables;

type RawNational = Pick<
  NationalData,
  'domestic' | 'imported' | 'output' | 'finalDemand' | 'valueAdded' | 'persons' | 'sectors'
>;
const national = rawTable<RawNational>('tables/bok-2020-national-83');
const national33 = rawTable<NationalData>('tables/bok-2020-national-33');
type Cells = { inRegion: (number | null)[][]; outRegion: (number | null)[][] };
type RawRegional = Record<Indicator, Cells> & { regions: { code: string }[]; sectors: { code: string }[] };
const regional = rawTable<RawRegional>('tables/bok-2020-regional');

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
const coefficientsOf = ({ domestic, output }: Pick<RawNational, 'domestic' | 'output'>) =>
  new Matrix(domestic.map((row) => row.map((cell, j) => cell / output[j]!)));

/** 역행렬을 다 만들어 열을 더하는, 엔진과는 다른 길. */
function columnSums(table: RawNational, perOutput: (sector: number) => number): number[] {
  const n = table.output.length;
  const leontief = inverse(Matrix.eye(n).sub(coefficientsOf(table)));
  return new Matrix([table.output.map((_, j) => perOutput(j))]).mmul(leontief).to1DArray();
}

const valueAddedOf = (table: RawNational) => (j: number) =>
  sum(Object.values(table.valueAdded).map((row) => row[j]!)) / table.output[j]!;

describe('inducementOf()', () => {
  const solved = inducementOf(nationalTableOf(national as NationalData, 'x'));

  test('reproduces Miller & Blair 2009, Table 2.4: column sums, value added of 1, labour', () => {
    const { L, labour } = millerBlair;
    const two = inducementOf(nationalTwo);
    [0, 1].forEach((j) => {
      expect(two.production[j]).toBeCloseTo(L[0]![j]! + L[1]![j]!, 14);
      // 수입이 없으므로 부가가치유발은 1이다.
      expect(two.valueAdded[j]).toBeCloseTo(1, 14);
      // 명/백만원을 명/10억원으로
      expect(two.employment[j]).toBeCloseTo(1000 * (labour[0]! * L[0]![j]! + labour[1]! * L[1]![j]!), 10);
    });
  });

  test('agrees with the full inverse by ml-matrix in all 83 sectors', () => {
    const expected = {
      production: columnSums(national, () => 1),
      valueAdded: columnSums(national, valueAddedOf(national)),
      employment: columnSums(national, (j) => (1000 * national.persons.employed['2020']![j]!) / national.output[j]!),
    };
    for (const indicator of indicators) {
      expect(solved[indicator]).toHaveLength(83);
      solved[indicator].forEach((coefficient, j) =>
        expect(Math.abs(coefficient - expected[indicator][j]!), `${indicator} ${j}`).toBeLessThan(
          1e-12 * Math.max(1, coefficient),
        ),
      );
    }
  });

  test('reproduces the averages that BOK prints for 2020: 1.8042, 0.8062 and 9.675 명/10억원', () => {
    const weights = national.finalDemand.domestic.map(sum);
    const average = (indicator: Indicator) =>
      sum(weights.map((weight, j) => weight * solved[indicator][j]!)) / sum(weights);
    expect(average('production').toFixed(4)).toBe('1.8042');
    expect(average('valueAdded').toFixed(4)).toBe('0.8062');
    expect(average('employment').toFixed(3)).toBe('9.675');
  });

  test.each([
    ['83 sectors', national],
    ['33 sectors', national33],
  ] as const)('leaves nothing over: value added and imports make up each won, %s', (_, table) => {
    const { valueAdded } = inducementOf(nationalTableOf(table as NationalData, 'x'));
    const imports = columnSums(table, (j) => sum(table.imported.map((row) => row[j]!)) / table.output[j]!);
    valueAdded.forEach((coefficient, j) =>
      expect(Math.abs(coefficient + imports[j]! - 1), `sector ${j}`).toBeLessThan(1e-12),
    );
  });

  test('induces at least the demand itself in production, and positive value added and employment', () => {
    solved.production.forEach((coefficient) => expect(coefficient).toBeGreaterThanOrEqual(1));
    solved.valueAdded.forEach((coefficient) => expect(coefficient).toBeLessThan(1));
    solved.employment.forEach((coefficient) => expect(coefficient).toBeGreaterThanOrEqual(0));
  });

  test('gives a sector without output the production of its own demand and nothing else', () => {
    const idle: NationalData = {
      ...nationalTwoData,
      domestic: [
        [150, 0],
        [0, 0],
      ],
      output: [1000, 0],
    };
    const { production, valueAdded, employment } = inducementOf(nationalTableOf(idle, 'x'));
    expect([production[1], valueAdded[1], employment[1]]).toEqual([1, 0, 0]);
  });

  test.each<[string, Partial<NationalData>]>([
    [
      'a singular table',
      {
        domestic: [
          [1000, 0],
          [0, 100],
        ],
      },
    ],
    [
      'inputs above output',
      {
        domestic: [
          [1500, 0],
          [0, 100],
        ],
      },
    ],
    [
      'sectors that feed on each other beyond their output',
      {
        domestic: [
          [0, 3000],
          [1500, 0],
        ],
      },
    ],
    [
      'cells too large to add up',
      {
        domestic: [
          [1e308, 1e308],
          [1e308, 1e308],
        ],
        output: [1e-308, 1e-308],
      },
    ],
  ])('refuses %s', (_, changes) => {
    expect(problemOf(() => inducementOf(nationalTableOf({ ...nationalTwoData, ...changes }, 'x'))).code).toBe(
      'TABLE_NOT_PRODUCTIVE',
    );
  });

  test('names the employed persons of the year as what a table lacks', () => {
    const persons = { employed: { '2015': [1, 1] }, employees: {} };
    const problem = problemOf(() => inducementOf(nationalTableOf({ ...nationalTwoData, persons }, 'x')));
    expect([problem.code, problem.values['partKo']]).toEqual(['TABLE_LACKS', '그해의 취업자']);
  });
});

describe('joinTables()', () => {
  test('carries every regional coefficient over as it is in data.json', () => {
    regional.regions.forEach(({ code }, r) => {
      const region = tables.regions.get(code)!;
      for (const indicator of indicators) {
        for (const place of ['inRegion', 'outRegion'] as const) {
          const row = regional[indicator][place][r]!;
          row.forEach((cell, s) => {
            // 없는 부문의 칸은 0이고, 쓰이지 않는다: 발표된 표의 1.0은 어디에도 없다.
            expect(region[place][indicator][s], `${code} ${s}`).toBe(cell ?? 0);
            expect(region.absent[s]).toBe(cell === null);
          });
        }
      }
    });
  });

  test('knows the 40 sectors that provinces do not have', () => {
    const absent = [...tables.regions.values()].flatMap(({ region, absent: flags }) =>
      flags.flatMap((flag, s) => (flag ? [`${region.code} ${tables.regional!.sectors[s]!.code}`] : [])),
    );
    expect(absent).toHaveLength(40);
    expect(absent).toContain('서울 04');
  });

  test('세종 «70 연구개발» has the printed production 1.0873490 + 0.5986480', () => {
    const sejong = tables.regions.get('세종')!;
    const s = sejong.sectorAt.get('70')!;
    expect(sejong.sectors[s]!.ko).toBe('연구개발');
    expect(sejong.inRegion.production[s]!.toFixed(7)).toBe('1.0873490');
    expect(sejong.outRegion.production[s]!.toFixed(7)).toBe('0.5986480');
  });

  test('keeps value added at or below one won per won and inside production', () => {
    for (const { inRegion, outRegion, absent, region } of tables.regions.values()) {
      absent.forEach((flag, s) => {
        if (flag) return;
        const where = `${region.code} ${s}`;
        expect(inRegion.production[s], where).toBeGreaterThanOrEqual(1);
        expect(inRegion.valueAdded[s]! + outRegion.valueAdded[s]!, where).toBeLessThanOrEqual(1);
        expect(inRegion.valueAdded[s]!, where).toBeLessThanOrEqual(inRegion.production[s]!);
      });
    }
  });

  test('finds a sector by its code in every region', () => {
    for (const { sectors, sectorAt } of tables.regions.values()) {
      sectors.forEach(({ code }, s) => expect(sectorAt.get(code)).toBe(s));
    }
    expect(tablesTwo.regions.get('나')!.absent).toEqual([false, true]);
  });

  test.each<[string, typeof regionalTwo]>([
    ['fewer sectors', { ...regionalTwo, sectors: regionalTwo.sectors.slice(0, 1) }],
    [
      'other codes',
      { ...regionalTwo, sectors: regionalTwo.sectors.map((sector) => ({ ...sector, code: `${sector.code}x` })) },
    ],
    ['another order', { ...regionalTwo, sectors: regionalTwo.sectors.toReversed() }],
  ])('refuses tables that disagree: %s', (_, other) => {
    const problem = problemOf(() => joinTables(other, nationalTwo, pricesTwo));
    expect([problem.code, problem.values]).toEqual([
      'TABLES_DISAGREE',
      { regional: 'two-regional', national: 'two-national' },
    ]);
  });
});
