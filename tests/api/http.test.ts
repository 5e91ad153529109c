import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import fc from 'fast-check';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { buildApp } from '../../api/app.ts';
import { openLibrary } from '../../api/files/library.ts';
import { doorProblems } from '../../api/print/problem.ts';
import { charts, problemCodes, scenarioSchema, sha256Of } from '../../engine/index.ts';
import { scenarioIds } from '../study.ts';
import * as contract from './contract.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await buildApp({ library: openLibrary(), web: null });
});
afterAll(() => app.close());

const sejong = 'sejong-2024-baseline';
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
const post = (url: string, body: unknown) => app.inject({ method: 'POST', url, ...jsonBody(body) });

/** 글은 그대로, 나머지는 JSON으로. */
function jsonBody(body: unknown) {
  const payload = typeof body === 'string' ? body : JSON.stringify(body);
  return { payload, headers: { 'content-type': 'application/json' } };
}

type Answer = Awaited<ReturnType<FastifyInstance['inject']>>;

function expectProblem(answer: Answer, status: number, code?: string): contract.ProblemDocument {
  expect(`${answer.statusCode} ${answer.headers['content-type']}`).toMatch(
    new RegExp(`^${status} application/problem\\+json\\b`),
  );
  const problem = contract.problem.parse(answer.json());
  expect(problem.status).toBe(status);
  expect([...problemCodes, ...Object.keys(doorProblems)]).toContain(problem.code);
  expect(problem.type).toContain(problem.code);
  expect(answer.body).not.toMatch(contract.innards);
  if (code !== undefined) expect(problem.code).toBe(code);
  return problem;
}

function expectJson<T>(answer: Answer, schema: z.ZodType<T>): T {
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  expect(answer.headers['content-type']).toMatch(/^application\/json\b/);
  return schema.parse(answer.json());
}

