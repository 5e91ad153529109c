import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as engine from '../../engine/index.ts';
import { evaluateIn, examplesIn } from './examples.ts';
import { readText, root, sourceFiles } from './sources.ts';

const found = sourceFiles('engine').map((file) => ({ file, ...examplesIn(file, readText(file)) }));
const examples = found.flatMap(({ file, examples: inFile }) => inFile.map((example) => ({ file, ...example })));

test('there are examples, and each states a value', () => {
  expect(examples.length).toBeGreaterThan(0);
  expect(found.flatMap(({ faults }) => faults)).toEqual([]);
});

test.each(examples)('$file:$line $expression // => $expected', async ({ file, expression, expected }) => {
  const own = (await import(/* @vite-ignore */ join(root, file))) as Record<string, unknown>;
  const names = { ...engine, ...own };
  expect(evaluateIn(names, expression)).toEqual(evaluateIn(names, expected));
});

describe('a planted fault is found:', () => {
  const double = (x: number) => 2 * x;
  const inDocstring = (...lines: string[]) =>
    `/**\n * 두 배.\n *\n${lines.map((line) => ` * ${line}`).join('\n')}\n */\nexport const x = 1;`;

  test('a false value', () => {
    const { examples: planted } = examplesIn('engine/x.ts', inDocstring('@example', 'double(21) // => 43'));
    expect(planted).toEqual([{ line: 5, expression: 'double(21)', expected: '43' }]);
    const [{ expression, expected }] = planted as [(typeof planted)[number]];
    expect(evaluateIn({ double }, expression)).not.toEqual(evaluateIn({ double }, expected));
  });

  test('a name that does not exist', () => {
    expect(() => evaluateIn({ double }, 'treble(1)')).toThrow('treble');
  });

  test('an example without a value, wherever it stands', () => {
    for (const lines of [
      ['@example', 'double(21)'],
      ['@example double(21)'],
      ['@example', 'double(21)', '@returns 42'],
      ['@example', 'double(1) // => 2', 'double(21)'],
    ]) {
      expect(examplesIn('engine/x.ts', inDocstring(...lines)).faults).toHaveLength(1);
    }
  });

  test('every line of several, and an expression over several lines', () => {
    const text = inDocstring('@example', 'double(1) // => 2', 'double(', '2) // => 4', '@returns 0 // => 1');
    const { examples: planted } = examplesIn('engine/x.ts', text);
    expect(planted.map(({ expression }) => evaluateIn({ double }, expression))).toEqual([2, 4]);
  });
});
