import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../api/app.ts';
import { isTooDeep } from '../../engine/index.ts';
import { openLibrary } from '../../api/files/library.ts';
import { formParts } from '../../api/routes/form-files.ts';
import { csvOf, layoutA, layoutC, layoutE, national33, national83 } from '../engine/table/import/lookalikes.ts';
import { pageup } from './command-line.ts';
import * as contract from './contract.ts';
import { contracts, imported } from './table-contract.ts';
import { workbookBytes, workbookParts, worksheet, zipOf } from './workbook-bytes.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const name = '(표)(2020실측)투입산출표_생산자가격_통합중분류.xlsx';

let app: FastifyInstance;
let folder = '';
let port = 0;
beforeAll(async () => {
  app = await buildApp({ library: openLibrary(), web: null });
  await app.listen({ port: 0, host: '127.0.0.1' });
  port = (app.server.address() as AddressInfo).port;
  folder = mkdtempSync(join(tmpdir(), 'pageup-import-'));
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const workbook83 = workbookBytes(layoutA(national83));
const workbook33 = workbookBytes(layoutA(national33));
const annex83 = workbookBytes([layoutC(national83)]);

function write(file: string, content: string | Buffer): string {
  const path = join(folder, file);
  writeFileSync(path, content);
  return path;
}

const send = (payload: Buffer | string, type: string | null, query = '') =>
  app.inject({
    method: 'POST',
    url: `/api/tables${query}`,
    payload,
    ...(type === null ? {} : { headers: { 'content-type': type } }),
  });
type Answer = Awaited<ReturnType<typeof send>>;

async function sendForm(parts: readonly [part: string, bytes: Buffer | string, file?: string][]): Promise<Answer> {
  const form = new FormData();
  for (const [part, bytes, file] of parts) {
    if (file === undefined) form.append(part, String(bytes));
    else form.append(part, new Blob([new Uint8Array(Buffer.from(bytes))]), file);
  }
  const encoded = new Response(form);
  return send(Buffer.from(await encoded.arrayBuffer()), encoded.headers.get('content-type')!);
}

function expectProblem(answer: Answer, status: number, code: string): contract.ProblemDocument {
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(status);
  expect(answer.body).not.toMatch(contract.innards);
  const problem = contract.problem.parse(answer.json());
  expect(problem.code).toBe(code);
  return problem;
}

describe('an official workbook', () => {
  test('over HTTP answers the checked table, and the command prints the same', async () => {
    const path = write(name, workbook33);
    const answer = await send(workbook33, xlsx, `?name=${encodeURIComponent(basename(path))}`);
    expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
    const { table, checks } = imported.parse(answer.json());
    expect(table).toMatchObject({ kind: 'national', domestic: national33.domestic, output: national33.output });
    expect(checks.every(({ ok }) => ok)).toBe(true);
    const { status, stdout, stderr } = await pageup(['table', 'import', path, '--json']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(`${answer.body}\n`);
  });

  test('with its annex, by form or by --annex, knows the persons: 9.675 and 7.196', async () => {
    const [path, annex] = [write(name, workbook83), write('2020_고용표.xlsx', annex83)];
    const answer = await sendForm([
      ['file', workbook83, name],
      ['annex', annex83, '2020_고용표.xlsx'],
    ]);
    expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
    const out = join(folder, 'imported');
    const said = await pageup(['table', 'import', path, '--annex', annex, '--out', out]);
    expect([said.status, said.stderr]).toEqual([0, '']);
    expect(said.stdout).toContain(join(out, 'data.json'));
    const { hash } = answer.json<{ table: { hash: string } }>().table;
    const told = await pageup(['table', 'multipliers', out, '--json']);
    const { table, indicators } = contracts.multipliers.parse(JSON.parse(told.stdout));
    expect(table.hash).toBe(hash);
    expect(indicators.employment?.weightedAverage?.toFixed(3)).toBe('9.675');
    expect(indicators.employees?.weightedAverage?.toFixed(3)).toBe('7.196');
    expect(existsSync(join(out, 'source.yaml'))).toBe(true);
  });

  test('can be asked directly by its path', async () => {
    const { status, stdout } = await pageup(['table', 'multipliers', write(name, workbook33), '--lang', 'en']);
    expect(status).toBe(0);
    expect(stdout).toContain('Production 1.8042, Value added 0.8062');
  });

  test('as a long CSV, told in words in both languages with its progress on standard error', async () => {
    const path = write('ecos_271Y120_2020_long.csv', csvOf(layoutE(national33), { grouped: false }));
    for (const [lang, words] of [
      ['ko', ['2020년 전국 산업연관표, 33부문', '확인하지 않은 배치', '알림:']],
      ['en', ['2020 national input-output table, 33 sectors', 'unverified layout', 'Notes:']],
    ] as const) {
      const { status, stdout, stderr } = await pageup(['table', 'import', path, '--progress', '--lang', lang]);
      expect(status).toBe(0);
      for (const word of words) expect(stdout).toContain(word);
      expect(stderr).toMatch(/^ *\d+% {2}\S.*\n.* 75% {2}/s);
    }
    const answer = await send(readFileSync(path), 'text/csv', `?name=${basename(path)}`);
    expect(imported.parse(answer.json()).table.sectors).toHaveLength(33);
  });
});

describe('what is refused:', () => {
  const bomb = () =>
    zipOf([
      ...workbookParts([{ name: 'a', xml: worksheet('<sheetData/>') }]).slice(0, -1),
      { name: 'xl/worksheets/sheet1.xml', content: new Uint8Array(300 * 1024 * 1024) },
    ]);

  test('a zip bomb, over HTTP and by the command, in a moment', async () => {
    const bytes = bomb();
    expect(bytes.length).toBeLessThan(4 * 1024 * 1024);
    const started = performance.now();
    expectProblem(await send(bytes, xlsx), 413, 'IMPORT_TOO_LARGE');
    expect(performance.now() - started).toBeLessThan(2000);
    const { status, stdout, stderr } = await pageup(['table', 'import', write('bomb.xlsx', bytes), '--json']);
    expect([status, stdout]).toEqual([3, '']);
    expect(JSON.parse(stderr)).toMatchObject({ code: 'IMPORT_TOO_LARGE', status: 413 });
  });

  test.each([
    ['nothing', '', xlsx, 400, 'EMPTY_FILE'],
    ['no body and no type', '', null, 400, 'EMPTY_FILE'],
    ['an archive that is none', 'PK\u0003\u0004 and then nothing', xlsx, 422, 'IMPORT_UNREADABLE'],
    ['an old .xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), xlsx, 422, 'IMPORT_UNREADABLE'],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]),
      'application/octet-stream',
      422,
      'IMPORT_UNREADABLE',
    ],
    ['prose', 'not a table', 'text/csv', 422, 'IMPORT_UNKNOWN_LAYOUT'],
    ['JSON', '{"file": 1}', 'application/json', 400, 'IMPORT_CONTENT_TYPE'],
    ['a web form', 'a=1', 'application/x-www-form-urlencoded', 400, 'IMPORT_CONTENT_TYPE'],
    ['a form that is none', 'garbage', 'multipart/form-data; boundary=x', 400, 'INVALID_REQUEST'],
    ['a form without its boundary', 'garbage', 'multipart/form-data', 400, 'INVALID_REQUEST'],
    ['41 MB', Buffer.alloc(41 * 1024 * 1024), 'application/octet-stream', 413, 'TOO_LARGE'],
  ] as [string, Buffer | string, string | null, number, string][])('%s', async (_, body, type, status, code) => {
    const { detail } = expectProblem(await send(body, type), status, code);
    if (code === 'TOO_LARGE') expect(detail.en).toContain('40 MB');
  });

  test('parts of a form under other names, twice, as text, empty or none', async () => {
    const refused: [string, Buffer | string, string?][][] = [
      [['workbook', workbook33, 'x.xlsx']],
      [['file', 'just text']],
      [
        ['file', workbook33, 'x.xlsx'],
        ['annex', 'a', 'a.csv'],
        ['annex', 'b', 'b.csv'],
      ],
    ];
    for (const parts of refused) expectProblem(await sendForm(parts), 400, 'INVALID_REQUEST');
    expectProblem(await sendForm([['file', '', 'x.csv']]), 400, 'EMPTY_FILE');
    expectProblem(await sendForm([['annex', 'a', 'a.csv']]), 400, 'EMPTY_FILE');
    const many = Array.from({ length: 9 }, (_, i): [string, string, string] => ['file', 'a,b', `${i}.csv`]);
    expectProblem(await sendForm(many), 413, 'IMPORT_TOO_LARGE');
  });

  test('bytes are not searched for depth: a file would hold up the server', () => {
    expect(isTooDeep(Buffer.alloc(8), 0)).toBe(false);
    expect(isTooDeep([0], 0)).toBe(true);
  });

  test('a name in the address that is none', async () => {
    expectProblem(await send(workbook33, xlsx, '?file=x'), 400, 'INVALID_REQUEST');
    expectProblem(await send(workbook33, xlsx, `?name=${'x'.repeat(201)}`), 400, 'INVALID_REQUEST');
  });

  test('--out where nothing can be written', async () => {
    const blocked = write('a-file', 'x');
    const { status, stdout, stderr } = await pageup([
      'table',
      'import',
      write('t.xlsx', workbook33),
      '--out',
      blocked,
      '--json',
    ]);
    expect([status, stdout]).toEqual([3, '']);
    expect(JSON.parse(stderr)).toMatchObject({ code: 'UNWRITABLE_FILE' });
  });
});

describe('a form', () => {
  const fileName = fc
    .string({ minLength: 1, maxLength: 20 })
    .map((text) => `${text.replaceAll(/["\\\r\n%]/g, '_')}.csv`);
  const part = fc.record({ name: fc.constantFrom('file', 'annex', '파일'), file: fileName, bytes: fc.uint8Array() });

  test('is read as the platform writes it', () =>
    fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 4 }), async (parts) => {
        const form = new FormData();
        for (const { name: field, file, bytes } of parts) form.append(field, new Blob([Uint8Array.from(bytes)]), file);
        const encoded = new Response(form);
        const body = Buffer.from(await encoded.arrayBuffer());
        const read = formParts(body, encoded.headers.get('content-type')!, 8);
        expect(read?.map(({ bytes, ...names }) => ({ ...names, bytes: Uint8Array.from(bytes) }))).toEqual(
          parts.map(({ bytes, ...names }) => ({ ...names, bytes: Uint8Array.from(bytes) })),
        );
      }),
    ));

  test.each([
    ['cut short', (body: string) => body.slice(0, -8)],
    ['of another boundary', (body: string) => body.replaceAll('--x', '--y')],
    ['with a nameless part', (body: string) => body.replace('name="file"; ', '')],
    ['with no head', (body: string) => body.replace('\r\n\r\n', '\r\n')],
  ])('%s is none', (_, spoil) => {
    const sound = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n1,2\r\n--x--\r\n';
    expect(formParts(Buffer.from(sound), 'multipart/form-data; boundary=x', 8)).toMatchObject([{ name: 'file' }]);
    expect(formParts(Buffer.from(spoil(sound)), 'multipart/form-data; boundary=x', 8)).toBeNull();
  });
});

