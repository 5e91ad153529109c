import stringWidth from 'string-width';

export type Cell = string | null;

/** 한글은 두 칸을 차지한다: 보이는 너비로 맞춘다. 첫 열과 `left`의 열은 왼쪽, 나머지는 오른쪽으로. */
export function printTable(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  left: readonly number[] = [],
): string {
  const all = [head, ...rows.map((row) => row.map((cell) => cell ?? '–'))];
  const widths = head.map((_, column) => Math.max(...all.map((row) => stringWidth(row[column] ?? ''))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 || left.includes(column) ? padEnd(cell, widths[column]!) : padStart(cell, widths[column]!),
      )
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(all[0]!), rule, ...all.slice(1).map(line)].join('\n') + '\n';
}

function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - stringWidth(text))) + text;
}

/** 표에 적을 자릿수: 큰 값은 거칠게, 작은 값은 셋째 자리까지. 한 줄의 값들은 같은 자릿수를 쓴다. */
export function digitsFor(largest: number): number {
  const size = Math.abs(largest);
  return size >= 10_000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3;
}
