import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../api/app.ts';
import { openLibrary } from '../../api/files/library.ts';
import { scenarioIds } from '../study.ts';
import { pageup } from './command-line.ts';
import * as contract from './contract.ts';

const sejong = 'sejong-2024-baseline';

let app: FastifyInstance;
beforeAll(async () => {
  app = await buildApp({ library: openLibrary(), web: null });
});
afterAll(() => app.close());

const post = (payload: object) => app.inject({ method: 'POST', url: '/api/sensitivities', payload });

describe('pageup sensitivity --json prints what POST /api/sensitivities answers:', () => {
  const asked: readonly [args: string[], body: object][] = [
    [[sejong], { scenario: sejong }],
    [[sejong, '--set', 'execution=70%'], { scenario: sejong, set: { execution: 0.7 } }],
    [
      [sejong, '--goal', 'valueAdded.inRegion=300', '--by', 'execution'],
      { scenario: sejong, goal: { output: 'valueAdded.inRegion', value: 300, by: 'execution' } },
    ],
    [
      [sejong, '--goal', 'net.employment.inRegion=400명', '--by', 'localPurchase'],
      { scenario: sejong, goal: { output: 'net.employment.inRegion', value: 400, by: 'localPurchase' } },
    ],
    [
      ['eumseong-2023-baseline', '--goal', 'production.total=2조 5,000억원', '--by', 'investment'],
      { scenario: 'eumseong-2023-baseline', goal: { output: 'production.total', value: 25_000, by: 'investment' } },
    ],
    [[sejong, '--global'], { scenario: sejong, global: true }],
    [
      ['sejong-2024-national', '--global', '--draws', '256', '--seed', '7'],
      { scenario: 'sejong-2024-national', global: { draws: 256, seed: 7 } },
    ],
  ];

  test.each(asked)('%j', async (args, body) => {
    const answer = await post(body);
    expect(answer.statusCode).toBe(200);
    contract.sensitivity.parse(answer.json());
    for (const lang of ['ko', 'en']) {
      const { status, stdout, stderr } = await pageup(['sensitivity', ...args, '--json', '--lang', lang]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toBe(`${answer.body}\n`);
    }
  });

  test.each(scenarioIds)('%s keeps the contract', async (scenario) => {
    const report = contract.sensitivity.parse((await post({ scenario })).json());
    expect(report.scenario.id).toBe(scenario);
    expect(new Set(report.outputs.map(({ indicator, scope }) => `${indicator}.${scope}`)).size).toBe(9);
  });
});

test('the goal of the issue, re-run at its answer, is met', async () => {
  const goal = { output: 'production.inRegion', value: 500, by: 'execution' };
  const { goal: found } = contract.sensitivity.parse((await post({ scenario: sejong, goal })).json());
  const again = await app.inject({
    method: 'POST',
    url: '/api/runs',
    payload: { scenario: sejong, set: { execution: found!.value } },
  });
  expect(contract.run.parse(again.json()).effects.production.inRegion! / 500).toBeCloseTo(1, 9);
});

describe('bad questions', () => {
  test.each<[args: string[], body: object, code: string]>([
    [
      ['--goal', 'valueAdded.inRegion=2000', '--by', 'execution'],
      { goal: { output: 'valueAdded.inRegion', value: 2000, by: 'execution' } },
      'GOAL_OUT_OF_REACH',
    ],
    [
      ['--goal', 'imports.total=1', '--by', 'execution'],
      { goal: { output: 'imports.total', value: 1, by: 'execution' } },
      'UNKNOWN_OUTPUT',
    ],
    [
      ['--goal', 'production.total=1', '--by', 'region'],
      { goal: { output: 'production.total', value: 1, by: 'region' } },
      'GOAL_LEVER_NOT_CONTINUOUS',
    ],
    [['--global', '--draws', '5'], { global: { draws: 5 } }, 'OUT_OF_RANGE'],
    [['--set', 'execution=2'], { set: { execution: 2 } }, 'OUT_OF_RANGE'],
  ])('%j: exit 3, 422, the same document', async (args, body, code) => {
    const answer = await post({ scenario: sejong, ...body });
    expect(answer.statusCode).toBe(422);
    const problem = contract.problem.parse(answer.json());
    expect(problem.code).toBe(code);
    const { status, stdout, stderr } = await pageup(['sensitivity', sejong, ...args, '--json']);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(contract.problem.parse(JSON.parse(stderr))).toEqual(problem);
    if (code === 'GOAL_OUT_OF_REACH') expect(problem.detail.ko).toMatch(/가장 가까운 값.*422\.66/);
  });

  test.each([
    [[]],
    [[sejong, 'sejong-2024-cautious']],
    [[sejong, '--goal', 'production.total=1']],
    [[sejong, '--by', 'execution']],
    [[sejong, '--goal', 'production.total', '--by', 'execution']],
    [[sejong, '--goal', 'production.total=많이', '--by', 'execution']],
    [[sejong, '--draws', '64']],
    [[sejong, '--global', '--draws', 'many']],
    [[sejong, '--nope']],
  ])('%j is misuse: exit 2', async (args) => {
    const { status, stdout, stderr } = await pageup(['sensitivity', ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('sensitivity');
    expect(stderr).not.toMatch(contract.innards);
  });

  test.each([
    [{}],
    [{ scenario: 7 }],
    [{ scenario: sejong, goal: { output: 'production.total', value: '많이', by: 'execution' } }],
    [{ scenario: sejong, global: 'yes' }],
    [{ scenario: sejong, draws: 5 }],
  ])('%j is a question of shape: 400', async (body) => {
    const answer = await post(body);
    expect(answer.statusCode).toBe(400);
    expect(contract.problem.parse(answer.json()).code).toBe('INVALID_REQUEST');
  });
});

describe('for people', () => {
  test('a table of bars by indicator, shares, break-even, goal and indices, in Korean', async () => {
    const { stdout } = await pageup([
      'sensitivity',
      sejong,
      '--global',
      '--goal',
      'production.total=2000',
      '--by',
      'execution',
    ]);
    for (const part of [
      '생산유발 세종 내',
      '집행률',
      '█',
      '│',
      '탄력성',
      '비중(가장 가파른 것)',
      '발표치에 이르는 값',
      '이를 수 없음',
    ]) {
      expect(stdout).toContain(part);
    }
    expect(stdout).toMatch(/생산유발 계 \(억원\) 2,000\.0 ← 집행률 79\.5%/);
    expect(stdout).toMatch(/Sobol' 지수/);
    // 집행률에 비례하므로 1%p마다 872.7억원의 100분의 1.
    expect(stdout).toMatch(/생산유발 세종 내 \(억원\): 산출치 872\.7[^]*?집행률.*8\.727\/%p +1\.00\n/);
    expect(stdout).not.toMatch(/NaN|undefined|-0\.00\b/);
  });

  test('and in English, with no Korean but the units of notes', async () => {
    const { stdout } = await pageup([
      'sensitivity',
      'sejong-2024-national',
      '--global',
      '--lang',
      'en',
      '--set',
      'leakage=0.2',
    ]);
    for (const part of ['Production Total', 'Elasticity', 'Net', "Sobol' indices", 'out of reach, nearest']) {
      expect(stdout).toContain(part);
    }
    expect(stdout.replaceAll(/억원|명/g, '')).not.toMatch(/[가-힣]/);
  });
});
