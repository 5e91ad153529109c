import { createElement } from 'preact/compat';

/** 이은 두 수: 빈칸 없이 «–»로 이어진, 숫자가 든 두 조각. */
const range = /([^\s(«“]*\d[^\s]*–[^\s]*\d[^\s]*)/;

/** 글 속의 범위는 줄 끝에서 갈라지지 않는다. Text whose ranges never break at the end of a line. */
export function Unbroken({ text }: { text: string }) {
  return createElement('span', {}, ...text.split(range).map((part, i) => (i % 2 === 0 ? part : together(part))));
}

function together(part: string) {
  return <span className="unbroken">{part}</span>;
}
