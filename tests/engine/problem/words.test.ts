import { describe, expect, test } from 'vitest';
import { note, noteCodes, Problem, problemCodes } from '../../../engine/problem.ts';

/** 몇이냐고 물으면 1이라고 답하는 값들. */
const ones = new Proxy({}, { get: (_, key) => (key === 'count' ? 1 : '…') }) as Record<string, number>;

test.each([...problemCodes, ...noteCodes])('%s does not count one thing as several', (code) => {
  const { en } = problemCodes.includes(code as never)
    ? new Problem(code as (typeof problemCodes)[number], ones).detail
    : note(code as (typeof noteCodes)[number], 'x', ones).message;
  expect(en).not.toMatch(/(?<!× )\b1 (sectors|cells|groups|pairs|places|industries|regions|codes|lines)\b/);
});

describe('particles follow the word before them', () => {
  const imported = (whatKo: string) =>
    new Problem('IMPORT_TOO_LARGE', { file: 'a', whatKo, whatEn: 'x', limit: 1 }).detail.ko;

  test.each([
    ['메모리', '메모리가 한도'],
    ['크기', '크기가 한도'],
    ['답', '답이 한도'],
    ['압축률', '압축률이 한도'],
  ])('%s', (word, said) => expect(imported(word)).toContain(said));

  test('of a part that a table lacks', () => {
    const { ko } = new Problem('TABLE_LACKS', { id: 'a', partKo: '피용자보수', partEn: 'x' }).detail;
    expect(ko).toContain('피용자보수가 없어');
  });
});
