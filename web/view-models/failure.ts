import { Problem, type Lang } from '../../engine/index.ts';
import { ServerTrouble } from '../data/server.ts';
import { words } from './words.ts';

/** 실패를 사람의 말로: 무엇이, 무엇을 하면 되는지. A failure in words: what happened and what to do. */
export type Failure = {
  readonly title: string;
  readonly advice: string;
  /** 다시 물을 수 있는가, 새로 고쳐야 하는가; 소용없으면 null. */
  readonly retry: 'again' | 'reload' | null;
};

export function failureOf(error: unknown, lang: Lang): Failure {
  if (error instanceof Problem) return { title: words.refused[lang], advice: error.detail[lang], retry: null };
  if (!(error instanceof ServerTrouble)) throw error;
  switch (error.kind) {
    case 'unreachable':
      return { title: words.unreachable[lang], advice: words.unreachableDo[lang], retry: 'again' };
    case 'notFound':
      return { title: words.lostScenario[lang], advice: words.lostDo[lang], retry: null };
    case 'refused':
      return { title: words.refused[lang], advice: error.detail?.[lang] ?? words.lostDo[lang], retry: 'again' };
    case 'partMissing':
      return { title: words.notArrived[lang], advice: words.reloadDo[lang], retry: 'reload' };
    default:
      return error.kind satisfies never;
  }
}
