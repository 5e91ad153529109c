/** 편집기 속 부문의 입력란: 패널의 것과 겹치지 않는 id. */
export function mixFieldId(lever: string, key: string): string {
  return `edit-${lever}-${key}`;
}
