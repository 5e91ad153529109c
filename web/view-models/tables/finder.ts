import type { Sector } from '../../../engine/index.ts';
import { sectorFinder } from '../shares-editor/sector-search.ts';
import { divisions, type Division } from './ksic.ts';

/** 찾은 부문: 번호 → 왜 찾았는지(일상의 말), 이름이나 번호로 찾았으면 null. */
export type Found = ReadonlyMap<string, string | null>;

export type Finder = (typed: string) => Found | null;

/**
 * 한 표의 부문을 번호, 이름, 일상의 말로 찾는다. 이름으로 맞은 것, 꼭 그 말, 그 말이 든 말의 차례로 선다. 찾는 말이 없으면 null.
 *
 * Finds a table's sectors by number, name or everyday word; those whose name fits come first,
 * then those known by exactly that word. Null when nothing is typed.
 */
export function finderOf(sectors: readonly Sector[]): Finder {
  const find = sectorFinder(sectors.map(({ code, ko, en }) => ({ key: code, name: { ko, en } })));
  return (typed) => {
    const found = find(typed);
    const wanted = plain(typed);
    const place = (word: string | null) => (word === null ? 0 : plain(word) === wanted ? 1 : 2);
    return found && new Map([...found].toSorted(([, a], [, b]) => place(a) - place(b)));
  };
}

/** 표준산업분류의 이름으로 찾은 것들, 이 표의 부문으로 옮겨. 두 글자는 쳐야 찾는다. */
export type FoundDivision = { readonly division: Division; readonly sectors: readonly Sector[] };

/**
 * 한국표준산업분류의 중분류 이름에서 찾아 83부문으로 옮긴다.
 *
 * Divisions of the Korean industrial classification whose name holds what was typed, with the sectors of a table of 83.
 */
export function foundDivisions(sectors: readonly Sector[], typed: string): readonly FoundDivision[] {
  const wanted = plain(typed);
  if (wanted.length < 2 || sectors.length !== 83) return [];
  return divisions
    .filter(({ ko, en }) => plain(ko).includes(wanted) || plain(en).includes(wanted))
    .slice(0, 6)
    .map((division) => ({
      division,
      sectors: division.sectors.flatMap((code) => sectors.find((sector) => sector.code === code) ?? []),
    }));
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
