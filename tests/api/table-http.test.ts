import { doorProblems } from '../../api/print/problem.ts';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../api/app.ts';
import { openLibrary } from '../../api/files/library.ts';
import { measures } from '../../api/tables/measures.ts';
import { problemCodes } from '../../engine/index.ts';
import * as contract from './contract.ts';
import { contracts } from './table-contract.ts';

const medium = 'bok-2020-national-83';

let app: FastifyInstance;
beforeAll(async () => {
  app = await buildApp({ library: openLibrary(), web: null });
});
afterAll(() => app.close());

const get = (path: string) => app.inject(`/api/tables/${path}`);
const post = (path: string, body: unknown) => {
  const payload = typeof body === 'string' ? body : JSON.stringify(body);
  const headers = { 'content-type': 'application/json' };
  return app.inject({ method: 'POST', url: `/api/tables/${path}`, payload, headers });
};
type Answer = Awaited<ReturnType<typeof get>>;

function expectProblem(answer: Answer, status: number, code?: string): contract.ProblemDocument {
  expect(`${answer.statusCode} ${answer.headers['content-type']}`).toMatch(
    new RegExp(`^${status} application/problem\\+json\\b`),
  );
  expect(answer.body).not.toMatch(contract.innards);
  const problem = contract.problem.parse(answer.json());
  expect([...problemCodes, ...Object.keys(doorProblems)]).toContain(problem.code);
  if (code !== undefined) expect(problem.code).toBe(code);
  return problem;
}

test('every measure and the import are described, in both languages', async () => {
  const { paths } = (await app.inject('/api/openapi.json')).json<{
    paths: Record<string, Record<string, { summary: string; requestBody?: { content: object } }>>;
  }>();
  for (const { method, path } of Object.values(measures)) {
    const operation = paths[`/api/tables/{id}/${path}`]?.[method.toLowerCase()];
    expect(operation?.summary, path).toMatch(/[가-힣].* · .*[a-z]/);
  }
  expect(Object.keys(paths['/api/tables']!['post']!.requestBody!.content)).toEqual([
    'application/octet-stream',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'text/csv',
    'multipart/form-data',
  ]);
});

describe('addresses that lead nowhere:', () => {
  test.each([
    ['nope/multipliers', 404, 'UNKNOWN_TABLE'],
    ['nope/overview', 404, 'UNKNOWN_TABLE'],
    ['..%2ftables%2fbok-2020-national-83/check', 404, 'UNKNOWN_TABLE'],
    ['__proto__/check', 404, 'UNKNOWN_TABLE'],
    [`${medium}/nope`, 404, 'NOT_FOUND'],
    [`${medium}/prices`, 405, 'METHOD_NOT_ALLOWED'],
    ['bok-2020-regional/multipliers', 422, 'TABLE_WITHOUT_FLOWS'],
    ['kr-gdp-deflator/linkages', 422, 'TABLE_WITHOUT_FLOWS'],
    [`${medium}/spillover`, 422, 'TABLE_WITHOUT_REGIONS'],
    [`${medium}/multipliers?x=1`, 400, 'INVALID_REQUEST'],
    [`${medium}/influence?top=ten`, 400, 'INVALID_REQUEST'],
    [`${medium}/influence?top=`, 400, 'INVALID_REQUEST'],
    [`${medium}/influence?top=1&top=2`, 400, 'INVALID_REQUEST'],
    [`${medium}/influence?top=1e308`, 422, 'OUT_OF_RANGE'],
    [`${medium}/influence?tolerance=1e400`, 400, 'INVALID_REQUEST'],
    [`${medium}/spillover?indicator=jobs`, 400, 'INVALID_REQUEST'],
  ])('GET %s', async (path, status, code) => {
    expectProblem(await get(path), status, code);
  });
});

