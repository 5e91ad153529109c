import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { manyRegionTable } from '../../../engine/table/structure/many-regions.ts';
import { readNationalTable, readPrices, readRegionalTable } from '../../../engine/table/read.ts';
import { nationalTableOf } from '../../../engine/table/tables.ts';
import { library, problemOf } from '../support.ts';
import { nationalTwo, nationalTwoData, regionalTwo } from '../two-sectors.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const textOf = ({ hash: _, ...data }: { hash: string }) => JSON.stringify(data);

describe('readRegionalTable() and readNationalTable()', () => {
  test('read what they are given and take the sha256 of its text as hash', () => {
    for (const id of ['bok-2020-regional']) {
      const text = library.tableText(id);
      expect(readRegionalTable(text)).toEqual({ ...JSON.parse(text), hash: sha256(text) });
    }
    for (const id of ['bok-2020-national-165', 'bok-2020-national-83', 'bok-2020-national-33']) {
      const text = library.tableText(id);
      const { domestic, imported, output, finalDemand } = JSON.parse(text);
      const table = readNationalTable(text);
      expect(table.hash).toBe(sha256(text));
      expect([...table.domestic]).toEqual(domestic.flat());
      expect([...table.imported!]).toEqual(imported.flat());
      expect([...table.output]).toEqual(output);
      expect([...table.finalDemand.domestic]).toEqual(finalDemand.domestic.flat());
    }
    expect(readRegionalTable(textOf(regionalTwo)).regions).toEqual(regionalTwo.regions);
    expect(readNationalTable(JSON.stringify(nationalTwoData)).domestic).toEqual(nationalTwo.domestic);
  });

  test.each([
    ['no JSON', '{'],
    ['an empty text', ''],
    ['another kind', textOf({ ...regionalTwo, kind: 'national' } as never)],
    ['an unknown key', textOf({ ...regionalTwo, notes: [] } as never)],
    ['text for a number', textOf(regionalTwo).replace('1.2', '"1.2"')],
    ['a list', '[]'],
  ])('refuse %s', (_, text) => {
    for (const read of [readRegionalTable, readNationalTable, readPrices])
      expect(problemOf(() => read(text)).code).toBe('INVALID_FILE');
  });
});

describe('a table file that was tampered with says where and what', () => {
  type Data = typeof nationalTwoData;
  const shipped = JSON.parse(library.tableText('bok-2020-national-33')) as Data;
  const changed = (change: (data: Data) => void): string => {
    const data = structuredClone(shipped);
    change(data);
    return JSON.stringify(data);
  };
  const issuesOf = (text: string) =>
    problemOf(() => readNationalTable(text)).issues.map(({ path, message: { ko, en } }) => `${path}: ${ko} ${en}`);
  const set = (rows: unknown, i: number, j: number, value: unknown) => ((rows as unknown[][])[i]![j] = value);

  test.each([
    ['a null cell', changed(({ domestic }) => set(domestic, 4, 7, null)), 'domestic[4][7]: 수이어야 하는데 «null»'],
    [
      'text in a cell',
      changed(({ imported }) => set(imported, 0, 1, '1,234')),
      'imported[0][1]: 수이어야 하는데 «1,234»',
    ],
    ['NaN as text', changed(({ output }) => (output[2] = NaN)), 'output[2]: 수이어야 하는데 «null»'],
    ['a bare NaN', changed(() => {}).replace('"output":[', '"output":[NaN,'), 'JSON에 없는 값 NaN'],
    ['a number beyond all', changed(() => {}).replace('"output":[', '"output":[1e999,'), 'output[0]: 수이어야'],
    ['its end cut off', changed(() => {}).slice(0, -500), '끝이 잘렸습니다'],
    [
      'a row short',
      changed(({ domestic }) => domestic.pop()),
      'domestic: 부문이 33개라 행이 33개여야 하는데 32개입니다.',
    ],
    [
      'a row too long',
      changed(({ domestic }) => domestic[8]!.push(1)),
      'domestic[8]: 부문이 33개라 칸이 33개여야 하는데 34개입니다.',
    ],
    [
      'a column of final demand short',
      changed(({ finalDemand }) => finalDemand.imported[1]!.pop()),
      'finalDemand.imported[1]: 항목이 7개라 칸이 7개여야 하는데 6개입니다.',
    ],
    [
      'wages of a sector missing',
      changed(({ valueAdded }) => valueAdded.compensation.pop()),
      'valueAdded.compensation: 부문이 33개라 칸이 33개여야 하는데 32개입니다.',
    ],
    [
      'persons of a sector too many',
      changed(({ persons }) => persons.employed['2020']!.push(1)),
      'persons.employed.2020: 부문이 33개라 칸이 33개여야 하는데 34개입니다.',
    ],
    [
      'another price basis',
      changed((data) => Object.assign(data, { priceBasis: 'market' })),
      'priceBasis: «market»은(는) 쓸 수 없습니다. 쓸 수 있는 것: producer, basic, purchaser',
    ],
    [
      'a year of another age',
      changed((data) => Object.assign(data, { year: 20200 })),
      'year: 너무 크거나 깁니다. 2100 이하',
    ],
    ['no sectors', changed((data) => Object.assign(data, { sectors: [] })), 'sectors: 너무 작거나 짧습니다. 1 이상'],
  ])('%s', (_, text, told) => {
    const issues = issuesOf(text);
    expect(issues[0]).toContain(told);
    expect(issues.length).toBeLessThanOrEqual(11);
  });

  test('a broken line has its number', () => {
    const text = library.tableText('bok-2020-national-33');
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.includes('"output"'));
    const { issues } = problemOf(() => readNationalTable(text.replace('"output": [', '"output": [NaN, ')));
    expect(issues).toMatchObject([{ line: at + 1 }]);
    const below = problemOf(() => readNationalTable(text.replace('"output": [', '"output": [\n NaN, '))).issues;
    expect(below).toMatchObject([{ line: at + 2 }]);
  });

  test('of many faults the first ten, and how many there are', () => {
    const issues = issuesOf(changed(({ domestic }) => domestic.forEach((row) => set([row], 0, 0, null))));
    expect(issues).toHaveLength(11);
    expect(issues[0]).toContain('domestic[0][0]');
    expect(issues[10]).toContain('고칠 곳이 23곳 더');
    const { values } = problemOf(() =>
      readNationalTable(changed(({ domestic }) => domestic.forEach((row) => row.pop()))),
    );
    expect(values).toMatchObject({ file: 'data.json' });
  });
});

