import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describeStated, parsePlan, Problem, readNationalTable, readRegionalTable } from '../../../engine/index.ts';
import { openLibrary } from '../../../api/files/library.ts';

const textOf = (id: string) => readFileSync(new URL(`../../../seeds/tables/${id}/data.json`, import.meta.url), 'utf8');

/** 표의 한 곳을 망가뜨린다. */
function broken(id: string, change: (table: Record<string, never>) => void): string {
  const table = JSON.parse(textOf(id)) as Record<string, never>;
  change(table);
  return JSON.stringify(table);
}

describe('a table whose rows and columns do not fit', () => {
  test.each([
    ['a short row', (table: Record<string, unknown[][]>) => table['domestic']![3]!.pop()],
    ['a missing row', (table: Record<string, unknown[][]>) => table['imported']!.pop()],
    ['a long output', (table: Record<string, unknown[]>) => table['output']!.push(1)],
  ])('is refused: %s', (_, change) => {
    const text = broken('bok-2020-national-33', change as never);
    expect(() => readNationalTable(text)).toThrow(Problem);
  });

  test('is refused: a province too few', () => {
    const text = broken('bok-2020-regional', ((table: { regions: unknown[] }) => table.regions.pop()) as never);
    expect(() => readRegionalTable(text)).toThrow(Problem);
  });

  test('and the shipped ones are read', () => {
    expect(readNationalTable(textOf('bok-2020-national-33')).sectors).toHaveLength(33);
    expect(readRegionalTable(textOf('bok-2020-regional')).regions).toHaveLength(17);
  });
});

describe('a plan', () => {
  const sejong = openLibrary().plan('sejong-2024');

  test('parsePlan() refuses an industry named twice', () => {
    const content = { ...sejong, components: [...sejong.components, sejong.components[0]] };
    expect(() => parsePlan(content, 'x.yaml')).toThrow(/DUPLICATE_ID/);
  });

  test('describeStated() gives money in 억원 whatever unit the document prints', () => {
    const production = { ...sejong.stated.production!, value: 7.2044, unit: '조원' };
    const stated = describeStated({ ...sejong, stated: { production } });
    expect(stated.production).toMatchObject({ value: 72044, unit: '억원', definition: '생산유발' });
    expect(stated.investment).toBeNull();
  });
});
