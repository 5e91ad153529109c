import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseSource, readText, repositoryFiles, root, sourceFiles, walk } from './sources.ts';

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

/** 글자로 적힌 것들: 화면, 명령줄, HTTP가 사람에게 하는 말. Strings of a source, as people read them. */
function saidIn(file: string, text: string): string[] {
  const said: string[] = [];
  walk(parseSource(file, text).program, (node) => {
    if (node.type === 'Literal' && typeof node.value === 'string') said.push(node.value);
    if (node.type === 'TemplateElement') said.push(node.value.raw);
    if (node.type === 'JSXText') said.push(node.value);
  });
  return said;
}

/** 한 뜻에는 한 낱말: 비교. One word for one idea. */
const twins = /견(주|줄|준|줘)/;

test('what people read compares with one word', () => {
  const sources = sourceFiles('engine', 'api', 'web').flatMap((file) => saidIn(file, readText(file)));
  const pages = ['README.md', 'CONTRIBUTING.md', 'engine/PROBLEMS.md'].map(readText);
  expect([...sources, ...pages].filter((text) => twins.test(text))).toEqual([]);
});

test('a second word for comparing would be found, and comments are no speech', () => {
  const planted = 'const a = `${x} 견줄 수`; /* 견주다 */ const b = <p>견준 것</p>; const c = "비교";';
  expect(saidIn('web/x.tsx', planted).filter((text) => twins.test(text))).toEqual([' 견줄 수', '견준 것']);
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
