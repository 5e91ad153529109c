import type * as z from 'zod';
import { Problem, type Issue } from '../problem.ts';
import type { Text } from '../text.ts';

/**
 * 내용을 모양에 맞추어 읽고, 맞지 않으면 모든 곳을 한 번에 두 언어로 말한다.
 *
 * Reads content by a schema, or says everything that is wrong, at once and in both languages.
 *
 * @throws Problem INVALID_FILE
 */
export function parseWith<T>(schema: z.ZodType<T>, content: unknown, file: string): T {
  const parsed = schema.safeParse(content, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new Problem('INVALID_FILE', { file }, issuesOf(parsed.error, file));
}

/** zod가 찾은 것을 사람의 말로. What zod found, in words. */
export function issuesOf(error: z.ZodError, file: string | null): Issue[] {
  return error.issues.flatMap((issue) => explain(issue, [], file));
}

type Found = z.core.$ZodIssue;

function explain(issue: Found, prefix: readonly PropertyKey[], file: string | null): Issue[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'invalid_union') return explain(...nearestBranch(issue, path), file);
  return [{ file, line: null, path: pathText(path), message: messageOf(issue) }];
}

/** 여러 모양 가운데 자료형이 맞는 갈래의 오류를 고른다: 객체를 썼다면 객체의 어디가 틀렸는지가 궁금하다. */
function nearestBranch(
  issue: Extract<Found, { code: 'invalid_union' }>,
  path: readonly PropertyKey[],
): [Found, readonly PropertyKey[]] {
  const deepest = issue.errors.find((branch) =>
    branch.some((found) => found.path.length > 0 || found.code !== 'invalid_type'),
  );
  const found = deepest?.[0] ?? issue.errors[0]?.[0];
  return found ? [found, path] : [{ ...issue, code: 'custom', path: [], message: issue.message }, path];
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

const typeNames: Readonly<Record<string, Text>> = {
  string: { ko: '글자', en: 'text' },
  number: { ko: '수', en: 'a number' },
  int: { ko: '정수', en: 'a whole number' },
  boolean: { ko: 'true/false', en: 'true or false' },
  object: { ko: '항목 묶음', en: 'a mapping' },
  record: { ko: '항목 묶음', en: 'a mapping' },
  array: { ko: '목록', en: 'a list' },
  tuple: { ko: '두 값의 목록', en: 'a list of two values' },
  null: { ko: '빈 값', en: 'null' },
  date: { ko: '날짜', en: 'a date' },
};

function messageOf(issue: Found): Text {
  switch (issue.code) {
    case 'invalid_type': {
      const expected = typeNames[issue.expected] ?? { ko: issue.expected, en: issue.expected };
      if (issue.input === undefined)
        return { ko: `빠졌습니다. ${expected.ko} 값을 넣으세요.`, en: `missing: give ${expected.en}` };
      return {
        ko: `${expected.ko}이어야 하는데 «${shown(issue.input)}»입니다.`,
        en: `should be ${expected.en}, not “${shown(issue.input)}”`,
      };
    }
    case 'unrecognized_keys': {
      const keys = issue.keys.join(', ');
      return {
        ko: `모르는 항목입니다: ${keys}. 철자를 확인하거나 지우세요.`,
        en: `unknown key: ${keys}. Check the spelling or remove it`,
      };
    }
    case 'invalid_value': {
      const known = issue.values.map(String).join(', ');
      return {
        ko: `«${shown(issue.input)}»은(는) 쓸 수 없습니다. 쓸 수 있는 것: ${known}`,
        en: `“${shown(issue.input)}” is not one of: ${known}`,
      };
    }
    case 'too_small':
      return {
        ko: `너무 작거나 짧습니다. ${issue.minimum} 이상이어야 합니다.`,
        en: `too small or short: at least ${issue.minimum}`,
      };
    case 'too_big':
      return {
        ko: `너무 크거나 깁니다. ${issue.maximum} 이하여야 합니다.`,
        en: `too large or long: at most ${issue.maximum}`,
      };
    case 'invalid_format':
      return {
        ko: `«${shown(issue.input)}»의 형식이 맞지 않습니다(${issue.format}).`,
        en: `“${shown(issue.input)}” is not in the right form (${issue.format})`,
      };
    case 'invalid_key':
      return {
        ko: '항목 이름의 형식이 맞지 않습니다. 연도는 네 자리 숫자로 쓰세요.',
        en: 'the key is not in the right form; write years with four digits',
      };
    case 'invalid_union':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'custom':
      return { ko: '값의 모양이 맞지 않습니다.', en: 'the value does not have the right shape' };
    default:
      return issue satisfies never;
  }
}

function shown(input: unknown): string {
  const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? String(input));
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
