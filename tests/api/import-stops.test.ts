import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { buildApp } from '../../api/app.ts';
import { openLibrary } from '../../api/files/library.ts';
import { workbookParts, worksheet, zipOf } from './workbook-bytes.ts';

const root = join(import.meta.dirname, '..', '..');
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** 열의 너비를 수만 번 다시 적은 통합 문서: 작지만 읽는 데 오래 걸린다. */
const slowWorkbook = zipOf(
  workbookParts([
    {
      name: 'a',
      xml: worksheet(`<cols>${'<col min="1" max="16384" width="9"/>'.repeat(27_000)}</cols><sheetData/>`),
    },
  ]),
);

/** 이 프로세스의 자식들(리눅스에서만 안다). */
function childrenOf(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ').filter(Boolean).map(Number) : [];
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function within(milliseconds: number, isDone: () => boolean): Promise<boolean> {
  for (let waited = 0; waited < milliseconds && !isDone(); waited += 50) await pause(50);
  return isDone();
}

describe('the process of an import ends', () => {
  test('when the server stops, and whoever waited hears it', async () => {
    const app = await buildApp({ library: openLibrary(), web: null });
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const importing = fetch(`http://127.0.0.1:${port}/api/tables`, {
      method: 'POST',
      body: new Uint8Array(slowWorkbook),
      headers: { 'content-type': xlsx },
    });
    await within(5000, () => process.getActiveResourcesInfo().includes('ProcessWrap'));
    const started = performance.now();
    await app.close();
    expect(performance.now() - started).toBeLessThan(3000);
    const answer = await importing;
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([499, 'CANCELLED']);
    expect(await within(2000, () => !process.getActiveResourcesInfo().includes('ProcessWrap'))).toBe(true);
  });

  test.runIf(process.platform === 'linux')(
    'when whoever asked is killed',
    async () => {
      const asking = `
      import { importTable } from ${JSON.stringify(join(root, 'api/files/import-table.ts'))};
      process.stdin.once('data', () => {});
      const bytes = Buffer.from(process.env.WORKBOOK, 'base64');
      await importTable({ bytes, name: 'a.xlsx' });`;
      const parent = spawn(process.execPath, ['--input-type=module', '-e', asking], {
        env: { ...process.env, WORKBOOK: slowWorkbook.toString('base64') },
        stdio: ['pipe', 'ignore', 'inherit'],
      });
      expect(await within(10_000, () => childrenOf(parent.pid!).length > 0)).toBe(true);
      const [child] = childrenOf(parent.pid!) as [number];
      await pause(1500);
      expect(isAlive(child)).toBe(true);
      parent.kill('SIGKILL');
      expect(await within(3000, () => !isAlive(child))).toBe(true);
    },
    30_000,
  );

  test('when its own time is over, should nobody else end it', async () => {
    const args = ['--permission', '--allow-fs-read=*', '--allow-worker', '--no-warnings'];
    const child = spawn(process.execPath, [...args, join(root, 'api/files/sheet-child.ts'), `${process.pid}`, '1'], {
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    child.stdin.end(
      Buffer.concat([Buffer.from(`${JSON.stringify([{ name: 'a', size: slowWorkbook.length }])}\n`), slowWorkbook]),
    );
    const started = performance.now();
    const [, signal] = (await once(child, 'close')) as [number | null, string | null];
    expect(signal).toBe('SIGKILL');
    expect(performance.now() - started).toBeLessThan(10_000);
  }, 30_000);
});