describe('what can be read', () => {
  test('GET /api/plans is pageup.plans/1 with the five plans', async () => {
    const { plans } = expectJson(await get('/api/plans'), contract.plans);
    expect(plans.map(({ id }) => id).toSorted()).toEqual(
      ['chungbuk-2023', 'eumseong-2023', 'gwangju-2019', 'gwangyang-2023', 'sejong-2024'].toSorted(),
    );
    const { stated, municipality, horizon } = plans.find(({ id }) => id === 'sejong-2024')!;
    expect([stated.investment?.value, stated.production?.value, stated.valueAdded?.value]).toEqual([1704, 2901, 1246]);
    expect(stated.employment).toMatchObject({ value: 1998, unit: '명', definition: '일자리' });
    expect(municipality).toBeNull();
    expect(horizon).toMatchObject({ from: { value: 2024, origin: 'assumed' }, to: { value: 2026, origin: 'stated' } });
  });

  test('GET /api/plans/:id is everything that one plan states', async () => {
    const { plan } = expectJson(
      await get('/api/plans/eumseong-2023'),
      z.looseObject({ schema: z.literal('pageup.plan/1'), plan: z.looseObject({ id: z.string() }) }),
    );
    expect(plan).toMatchObject({ id: 'eumseong-2023', region: '충북', stated: { production: { value: 72044 } } });
    expect(plan['stated']).not.toHaveProperty('investment');
  });

  test('GET /api/scenarios lists every file, GET /api/scenarios/:id gives each as it can be sent back', async () => {
    const { scenarios } = expectJson(
      await get('/api/scenarios'),
      z.looseObject({ schema: z.literal('pageup.scenarios/1'), scenarios: z.array(z.looseObject({ id: z.string() })) }),
    );
    expect(scenarios.map(({ id }) => id)).toEqual(scenarioIds);
    for (const id of scenarioIds) {
      const { scenario } = expectJson(
        await get(`/api/scenarios/${id}`),
        z.looseObject({ schema: z.literal('pageup.scenario/1'), scenario: z.looseObject({ id: z.literal(id) }) }),
      );
      const [named, sent] = await Promise.all([post('/api/runs', { scenario: id }), post('/api/runs', { scenario })]);
      expect(sent.body).toBe(named.body);
    }
  });

  test('GET /api/tables names every table with its source; GET /api/tables/:id is its file, known again by its ETag', async () => {
    const { tables } = expectJson(
      await get('/api/tables'),
      z.looseObject({
        schema: z.literal('pageup.tables/1'),
        tables: z.array(z.looseObject({ id: z.string(), hash: z.string(), source: z.looseObject({}) })),
      }),
    );
    const national = ['165', '33', '83'].map((size) => `bok-2020-national-${size}`);
    const ids = [...national, 'bok-2020-regional', 'kr-gdp-deflator'];
    expect(tables.map(({ id }) => id).toSorted()).toEqual(ids);
    for (const { id, hash } of tables) {
      const url = `/api/tables/${id}`;
      const first = await get(url);
      expect(first.statusCode).toBe(200);
      expect(sha256Of(first.body)).toBe(hash);
      const etag = String(first.headers.etag);
      expect(etag).toMatch(/^(W\/)?".+"$/);
      for (const encoding of ['identity', 'gzip, deflate, br']) {
        const again = await get(url, { 'if-none-match': etag, 'accept-encoding': encoding });
        expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
      }
      expect((await get(url, { 'if-none-match': '"another"' })).statusCode).toBe(200);
    }
  });

  test.each([
    ['bok-2020-national-33', '"output":[', '"output":["x",', 'output[0]'],
    ['bok-2020-regional', '"level":"province"', '"level":"town"', 'level'],
    ['kr-gdp-deflator', '"base":', '"basis":', 'base'],
    ['bok-2020-regional', '"kind":"regionalCoefficients"', '"kind":"other"', 'kind'],
    ['bok-2020-regional', '{', '[', ''],
  ])('a broken file of %s is told at the door, where the page relies on it: %s → %s', async (id, good, bad, path) => {
    const root = mkdtempSync(join(tmpdir(), 'pageup-tables-'));
    const shipped = JSON.stringify(JSON.parse(openLibrary().tableText(id)));
    expect(shipped).toContain(good);
    for (const kind of ['tables', 'prices']) mkdirSync(join(root, 'seeds', kind), { recursive: true });
    const folder = join(root, 'seeds', id === 'kr-gdp-deflator' ? 'prices' : 'tables', id);
    mkdirSync(folder);
    writeFileSync(join(folder, 'data.json'), shipped.replace(good, bad));
    const server = await buildApp({ library: openLibrary(root), web: null });
    const answer = await server.inject(`/api/tables/${id}`);
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'INVALID_FILE']);
    expect(answer.json().issues).toContainEqual(expect.objectContaining({ path, file: expect.stringContaining(id) }));
    await server.close();
    rmSync(root, { recursive: true });
  });

  test('GET /api/charts lists the charts', async () => {
    const listed = expectJson(
      await get('/api/charts'),
      z.looseObject({
        schema: z.literal('pageup.charts/1'),
        charts: z.array(z.looseObject({ name: z.string(), title: z.strictObject({ ko: z.string(), en: z.string() }) })),
      }),
    );
    expect(listed.charts.map(({ name }) => name)).toEqual(charts.map(({ name }) => name));
  });

  test('GET /health answers', async () => {
    expectJson(await get('/health'), z.looseObject({ schema: z.literal('pageup.health/1'), status: z.literal('ok') }));
  });

  test('GET /api/docs is a page of this server alone', async () => {
    const answer = await get('/api/docs/');
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(answer.body).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'self';/);
    expect(answer.headers['content-security-policy']).not.toMatch(/https?:|\w\.\w|upgrade/);
    expect((await get('/api/docs/static/swagger-initializer.js')).body).toMatch(/"?validatorUrl"?: ?null/);
  });
});

describe('GET /api/openapi.json', () => {
  const document = async () => {
    const answer = await get('/api/openapi.json');
    return answer.json<{
      openapi: string;
      paths: Record<string, Record<string, { summary?: string; requestBody?: unknown }>>;
    }>();
  };

  test('is valid OpenAPI 3.1', async () => {
    const specification = await document();
    expect(specification.openapi).toMatch(/^3\.1\./);
    const { valid, errors } = await new Validator().validate(structuredClone(specification));
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  test('the validator finds a planted fault', async () => {
    const { paths: _, ...planted } = await document();
    expect((await new Validator().validate({ ...planted, paths: { 'no-slash': 7 } })).valid).toBe(false);
  });

  test('describes every endpoint of the contract, in both languages, and the bodies', async () => {
    const { paths } = await document();
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ call: `${method.toUpperCase()} ${path}`, operation })),
    );
    expect(described.map(({ call }) => call)).toEqual(
      expect.arrayContaining([
        'GET /api/plans',
        'GET /api/plans/{id}',
        'GET /api/scenarios',
        'GET /api/scenarios/{id}',
        'GET /api/charts',
        'GET /api/tables',
        'GET /api/tables/{id}',
        'POST /api/runs',
        'POST /api/comparisons',
        'POST /api/charts/{name}',
      ]),
    );
    for (const { call, operation } of described) {
      expect(operation.summary, call).toMatch(/[가-힣].* · .*[a-z]/);
      if (call.startsWith('POST')) expect(operation.requestBody, call).toBeDefined();
    }
  });
});

