/**
 * 표 파일의 글: 행렬의 한 행, 이름 하나가 한 줄이다. 작으면서도 고친 자리가 보인다.
 *
 * The text of a table's file: one line for each row of a matrix and each name.
 */
export function fileText(data: object): string {
  return `${compact(data, '')}\n`;
}

function compact(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const deeper = `${indent}  `;
  if (!Array.isArray(value)) {
    const lines = Object.entries(value).map(
      ([key, item]) => `${deeper}${JSON.stringify(key)}: ${compact(item, deeper)}`,
    );
    return `{\n${lines.join(',\n')}\n${indent}}`;
  }
  if (value.every((item) => typeof item !== 'object' || item === null)) return JSON.stringify(value);
  return `[\n${value.map((item) => deeper + JSON.stringify(item)).join(',\n')}\n${indent}]`;
}
