import { note, type Note } from '../../problem.ts';
import type { Sector } from '../tables.ts';
import { nameKey } from './grid.ts';

/** 한국어 이름 → 영문 이름; 이름은 `nameKey`의 꼴로 찾는다. English names by Korean name. */
export type Names = ReadonlyMap<string, string>;

/**
 * 이미 실은 표의 이름들을 영문을 찾는 표로. Names of shipped tables as a lookup.
 *
 * @example
 * nameBook([{ code: '02', ko: '축산물', en: 'Livestock' }]).get('축산물') // => 'Livestock'
 */
export function nameBook(known: readonly Sector[]): Names {
  return new Map(known.map(({ ko, en }) => [nameKey(ko), en]));
}

/** 영문 이름이 없으면 한국어 이름을 그대로 둔다. Without an English name the Korean one stands. */
export function named({ code, ko }: { code: string; ko: string }, names: Names): Sector {
  return { code, ko, en: names.get(nameKey(ko)) ?? ko };
}

/** 영문 이름을 찾지 못한 것이 있으면 알린다. */
export function untranslated(sectors: readonly Sector[]): Note[] {
  const count = sectors.filter(({ ko, en }) => ko === en).length;
  return count === 0 ? [] : [note('IMPORT_NAMES_UNTRANSLATED', 'table.sectors', { count })];
}
