import { Problem, type Text } from '../../engine/index.ts';
import { answerInChild, type ChildLimits, type NamedBytes } from './child-process.ts';

/** 자식 프로세스의 한도. Limits of the child process. */
export const processLimits: ChildLimits = { seconds: 60, heapMegabytes: 1536, answerBytes: 64 * 1024 * 1024 };

export type ProcessOptions = {
  readonly limits?: Partial<ChildLimits> | undefined;
  readonly onProgress?: ((stage: Text, done: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

export type { NamedBytes };

const child = new URL('sheet-child.ts', import.meta.url);

/**
 * 파일들을 따로 둔 프로세스에서 읽고, 검사한 표를 JSON 글로 받는다.
 *
 * Reads files in a process of its own; answers the JSON of an `Imported`.
 *
 * @throws Problem IMPORT_TOO_LARGE, IMPORT_TOO_LONG and all that reading and checking may raise; the signal's reason when aborted
 */
export function importInChild(files: readonly NamedBytes[], options: ProcessOptions = {}): Promise<Buffer> {
  const file = files[0]?.name ?? '–';
  return answerInChild(child, files, {
    ...options,
    limits: { ...processLimits, ...options.limits },
    tooLong: (seconds) => new Problem('IMPORT_TOO_LONG', { file, seconds }),
    tooLarge: ({ ko: whatKo, en: whatEn }, limit) => new Problem('IMPORT_TOO_LARGE', { file, whatKo, whatEn, limit }),
  });
}
