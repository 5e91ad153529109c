/** 항목 곁에 늦게 서는 것들, 한 묶음으로: 효과, 바꾼 것의 목록, 파일이 정한 것. What stands beside the levers and may come late, in one chunk. */
export { leverChanges } from './lever-changes.ts';
export { toldEffect } from './lever-effect.ts';
export { fixedAssumptions } from './lever-fixed.ts';
