import { Problem, type Issue } from '../problem.ts';
import type { Text } from '../text.ts';

/** 표 파일의 글에서 내용을 꺼내고, 맞지 않는 곳을 말한다. The content of a table's file, and saying what does not fit. */

/** 잘못을 말할 때 부르는 표 파일의 이름. What mistakes call a table's file. */
export const file = 'data.json';
/** 낱낱이 말하는 잘못의 수. How many mistakes are told one by one. */
export const mostTold = 10;

/**
 * 이름 있는 값들을 담은 내용인가.
 *
 * @throws Problem INVALID_FILE
 */
export function requireShape(content: unknown): Readonly<Record<string, unknown>> {
  if (typeof content === 'object' && content !== null && !Array.isArray(content)) return { ...content };
  throw unshaped({ ko: '표의 내용이 아닙니다: { … }여야 합니다', en: 'no content of a table: expected { … }' });
}

/** 내용 전체가 맞지 않는다는 문제. The problem of content that does not fit as a whole. */
export function unshaped(message: Text): Problem {
  return invalidFile([{ file, line: null, path: '', message }]);
}

/** 길이가 맞아야 하는 줄들: 어느 부분에 몇 개가, 무엇이 몇이라서. Rows that must have a length: which part, of what. */
export type Sized = {
  readonly path: string;
  readonly rows: readonly (readonly unknown[])[] | readonly unknown[];
  readonly height: Count;
  /** 줄마다의 칸 수; 한 줄뿐이면 null. */
  readonly width: Count | null;
};

type Count = { readonly ko: string; readonly en: string; readonly count: number };

/**
 * 줄과 칸의 수가 맞는지.
 *
 * @throws Problem INVALID_FILE
 */
export function requireSizes(sizes: readonly Sized[]): void {
  const issues = sizes.flatMap(({ path, rows, height, width }): Issue[] => {
    if (rows.length !== height.count) return [miscounted(path, rows.length, height, width === null ? '칸이' : '행이')];
    if (width === null) return [];
    return (rows as readonly (readonly unknown[])[]).flatMap((row, i) =>
      row.length === width.count ? [] : [miscounted(`${path}[${i}]`, row.length, width, '칸이')],
    );
  });
  if (issues.length > 0) throw invalidFile(issues);
}

function miscounted(path: string, found: number, { ko, en, count }: Count, what: '행이' | '칸이'): Issue {
  return {
    file,
    line: null,
    path,
    message: {
      ko: `${ko} ${count}개라 ${what} ${count}개여야 하는데 ${found}개입니다.`,
      en: `should have ${count} ${what === '행이' ? 'rows' : 'cells'}, one for each of the ${en}, not ${found}`,
    },
  };
}

function invalidFile(issues: readonly Issue[]): Problem {
  const left = issues.length - mostTold;
  const rest: Text = { ko: `그 밖에 ${left}곳이 더 맞지 않습니다.`, en: `${left} more places do not fit` };
  const told = left > 0 ? [...issues.slice(0, mostTold), { file, line: null, path: '', message: rest }] : issues;
  return new Problem('INVALID_FILE', { file }, told);
}

/**
 * JSON의 내용. 읽히지 않으면 잘린 것인지 JSON에 없는 값이 있는지, 몇째 줄인지 말한다.
 *
 * @throws Problem INVALID_FILE
 */
export function contentOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const odd = /[[,:]\s*([-+]?(?:NaN|Infinity|inf|nan|undefined))\b/.exec(text);
    const line = odd ? text.slice(0, odd.index + odd[0].length).split('\n').length : null;
    throw invalidFile([{ file, line, path: '', message: brokenJson(text, odd?.[1] ?? null) }]);
  }
}

function brokenJson(text: string, odd: string | null): Text {
  if (odd !== null) {
    return {
      ko: `JSON에 없는 값 ${odd}이(가) 있어 읽을 수 없습니다. 수를 적으세요.`,
      en: `not readable: ${odd} is no value in JSON. Write a number`,
    };
  }
  if (!text.trimEnd().endsWith('}')) {
    return {
      ko: 'JSON의 끝이 잘렸습니다. 파일을 다시 받거나 다시 쓰세요.',
      en: 'the JSON is cut off at its end: fetch or write the file again',
    };
  }
  return {
    ko: 'JSON으로 읽을 수 없습니다. 쉼표와 괄호를 확인하세요.',
    en: 'not readable as JSON: check commas and brackets',
  };
}
