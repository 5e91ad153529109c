import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { openLibrary } from '../api/files/library.ts';
import { evaluate, summarise } from '../engine/index.ts';

const readme = new URL('../README.md', import.meta.url);
const block = /```console\n\$ npm run -s pageup -- (.*)\n([^]*?)```/g;

/** README의 둘러보기는 진짜 출력이다. 알림은 길어 첫 줄까지만 싣는다. `UPDATE_README=1`이면 다시 쓴다. */
function outputOf(command: string): string {
  const args = ['--require', './api/node-version.cjs', 'api/cli.ts', ...command.split(' ')];
  const said = execFileSync(process.execPath, args, { encoding: 'utf8' });
  return said.replace(/^(알림|Notes):\n[^]*/m, '$1: …\n').trimEnd();
}

test('README shows what the commands print', () => {
  const text = readFileSync(readme, 'utf8');
  const blocks = [...text.matchAll(block)];
  expect(blocks.length).toBeGreaterThanOrEqual(4);
  if (process.env.UPDATE_README) {
    const refreshed = text.replace(block, (_, command: string) => {
      return `\`\`\`console\n$ npm run -s pageup -- ${command}\n${outputOf(command)}\n\`\`\``;
    });
    writeFileSync(readme, refreshed);
    return;
  }
  for (const [, command = '', printed = ''] of blocks) expect(printed.trimEnd(), command).toBe(outputOf(command));
});

test('every scenario written in README is a scenario', () => {
  const library = openLibrary();
  const written = [...readFileSync(readme, 'utf8').matchAll(/```yaml\n([^]*?)```/g)].map(([, yaml]) => parse(yaml!));
  expect(written.length).toBeGreaterThanOrEqual(2);
  for (const content of written) {
    const { effects } = summarise(evaluate(library.prepareGiven(content, 'README.md')));
    expect(effects.production.total).toBeGreaterThan(0);
  }
});
