import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvOf, layoutE, national33 } from '../engine/table/import/lookalikes.ts';
import { pageup, pageupApart } from './command-line.ts';

let folder = '';
let table = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pageup-out-'));
  table = join(folder, '2020_producer_long.csv');
  writeFileSync(table, csvOf(layoutE(national33), { grouped: false }));
});
afterAll(() => rmSync(folder, { recursive: true }));

const importTo = (out: string) => pageup(['table', 'import', table, '--out', out, '--json']);
const codeIn = (stderr: string) => (JSON.parse(stderr) as { code: string }).code;

describe('table import --out', () => {
  test('makes the folders on the way, and writes over what an import wrote', async () => {
    const out = join(folder, 'a', 'b');
    for (let times = 0; times < 2; times++) {
      const { status, stderr } = await importTo(out);
      expect([status, stderr]).toEqual([0, '']);
    }
    expect(JSON.parse(readFileSync(join(out, 'data.json'), 'utf8'))).toMatchObject({ kind: 'national' });
  });

  test.each([
    ['a data.json of somebody else', { 'data.json': '{"mine": 1}' }],
    ['a source.yaml of somebody else', { 'source.yaml': 'id: mine\n' }],
    ['a shipped table', { 'data.json': '{}', 'source.yaml': 'id: x\nstatus: { ko: 공식, en: official }\n' }],
    ['a source.yaml that is no YAML', { 'data.json': '{}', 'source.yaml': ': [' }],
  ])('leaves %s as it is', async (name, files) => {
    const out = join(folder, name);
    mkdirSync(out);
    for (const [file, content] of Object.entries(files)) writeFileSync(join(out, file), content);
    const { status, stdout, stderr } = await importTo(out);
    expect([status, stdout, codeIn(stderr)]).toEqual([3, '', 'OUT_FOLDER_TAKEN']);
    for (const [file, content] of Object.entries(files)) expect(readFileSync(join(out, file), 'utf8')).toBe(content);
    expect(existsSync(join(out, 'data.json'))).toBe('data.json' in files);
  });

  test('says so before a long import, not after it', async () => {
    const out = join(folder, 'taken');
    mkdirSync(out);
    writeFileSync(join(out, 'data.json'), '{}');
    const { stderr } = await pageup(['table', 'import', join(folder, 'nothing.xlsx'), '--out', out, '--json']);
    expect(codeIn(stderr)).toBe('OUT_FOLDER_TAKEN');
  });

  test.runIf(process.platform === 'linux')(
    'where no folder can be made is refused like any other',
    async () => {
      const { status, stderr } = await pageupApart(['table', 'import', table, '--out', '/proc/x/y', '--json']);
      expect([status, codeIn(stderr)]).toEqual([3, 'UNWRITABLE_FILE']);
    },
    20_000,
  );
});
