import type * as reading from './read.ts';

/**
 * 식을 읽는 것을 부른다. 파서는 여느 계산의 시작과 화면의 첫 자바스크립트에서 빠져 있고, 식이 있는 시나리오만 부른다.
 *
 * Loads the reader of formulas. The parser stays out of an ordinary start and of the page's first script: only a scenario with
 * formulas asks for it. A formula once read needs the parser no more, and is plain data that a worker can be sent.
 */
export async function formulaReader(): Promise<typeof reading> {
  return import('./read.ts');
}
