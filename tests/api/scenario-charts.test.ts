import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../api/app.ts';
import { openLibrary } from '../../api/files/library.ts';
import { pageup } from './command-line.ts';
import * as contract from './contract.ts';

const [sejong, cautious, national] = ['sejong-2024-baseline', 'sejong-2024-cautious', 'sejong-2024-national'] as const;
const app = await buildApp({ library: openLibrary(), web: null });
const folder = mkdtempSync(join(tmpdir(), 'pageup-charts-'));
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const post = (name: string, payload: unknown) =>
  app.inject({ method: 'POST', url: `/api/charts/${name}`, payload: payload as object });

const few = { draws: 256, seed: 7 };
const fewFlags = ['--draws', '256', '--seed', '7'];

/** 차트마다 명령줄에서 부르는 법과 같은 것을 묻는 본문. */
const asked: readonly (readonly [name: string, ids: string[], flags: string[], options: object])[] = [
  ['waterfall', [sejong, cautious], [], {}],
  ['waterfall', [sejong, national], [], {}],
  ['stated-modelled', [sejong], ['--set', 'execution=80%'], { set: { execution: 0.8 } }],
  ['comparison', [sejong, cautious], ['--set', 'importShare=0.3'], { set: { importShare: 0.3 } }],
  ['waterfall', [sejong, cautious], ['--set', 'importShare=0.3'], { set: { importShare: 0.3 } }],
  ['tornado', [sejong], ['--set', 'execution=80%'], { set: { execution: 0.8 } }],
  ['density', [sejong], ['--set', 'execution=80%', ...fewFlags], { set: { execution: 0.8 }, ...few }],
  ['net-ladder', [national], [], {}],
  ['by-kind', [sejong], [], {}],
  ['tornado', [sejong], [], {}],
  [
    'tornado',
    [sejong],
    ['--indicator', 'employment', '--scope', 'inRegion'],
    { indicator: 'employment', scope: 'inRegion' },
  ],
  ['density', [sejong], fewFlags, few],
  ['density', [national], ['--scope', 'inRegion', ...fewFlags], { scope: 'inRegion', ...few }],
  ['exceedance', [sejong], ['--indicator', 'valueAdded', ...fewFlags], { indicator: 'valueAdded', ...few }],
  ['ranges-by-year', [sejong], ['--scope', 'outRegion', ...fewFlags], { scope: 'outRegion', ...few }],
];

test('charts of scenarios are listed by what they draw, with what they take', async () => {
  const listed = (await app.inject({ url: '/api/charts' })).json() as Record<string, object[]>;
  const output = ['indicator', 'scope'];
  const sampled = [...output, 'draws', 'seed'];
  expect(listed['charts']).toContainEqual(expect.objectContaining({ name: 'net-ladder', takes: 'one', options: [] }));
  expect(listed['comparisonCharts']).toEqual([
    expect.objectContaining({ name: 'waterfall', takes: 'two', options: [] }),
  ]);
  expect(listed['sensitivityCharts']).toEqual([
    expect.objectContaining({ name: 'tornado', takes: 'one', options: output }),
  ]);
  expect(listed['sampleCharts']).toEqual(
    ['density', 'exceedance', 'ranges-by-year'].map((name) =>
      expect.objectContaining({ name, takes: 'one', options: sampled }),
    ),
  );
});

test.each(asked)('%s %j %j: with --json the command prints what HTTP answers', async (name, ids, flags, options) => {
  const answer = await post(name, { scenarios: ids, ...options });
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({ schema: 'pageup.chart/1', name, lang: 'ko' });
  for (const lang of ['ko', 'en']) {
    const ended = await pageup(['chart', name, ...ids, ...flags, '--json', '--lang', lang]);
    expect(ended).toEqual({ status: 0, stdout: `${answer.body}\n`, stderr: '' });
  }
});

test.each(asked)('%s %j %j speaks English when asked to', async (name, ids, flags, options) => {
  const { spec } = (await post(name, { scenarios: ids, ...options, lang: 'en' })).json() as { spec: object };
  const { stdout } = await pageup(['chart', name, ...ids, ...flags, '--lang', 'en']);
  expect(JSON.parse(stdout)).toEqual(spec);
  expect(stdout).not.toMatch(/[가-힣]/);
});

test.each([
  ['stated-modelled', {}],
  ['tornado', {}],
  ['ranges-by-year', few],
  ['net-ladder', {}],
])('%s draws a scenario as it is set, not as it is written', async (name, options) => {
  const drawn = (scenario: unknown, set?: object) =>
    post(name, { scenarios: [scenario], ...options, ...(set ? { set } : {}) });
  const [plain, moved] = [await drawn(sejong), await drawn(sejong, { execution: 0.8 })];
  expect(moved.statusCode, moved.body.slice(0, 300)).toBe(200);
  expect(moved.body).not.toBe(plain.body);
});

test('a setting that a chart cannot take is refused where it stands', async () => {
  const refused = await post('stated-modelled', { scenarios: [sejong], set: { execution: 2 } });
  expect([refused.statusCode, refused.json()]).toMatchObject([422, { code: 'OUT_OF_RANGE' }]);
  expect((await post('table-linkages', { table: 'bok-2020-national-33', set: { execution: 1 } })).statusCode).toBe(400);
  const { status, stderr } = await pageup(['chart', 'table-linkages', 'bok-2020-national-33', '--set', 'execution=1']);
  expect([status, stderr.includes('--set은 시나리오를')]).toEqual([2, true]);
});

