import { solveColumns, type FlowSystem } from '../../math/leontief.ts';
import { Problem, problemAt } from '../../problem.ts';
import { columnOf, type FlowTable, type Persons, type PriceBasis } from '../flow-table.ts';
import { manyRegionTable, requireSizes } from './many-regions.ts';
import type { Region, Sector } from '../tables.ts';

/**
 * 지역별 기술계수와 거래비중(Chenery–Moses). 어느 지역의 것을 샀는지는 지역 단위의 비중만 안다.
 *
 * Regional technical coefficients and trade shares: who buys what is known by buying region, where it comes from only as shares.
 */
export type TradeShareTable = {
  readonly id: string;
  readonly hash: string;
  readonly year: number;
  readonly priceBasis: PriceBasis;
  readonly sectors: readonly Sector[];
  readonly regions: readonly Region[];
  /** technical[s]: 지역 s의 산출 1원당 국산 투입, 만든 곳을 가리지 않고, S × S. */
  readonly technical: readonly Float64Array[];
  /** shares[i]: 부문 i의 것을 산 지역(열)이 어느 지역(행)에서 샀는가, R × R. 열마다 합이 1이다. */
  readonly shares: readonly Float64Array[];
  readonly items: readonly string[];
  /** demand[s]: 지역 s가 산 최종수요(국산), 만든 곳을 가리지 않고, S × k, 백만원. */
  readonly demand: readonly Float64Array[];
  /** 이름마다 산출 1원당 부가가치, 계정 순. */
  readonly valueAddedPerOutput: Readonly<Record<string, Float64Array>>;
  /** 산출 백만원당 사람, 계정 순; 모르면 null. */
  readonly personsPerOutput: Persons;
};

/**
 * 거래비중 모형의 표: x = (I − CA)⁻¹Cf, 지역 r에서 s로 간 것은 c_i^rs a_ij^s x_j^s.
 *
 * The interregional table that technical coefficients and trade shares imply. It is modelled: buyers of one region are assumed to
 * draw each product from all regions in the same proportions.
 *
 * @throws Problem BLOCKS_DO_NOT_FIT, SHARE_NEGATIVE, SHARES_NOT_ONE, TABLE_NOT_PRODUCTIVE
 * @source Chenery 1953; Moses 1955; Miller & Blair 2009 §3.4; domain F12
 */
export function tradeShareTable(given: TradeShareTable): FlowTable {
  const { id, hash, year, priceBasis, sectors, regions, items } = given;
  requireShares(given);
  const size = sectors.length;
  const system = tradeShareSystem(given);
  const finalDemand = delivered(given, items.length);
  const totals = Float64Array.from({ length: system.n }, (_, a) => {
    const part = finalDemand[Math.trunc(a / size)]!;
    return items.reduce((sum, __, k) => sum + part[(a % size) * items.length + k]!, 0);
  });
  const output = solveColumns(system, [totals])?.solutions[0];
  if (!output) {
    throw new Problem('TABLE_NOT_PRODUCTIVE', { id, whyKo: 'I − CA가 특이함', whyEn: 'I − CA is singular' });
  }
  const made = (perOutput: Float64Array) => perOutput.map((value, a) => value * output[a]!);
  const blocks = regions.map((_, r) =>
    regions.map((__, s) =>
      Float64Array.from({ length: size * size }, (___, k) => {
        const [i, j] = [Math.trunc(k / size), k % size];
        return system.flows[(r * size + i) * system.n + s * size + j]! * output[s * size + j]!;
      }),
    ),
  );
  return manyRegionTable({
    id,
    hash,
    year,
    priceBasis,
    sectors,
    regions,
    flows: blocks,
    items,
    finalDemand,
    imported: null,
    valueAdded: Object.fromEntries(
      Object.entries(given.valueAddedPerOutput).map(([name, perOutput]) => [name, made(perOutput)]),
    ),
    persons: {
      employed: given.personsPerOutput.employed && made(given.personsPerOutput.employed),
      employees: given.personsPerOutput.employees && made(given.personsPerOutput.employees),
    },
  });
}

type Shares = Pick<TradeShareTable, 'sectors' | 'regions' | 'technical' | 'shares' | 'demand'>;

/** CA: (r·S + i, s·S + j) 칸이 c_i^rs a_ij^s. The coefficients CA as a system. */
export function tradeShareSystem({ sectors, regions, technical, shares }: Omit<Shares, 'demand'>): FlowSystem {
  const [size, count] = [sectors.length, regions.length];
  const n = size * count;
  const flows = new Float64Array(n * n);
  for (let row = 0; row < n; row++) {
    const [r, i] = [Math.trunc(row / size), row % size];
    for (let column = 0; column < n; column++) {
      const [s, j] = [Math.trunc(column / size), column % size];
      flows[row * n + column] = shares[i]![r * count + s]! * technical[s]![i * size + j]!;
    }
  }
  return { n, flows, output: new Float64Array(n).fill(1), blockSize: size };
}

/** Cf: 만든 지역마다 그것에 대한 최종수요, S × k. Final demand where it is made. */
function delivered({ sectors, regions, shares, demand }: Shares, width: number): Float64Array[] {
  const count = regions.length;
  return regions.map((_, r) =>
    Float64Array.from({ length: sectors.length * width }, (__, k) =>
      regions.reduce((sum, ___, s) => sum + shares[Math.trunc(k / width)]![r * count + s]! * demand[s]![k]!, 0),
    ),
  );
}

function requireShares(given: TradeShareTable): void {
  const { id, sectors, regions, technical, shares, items, demand } = given;
  const [size, count] = [sectors.length, regions.length];
  requireSizes(id, [
    { what: 'technical', found: technical.length, expected: count },
    { what: 'demand', found: demand.length, expected: count },
    { what: 'shares', found: shares.length, expected: size },
    ...technical.map((part, s) => ({ what: `technical[${s}]`, found: part.length, expected: size * size })),
    ...demand.map((part, s) => ({ what: `demand[${s}]`, found: part.length, expected: size * items.length })),
    ...shares.map((part, i) => ({ what: `shares[${i}]`, found: part.length, expected: count * count })),
  ]);
  shares.forEach((matrix, i) =>
    regions.forEach((buyer, s) => {
      const bought = columnOf(matrix, count, s);
      const sector = sectors[i]!.code;
      const path = `shares[${i}]`;
      const place = `${sector}→${buyer.code}`;
      bought.forEach((value, r) => {
        if (value >= 0 && value <= 1 + 1e-9) return;
        throw problemAt(null, path, 'SHARE_NEGATIVE', { id: place, key: regions[r]!.code, value });
      });
      const sum = bought.reduce((total, value) => total + value, 0);
      if (!(Math.abs(sum - 1) <= 1e-9)) throw problemAt(null, path, 'SHARES_NOT_ONE', { id: place, sum });
    }),
  );
}
