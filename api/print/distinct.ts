/** 지표마다 붙는 같은 줄은 한 번만 적는다. The same line once. */
export function distinct(lines: readonly string[]): string[] {
  return [...new Set(lines)];
}
