import { labels, type Lang, type Lever, type LeverValue, type Run, type Shares } from '../../../engine/index.ts';
import { sameValue } from '../../state/bench.ts';
import { percentText } from '../amounts.ts';
import { choiceLabel } from '../choices.ts';
import { notationOf } from '../lever-number.ts';
import { compareWords as words } from './words.ts';

export type LeverCell = {
  /** 그 시나리오에 없는 항목이면 null. */
  readonly text: string | null;
  /** 첫째와 다른가. */
  readonly differs: boolean;
  /** 이 브라우저에서 바꾼 값인가. */
  readonly adjusted: boolean;
};

export type LeverLine = { readonly id: string; readonly label: string; readonly cells: readonly LeverCell[] };

/** 나란히 놓은 가정들: 다른 것과, 같은 것의 수. */
export type LeversTable = { readonly differing: readonly LeverLine[]; readonly same: number };

type Around = { readonly sectors: ReadonlyMap<string, string> };

/**
 * 시나리오마다 다른 가정만 나란히. 산업별 항목은 같은 산업이 있는 시나리오끼리만 견준다.
 *
 * The levers that differ, side by side. A lever of one industry is compared among the scenarios that have that industry.
 */
export function leversTable(runs: readonly Run[], around: Around, lang: Lang): LeversTable {
  const ids = [...new Set(runs.flatMap(({ levers }) => levers.map(({ id }) => id)))];
  const plans = new Set(runs.map(({ plan }) => plan?.id ?? null));
  const lines = ids.flatMap((id) => {
    const levers = runs.map((run) => run.levers.find((lever) => lever.id === id) ?? null);
    if (plans.size > 1 && id.includes('.')) return [];
    return [{ id, levers }];
  });
  const differing = lines.filter(({ levers }) => levers.some((lever) => !sameAs(levers[0]!, lever)));
  return {
    differing: differing.map(({ id, levers }) => lineOf(id, levers, around, lang)),
    same: lines.length - differing.length,
  };
}

function sameAs(a: Lever | null, b: Lever | null): boolean {
  if (a === null || b === null) return a === b;
  return isClose(a.value, b.value) || sameValue(a.value, b.value);
}

function isClose(a: LeverValue, b: LeverValue): boolean {
  return (
    typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1)
  );
}

function lineOf(id: string, levers: readonly (Lever | null)[], around: Around, lang: Lang): LeverLine {
  const first = levers.find((lever) => lever !== null)!;
  const base = levers[0] ?? null;
  return {
    id,
    label: first.label[lang],
    cells: levers.map((lever, i) => ({
      text: lever && textOf(lever, i === 0 ? null : base, around, lang),
      differs: i > 0 && !sameAs(base, lever),
      adjusted: lever !== null && !sameValue(lever.value, lever.default),
    })),
  };
}

function textOf(lever: Lever, base: Lever | null, around: Around, lang: Lang): string {
  const { value } = lever;
  if (typeof value === 'number') return notationOf(lever).text(value, lang);
  if (typeof value === 'string') return choiceLabel(lever, value)[lang];
  if (base && typeof base.value === 'object') return changesText(lever, base.value, value, around, lang);
  return largestText(lever, value, around, lang);
}

const shown = 3;

/** 첫째와 가장 많이 다른 몫 셋. */
function changesText({ id }: Lever, before: Shares, after: Shares, around: Around, lang: Lang): string {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changes = keys
    .map((key) => ({ key, change: (after[key] ?? 0) - (before[key] ?? 0) }))
    .filter(({ change }) => Math.abs(change) > 1e-9)
    .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change));
  if (changes.length === 0) return words.same[lang];
  const listed = (
    id === 'schedule' ? changes.toSorted((a, b) => (a.key < b.key ? -1 : 1)) : changes.slice(0, shown)
  ).map(
    ({ key, change }) =>
      `${nameOf(key, around)} ${change < 0 ? '−' : '+'}${percentText(Math.abs(change), 1).replace('%', '')}%p`,
  );
  return listed.join(', ') + (changes.length > listed.length ? ' …' : '');
}

function largestText({ id }: Lever, shares: Shares, around: Around, lang: Lang): string {
  const rows = Object.entries(shares).filter(([, share]) => share > 0);
  const ordered = id === 'schedule' ? rows : rows.toSorted(([, a], [, b]) => b - a).slice(0, shown);
  const text = ordered.map(([key, share]) => `${nameOf(key, around)} ${percentText(share, 1)}`).join(', ');
  return text === '' ? labels.noDemand[lang] : text + (rows.length > ordered.length ? ' …' : '');
}

function nameOf(key: string, { sectors }: Around): string {
  return sectors.get(key) ?? key;
}
