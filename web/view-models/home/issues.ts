import type { Lang, Problem } from '../../../engine/index.ts';

/** 고칠 곳 한 줄: 어디, 무엇. */
export type IssueLine = { readonly key: string; readonly where: string | null; readonly what: string };

/** 한 번에 보여 줄 줄의 수. */
const most = 12;

/**
 * 문제가 짚은 자리들을 한 줄씩: «7째 줄, components.quantum.mix».
 *
 * The places a problem points at, one a line. A single place whose message is the problem's own says where alone.
 */
export function issueLines({ issues, detail }: Problem, lang: Lang): readonly IssueLine[] {
  return issues.slice(0, most).flatMap(({ line, path, message }, i): IssueLine[] => {
    const row = line === null ? [] : [{ ko: `${line}째 줄`, en: `line ${line}` }[lang]];
    const where = [...row, ...(path === '' ? [] : [path])].join(', ');
    const what = message[lang] === detail[lang] ? '' : message[lang];
    return where === '' && what === '' ? [] : [{ key: `${i}`, where: where === '' ? null : where, what }];
  });
}
