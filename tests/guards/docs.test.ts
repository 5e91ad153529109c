import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenLinks, missingScripts } from './docs.ts';
import { readText, repositoryFiles, root } from './sources.ts';

const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };

test.each(['README.md', 'CONTRIBUTING.md'])('every npm script that %s names exists', (file) => {
  expect(existsSync(join(root, file)), `${file} is missing`).toBe(true);
  const text = readText(file);
  expect(text).toMatch(/npm (ci|run)/);
  expect(missingScripts(text, scripts)).toEqual([]);
});

test.each(repositoryFiles().filter((file) => file.endsWith('.md')))('every relative link in %s resolves', (file) => {
  expect(brokenLinks(file, readText(file), root)).toEqual([]);
});

describe('a planted fault is found:', () => {
  test('a script that does not exist', () => {
    const text = 'npm run ok, `npm run -s pageup -- run x`, npm run nope, npm start, npm run no:such-thing, npm test';
    expect(missingScripts(text, scripts)).toEqual(['nope', 'no:such-thing']);
    expect(missingScripts(text, {})).toEqual(['ok', 'pageup', 'nope', 'no:such-thing', 'start', 'test']);
  });

  test('a link to nowhere', () => {
    const text = [
      '# 제목 하나 · One',
      '[a](nope.md) ![b](docs/nope.png "title") <img src="nope.svg"> [c](../outside.md) [d](#nope) [e](package.json/nope)',
      '[ok](package.json) [ok](<engine/>) [ok](https://example.org/nope) [ok](mailto:a@b) [ok](#제목-하나--one) `[no](link)`',
      '[f]: nope/f.md',
      '```\n[no](link)\n```',
    ].join('\n');
    const broken = ['nope.md', 'docs/nope.png', '../outside.md', '#nope', 'package.json/nope', 'nope/f.md', 'nope.svg'];
    expect(brokenLinks('README.md', text, root)).toEqual(broken);
  });
});
