import type { Shares, Text } from '../../../engine/index.ts';
import type { Named } from '../shares.ts';
import { sectorGroups, type SectorGroup } from './sector-groups.ts';
import type { FoundSectors } from './sector-search.ts';

/** 편집기에 보일 묶음: 그 비중의 합과 보일 부문들. */
export type ShownGroup = {
  readonly code: string;
  readonly title: Text | null;
  /** 보이지 않는 부문까지 더한 비중의 합. */
  readonly sum: number;
  readonly rows: readonly Named[];
};

const grouped = new WeakMap<readonly Named[], readonly SectorGroup[]>();

/**
 * 찾는 중이면 찾은 부문들, 아니면 `kept`의 부문들(null이면 모두), 묶음별로. 빈 묶음은 없다.
 *
 * The sectors to show, by group: those found while searching, else those kept, or all.
 */
export function shownGroups(
  known: readonly Named[],
  shares: Shares,
  found: FoundSectors | null,
  kept: ReadonlySet<string> | null,
): readonly ShownGroup[] {
  const groups = grouped.get(known) ?? sectorGroups(known);
  grouped.set(known, groups);
  const isShown = (key: string) => (found ? found.has(key) : (kept?.has(key) ?? true));
  return groups
    .map(({ code, title, sectors }) => ({
      code,
      title,
      sum: sectors.reduce((sum, { key }) => sum + (shares[key] ?? 0), 0),
      rows: sectors.filter(({ key }) => isShown(key)),
    }))
    .filter(({ rows }) => rows.length > 0);
}
