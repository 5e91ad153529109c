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

/** 같은 비율로 합을 1로. 모두 0이면 고르게. Scaled to sum to 1; all zero means evenly. */
export function normalised(shares: Shares): Shares {
  const sum = sumOfShares(shares);
  const even = 1 / Object.keys(shares).length;
  return Object.fromEntries(Object.entries(shares).map(([key, share]) => [key, sum > 0 ? share / sum : even]));
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
