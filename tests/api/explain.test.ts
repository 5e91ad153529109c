import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../api/app.ts';
import { openLibrary } from '../../api/files/library.ts';
import { pageup } from './command-line.ts';
import * as contract from './contract.ts';

const sejong = 'sejong-2024-baseline';

let app: FastifyInstance;
beforeAll(async () => {
  app = await buildApp({ library: openLibrary(), web: null });
});
afterAll(() => app.close());
const post = (payload: object) => app.inject({ method: 'POST', url: '/api/explanations', payload });

describe('POST /api/explanations is what explain --json prints:', () => {
  test.each<[string[], object]>([
    [[sejong, 'production.inRegion'], { scenario: sejong, output: 'production.inRegion' }],
    [
      [sejong, 'calibrated.employment.total', '--depth', '6'],
      { scenario: sejong, output: 'calibrated.employment.total', depth: 6 },
    ],
    [
      ['sejong-2024-national', 'incomeInduced.valueAdded', '--set', 'incomeRound=typeII', '--set', 'execution=70%'],
      {
        scenario: 'sejong-2024-national',
        output: 'incomeInduced.valueAdded',
        set: { incomeRound: 'typeII', execution: 0.7 },
      },
    ],
    [
      ['eumseong-2023-cautious', 'impliedInvestment'],
      { scenario: 'eumseong-2023-cautious', output: 'impliedInvestment' },
    ],
  ])('%j', async (args, body) => {
    const answer = await post(body);
    expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
    contract.explanation.parse(answer.json());
    for (const lang of ['ko', 'en']) {
      const { status, stdout, stderr } = await pageup(['explain', ...args, '--json', '--lang', lang]);
      expect([status, stderr, stdout]).toEqual([0, '', `${answer.body}\n`]);
    }
  });

  test('tables carry the name of their source file', async () => {
    const answer = await post({ scenario: sejong, output: 'production.inRegion' });
    for (const name of ['한국은행, 2020년 지역산업연관표', '세계은행', '시사픽', '4문단', 'levers.localPurchase']) {
      expect(answer.body).toContain(name);
    }
  });
});

