import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const fonts = join(root, 'node_modules/krds-uiux/resources/fonts');

/** 화면에 나올 수 있는 모든 글: 화면의 낱말, 엔진의 문장, 문서와 가정, 표의 이름. */
const sources = ['web/view-models', 'web/views', 'engine', 'seeds/plans', 'scenarios'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|yaml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    // 가져오기는 남의 파일의 낯선 글자를 알아보려고 적어 두었을 뿐이다.
    .filter((path) => !path.includes('engine/table/import/')),
);
const tables = ['seeds/tables/bok-2020-regional/data.json', 'seeds/tables/bok-2020-national-83/data.json'];

test.each(['Regular', 'Medium', 'Bold'])('the packaged font %s has every letter that the page can show', (weight) => {
  const known = letters(readFileSync(join(fonts, `PretendardGOV-${weight}.subset.woff`)));
  const used = new Set([...sources, ...tables.map((path) => join(root, path))].flatMap((path) => [...shown(path)]));
  const missing = [...used].filter((letter) => letter >= ' ' && !known.has(letter.codePointAt(0)!));
  expect(missing).toEqual([]);
});

/** 주석은 화면에 나오지 않는다. */
function shown(path: string): string {
  const text = readFileSync(path, 'utf8');
  return path.endsWith('.yaml') ? text : text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

describe('letters() reads a font', () => {
  const known = letters(readFileSync(join(fonts, 'PretendardGOV-Regular.subset.woff')));
  test.each(['가', '힣', 'A', '₩', '÷'])('that has «%s»', (letter) =>
    expect(known.has(letter.codePointAt(0)!)).toBe(true),
  );
  test.each(['🜚', 'अ'])('that lacks «%s»', (letter) => expect(known.has(letter.codePointAt(0)!)).toBe(false));
});

/** WOFF의 cmap(형식 4)에 있는 글자들. */
function letters(woff: Buffer): Set<number> {
  const cmap = tableOf(woff, 'cmap');
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(8 + i * 8));
  const at = subtables.find((offset) => cmap.readUInt16BE(offset) === 4)!;
  const segments = cmap.readUInt16BE(at + 6) / 2;
  const known = new Set<number>();
  for (let i = 0; i < segments; i++) {
    const end = cmap.readUInt16BE(at + 14 + i * 2);
    const start = cmap.readUInt16BE(at + 16 + segments * 2 + i * 2);
    for (let letter = start; letter <= end && letter !== 0xffff; letter++) known.add(letter);
  }
  return known;
}

function tableOf(woff: Buffer, name: string): Buffer {
  const entries = Array.from({ length: woff.readUInt16BE(12) }, (_, i) => 44 + i * 20);
  const entry = entries.find((offset) => woff.toString('latin1', offset, offset + 4) === name)!;
  const [start, packed, full] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field)) as [number, number, number];
  const bytes = woff.subarray(start, start + packed);
  return packed < full ? inflateSync(bytes) : bytes;
}
