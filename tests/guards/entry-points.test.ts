import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readText, root } from './sources.ts';

const guard = './api/node-version.cjs';

/** 이 저장소의 .ts를 node로 바로 여는 스크립트는 먼저 Node의 판을 본다. Scripts that open a .ts check Node first. */
function unguarded(scripts: Readonly<Record<string, string>>): string[] {
  const opens = Object.entries(scripts).filter(([, script]) => /\bnode\b.*\.ts\b/.test(script));
  return opens.filter(([, script]) => !script.startsWith(`node --require ${guard} `)).map(([name]) => name);
}

test('every script that starts Node on a source checks its version first', () => {
  const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
  expect(scripts['start']).toContain('api/server.ts');
  expect(scripts['pageup']).toContain('api/cli.ts');
  expect(unguarded(scripts)).toEqual([]);
});

test('a planted script without the check is found', () => {
  expect(unguarded({ start: 'node api/server.ts', ok: `node --require ${guard} api/cli.ts` })).toEqual(['start']);
  expect(unguarded({ late: `node api/cli.ts --require ${guard}` })).toEqual(['late']);
});

describe('api/node-version.cjs', () => {
  let scratch = '';
  beforeAll(() => (scratch = mkdtempSync(join(tmpdir(), 'pageup-node-'))));
  afterAll(() => rmSync(scratch, { recursive: true }));

  function startedWith(version: string) {
    const fake = join(scratch, 'old-node.cjs');
    writeFileSync(fake, `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });`);
    const args = ['--require', fake, '--require', guard, '--eval', `process.stdout.write('started')`];
    return spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  }

  test.each(['18.20.4', '20.11.1', '22.17.9'])('stops Node %s and says why in both languages', (version) => {
    const { status, stdout, stderr } = startedWith(version);
    expect([status, stdout]).toEqual([1, '']);
    const [korean, english, ...rest] = stderr.trimEnd().split('\n');
    expect(korean).toMatch(new RegExp(`${version}: 22\\.18 이상이 필요합니다.*npm ci`));
    expect(english).toMatch(new RegExp(`${version} is too old: 22\\.18 or newer is needed.*npm ci`));
    expect(rest).toEqual([]);
  });

  test.each(['22.18.0', '24.0.0'])('lets Node %s through', (version) => {
    expect(startedWith(version)).toMatchObject({ status: 0, stdout: 'started', stderr: '' });
  });
});
