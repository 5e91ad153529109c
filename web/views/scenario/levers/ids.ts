/** 초점을 둘 자리: 숫자 항목의 입력란, 고르는 항목의 목록, 비중 항목의 제목. */
export function leverFieldId(lever: string): string {
  return `lever-${lever}`;
}

/** 비중 한 줄의 입력란. */
export function shareFieldId(lever: string, key: string): string {
  return `share-${lever}-${key}`;
}

export function troubleId(lever: string): string {
  return `trouble-${lever}`;
}

export const rangeGroupId = 'group-uncertainty';
