import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../api/app.ts';
import { openLibrary } from '../../api/files/library.ts';
import { formParts } from '../../api/routes/form-files.ts';
import { layoutA, national33 } from '../engine/table/import/lookalikes.ts';
import * as contract from './contract.ts';
import { workbookBytes } from './workbook-bytes.ts';

const megabyte = 1024 * 1024;
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const workbook33 = workbookBytes(layoutA(national33));

let app: FastifyInstance;
let port = 0;
beforeAll(async () => {
  app = await buildApp({ library: openLibrary(), web: null });
  await app.listen({ port: 0, host: '127.0.0.1' });
  port = (app.server.address() as AddressInfo).port;
});
afterAll(() => app.close());

const url = (path: string) => `http://127.0.0.1:${port}${path}`;
const send = (body: Buffer | string, type: string) =>
  app.inject({ method: 'POST', url: '/api/tables', payload: body, headers: { 'content-type': type } });
type Answer = Awaited<ReturnType<typeof send>>;

function expectProblem(answer: Answer, status: number, code: string): contract.ProblemDocument {
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(status);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json\b/);
  expect(answer.body).not.toMatch(contract.innards);
  const problem = contract.problem.parse(answer.json());
  expect([problem.code, problem.status]).toEqual([code, status]);
  return problem;
}

describe('a form', () => {
  const form = 'multipart/form-data; boundary=x';
  const part = (head: string, content = 'a') => `--x\r\n${head}\r\n\r\n${content}\r\n`;
  const disposition = (name: string) => `Content-Disposition: form-data; name="file"; filename="${name}"`;

  test.each([
    ['a name of 12 MB', part(disposition('y'.repeat(12 * megabyte)))],
    ['a name of 12 MB of escapes', part(disposition('\\"'.repeat(6 * megabyte)))],
    ['a head of half a million lines', part(`${'X: y\r\n'.repeat(500_000)}${disposition('a.csv')}`)],
    ['a head above 8 KB', part(disposition('y'.repeat(8200)))],
  ])('whose part has %s is refused by its shape', async (_, body) => {
    expectProblem(await send(`${body}--x--\r\n`, form), 400, 'INVALID_REQUEST');
  });

  test('whose part has a head just below 8 KB is read', () => {
    const name = 'y'.repeat(8000);
    const body = Buffer.from(`${part(disposition(name))}--x--\r\n`);
    expect(formParts(body, form, 8)).toMatchObject([{ name: 'file', file: name }]);
  });

  test('of half a million parts is refused at the ninth, whatever the others hold', async () => {
    const body = Buffer.from(`${part(disposition('a.csv')).repeat(450_000)}--x--\r\n`);
    const { detail } = expectProblem(await send(body, form), 413, 'IMPORT_TOO_LARGE');
    expect(detail.en).toContain('number of files (8)');
    const spoiled = Buffer.from(`${part(disposition('a.csv')).repeat(10)}not a form at all`);
    expect(formParts(spoiled, form, 8)).toHaveLength(9);
  });

  test('of nine parts under other names is too many before it is wrong', async () => {
    const body = `${part('Content-Disposition: form-data; name="other"').repeat(9)}--x--\r\n`;
    expectProblem(await send(body, form), 413, 'IMPORT_TOO_LARGE');
  });
});

describe.each([
  [18_000, 51],
  [90_000, 1],
])('a body with %d mistakes gets a short answer:', (count, issues) => {
  const junk = Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, 1]));
  const wide = Array.from({ length: count }, () => 1);
  const scenario = { id: 'a', plan: 'sejong-2024' };

  test.each([
    ['unknown keys of a run', '/api/runs', { scenario: 'sejong-2024-baseline', ...junk }],
    ['unknown keys of a scenario', '/api/runs', { scenario: { ...scenario, ...junk } }],
    ['components that are none', '/api/runs', { scenario: { ...scenario, components: wide } }],
    ['unknown keys of a comparison', '/api/comparisons', { scenarios: ['a', 'b'], ...junk }],
    ['unknown keys of a chart', '/api/charts/stated-modelled', { scenarios: ['sejong-2024-baseline'], ...junk }],
    ['unknown keys of a shock', '/api/tables/bok-2020-national-33/prices', { shocks: [{ sector: '17', ...junk }] }],
  ])('%s', async (_, path, body) => {
    const answer = await app.inject({ method: 'POST', url: path, payload: body });
    const problem = contract.problem.parse(answer.json());
    expect([problem.status, problem.issues.length]).toEqual([400, issues]);
    expect(answer.body.length).toBeLessThan(30_000);
  });
});

