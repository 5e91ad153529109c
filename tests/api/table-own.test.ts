import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../api/app.ts';
import { openLibrary } from '../../api/files/library.ts';
import { answerApart } from '../../api/tables/own-process.ts';
import { measures } from '../../api/tables/measures.ts';
import { problemDocument } from '../../api/print/problem.ts';
import { answerOwn, type MeasureName } from '../../api/tables/own.ts';
import { ownTargets, Problem } from '../../engine/index.ts';
import * as contract from './contract.ts';

const root = join(import.meta.dirname, '..', '..');
const library = openLibrary();
const small = 'bok-2020-national-33';
const tableOf = (id: string) => JSON.parse(library.tableText(id));
const examples = ['국산거래표', '수입거래표', '총거래표'].map((name) => `seeds/examples/three-sheets/${name}.csv`);

let app: FastifyInstance;
beforeAll(async () => {
  app = await buildApp({ library, web: null });
});
afterAll(() => app.close());

const ask = (path: string, body: unknown) => {
  const payload = typeof body === 'string' ? body : JSON.stringify(body);
  const headers = { 'content-type': 'application/json' };
  return app.inject({ method: 'POST', url: `/api/own-tables/${path}`, payload, headers });
};

/** 자식 프로세스를 띄우지 않고 같은 답을. The same answer without a process of its own. */
const answered = (path: string, body: unknown) => {
  const [name] = Object.entries(measures).find(([, measure]) => measure.path === path)!;
  return answerOwn(name as MeasureName, typeof body === 'string' ? body : JSON.stringify(body), library);
};

function expectRefused(path: string, body: unknown, status: number, code: string): Problem {
  try {
    answered(path, body);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect([problemDocument(error).status, error.code]).toEqual([status, code]);
    return error;
  }
  throw new Error('it was answered');
}

async function expectProblem(path: string, body: unknown, status: number, code: string) {
  const answer = await ask(path, body);
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([
    status,
    'application/problem+json; charset=utf-8',
  ]);
  expect(answer.body).not.toMatch(contract.innards);
  const problem = contract.problem.parse(answer.json());
  expect(problem.code).toBe(code);
  return problem;
}

/** 물음마다 보낼 것. */
const questions: Record<keyof typeof measures, object> = {
  check: {},
  coefficients: { of: 'inverse' },
  multipliers: {},
  linkages: {},
  treatments: {},
  household: {},
  rounds: { sector: '14' },
  paths: { sector: '14' },
  price: { shocks: [{ sector: '17', fraction: 0.1 }] },
  supply: { changes: [{ sector: '01', fraction: -0.1 }] },
  extraction: { sector: '14' },
  influence: { top: 3 },
  field: { row: '17', column: '09' },
  change: { changes: [{ row: '17', column: '09', how: 'scale', value: 1.1 }] },
  mixed: { outputs: [{ sector: '14', output: 2e8 }] },
  decompose: { after: small },
  spillover: {},
  aggregate: { to: '33' },
  estimate: { employment: 'sector,employment\n01,1\n' },
  update: { targets: 'total,code,value\noutput,01,1\n', year: 2021 },
};

describe('a table that comes with the question is answered as a shipped one is:', () => {
  test.each(Object.entries(measures))('%s', async (name, { method, path }) => {
    const question = questions[name as keyof typeof measures];
    const query = new URLSearchParams(Object.entries(question).map(([key, value]) => [key, String(value)]));
    const shipped = await (method === 'GET'
      ? app.inject(`/api/tables/${small}/${path}?${query}`)
      : app.inject({ method: 'POST', url: `/api/tables/${small}/${path}`, payload: question }));
    const body = { table: tableOf(small), ...question };
    if (shipped.statusCode === 200) expect(answered(path, body)).toBe(shipped.body);
    else expectRefused(path, body, shipped.statusCode, shipped.json().code);
  });

  test('over HTTP too, from a process of its own', async () => {
    const own = await ask('multipliers', { table: tableOf(small) });
    const shipped = await app.inject(`/api/tables/${small}/multipliers`);
    expect([own.statusCode, own.headers['content-type']]).toEqual([200, shipped.headers['content-type']]);
    expect(own.body).toBe(shipped.body);
    const problem = await expectProblem(
      'updates',
      { table: small, targets: 'x', year: 2021 },
      400,
      'TARGETS_COLUMNS_MISSING',
    );
    expect(problem.issues[0]!.message.ko).toContain('total');
  });
});

