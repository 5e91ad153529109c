/** 사람이 쓴 시나리오는 이보다 적은 값을 담는다. */
export const mostValues = 20_000;

/**
 * 값이 너무 많은가: 검사하고 잘못을 말하는 데 드는 시간은 값의 수를 따른다.
 *
 * Whether content holds more values than anything a person writes: the time of checking goes by their number.
 */
export function isTooWide(content: unknown, most = mostValues): boolean {
  let left = most;
  const count = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return false;
    const items = Object.values(value);
    left -= items.length;
    return left < 0 || items.some(count);
  };
  return count(content);
}
