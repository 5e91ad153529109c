import type { Lang, Text } from '../../../engine/index.ts';

export type Progress = {
  /** @param done 0–1; 얼마나 왔는지 알 수 없으면 주지 않는다 */
  readonly show: (stage: Text, done?: number) => void;
  readonly clear: () => void;
};

/**
 * 어디까지 왔는지 표준 오류에. 터미널이면 한 줄을 고쳐 쓰고, `--progress`로 청했으면 한 줄씩 쓴다.
 *
 * Progress on standard error: one line rewritten on a terminal, a line for each stage when asked for with `--progress`.
 */
export function progressTo(isAsked: boolean, lang: Lang): Progress {
  const { isTTY } = process.stderr;
  if (!isTTY && !isAsked) return { show: () => undefined, clear: () => undefined };
  const rewrite = '\r\u001b[K';
  return {
    show(stage, done) {
      const percent = done === undefined ? '' : `${String(Math.round(done * 100)).padStart(3)}%  `;
      const line = `${percent}${stage[lang]}`;
      process.stderr.write(isTTY ? `${rewrite}${line}` : `${line}\n`);
    },
    clear: () => void (isTTY && process.stderr.write(rewrite)),
  };
}
