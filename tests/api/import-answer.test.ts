import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../api/app.ts';
import { openLibrary } from '../../api/files/library.ts';
import { importLimits } from '../../api/files/import-limits.ts';
import { importedJson, importTable } from '../../api/files/import-table.ts';
import { linesOf } from '../../api/files/lines-of.ts';
import { layoutA, national33 } from '../engine/table/import/lookalikes.ts';
import { workbookBytes } from './workbook-bytes.ts';

const name = '(표)(2020실측)투입산출표_생산자가격_통합대분류.xlsx';
const bytes = workbookBytes(layoutA(national33));

let app: FastifyInstance;
beforeAll(async () => {
  app = await buildApp({ library: openLibrary(), web: null });
});
afterAll(() => app.close());

describe('the answer of an import', () => {
  test('goes out as the child process wrote it: neither hashed nor compressed', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: `/api/tables?name=${encodeURIComponent(name)}`,
      payload: bytes,
      headers: { 'content-type': 'application/octet-stream', 'accept-encoding': 'br, gzip' },
    });
    const { etag, 'content-encoding': encoding, 'content-length': length } = answer.headers;
    expect([answer.statusCode, etag, encoding]).toEqual([200, undefined, undefined]);
    expect(Number(length)).toBe(answer.rawPayload.length);
    const imported = await importTable({ bytes, name });
    expect(answer.body).toBe(JSON.stringify(imported));
    expect(imported.files).toEqual([{ name, bytes: bytes.length, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  });

  test('is bounded more tightly over HTTP than on the command line', async () => {
    expect(importLimits.httpAnswerBytes).toBe(24 * 1024 * 1024);
    await expect(importedJson({ bytes, name }, { answerBytes: 2000 })).rejects.toMatchObject({
      code: 'IMPORT_TOO_LARGE',
      values: { whatEn: 'the answer' },
    });
  });
});

test('lines are the same however their bytes arrive', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.array(fc.nat(30)), (texts, cuts) => {
      const lines = texts.map((text) => text.replaceAll('\n', ' '));
      const whole = Buffer.from(lines.map((line) => `${line}\n`).join(''));
      const heard: string[] = [];
      const hear = linesOf((line) => heard.push(line.toString('utf8')));
      let at = 0;
      for (const cut of cuts) hear(whole.subarray(at, (at = Math.min(whole.length, at + cut))));
      hear(whole.subarray(at));
      expect(heard).toEqual(lines);
    }),
  );
});
