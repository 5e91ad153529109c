/** 비교 화면에서 주소에 서는 것. What stands in the address besides the scenarios. */
export type CompareAsked = {
  /** 왜 다른지 볼 두 시나리오; null이면 처음과 마지막. */
  readonly why: readonly [string, string] | null;
  /** 이 브라우저의 조정을 빼고 파일 그대로 볼 시나리오들. */
  readonly filed: readonly string[];
};

const name = /^[a-z0-9][a-z0-9-]*$/;

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
  };
}

export function writeCompare({ why, filed }: CompareAsked): string {
  return [...(why ? [`why=${why.join(',')}`] : []), ...(filed.length > 0 ? [`filed=${filed.join(',')}`] : [])].join(
    '&',
  );
}

function namesIn(text: string | null): readonly string[] {
  return [...new Set((text ?? '').split(',').filter((id) => name.test(id)))];
}

/** 견줄 수 있는 시나리오의 수. */
export const fewest = 2;
export const most = 6;

/** 같은 것을 두 번 적은 주소는 한 번으로. */
export function distinctIds(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