describe('what cannot be explained', () => {
  test.each<[object, number, string]>([
    [{ scenario: sejong, output: 'production' }, 422, 'OUTPUT_NOT_EXPLAINED'],
    [{ scenario: 'sejong-2024-national', output: 'production.inRegion' }, 422, 'OUTPUT_EMPTY'],
    [{ scenario: 'chungbuk-2023-baseline', output: 'calibrated.production.total' }, 422, 'OUTPUT_EMPTY'],
    [{ scenario: sejong, output: 'production.total', set: { execution: 2 } }, 422, 'OUT_OF_RANGE'],
    [{ scenario: 'nowhere', output: 'production.total' }, 422, 'UNKNOWN_SCENARIO'],
    [{ scenario: '../x.yaml', output: 'production.total' }, 422, 'PATH_NOT_ALLOWED'],
    [{ scenario: sejong }, 400, 'INVALID_REQUEST'],
    [{ scenario: sejong, output: '' }, 400, 'INVALID_REQUEST'],
    [{ scenario: sejong, output: 'production.total', depth: -1 }, 400, 'INVALID_REQUEST'],
    [{ scenario: sejong, output: 'production.total', depth: 1.5 }, 400, 'INVALID_REQUEST'],
    [{ scenario: sejong, output: 'production.total', nodes: 9 }, 400, 'INVALID_REQUEST'],
  ])('%j', async (body, status, code) => {
    const answer = await post(body);
    const problem = contract.problem.parse(answer.json());
    expect([answer.statusCode, problem.code]).toEqual([status, code]);
    expect(answer.body).not.toMatch(contract.innards);
  });

  test('a tree too large for one answer: 413 and a depth that fits', async () => {
    const body = { scenario: 'gwangju-2019-cautious', output: 'production.total' };
    const refused = await post(body);
    const { code, detail } = contract.problem.parse(refused.json());
    expect([refused.statusCode, code]).toEqual([413, 'EXPLANATION_TOO_LARGE']);
    const depth = Number(/depth of (\d+)/.exec(detail.en)![1]);
    const answer = await post({ ...body, depth });
    expect(answer.statusCode).toBe(200);
    expect((await post({ ...body, depth: depth + 1 })).statusCode).toBe(413);
    const whole = await pageup(['explain', body.scenario, body.output, '--json']);
    expect(whole.status).toBe(0);
    expect(JSON.parse(whole.stdout)).toMatchObject({ value: answer.json<{ value: number }>().value, depth: null });
  });

  test.each([
    [['explain']],
    [['explain', sejong]],
    [['explain', sejong, 'production.total', 'more']],
    [['explain', sejong, 'production.total', '--depth', 'two']],
    [['explain', sejong, 'production.total', '--depth', '-1']],
    [['explain', sejong, 'production.total', '--wide']],
  ])('misuse: %j', async (args) => {
    const { status, stdout, stderr } = await pageup(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('explain <scenario> <output>');
  });

  test('an unknown figure lists what can be asked, in both languages', async () => {
    for (const lang of ['ko', 'en']) {
      const { status, stdout, stderr } = await pageup(['explain', sejong, 'jobs', '--lang', lang]);
      expect([status, stdout]).toEqual([3, '']);
      for (const name of ['production.inRegion', 'net.employment', 'split.noDemand']) expect(stderr).toContain(name);
    }
  });
});

describe('for people', () => {
  const printed = async (...args: string[]) => {
    const { status, stdout, stderr } = await pageup(['explain', ...args]);
    expect([status, stderr]).toEqual([0, '']);
    return stdout;
  };
  const indentOf = (line: string) => /^ */.exec(line)![0].length;

  test('the number, then where it comes from: largest first, the rest together, sources beside the leaves', async () => {
    const korean = await printed(sejong, 'production.inRegion');
    expect(korean).toMatch(/^세종 내 생산유발 = 873억원\n/);
    expect(korean).toMatch(/\+ 210억원 {2}미래모빌리티[\s\S]*\+ 148억원 {2}디지털헬스케어/);
    const { tree } = contract.explanation.parse(
      (await post({ scenario: sejong, output: 'production.inRegion' })).json(),
    );
    const sectors = tree.children[0]!.children.find(({ label }) => label.ko === '미래모빌리티')!.children;
    const [, ...smallest] = sectors.map(({ value }) => value / 1e8).toSorted((a, b) => b - a);
    const together = smallest.slice(4).reduce((sum, value) => sum + value, 0);
    expect(sectors).toHaveLength(12);
    expect(korean).toContain(`+ ${Math.round(together)}억원  그 외 7개 합계`);
    expect(korean).toMatch(/발표된 투자액 {2}← 발표치: 1,704억원 — 시사픽.*4문단/);
    expect(korean).toMatch(
      /× 0\.47|0\.47 {2}지역내 구매율 {2}← 가정 \(scenarios\/sejong-2024-baseline\.yaml levers\.localPurchase\) — /,
    );
    expect(korean).toMatch(/근거:\n {2}- 표: 한국은행.*계수 \d+개/);
    expect(korean).toMatch(/결과 해시 [0-9a-f]{64}\n$/);
  });

  test.each([
    [sejong, 'calibrated.employment.inRegion'],
    ['eumseong-2023-cautious', 'net.valueAdded'],
    ['gwangju-2019-ambitious', 'imports'],
    ['sejong-2024-national', 'employees'],
    ['chungbuk-2023-cautious', 'split.abroad'],
  ])('in English without Korean: %s %s', async (scenario, output) => {
    const english = await printed(scenario, output, '--lang', 'en');
    expect(english).not.toMatch(/[가-힣]/);
    expect(english).not.toMatch(/undefined|NaN|\[object/);
    expect(english.split('\n').length).toBeLessThan(250);
  });

  test('what is still to be divided into 억원 is shown in won, as its label says', async () => {
    const ko = await printed(sejong, 'production.inRegion', '--depth', '2');
    expect(ko).toMatch(/ 87,270,904,457원 {2}세종 내 생산유발\(원\)\n/);
    expect(await printed(sejong, 'production.inRegion', '--depth', '2', '--lang', 'en')).toMatch(/₩87,270,904,457 /);
  });

  test('with a depth every part is shown, down to it and no further', async () => {
    const lines = (await printed(sejong, 'production.inRegion', '--depth', '3')).split('\n');
    const sectors = lines.filter((line) => indentOf(line) >= 9);
    expect(sectors.length).toBeGreaterThan(40);
    expect(sectors.every((line) => line.includes('(아래 '))).toBe(true);
    expect(lines.join('\n')).not.toContain('그 외');
  });
});
