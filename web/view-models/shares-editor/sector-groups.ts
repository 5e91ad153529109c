import levels from '../../../seeds/concordances/bok-2020-sectors/data.json' with { type: 'json' };
import type { Text } from '../../../engine/index.ts';
import type { Named } from '../shares.ts';
import { sectorWords } from './sector-words.ts';

/** 33부문으로 묶은 부문들. 묶을 줄 모르는 표면 이름 없는 묶음 하나. */
export type SectorGroup = { readonly code: string; readonly title: Text | null; readonly sectors: readonly Named[] };

type Level = '33' | '83' | '165';
const place: Readonly<Record<Level, number>> = { 165: 0, 83: 1, 33: 2 };

/** 한국은행의 어느 분류인가: 부문의 수와 번호로 안다. 다른 표면 null. Which of the Bank's levels a table has, or null. */
function levelOf(known: readonly Named[]): Level | null {
  const level = String(known.length);
  if (!(level in place)) return null;
  const codes = new Set(levels.rows.map((row) => row[place[level as Level]]!));
  return known.every(({ key }) => codes.has(key)) ? (level as Level) : null;
}

/** 한 분류의 번호 → 다른 분류에서 그것이 드는(또는 그것에 드는) 번호들. */
function codesAt(from: Level, to: Level): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const row of levels.rows) {
    const code = row[place[from]]!;
    if (!found.has(code)) found.set(code, new Set());
    found.get(code)!.add(row[place[to]]!);
  }
  return found;
}

/** 부문을 33부문의 큰 갈래로 묶는다. Sectors grouped under the Bank of Korea's 33. */
export function sectorGroups(known: readonly Named[]): readonly SectorGroup[] {
  const level = levelOf(known);
  if (level === null || level === '33') return [{ code: '', title: null, sectors: known }];
  const above = codesAt(level, '33');
  return levels.sectors['33'].map(({ code, ko, en }) => ({
    code,
    title: { ko, en },
    sectors: known.filter(({ key }) => above.get(key)!.has(code)),
  }));
}

/** 부문마다 그것을 부르는 일상의 말들: 표의 분류가 무엇이든 83부문의 말을 옮겨 쓴다. Everyday words for each sector. */
export function wordsBySector(known: readonly Named[]): ReadonlyMap<string, readonly string[]> {
  const level = levelOf(known);
  if (level === null) return new Map();
  const at = codesAt(level, '83');
  const listed = (code: string) => {
    const { ko, en } = sectorWords[code]!;
    return `${ko}, ${en}`.split(', ');
  };
  return new Map(known.map(({ key }) => [key, [...at.get(key)!].flatMap(listed)]));
}
