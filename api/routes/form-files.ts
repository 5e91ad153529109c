/** 폼의 부분 하나: 이름, 파일 이름(글이면 null), 내용. */
export type FormPart = { readonly name: string; readonly file: string | null; readonly bytes: Buffer };

const lineEnd = '\r\n';
/** 부분의 머리의 한도, 바이트. */
const longestHead = 8 * 1024;

/**
 * multipart/form-data의 부분들. 내용은 옮기지 않고 본문의 자리를 가리킨다. 폼이 아니면 null. `most`보다 많으면 하나 더 읽고 그만둔다.
 *
 * The parts of a form; null if it is none. Contents are views on the body, not copies, a head is looked at only within its first
 * 8 KB, and reading stops one part after the `most` that are wanted: a hostile body does not hold up the server.
 *
 * @source RFC 7578 §4, RFC 2046 §5.1.1
 */
export function formParts(body: Buffer, contentType: string, most: number): FormPart[] | null {
  const boundary = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType)?.slice(1).find(Boolean);
  if (boundary === undefined) return null;
  const first = `--${boundary}`;
  if (body.subarray(0, first.length).toString('latin1') !== first) return null;
  const parts: FormPart[] = [];
  let at = first.length;
  while (parts.length <= most) {
    const after = body.subarray(at, at + 2).toString('latin1');
    if (after === '--') return parts;
    const headLength = body.subarray(at, at + longestHead).indexOf(`${lineEnd}${lineEnd}`);
    if (after !== lineEnd || headLength < 0) return null;
    const headEnd = at + headLength;
    const end = body.indexOf(`${lineEnd}${first}`, headEnd + 2);
    const part = namesIn(body.subarray(at + 2, headEnd).toString('utf8'));
    if (end < 0 || part === null) return null;
    parts.push({ ...part, bytes: body.subarray(headEnd + 4, end) });
    at = end + lineEnd.length + first.length;
  }
  return parts;
}

/** 부분의 머리에서 이름과 파일 이름. 브라우저는 따옴표와 줄바꿈을 %22, %0D, %0A로 적는다. */
function namesIn(head: string): Pick<FormPart, 'name' | 'file'> | null {
  const disposition = head.split(lineEnd).find((line) => /^content-disposition:\s*form-data\s*;/i.test(line));
  const valueOf = (key: string) =>
    new RegExp(`;\\s*${key}="((?:[^"\\\\]|\\\\.)*)"`, 'i').exec(disposition ?? '')?.[1]?.replaceAll(/%22|\\"/g, '"');
  const name = valueOf('name');
  return name === undefined ? null : { name, file: valueOf('filename') ?? null };
}
