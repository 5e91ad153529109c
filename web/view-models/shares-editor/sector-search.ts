import { plain } from '../lever-search.ts';
import type { Named } from '../shares.ts';
import { wordsBySector } from './sector-groups.ts';

/** 찾은 부문의 열쇠 → 일상의 말로 찾았으면 그 말, 번호나 이름으로 찾았으면 null. */
export type FoundSectors = ReadonlyMap<string, string | null>;

/**
 * 번호, 이름, 일상의 말로 부문들을 찾는다. 찾는 말이 없으면 null.
 *
 * Finds sectors by number, by a part of the name in either language, or by an everyday word («병원», «아파트»). Of several words typed
 * all must fit; where nothing fits all, any will do; at last an everyday word within what was typed («이차전지공장»). Null when nothing is
 * typed.
 */
export function sectorFinder(known: readonly Named[]): (typed: string) => FoundSectors | null {
  const words = wordsBySector(known);
  const index = known.map(({ key, name }) => ({
    key,
    name: [name.ko, name.en].map(plain),
    words: (words.get(key) ?? []).map((word) => ({ word, plain: plain(word) })),
  }));
  type Entry = (typeof index)[number];
  /** 찾게 한 낱말, 번호나 이름이면 null, 맞지 않으면 undefined. */
  const fits = (entry: Entry, token: string): string | null | undefined => {
    if (/^\d+$/.test(token))
      return Number(entry.key) === Number(token) || entry.key.startsWith(token) ? null : undefined;
    if (entry.name.some((name) => name.includes(token))) return null;
    return entry.words.find((each) => wordFits(each.plain, token))?.word;
  };
  const within = (entry: Entry, token: string): string | undefined =>
    entry.words.find((each) => each.plain.length > 1 && token.includes(each.plain))?.word;
  return (typed) => {
    const tokens = typed
      .split(/\s+/)
      .map(plain)
      .filter((token) => token !== '');
    if (tokens.length === 0) return null;
    const by = (
      asked: readonly string[],
      enough: 'every' | 'some',
      test: (entry: Entry, token: string) => string | null | undefined = fits,
    ) =>
      new Map(
        index.flatMap((entry): [string, string | null][] => {
          const reasons = asked.map((token) => test(entry, token));
          if (!reasons[enough]((reason) => reason !== undefined)) return [];
          const told = reasons.filter((reason) => reason !== undefined);
          return [[entry.key, told.includes(null) ? null : told[0]!]];
        }),
      );
    const whole = [tokens.join('')];
    const attempts = [
      () => by(whole, 'every'),
      () => by(tokens, 'every'),
      () => by(tokens, 'some'),
      () => by(whole, 'every', within),
    ];
    for (const attempt of attempts) {
      const found = attempt();
      if (found.size > 0) return found;
    }
    return new Map();
  };
}

/** 한글은 어디에 들어 있어도 맞고, 로마자는 낱말의 처음부터 맞아야 한다(«art»가 «apartment»를 부르지 않게). */
function wordFits(word: string, token: string): boolean {
  return /^[a-z0-9&]/.test(token) ? word.startsWith(token) : word.includes(token);
}
