import { problemKinds, type Issue, type Lang, type Problem, type Text } from '../../engine/index.ts';

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

/** 엔진이 아니라 문에서 나는 것: 명령줄을 잘못 쓴 것, 우리의 잘못, 그만둔 것, 바쁜 것, 요청이 되지 못한 것. */
export const doorProblems = {
  USAGE: { status: 400, exit: 2, title: { ko: '쓰는 법이 다름', en: 'Misuse of the command line' } },
  INTERNAL: { status: 500, exit: 1, title: { ko: '내부 오류', en: 'Internal error' } },
  CANCELLED: { status: 499, exit: 130, title: { ko: '그만둠', en: 'Cancelled' } },
  BUSY: { status: 503, exit: 3, title: { ko: '지금은 바쁨', en: 'Busy' } },
  METHOD_NOT_ALLOWED: { status: 405, exit: 3, title: { ko: '받지 않는 메서드', en: 'Method not allowed' } },
  TOO_SLOW: { status: 408, exit: 3, title: { ko: '너무 늦음', en: 'Too slow' } },
  HEADERS_TOO_LARGE: { status: 431, exit: 3, title: { ko: '머리가 너무 긺', en: 'Headers too large' } },
  NOT_HTTP: { status: 400, exit: 2, title: { ko: '요청이 아님', en: 'Not a request' } },
} as const;

/** 누구의 잘못도 아니게 멈춘 것. Stopped, through no fault of the request. */
export class Stopped extends Error {
  readonly code: 'CANCELLED' | 'BUSY';
  readonly text: Text;
  /** 답에 함께 적을 것. */
  readonly headers: Readonly<Record<string, string>>;
  constructor(code: 'CANCELLED' | 'BUSY', text: Text, headers: Readonly<Record<string, string>> = {}) {
    super(text.en);
    this.code = code;
    this.text = text;
    this.headers = headers;
  }
}

export function problemDocument({ kind, code, detail, issues }: Problem): ProblemDocument {
  // 없는 이름은 주소에 있으면 404이고, 본문이나 파일의 어느 자리에 있으면 422이다.
  const status = kind === 'unknownId' && issues.length > 0 ? problemKinds.problem.status : problemKinds[kind].status;
  return { type: `urn:pageup:problem:${code}`, title: titles[kind], status, code, detail, issues };
}

export function doorDocument(code: keyof typeof doorProblems, detail: Text): ProblemDocument {
  const { status, title } = doorProblems[code];
  return { type: `urn:pageup:problem:${code}`, title, status, code, detail, issues: [] };
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
