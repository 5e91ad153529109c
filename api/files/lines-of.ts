/**
 * 흘러오는 바이트를 줄로 끊는다. 줄이 끝날 때에만 이어 붙이므로 긴 줄도 한 번만 옮긴다.
 *
 * Cuts a stream of bytes into lines. Pieces are joined only where a line ends: a long line is copied once.
 */
export function linesOf(onLine: (line: Buffer) => void): (chunk: Buffer) => void {
  let pieces: Buffer[] = [];
  return (chunk) => {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      const line = Buffer.concat([...pieces, chunk.subarray(from, end)]);
      pieces = [];
      from = end + 1;
      onLine(line);
    }
    if (from < chunk.length) pieces.push(chunk.subarray(from));
  };
}
