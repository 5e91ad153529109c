import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Matrix, inverse } from 'ml-matrix';
import { expect, test } from 'vitest';
import { imported } from './table-contract.ts';
import { pageup } from './command-line.ts';

const folder = join(import.meta.dirname, '..', '..', 'seeds', 'examples', 'three-sheets');
const files = readdirSync(folder).map((name) => join(folder, name));

test('the three example sheets are one table, by whichever order they are given', async () => {
  const read = async (given: readonly string[]) => {
    const { stdout } = await pageup(['table', 'import', ...given, '--json']);
    return imported.parse(JSON.parse(stdout));
  };
  const [first, second] = [await read(files), await read(files.toReversed())];
  expect(first.table).toEqual(second.table);
  expect(first.checks.filter(({ ok }) => !ok)).toEqual([]);
  // 손으로 옮긴 국산거래표와 총산출
  const domestic = new Matrix([
    [1000, 4000, 500],
    [1500, 12_000, 6000],
    [1200, 7000, 9000],
  ]);
  const output = [9500, 50_000, 50_000];
  expect(first.table).toMatchObject({ year: 1995, domestic: domestic.to2DArray(), output });
  expect(readFileSync(files[0]!, 'utf8')).toContain('보기이며 실제 아님');
  const coefficients = domestic.clone().divRowVector(output);
  expect(
    inverse(Matrix.eye(3).sub(coefficients))
      .sum('column')
      .map((sum) => sum.toFixed(4)),
  ).toEqual(['1.6404', '1.7644', '1.4977']);
});

test('one of them alone says what else is needed', async () => {
  const { status, stderr } = await pageup(['table', 'import', join(folder, '국산거래표.csv'), '--lang', 'en']);
  expect(status).toBe(3);
  expect(stderr).toMatch(/is missing.*Give the file that has it as well/);
});
