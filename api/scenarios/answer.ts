import { Problem } from '../../engine/index.ts';
import { answerInChild, type ChildLimits } from '../files/child-process.ts';
import { isTooWide } from '../files/depth.ts';
import type { Library } from '../files/library.ts';
import { placesFor } from '../jobs/places.ts';
import { openQuestion, type QuestionName, type Questions } from './questions.ts';

/** 한 물음의 한도. Limits of one question. */
const questionLimits: ChildLimits = { seconds: 30, heapMegabytes: 512, answerBytes: 64 * 1024 * 1024 };
/** 이보다 오래 걸릴 것(밀리초)과 이보다 많은 값을 담은 것은 딴 프로세스에서 답한다. */
const here = { milliseconds: 50, values: 2000 };
/** 함께 셈할 수와, 기다리는 줄의 길이. */
const [working, waiting] = [2, 8];

const child = new URL('question-child.ts', import.meta.url);
const enter = placesFor(working, waiting, {
  ko: '오래 걸리는 물음에 이미 여럿 답하고 있습니다.',
  en: 'Several long questions are under way already.',
});

export type AnswerOptions = {
  readonly library: Library;
  readonly signal: AbortSignal;
  readonly limits?: Partial<ChildLimits>;
};

/**
 * 시나리오에 묻는 것에 답한다: 금방 끝날 것은 바로, 오래 걸릴 것은 따로 둔 프로세스에서 JSON의 바이트로.
 *
 * Answers a question to scenarios: at once when it is small; otherwise as JSON bytes from a process of its own, within bounded memory
 * and time, while this one serves others. A thread would not do: one that fills its heap may take the server down with it.
 *
 * @throws Problem QUESTION_TOO_LONG, QUESTION_TOO_LARGE and those of the question; Stopped BUSY; the signal's reason when aborted
 */
export async function answerQuestion<Name extends QuestionName>(
  name: Name,
  asked: Questions[Name],
  { library, signal, limits = {} }: AnswerOptions,
): Promise<object | Buffer> {
  if (!isTooWide(asked, here.values)) {
    const { time, answer } = await openQuestion(name, asked, library);
    if (time <= here.milliseconds) return answer();
  }
  const leave = await enter(signal);
  try {
    return await answerInChild(child, [{ name, bytes: Buffer.from(JSON.stringify(asked)) }], {
      signal,
      limits: { ...questionLimits, ...limits },
      tooLong: (seconds) => new Problem('QUESTION_TOO_LONG', { seconds }),
      tooLarge: ({ ko: whatKo, en: whatEn }, limit) => new Problem('QUESTION_TOO_LARGE', { whatKo, whatEn, limit }),
    });
  } finally {
    leave();
  }
}
