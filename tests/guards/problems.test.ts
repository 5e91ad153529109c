import { describe, expect, test } from 'vitest';
import { doorProblems } from '../../api/print/problem.ts';
import {
  kindOf,
  note,
  noteCodes,
  Problem,
  problemCodes,
  problemKinds,
  type NoteCode,
  type ProblemCode,
  type Text,
} from '../../engine/index.ts';
import { runOf, scenarioIds } from '../study.ts';
import { codesIn, documentedRows, raisesIn } from './problems.ts';
import { readText, sourceFiles } from './sources.ts';

/** 무엇을 물어도 대답하고, 무엇을 물었는지 적어 두는 값들. */
function askedOf(say: (values: Readonly<Record<string, string>>) => Text): { text: Text; keys: Set<string> } {
  const keys = new Set<string>();
  const values = new Proxy({}, { get: (_, key) => (keys.add(String(key)), `<${String(key)}>`) });
  return { text: say(values), keys };
}

const problemText = (code: ProblemCode) => askedOf((values) => new Problem(code, values).detail);
const noteText = (code: NoteCode) => askedOf((values) => note(code, 'effects', values).message);
const catalogue = [
  ...problemCodes.map((code) => ({ code, ...problemText(code) })),
  ...noteCodes.map((code) => ({ code, ...noteText(code) })),
];