test('what is not said is production, in total, and the same draws each time', async () => {
  const said = { indicator: 'production', scope: 'total', draws: 16_384, seed: 1 };
  expect((await post('density', { scenarios: [sejong] })).body).toBe((await post('density', { scenarios: [sejong], ...said })).body); // prettier-ignore
  const other = await post('density', { scenarios: [sejong], ...said, seed: 2 });
  expect(other.body).not.toBe((await post('density', { scenarios: [sejong] })).body);
});

test('--out draws a picture, of a scenario file with net factors as well', async () => {
  const file = join(folder, 'net.yaml');
  writeFileSync(file, `id: net\nextends: ${sejong}\nlevers: { leakage: 0.1 }\n`);
  const png = join(folder, 'a.png');
  expect(await pageup(['chart', 'net-ladder', file, '--out', png])).toMatchObject({ status: 0, stdout: '' });
  expect(readFileSync(png).subarray(1, 4).toString()).toBe('PNG');
  const svg = join(folder, 'a.svg');
  expect(await pageup(['chart', 'waterfall', sejong, file, '--out', svg])).toMatchObject({ status: 0 });
  expect(readFileSync(svg, 'utf8')).toContain('두 시나리오가 다른 까닭');
});

describe('what a chart cannot draw is refused:', () => {
  test.each([
    [422, 'waterfall', { scenarios: [sejong] }, 'TOO_FEW_SCENARIOS', null],
    [422, 'waterfall', { scenarios: [sejong, cautious, national] }, 'TOO_MANY_SCENARIOS', null],
    [422, 'tornado', { scenarios: [sejong, cautious] }, 'TOO_MANY_SCENARIOS', null],
    [400, 'waterfall', { scenarios: [sejong, cautious], scope: 'total' }, 'INVALID_REQUEST', 'scope'],
    [400, 'by-kind', { scenarios: [sejong], seed: 1 }, 'INVALID_REQUEST', 'seed'],
    [400, 'tornado', { scenarios: [sejong], draws: 10 }, 'INVALID_REQUEST', 'draws'],
    [400, 'tornado', { scenarios: [sejong], indicator: 'imports' }, 'INVALID_REQUEST', null],
    [400, 'tornado', { plan: 'sejong-2024' }, 'INVALID_REQUEST', 'scenarios'],
    [400, 'density', { table: 'bok-2020-national-33' }, 'INVALID_REQUEST', 'scenarios'],
    [400, 'density', { scenarios: [sejong], draws: 65_537 }, 'INVALID_REQUEST', 'draws'],
    [422, 'density', { scenarios: [sejong], draws: 0 }, 'DRAWS_OUT_OF_LIMITS', null],
    [422, 'density', { scenarios: [sejong], draws: 1.5 }, 'DRAWS_OUT_OF_LIMITS', null],
    [422, 'density', { scenarios: [sejong], seed: -1 }, 'SEED_OUT_OF_LIMITS', null],
    [422, 'density', { scenarios: ['nope'] }, 'UNKNOWN_SCENARIO', null],
    [400, 'table-linkages', { scenarios: [sejong] }, 'INVALID_REQUEST', 'table'],
  ])('%d for %s with %j: %s', async (status, name, body, code, path) => {
    const answer = await post(name, body);
    const problem = contract.problem.parse(answer.json());
    expect([answer.statusCode, problem.code]).toEqual([status, code]);
    if (path !== null) expect(problem.issues.map((issue) => issue.path)).toContain(path);
  });

  test.each([
    [['waterfall', sejong], 3, 'TOO_FEW_SCENARIOS'],
    [['waterfall', sejong, cautious, national], 3, '2개까지'],
    [['tornado', sejong, '--draws', '9'], 2, '--draws은(는) 결과 하나를 그리는 차트에'],
    [['by-kind', sejong, '--indicator', 'employment'], 2, '쓸 수 없습니다'],
    [['tornado', sejong, '--indicator', 'imports'], 2, 'production, valueAdded, employment'],
    [['tornado', sejong, '--scope', 'nation'], 2, 'inRegion, outRegion, total'],
    [['density', sejong, '--draws', 'many'], 2, '수를 씁니다'],
    [['table-linkages', 'bok-2020-national-33', '--seed', '1'], 2, '쓸 수 없습니다'],
  ])('chart %j exits with %d', async (args, exit, said) => {
    const ended = await pageup(['chart', ...args]);
    expect({ status: ended.status, stdout: ended.stdout }).toEqual({ status: exit, stdout: '' });
    expect(ended.stderr).toContain(said);
  });

  test('anything else is a problem and never a bug', async () => {
    const body = fc.record(
      {
        scenarios: fc.array(fc.constantFrom<unknown>(sejong, cautious, national, 'x', 3), { maxLength: 3 }),
        indicator: fc.constantFrom('production', 'employment', 'imports'),
        scope: fc.constantFrom('total', 'inRegion', 'nation'),
        draws: fc.oneof(fc.integer({ min: -1, max: 300 }), fc.double()),
        seed: fc.oneof(fc.integer(), fc.double()),
        lang: fc.constantFrom('ko', 'en'),
      },
      { requiredKeys: ['scenarios'] },
    );
    const names = fc.constantFrom('waterfall', 'net-ladder', 'by-kind', 'tornado', 'density', 'exceedance', 'ranges-by-year'); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(names, body, async (name, given) => {
        const answer = await post(name, given);
        expect([200, 400, 422]).toContain(answer.statusCode);
        if (answer.statusCode === 200) expect(answer.body).not.toMatch(/NaN|Infinity|undefined/);
        else contract.problem.parse(answer.json());
      }),
      { numRuns: 80 },
    );
  });
});
