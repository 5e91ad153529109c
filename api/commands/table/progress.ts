import type { Lang, Text } from '../../../engine/index.ts';

type Progress = { readonly show: (stage: Text, done: number) => void; readonly clear: () => void };

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
      const line = `${String(Math.round(done * 100)).padStart(3)}%  ${stage[lang]}`;
      process.stderr.write(isTTY ? `${rewrite}${line}` : `${line}\n`);
    },
    clear: () => void (isTTY && process.stderr.write(rewrite)),
  };
}
