import { crc32, deflateRawSync } from 'node:zlib';
import { cellName, type Sheet } from '../../engine/index.ts';

/** 시험에 쓸 통합 문서를 손으로 짓는다: 성한 것도, 거짓말하는 것도. Workbooks made by hand for tests, sound or lying. */

export type Part = {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** 목록에 거짓으로 적을 것. What the directory falsely says. */
  readonly claims?: {
    readonly expanded?: number;
    readonly packed?: number;
    readonly flags?: number;
    readonly localExpanded?: number;
  };
};

/** 부분들을 압축 파일로. */
export function zipOf(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claims = {} } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes, { level: 1 });
    const label = Buffer.from(name);
    const head = (signature: number, length: number, expanded: number, size: number) => {
      const record = Buffer.alloc(length);
      record.writeUInt32LE(signature, 0);
      const at = signature === 0x04034b50 ? 4 : 6;
      record.writeUInt16LE(20, at);
      record.writeUInt16LE(claims.flags ?? 0, at + 2);
      record.writeUInt16LE(8, at + 4);
      record.writeUInt32LE(crc32(bytes), at + 10);
      record.writeUInt32LE(size, at + 14);
      record.writeUInt32LE(expanded, at + 18);
      record.writeUInt16LE(label.length, at + 22);
      return record;
    };
    const local = head(0x04034b50, 30, claims.localExpanded ?? bytes.length, packed.length);
    const entry = head(0x02014b50, 46, claims.expanded ?? bytes.length, claims.packed ?? packed.length);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, label, packed);
    entries.push(entry, label);
    offset += local.length + label.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const spaces =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** 시트의 글들로 통합 문서의 부분들을. The parts of a workbook around the given worksheet texts. */
export function workbookParts(
  sheets: readonly { readonly name: string; readonly xml: string }[],
  sharedStrings: string | null = null,
): Part[] {
  const types = sheets.map(
    (_, i) =>
      `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  const links = sheets.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const shared =
    sharedStrings === null
      ? ''
      : `<Relationship Id="rId999" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/>`;
  return [
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${types.join('')}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook ${spaces}><sheets>${sheets.map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${packages}/relationships">${links.join('')}${shared}</Relationships>`,
    },
    ...(sharedStrings === null ? [] : [{ name: 'xl/sharedStrings.xml', content: sharedStrings }]),
    ...sheets.map(({ xml }, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, content: xml })),
  ];
}

/** 시트의 글. 글자는 칸 안에 적는다. */
export function sheetXml({ rows, formulas }: Pick<Sheet, 'rows' | 'formulas'>): string {
  const lines = rows.map((row, r) => {
    const cells = row.map((cell, c) => {
      if (cell === null) return '';
      const name = cellName(r, c);
      const formula = formulas.has(name) ? '<f>1+1</f>' : '';
      if (typeof cell === 'number') return `<c r="${name}">${formula}<v>${cell}</v></c>`;
      return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
    });
    return `<row r="${r + 1}">${cells.join('')}</row>`;
  });
  return worksheet(`<sheetData>${lines.join('')}</sheetData>`);
}

export function worksheet(inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet ${spaces}>${inside}</worksheet>`;
}

export function workbookBytes(sheets: readonly Sheet[]): Buffer {
  return zipOf(workbookParts(sheets.map((one) => ({ name: one.name, xml: sheetXml(one) }))));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** 글을 EUC-KR로. 두 바이트 글자의 표는 푸는 쪽에서 거꾸로 얻는다. */
export function eucKr(text: string): Buffer {
  eucKrCodes ??= new Map(
    Array.from({ length: 126 * 190 }, (_, k) => [0x81 + Math.trunc(k / 190), 0x41 + (k % 190)] as const).map((pair) => [
      new TextDecoder('euc-kr').decode(Uint8Array.from(pair)),
      pair,
    ]),
  );
  return Buffer.from(
    [...text].flatMap((letter) => (letter < '\x80' ? [letter.charCodeAt(0)] : [...eucKrCodes!.get(letter)!])),
  );
}

let eucKrCodes: Map<string, readonly [number, number]> | null = null;
