import type { Lever, FlowTable, Plan, Shares, Text } from '../../engine/index.ts';

/** 비중 항목 하나의 한 줄. */
export type ShareRow = { readonly key: string; readonly name: Text; readonly share: number };

export type Named = { readonly key: string; readonly name: Text };

/** 비중의 열쇠에 이름을 붙여 차례로. 연도는 연도순, 부문은 큰 비중부터. Rows with names; years in order, sectors largest first. */
export function shareRows(lever: Lever, shares: Shares, known: readonly Named[]): readonly ShareRow[] {
  const names = new Map(known.map(({ key, name }) => [key, name]));
  const rows = Object.entries(shares).map(([key, share]) => ({
    key,
    share,
    name: names.get(key) ?? { ko: key, en: key },
  }));
  return lever.id === 'schedule' ? rows.toSorted(byKey) : rows.toSorted(byDefaultShare(lever));
}

/** 값을 고치는 동안 줄이 자리를 바꾸지 않게, 파일의 비중으로 세운다. */
function byDefaultShare(lever: Lever) {
  const filed = lever.default as Shares;
  return (a: ShareRow, b: ShareRow) => (filed[b.key] ?? -1) - (filed[a.key] ?? -1) || byKey(a, b);
}

function byKey(a: { key: string }, b: { key: string }): number {
  return a.key < b.key ? -1 : 1;
}

export function sumOfShares(shares: Shares): number {
  return Object.values(shares).reduce((sum, share) => sum + share, 0);
}

/** 합이 1인가(엔진이 받아들이는 폭 안에서). */
export function sumsToOne(shares: Shares): boolean {
  return Math.abs(sumOfShares(shares) - 1) <= 1e-9;
}

const nothingLocked: ReadonlySet<string> = new Set();

/**
 * 같은 비율로 합을 1로. 모두 0이면 고르게. 잠근 비중은 그대로 두고 나머지만 맞춘다.
 *
 * Scaled to sum to 1; all zero means evenly. Locked shares stay and the others make up the rest; where nothing can (everything is
 * locked, or the locked exceed 1) the shares come back as they were.
 */
export function normalised(shares: Shares, locked: ReadonlySet<string> = nothingLocked): Shares {
  const free = Object.keys(shares).filter((key) => !locked.has(key));
  const room = 1 - sumOfShares(shares) + sumOf(shares, free);
  if (free.length === 0 || room < 0) return shares;
  return { ...shares, ...scaledTo(shares, free, room) };
}

/**
 * 한 비중을 바꾸고, 합이 1이 되도록 나머지에서 지금의 비율대로 덜거나 더한다. 잠근 것은 그대로다.
 *
 * Sets one share and lets the others, locked ones apart, make up the rest in proportion. The share is held to what the locked ones
 * leave, and takes all of it when no other is free.
 *
 * @example
 * balanced({ a: 0.5, b: 0.3, c: 0.2 }, 'a', 0.6, new Set(['c'])) // => { a: 0.6, b: 0.2, c: 0.2 }
 */
export function balanced(shares: Shares, key: string, share: number, locked: ReadonlySet<string>): Shares {
  const others = Object.keys(shares).filter((other) => other !== key);
  const free = others.filter((other) => !locked.has(other));
  const room = Math.max(0, 1 - sumOf(shares, others) + sumOf(shares, free));
  const set = free.length === 0 ? room : Math.min(Math.max(share, 0), room);
  return { ...shares, [key]: set, ...scaledTo(shares, free, room - set) };
}

/** 몇 비중만 합이 `sum`이 되도록 같은 비율로; 모두 0이면 고르게. */
function scaledTo(shares: Shares, keys: readonly string[], sum: number): Shares {
  const before = sumOf(shares, keys);
  return Object.fromEntries(keys.map((key) => [key, before > 0 ? (shares[key]! / before) * sum : sum / keys.length]));
}

function sumOf(shares: Shares, keys: readonly string[]): number {
  return keys.reduce((sum, key) => sum + shares[key]!, 0);
}

export function withShare(shares: Shares, key: string, share: number): Shares {
  return { ...shares, [key]: share };
}

export function withoutShare(shares: Shares, key: string): Shares {
  const { [key]: _, ...rest } = shares;
  return rest;
}

/** 지출구성의 열쇠: 표의 83부문. */
export function sectorsOf({ sectors }: FlowTable): readonly Named[] {
  return sectors.map(({ code, ko, en }) => ({ key: code, name: { ko, en } }));
}

/** 연차계획의 열쇠: 계획 기간의 해들, 기간이 적히지 않았으면 적힌 해들의 앞뒤 다섯 해. */
export function yearsFor(plan: Plan | null, schedule: Shares): readonly Named[] {
  const written = Object.keys(schedule).map(Number);
  const from = plan?.horizon.from?.value ?? Math.min(...written) - 5;
  const to = plan?.horizon.to?.value ?? Math.max(...written) + 5;
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  return years.map((year) => ({ key: String(year), name: { ko: `${year}년`, en: String(year) } }));
}

/**
 * 번호나 이름으로 부문을 찾는다. «50», «50 건축건설», «건축» 모두. 하나로 정해지지 않으면 null.
 *
 * Finds a key by number, by name, or by a part of a name that only one has.
 */
export function findNamed(known: readonly Named[], typed: string): Named | null {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return null;
  const code = /^\d+/.exec(wanted)?.[0];
  if (code !== undefined) return known.find(({ key }) => key === code || key === code.padStart(2, '0')) ?? null;
  const named = (test: (name: string) => boolean) =>
    known.filter(({ name }) => test(name.ko.toLowerCase()) || test(name.en.toLowerCase()));
  const exact = named((name) => name === wanted);
  const partial = exact.length > 0 ? exact : named((name) => name.includes(wanted));
  return partial.length === 1 ? partial[0]! : null;
}
