/** 글에는 없는 글자: 통합 문서 같은 파일을 글로 읽으면 들어 있다. */
// oxlint-disable-next-line no-control-regex
const controls = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;

/** 사람이 쓴 CSV의 한 줄; `line`은 1부터. One line of a CSV that a person wrote. */
export type CsvLine = { readonly cells: readonly string[]; readonly line: number };

/**
 * 사람이 쓴 작은 CSV의 줄들. 쉼표, 쌍반점, 탭 가운데 첫 줄이 쓰는 것으로 나누고, 빈 줄과 `#`으로 시작하는 줄은 건너뛴다.
 *
 * The lines of a small CSV, split at what its first line uses: tabs, semicolons or commas. Blank lines and lines that begin with `#` are
 * passed over.
 *
 * @returns 글이 아니면 null. Null when it is no plain text.
 * @example
 * csvLines('a;b\n# c\n"1;2";3') // => [{ cells: ['a', 'b'], line: 1 }, { cells: ['1;2', '3'], line: 3 }]
 */
export function csvLines(text: string): CsvLine[] | null {
  if (controls.test(text)) return null;
  const written = text
    .split(/\r?\n/)
    .map((content, i) => ({ content, line: i + 1 }))
    .filter(({ content }) => !/^[\s,;"]*(#|$)/.test(content));
  const separator = ['\t', ';'].find((mark) => written[0]?.content.includes(mark)) ?? ',';
  return written.map(({ content, line }) => ({ cells: cellsOf(content, separator), line }));
}

/**
 * 첫 줄에서 저마다의 이름 가운데 하나를 쓴 열의 차례; 없으면 −1. Where the first line names each column, by any of its names.
 *
 * @example
 * columnPlaces(['코드', 'Value '], [['code', '코드'], ['value'], ['year']]) // => [0, 1, -1]
 */
export function columnPlaces(head: readonly string[], names: readonly (readonly string[])[]): number[] {
  const written = head.map((name) => name.toLowerCase().replace(/\s/g, ''));
  return names.map((known) => written.findIndex((name) => known.includes(name)));
}

/** 한 줄의 칸들. 따옴표 안의 것은 나누지 않는다. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let [cell, quoted] = ['', false];
  for (const letter of line) {
    if (letter === '"') quoted = !quoted;
    else if (letter === separator && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += letter;
  }
  return [...cells, cell.trim()];
}
