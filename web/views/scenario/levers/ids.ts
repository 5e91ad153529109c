/** 초점을 둘 자리: 숫자 항목의 입력란, 고르는 항목의 목록, 비중 항목의 제목. */
export function leverFieldId(lever: string): string {
  return `lever-${lever}`;
}

export function troubleId(lever: string): string {
  return `trouble-${lever}`;
}
