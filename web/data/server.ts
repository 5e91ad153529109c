import type { Text } from '../../engine/index.ts';

/** 서버가 답하지 못한 까닭. Why the server gave no answer. */
export class ServerTrouble extends Error {
  /** `partMissing`: 화면의 한 묶음이 오지 않았다. 브라우저는 그것을 다시 묻지 않는다. A chunk of the page that did not come. */
  readonly kind: 'unreachable' | 'notFound' | 'refused' | 'partMissing';
  /** 서버가 두 언어로 한 말, 있다면. */
  readonly detail: Text | null;

  constructor(kind: ServerTrouble['kind'], path: string, detail: Text | null = null) {
    super(`${path}: ${kind}`);
    this.name = 'ServerTrouble';
    this.kind = kind;
    this.detail = detail;
  }
}

/** JSON with a `schema` name. @throws ServerTrouble */
export async function getJson<T extends { schema: string }>(path: string, schema: T['schema']): Promise<T> {
  const answer = await get(path);
  const body = (await answer.json().catch(() => null)) as T | null;
  if (body?.schema !== schema) throw new ServerTrouble('refused', path);
  return body;
}

/** The exact text of a file. @throws ServerTrouble */
export async function getText(path: string): Promise<string> {
  return (await get(path)).text();
}

async function get(path: string): Promise<Response> {
  const answer = await fetch(path).catch(() => null);
  if (answer === null) throw new ServerTrouble('unreachable', path);
  if (answer.ok) return answer;
  const kind = answer.status === 404 ? 'notFound' : answer.status >= 500 ? 'unreachable' : 'refused';
  throw new ServerTrouble(kind, path, await detailOf(answer));
}

async function detailOf(answer: Response): Promise<Text | null> {
  const body = (await answer.json().catch(() => null)) as { detail?: unknown } | null;
  return isText(body?.detail) ? body.detail : null;
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'ko' in value && 'en' in value;
}
