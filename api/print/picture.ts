import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';

/** 차트 명세를 SVG로. A chart spec as SVG. `width` stands in for a container's. */
export async function svgOf(spec: TopLevelSpec, width = 720): Promise<string> {
  const sized = 'width' in spec && spec.width === 'container' ? { ...spec, width } : spec;
  const view = new View(parse(compile(sized as TopLevelSpec).spec), { renderer: 'none' });
  return view.toSVG();
}

/** SVG를 PNG로, 싣고 있는 한글 글꼴로 그린다. SVG as PNG, drawn with the packaged Korean font. */
export function pngOf(svg: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'pageup-font-'));
  try {
    const fontFiles = ['Regular', 'Bold'].map((weight) => {
      const path = join(folder, `${weight}.ttf`);
      writeFileSync(path, sfntOfWoff(readFileSync(fontPath(weight))));
      return path;
    });
    const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Pretendard GOV' };
    return new Resvg(svg, { font, background: 'white', fitTo: { mode: 'zoom', value: 2 } }).render().asPng();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function fontPath(weight: string): string {
  const krds = dirname(createRequire(import.meta.url).resolve('krds-uiux/package.json'));
  return join(krds, 'resources', 'fonts', `PretendardGOV-${weight}.subset.woff`);
}

/**
 * WOFF 1.0을 푼다: 그림 엔진은 풀어 놓은 글꼴만 읽는다. 20바이트 항목(이름, 자리, 압축 길이, 길이, 검사합)이 16바이트가 된다.
 *
 * @source W3C, WOFF File Format 1.0 §3–5
 */
function sfntOfWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const power = 31 - Math.clz32(count);
  const head = Buffer.alloc(12 + 16 * count);
  woff.copy(head, 0, 4, 8);
  [count, 16 << power, power, 16 * count - (16 << power)].forEach((value, i) => head.writeUInt16BE(value, 4 + 2 * i));
  const tables = [head];
  let end = head.length;
  for (let i = 0; i < count; i++) {
    const entry = 44 + 20 * i;
    const [from, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [number, number, number];
    const bytes = woff.subarray(from, from + packed);
    const table = packed < length ? inflateSync(bytes) : bytes;
    const place = 12 + 16 * i;
    woff.copy(head, place, entry, entry + 4);
    woff.copy(head, place + 4, entry + 16, entry + 20);
    head.writeUInt32BE(end, place + 8);
    head.writeUInt32BE(length, place + 12);
    const padded = Buffer.concat([table, Buffer.alloc(-length & 3)]);
    tables.push(padded);
    end += padded.length;
  }
  return Buffer.concat(tables);
}
