/** 붙들어 두는 보고의 수. 83부문의 보고 하나가 0.1 MB쯤이다. */
const most = 64;

/**
 * 같은 표에 같은 것을 물으면 앞서 셈한 것을 준다. 오래 묻지 않은 것부터 버린다.
 *
 * Reports by key, the least recently asked forgotten first. Keys carry the table's hash, so a changed table is computed anew.
 */
export function reportCache(): (key: string, make: () => object) => object {
  const held = new Map<string, object>();
  return (key, make) => {
    const report = held.get(key) ?? make();
    held.delete(key);
    held.set(key, report);
    if (held.size > most) held.delete(held.keys().next().value!);
    return report;
  };
}
