import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../api/app.ts';
import { openLibrary } from '../../api/files/library.ts';
import { layoutA, national33 } from '../engine/table/import/lookalikes.ts';
import { pageup } from './command-line.ts';
import { workbookBytes } from './workbook-bytes.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pageup-words-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const medium = 'bok-2020-national-83';
const example = 'seeds/examples/employment-by-sector.csv';

describe('a file that cannot be read says why', () => {
  test.each([
    ['table', 'multipliers', './nope.json'],
    ['table', 'multipliers', './nope.xlsx'],
    ['table', 'import', './nope.xlsx'],
    ['table', 'estimate', medium, '--employment', './nope.csv'],
    ['run', './nope.yaml'],
  ])('it is not there: %s %s %s', async (...args) => {
    const [korean, english] = [await pageup(args), await pageup([...args, '--lang', 'en'])];
    expect([korean.status, english.status]).toEqual([3, 3]);
    expect(korean.stderr).toContain('그런 파일이 없습니다');
    expect(english.stderr).toContain('there is no such file');
  });

  test('it is a folder, or a device', async () => {
    expect((await pageup(['table', 'import', folder])).stderr).toContain('폴더입니다');
    expect((await pageup(['table', 'import', '/dev/null', '--lang', 'en'])).stderr).toContain('no ordinary file');
  });

  test('a workbook for a CSV of employment is to be saved as CSV, and is not printed', async () => {
    const path = join(folder, '취업.xlsx');
    writeFileSync(path, workbookBytes(layoutA(national33)));
    const { status, stderr } = await pageup(['table', 'estimate', medium, '--employment', path]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/엑셀에서 .*CSV로 저장/);
    expect(stderr).not.toMatch(/PK|xl\//);
  });

  test('employment in 83 sectors on a table of 33 says which table to choose', async () => {
    const said = await pageup(['table', 'estimate', 'bok-2020-national-33', '--employment', example]);
    expect(said.status).toBe(3);
    expect(said.stderr).toContain('83부문의 표를 고르거나');
  });
});

describe('an unknown table is answered with those that would do:', () => {
  const full = ['165', '33', '83'].map((size) => `bok-2020-national-${size}`).join(', ');

  test('full tables for a measure, all tables to show', async () => {
    const measured = await pageup(['table', 'multipliers', 'nope', '--lang', 'en']);
    expect(measured.stderr).toContain(`Known: ${full} [`);
    const shown = await pageup(['table', 'show', 'nope', '--lang', 'en']);
    expect(shown.stderr).toContain('kr-gdp-deflator');
  });

  test('over HTTP too, in the address and in the body', async () => {
    const app = await buildApp({ library: openLibrary(), web: null });
    const address = await app.inject('/api/tables/nope/multipliers');
    const body = await app.inject({
      method: 'POST',
      url: `/api/tables/${medium}/decompositions`,
      payload: { after: 'nope' },
    });
    await app.close();
    for (const answer of [address, body]) {
      expect(answer.json<{ code: string }>().code).toBe('UNKNOWN_TABLE');
      expect(answer.json<{ detail: { en: string } }>().detail.en).toMatch(new RegExp(`Known: ${full}$`));
    }
  });
});

test('a sector goes by its name, over HTTP too', async () => {
  const app = await buildApp({ library: openLibrary(), web: null });
  const ask = (sector: string) =>
    app.inject({ method: 'POST', url: `/api/tables/${medium}/rounds`, payload: { sector, rounds: 2 } });
  const [byName, byCode] = [await ask('Motor vehicles'), await ask('40')];
  await app.close();
  expect(byName.statusCode).toBe(200);
  expect(byName.body).toBe(byCode.body);
});
