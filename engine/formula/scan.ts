import { problemAt } from '../problem.ts';
import { koreanNameAt } from './aliases.ts';
import { figureDimensions, figureNames } from './figures.ts';
import { limits, type Place } from './limits.ts';

/** 식의 낱말 하나; `column`은 1부터. One word of a formula; columns count from 1. */
export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly text: string; readonly column: number }
  | { readonly kind: 'figure' | 'given' | 'function' | 'sign'; readonly text: string; readonly column: number };

export const functionNames = ['min', 'max', 'abs', 'sqrt'] as const;
export type FunctionName = (typeof functionNames)[number];

/** 종이에 쓰는 기호도 받는다. Signs as written on paper, and what they stand for. */
const paperSigns: Readonly<Record<string, string>> = { '×': '*', '÷': '/', '−': '-', '≤': '<=', '≥': '>=', '≠': '!=' };

const spacesPattern = /\s+/y;
const numberPattern = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const namePattern = /[A-Za-z_가-힣][\w가-힣]*(?:\.[\w가-힣]+)*/y;
const signPattern = /[<>=!]=|[-+*/^(),<>?:×÷−≤≥≠]/y;
/** 1,000처럼 셋씩 끊은 수. 쉼표는 min(1, 0)의 쉼표로 읽힐 것이다. */
const groupedPattern = /,\d{3}(?!\d)/y;

/**
 * 식을 낱말로 나눈다. 아는 이름과 기호 말고는 아무것도 지나가지 못한다.
 *
 * Cuts a formula into words. Nothing but known names, numbers and signs gets through, so that what the parser sees is closed.
 *
 * @param given 식에 딸린 가정의 이름들
 * @throws Problem FORMULA_TOO_DEEP
 * @throws Problem FORMULA_CHARACTER
 * @throws Problem FORMULA_NUMBER
 * @throws Problem FORMULA_UNKNOWN_NAME
 * @throws Problem FORMULA_OPERATOR_MISSING
 */
export function scan(text: string, given: ReadonlySet<string>, { file, path }: Place): Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  for (let from = skipSpaces(text, 0); from < text.length;) {
    const column = from + 1;
    const { token, end } = numberAt(text, from, { file, path }) ??
      nameAt(text, from, given, { file, path }) ??
      signAt(text, from) ?? { token: null, end: from };
    if (token === null) {
      const character = String.fromCodePoint(text.codePointAt(from)!);
      const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
      throw problemAt(file, path, 'FORMULA_CHARACTER', { column, character, code });
    }
    if (startsValue(token) && endsValue(tokens.at(-1))) {
      throw problemAt(file, path, 'FORMULA_OPERATOR_MISSING', { column, found: shortened(token.text) });
    }
    if (token.text === '(') depth++;
    if (token.text === ')') depth--;
    if (depth > limits.depth) throw problemAt(file, path, 'FORMULA_TOO_DEEP', { column, limit: limits.depth });
    tokens.push(token);
    from = skipSpaces(text, end);
  }
  return tokens;
}

type Read = { readonly token: Token; readonly end: number };

function numberAt(text: string, from: number, { file, path }: Place): Read | null {
  const written = matchAt(numberPattern, text, from);
  if (written === null) return null;
  const end = from + written.length;
  const value = Number(written);
  const group = /^\d{1,3}$/.test(written) ? matchAt(groupedPattern, text, end) : null;
  if (group !== null || !Number.isFinite(value)) {
    const found = shortened(`${written}${group ?? ''}`);
    throw problemAt(file, path, 'FORMULA_NUMBER', { column: from + 1, found });
  }
  return { token: { kind: 'number', value, text: written, column: from + 1 }, end };
}

function nameAt(text: string, from: number, given: ReadonlySet<string>, { file, path }: Place): Read | null {
  const column = from + 1;
  const korean = koreanNameAt(text, from);
  if (korean !== null) {
    return { token: { kind: 'figure', text: korean.figure, column }, end: from + korean.length };
  }
  const written = matchAt(namePattern, text, from);
  if (written === null) return null;
  const kind = given.has(written)
    ? 'given'
    : figureDimensions.has(written)
      ? 'figure'
      : isFunctionName(written)
        ? 'function'
        : null;
  if (kind === null) {
    const known = [figureNames, ...given, ...functionNames.map((called) => `${called}()`)].join(', ');
    throw problemAt(file, path, 'FORMULA_UNKNOWN_NAME', { column, found: shortened(written), known });
  }
  return { token: { kind, text: written, column }, end: from + written.length };
}

function signAt(text: string, from: number): Read | null {
  const written = matchAt(signPattern, text, from);
  if (written === null) return null;
  return {
    token: { kind: 'sign', text: paperSigns[written] ?? written, column: from + 1 },
    end: from + written.length,
  };
}

function matchAt(pattern: RegExp, text: string, from: number): string | null {
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0] ?? null;
}

function skipSpaces(text: string, from: number): number {
  return from + (matchAt(spacesPattern, text, from)?.length ?? 0);
}

export function isFunctionName(name: string): name is FunctionName {
  return (functionNames as readonly string[]).includes(name);
}

function startsValue({ kind, text }: Token): boolean {
  return kind === 'sign' ? text === '(' : true;
}

/** 함수 이름 다음의 괄호는 곱셈이 아니다. */
function endsValue(token: Token | undefined): boolean {
  if (token === undefined || token.kind === 'function') return false;
  return token.kind === 'sign' ? token.text === ')' : true;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
