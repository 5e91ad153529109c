import { Problem, type Text } from '../../engine/index.ts';

/**
 * 자식 프로세스가 표준 출력에 적는 줄들: 어디까지 왔는지 몇 번이든, 그리고 마지막에 문제이거나 답이다. 답의 줄은 머리표 뒤의 JSON이며,
 * 받는 쪽은 읽지 않고 넘길 수 있다.
 *
 * Lines from a child process: any number of stages, at last a problem, or the mark and the JSON of its answer.
 */
export type ChildMessage =
  { readonly stage: Text; readonly done: number } | { readonly problem: Pick<Problem, 'code' | 'values' | 'issues'> };

export const answerMark = Buffer.from('answer ');

export type GivenBytes = { readonly name: string; readonly bytes: Uint8Array };

/** 표준 입력으로 받은 것들: 한 줄의 JSON `[{name, size}]`과 그 바이트. What came on standard input. */
export function givenBytes(input: Buffer): GivenBytes[] {
  const end = input.indexOf('\n');
  const heads = JSON.parse(input.subarray(0, end).toString('utf8')) as { name: string; size: number }[];
  let at = end + 1;
  return heads.map(({ name, size }) => ({ name, bytes: input.subarray(at, (at += size)) }));
}

/** 표준 출력에 한 줄. One line on standard output. */
export function say(message: ChildMessage): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

/**
 * 할 일을 하고 답이나 문제를 말한다. 버그는 그대로 던진다. Does the work and says its answer as JSON, or its problem; a bug is thrown on.
 */
export async function answerWith(work: () => Promise<string> | string): Promise<void> {
  try {
    process.stdout.write(`${answerMark.toString()}${await work()}\n`);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { code, values, issues } = error;
    say({ problem: { code, values, issues } });
  }
}
