import { kindOf, problemKinds, type Issue, type Lang, type Problem, type Text } from '../../engine/index.ts';

/** RFC 9457 문제 문서. HTTP 답과 `--json` 오류가 같은 모양이다. */
export type ProblemDocument = {
  readonly type: string;
  readonly title: Text;
  readonly status: number;
  readonly code: string;
  readonly detail: Text;
  readonly issues: readonly Issue[];
};

const titles = {
  issue: { ko: '형식 오류', en: 'Wrong shape' },
  problem: { ko: '성립하지 않는 내용', en: 'Well-formed but impossible' },
  unknownId: { ko: '없는 이름', en: 'Unknown id' },
  tooLarge: { ko: '너무 큼', en: 'Too large' },
} as const;

export function problemDocument(
  problem: Problem,
  status = problemKinds[problem.kind].status as number,
): ProblemDocument {
  return {
    type: `urn:pageup:problem:${problem.code}`,
    title: titles[kindOf(problem.code)],
    status,
    code: problem.code,
    detail: problem.detail,
    issues: problem.issues,
  };
}

export function printProblem({ code, detail, issues }: Problem, lang: Lang): string {
  const items = issues
    .filter(({ message }) => issues.length > 1 || message[lang] !== detail[lang])
    .map((issue) => `  ${placeOf(issue)}${issue.message[lang]}\n`);
  const place = items.length === 0 && issues[0] ? `  ${placeOf(issues[0]).replace(/: $/, '')}\n` : '';
  return `${detail[lang]} [${code}]\n${place}${items.join('')}`;
}

function placeOf({ file, line, path }: Issue): string {
  const where = [file, line].filter((part) => part !== null && part !== '').join(':');
  const place = [where, path].filter((part) => part !== '').join(' ');
  return place === '' ? '' : `${place}: `;
}
