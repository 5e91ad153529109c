import { describe, expect, test } from 'vitest';
import { kindOf, note, noteCodes, Problem, problemAt, problemCodes, problemKinds } from '../../engine/problem.ts';

/** 물어보는 모든 값에 제 이름으로 답한다. */
const values = new Proxy({}, { get: (_, name) => `‹${String(name)}›` }) as Readonly<Record<string, string>>;

describe.each(problemCodes)('%s', (code) => {
  const { detail, kind, message } = new Problem(code, values);

  test('says what, and what to do, in both languages', () => {
    expect(detail.ko).toMatch(/[가-힣].*\.$|‹known›$|‹expectedKo›$/);
    expect(detail.en).toMatch(/[a-z].*\.$|‹known›$|‹expectedEn›$/);
    expect(detail.en.replaceAll('억원', '').replaceAll(/‹.*?›/g, '')).not.toMatch(/[가-힣]/);
    expect(message).toBe(`${code}: ${detail.en}`);
  });

  test('has a kind with its status and exit code', () => {
    expect(kindOf(code)).toBe(kind);
    expect(problemKinds[kind].status).toBeGreaterThanOrEqual(400);
    expect(problemKinds[kind].status).toBeLessThan(500);
    expect([2, 3]).toContain(problemKinds[kind].exit);
  });
});

test('the kinds have the statuses and exit codes of the contract', () => {
  expect(problemKinds).toEqual({
    issue: { status: 400, exit: 2 },
    problem: { status: 422, exit: 3 },
    unknownId: { status: 404, exit: 3 },
    tooLarge: { status: 413, exit: 3 },
  });
  expect(
    ['INVALID_FILE', 'INVALID_YAML', 'EMPTY_FILE', 'INVALID_JSON'].map((code) => kindOf(code as 'INVALID_FILE')),
  ).toEqual(Array(4).fill('issue'));
  expect(['UNKNOWN_PLAN', 'UNKNOWN_SCENARIO', 'NOT_FOUND'].map((code) => kindOf(code as 'NOT_FOUND'))).toEqual(
    Array(3).fill('unknownId'),
  );
  expect(kindOf('TOO_LARGE')).toBe('tooLarge');
  expect(kindOf('UNKNOWN_SECTOR')).toBe('problem');
});

test('a code is a problem or a note, not both', () => {
  expect(problemCodes.filter((code) => (noteCodes as string[]).includes(code))).toEqual([]);
  for (const code of [...problemCodes, ...noteCodes]) expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
});

test('problemAt() points at one place and says there what it says', () => {
  const problem = problemAt('mine.yaml', 'levers', 'PURCHASES_OVER_ONE', { localPurchase: 0.8, importShare: 0.3 });
  expect(problem).toBeInstanceOf(Error);
  expect(problem.issues).toEqual([{ file: 'mine.yaml', line: null, path: 'levers', message: problem.detail }]);
  expect(problem.detail.en).toContain('0.8');
});

test('located() adds lines and leaves the rest, and the problem itself, alone', () => {
  const problem = problemAt('mine.yaml', 'levers', 'PURCHASES_OVER_ONE', { localPurchase: 0.8, importShare: 0.3 });
  const located = problem.located(({ path }) => (path === 'levers' ? 7 : null));
  expect(located.issues).toEqual([{ ...problem.issues[0], line: 7 }]);
  expect([located.code, located.values, located.kind]).toEqual([problem.code, problem.values, problem.kind]);
  expect(problem.issues[0]!.line).toBeNull();
  expect(located.located(() => 9).issues[0]!.line).toBe(7);
});

test('note() is a code, a subject and a sentence in both languages', () => {
  expect(note('PRICE_YEAR_ASSUMED', 'investment.priceYear', { year: 2024 })).toEqual({
    code: 'PRICE_YEAR_ASSUMED',
    subject: 'investment.priceYear',
    message: {
      ko: '문서가 가격기준연도를 밝히지 않아 2024년 가격으로 보았습니다(가정).',
      en: 'The document states no price year; 2024 prices are assumed.',
    },
  });
});