describe('POST /api/runs', () => {
  test.each(scenarioIds)('%s is pageup.run/1, with detail and without', async (scenario) => {
    const plain = expectJson(await post('/api/runs', { scenario }), contract.run);
    for (const key of ['byYear', 'byComponent', 'bySector', 'byKind', 'byRespondingSector'])
      expect(plain).not.toHaveProperty(key);
    const isNation = plain.region.level === 'nation';
    for (const { inRegion, outRegion } of [
      plain.effects.production,
      plain.effects.valueAdded,
      plain.effects.employment,
    ])
      expect([inRegion === null, outRegion === null]).toEqual([isNation, isNation]);
    const detailed = expectJson(await post('/api/runs', { scenario, detail: true }), contract.detailedRun);
    const {
      byYear: _year,
      byComponent: _component,
      bySector: _sector,
      byKind: _kind,
      byRespondingSector: _,
      ...rest
    } = detailed;
    expect(rest).toEqual(plain);
  });

  test('the Sejong baseline is calibrated to the stated figures, modelled ones beside', async () => {
    const { calibrated, effects, calibration, levers } = expectJson(
      await post('/api/runs', { scenario: sejong }),
      contract.run,
    );
    expect(calibrated?.production?.total).toBeCloseTo(2901, 6);
    expect(calibrated?.valueAdded?.total).toBeCloseTo(1246, 6);
    expect(calibrated?.employment?.total).toBeCloseTo(1998, 6);
    for (const indicator of ['production', 'valueAdded', 'employment'] as const) {
      const { inRegion, outRegion, total } = effects[indicator];
      expect(inRegion! + outRegion!).toBeCloseTo(total, 9);
      expect(calibration.factors[indicator]! * total).toBeCloseTo(calibrated![indicator]!.total, 9);
    }
    const ids = levers.map(({ id }) => id);
    for (const id of ['investment', 'investment.quantum', 'mix.quantum', 'schedule', 'calibration'])
      expect(ids).toContain(id);
  });

  test('settings move the result, keep the scenario’s name and change the hash', async () => {
    const before = expectJson(await post('/api/runs', { scenario: sejong }), contract.run);
    const after = expectJson(await post('/api/runs', { scenario: sejong, set: { execution: 0.5 } }), contract.run);
    expect(after.effects.production.total).toBeCloseTo(before.effects.production.total / 2, 9);
    expect(after.hash).not.toBe(before.hash);
    expect(after.scenario).toEqual(before.scenario);
    const moved = after.levers.find(({ id }) => id === 'execution')!;
    expect([moved.value, moved.default]).toEqual([0.5, 1]);
  });

  test('a scenario without a plan is computed from its body', async () => {
    const scenario = {
      id: 'jeju-example',
      plan: null,
      region: '제주',
      table: 'bok-2020-regional',
      priceYear: 2020,
      demand: [{ sector: '80', year: 2020, value: 190, unit: '백만원' }],
      levers: { localPurchase: 1, importShare: 0 },
      calibration: { method: 'none' },
    };
    const run = expectJson(await post('/api/runs', { scenario }), contract.run);
    expect([run.plan, run.stated, run.calibrated, run.municipality]).toEqual([null, null, null, null]);
    expect(run.demand.value).toBeCloseTo(1.9, 12);
  });
});

