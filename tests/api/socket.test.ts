import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contract from './contract.ts';

const root = join(import.meta.dirname, '..', '..');
const sejong = 'sejong-2024-baseline';

/** 작업대 없는 사본에서 띄운다: 화면을 빌드하는 다른 시험과 서로 밟지 않는다. */
let copy = '';
let server: ChildProcess;
let port = 0;

function start(env: Record<string, string>): ChildProcess {
  const args = ['--require', './api/node-version.cjs', 'api/server.ts'];
  return spawn(process.execPath, args, {
    cwd: copy,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function ended(child: ChildProcess): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) child[name]!.on('data', (text) => (said[name] += String(text)));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, ...said };
}

beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'pageup-socket-'));
  for (const name of ['api', 'engine', 'seeds', 'scenarios', 'package.json']) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  server = start({ PORT: '0' });
  const [line] = (await once(server.stdout!, 'data')) as [Buffer];
  port = Number(/http:\/\/127\.0\.0\.1:(\d+)/.exec(String(line))?.[1]);
});
afterAll(() => {
  server.kill('SIGKILL');
  rmSync(copy, { recursive: true });
});

const address = (path: string) => `http://127.0.0.1:${port}${path}`;
const post = (path: string, body: unknown) =>
  fetch(address(path), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

type Heard = { readonly status: number; readonly body: string; readonly milliseconds: number };

/** 소켓에 바이트를 그대로 흘려 넣고, 무엇을 듣는지 본다. */
async function talk(head: string, chunk: Buffer = Buffer.alloc(0), chunks = 0): Promise<Heard> {
  const started = performance.now();
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (text) => (heard += String(text)));
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.write(head);
  for (let i = 0; i < chunks && !socket.destroyed; i++) {
    socket.write(chunk);
    do await pause(0);
    while (socket.writableNeedDrain && !socket.destroyed);
  }
  for (let waited = 0; waited < 2000 && !socket.destroyed; waited += 10) await pause(10);
  socket.destroy();
  const [top = '', ...rest] = heard.split('\r\n\r\n');
  return {
    status: Number(/^HTTP\/1\.1 (\d+)/.exec(top)?.[1]),
    body: rest.join('\r\n\r\n'),
    milliseconds: performance.now() - started,
  };
}

const head = (method: string, path: string, ...fields: string[]) =>
  [`${method} ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...fields, '', ''].join('\r\n');
const json = 'Content-Type: application/json';

describe('a server of its own', () => {
  test('answers', async () => {
    const health = await fetch(address('/health'));
    expect([health.status, await health.json()]).toEqual([200, expect.objectContaining({ status: 'ok' })]);
    const plans = await fetch(address('/api/plans'));
    expect(contract.plans.parse(await plans.json()).plans).toHaveLength(5);
    const run = await post('/api/runs', { scenario: sejong });
    expect(run.headers.get('x-powered-by')).toBeNull();
    expect(run.headers.get('x-content-type-options')).toBe('nosniff');
    expect(contract.run.parse(await run.json()).scenario.id).toBe(sejong);
  });

  test('compresses for those who can read it, and says the same', async () => {
    const [plain, packed] = await Promise.all(
      ['identity', 'br'].map((encoding) => fetch(address('/api/plans'), { headers: { 'accept-encoding': encoding } })),
    );
    expect([plain!.headers.get('content-encoding'), packed!.headers.get('content-encoding')]).toEqual([null, 'br']);
    expect(await packed!.text()).toBe(await plain!.text());
  });

  test('answers a hundred at once', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => post('/api/runs', { scenario: sejong })));
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(bodies).size).toBe(1);
  });
});

describe('a body of 100 MB is refused at once, without being taken in:', () => {
  const million = 1_000_000;
  /** 서버가 지금까지 쓴 기억의 꼭대기, 바이트(리눅스에서만). */
  const peakMemory = () => {
    const file = `/proc/${server.pid}/status`;
    return existsSync(file) ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1]) * 1024 : 0;
  };
  const chunked = (bytes: Buffer) =>
    Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);

  test.each([
    ['announced', [json, `Content-Length: ${100 * million}`], Buffer.alloc(0), 0],
    ['announced and sent', [json, `Content-Length: ${100 * million}`], Buffer.alloc(million, ' '), 100],
    [
      'sent in chunks of unknown number',
      [json, 'Transfer-Encoding: chunked'],
      chunked(Buffer.alloc(million, ' ')),
      100,
    ],
  ])('%s', async (_, fields, chunk, chunks) => {
    const { status, body, milliseconds } = await talk(head('POST', '/api/runs', ...fields), chunk, chunks);
    expect(status).toBe(413);
    expect(body).toContain('"code":"TOO_LARGE"');
    expect(milliseconds).toBeLessThan(2000);
    expect((await fetch(address('/health'))).status).toBe(200);
  });

  test('and whoever sends it hears why', async () => {
    const before = peakMemory();
    const body = Buffer.alloc(100 * million, ' ');
    const send = () =>
      fetch(address('/api/runs'), { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    for (const answer of await Promise.all([send(), send(), send()])) {
      expect([answer.status, contract.problem.parse(await answer.json()).code]).toEqual([413, 'TOO_LARGE']);
    }
    expect(peakMemory() - before).toBeLessThan(150 * million);
  });
});

describe('what is no request', () => {
  test.each([
    ['is not HTTP', 'hello\r\n\r\n', 400],
    ['has no host', 'GET /health HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['is two at once', head('POST', '/api/runs', json, 'Content-Length: 5', 'Transfer-Encoding: chunked'), 400],
    ['has a negative length', head('POST', '/api/runs', json, 'Content-Length: -5'), 400],
    ['has a head of 20 kB', head('GET', '/health', `X: ${'x'.repeat(20_000)}`), 431],
    ['wants a tunnel', head('CONNECT', 'example.org:443'), NaN],
    ['hides its body', head('POST', '/api/runs', json, 'Content-Encoding: gzip', 'Content-Length: 4') + 'abcd', 400],
  ])('because it %s is refused', async (_, bytes, status) => {
    const heard = await talk(bytes);
    expect(heard.status).toBe(status);
    expect(heard.body).not.toMatch(contract.innards);
    expect((await fetch(address('/health'))).status).toBe(200);
  });

  test('because it never ends holds nobody up', async () => {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(head('POST', '/api/runs', json, 'Content-Length: 1000') + '{');
    const run = await post('/api/runs', { scenario: sejong });
    expect(run.status).toBe(200);
    socket.destroy();
  });
});

describe('starting', () => {
  test('on a port in use says so and what to do', async () => {
    const { status, stderr } = await ended(start({ PORT: String(port) }));
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`${port}번 포트.*PORT=8081`));
    expect(stderr).not.toMatch(contract.innards);
  });

  test.each(['abc', '70000'])('with PORT=%s says so', async (given) => {
    const { status, stdout, stderr } = await ended(start({ PORT: given }));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^PORT.*65535/);
  });

  test('and stopping: a signal ends the server quietly', async () => {
    const another = start({ PORT: '0' });
    const end = ended(another);
    await once(another.stdout!, 'data');
    another.kill('SIGTERM');
    expect(await end).toMatchObject({ status: 0, stderr: '' });
  });
});

test('the server logged no error and is still there', async () => {
  const end = ended(server);
  expect((await fetch(address('/health'))).status).toBe(200);
  server.kill('SIGTERM');
  expect(await end).toEqual({ status: 0, stdout: '', stderr: '' });
});
