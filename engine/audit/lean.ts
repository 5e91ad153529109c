import { feasibleSet, minimiseOver } from '../math/simplex.ts';
import { note, type Note } from '../problem.ts';
import { indicators, type RegionCoefficients } from '../table/coefficients.ts';
import { labels, scopeLabel } from '../terms.ts';
import type { Text } from '../text.ts';
import { groupThousands } from '../units/korean-numerals.ts';
import { boundMoney } from '../units/money-range.ts';
import type { Bound, Bounds, Mix } from './bounds.ts';
import { unclassified } from './groups.ts';
import { coefficientsOf, type Columns, type NamedRow } from './programme.ts';

type End = {
  readonly name: Text;
  readonly unit: Bound['unit'];
  readonly side: 'min' | 'max';
  readonly value: number;
  readonly mix: Mix;
  readonly coefficients: Float64Array;
};

/**
 * 한계가 무엇에 기대고 있는지: 83부문(기타)에 기대는가, 한 부문에 절반 넘게 몰리는가.
 *
 * What bounds lean on: sector 83, with the bound without it; and bounds that put more than half into one sector.
 */
export function leanNotes(
  id: string,
  bounds: Bounds,
  rows: readonly NamedRow[],
  columns: Columns,
  region: RegionCoefficients,
): Note[] {
  const ends = endsOf(bounds, columns, region);
  const open = openEnds(bounds, region);
  const leaning = ends.filter(({ mix }) => (mix[unclassified] ?? 0) > 1e-9 * sumOf(mix));
  const crowded = ends.filter(({ mix }) => Object.values(mix).some((amount) => amount > sumOf(mix) / 2));
  const subject = `readings.${id}`;
  const notes: Note[] = [];
  if (open.length > 0) {
    const { listKo, listEn } = listed(open);
    notes.push(note('BOUND_OPEN', subject, { listKo, listEn }));
  }
  if (leaning.length > 0) {
    const { listKo, listEn } = withoutUnclassified(leaning, rows, columns, region);
    if (listKo !== '') notes.push(note('LEANS_ON_UNCLASSIFIED', subject, { listKo, listEn }));
  }
  if (crowded.length > 0) {
    const { listKo, listEn } = crowdedNames(crowded, region);
    notes.push(note('HALF_IN_ONE_SECTOR', subject, { listKo, listEn }));
  }
  return notes;
}

function endsOf(bounds: Bounds, columns: Columns, region: RegionCoefficients): End[] {
  const all = [
    {
      name: labels.demand,
      bound: bounds.demand as Bound,
      coefficients: coefficientsOf('investment', columns, 'nationwide'),
    },
    ...(['inRegion', 'outRegion'] as const).flatMap((place) => {
      const [found, effects] = [bounds[place], columns[place]];
      if (!found || !effects) return [];
      return indicators.map((indicator) => ({
        name: nameOf(place, indicator, region),
        bound: found[indicator] as Bound,
        coefficients: effects[indicator],
      }));
    }),
  ];
  return all.flatMap(({ name, bound, coefficients }) =>
    (['min', 'max'] as const).flatMap((side) => {
      if (isPinned(bound)) return [];
      const [value, here, away] = [bound[side], bound.witness[side], bound.otherRegions[side]];
      if (value === null || !here || !away) return [];
      return [{ name, unit: bound.unit, side, value, mix: added(here, away), coefficients }];
    }),
  );
}

/** 발표치로 정해진 것은 어떤 구성에도 기대지 않는다. */
function isPinned({ min, max }: Bound): boolean {
  return min !== null && max !== null && max - min <= 1e-6 * max;
}

function openEnds(bounds: Bounds, region: RegionCoefficients): Text[] {
  const places = (['inRegion', 'outRegion'] as const).flatMap((place) => {
    const found = bounds[place];
    return found
      ? indicators.map((indicator) => ({ name: nameOf(place, indicator, region), bound: found[indicator] as Bound }))
      : [];
  });
  return [{ name: labels.demand, bound: bounds.demand as Bound }, ...places].flatMap(({ name, bound }) =>
    (['min', 'max'] as const).filter((side) => bound[side] === null).map((side) => sided(name, side)),
  );
}

