import { both, type Notes, type Problems } from './catalogue.ts';

/** 표의 문제. Tables. */
export const tableProblems = {
  TABLE_NOT_REGIONAL: [
    'problem',
    (v) =>
      both(
        `«${v.id}»은(는) 지역 유발계수표가 아닙니다. 이 계산에는 지역 유발계수표(예: bok-2020-regional)를 고르세요.`,
        `“${v.id}” is not a regional coefficient table. Choose one (such as bok-2020-regional).`,
      ),
  ],
  TABLES_DISAGREE: [
    'problem',
    (v) =>
      both(
        `«${v.regional}»과(와) «${v.national}»의 부문이 서로 다릅니다. 같은 분류의 표를 쓰세요.`,
        `The sectors of “${v.regional}” and “${v.national}” differ. Use tables of one classification.`,
      ),
  ],
  TABLE_NOT_PRODUCTIVE: [
    'problem',
    (v) =>
      both(
        `«${v.id}» 표에서 유발계수를 구할 수 없습니다(${v.why}). 표의 수치를 확인하세요.`,
        `No inducement coefficients can be had from “${v.id}” (${v.why}). Check its figures.`,
      ),
  ],
} as const satisfies Problems;

/** 표와 표에서 얻은 것 곁에 서는 알림. Notes beside a table and what is computed from it. */
export const tableNotes = {} as const satisfies Notes;
