/** 사람이 쓴 계획·시나리오·요청은 이보다 얕다. */
const deepest = 32;

/**
 * 너무 깊이 겹쳤는가: 제 속을 도는 별칭도 그렇다. 이런 내용은 검사하다가 스택이 넘친다.
 *
 * Whether content is nested beyond anything a person writes, or holds itself.
 */
export function isTooDeep(value: unknown, levels = deepest): boolean {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return false;
  return levels === 0 || Object.values(value).some((item) => isTooDeep(item, levels - 1));
}