describe('readPrices()', () => {
  test('knows each year of the series, its first and its last', () => {
    const text = library.tableText('kr-gdp-deflator');
    const { byYear, first, last, base, id, hash } = readPrices(text);
    const data = JSON.parse(text) as { years: number[]; index: number[] };
    expect([...byYear]).toEqual(data.years.map((year, i) => [year, data.index[i]]));
    expect([first, last, base, id, hash]).toEqual([2010, 2024, 2020, 'kr-gdp-deflator', sha256(text)]);
  });
});

test('a large table is laid where the kernel reads it without copying: of one region and of many', () => {
  const [n, made] = [300, 2];
  const row = (width: number) => Array.from({ length: width }, () => 0);
  const rows = (height: number, width: number) => Array.from({ length: height }, () => row(width));
  const sectors = row(n).map((_, i) => ({ code: String(i), ko: `부문 ${i}`, en: `Sector ${i}` }));
  const full = row(n).map(() => made);
  const national = nationalTableOf(
    {
      kind: 'national',
      id: 'large',
      year: 2020,
      unit: '백만원',
      priceBasis: 'producer',
      sectors,
      domestic: [[...row(n - 1), 1], ...rows(n - 1, n)],
      imported: rows(n, n),
      finalDemand: { items: ['9111'], domestic: full.map((x, i) => [i === 0 ? x - 1 : x]), imported: rows(n, 1) },
      valueAdded: {
        compensation: full,
        operatingSurplus: row(n),
        fixedCapitalConsumption: row(n),
        productionTaxLessSubsidy: row(n),
      },
      output: full,
      persons: { employed: {}, employees: {} },
    },
    'hash',
  );
  const regions = ['A', 'B'].map((code) => ({ code, ko: code, en: code }));
  const block = () => new Float64Array((n * n) / 4);
  const many = manyRegionTable({
    id: 'many',
    hash: 'hash',
    year: 2020,
    priceBasis: 'producer',
    sectors: sectors.slice(0, n / 2),
    regions,
    flows: regions.map(() => regions.map(block)),
    items: ['9111'],
    finalDemand: regions.map(() => new Float64Array(n / 2).fill(made)),
    imported: null,
    valueAdded: { all: Float64Array.from(full) },
    persons: { employed: null, employees: null },
  });
  for (const { domestic } of [national, many]) {
    expect(domestic).toHaveLength(n * n);
    expect(domestic.buffer.byteLength).toBeGreaterThan(8 * n * n);
  }
  expect(national.domestic[n - 1]).toBe(1);
});
