import type { Problem, Text } from '../../engine/index.ts';

/**
 * 가져오기의 자식 프로세스가 표준 출력에 적는 줄들: 어디까지 왔는지 몇 번이든, 그리고 마지막에 문제이거나 표이다. 표의 줄은 머리표 뒤에
 * `Imported`의 JSON이며, 받는 쪽은 읽지 않고 넘길 수 있다.
 *
 * Lines from the child process: any number of stages, at last a problem, or the mark and the JSON of an `Imported`.
 */
export type ChildMessage =
  { readonly stage: Text; readonly done: number } | { readonly problem: Pick<Problem, 'code' | 'values' | 'issues'> };

export const importedMark = Buffer.from('imported ');
