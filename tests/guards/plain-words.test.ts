import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repositoryFiles, root } from './sources.ts';

/** 이 파일도 지켜지므로, 찾는 말은 쪼개어 적는다. */
const word = (...parts: string[]) => parts.join('');

const machinePath = new RegExp(String.raw`(^|[^\w.~-])/(work|root|tmp|home/\w+|Users/\w+|var/folders|mnt)/`, 'm');
const registry = new RegExp(
  [
    word('registry', String.raw`\.(npmjs|yarnpkg|npmmirror)`),
    word('npm', String.raw`\.pkg\.github`),
    word('artifact', 'ory'),
    word('verdac', 'cio'),
    word('local', 'host:4873'),
  ].join('|'),
  'i',
);
const unfinished = new RegExp(
  String.raw`\b(${[word('TO', 'DO'), word('FIX', 'ME'), word('X', 'XX'), word('HA', 'CK')].join('|')})\b`,
);
const lockedAddress = new RegExp(`"${word('resol', 'ved')}": *"(http|git|file)`);

/** 저장소에 남기지 않을 말들. Words that do not belong in the repository. */
function unplainWords(file: string, text: string): string[] {
  const found = [
    ['a path of one machine', machinePath],
    ['a package registry', registry],
    ['unfinished work', unfinished],
  ] as const;
  const faults = found.filter(([, pattern]) => pattern.test(text)).map(([name]) => name as string);
  return file.endsWith('package-lock.json') && lockedAddress.test(text)
    ? [...faults, 'an address in the lock']
    : faults;
}

test('no tracked file carries machine paths, registry hosts or unfinished work', () => {
  const files = repositoryFiles();
  expect(files).toContain('package-lock.json');
  const faults = files.flatMap((file) => {
    const bytes = readFileSync(join(root, file));
    const isBinary = bytes.subarray(0, 8000).includes(0);
    return isBinary ? [] : unplainWords(file, bytes.toString('utf8')).map((fault) => `${file}: ${fault}`);
  });
  expect(faults).toEqual([]);
});

describe('a planted fault is found:', () => {
  test.each([
    ['api/x.ts', `readFileSync('${word('/wo', 'rk/main/x')}')`],
    ['api/x.ts', word('/ro', 'ot/.npmrc')],
    ['x.md', `see ${word('/tm', 'p/x')}`],
    ['x.yaml', `path: ${word('/ho', 'me/kim/x')}`],
    ['.npmrc', `registry=https://${word('registry.', 'npmjs.org')}/`],
    ['x.json', `https://example.org/${word('artifact', 'ory')}/api/npm`],
    ['engine/x.ts', `// ${word('TO', 'DO')}: later`],
    ['engine/x.ts', `/* ${word('FIX', 'ME')} */`],
    ['package-lock.json', `{ "${word('resol', 'ved')}": "https://example.org/x.tgz" }`],
  ])('%s: %s', (file, text) => {
    expect(unplainWords(file, text)).toHaveLength(1);
  });

  test('what is plain is left alone', () => {
    const text = 'https://w3.org/work/x ./work/x ~/tmp/x a/root/b networks/work toDOwn "resolved": true';
    expect(unplainWords('package-lock.json', text)).toEqual([]);
  });
});