describe('uploads that trickle in', () => {
  const slow = () => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(
      `POST /api/tables HTTP/1.1\r\nHost: x\r\nContent-Type: ${xlsx}\r\nContent-Length: 1000000\r\n\r\nPK\u0003\u0004`,
    );
    return socket;
  };

  test('hold no place of an import: a whole file is still read', async () => {
    const sockets: Socket[] = Array.from({ length: 8 }, slow);
    await pause(200);
    const answer = await fetch(url('/api/tables'), {
      method: 'POST',
      body: new Uint8Array(workbook33),
      headers: { 'content-type': xlsx },
    });
    for (const socket of sockets) socket.destroy();
    expect(answer.status).toBe(200);
    await answer.arrayBuffer();
  });

  test('are cut off after half a minute: heads before whole requests, and often looked for', () => {
    const { headersTimeout, requestTimeout } = app.server;
    expect(headersTimeout).toBeLessThan(requestTimeout);
    expect(requestTimeout).toBeLessThanOrEqual(30_000);
  });

  test('may not fill the memory: beyond 240 MB together the next is told to come back', async () => {
    const fields = (length: number) =>
      `POST /api/tables HTTP/1.1\r\nHost: x\r\nContent-Type: ${xlsx}\r\nContent-Length: ${length}\r\n\r\n`;
    const most = 40 * megabyte;
    const sockets = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const socket = connect(port, '127.0.0.1');
        socket.on('error', () => undefined);
        socket.write(fields(most));
        await new Promise((resolve) => socket.write(Buffer.alloc(most - 1), resolve));
        return socket;
      }),
    );
    await pause(1000);
    const answer = await fetch(url('/api/tables'), {
      method: 'POST',
      body: new Uint8Array(2 * megabyte),
      headers: { 'content-type': xlsx },
    });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
    expect(await answer.json()).toMatchObject({ code: 'BUSY' });
    for (const socket of sockets) socket.destroy();
    await pause(500);
    const after = await send(workbook33, xlsx);
    expect(after.statusCode).toBe(200);
  }, 30_000);
});

describe('POST /api/tables says which types it takes when sent', () => {
  test.each([['nonsense'], ['application/json'], ['text/']])('%s', async (type) => {
    const { detail } = expectProblem(await send('a,b', type), 400, 'IMPORT_CONTENT_TYPE');
    expect(detail.en).toContain('multipart/form-data');
  });

  test('no type at all', async () => {
    const answer = await app.inject({ method: 'POST', url: '/api/tables', payload: Buffer.from('a,b') });
    const { detail } = expectProblem(answer, 400, 'IMPORT_CONTENT_TYPE');
    expect(detail.ko).toContain('text/csv');
  });
});

describe('a method that an address does not take is 405 with those it takes:', () => {
  test.each([
    ['DELETE', '/api/plans', 'GET, HEAD'],
    ['PUT', '/api/tables', 'GET, HEAD, POST'],
    ['GET', '/api/runs', 'POST'],
    ['POST', '/api/plans/sejong-2024', 'GET, HEAD'],
    ['GET', '/api/tables/bok-2020-national-33/prices?x=1', 'POST'],
  ] as const)('%s %s', async (method, path, allow) => {
    const answer = await app.inject({ method, url: path });
    const { detail } = expectProblem(answer, 405, 'METHOD_NOT_ALLOWED');
    expect(answer.headers['allow']).toBe(allow);
    expect(detail.en).toContain(allow);
  });

  test('an address that nobody knows is 404 as before', async () => {
    for (const path of ['/api/nothing', '/api/plans/a/b', '/api']) {
      const answer = await app.inject({ method: 'DELETE', url: path });
      expectProblem(answer, 404, 'NOT_FOUND');
    }
  });
});

describe('what never becomes a request is answered as a problem:', () => {
  async function heard(bytes: string): Promise<{ status: number; type: string; problem: contract.ProblemDocument }> {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    socket.on('error', () => undefined);
    socket.write(bytes);
    await once(socket, 'close');
    const [head = '', body = ''] = text.split('\r\n\r\n');
    return {
      status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]),
      type: /content-type: (.*)/i.exec(head)?.[1] ?? '',
      problem: contract.problem.parse(JSON.parse(body)),
    };
  }

  test.each([
    [
      'a head of 20 kB',
      `GET /health HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      431,
      'HEADERS_TOO_LARGE',
    ],
    ['no HTTP', 'hello\r\n\r\n', 400, 'NOT_HTTP'],
  ])('%s', async (_, bytes, status, code) => {
    const { problem, ...answer } = await heard(bytes);
    expect(answer).toEqual({ status, type: 'application/problem+json; charset=utf-8' });
    expect([problem.code, problem.status]).toEqual([code, status]);
  });

  test('a head that never ends', async () => {
    const { requestTimeout, headersTimeout } = app.server;
    app.server.headersTimeout = 300;
    try {
      const { status, problem } = await heard('GET /health HTTP/1.1\r\nHost: x\r\n');
      expect([status, problem.code]).toEqual([408, 'TOO_SLOW']);
    } finally {
      Object.assign(app.server, { requestTimeout, headersTimeout });
    }
  }, 20_000);
});