describe('engine/PROBLEMS.md', () => {
  const rows = documentedRows(readText('engine/PROBLEMS.md'));

  test('documents every code of the catalogue and no other, with its kind, status and exit', () => {
    const problems = problemCodes.map((code) => {
      const { status, exit } = problemKinds[kindOf(code)];
      return `${code} ${kindOf(code)} ${status} ${exit}`;
    });
    const notes = noteCodes.map((code) => `${code} note – 0`);
    const doors = Object.entries(doorProblems).map(([code, { status, exit }]) => `${code} ${status} ${exit}`);
    const isDoor = ({ code }: { code: string }) => Object.hasOwn(doorProblems, code);
    const documented = rows.filter((row) => !isDoor(row));
    const said = documented.map(({ code, kind, http, exit }) => `${code} ${kind} ${http} ${exit}`);
    expect(said.toSorted()).toEqual([...problems, ...notes].toSorted());
    expect(rows.filter(isDoor).map(({ code, http, exit }) => `${code} ${http} ${exit}`)).toEqual(doors);
  });

  test.each(rows)('$code has a meaning in both languages', ({ meaning }) => {
    const [ko = '', en = '', ...rest] = meaning.split(' · ');
    expect(ko).toMatch(/[가-힣]/);
    expect(en).toMatch(/^[A-Z`][\x20-\x7e−]{10,}$/);
    expect(rest).toEqual([]);
  });

  test('is read row by row: a missing, foreign or changed row would be seen', () => {
    const planted = documentedRows('| `A_B` | issue | 400 | 2 | 가 · Letters |\n| A_C | x |\n| `a` | x |\ntext `A_D`');
    expect(planted).toEqual([{ code: 'A_B', kind: 'issue', http: '400', exit: '2', meaning: '가 · Letters' }]);
  });
});

test('a code names one thing: problems, notes and the doors share none', () => {
  const codes = [...problemCodes, ...noteCodes, ...Object.keys(doorProblems)];
  expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
});

/** 영어에서도 번역하지 않는 단위. */
const units = /억원|조원|백만원/g;

describe.each(catalogue)('$code', ({ text: { ko, en }, keys }) => {
  test('speaks both languages', () => {
    expect(ko).toMatch(/[가-힣]{2}/);
    expect(en).toMatch(/[A-Za-z]{2}/);
    expect(`${ko} ${en}`).not.toMatch(/undefined|null|NaN|\[object/);
    expect(en.replaceAll(units, '')).not.toMatch(/[가-힣]/);
  });

  test('leaves the unit of money to the formatter', () => {
    expect(`${ko} ${en}`).not.toMatch(/>( ?[×x] ?₩| ?억원)/);
  });

  test('says the same figures and names in both', () => {
    const said = (text: string) => new Set([...text.matchAll(/<(\w+?)(?:Ko|En)?>/g)].map(([, key]) => key));
    expect(said(en)).toEqual(said(ko));
    expect([...keys].every((key) => `${ko}${en}`.includes(`<${key}>`))).toBe(true);
  });
});

describe.each(scenarioIds)('the notes of %s', (id) => {
  const { region } = runOf(id);
  const elsewhere = region.code === '제주' ? '서울' : '제주';
  const moved = region.level === 'nation' ? {} : { region: elsewhere, localPurchase: 1 };

  test.each([{}, { ...moved, importShare: 0 }])('are whole sentences with %o', (settings) => {
    for (const { code, message } of runOf(id, settings).notes) {
      expect(`${message.ko} ${message.en}`, code).not.toMatch(/undefined|null|NaN|\[object|<\w+>/);
      expect(message.en.replaceAll(/“[^”]*”/g, '').replaceAll(units, ''), code).not.toMatch(/[가-힣]/);
    }
  });
});

const sources = sourceFiles('engine', 'api').filter((file) => !/^engine\/problem[./]/.test(file));

test('every code is used somewhere', () => {
  const used = new Set(sources.flatMap((file) => codesIn(file, readText(file))));
  expect(catalogue.map(({ code }) => code).filter((code) => !used.has(code))).toEqual([]);
});

describe('every place that raises a code gives all that its message asks for', () => {
  const raises = sources.flatMap((file) => raisesIn(file, readText(file)).map((raise) => ({ file, ...raise })));

  test('and there are such places', () => {
    expect(raises.length).toBeGreaterThan(60);
    expect(raises.filter(({ keys }) => keys === null)).toEqual([]);
  });

  test.each(raises)('$code in $file', ({ code, isNote, keys }) => {
    const asked = isNote ? noteText(code as NoteCode) : problemText(code as ProblemCode);
    expect([...asked.keys].filter((key) => !keys!.has(key))).toEqual([]);
  });
});

describe('a planted fault is found:', () => {
  test('a value that the message asks for is not given', () => {
    const text = `throw problemAt(file, 'x', 'OUT_OF_RANGE', { id, value, min });`;
    const [{ keys }] = raisesIn('engine/x.ts', text) as [ReturnType<typeof raisesIn>[number]];
    expect([...problemText('OUT_OF_RANGE').keys].filter((key) => !keys!.has(key))).toEqual(['max']);
  });

  test.each([
    [`new Problem('TOO_LARGE')`, 'TOO_LARGE', []],
    [`new Problem('TOO_LARGE', { limit: '1 MB' }, [issue])`, 'TOO_LARGE', ['limit']],
    [`const names = { a, b: 1 } as const; note('PER_UNIT', 'x', { ...names, value })`, 'PER_UNIT', ['a', 'b', 'value']],
  ])('what is given is read: %s', (text, code, keys) => {
    expect(raisesIn('engine/x.ts', text)).toEqual([{ code, isNote: text.includes('note('), keys: new Set(keys) }]);
  });

  test('what a function gives is what it gives on every way out', () => {
    const names = 'function names() { if (x) return { a, b }; return { a, c: [].map(() => { return { d }; }) }; }';
    expect(raisesIn('engine/x.ts', `${names} note('PER_UNIT', 'x', { ...names() })`)[0]!.keys).toEqual(new Set(['a']));
  });

  test('values that cannot be read are not passed over', () => {
    for (const values of ['values', '{ ...elsewhere }', '{ ...f() }', '{ [key]: 1 }', 'f()']) {
      expect(raisesIn('engine/x.ts', `note('PER_UNIT', 'x', ${values})`)[0]!.keys).toBeNull();
    }
  });

  test('a code in a comment is not a use', () => {
    expect(codesIn('engine/x.ts', `// 'OUT_OF_RANGE'\nconst x = 'PER_UNIT' + \`NO_MIX\` + "no";`)).toEqual([
      'PER_UNIT',
      'NO_MIX',
    ]);
  });
});
