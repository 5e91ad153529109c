import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { issuesOf } from '../../../engine/problem/shape.ts';

const issuesFor = (schema: z.ZodType, content: unknown) => {
  const { error } = schema.safeParse(content, { reportInput: true });
  return issuesOf(error!, null);
};
const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, 1]));
const strict = z.strictObject({ a: z.number().optional() });

describe('a body with very many mistakes names the first fifty and counts the rest:', () => {
  test.each([
    ['unknown keys of one object', strict, keys(90_000), 90_000],
    ['wrong elements of a list', z.array(z.number()), Array.from({ length: 300 }, () => 'x'), 300],
    ['unknown keys in the nearest of two shapes', z.union([z.string(), strict]), keys(51), 51],
    ['unknown keys of many objects', z.array(strict), Array.from({ length: 40 }, () => keys(3)), 120],
  ] as [string, z.ZodType, unknown, number][])('%s', (_, schema, content, count) => {
    const issues = issuesFor(schema, content);
    expect(issues).toHaveLength(51);
    expect(issues.slice(0, 50).every(({ path }) => path !== '')).toBe(true);
    const left = count - 50;
    expect(issues.at(-1)).toEqual({
      file: null,
      line: null,
      path: '',
      message: { ko: `… 고칠 곳이 ${left}곳 더 있습니다.`, en: `… and ${left} more to mend` },
    });
  });

  test('fifty are all named', () => {
    const issues = issuesFor(strict, keys(50));
    expect(issues.map(({ path }) => path)).toEqual(Object.keys(keys(50)));
  });

  test('and a very long key does not make a very long answer', () => {
    const long = 'x'.repeat(500_000);
    const said = JSON.stringify([
      ...issuesFor(strict, { [long]: 1 }),
      ...issuesFor(z.record(z.string(), strict), { [long]: keys(60) }),
    ]);
    expect(said.length).toBeLessThan(30_000);
    expect(said).toContain('xxx…');
  });
});

test('what was written is shown without its control characters', () => {
  const schema = z.strictObject({ a: z.string().regex(/^a$/) });
  const said = JSON.stringify(issuesFor(schema, { a: '\u001b[31mred\n', '\u001bkey': 1 }));
  expect(said).toContain('« [31mred »');
  expect(said).not.toContain(String.raw`\u001b`);
});