test('what POST /api/tables answers goes straight into every measure', async () => {
  const csv = examples.map((path) => readFileSync(join(root, path)));
  const boundary = 'x';
  const parts = csv.flatMap((bytes, i) => [
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${i}.csv"\r\n\r\n`),
    bytes,
    Buffer.from('\r\n'),
  ]);
  const imported = await app.inject({
    method: 'POST',
    url: '/api/tables',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
  });
  expect(imported.statusCode, imported.body.slice(0, 300)).toBe(200);
  const { table } = imported.json();
  const answer = await ask('multipliers', { table });
  expect(answer.statusCode, answer.body).toBe(200);
  expect(answer.json().table).toMatchObject({ id: table.id, hash: table.hash, sectors: table.sectors.length });
  // 적힌 해시는 믿지 않는다.
  const doctored = await ask('multipliers', { table: { ...table, hash: '0'.repeat(64) } });
  expect(doctored.json().table.hash).toBe(table.hash);
});

test('an updated table goes straight into every measure, however long the name of the one it was made from', () => {
  const table = { ...tableOf(small), id: 'x'.repeat(80) };
  const targets = ownTargets(library.flowTable(small)).map(({ total, code, value }) => ({ total, code, value }));
  const { updated } = JSON.parse(answered('updates', { table, targets, year: 2021 }));
  expect(updated.id).toMatch(/^x{72}-to-2021$/);
  expect(JSON.parse(answered('multipliers', { table: updated })).table.id).toBe(updated.id);
});

test('decompositions take two tables, either of them given or by its id', () => {
  const before = tableOf(small);
  const after = { ...before, id: 'later', year: 2021 };
  const both = JSON.parse(answered('decompositions', { table: before, after }));
  expect(both.tables).toMatchObject({ before: { id: small }, after: { id: 'later', year: 2021 } });
  const mixed = JSON.parse(answered('decompositions', { table: small, after }));
  expect(mixed.tables).toMatchObject({ before: { id: small }, after: { id: 'later' } });
  const { issues } = expectRefused(
    'decompositions',
    { table: small, after: { kind: 'national' } },
    400,
    'INVALID_REQUEST',
  );
  expect(issues[0]!.path).toMatch(/^after\./);
});

test('a table of many regions may be sent too', () => {
  const table = JSON.parse(readFileSync(join(root, 'seeds/examples/two-regions.json'), 'utf8'));
  const answer = JSON.parse(answered('spillover', { table, region: 'M' }));
  expect(answer.ofRegion).toMatchObject({ region: 'M', outputs: { length: 6 } });
  expectRefused('spillover', { table, region: 'Z' }, 422, 'UNKNOWN_TABLE_REGION');
});

