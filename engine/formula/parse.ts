import { problemAt } from '../problem.ts';
import { checkTree, type Constant } from './check.ts';
import { limits, type Place } from './limits.ts';
import { treeOf } from './parser.ts';
import type { Formula } from './program.ts';
import { scan, type Token } from './scan.ts';

/**
 * 글로 적은 식을 검사한 식으로. 이름과 수는 번호로 바꾸어 읽으므로 쓴 사람의 글자는 파서에 닿지 않는다.
 *
 * A written formula, checked. Names and numbers are replaced by the number of their word before parsing, so that no letter that
 * a user typed reaches the parser, and every part of the tree knows its column.
 *
 * @param given 식에 딸린 가정: 이름 → 식의 단위로 바꾼 값
 * @throws Problem FORMULA_TOO_LONG, FORMULA_SYNTAX; `scan`과 `checkTree`의 문제들
 * @example
 * parseFormula('취업 / 투자액', new Map(), { file: null, path: 'x' }).figures // => ['employment.total', 'investment']
 * @example
 * parseFormula('(demand - imports) / years', new Map(), { file: null, path: 'x' }).dimension // => { won: 1, persons: 0, years: -1 }
 */
export function parseFormula(text: string, given: ReadonlyMap<string, Constant>, place: Place): Formula {
  if (text.length > limits.characters) {
    const { file, path } = place;
    throw problemAt(file, path, 'FORMULA_TOO_LONG', { count: text.length, limit: limits.characters });
  }
  const tokens = scan(text.normalize('NFC'), new Set(given.keys()), place);
  if (tokens.length === 0) throw syntaxProblem(tokens, 0, text, place);
  const words = tokens.map(({ kind, text: sign }, i) => (kind === 'sign' ? sign : `n${i}`));
  const read = treeOf(words.join(' '));
  if ('stoppedAt' in read) throw syntaxProblem(tokens, wordAt(words, read.stoppedAt), text, place);
  const { steps, dimension } = checkTree(read.tree, tokens, given, place);
  const figures = new Set(steps.flatMap((step) => (step.op === 'figure' ? [step.name] : [])));
  return { text, steps, figures: [...figures], dimension };
}

/** 이어 붙인 글의 자리(1부터)에 있는 낱말의 번호. */
function wordAt(words: readonly string[], position: number): number {
  let start = 1;
  const at = words.findIndex((word) => {
    const isHere = position < start + word.length;
    start += word.length + 1;
    return isHere;
  });
  return at < 0 ? words.length : at;
}

function syntaxProblem(tokens: readonly Token[], index: number, text: string, { file, path }: Place) {
  const token = tokens[index];
  return problemAt(file, path, 'FORMULA_SYNTAX', {
    column: token?.column ?? text.length + 1,
    foundKo: token ? `«${token.text}»` : '식의 끝',
    foundEn: token ? `“${token.text}”` : 'the end',
  });
}