describe('bodies that cannot be answered:', () => {
  const shock = { sector: '45', fraction: 0.1 };
  const change = { row: '44', column: '45', how: 'scale', value: 1.1 };
  test.each([
    ['prices', {}, 400, 'INVALID_REQUEST', 'shocks'],
    ['prices', '', 400, 'INVALID_JSON'],
    ['prices', '{"shocks":[', 400, 'INVALID_JSON'],
    ['prices', 'null', 400, 'INVALID_REQUEST'],
    ['prices', { shocks: [] }, 400, 'INVALID_REQUEST', 'shocks'],
    ['prices', { shocks: Array.from({ length: 201 }, () => shock) }, 400, 'INVALID_REQUEST', 'shocks'],
    ['prices', { shocks: [{ ...shock, fraction: '10%' }] }, 400, 'INVALID_REQUEST', 'shocks[0].fraction'],
    ['prices', { shocks: [{ ...shock, fraction: null }] }, 400, 'INVALID_REQUEST', 'shocks[0].fraction'],
    ['prices', '{"shocks":[{"sector":"45","fraction":NaN}]}', 400, 'INVALID_JSON'],
    ['prices', '{"shocks":[{"sector":"45","fraction":1e400}]}', 400, 'INVALID_REQUEST', 'shocks[0].fraction'],
    ['prices', { shocks: [{ ...shock, fraction: 1e308 }] }, 422, 'OUT_OF_RANGE'],
    ['prices', { shocks: [{ ...shock, sector: '84' }] }, 422, 'UNKNOWN_ACCOUNT'],
    ['prices', { shocks: [{ ...shock, sector: '__proto__' }] }, 422, 'UNKNOWN_ACCOUNT'],
    ['prices', { shocks: [{ ...shock, sector: 45 }] }, 400, 'INVALID_REQUEST', 'shocks[0].sector'],
    ['prices', { shocks: [{ ...shock, of: 'wages' }] }, 400, 'INVALID_REQUEST', 'shocks[0].of'],
    ['prices', { shocks: [{ ...shock, until: 2030 }] }, 400, 'INVALID_REQUEST', 'shocks[0].until'],
    ['rounds', {}, 400, 'INVALID_REQUEST', 'sector'],
    ['rounds', { sector: '40', item: '9140' }, 400, 'INVALID_REQUEST', 'sector'],
    ['rounds', { sector: '40', rounds: 1000 }, 422, 'OUT_OF_RANGE'],
    ['rounds', { sector: '40', rounds: -1 }, 422, 'OUT_OF_RANGE'],
    ['rounds', { item: '9190' }, 422, 'UNKNOWN_ITEM'],
    ['paths', { sector: '40', depth: 1000 }, 422, 'OUT_OF_RANGE'],
    ['paths', { sector: '40', depth: 2.5 }, 422, 'NOT_WHOLE'],
    ['paths', { sector: '40', top: 1001 }, 422, 'OUT_OF_RANGE'],
    ['paths', { sector: '40', indicator: 'jobs' }, 400, 'INVALID_REQUEST', 'indicator'],
    ['changes', { changes: Array.from({ length: 51 }, () => change) }, 400, 'INVALID_REQUEST', 'changes'],
    ['changes', { changes: [{ ...change, how: 'double' }] }, 400, 'INVALID_REQUEST', 'changes[0].how'],
    ['changes', { changes: [{ ...change, value: 1e308 }] }, 422, 'OUT_OF_RANGE', 'changes[0].value'],
    [
      'changes',
      { changes: [{ ...change, row: '40', column: '40', how: 'set', value: 0.99999 }] },
      422,
      'COEFFICIENT_CHANGE_TOO_LARGE',
    ],
    ['mixed', { outputs: [{ sector: '31', output: -1 }] }, 422, 'OUT_OF_RANGE', 'outputs[0].output'],
    ['mixed', { outputs: [{ sector: '31', output: 1e308 }] }, 422, 'OUT_OF_RANGE', 'outputs[0].output'],
    ['decompositions', { after: 'nope' }, 422, 'UNKNOWN_TABLE', 'after'],
    ['decompositions', { after: '../x/data.json' }, 422, 'PATH_NOT_ALLOWED', 'after'],
    ['decompositions', { after: 'bok-2020-regional' }, 422, 'TABLE_WITHOUT_FLOWS'],
    ['decompositions', { after: 'bok-2020-national-33' }, 422, 'TABLES_NOT_COMPARABLE'],
    ['aggregations', { to: 33 }, 400, 'INVALID_REQUEST', 'to'],
    ['aggregations', { to: '17' }, 400, 'INVALID_REQUEST', 'to'],
    ['estimates', {}, 400, 'INVALID_REQUEST', 'employment'],
    ['estimates', { employment: '' }, 400, 'EMPLOYMENT_COLUMNS_MISSING'],
    ['estimates', { employment: [] }, 422, 'EMPLOYMENT_SECTORS_MISSING'],
    ['estimates', { employment: 'sector,employment\n01,-5\n' }, 400, 'EMPLOYMENT_NOT_PERSONS'],
    ['estimates', { employment: [{ sector: '99', employment: 1 }] }, 422, 'UNKNOWN_SECTOR'],
    ['estimates', { employment: [{ sector: '01', employment: -1 }] }, 400, 'INVALID_REQUEST'],
    ['estimates', { employment: 'x'.repeat(15_001) }, 400, 'INVALID_REQUEST', 'employment'],
    ['estimates', { employment: 'x', method: 'KFLQ' }, 400, 'INVALID_REQUEST', 'method'],
  ] as [string, unknown, number, string, string?][])('POST %s %j', async (path, body, status, code, at) => {
    const { issues } = expectProblem(await post(`${medium}/${path}`, body), status, code);
    if (at !== undefined) expect(issues.map((issue) => issue.path)).toContain(at);
  });

  test('a wrong content type, and a body that is too large', async () => {
    const url = `/api/tables/${medium}/prices`;
    const headers = { 'content-type': 'text/csv' };
    expectProblem(await app.inject({ method: 'POST', url, payload: 'x', headers }), 400);
    const { detail } = expectProblem(await post(`${medium}/prices`, `{"shocks":"${'x'.repeat(1_100_000)}"}`), 413);
    expect(detail.en).toContain('1 MB');
  });
});

