import { auditNotes, auditProblems } from './problem/audit.ts';
import { askingProblems } from './problem/asking.ts';
import { formulaNotes, formulaProblems } from './problem/formula.ts';
import { explainProblems } from './problem/explain.ts';
import { importNotes, importProblems } from './problem/import.ts';
import { problemKinds, type ProblemKind, type Values } from './problem/catalogue.ts';
import { resultNotes } from './problem/result.ts';
import { scenarioProblems } from './problem/scenario.ts';
import { tableNotes, tableProblems } from './problem/table.ts';
import { uncertaintyNotes, uncertaintyProblems } from './problem/uncertainty.ts';
import type { Text } from './text.ts';

/**
 * 문제와 알림의 닫힌 목록. 코드는 다시 쓰지 않는다. `engine/PROBLEMS.md`와 서로 맞는지 테스트가 지킨다.
 *
 * The closed catalogue of coded problems and notes. A code is never reused; a test holds it and `engine/PROBLEMS.md` to
 * each other. A problem says what, where and what to do; a note is true and worth saying beside a figure.
 */

/** 잘못된 자리 하나. `path`는 파일이나 요청 본문 안의 길이다. */
export type Issue = {
  readonly file: string | null;
  readonly line: number | null;
  readonly path: string;
  readonly message: Text;
};

export { problemKinds, type ProblemKind };

const problems = {
  ...askingProblems,
  ...tableProblems,
  ...importProblems,
  ...scenarioProblems,
  ...auditProblems,
  ...uncertaintyProblems,
  ...formulaProblems,
  ...explainProblems,
};
const notes = { ...tableNotes, ...importNotes, ...resultNotes, ...auditNotes, ...formulaNotes, ...uncertaintyNotes };

export type ProblemCode = keyof typeof problems;
export type NoteCode = keyof typeof notes;

export const problemCodes = Object.keys(problems) as ProblemCode[];
export const noteCodes = Object.keys(notes) as NoteCode[];

/** 알림: 참이고 말할 가치가 있는 것. `subject`는 그것이 곁에 설 수치의 길이다(예: `effects.employment`). */
export type Note = { readonly code: NoteCode; readonly subject: string; readonly message: Text };

/** 알림을 만든다. Makes a note about `subject`. */
export function note(code: NoteCode, subject: string, values: Values = {}): Note {
  return { code, subject, message: notes[code](values) };
}

export function kindOf(code: ProblemCode): ProblemKind {
  return problems[code][0];
}

/**
 * 엔진이 던지는 단 하나의 오류. 버그에는 쓰지 않는다.
 *
 * The one error the engine throws, never for a bug.
 */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly values: Values;
  readonly detail: Text;
  readonly issues: readonly Issue[];

  constructor(code: ProblemCode, values: Values = {}, issues: readonly Issue[] = []) {
    const detail = problems[code][1](values);
    super(`${code}: ${detail.en}`);
    this.name = 'Problem';
    this.code = code;
    this.values = values;
    this.detail = detail;
    this.issues = issues;
  }

  /** 같은 문제에 줄 번호를 붙인 것. The same problem with line numbers. */
  located(lineOf: (issue: Issue) => number | null): Problem {
    const issues = this.issues.map((issue) => ({ ...issue, line: issue.line ?? lineOf(issue) }));
    return new Problem(this.code, this.values, issues);
  }

  get kind(): ProblemKind {
    return kindOf(this.code);
  }
}

/** 자리를 가리키는 문제. A problem that points at one place. */
export function problemAt(file: string | null, path: string, code: ProblemCode, values: Values = {}): Problem {
  return new Problem(code, values, [{ file, line: null, path, message: problems[code][1](values) }]);
}
