import { feasibleSet, minimiseOver } from '../math/simplex.ts';
import type { Text } from '../text.ts';
import type { Group } from './groups.ts';
import type { Columns, NamedRow } from './programme.ts';

/** 한 묶음이 수요에서 차지할 수 있는 비중. The share of demand that a group of sectors can have. */
export type GroupShare = {
  readonly group: string;
  readonly title: Text;
  readonly min: number | null;
  readonly max: number | null;
};

/**
 * 발표치를 내는 구성들에서 묶음마다의 비중이 놓이는 범위.
 *
 * The range of Σ_group x / Σ x over all mixes that give the stated figures. The ratio becomes linear in y = x·t with
 * Σ y = 1 and t ≥ 0, each row coefficients·x (relation) value turning into coefficients·y − value·t (relation) 0.
 *
 * @source Charnes & Cooper 1962, Programming with linear fractional functionals
 */
export function groupShares(
  rows: readonly NamedRow[],
  columns: Columns,
  groups: readonly Group[],
  sectorAt: ReadonlyMap<string, number>,
): GroupShare[] {
  const n = columns.sector.length;
  const homogeneous = rows.map(({ coefficients, relation, value }) => {
    const row = new Float64Array(n + 1);
    row.set(coefficients);
    row[n] = -value;
    return { coefficients: row, relation, value: 0 };
  });
  const one = new Float64Array(n + 1).fill(1);
  one[n] = 0;
  const set = feasibleSet([...homogeneous, { coefficients: one, relation: '=', value: 1 }], n + 1);
  if (set.status !== 'feasible') return groups.map(({ id, title }) => ({ group: id, title, min: null, max: null }));
  return groups.map(({ id, title, sectors }) => {
    const inside = new Set(sectors.map((code) => sectorAt.get(code)));
    const share = Float64Array.from([...columns.sector.map((s) => (inside.has(s) ? 1 : 0)), 0]);
    const least = minimiseOver(set, share);
    const most = minimiseOver(
      set,
      share.map((x) => -x),
    );
    return {
      group: id,
      title,
      min: least.status === 'optimal' ? least.value : null,
      max: most.status === 'optimal' ? 0 - most.value : null,
    };
  });
}
