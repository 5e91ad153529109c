import type { Fingerprint } from './fingerprint.ts';
import type { Values } from './investment.ts';
import { scenarioTabs, type ScenarioTab } from './route.ts';
import { isRecord, valuesIn } from './written-values.ts';

/**
 * 링크 하나가 담는 것: 어느 시나리오의 어떤 조정을 무슨 자료로 보고 있었는가.
 *
 * What a link holds: which scenario, how adjusted, resting on which data, and the three totals seen then.
 */
export type Shared = {
  readonly id: string;
  readonly tab: ScenarioTab;
  readonly values: Values;
  readonly data: Fingerprint;
  /** 그때 보던 산출치의 계: 생산 억원, 부가가치 억원, 취업 명. */
  readonly seen: readonly [number, number, number];
  /** 링크를 만든 이의 파일들(이름 → 글): 자기 계획이나 시나리오일 때만. */
  readonly files: Readonly<Record<string, string>>;
};

/** 링크를 읽지 못한 까닭. Why a link cannot be read. */
export type Unreadable = 'damaged' | 'newer';

const version = '1';
const mostBytes = 2_000_000;

/** 링크에 넣을 글: 판 번호, 그리고 줄인 JSON. The text that goes into a link: the version and the compressed JSON. */
export async function codeOf(shared: Shared): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(shared));
  const small = await throughStream(bytes, new CompressionStream('deflate-raw'));
  return `${version}.${base64Url(small!)}`;
}

/** 링크의 글을 읽는다. 손상되었거나 모르는 판이면 그 까닭. Reads a link; never throws. */
export async function sharedIn(code: string): Promise<Shared | Unreadable> {
  const [, written, payload] = /^(\d{1,6})\.([A-Za-z0-9_-]+)$/.exec(code) ?? [];
  if (written === undefined || payload === undefined) return 'damaged';
  if (Number(written) > Number(version)) return 'newer';
  try {
    const bytes = await throughStream(bytesOf(payload), new DecompressionStream('deflate-raw'));
    const text = bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return (text !== null && readShared(JSON.parse(text))) || 'damaged';
  } catch {
    return 'damaged';
  }
}

function readShared(found: unknown): Shared | null {
  if (!isRecord(found)) return null;
  const { id, tab, data, seen, files } = found;
  const values = valuesIn(found['values']);
  const knownTab = scenarioTabs.find((name) => name === tab);
  const sound =
    typeof id === 'string' &&
    /^[a-z0-9][a-z0-9-]{0,120}$/.test(id) &&
    knownTab !== undefined &&
    values !== null &&
    isFingerprint(data) &&
    isSeen(seen) &&
    isFiles(files);
  return sound ? { id, tab: knownTab, values, data, seen, files } : null;
}

function isFingerprint(value: unknown): value is Fingerprint {
  const names = ['scenario', 'plan', 'tables', 'engine'];
  return isRecord(value) && names.every((name) => typeof value[name] === 'string');
}

function isSeen(value: unknown): value is Shared['seen'] {
  return Array.isArray(value) && value.length === 3 && value.every((figure) => Number.isFinite(figure));
}

function isFiles(value: unknown): value is Shared['files'] {
  return isRecord(value) && Object.values(value).every((text) => typeof text === 'string');
}

/** 흐름을 지나온 바이트; 너무 크면(압축 폭탄) 읽다 말고 null. */
async function throughStream(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > mostBytes) {
      await reader.cancel();
      return null;
    }
    chunks.push(read.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function base64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function bytesOf(payload: string): Uint8Array<ArrayBuffer> {
  const binary = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
