import { roomForFlows } from '../../math/leontief.ts';
import { Problem } from '../../problem.ts';
import { rowSums, type FlowTable, type Persons, type PriceBasis } from '../flow-table.ts';
import type { Region, Sector } from '../tables.ts';

/**
 * 여러 지역의 표를 이루는 조각들(IRIO). S부문, R지역, k항목; 행 우선.
 *
 * The blocks of an interregional table, in 백만원: S sectors, R regions, k items of final demand, row-major.
 */
export type ManyRegionTable = {
  readonly id: string;
  readonly hash: string;
  readonly year: number;
  readonly priceBasis: PriceBasis;
  readonly sectors: readonly Sector[];
  readonly regions: readonly Region[];
  /** flows[r][s]: 지역 r에서 만들어 지역 s의 부문들이 산 것, S × S. */
  readonly flows: readonly (readonly Float64Array[])[];
  readonly items: readonly string[];
  /** finalDemand[r]: 지역 r에서 만든 것에 대한 최종수요, S × k. */
  readonly finalDemand: readonly Float64Array[];
  /** 지역마다 외국에서 들여온 것: 중간재 S × S와 최종재 S × k; 모르면 null. Bought from abroad by each region. */
  readonly imported: readonly { readonly flows: Float64Array; readonly finalDemand: Float64Array }[] | null;
  /** 이름마다 계정 순의 부가가치, 길이 R·S. */
  readonly valueAdded: Readonly<Record<string, Float64Array>>;
  readonly persons: Persons;
};

/**
 * 조각들을 지역이 있는 거래표 하나로 잇는다. 산출은 행의 합이다. 외국에서 들여온 것은 산 지역의 행에 선다(대각 블록).
 *
 * Joins blocks into one table of flows with account r·S + s; one region is as good as many. Output is what is sold. Goods from
 * abroad stand in the rows of the region that buys them.
 *
 * @throws Problem BLOCKS_DO_NOT_FIT
 * @source Miller & Blair 2009 §3.3; domain F11
 */
export function manyRegionTable(blocks: ManyRegionTable): FlowTable {
  const { id, hash, year, priceBasis, sectors, regions, items, imported, valueAdded, persons } = blocks;
  requireFit(blocks);
  const count = regions.length;
  const n = count * sectors.length;
  const place = placer(count, sectors.length);
  const domestic = place(blocks.flows, roomForFlows(n));
  const finalDemand = joined(blocks.finalDemand);
  const sold = rowSums(domestic, n);
  const output = rowSums(finalDemand, items.length).map((demand, i) => demand + sold[i]!);
  const nothing = new Float64Array(sectors.length * sectors.length);
  return {
    id,
    hash,
    year,
    unit: '백만원',
    priceBasis,
    sectors,
    regions,
    domestic,
    imported:
      imported &&
      place(
        regions.map((_, r) => regions.map((__, s) => (r === s ? imported[s]!.flows : nothing))),
        new Float64Array(n * n),
      ),
    finalDemand: {
      items,
      domestic: finalDemand,
      imported: imported && joined(imported.map(({ finalDemand: bought }) => bought)),
    },
    valueAdded,
    output,
    persons,
  };
}

function joined(parts: readonly Float64Array[]): Float64Array {
  return Float64Array.from(parts.flatMap((part) => [...part]));
}

/** 블록 [r][s]를 행렬의 (r·S + i, s·S + j)에 놓는다. */
function placer(regions: number, size: number) {
  const n = regions * size;
  return (blocks: readonly (readonly Float64Array[])[], matrix: Float64Array): Float64Array => {
    blocks.forEach((row, r) =>
      row.forEach((block, s) => {
        for (let i = 0; i < size; i++) {
          matrix.set(block.subarray(i * size, (i + 1) * size), (r * size + i) * n + s * size);
        }
      }),
    );
    return matrix;
  };
}

function requireFit({
  id,
  sectors,
  regions,
  items,
  flows,
  finalDemand,
  imported,
  valueAdded,
  persons,
}: ManyRegionTable) {
  const [size, count, width] = [sectors.length, regions.length, items.length];
  const flowParts = flows.flatMap((row, r) => [
    { what: `flows[${r}]`, found: row.length, expected: count },
    ...row.map((block, s) => ({ what: `flows[${r}][${s}]`, found: block.length, expected: size * size })),
  ]);
  const demands = finalDemand.map((part, r) => ({
    what: `finalDemand[${r}]`,
    found: part.length,
    expected: size * width,
  }));
  const abroad = (imported ?? []).flatMap((part, r) => [
    { what: `imported[${r}].flows`, found: part.flows.length, expected: size * size },
    { what: `imported[${r}].finalDemand`, found: part.finalDemand.length, expected: size * width },
  ]);
  const rows = [...Object.entries(valueAdded), ...Object.entries(persons)].map(([what, row]) => ({
    what,
    found: row?.length ?? size * count,
    expected: size * count,
  }));
  requireSizes(id, [
    { what: 'flows', found: flows.length, expected: count },
    { what: 'finalDemand', found: finalDemand.length, expected: count },
    ...(imported ? [{ what: 'imported', found: imported.length, expected: count }] : []),
    ...flowParts,
    ...demands,
    ...abroad,
    ...rows,
  ]);
}

/** 조각의 크기. The size that a part has and should have. */
export type PartSize = { readonly what: string; readonly found: number; readonly expected: number };

/** @throws Problem BLOCKS_DO_NOT_FIT */
export function requireSizes(id: string, parts: readonly PartSize[]): void {
  const misfit = parts.find(({ found, expected }) => found !== expected);
  if (!misfit) return;
  const { what, found, expected } = misfit;
  throw new Problem('BLOCKS_DO_NOT_FIT', { id, what, found, expected });
}