test('POST /api/comparisons holds the same runs and differences that add up', async () => {
  const scenarios = [sejong, 'sejong-2024-cautious', 'sejong-2024-ambitious'];
  const report = expectJson(
    await post('/api/comparisons', { scenarios }),
    contract.comparison.extend({
      differences: z.array(z.looseObject({ total: z.number(), terms: z.array(z.looseObject({ value: z.number() })) })),
    }),
  );
  const runs = await Promise.all(scenarios.map((scenario) => post('/api/runs', { scenario })));
  expect(report.scenarios).toEqual(runs.map((answer) => answer.json()));
  expect(report.differences.length).toBeGreaterThan(0);
  for (const { total, terms } of report.differences) {
    expect(terms.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(total, 6);
  }
});

describe.each(charts)('POST /api/charts/$name', ({ name, takes }) => {
  test.each([{}, { lang: 'ko' }, { lang: 'en' }])('answers a Vega-Lite spec with %o', async (options) => {
    const scenarios = takes === 'many' ? [sejong, 'sejong-2024-cautious'] : [sejong];
    const { spec, lang } = expectJson(
      await post(`/api/charts/${name}`, { scenarios, ...options }),
      z.looseObject({
        schema: z.literal('pageup.chart/1'),
        name: z.literal(name),
        lang: z.enum(['ko', 'en']),
        spec: z.looseObject({ $schema: z.string().regex(/vega-lite\/v6/) }),
      }),
    );
    expect(lang).toBe(options.lang ?? 'ko');
    expect(JSON.stringify(spec)).not.toMatch(/NaN|undefined/);
  });

  test.runIf(takes === 'one')('draws no second scenario silently', async () => {
    const answer = await post(`/api/charts/${name}`, { scenarios: [sejong, 'sejong-2024-cautious'] });
    expectProblem(answer, 422, 'TOO_MANY_SCENARIOS');
  });
});

describe('bad requests are answered with a problem document:', () => {
  const deep = (open: string, close: string, levels = 100_000) => open.repeat(levels) + close.repeat(levels);
  const runs: readonly [title: string, body: unknown, status: number, code: string, path?: string][] = [
    ['broken JSON', '{"scenario": ', 400, 'INVALID_JSON'],
    ['an empty body', '', 400, 'INVALID_JSON'],
    ['null', 'null', 400, 'INVALID_REQUEST'],
    ['a list', '[]', 400, 'INVALID_REQUEST'],
    ['no scenario', {}, 400, 'INVALID_REQUEST', 'scenario'],
    ['an unknown key', { scenario: sejong, scenarios: [] }, 400, 'INVALID_REQUEST', 'scenarios'],
    ['a number for a scenario', { scenario: 7 }, 400, 'INVALID_REQUEST', 'scenario'],
    ['text for detail', { scenario: sejong, detail: 'yes' }, 400, 'INVALID_REQUEST', 'detail'],
    ['a list of settings', { scenario: sejong, set: [] }, 400, 'INVALID_REQUEST', 'set'],
    ['an unknown scenario', { scenario: 'nope' }, 422, 'UNKNOWN_SCENARIO', 'scenario'],
    ['a very long id', { scenario: 'x'.repeat(900_000) }, 422, 'UNKNOWN_SCENARIO', 'scenario'],
    ['a path for an id', { scenario: '../scenarios/sejong-2024-baseline' }, 422, 'PATH_NOT_ALLOWED', 'scenario'],
    ['an absolute path', { scenario: '/etc/passwd' }, 422, 'PATH_NOT_ALLOWED', 'scenario'],
    ['a path in extends', { scenario: { id: 'x', extends: './y.yaml' } }, 422, 'PATH_NOT_ALLOWED', 'extends'],
    ['a path in plan', { scenario: { id: 'x', plan: '../plans/y.yaml' } }, 422, 'PATH_NOT_ALLOWED', 'plan'],
    ['an unknown base', { scenario: { id: 'x', extends: 'nope' } }, 422, 'UNKNOWN_SCENARIO', 'extends'],
    ['an unknown plan', { scenario: { id: 'x', plan: 'nope' } }, 422, 'UNKNOWN_PLAN', 'plan'],
    ['an unknown table', { scenario: { id: 'x', extends: sejong, table: 'nope' } }, 422, 'UNKNOWN_TABLE', 'table'],
    [
      'an unknown key in a scenario',
      { scenario: { id: 'x', extends: sejong, lever: {} } },
      400,
      'INVALID_FILE',
      'lever',
    ],
    [
      'text for a number',
      { scenario: { id: 'x', extends: sejong, levers: { execution: '0.5' } } },
      400,
      'INVALID_FILE',
      'levers.execution',
    ],
    ['deep brackets', `{"scenario":${deep('[', ']')}}`, 400, 'INVALID_REQUEST'],
    ['deep braces', `{"scenario":${deep('{"a":', '}').replace(':}', ':1}')}}`, 400, 'INVALID_REQUEST'],
    ['deep settings', `{"scenario":"${sejong}","set":{"mix.quantum":${deep('[', ']')}}}`, 400, 'INVALID_REQUEST'],
    ['half a million brackets', `{"scenario":${deep('[', ']', 500_000)}}`, 400, 'INVALID_REQUEST'],
    ['a __proto__ key', `{"scenario":"${sejong}","__proto__":{"detail":true}}`, 400, 'INVALID_JSON'],
    ['a __proto__ setting', `{"scenario":"${sejong}","set":{"__proto__":{"execution":0}}}`, 400, 'INVALID_JSON'],
    ['a body above 1 MB', `{"scenario":"${'x'.repeat(1_100_000)}"}`, 413, 'TOO_LARGE'],
  ];

  test.each(runs)('%s', async (_, body, status, code, path) => {
    const { issues } = expectProblem(await post('/api/runs', body), status, code);
    if (path !== undefined) expect(issues.map((issue) => issue.path)).toContain(path);
  });

  const settings: readonly [title: string, set: unknown, code: string, path?: string][] = [
    ['an unknown lever', { nope: 1 }, 'UNKNOWN_LEVER', 'nope'],
    ['a lever of another component', { 'investment.nope': 1 }, 'UNKNOWN_LEVER', 'investment.nope'],
    ['a name of every object', { constructor: 1 }, 'UNKNOWN_LEVER', 'constructor'],
    ['a rate above its limit', { execution: 1.1 }, 'OUT_OF_RANGE', 'execution'],
    ['a rate below its limit', { importShare: -0.1 }, 'OUT_OF_RANGE', 'importShare'],
    ['text for a rate', { execution: 'NaN' }, 'LEVER_VALUE_INVALID', 'execution'],
    ['null for a rate', { execution: null }, 'LEVER_VALUE_INVALID', 'execution'],
    ['a number that JSON cannot hold', '{"execution":1e400}', 'LEVER_VALUE_INVALID', 'execution'],
    ['purchases above 1', { localPurchase: 0.9, importShare: 0.2 }, 'PURCHASES_OVER_ONE'],
    ['shares that sum to 1.1', { 'mix.quantum': { '50': 0.6, '62': 0.5 } }, 'SHARES_NOT_ONE'],
    ['no shares', { 'mix.quantum': {} }, 'SHARES_NOT_ONE'],
    ['a negative share', { 'mix.quantum': { '50': 1.5, '62': -0.5 } }, 'SHARE_NEGATIVE'],
    ['an unknown sector', { 'mix.quantum': { '99': 1 } }, 'UNKNOWN_SECTOR'],
    ['a list for shares', { 'mix.quantum': [1] }, 'LEVER_VALUE_INVALID', 'mix.quantum'],
    ['an unknown region', { region: '서울특별시' }, 'UNKNOWN_REGION', 'region'],
    ['an object for a region', { region: {} }, 'UNKNOWN_REGION', 'region'],
    ['a year outside the horizon', { schedule: { '2030': 1 } }, 'YEAR_OUTSIDE_HORIZON', 'schedule.2030'],
    ['a year that is none', { schedule: { '20xx': 1 } }, 'LEVER_VALUE_INVALID', 'schedule'],
    ['a year beyond counting', { schedule: { '9007199254740993': 1 } }, 'LEVER_VALUE_INVALID', 'schedule'],
    ['a price year without an index', { priceYear: 1980 }, 'OUT_OF_RANGE', 'priceYear'],
    ['half a year', { priceYear: 2020.5 }, 'LEVER_VALUE_INVALID', 'priceYear'],
    ['negative money', { investment: -1 }, 'NEGATIVE_MONEY', 'investment'],
    ['9,008조', { investment: 90_080_000 }, 'MONEY_TOO_LARGE', 'investment'],
    ['money in words', { investment: '1,704억원' }, 'LEVER_VALUE_INVALID', 'investment'],
    ['money that disagrees', { investment: 1000, 'investment.quantum': 2000 }, 'INVESTMENT_DISAGREES'],
    ['a calibration that does not exist', { calibration: 'magic' }, 'LEVER_VALUE_INVALID', 'calibration'],
  ];

  test.each(settings)('%s', async (_, set, code, path) => {
    const body = typeof set === 'string' ? `{"scenario":"${sejong}","set":${set}}` : { scenario: sejong, set };
    const { issues } = expectProblem(await post('/api/runs', body), 422, code);
    if (path !== undefined) expect(issues.map((issue) => issue.path)).toContain(path);
  });

  test.each([
    ['an unknown unit', { unit: '만만원' }, 'UNKNOWN_UNIT'],
    ['negative money', { value: -1 }, 'NEGATIVE_MONEY'],
    ['9,008조', { value: 9008, unit: '조원' }, 'MONEY_TOO_LARGE'],
    ['an unknown sector', { sector: '84' }, 'UNKNOWN_SECTOR'],
  ])('%s in a scenario of the planner’s own', async (_, change, code) => {
    const row = { sector: '50', year: 2020, value: 1, unit: '억원', ...change };
    const scenario = { id: 'x', plan: null, region: '서울', priceYear: 2020, demand: [row] };
    const { issues } = expectProblem(await post('/api/runs', { scenario }), 422, code);
    expect(issues[0]!.path).toMatch(/^demand\[0\]/);
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'nonsense',
  ])('a body as %s', async (type) => {
    const payload = JSON.stringify({ scenario: sejong });
    expectProblem(
      await app.inject({ method: 'POST', url: '/api/runs', payload, headers: { 'content-type': type } }),
      400,
    );
  });

  test('no body at all', async () => {
    expectProblem(await app.inject({ method: 'POST', url: '/api/runs' }), 400);
  });

  test.each([
    ['one scenario', [sejong], 422, 'TOO_FEW_SCENARIOS'],
    ['none', [], 422, 'TOO_FEW_SCENARIOS'],
    ['seven', Array(7).fill(sejong), 400, 'INVALID_REQUEST'],
    ['an unknown one', [sejong, 'nope'], 422, 'UNKNOWN_SCENARIO'],
    ['one that spends nothing', [sejong, { id: 'x', plan: 'sejong-2024' }], 422, 'NO_SPENDING'],
  ])('a comparison of %s', async (_, scenarios, status, code) => {
    expectProblem(await post('/api/comparisons', { scenarios }), status, code);
  });

  test('an unknown chart, language or scenario', async () => {
    expectProblem(await post('/api/charts/nope', { scenarios: [sejong] }), 404, 'UNKNOWN_CHART');
    expectProblem(await post('/api/charts/scope', { scenarios: [sejong], lang: 'fr' }), 400, 'INVALID_REQUEST');
    expectProblem(await post('/api/charts/scope', { scenarios: [] }), 400, 'INVALID_REQUEST');
    expectProblem(await post('/api/charts/scope', { scenarios: ['scope'] }), 422, 'UNKNOWN_SCENARIO');
  });

  test.each([
    ['/api/plans/nope', 'UNKNOWN_PLAN'],
    ['/api/scenarios/nope', 'UNKNOWN_SCENARIO'],
    ['/api/tables/nope', 'UNKNOWN_TABLE'],
    ['/api/plans/', 'UNKNOWN_PLAN'],
    ['/api/plans/sejong-2024.yaml', 'UNKNOWN_PLAN'],
    ['/api/plans/..%2f..', 'UNKNOWN_PLAN'],
    ['/api/plans/..%2Fplans%2Fsejong-2024', 'UNKNOWN_PLAN'],
    ['/api/tables/..%2ftables%2fbok-2020-regional', 'UNKNOWN_TABLE'],
    ['/api/plans/%00', 'UNKNOWN_PLAN'],
    ['/api/plans/%0d%0aSet-Cookie:x', 'UNKNOWN_PLAN'],
    ['/api/plans/__proto__', 'UNKNOWN_PLAN'],
    ['/api/plans/constructor', 'UNKNOWN_PLAN'],
    ['/api/plans/%ED%95%9C%EA%B8%80', 'UNKNOWN_PLAN'],
    [`/api/plans/${'x'.repeat(150)}`, 'UNKNOWN_PLAN'],
    [`/api/plans/${'x'.repeat(5000)}`, 'NOT_FOUND'],
    ['/api/plans/%', 'NOT_FOUND'],
    ['/api/plans/%E0%A4%A', 'NOT_FOUND'],
    ['/api/plans/../../package.json', 'NOT_FOUND'],
    ['/api/docs/static/..%2f..%2fpackage.json', 'NOT_FOUND'],
    ['/api/nope?x=1', 'NOT_FOUND'],
    ['/api', 'NOT_FOUND'],
    ['//', 'NOT_FOUND'],
    ['/package.json', 'NOT_FOUND'],
  ])('GET %s', async (url, code) => {
    expectProblem(await get(url), 404, code);
  });

  test.each([
    ['PUT', '/api/runs'],
    ['DELETE', '/api/plans/sejong-2024'],
    ['PATCH', '/api/scenarios/sejong-2024-baseline'],
    ['POST', '/api/plans'],
    ['GET', '/api/runs'],
    ['OPTIONS', '/api/runs'],
    ['TRACE', '/api/plans'],
  ] as [NonNullable<InjectOptions['method']>, string][])('%s %s', async (method, url) => {
    const answer = await app.inject({ method, url });
    expectProblem(answer, 405, 'METHOD_NOT_ALLOWED');
    expect(answer.headers['allow']).toMatch(/GET|POST/);
  });
});

describe('a server with a workbench', () => {
  let folder = '';
  let whole: FastifyInstance;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pageup-web-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>파급</title>');
    writeFileSync(join(folder, 'assets', 'index-1a2b3c.js'), 'void 0;');
    writeFileSync(join(folder, '.stamp'), 'x');
    whole = await buildApp({ library: openLibrary(), web: folder });
  });
  afterAll(async () => {
    await whole.close();
    rmSync(folder, { recursive: true });
  });

  test('gives its page anew, its hashed files for good, and lets neither call out', async () => {
    const page = await whole.inject('/');
    expect([page.statusCode, page.headers['content-type'], page.headers['cache-control']]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-cache',
    ]);
    expect(page.headers['content-security-policy']).toMatch(/default-src 'self'.*connect-src 'self'/);
    const script = await whole.inject('/assets/index-1a2b3c.js');
    expect([script.statusCode, script.headers['cache-control']]).toEqual([200, expect.stringContaining('immutable')]);
  });

  test.each([
    ...['/nope', '/assets/', '/assets/nope.js', '/.stamp', '/..%2fapi.js', '/%2e%2e/%2e%2e/package.json'],
    ...['/assets/../../package.json', '/%00', '/%5c..%5cpackage.json', '/assets/%', '//etc/passwd', '/index.html/x'],
  ])('GET %s', async (url) => {
    expectProblem(await whole.inject(url), 404);
  });
});