describe('nothing is answered with 500, and a figure is a number or null:', () => {
  const sector = fc.constantFrom('01', '40', '83', '84', 'all', '', '9140');
  const number = fc.oneof(fc.double(), fc.integer({ min: -2, max: 13 }), fc.constantFrom(1e308, -1e308, 5e-324, 0.3));
  const odd = fc.oneof(number, fc.string(), fc.constantFrom(null, true, '__proto__'), fc.jsonValue({ maxDepth: 2 }));
  const some = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: 1, maxLength: 3 });
  const bodies = {
    prices: fc.record({
      shocks: some(fc.record({ sector, fraction: number, of: fc.constantFrom('valueAdded', 'importPrice', 'price') })),
    }),
    rounds: fc.record({ sector, rounds: number }),
    paths: fc.record({ sector, depth: fc.integer({ min: -1, max: 13 }), top: fc.integer({ min: 0, max: 1001 }) }),
    changes: fc.record({
      changes: some(
        fc.record({ row: sector, column: sector, how: fc.constantFrom('add', 'scale', 'set'), value: number }),
      ),
    }),
    mixed: fc.record({
      outputs: some(fc.record({ sector, output: fc.oneof(number, fc.double({ min: 0, max: 9e9 })) })),
    }),
  };
  const contractOf = {
    prices: contracts.price,
    rounds: contracts.rounds,
    paths: contracts.paths,
    changes: contracts.change,
    mixed: contracts.mixed,
  };
  const expectAnswered = async (path: keyof typeof contractOf, body: unknown): Promise<void> => {
    const answer = await post(`bok-2020-national-33/${path}`, body);
    if (answer.statusCode === 200) contractOf[path].parse(answer.json());
    else expectProblem(answer, answer.statusCode);
  };

  test.each(Object.keys(contractOf) as (keyof typeof contractOf)[])('%s', (path) =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          bodies[path] as fc.Arbitrary<unknown>,
          fc.dictionary(fc.constantFrom('shocks', 'sector', 'item'), odd),
        ),
        (body) => expectAnswered(path, body),
      ),
      { numRuns: 40 },
    ),
  );

  test('a chain of changes leaves no NaN behind', async () => {
    const change = { row: '01', column: '01', how: 'scale', value: 1e12 };
    await expectAnswered('changes', { changes: [change, { ...change, value: 0 }] });
    await expectAnswered('changes', { changes: Array.from({ length: 50 }, () => ({ ...change, value: -1 })) });
  });
});
