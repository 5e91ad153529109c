import type { Row } from '../math/linear-rows.ts';
import { feasibleSet } from '../math/simplex.ts';
import { problemAt, Problem } from '../problem.ts';
import type { RegionCoefficients } from '../table/coefficients.ts';
import { sectorsNamed, type Group } from './groups.ts';
import type { Restriction } from './programme.ts';

/** 밖에서 적은 제약. A restriction as written by a planner: `sectors` may name groups. */
export type GivenRestriction = {
  readonly sectors: readonly string[];
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly of: 'demand';
};

/**
 * 제약을 부문에 맞춘다. 서로 부딪히면 그 가운데 가장 작은 묶음을 말한다.
 *
 * Lays restrictions over the sectors and makes sure that some mix meets them all.
 *
 * @throws Problem UNKNOWN_SECTOR_GROUP, OUT_OF_RANGE, RESTRICTION_EMPTY, RESTRICTIONS_CONTRADICT
 */
export function layRestrictions(
  given: readonly GivenRestriction[],
  groups: readonly Group[],
  region: RegionCoefficients,
  isOut: (sector: number) => boolean,
): Restriction[] {
  const laid = given.map((restriction, i) => layRestriction(restriction, i, groups, region));
  const active = [...region.sectors.keys()].filter((s) => !isOut(s));
  const whole: Row = { coefficients: new Float64Array(active.length).fill(1), relation: '=', value: 1 };
  const conflicts = (names: readonly number[]) => {
    const rows = names.flatMap((r) => shareRows(laid[r]!, active, region));
    return feasibleSet([whole, ...rows], active.length).status === 'infeasible';
  };
  let core = [...laid.keys()];
  if (!conflicts(core)) return laid;
  for (const r of [...core]) {
    const fewer = core.filter((other) => other !== r);
    if (conflicts(fewer)) core = fewer;
  }
  const values = { list: core.map((r) => `«${laid[r]!.text}»`).join(', ') };
  const issues = core.flatMap((r) => problemAt(null, `restrictions[${r}]`, 'RESTRICTIONS_CONTRADICT', values).issues);
  throw new Problem('RESTRICTIONS_CONTRADICT', values, issues);
}

function layRestriction(
  { sectors, min, max }: GivenRestriction,
  i: number,
  groups: readonly Group[],
  region: RegionCoefficients,
): Restriction {
  const path = `restrictions[${i}]`;
  if (min === undefined && max === undefined)
    throw problemAt(null, path, 'RESTRICTION_EMPTY', { id: sectors.join(',') });
  for (const [side, share] of [['min', min] as const, ['max', max] as const]) {
    if (share === undefined || (share >= 0 && share <= 1)) continue;
    throw problemAt(null, `${path}.${side}`, 'OUT_OF_RANGE', {
      id: `${sectors.join(',')} ${side}`,
      value: share,
      min: 0,
      max: 1,
    });
  }
  const name = sectors.join(',');
  return {
    sectors: sectorsNamed(sectors, groups, region, `${path}.sectors`),
    min: min ?? null,
    max: max ?? null,
    text: [...(min === undefined ? [] : [`${name} ≥ ${min}`]), ...(max === undefined ? [] : [`${name} ≤ ${max}`])].join(
      ', ',
    ),
  };
}

function shareRows(
  { sectors, min, max }: Restriction,
  active: readonly number[],
  { sectorAt }: RegionCoefficients,
): Row[] {
  const inside = new Set(sectors.map((code) => sectorAt.get(code)));
  const coefficients = Float64Array.from(active, (s) => (inside.has(s) ? 1 : 0));
  return [
    ...(min === null ? [] : [{ coefficients, relation: '>=' as const, value: min }]),
    ...(max === null ? [] : [{ coefficients, relation: '<=' as const, value: max }]),
  ];
}
