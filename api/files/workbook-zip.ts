import { Problem } from '../../engine/index.ts';

/**
 * 통합 문서의 압축 목록만 보고 위험한 것을 거른다. 아무것도 풀지 않는다.
 *
 * Looks only at the directory of a workbook's archive and refuses what is dangerous, before anything is expanded.
 */

/** 펼친 크기의 한도. 공식 지역표(31 MB)는 펼치면 100 MB쯤이다. Limits on what a workbook may expand to. */
export const workbookLimits = {
  parts: 5000,
  partBytes: 256 * 1024 * 1024,
  totalBytes: 400 * 1024 * 1024,
  /** 1 MB가 넘는 부분의 압축률, 그리고 10 MB가 넘는 전체의 압축률. 공식 파일은 20배쯤이다. */
  ratio: 100,
} as const;

type Part = { readonly name: string; readonly flags: number; readonly packed: number; readonly expanded: number };

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const zip64 = 0xffffffff;
const megabyte = 1024 * 1024;

/** 받지 않는 부분: 매크로, 바깥 연결, 끼워 넣은 것. */
const active =
  /vbaproject|\/(externallinks|embeddings|activex|macrosheets|ctrlprops)\/|\/connections\.xml$|\.(exe|dll|js|vbs)$/i;

/** 압축 파일의 머리. The signature of an archive. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** 옛 .xls와 암호를 건 파일의 머리. The signature of an old .xls, or of an encrypted workbook. */
export function isOldBinary(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte);
}

/**
 * 펼쳐도 되는 통합 문서인가.
 *
 * @throws Problem IMPORT_UNREADABLE, IMPORT_TOO_LARGE, IMPORT_ACTIVE_CONTENT
 */
export function checkWorkbook(bytes: Uint8Array, file: string): void {
  const parts = partsOf(bytes, file);
  const total = parts.reduce((sum, { expanded }) => sum + expanded, 0);
  const { partBytes, totalBytes, ratio } = workbookLimits;
  const tooLarge = (whatKo: string, whatEn: string, limit: string) =>
    new Problem('IMPORT_TOO_LARGE', { file, whatKo, whatEn, limit });
  if (total > totalBytes) throw tooLarge('펼친 크기', 'expanded size', `${totalBytes / megabyte} MB`);
  for (const { name, flags, packed, expanded } of parts) {
    if (active.test(name)) throw new Problem('IMPORT_ACTIVE_CONTENT', { file, part: shortened(name) });
    if (flags & 1) throw unreadable(file, '암호가 걸려 있음', 'it is encrypted');
    if (expanded > partBytes) throw tooLarge('펼친 크기', 'expanded size', `${partBytes / megabyte} MB`);
    if (expanded > megabyte && expanded > ratio * packed) throw tooLarge('압축률', 'compression ratio', `${ratio}`);
    if ((packed === 0) !== (expanded === 0) || (packed === 0 && flags & 8)) throw damaged(file);
  }
  if (total > 10 * megabyte && total > ratio * bytes.length) throw tooLarge('압축률', 'compression ratio', `${ratio}`);
  if (!parts.some(({ name }) => name === 'xl/workbook.xml')) {
    throw unreadable(file, '엑셀 통합 문서가 아닌 압축 파일임', 'it is an archive but no Excel workbook');
  }
}

/** 압축 목록의 부분들. 64비트 목록은 이 크기의 파일에 쓸 일이 없어 받지 않는다. */
function partsOf(bytes: Uint8Array, file: string): Part[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === null) throw damaged(file);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > workbookLimits.parts) {
    const limit = `${workbookLimits.parts}`;
    throw new Problem('IMPORT_TOO_LARGE', { file, whatKo: '부분의 수', whatEn: 'number of parts', limit });
  }
  const parts: Part[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== directoryEntry) throw damaged(file);
    const nameLength = view.getUint16(at + 28, true);
    const packed = view.getUint32(at + 20, true);
    const expanded = view.getUint32(at + 24, true);
    if ([packed, expanded, view.getUint32(at + 42, true)].includes(zip64)) throw damaged(file);
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      flags: view.getUint16(at + 8, true),
      packed,
      expanded,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

/** 맨 뒤에서부터 찾은 목록의 끝; 덧붙은 글은 64 KB까지이다. */
function endRecord(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 65557);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  return null;
}

function damaged(file: string): Problem {
  return unreadable(file, '파일이 깨졌거나 다 받지 못함', 'it is damaged or incomplete');
}

function unreadable(file: string, whyKo: string, whyEn: string): Problem {
  return new Problem('IMPORT_UNREADABLE', { file, whyKo, whyEn });
}

function shortened(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}
