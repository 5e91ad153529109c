import { both, type Problems } from './catalogue.ts';

/** 한 수치의 내력을 물을 때의 문제. Asking where one number comes from. */
export const explainProblems = {
  OUTPUT_NOT_EXPLAINED: [
    'unknownId',
    (v) =>
      both(
        `«${v.id}»은(는) 내력을 볼 수 있는 수치가 아닙니다. 쓸 수 있는 것: ${v.known}`,
        `“${v.id}” is no figure that can be explained. Known: ${v.known}`,
      ),
  ],
  OUTPUT_EMPTY: [
    'problem',
    (v) =>
      both(
        `이 시나리오에는 ${v.id} 값이 없습니다(${v.whyKo}).`,
        `This scenario has no value for ${v.id} (${v.whyEn}).`,
      ),
  ],
  EXPLANATION_TOO_LARGE: [
    'tooLarge',
    (v) =>
      both(
        `내력의 나무가 ${v.nodes}마디로 한도 ${v.limit}마디를 넘습니다. depth를 ${v.depth} 이하로 주거나 pageup explain을 쓰세요.`,
        `The tree has ${v.nodes} nodes, above the limit of ${v.limit}. Give a depth of ${v.depth} or less, or use pageup explain.`,
      ),
  ],
} as const satisfies Problems;
