/** 일터 안의 자리들, 바이트. Places in a kernel's memory, in bytes, and where the last one ends. */
export type Layout<Name extends string> = { readonly at: Readonly<Record<Name, number>>; readonly bytes: number };

/**
 * 이름마다 배정밀도 수 몇 개의 자리를 차례로 잡는다.
 *
 * Lays out so many double-precision numbers for each name, one after another, each on a 16-byte boundary.
 *
 * @example
 * layout({ a: 3, b: 2 }, 16) // => { at: { a: 16, b: 48 }, bytes: 64 }
 */
export function layout<Name extends string>(counts: Readonly<Record<Name, number>>, start = 0): Layout<Name> {
  let bytes = start;
  const places = Object.entries<number>(counts).map(([name, count]) => {
    const at = bytes;
    bytes += Math.ceil(count / 2) * 16;
    return [name, at];
  });
  return { at: Object.fromEntries(places) as Record<Name, number>, bytes };
}

/** 벡터들을 lanes개씩 엮는다; 모자라는 자리는 0. Interleaves vectors; lanes without one are zero. */
export function interleave(vectors: readonly Float64Array[], lanes: number, into: Float64Array): void {
  into.fill(0);
  vectors.forEach((vector, l) => {
    for (let j = 0; j < vector.length; j++) into[j * lanes + l] = vector[j]!;
  });
}

/** 엮인 것에서 벡터 하나를 꺼낸다. One vector out of interleaved ones. */
export function laneOf(from: Float64Array, lanes: number, l: number): Float64Array {
  const vector = new Float64Array(from.length / lanes);
  for (let j = 0; j < vector.length; j++) vector[j] = from[j * lanes + l]!;
  return vector;
}

/** 오른쪽 변을 한 번에 다룰 묶음들로: 넷씩, 남은 것이 둘 이하면 둘짜리로. Right-hand sides four at a time. */
export function groupsOf(sides: readonly Float64Array[]): { readonly sides: readonly Float64Array[]; lanes: 2 | 4 }[] {
  return Array.from({ length: Math.ceil(sides.length / 4) }, (_, g) => {
    const group = sides.slice(4 * g, 4 * g + 4);
    return { sides: group, lanes: group.length > 2 ? 4 : 2 };
  });
}
