import type { Sight } from '../../state/compared.ts';

/** 비교 화면에서 주소에 서는 것. What stands in the address besides the scenarios. */
export type CompareAsked = {
  /** 왜 다른지 볼 두 시나리오; null이면 처음과 마지막. */
  readonly why: readonly [string, string] | null;
  /** 조정을 빼고 파일 그대로 볼 시나리오들. */
  readonly filed: readonly string[];
  /** 받은 링크의 조정 대신 이 브라우저의 조정으로 볼 시나리오들. */
  readonly here: readonly string[];
  /** 받은 링크: 그 조정이 여기 담겨 있다(state/share.ts). */
  readonly link: string | null;
};

const name = /^[a-z0-9][a-z0-9-]*$/;
const code = /^[A-Za-z0-9_.-]+$/;

/**
 * 주소의 ? 뒤를 읽는다. 모르는 것은 없는 것으로 본다.
 *
 * @example readCompare('why=a,b&filed=a').why // ['a', 'b']
 */
export function readCompare(asked: string): CompareAsked {
  const query = new URLSearchParams(asked);
  const [from, to, ...more] = namesIn(query.get('why'));
  return {
    why: from !== undefined && to !== undefined && more.length === 0 && from !== to ? [from, to] : null,
    filed: namesIn(query.get('filed')),
    here: namesIn(query.get('here')),
    link: code.exec(query.get('link') ?? '')?.[0] ?? null,
  };
}

export function writeCompare({ why, filed, here, link }: CompareAsked): string {
  const listed = Object.entries({ why: why ?? [], filed, here }).filter(([, ids]) => ids.length > 0);
  return [...listed.map(([key, ids]) => `${key}=${ids.join(',')}`), ...(link === null ? [] : [`link=${link}`])].join(
    '&',
  );
}

/** 청한 보기: 파일 그대로, 이 브라우저의 조정, 아니면 정하지 않았다. */
export function askedSight({ filed, here }: Pick<CompareAsked, 'filed' | 'here'>, id: string): Sight | null {
  return filed.includes(id) ? 'filed' : here.includes(id) ? 'here' : null;
}

/** 한 시나리오를 이렇게 보겠다고 적는다. */
export function withSight(asked: CompareAsked, id: string, sight: Sight): CompareAsked {
  const without = (ids: readonly string[]) => ids.filter((other) => other !== id);
  const [filed, here] = [without(asked.filed), without(asked.here)];
  if (sight === 'filed') return { ...asked, filed: [...filed, id], here };
  return { ...asked, filed, here: sight === 'here' && asked.link !== null ? [...here, id] : here };
}

function namesIn(text: string | null): readonly string[] {
  return [...new Set((text ?? '').split(',').filter((id) => name.test(id)))];
}

/** 같은 것을 두 번 적은 주소는 한 번으로. */
export function distinctIds(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
