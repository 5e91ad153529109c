const strides: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

/** 슬라이더에서 글쇠 한 번에 몇 눈금을 가는가: 화살표 하나, PageUp·PageDown 열. 다른 글쇠면 undefined. */
export function stridesOf(key: string): number | undefined {
  return strides[key];
}
