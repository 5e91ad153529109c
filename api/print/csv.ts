/**
 * CSV 글. 글의 칸이 =, +, -, @로 시작하면 표 계산 프로그램이 식으로 읽으므로 앞에 '를 붙인다.
 *
 * CSV text. A cell of text that a spreadsheet would read as a formula is given a leading apostrophe; numbers are written as they are.
 */
export function csvText(lines: readonly (readonly (string | number)[])[]): string {
  return lines.map((cells) => `${cells.map(cellText).join(',')}\n`).join('');
}

function cellText(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const plain = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