describe('tables that cannot be used are refused as their files are:', () => {
  const good = tableOf(small);
  const cell = (value: unknown) => [[value, ...good.domestic[0].slice(1)], ...good.domestic.slice(1)];
  const scaled = (rows: number[][]) => rows.map((row) => row.map((value) => value / 1000));
  const thousandth = {
    ...good,
    domestic: scaled(good.domestic),
    imported: scaled(good.imported),
    finalDemand: {
      ...good.finalDemand,
      domestic: scaled(good.finalDemand.domestic),
      imported: scaled(good.finalDemand.imported),
    },
    valueAdded: Object.fromEntries(
      Object.entries<number[]>(good.valueAdded).map(([name, row]) => [name, row.map((value) => value / 1000)]),
    ),
    output: good.output.map((value: number) => value / 1000),
  };
  test.each([
    ['no table at all', undefined, 400, 'INVALID_REQUEST', 'table'],
    ['a number for a table', 3, 400, 'INVALID_REQUEST', 'table'],
    ['a list for a table', [], 400, 'INVALID_REQUEST', 'table'],
    ['no kind', {}, 400, 'INVALID_REQUEST', 'table'],
    ['a kind without flows', { kind: 'regionalCoefficients', id: 'x' }, 422, 'TABLE_WITHOUT_FLOWS', undefined],
    ['an unknown id', 'nope', 422, 'UNKNOWN_TABLE', 'table'],
    ['a path', '../seeds/tables/x/data.json', 422, 'PATH_NOT_ALLOWED', 'table'],
    ['text in a number cell', { ...good, domestic: cell('12') }, 400, 'INVALID_REQUEST', 'table.domestic[0][0]'],
    ['an empty cell', { ...good, domestic: cell(null) }, 400, 'INVALID_REQUEST', 'table.domestic[0][0]'],
    ['a row too few', { ...good, domestic: good.domestic.slice(1) }, 400, 'INVALID_REQUEST', 'table.domestic'],
    ['an unknown key', { ...good, formula: '=1+1' }, 400, 'INVALID_REQUEST', 'table.formula'],
    ['an unbalanced row', { ...good, domestic: cell(good.domestic[0][0] + 1e6) }, 422, 'TABLE_UNBALANCED', undefined],
    ['a unit wrong by a thousand', thousandth, 422, 'TABLE_UNIT_WRONG', undefined],
    [
      'a code given twice',
      { ...good, sectors: good.sectors.map((sector: object) => ({ ...sector, code: '01' })) },
      422,
      'TABLE_DUPLICATE_CODES',
      undefined,
    ],
  ] as [string, unknown, number, string, string | undefined][])('%s', (_, table, status, code, path) => {
    const { issues } = expectRefused('multipliers', { table }, status, code);
    if (path !== undefined) expect(issues.map((issue) => issue.path)).toContain(path);
  });

  test('check tells of an unsound table instead of refusing it', () => {
    const answer = answered('check', { table: { ...good, domestic: cell(good.domestic[0][0] + 1e6) } });
    expect(JSON.parse(answer).checks.filter(({ ok }: { ok: boolean }) => !ok)).not.toEqual([]);
  });

  test('a cell of 1e400 is no number, and a question must still be one', () => {
    const text = JSON.stringify({ table: { ...good, domestic: cell(-777) } }).replace('-777', '1e400');
    expectRefused('multipliers', text, 400, 'INVALID_REQUEST');
    expectRefused('multipliers', { table: good, x: 1 }, 400, 'INVALID_REQUEST');
    expectRefused('rounds', { table: good }, 400, 'INVALID_REQUEST');
    expectRefused('multipliers', '{"table":', 400, 'INVALID_JSON');
    expectRefused('multipliers', '[]', 400, 'INVALID_REQUEST');
    expectRefused('multipliers', `{"table":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, 400, 'INVALID_REQUEST');
  });

  test('an empty body and one that is no JSON are told apart from bugs over HTTP', async () => {
    await expectProblem('multipliers', '', 400, 'INVALID_JSON');
    await expectProblem('multipliers', '{"table":', 400, 'INVALID_JSON');
    const url = '/api/own-tables/multipliers';
    const text = await app.inject({ method: 'POST', url, payload: 'x', headers: { 'content-type': 'text/csv' } });
    expect([text.statusCode, text.json().code]).toEqual([400, 'INVALID_JSON']);
  });
});

describe('memory and time are bounded', () => {
  const bodyOf = (content: unknown) => Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
  const caught = (answer: Promise<unknown>) =>
    answer.then(
      () => null,
      (error: Problem) => error,
    );

  test('a body beyond 24 MB is not taken', async () => {
    const { detail } = await expectProblem(
      'multipliers',
      `{"table":"${'x'.repeat(24 * 1024 * 1024)}"}`,
      413,
      'TOO_LARGE',
    );
    expect(detail.en).toContain('24 MB');
  });

  test('a process that takes too long or too much is ended, and says so', async () => {
    const body = bodyOf({ table: tableOf('bok-2020-national-165') });
    const slow = await caught(answerApart('extraction', body, { limits: { seconds: 0.001 } }));
    expect(slow).toMatchObject({ code: 'TABLE_TOO_LONG' });
    const wide = bodyOf(`{"table":{"kind":"national","domestic":[${'[],'.repeat(3_000_000)}[]]}}`);
    const full = await caught(answerApart('multipliers', wide, { limits: { heapMegabytes: 64 } }));
    expect(full).toMatchObject({ code: 'TABLE_TOO_LARGE' });
    const long = await caught(answerApart('extraction', body, { limits: { answerBytes: 1000 } }));
    expect(long).toMatchObject({ code: 'TABLE_TOO_LARGE' });
  });

  test('whoever goes away stops the work', async () => {
    const leaving = new AbortController();
    const body = bodyOf({ table: tableOf(small) });
    const answer = caught(answerApart('multipliers', body, { signal: leaving.signal }));
    leaving.abort(new Error('gone'));
    expect(await answer).toMatchObject({ message: 'gone' });
  });
});

test('every measure with a table of its own is described', async () => {
  const { paths } = (await app.inject('/api/openapi.json')).json();
  for (const { path } of Object.values(measures)) {
    const { summary, requestBody } = paths[`/api/own-tables/${path}`].post;
    expect(summary).toMatch(/[가-힣].* · .*[a-z]/);
    expect(Object.keys(requestBody.content['application/json'].schema.properties)).toContain('table');
  }
});
