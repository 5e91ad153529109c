import { readFileSync } from 'node:fs';
import { Matrix, inverse } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import {
  deltaAssumption,
  employmentFor,
  estimateReport,
  inducementOf,
  parseEmploymentCsv,
  quotientMethods,
  readNationalTable,
  type RegionalEmployment,
} from '../../../../engine/index.ts';
import { library, problemOf } from '../../support.ts';
import { nationalTwo } from '../../two-sectors.ts';

const example = readFileSync(new URL('../../../../seeds/examples/employment-by-sector.csv', import.meta.url), 'utf8');
const table = readNationalTable(library.tableText('bok-2020-national-83'));
const exampleFor = () => employmentFor(table, parseEmploymentCsv(example, 'example.csv'), 'example.csv');

describe('parseEmploymentCsv()', () => {
  const read = (text: string) => parseEmploymentCsv(text, 'e.csv');

  test('the example file says in both languages that it is made up, and has the 83 sectors of the table with their names', () => {
    expect(example).toContain('실제 자료가 아님');
    expect(example).toContain('made-up example');
    const rows = read(example);
    expect(rows.map(({ sector }) => sector)).toEqual(table.sectors.map(({ code }) => code));
    expect(rows.every(({ employment }) => employment % 100 === 0)).toBe(true);
    const names = example.split('\n').filter((line) => /^\d/.test(line));
    table.sectors.forEach(({ ko }, i) => expect(names[i]).toContain(ko));
  });

  test.each([
    ['English', 'sector,employment\n01,5\n02,0'],
    ['Korean, with a name between', '부문,이름,취업자\n01,"석탄, 원유",5\n02,나,0'],
    ['a byte order mark, CRLF and blank lines', '\uFEFFsector,employment\r\n\r\n01,5\r\n,,\r\n02,0\r\n'],
    ['semicolons', '부문 코드;종사자 수\n01;5\n02;0'],
    ['tabs', 'Sector\tEmployment\n01\t5\n02\t0'],
    ['comments', '# 설명\n"# 설명"\nsector,employment\n01,5\n# 끝\n02,0'],
  ])('reads %s', (_, text) => {
    expect(read(text).map(({ sector, employment }) => [sector, employment])).toEqual([
      ['01', 5],
      ['02', 0],
    ]);
  });

  test('thousands separators and fractions are numbers', () => {
    expect(read('sector,employment\n01,"1,234,567"\n02,12.5')[0]!.employment).toBe(1_234_567);
    expect(read('sector,employment\n01,"1,234,567"\n02,12.5')[1]!.employment).toBe(12.5);
  });

  test.each(['-5', '5명', 'abc', '', '1,23', 'NaN', 'Infinity', '1e3', '0x10', '(5)'])(
    'refuses «%s» persons',
    (text) => {
      const problem = problemOf(() => read(`sector,employment\n01,"${text}"\n02,1`));
      expect(problem).toMatchObject({ code: 'EMPLOYMENT_NOT_PERSONS', values: { line: 2, sector: '01', text } });
      expect(problem.kind).toBe('issue');
    },
  );

  test('reports every faulty line at once, with its line', () => {
    const problem = problemOf(() => read('sector,employment\n01,x\n02,1\n\n02,2\n03,y'));
    expect(problem.code).toBe('EMPLOYMENT_NOT_PERSONS');
    expect(problem.issues.map(({ line, path }) => [line, path])).toEqual([
      [2, 'employment'],
      [5, 'sector'],
      [6, 'employment'],
    ]);
    expect(problem.issues[1]!.message.ko).toContain('02');
  });

  test.each(['', '\n\n', 'sector,persons\n01,5', '01,5\n02,6', 'sector,employment'])(
    'refuses a file without its columns or lines: %j',
    (text) => {
      expect(problemOf(() => read(text)).code).toBe('EMPLOYMENT_COLUMNS_MISSING');
    },
  );
});

