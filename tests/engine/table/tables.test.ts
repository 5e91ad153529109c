import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readNationalTable, readPrices, readRegionalTable } from '../../../engine/table/tables.ts';
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

describe('readPrices()', () => {
  test('knows each year of the series, its first and its last', () => {
    const text = library.tableText('kr-gdp-deflator');
    const { byYear, first, last, base, id, hash } = readPrices(text);
    const data = JSON.parse(text) as { years: number[]; index: number[] };
    expect([...byYear]).toEqual(data.years.map((year, i) => [year, data.index[i]]));
    expect([first, last, base, id, hash]).toEqual([2010, 2024, 2020, 'kr-gdp-deflator', sha256(text)]);
  });
});
