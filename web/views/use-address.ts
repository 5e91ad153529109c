import { useCallback, useEffect, useRef, useState } from 'preact/compat';

const restFor = 250;

type Keep = 'replace' | 'push';

/**
 * 주소의 ? 뒤에 적히는 글. 주소에서 오고, 멎으면(끌던 손을 놓으면) 주소에 적힌다. 다른 주소가 오면 그것을 따른다.
 *
 * Text that stands in the address behind the question mark: read from it, written back once at rest (and no slider held), and replaced
 * when another address arrives, as by the browser's Back.
 *
 * @param keep `push`면 멎을 때마다 지난 주소를 한 걸음 쌓고, `replace`면 쌓지 않는다
 */
export function useAddress(
  given: string,
  hrefOf: (text: string) => string,
  keep: Keep = 'replace',
): readonly [string, (text: string) => void] {
  const [held, hold] = useState({ given, text: given });
  const written = useRef(given);
  if (given !== held.given) hold({ given, text: given === written.current ? held.text : given });
  const { text } = held;
  const href = useRef(hrefOf);
  href.current = hrefOf;
  useEffect(() => {
    if (text === written.current) return undefined;
    if (href.current(text) === window.location.hash) {
      written.current = text;
      return undefined;
    }
    const atRest = () => {
      if (document.querySelector('input[type=range]:active')) timer = setTimeout(atRest, restFor);
      else {
        written.current = text;
        writers[keep](href.current(text));
      }
    };
    let timer = setTimeout(atRest, restFor);
    return () => clearTimeout(timer);
  }, [text, keep]);
  return [text, useCallback((next) => hold((before) => ({ ...before, text: next })), [])];
}

/** 쌓은 걸음은 알려야 한다: 그래야 뒤로 갔을 때 무엇이 달라졌는지 안다. */
const writers: Readonly<Record<Keep, (href: string) => void>> = {
  replace: (href) => history.replaceState(null, '', href),
  push: (href) => {
    history.pushState(null, '', href);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  },
};