function nameOf(
  place: 'inRegion' | 'outRegion',
  indicator: (typeof indicators)[number],
  { region }: RegionCoefficients,
): Text {
  const where = scopeLabel(place, region);
  return {
    ko: `${where.ko} ${labels[indicator].ko}`,
    en: `${where.en.toLowerCase()} ${labels[indicator].en.toLowerCase()}`,
  };
}

function sided(name: Text, side: 'min' | 'max'): Text {
  return side === 'min'
    ? { ko: `${name.ko}의 하한`, en: `least ${name.en}` }
    : { ko: `${name.ko}의 상한`, en: `greatest ${name.en}` };
}

/** 83부문 없이 다시 푼 한계를 곁에 둔다. */
function withoutUnclassified(
  leaning: readonly End[],
  rows: readonly NamedRow[],
  columns: Columns,
  region: RegionCoefficients,
) {
  const at = region.sectorAt.get(unclassified);
  const kept = [...columns.sector.keys()].filter((j) => columns.sector[j] !== at);
  const pick = (coefficients: Float64Array) => Float64Array.from(kept, (j) => coefficients[j]!);
  const set = feasibleSet(
    rows.map((row) => ({ ...row, coefficients: pick(row.coefficients) })),
    kept.length,
  );
  return listed(
    leaning.flatMap(({ name, unit, side, value, coefficients }) => {
      const sign = side === 'min' ? 1 : -1;
      const solved =
        set.status === 'feasible'
          ? minimiseOver(
              set,
              pick(coefficients).map((c) => c * sign),
            )
          : null;
      const shown = told(value, unit);
      const instead = solved?.status === 'optimal' ? told(solved.value * sign, unit) : impossible;
      if (instead.ko === shown.ko) return [];
      const { ko, en } = sided(name, side);
      return [{ ko: `${ko} ${shown.ko} → ${instead.ko}`, en: `${en} ${shown.en} → ${instead.en}` }];
    }),
  );
}

const impossible: Text = { ko: '불가능', en: 'impossible' };

function told(value: number, unit: Bound['unit']): Text {
  if (unit === '억원') return boundMoney(Math.max(0, value));
  return { ko: `${groupThousands(value)}명`, en: `${groupThousands(value)} persons` };
}

/** 한계를 몰리는 부문마다 묶는다. Ends by the sector that they crowd into. */
function crowdedNames(crowded: readonly End[], region: RegionCoefficients): { listKo: string; listEn: string } {
  const bySector = new Map<string, Text[]>();
  for (const { name, side, mix } of crowded) {
    const [code, amount] = Object.entries(mix).reduce((most, part) => (part[1] > most[1] ? part : most));
    const sector = region.sectors[region.sectorAt.get(code)!]!;
    const share = (amount / sumOf(mix)) * 100;
    const percent = groupThousands(share, share < 51 ? 1 : 0);
    const key = `${code} ${sector.ko} ${percent}%\n${code} ${sector.en}, ${percent} %`;
    bySector.set(key, [...(bySector.get(key) ?? []), sided(name, side)]);
  }
  const parts = [...bySector].map(([key, ends]) => {
    const [ko, en] = key.split('\n');
    const names = listed(ends);
    return { ko: `${ko}(${names.listKo})`, en: `${en} (${names.listEn})` };
  });
  return listed(parts);
}

function listed(names: readonly Text[]): { listKo: string; listEn: string } {
  return { listKo: names.map(({ ko }) => ko).join(', '), listEn: names.map(({ en }) => en).join(', ') };
}

function added(a: Mix, b: Mix): Mix {
  const sum: Record<string, number> = { ...a };
  for (const [code, amount] of Object.entries(b)) sum[code] = (sum[code] ?? 0) + amount;
  return sum;
}

function sumOf(mix: Mix): number {
  return Object.values(mix).reduce((sum, amount) => sum + amount, 0);
}
