import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../api/app.ts';
import { openLibrary } from '../../api/files/library.ts';
import { pageup } from './command-line.ts';
import * as contract from './contract.ts';

const table = 'bok-2020-national-33';
let app: FastifyInstance;
let folder = '';
beforeAll(async () => {
  app = await buildApp({ library: openLibrary(), web: null });
  folder = mkdtempSync(join(tmpdir(), 'pageup-table-charts-'));
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const post = (name: string, payload: unknown) =>
  app.inject({ method: 'POST', url: `/api/charts/${name}`, payload: payload as object });

/** 차트마다 명령줄에서 부르는 법과 같은 것을 묻는 본문. */
const asked: readonly (readonly [name: string, flags: string[], question: object])[] = [
  ['table-inverse', [], {}],
  ['table-linkages', [], {}],
  ['table-rounds', ['--sector', '11', '--rounds', '4'], { sector: '11', rounds: 4 }],
  ['table-rounds', ['--item', '9140'], { item: '9140' }],
  [
    'table-prices',
    ['--shock', '07=10%', '--shock', 'all=0.02', '--of', 'importPrice'],
    {
      shocks: [
        { sector: '07', fraction: 0.1, of: 'importPrice' },
        { sector: 'all', fraction: 0.02, of: 'importPrice' },
      ],
    },
  ],
  [
    'table-paths',
    ['--sector', '11', '--indicator', 'production', '--depth', '3', '--top', '5'],
    { sector: '11', indicator: 'production', depth: 3, top: 5 },
  ],
];

test('charts of tables are listed with what they take', async () => {
  const listed = (await app.inject({ url: '/api/charts' })).json() as { tableCharts: object[] };
  expect(listed.tableCharts).toEqual([
    expect.objectContaining({ name: 'table-inverse', takes: [] }),
    expect.objectContaining({ name: 'table-linkages', takes: [] }),
    expect.objectContaining({ name: 'table-rounds', takes: ['sector', 'item', 'rounds'] }),
    expect.objectContaining({ name: 'table-prices', takes: ['shocks'] }),
    expect.objectContaining({ name: 'table-paths', takes: ['sector', 'item', 'indicator', 'depth', 'top'] }),
  ]);
});

test.each(asked)('%s %j: with --json the command prints what HTTP answers', async (name, flags, question) => {
  const answer = await post(name, { table, ...question });
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({ schema: 'pageup.chart/1', name, lang: 'ko' });
  for (const lang of ['ko', 'en']) {
    const ended = await pageup(['chart', name, table, ...flags, '--json', '--lang', lang]);
    expect(ended).toEqual({ status: 0, stdout: `${answer.body}\n`, stderr: '' });
  }
});

test.each(asked)('%s %j speaks English when asked to', async (name, flags, question) => {
  const { spec } = (await post(name, { table, ...question, lang: 'en' })).json() as { spec: object };
  const { stdout } = await pageup(['chart', name, table, ...flags, '--lang', 'en']);
  expect(JSON.parse(stdout)).toEqual(spec);
  expect(stdout).not.toMatch(/[가-힣]/);
});

test('--out draws a picture, of a table by its path as well', async () => {
  const [png, svg] = [join(folder, 'a.png'), join(folder, 'a.svg')];
  const copied = join(folder, 'my-table');
  cpSync(join(import.meta.dirname, '../../seeds/tables', table), copied, { recursive: true });
  expect(await pageup(['chart', 'table-linkages', table, '--out', png])).toMatchObject({ status: 0, stdout: '' });
  expect(await pageup(['chart', 'table-linkages', copied, '--out', svg])).toMatchObject({ status: 0, stdout: '' });
  expect(readFileSync(png).subarray(1, 4).toString()).toBe('PNG');
  expect(readFileSync(svg, 'utf8')).toContain('영향력과 감응도');
});

describe('what a chart cannot draw is refused:', () => {
  const sector = '11';
  test.each([
    [400, 'table-rounds', { scenarios: ['sejong-2024-baseline'] }, 'INVALID_REQUEST', 'table'],
    [400, 'table-rounds', { plan: 'sejong-2024' }, 'INVALID_REQUEST', 'table'],
    [400, 'scope', { table }, 'INVALID_REQUEST', 'scenarios'],
    [400, 'audit-bounds', { table }, 'INVALID_REQUEST', 'plan'],
    [400, 'table-rounds', { table }, 'INVALID_REQUEST', 'sector'],
    [400, 'table-rounds', { table, sector, item: '9140' }, 'INVALID_REQUEST', 'sector'],
    [400, 'table-rounds', { table, sector, depth: 3 }, 'INVALID_REQUEST', 'depth'],
    [400, 'table-prices', { table }, 'INVALID_REQUEST', 'shocks'],
    [400, 'table-prices', { table, shocks: [] }, 'INVALID_REQUEST', null],
    [400, 'table-paths', { table, sector, top: 51 }, 'INVALID_REQUEST', 'top'],
    [400, 'table-inverse', { table, rounds: 3 }, 'INVALID_REQUEST', 'rounds'],
    [400, 'table-inverse', { table, scenarios: ['sejong-2024-baseline'] }, 'INVALID_REQUEST', null],
    [422, 'table-rounds', { table, sector, rounds: 101 }, 'OUT_OF_RANGE', null],
    [422, 'table-rounds', { table, sector: '99' }, 'UNKNOWN_ACCOUNT', null],
    [422, 'table-linkages', { table: 'nope' }, 'UNKNOWN_TABLE', 'table'],
    [422, 'table-linkages', { table: '../seeds/tables/bok-2020-national-33' }, 'PATH_NOT_ALLOWED', 'table'],
    [422, 'table-linkages', { table: 'bok-2020-regional' }, 'TABLE_WITHOUT_FLOWS', null],
  ])('%d for %s with %j: %s', async (status, name, body, code, path) => {
    const answer = await post(name, body);
    expect(answer.statusCode).toBe(status);
    const problem = contract.problem.parse(answer.json());
    expect(problem.code).toBe(code);
    if (path !== null) expect(problem.issues.map((issue) => issue.path)).toContain(path);
  });

  test('a chart of tables given scenarios says what it draws, in both languages', async () => {
    const [issue] = contract.problem.parse((await post('table-paths', { scenarios: ['x'] })).json()).issues;
    expect(issue!.message).toEqual({
      ko: 'table-paths 차트는 거래표 하나를 그립니다. table에 적으세요',
      en: 'the chart table-paths draws a table of flows: name it in table',
    });
  });

  test.each([
    [['table-linkages', table, table], 2, '표 하나'],
    [['table-prices', table, '--shock', '07'], 2, '<sector>=<fraction>'],
    [['table-prices', table, '--shock', '07=much'], 2, '수를 씁니다'],
    [['table-rounds', table, '--sector', '11', '--of', 'price'], 2, '--shock과 함께'],
    [['table-paths', table, '--sector', '11', '--top', 'all'], 2, '수를 씁니다'],
    [['table-paths', table, '--sector', '11', '--indicator', 'jobs'], 2, 'production'],
    [['scope', 'sejong-2024-baseline', '--sector', '11'], 2, '거래표를 그리는 차트'],
    [['audit-bounds', 'sejong-2024', '--depth', '3'], 2, '거래표를 그리는 차트'],
    [['table-inverse', table, '--out', 'x.gif'], 2, '.svg'],
    [['table-inverse', 'nope'], 3, 'UNKNOWN_TABLE'],
    [['table-rounds', table], 2, 'INVALID_REQUEST'],
  ])('chart %j exits with %d', async (args, exit, said) => {
    const ended = await pageup(['chart', ...args]);
    expect({ status: ended.status, stdout: ended.stdout }).toEqual({ status: exit, stdout: '' });
    expect(ended.stderr).toContain(said);
  });

  test('anything else is a problem and never a bug', async () => {
    const anything = fc.record(
      {
        table: fc.constantFrom<unknown>(table, 'bok-2020-regional', '', 3, null),
        sector: fc.oneof(fc.constantFrom('01', '33', 'all'), fc.string(), fc.double()),
        item: fc.constantFrom('9140', '9190', ''),
        shocks: fc.array(fc.record({ sector: fc.constantFrom('01', 'all', 'x'), fraction: fc.double() }), { maxLength: 3 }), // prettier-ignore
        indicator: fc.constantFrom('imports', 'employees', 'jobs'),
        depth: fc.oneof(fc.nat(14), fc.double()),
        top: fc.oneof(fc.nat(60), fc.double()),
        rounds: fc.oneof(fc.nat(110), fc.double()),
        lang: fc.constantFrom('ko', 'en', 'fr'),
      },
      { requiredKeys: ['table'] },
    );
    const names = fc.constantFrom('table-inverse', 'table-linkages', 'table-rounds', 'table-prices', 'table-paths');
    await fc.assert(
      fc.asyncProperty(names, anything, async (name, body) => {
        const answer = await post(name, body);
        expect([200, 400, 422]).toContain(answer.statusCode);
        if (answer.statusCode === 200) expect(answer.body).not.toMatch(/NaN|Infinity|undefined/);
        else contract.problem.parse(answer.json());
      }),
      { numRuns: 150 },
    );
  });
});
