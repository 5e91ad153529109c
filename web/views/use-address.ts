import { useCallback, useEffect, useRef, useState } from 'preact/compat';

const restFor = 250;

/**
 * 주소의 ? 뒤에 적히는 글. 주소에서 오고, 멎으면 주소에 적힌다(지난 주소를 쌓지 않는다). 다른 주소가 오면 그것을 따른다.
 *
 * Text that stands in the address behind the question mark: read from it, written back once at rest without piling up history, and
 * replaced when another address arrives.
 */
export function useAddress(given: string, hrefOf: (text: string) => string): readonly [string, (text: string) => void] {
  const [held, hold] = useState({ given, text: given });
  const written = useRef(given);
  if (given !== held.given) hold({ given, text: given === written.current ? held.text : given });
  const { text } = held;
  const href = useRef(hrefOf);
  href.current = hrefOf;
  useEffect(() => {
    if (text === written.current) return undefined;
    const timer = setTimeout(() => {
      written.current = text;
      history.replaceState(null, '', href.current(text));
    }, restFor);
    return () => clearTimeout(timer);
  }, [text]);
  return [text, useCallback((next) => hold((before) => ({ ...before, text: next })), [])];
}
