import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../api/app.ts';
import { openLibrary } from '../../api/files/library.ts';
import { placesFor } from '../../api/jobs/places.ts';
import { sampleApart, sampleHere } from '../../api/jobs/sample-job.ts';
import { prepareSample } from '../../engine/index.ts';
import { scenarioIds } from '../study.ts';
import { pageup, pageupApart } from './command-line.ts';
import * as contract from './contract.ts';

const sejong = 'sejong-2024-baseline';
const library = openLibrary();

let app: FastifyInstance;
let port = 0;
let folder = '';
beforeAll(async () => {
  app = await buildApp({ library, web: null });
  await app.listen({ port: 0, host: '127.0.0.1' });
  port = (app.server.address() as AddressInfo).port;
  folder = mkdtempSync(join(tmpdir(), 'pageup-sample-'));
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const post = (payload: object) => app.inject({ method: 'POST', url: '/api/samples', payload });

describe('pageup sample --json prints what POST /api/samples answers:', () => {
  const few = { draws: 300, seed: 7 };
  const asked: readonly [args: string[], body: object][] = [
    [[sejong], { scenario: sejong, draws: 16_384, seed: 1 }],
    [[sejong, '--draws', '300', '--seed', '7'], { scenario: sejong, ...few }],
    [
      [sejong, '--draws=30,000', '--seed=7', '--method=random', '--by-year'],
      { scenario: sejong, draws: 30_000, seed: 7, method: 'random', byYear: true },
    ],
    [
      [sejong, '--draws', '3e2', '--seed', '7', '--set', 'execution=70%'],
      { scenario: sejong, ...few, set: { execution: 0.7 } },
    ],
    [
      [
        'sejong-2024-national',
        '--draws',
        '300',
        '--seed',
        '7',
        '--threshold',
        'production.total=2,000억원',
        '--threshold',
        'net.employment.total=900명',
      ],
      {
        scenario: 'sejong-2024-national',
        ...few,
        thresholds: [
          { output: 'production.total', value: 2000 },
          { output: 'net.employment.total', value: 900 },
        ],
      },
    ],
  ];

  test.each(asked)('%j', async (args, body) => {
    const answer = await post(body);
    expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
    contract.sampled.parse(answer.json());
    for (const lang of ['ko', 'en']) {
      const { status, stdout, stderr } = await pageup(['sample', ...args, '--json', '--lang', lang]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toBe(`${answer.body}\n`);
    }
  });

  test.each(scenarioIds)('%s keeps the contract', async (scenario) => {
    const report = contract.sampled.parse((await post({ scenario, draws: 64, seed: 1, byYear: true })).json());
    expect(report.scenario.id).toBe(scenario);
    const names = report.outputs.map(({ indicator, scope, year }) => `${indicator}.${scope} ${year}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('for people', () => {
  test('says the ranges, the chance of reaching the stated figure, and what was drawn, in both languages', async () => {
    const { stdout } = await pageup(['sample', sejong, '--by-year']);
    expect(stdout).toMatch(/취업유발 세종 내 +486\.4/);
    expect(stdout).toMatch(/부가가치유발 계 발표치 1,246억원 이상일 확률 \d\.\d%/);
    expect(stdout).toMatch(/execution +삼각 0\.5 … 1 … 1 +예/);
    expect(stdout).toMatch(/^2026 /m);
    expect(stdout).toContain('[RANGES_ASSUMED]');
    const english = (await pageup(['sample', sejong, '--by-year', '--lang', 'en'])).stdout;
    expect(english).toMatch(/Employment Inside Sejong reaches stated 1,998 persons: 0\.0%/);
    expect(english.replaceAll(/억원|“[^”]*”/g, '')).not.toMatch(/[가-힣]/);
  });

  test('says every kind of distribution', async () => {
    const ranges = [
      'execution: { kind: fixed, value: 0.9 }',
      'localPurchase: { kind: uniform, min: 0.3, max: 0.5 }',
      'importShare: { kind: pert, min: 0, mode: 0.1, max: 0.4 }',
      'leakage: { kind: normal, mean: 0.2, standardDeviation: 0.1, min: 0, max: 0.5 }',
      'deadweight: { kind: lognormal, mean: 0.2, standardDeviation: 0.1, min: 0.01, max: 0.5, reason: 사례 }',
      'displacement: { kind: discrete, values: [0, 0.25], weights: [0.75, 0.25] }',
    ];
    const path = join(folder, 'mine.yaml');
    writeFileSync(
      path,
      `id: mine\nextends: ${sejong}\nranges:\n  ${ranges.join('\n  ')}\ncorrelations:\n  - { levers: [leakage, deadweight], rank: 0.5 }\n`,
    );
    const { status, stdout } = await pageup(['sample', path, '--draws', '100', '--lang', 'en']);
    expect(status).toBe(0);
    for (const said of [
      'Fixed 0.9',
      'Uniform 0.3 … 0.5',
      'PERT 0 … 0.1 … 0.4',
      'Normal 0.2 ± 0.1 (0–0.5)',
      'Lognormal',
      '0: 0.75, 0.25: 0.25',
    ]) {
      expect(stdout).toContain(said);
    }
    expect(stdout).not.toContain('[RANGES_ASSUMED]');
    expect((await pageup(['sample', path, '--draws', '100'])).stdout).toContain('균등 0.3 … 0.5');
    writeFileSync(path, `id: mine\nextends: ${sejong}\nranges:\n  execution: { kind: uniform, min: 0.9, max: 0.2 }\n`);
    const reversed = await pageup(['sample', path, '--json']);
    const problem = contract.problem.parse(JSON.parse(reversed.stderr));
    expect([reversed.status, problem.code, problem.issues[0]?.line]).toEqual([3, 'RANGE_REVERSED', 4]);
  });
});

describe('is refused:', () => {
  test.each<[object, number, string]>([
    [{ scenario: 'nope' }, 422, 'UNKNOWN_SCENARIO'],
    [{ draws: 1_000_001 }, 422, 'DRAWS_OUT_OF_LIMITS'],
    [{ draws: 100_001, byYear: true }, 422, 'DRAWS_OUT_OF_LIMITS'],
    [{ draws: 0 }, 422, 'DRAWS_OUT_OF_LIMITS'],
    [{ draws: 2.5 }, 422, 'DRAWS_OUT_OF_LIMITS'],
    [{ seed: -1 }, 422, 'SEED_OUT_OF_LIMITS'],
    [{ set: { execution: 2 } }, 422, 'OUT_OF_RANGE'],
    [{ thresholds: [{ output: 'x', value: 1 }] }, 422, 'UNKNOWN_OUTPUT'],
    [{ method: 'lattice' }, 400, 'INVALID_REQUEST'],
    [{ draws: '100' }, 400, 'INVALID_REQUEST'],
    [{ nope: 1 }, 400, 'INVALID_REQUEST'],
  ])('%j', async (body, status, code) => {
    const answer = await post({ scenario: sejong, draws: 16, seed: 1, ...body });
    expect([answer.statusCode, contract.problem.parse(answer.json()).code]).toEqual([status, code]);
    expect(answer.body).not.toMatch(contract.innards);
  });

  test.each<[string[], number, string]>([
    [[], 2, 'USAGE'],
    [[sejong, sejong], 2, 'USAGE'],
    [[sejong, '--draws', 'many'], 2, 'USAGE'],
    [[sejong, '--draws', '-5'], 2, 'USAGE'],
    [[sejong, '--seed', '1.5'], 2, 'USAGE'],
    [[sejong, '--method', 'grid'], 2, 'USAGE'],
    [[sejong, '--threshold', 'employment.inRegion'], 2, 'USAGE'],
    [[sejong, '--threshold', 'employment.inRegion=많이'], 2, 'USAGE'],
    [[sejong, '--draws', '1e8'], 3, 'DRAWS_OUT_OF_LIMITS'],
    [[sejong, '--draws', '0'], 3, 'DRAWS_OUT_OF_LIMITS'],
    [[sejong, '--threshold', 'employment=5'], 3, 'UNKNOWN_OUTPUT'],
    [['nope'], 3, 'UNKNOWN_SCENARIO'],
  ])('%j', async (args, exit, code) => {
    const { status, stdout, stderr } = await pageup(['sample', ...args, '--json']);
    expect([status, stdout]).toEqual([exit, '']);
    expect(JSON.parse(stderr)).toMatchObject({ code });
  });
});

describe('on threads of its own', () => {
  const job = () => prepareSample(library.prepareNamed(sejong), { draws: 50_000, seed: 1, byYear: true });

  test('the answer is the same, from new threads and rested ones, and progress rises to one', async () => {
    const here = JSON.stringify(sampleHere(job()));
    for (const threads of [1, 2, 3, 1]) {
      const told: number[] = [];
      const apart = await sampleApart(job(), { threads, onProgress: (done) => told.push(done) });
      expect(JSON.stringify(apart)).toBe(here);
      expect(told).toEqual(told.toSorted((a, b) => a - b));
      expect(told.at(-1)).toBe(1);
    }
  }, 30_000);

  test('aborting ends it with the reason, and the next one is served', async () => {
    const reason = new Error('enough');
    const stopping = new AbortController();
    const long = prepareSample(library.prepareNamed(sejong), { draws: 10_000_000, seed: 1 });
    const running = sampleApart(long, {
      threads: 2,
      signal: stopping.signal,
      onProgress: () => stopping.abort(reason),
    });
    await expect(running).rejects.toBe(reason);
    await expect(sampleApart(job(), { threads: 1, signal: stopping.signal })).rejects.toBe(reason);
    expect((await sampleApart(job(), { threads: 1 })).draws).toBe(50_000);
  }, 30_000);

  test('a failure there is a failure here, and the next one is served', async () => {
    const broken = job();
    const plan = {
      ...broken.plan,
      outputs: broken.plan.outputs.map((output) => ({ ...output, bounds: { min: 0, max: 0 } })),
    };
    await expect(sampleApart({ ...broken, plan }, { threads: 1 })).rejects.toThrow('outside their bounds');
    expect((await sampleApart(job(), { threads: 1 })).draws).toBe(50_000);
  }, 30_000);
});

describe('many requests', () => {
  const heavy = { scenario: sejong, draws: 1_000_000, seed: 1, method: 'random' };
  const text = JSON.stringify(heavy);
  const head = `POST /api/samples HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${text.length}\r\n\r\n`;
  async function send(): Promise<Socket> {
    const socket = connect(port, '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.write(head + text);
    return socket;
  }

  test('two are drawn, eight wait, more are turned away; who hangs up frees the line; others are served meanwhile', async () => {
    const sockets = await Promise.all(Array.from({ length: 10 }, send));
    await pause(100);
    const turned = await post(heavy);
    expect([turned.statusCode, turned.headers['retry-after']]).toEqual([503, '5']);
    expect(turned.json()).toMatchObject({ code: 'BUSY', title: { ko: expect.any(String) } });
    const started = performance.now();
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
    expect((await post({ scenario: sejong, draws: 256, seed: 1 })).statusCode).toBe(200);
    expect(performance.now() - started).toBeLessThan(1000);
    for (const socket of sockets) socket.destroy();
    await pause(200);
    const next = await post({ ...heavy, draws: 30_000 });
    expect(next.statusCode, next.body.slice(0, 200)).toBe(200);
  }, 60_000);

  test('places: a line is served in order, and who gives up leaves it', async () => {
    const enter = placesFor(1, 2);
    const first = await enter();
    const order: string[] = [];
    const stopping = new AbortController();
    const second = enter(stopping.signal).then(
      () => order.push('second'),
      () => order.push('gave up'),
    );
    const third = enter().then((leave) => {
      order.push('third');
      return leave;
    });
    await expect(enter()).rejects.toMatchObject({ code: 'BUSY' });
    stopping.abort();
    await second;
    first();
    (await third)();
    expect(order).toEqual(['gave up', 'third']);
    (await enter())();
  });
});

describe('long runs on the command line', () => {
  test('say how far they are when asked, and nothing else on standard error', async () => {
    const { status, stdout, stderr } = await pageupApart([
      'sample',
      sejong,
      '--draws',
      '2000000',
      '--progress',
      '--json',
    ]);
    expect(status).toBe(0);
    expect(contract.sampled.parse(JSON.parse(stdout)).draws).toBe(2_000_000);
    const lines = stderr.trim().split('\n');
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(line).toMatch(/^ *\d{1,3}% {2}뽑는 중$/);
    expect(lines.at(-1)).toMatch(/^100%/);
  }, 30_000);

  test('Ctrl-C ends them cleanly with 130', async () => {
    const sampling = pageup(['sample', sejong, '--draws', '10000000', '--json']);
    while (process.listenerCount('SIGINT') === 0) await pause(5);
    process.emit('SIGINT');
    const { status, stdout, stderr } = await sampling;
    expect([status, stdout]).toEqual([130, '']);
    expect(JSON.parse(stderr)).toMatchObject({ code: 'CANCELLED' });
    expect(process.listenerCount('SIGINT')).toBe(0);
  }, 30_000);
});
