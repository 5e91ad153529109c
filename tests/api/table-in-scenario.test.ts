import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../api/app.ts';
import { importedFiles, sha256 } from '../../api/files/import-files.ts';
import { openLibrary } from '../../api/files/library.ts';
import { pageup } from './command-line.ts';
import * as contract from './contract.ts';

const root = join(import.meta.dirname, '..', '..');
const shipped = (id: string) => join(root, 'seeds', 'tables', id, 'data.json');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pageup-scenario-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** 표 하나를 폴더에 담고, 그 표를 부르는 시나리오의 경로. */
function scenarioWith(table: string, more = ''): string {
  const path = join(folder, 'my.yaml');
  const demand = '[{ sector: "02", year: 2020, value: 190, unit: 억원, reason: 보기 }]';
  const levers = 'levers: { localPurchase: 1, importShare: 0 }\ncalibration: { method: none }';
  writeFileSync(
    path,
    `id: my-own\nplan: null\nregion: 제주\ntable: ${table}\npriceYear: 2020\ndemand: ${demand}\n${levers}\n${more}`,
  );
  return path;
}

function put(name: string, from: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  copyFileSync(from, join(folder, name, 'data.json'));
}

const run = async (path: string) => {
  const { status, stdout, stderr } = await pageup(['run', path, '--json']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
};

async function expectProblem(path: string, exit: number, code: string) {
  const { status, stdout, stderr } = await pageup(['run', path, '--json']);
  expect({ status, stdout }).toEqual({ status: exit, stdout: '' });
  const problem = contract.problem.parse(JSON.parse(stderr));
  expect(problem.code).toBe(code);
  return problem;
}

const figuresOf = ({ effects }: { effects: Record<string, { total: number }> }) =>
  Object.values(effects).map(({ total }) => total);

describe('a scenario may name a table beside it', () => {
  test('and gets what the same table gives by its id, with the file and its source told', async () => {
    put('n33', shipped('bok-2020-national-33'));
    const byId = await run(scenarioWith('bok-2020-national-33'));
    const byPath = await run(scenarioWith('./n33'));
    expect(figuresOf(byPath)).toEqual(figuresOf(byId));
    expect(byPath.tables[0]).toEqual(byId.tables[0]);
    const note = byPath.notes.find((one: { code: string }) => one.code === 'TABLE_FROM_FILE');
    expect(note.message.en).toContain('“./n33”');
    expect(note.message.en).toContain('there is no source.yaml');
    expect(byId.notes.map(({ code }: { code: string }) => code)).not.toContain('TABLE_FROM_FILE');
  });

  test('as a file of regional coefficients too', async () => {
    put('regional', shipped('bok-2020-regional'));
    const byPath = await run(scenarioWith('./regional/data.json'));
    expect(figuresOf(byPath)).toEqual(figuresOf(await run(scenarioWith('bok-2020-regional'))));
  });

  test('and lay it over a plan whose mixes were written for the same sectors', async () => {
    put('n83', shipped('bok-2020-national-83'));
    const path = join(folder, 'over.yaml');
    writeFileSync(path, 'id: over\nextends: sejong-2024-baseline\ntable: ./n83\n');
    const national = await run('sejong-2024-national');
    expect(figuresOf(await run(path))).toEqual(figuresOf(national));
    writeFileSync(path, 'id: over\nextends: sejong-2024-baseline\ntable: ./n33\n');
    await expectProblem(path, 3, 'MIX_OF_OTHER_TABLE');
  });

  test('its source sheet says where it came from, and when the table was changed since', async () => {
    put('sourced', shipped('bok-2020-national-33'));
    const data = readFileSync(shipped('bok-2020-national-33'), 'utf8');
    const { hash: _, ...content } = { ...JSON.parse(data), hash: '' };
    const imported = {
      schema: 'pageup.table-import/1',
      table: { ...content, hash: sha256(data) },
      layout: { id: 'A', isVerified: false },
      files: [{ name: '투입산출표.xlsx', bytes: 1, sha256: 'ab'.repeat(32) }],
      checks: [],
      repaired: [],
      refused: [],
      notes: [],
    } as unknown as Parameters<typeof importedFiles>[0];
    for (const [name, text] of Object.entries(importedFiles(imported)))
      writeFileSync(join(folder, 'sourced', name), text);
    const said = async () => {
      const { notes } = await run(scenarioWith('./sourced'));
      return notes.find(({ code }: { code: string }) => code === 'TABLE_FROM_FILE').message.en as string;
    };
    expect(await said()).toContain('imported, not verified: “투입산출표.xlsx” sha256 abababababab…');
    const path = join(folder, 'sourced', 'data.json');
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n`);
    expect(await said()).toContain('the table was changed since');
    writeFileSync(join(folder, 'sourced', 'source.yaml'), 'a: [');
    expect(await said()).toContain('cannot be read');
  });
});

describe('a table that cannot be had is a coded problem at the line that names it:', () => {
  test.each([
    ['./none', 'UNREADABLE_FILE'],
    ['../outside', 'TABLE_PATH_OUTSIDE'],
    ['/etc/passwd', 'TABLE_PATH_OUTSIDE'],
    ['./x/../../outside', 'TABLE_PATH_OUTSIDE'],
    ['.', 'UNREADABLE_FILE'],
    ['no-such-table', 'UNKNOWN_TABLE'],
  ])('%s: %s', async (table, code) => {
    const { issues } = await expectProblem(scenarioWith(table), 3, code);
    expect(issues[0]).toMatchObject({ line: 4, path: 'table' });
  });

  test('a link that leads out of the folder', async () => {
    symlinkSync(shipped('bok-2020-national-33'), join(folder, 'link.json'));
    await expectProblem(scenarioWith('./link.json'), 3, 'TABLE_PATH_OUTSIDE');
  });

  test('broken content, a kind that cannot be used, and one without persons', async () => {
    writeFileSync(join(folder, 'cut.json'), '{"kind":"national","id":"x"');
    const { issues } = await expectProblem(scenarioWith('./cut.json'), 2, 'INVALID_FILE');
    expect(issues[0]!.file).toContain('cut.json');
    copyFileSync(join(root, 'seeds/examples/two-regions.json'), join(folder, 'two.json'));
    await expectProblem(scenarioWith('./two.json'), 3, 'TABLE_NOT_REGIONAL');
    copyFileSync(join(root, 'seeds/prices/kr-gdp-deflator/data.json'), join(folder, 'prices.json'));
    const prices = await expectProblem(scenarioWith('./prices.json'), 3, 'TABLE_NOT_REGIONAL');
    expect(prices.detail.ko).toMatch(/지역 유발계수표.*나 전국표/);
    const { detail } = await expectProblem(scenarioWith('no-such-table'), 3, 'UNKNOWN_TABLE');
    expect(detail.en).toMatch(/bok-2020-national-33.*bok-2020-regional/);
    expect(detail.en).not.toContain('kr-gdp-deflator');
    const table = JSON.parse(readFileSync(shipped('bok-2020-national-33'), 'utf8'));
    const write = (content: object) => writeFileSync(join(folder, 'odd.json'), JSON.stringify(content));
    write({ ...table, persons: { employed: {}, employees: {} } });
    await expectProblem(scenarioWith('./odd.json'), 3, 'TABLE_WITHOUT_PERSONS');
    write({ ...table, output: table.output.map((made: number) => made * 2) });
    await expectProblem(scenarioWith('./odd.json'), 3, 'TABLE_UNBALANCED');
  });

  test('over HTTP no path is followed', async () => {
    const app = await buildApp({ library: openLibrary(), web: null });
    for (const table of ['./n33', '../x', '/etc/passwd', 'n33/data.json']) {
      const scenario = { id: 'x', extends: 'sejong-2024-baseline', table };
      const answer = await app.inject({ method: 'POST', url: '/api/runs', payload: { scenario } });
      expect([answer.statusCode, answer.json().code], table).toEqual([422, 'PATH_NOT_ALLOWED']);
    }
    await app.close();
  });
});
