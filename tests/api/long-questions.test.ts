import { connect, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../api/app.ts';
import { openLibrary } from '../../api/files/library.ts';
import { problemDocument } from '../../api/print/problem.ts';
import { answerQuestion, type AnswerOptions } from '../../api/scenarios/answer.ts';
import { openQuestion, type QuestionName, type Questions } from '../../api/scenarios/questions.ts';
import { Problem } from '../../engine/index.ts';
import { problemOf } from '../engine/support.ts';

const library = openLibrary();
const base = 'sejong-2024-baseline';

let app: FastifyInstance;
let port = 0;
beforeAll(async () => {
  app = await buildApp({ library, web: null });
  await app.listen({ port: 0, host: '127.0.0.1' });
  port = (app.server.address() as AddressInfo).port;
});
afterAll(() => app.close());

const post = (path: string, payload: object) => app.inject({ method: 'POST', url: `/api/${path}`, payload });

/** 산업이 많은 시나리오: `turn`마다 금액과 구성과 연차가 모두 다르다. A scenario of many components, all different by turn. */
function crowd(id: string, { components = 30, sectors = 40, turn = 0 }) {
  const shares = (keys: readonly string[], shift: number) => {
    const weights = keys.map((_, k) => 1 + ((k * 7 + shift) % 11));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return Object.fromEntries(keys.map((key, k) => [key, weights[k]! / sum]));
  };
  const codes = Array.from({ length: sectors }, (_, s) => String(s + 1).padStart(2, '0'));
  return {
    id,
    plan: null,
    region: '세종',
    priceYear: 2020,
    levers: { execution: 0.8 + turn / 20, localPurchase: 0.3 + turn / 10, importShare: 0.1 + turn / 100 },
    components: Array.from({ length: components }, (_, c) => ({
      id: `c${c}`,
      investment: { value: 1 + ((c * (turn + 3)) % 17), unit: '억원', origin: 'planner' },
      mix: shares(codes, c + turn),
      schedule: shares(['2020', '2021', '2022'], c + 2 * turn),
    })),
  };
}

const wide = crowd('a', {});
const other = crowd('b', { turn: 1 });
/** 저마다 몇 초 걸리는 것. Some seconds of work. */
const hostile = {
  scenarios: [0, 1, 2, 3].map((turn) => crowd(`s${turn}`, { components: 250, sectors: 8, turn })),
};

const asked: { readonly [Name in QuestionName]: Questions[Name] } = {
  comparison: { scenarios: [wide, other] },
  sensitivity: { scenario: wide, set: { execution: 0.7 }, byYear: true },
  explanation: { scenario: wide, output: 'production.inRegion', depth: 4 },
  drawing: { name: 'waterfall', scenarios: [wide, other], question: {}, lang: 'en' },
};
const names = Object.keys(asked) as QuestionName[];
const open = (name: QuestionName, question: object) => openQuestion(name, question as never, library);
const options = (more: Partial<AnswerOptions> = {}): AnswerOptions => ({
  library,
  signal: new AbortController().signal,
  ...more,
});

describe('a question in a process of its own', () => {
  test.each(names)('%s: gets the bytes that it would get here', async (name) => {
    const answer = await answerQuestion(name, asked[name] as never, options());
    expect(Buffer.isBuffer(answer)).toBe(true);
    expect((answer as Buffer).toString()).toBe(JSON.stringify((await open(name, asked[name])).answer()));
  });

  test.each([
    ['comparisons', asked.comparison, 'comparison'],
    ['sensitivities', asked.sensitivity, 'sensitivity'],
    ['explanations', asked.explanation, 'explanation'],
    ['charts/waterfall', { scenarios: [wide, other], lang: 'en' }, 'drawing'],
  ] as const)('POST /api/%s answers them as JSON', async (path, body, name) => {
    const answer = await post(path, body);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    expect(answer.body).toBe(JSON.stringify((await open(name, asked[name])).answer()));
  });

  test('has the problems that it would have here, lines of files and all', async () => {
    const unknown = {
      ...wide,
      components: [{ ...wide.components[0]!, mix: { '99': 1 } }, ...wide.components.slice(1)],
    };
    const answer = await post('comparisons', { scenarios: [wide, unknown] });
    const here = problemOf(() => library.prepareGiven(unknown, 'scenarios[1]'));
    expect([answer.statusCode, answer.json()]).toEqual([422, JSON.parse(JSON.stringify(problemDocument(here)))]);
    const missing = await post('comparisons', { scenarios: [wide, 'nope'] });
    expect([missing.statusCode, missing.json().code]).toEqual([422, 'UNKNOWN_SCENARIO']);
  });

  test('is stopped at its time, and at its memory, and the next one is answered', async () => {
    const slow = await answerQuestion('comparison', hostile, options({ limits: { seconds: 1 } })).catch(
      (error) => error,
    );
    expect(slow).toBeInstanceOf(Problem);
    expect([slow.code, slow.values]).toEqual(['QUESTION_TOO_LONG', { seconds: 1 }]);
    const limits = { heapMegabytes: 20, seconds: 60 };
    const large = await answerQuestion('comparison', hostile, options({ limits })).catch((error) => error);
    expect([large.code, large.values.limit]).toEqual(['QUESTION_TOO_LARGE', '20 MB']);
    expect(await answerQuestion('comparison', asked.comparison, options())).toBeInstanceOf(Buffer);
  }, 60_000);
});

test.each([
  ['comparison', { scenarios: [base, 'sejong-2024-cautious'] }],
  ['sensitivity', { scenario: base }],
  ['explanation', { scenario: base, output: 'production.inRegion' }],
  ['drawing', { name: 'tornado', scenarios: [base], question: {}, lang: 'ko' }],
  ['drawing', { name: 'ranges-by-year', scenarios: [base], question: {}, lang: 'ko' }],
] as const)('a small %s is answered at once', async (name, question) => {
  const answer = await answerQuestion(name, question as never, options());
  expect(Buffer.isBuffer(answer)).toBe(false);
  expect(answer).toHaveProperty('schema');
});

test.each([
  ['comparison', { scenarios: hostile.scenarios }],
  ['sensitivity', { scenario: base, global: { draws: 65_536 } }],
  ['sensitivity', { scenario: hostile.scenarios[0] }],
  ['drawing', { name: 'waterfall', scenarios: hostile.scenarios.slice(0, 2), question: {}, lang: 'ko' }],
  ['drawing', { name: 'tornado', scenarios: [hostile.scenarios[0]], question: {}, lang: 'ko' }],
] as const)('a long %s is known before it is worked out', async (name, question) => {
  expect((await open(name, question)).time).toBeGreaterThan(50);
});

describe('many long questions', () => {
  const text = JSON.stringify(hostile);
  const head = `POST /api/comparisons HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n`;
  async function send(): Promise<Socket> {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.write(head + text);
    return socket;
  }

  test('two are answered, eight wait, more are turned away; others are served meanwhile; who hangs up frees the place', async () => {
    const sockets = await Promise.all(Array.from({ length: 10 }, send));
    await pause(500);
    const started = performance.now();
    expect((await fetch(`http://127.0.0.1:${port}/api/plans`)).status).toBe(200);
    expect((await post('comparisons', { scenarios: [base, 'sejong-2024-cautious'] })).statusCode).toBe(200);
    expect(performance.now() - started).toBeLessThan(1000);
    const turned = await post('comparisons', hostile);
    expect([turned.statusCode, turned.headers['retry-after']]).toEqual([503, '5']);
    expect(turned.json()).toMatchObject({ code: 'BUSY', title: { ko: expect.any(String) } });
    for (const socket of sockets) socket.destroy();
    await pause(200);
    const next = await post('comparisons', asked.comparison);
    expect(next.statusCode, next.body.slice(0, 200)).toBe(200);
  }, 60_000);
});
