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

/** 견주던 시나리오 하나: 보여 주려는 조정과, 그때 보던 산출치의 계. One of the compared, as it was seen. */
export type SharedScenario = Pick<Shared, 'id' | 'values' | 'data' | 'seen'>;

/**
 * 비교 하나를 담은 링크: 견주던 시나리오마다의 조정, 까닭을 보던 둘, 조정이 있어도 파일 그대로 보던 것들.
 *
 * A link to a comparison: each scenario as adjusted, the pair being explained, and those seen as filed though adjusted.
 */
export type SharedComparison = {
  readonly scenarios: readonly SharedScenario[];
  readonly why: readonly [string, string] | null;
  readonly filed: readonly string[];
  readonly files: Shared['files'];
};

/** 링크를 읽지 못한 까닭. Why a link cannot be read. */
export type Unreadable = 'damaged' | 'newer';

/** 판 번호가 무엇의 링크인지도 말한다: 비교를 모르던 파급은 제 뒤에 나온 링크라고 알아본다. */
const versions = { scenario: '1', comparison: '2' } as const;
const mostBytes = 2_000_000;

/** 견줄 수 있는 시나리오의 수. */
export const fewest = 2;
export const most = 6;

/** 링크에 넣을 글: 판 번호, 그리고 줄인 JSON. The text that goes into a link: the version and the compressed JSON. */
export async function codeOf(shared: Shared | SharedComparison): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(shared));
  const small = await throughStream(bytes, new CompressionStream('deflate-raw'));
  return `${isComparison(shared) ? versions.comparison : versions.scenario}.${base64Url(small!)}`;
}

export function isComparison(shared: Shared | SharedComparison): shared is SharedComparison {
  return 'scenarios' in shared;
}

/** 링크의 글을 읽는다. 손상되었거나 모르는 판이면 그 까닭. Reads a link; never throws. */
export async function sharedIn(code: string): Promise<Shared | SharedComparison | Unreadable> {
  const [, written, payload] = /^(\d{1,6})\.([A-Za-z0-9_-]+)$/.exec(code) ?? [];
  if (written === undefined || payload === undefined) return 'damaged';
  if (Number(written) > Number(versions.comparison)) return 'newer';
  try {
    const bytes = await throughStream(bytesOf(payload), new DecompressionStream('deflate-raw'));
    const text = bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const read = Number(written) === Number(versions.comparison) ? readComparison : readShared;
    return (text !== null && read(JSON.parse(text))) || 'damaged';
  } catch {
    return 'damaged';
  }
}

function readShared(found: unknown): Shared | null {
  if (!isRecord(found)) return null;
  const { tab, files } = found;
  const scenario = readScenario(found);
  const knownTab = scenarioTabs.find((name) => name === tab);
  const sound = scenario !== null && knownTab !== undefined && isFiles(files);
  return sound ? { ...scenario, tab: knownTab, files } : null;
}

function readScenario(found: unknown): SharedScenario | null {
  if (!isRecord(found)) return null;
  const { id, data, seen } = found;
  const values = valuesIn(found['values']);
  const sound = isName(id) && values !== null && isFingerprint(data) && isSeen(seen);
  return sound ? { id, values, data, seen } : null;
}

function readComparison(found: unknown): SharedComparison | null {
  if (!isRecord(found) || !Array.isArray(found['scenarios'])) return null;
  const { why, filed, files } = found;
  const scenarios = found['scenarios'].map(readScenario).filter((one) => one !== null);
  const ids = new Set(scenarios.map(({ id }) => id));
  const among = (names: unknown): names is string[] => Array.isArray(names) && names.every((name) => ids.has(name));
  const sound =
    scenarios.length === found['scenarios'].length &&
    ids.size === scenarios.length &&
    ids.size >= fewest &&
    ids.size <= most &&
    (why === null || (among(why) && why.length === 2 && why[0] !== why[1])) &&
    among(filed) &&
    isFiles(files);
  return sound ? { scenarios, why: why as SharedComparison['why'], filed, files } : null;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,120}$/.test(value);
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
