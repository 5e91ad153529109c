import type * as z from 'zod';
import { Problem, type Issue } from '../problem.ts';
import { withParticles, type Text } from '../text.ts';

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

/** 한 번에 말할 잘못의 수. 더 있으면 몇 곳인지만 말한다. */
const mostIssues = 50;

/**
 * zod가 찾은 것을 사람의 말로: 처음 `most`곳과, 나머지의 수.
 *
 * What zod found, in words: the first `most` places (50) and the number of the rest, so that no content makes a long answer.
 */
export function issuesOf(error: z.ZodError, file: string | null, most = mostIssues): Issue[] {
  const issues = explained(error.issues, most, [], file);
  const left = allMistakes(error.issues) - issues.length;
  if (left === 0) return issues;
  const message = { ko: `… 고칠 곳이 ${left}곳 더 있습니다.`, en: `… and ${left} more to mend` };
  return [...issues, { file, line: null, path: '', message }];
}

type Found = z.core.$ZodIssue;

function explained(
  found: readonly Found[],
  most: number,
  prefix: readonly PropertyKey[],
  file: string | null,
): Issue[] {
  const issues: Issue[] = [];
  for (const one of found) {
    if (issues.length === most) break;
    for (const issue of explain(one, most - issues.length, prefix, file)) issues.push(issue);
  }
  return issues;
}

function explain(issue: Found, most: number, prefix: readonly PropertyKey[], file: string | null): Issue[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.slice(0, most);
    return keys.map((key) => ({ file, line: null, path: pathText([...path, key]), message: unknownKey(key) }));
  }
  const branch = branchOf(issue);
  if (branch.length > 0) return explained(branch, most, path, file);
  return [{ file, line: null, path: pathText(path), message: messageOf(issue) }];
}

function branchOf(issue: Found): readonly Found[] {
  return issue.code === 'invalid_union' ? nearestBranch(issue.errors) : [];
}

/**
 * 여러 모양 가운데 자료형이 맞고 고칠 곳이 가장 적은 갈래의 오류를 고른다: 객체를 썼다면 객체의 어디가 틀렸는지가 궁금하다.
 */
function nearestBranch(branches: readonly (readonly Found[])[]): readonly Found[] {
  const sameType = branches.filter((branch) =>
    branch.some((found) => found.path.length > 0 || found.code !== 'invalid_type'),
  );
  const [first = [], ...rest] = sameType.length > 0 ? sameType : branches;
  return rest.reduce((nearest, branch) => (mistakes(branch) < mistakes(nearest) ? branch : nearest), first);
}

/** 고칠 곳의 수; 갈래가 있는 곳은 한 곳이다. */
function mistakes(branch: readonly Found[]): number {
  return branch.reduce((sum, found) => sum + (found.code === 'unrecognized_keys' ? found.keys.length : 1), 0);
}

/** 갈래의 속까지 센 고칠 곳의 수. */
function allMistakes(found: readonly Found[]): number {
  return found.reduce((sum, issue) => {
    const branch = branchOf(issue);
    return sum + (branch.length > 0 ? allMistakes(branch) : mistakes([issue]));
  }, 0);
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? shortened(String(key)) : `${text}.${shortened(String(key))}`;
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
        ko: `${expected.ko}이어야 하는데 «${inputText(issue.input)}»입니다.`,
        en: `should be ${expected.en}, not “${inputText(issue.input)}”`,
      };
    }
    case 'unrecognized_keys':
      return unknownKey(issue.keys.join(', '));
    case 'invalid_value':
      return notAmong(issue.input, issue.values);
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
    case 'invalid_format': {
      const form = issue.format === 'regex' ? issue.pattern : issue.format;
      return {
        ko: `«${inputText(issue.input)}»의 형식이 맞지 않습니다(${form}).`,
        en: `“${inputText(issue.input)}” is not in the right form (${form})`,
      };
    }
    case 'invalid_key':
      return {
        ko: '항목 이름의 형식이 맞지 않습니다. 연도는 1990–2100의 네 자리 숫자로 쓰세요.',
        en: 'the key is not in the right form; write years as four digits, 1990 to 2100',
      };
    case 'invalid_union': {
      const choices = 'options' in issue ? issue.options : undefined;
      const given = issue.input as Readonly<Record<string, unknown>> | undefined;
      return choices && issue.discriminator ? notAmong(given?.[issue.discriminator], choices) : wrongShape;
    }
    case 'invalid_element':
    case 'not_multiple_of':
    case 'custom':
      return wrongShape;
    default:
      return issue satisfies never;
  }
}

const wrongShape: Text = { ko: '값의 모양이 맞지 않습니다.', en: 'the value does not have the right shape' };

function unknownKey(name: string): Text {
  const key = shortened(name);
  return {
    ko: `모르는 항목입니다: ${key}. 철자를 확인하거나 지우세요.`,
    en: `unknown key: ${key}. Check the spelling or remove it`,
  };
}

function notAmong(input: unknown, choices: readonly unknown[]): Text {
  const known = choices.map(String).join(', ');
  if (input === undefined) return { ko: `빠졌습니다. 쓸 수 있는 것: ${known}`, en: `missing: give one of ${known}` };
  return {
    ko: withParticles(`«${inputText(input)}»은(는) 쓸 수 없습니다. 쓸 수 있는 것: ${known}`),
    en: `“${inputText(input)}” is not one of: ${known}`,
  };
}

/** 제 속을 도는 YAML 별칭도 있어, 묶음과 목록은 속을 적지 않는다. */
function inputText(input: unknown): string {
  if (Array.isArray(input)) return '[…]';
  if (input !== null && typeof input === 'object') return '{…}';
  return shortened(String(input), 40);
}

/** 길지 않게, 그리고 화면을 어지럽히는 제어 문자 없이. */
function shortened(text: string, most = 80): string {
  const shown = text.slice(0, most).replaceAll(/\p{Cc}/gu, ' ');
  return text.length > most ? `${shown}…` : shown;
}
