/** 폼의 부분 하나: 이름, 파일 이름(글이면 null), 내용. */
export type FormPart = { readonly name: string; readonly file: string | null; readonly bytes: Buffer };

const lineEnd = '\r\n';

/**
 * multipart/form-data의 부분들. 내용은 옮기지 않고 본문의 자리를 가리킨다. 폼이 아니면 null.
 *
 * The parts of a form. Contents are views on the body, not copies: a large file does not hold up the server.
 *
 * @source RFC 7578 §4, RFC 2046 §5.1.1
 */
export function formParts(body: Buffer, contentType: string): FormPart[] | null {
  const boundary = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType)?.slice(1).find(Boolean);
  if (boundary === undefined) return null;
  const first = `--${boundary}`;
  if (body.subarray(0, first.length).toString('latin1') !== first) return null;
  const parts: FormPart[] = [];
  let at = first.length;
  for (;;) {
    const after = body.subarray(at, at + 2).toString('latin1');
    if (after === '--') return parts;
    const headEnd = body.indexOf(`${lineEnd}${lineEnd}`, at);
    const end = headEnd < 0 ? -1 : body.indexOf(`${lineEnd}${first}`, headEnd + 2);
    if (after !== lineEnd || end < 0) return null;
    const part = namesIn(body.subarray(at + 2, headEnd).toString('utf8'));
    if (part === null) return null;
    parts.push({ ...part, bytes: body.subarray(headEnd + 4, end) });
    at = end + lineEnd.length + first.length;
  }
}

/** 부분의 머리에서 이름과 파일 이름. 브라우저는 따옴표와 줄바꿈을 %22, %0D, %0A로 적는다. */
function namesIn(head: string): Pick<FormPart, 'name' | 'file'> | null {
  const disposition = head.split(lineEnd).find((line) => /^content-disposition:\s*form-data\s*;/i.test(line));
  const valueOf = (key: string) =>
    new RegExp(`;\\s*${key}="((?:[^"\\\\]|\\\\.)*)"`, 'i').exec(disposition ?? '')?.[1]?.replaceAll(/%22|\\"/g, '"');
  const name = valueOf('name');
  return name === undefined ? null : { name, file: valueOf('filename') ?? null };
}