describe('many at once', () => {
  const url = () => `http://127.0.0.1:${port}/api/tables`;
  const sendReal = () =>
    fetch(url(), { method: 'POST', body: new Uint8Array(workbook33), headers: { 'content-type': xlsx } });

  test('six are answered; the others are told to come back, and afterwards all is as before', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, sendReal));
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses).toEqual([...Array(6).fill(200), ...Array(6).fill(503)]);
    const busy = answers.find(({ status }) => status === 503)!;
    expect(busy.headers.get('retry-after')).toBe('10');
    expect(await busy.json()).toMatchObject({ code: 'BUSY', status: 503, title: { ko: expect.any(String) } });
    await Promise.all(answers.map((answer) => (answer.bodyUsed ? null : answer.arrayBuffer())));
    const again = await sendReal();
    expect(again.status).toBe(200);
    await again.arrayBuffer();
  }, 30_000);

  test('one that hangs up frees its place', async () => {
    for (let i = 0; i < 8; i++) {
      const socket = connect(port, '127.0.0.1');
      await new Promise((resolve) => socket.once('connect', resolve));
      socket.write(
        `POST /api/tables HTTP/1.1\r\nHost: x\r\nContent-Type: ${xlsx}\r\nContent-Length: ${workbook33.length}\r\n\r\n`,
      );
      if (i % 2 === 0) socket.write(workbook33);
      await pause(30);
      socket.destroy();
    }
    await pause(300);
    expect(process.getActiveResourcesInfo().filter((kind) => kind === 'ProcessWrap')).toEqual([]);
    const answer = await sendReal();
    expect(answer.status).toBe(200);
    await answer.arrayBuffer();
  }, 30_000);

  test('and the server answers others meanwhile', async () => {
    const importing = sendReal();
    const started = performance.now();
    const other = await fetch(`${url()}/bok-2020-national-33/multipliers`);
    expect(other.status).toBe(200);
    expect(performance.now() - started).toBeLessThan(1000);
    await (await importing).arrayBuffer();
  });
});

test('Ctrl-C ends an import cleanly with 130', async () => {
  const path = write(name, workbook83);
  const importing = pageup(['table', 'import', path, '--json']);
  while (process.listenerCount('SIGINT') === 0) await pause(5);
  process.emit('SIGINT');
  const { status, stdout, stderr } = await importing;
  expect([status, stdout]).toEqual([130, '']);
  expect(JSON.parse(stderr)).toMatchObject({ code: 'CANCELLED' });
  expect(process.listenerCount('SIGINT')).toBe(0);
});
