import { Problem } from '../../engine/index.ts';
import { answerInChild, type ChildLimits } from '../files/child-process.ts';
import { importLimits } from '../files/import-limits.ts';
import type { MeasureName } from './own.ts';

/** 한 물음의 한도. Limits of one question. */
const ownLimits: ChildLimits = { seconds: 30, heapMegabytes: 1024, answerBytes: importLimits.httpAnswerBytes };

const child = new URL('own-child.ts', import.meta.url);

/**
 * 사용자의 표에 묻는 것을 따로 둔 프로세스에서 셈하고 JSON의 바이트를 받는다.
 *
 * Answers a question to a user's own table in a process of its own, within bounded memory and time.
 *
 * @throws Problem TABLE_TOO_LONG, TABLE_TOO_LARGE and all that `answerOwn` may raise; the signal's reason when aborted
 */
export function answerApart(
  name: MeasureName,
  body: Uint8Array,
  { signal, limits = {} }: { readonly signal?: AbortSignal; readonly limits?: Partial<ChildLimits> } = {},
): Promise<Buffer> {
  return answerInChild(child, [{ name, bytes: body }], {
    signal,
    limits: { ...ownLimits, ...limits },
    tooLong: (seconds) => new Problem('TABLE_TOO_LONG', { seconds }),
    tooLarge: ({ ko: whatKo, en: whatEn }, limit) => new Problem('TABLE_TOO_LARGE', { whatKo, whatEn, limit }),
  });
}
