import { useEffect, useState } from 'preact/compat';

/** 멎은 뒤의 값: 움직이는 동안 무거운 것을 다시 그리지 않게. The value once it has come to rest, for what is heavy to draw. */
export function useSettled<T>(value: T, restFor = 300): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), restFor);
    return () => clearTimeout(timer);
  }, [value, restFor]);
  return settled;
}