test('a hundred requests at once are all answered, each with its own answer', async () => {
  const alone = await Promise.all(scenarioIds.map(async (scenario) => (await post('/api/runs', { scenario })).body));
  const together = await Promise.all(
    Array.from({ length: 100 }, (_, i) => post('/api/runs', { scenario: scenarioIds[i % scenarioIds.length] })),
  );
  together.forEach((answer, i) => expect(answer.body).toBe(alone[i % alone.length]));
});

describe('nothing is answered with 500, and no figure is lost on the way:', () => {
  const answered = async (body: unknown) => {
    const answer = await post('/api/runs', body);
    if (answer.statusCode === 200) expectJson(answer, contract.run);
    else expectProblem(answer, answer.statusCode);
  };
  const odd = fc.oneof(
    fc.double(),
    fc.integer(),
    fc.string(),
    fc.constantFrom('서울', 'none', 'factor', 'typeII', '__proto__', null, true, 1e-320, Number.MAX_VALUE),
    fc.dictionary(fc.oneof(fc.constantFrom('2024', '2025', '50', '62'), fc.string()), fc.double({ min: -1, max: 2 })),
    fc.jsonValue({ maxDepth: 3 }),
  );
  const money = ['investment', 'investment.quantum', 'mix.quantum', 'schedule'];
  const rates = ['execution', 'localPurchase', 'importShare', 'productivityGrowth'];
  const lever = fc.constantFrom(...money, ...rates, 'priceYear', 'region', 'incomeRound', 'calibration', 'nope');

  test('any JSON as a body', () => fc.assert(fc.asyncProperty(fc.jsonValue(), answered), { numRuns: 100 }));

  test('any settings', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(sejong, 'chungbuk-2023-baseline', 'sejong-2024-national'),
        fc.dictionary(lever, odd),
        (scenario, set) => answered({ scenario, set }),
      ),
      { numRuns: 300 },
    ));

  const field = fc.constantFrom(...Object.keys(scenarioSchema.shape), 'nope');
  test('any change of a scenario', () =>
    fc.assert(
      fc.asyncProperty(fc.dictionary(field, odd), (change) =>
        answered({ scenario: { id: 'x', extends: sejong, ...change } }),
      ),
      { numRuns: 300 },
    ));
});