describe('employmentFor()', () => {
  const two = { ...nationalTwo, persons: { employed: Float64Array.of(300, 500), employees: null } };
  const of = (text: string, from = two) => employmentFor(from, parseEmploymentCsv(text, 'e.csv'), 'e.csv');

  test('sets persons beside the sectors, whatever their order', () => {
    expect(of('sector,employment\n02,100\n01,60')).toEqual({
      bySector: Float64Array.of(60, 100),
      share: 160 / 800,
      padded: 0,
    });
  });

  test('restores leading zeros and says how many', () => {
    expect(of('sector,employment\n1,60\n02,100').padded).toBe(1);
  });

  test.each([
    ['an unknown sector', '01,1\n02,2\n99,3', 'UNKNOWN_SECTOR', { id: '99' }, 4],
    [
      'a sector missing',
      '01,1',
      'EMPLOYMENT_SECTORS_MISSING',
      { count: 1, sectorsKo: '02 둘', sectorsEn: '02 Two' },
      null,
    ],
    ['one code in two spellings', '1,1\n01,2\n02,3', 'EMPLOYMENT_SECTOR_TWICE', { sector: '01' }, 3],
    ['more persons than the nation', '01,301\n02,2', 'EMPLOYMENT_ABOVE_NATION', { employment: 301, national: 300 }, 2],
    ['nobody at all', '01,0\n02,0', 'EMPLOYMENT_ALL_ZERO', { file: 'e.csv' }, null],
  ])('refuses %s', (_, lines, code, values, line) => {
    const problem = problemOf(() => of(`sector,employment\n${lines}`));
    expect(problem).toMatchObject({ code, values });
    expect(problem.issues[0]!.line).toBe(line);
  });

  test('an unknown sector is told how any table has its codes, not those of 83 sectors alone', () => {
    const { detail } = problemOf(() => of('sector,employment\n01,1\n02,2\n99,3'));
    expect(detail.ko).toContain('table show');
    expect(detail.en).toContain('table show');
  });

  test('a sector in which the nation employs nobody may be left out', () => {
    const idle = { ...two, persons: { employed: Float64Array.of(300, 0), employees: null } };
    expect([...of('sector,employment\n01,3', idle).bySector]).toEqual([3, 0]);
  });

  test('a table without employed persons is refused', () => {
    const none = { ...two, persons: { employed: null, employees: null } };
    expect(problemOf(() => of('sector,employment\n01,1\n02,2', none as never)).code).toBe('TABLE_LACKS');
  });
});

describe('estimateReport() of the made-up region', () => {
  const regional = exampleFor();
  const report = estimateReport(table, regional, { method: 'FLQ' });
  const active = report.sectors.filter(({ inRegion }) => inRegion !== null);
  const nationwide = inducementOf(table);

  test('says that it is an estimate, with δ 0.3 assumed in 0.1–0.5 and why', () => {
    expect(report).toMatchObject({ schema: 'pageup.table-estimate/1', estimate: true, coefficients: 'domestic' });
    expect(report.delta).toEqual({ ...deltaAssumption, origin: 'assumed' });
    expect(report.notes.map(({ code }) => code)).toEqual([
      'TABLE_ESTIMATED',
      'DELTA_RANGE',
      'EMPLOYMENT_BASIS',
      'SECTORS_LACKING',
    ]);
  });

  test('leaves out the sectors that the region does not have', () => {
    expect(report.lacking).toEqual(['06', '07', '10', '41', '54', '55', '64', '83']);
    expect(active).toHaveLength(75);
    expect(report.notes.at(-1)!.message.en).toContain('06, 07, 10, 41, 54, 55, 64, 83');
  });

  test('the multipliers are those of a^d·min(1, FLQ), by a dense inverse of another library', () => {
    const n = table.output.length;
    const employed = table.persons.employed!;
    const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);
    const share = total(regional.bySector) / total(employed);
    const slq = [...regional.bySector].map((e, i) => (employed[i] === 0 ? 0 : e / employed[i]! / share));
    const multipliersAt = (delta: number) => {
      const lambda = Math.log2(1 + share) ** delta;
      const cells = Array.from({ length: n }, (_, i) =>
        Array.from({ length: n }, (__, j) => {
          const national = table.domestic[i * n + j]! / table.output[j]!;
          const quotient = slq[j] === 0 ? 0 : (i === j ? slq[i]! : slq[i]! / slq[j]!) * lambda;
          return national * Math.min(1, quotient);
        }),
      );
      return inverse(Matrix.sub(Matrix.eye(n), new Matrix(cells)));
    };
    const [middle, low, high] = [0.3, 0.1, 0.5].map(multipliersAt) as [Matrix, Matrix, Matrix];
    const persons = Matrix.rowVector([...employed].map((count, j) => (1000 * count) / table.output[j]!));
    const jobs = persons.mmul(middle);
    report.sectors.forEach(({ inRegion }, j) => {
      if (!inRegion) return;
      expect(inRegion.production.value).toBeCloseTo(total(middle.getColumn(j)), 10);
      expect(inRegion.production.atMin).toBeCloseTo(total(low.getColumn(j)), 10);
      expect(inRegion.production.atMax).toBeCloseTo(total(high.getColumn(j)), 10);
      expect(inRegion.employment.value).toBeCloseTo(jobs.get(0, j), 9);
    });
  });

  test('stay between the direct effect and the national multiplier, which stands beside them', () => {
    for (const { inRegion, sector } of active) {
      const j = table.sectors.findIndex(({ code }) => code === sector);
      expect(inRegion!.production.nationwide).toBe(nationwide.production[j]);
      expect(inRegion!.employment.nationwide).toBe(nationwide.employment[j]);
      expect(inRegion!.production.value).toBeLessThan(nationwide.production[j]!);
      expect(inRegion!.production.value).toBeGreaterThan(0.95);
      expect(inRegion!.production.atMin).toBeGreaterThanOrEqual(inRegion!.production.value);
      expect(inRegion!.production.atMax).toBeLessThanOrEqual(inRegion!.production.value);
    }
  });

  test('a given δ is said to be given, and widens the range when it lies outside', () => {
    const given = estimateReport(table, regional, { method: 'AFLQ', delta: 0.05 });
    expect(given.delta).toMatchObject({ value: 0.05, min: 0.05, max: 0.5, origin: 'given' });
    const first = given.sectors.find(({ inRegion }) => inRegion !== null)!.inRegion!;
    expect(first.production.atMin).toBe(first.production.value);
    for (const delta of [-0.1, 1.1, NaN]) {
      expect(problemOf(() => estimateReport(table, regional, { method: 'FLQ', delta })).code).toBe('OUT_OF_RANGE');
    }
  });

  test('SLQ and CILQ take no δ and have no range', () => {
    for (const method of ['SLQ', 'CILQ'] as const) {
      const estimate = estimateReport(table, regional, { method });
      expect([estimate.delta, estimate.employment.size]).toEqual([null, null]);
      expect(estimate.sectors.find(({ inRegion }) => inRegion)!.inRegion!.production).toMatchObject({
        atMin: null,
        atMax: null,
      });
      expect(estimate.notes.map(({ code }) => code)).not.toContain('DELTA_RANGE');
    }
  });

  test('the nation as its own region gives the national multipliers without sector 83, whose quotient is unknown', () => {
    const n = table.output.length;
    const last = n - 1;
    const cells = Array.from({ length: n }, (_, i) =>
      Array.from({ length: n }, (__, j) =>
        i === last || j === last ? 0 : table.domestic[i * n + j]! / table.output[j]!,
      ),
    );
    const expected = inverse(Matrix.sub(Matrix.eye(n), new Matrix(cells))).sum('column');
    const whole: RegionalEmployment = { bySector: table.persons.employed!, share: 1, padded: 2 };
    for (const method of quotientMethods) {
      const estimate = estimateReport(table, whole, { method });
      expect(estimate.lacking).toEqual(['83']);
      estimate.sectors.forEach(({ inRegion }, j) => {
        if (inRegion) expect(inRegion.production.value).toBeCloseTo(expected[j]!, 10);
      });
      expect(estimate.notes.at(-1)!.code).toBe('SECTOR_CODES_PADDED');
    }
  });
});
