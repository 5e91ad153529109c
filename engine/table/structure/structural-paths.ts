import type { FlowSystem } from '../../math/leontief.ts';
import { dot } from '../../math/vectors.ts';
import { note, type Note } from '../../problem.ts';
import type { Text } from '../../text.ts';
import { demandedOf, type Demanded, type DescribedDemand } from '../demanded.ts';
import { domesticSystem, shareAt } from '../domestic-system.ts';
import type { FlowTable } from '../flow-table.ts';
import { accountNames, headerOf, type TableHeader } from '../header.ts';
import { limitNotes } from '../measure/limits.ts';
import { intensityOf, perMillion, totalUnits } from '../measure/indicator-totals.ts';
import { largestPaths } from './largest-paths.ts';
import { multiplierRows } from '../systems.ts';
import { tableUnits, type TableIndicator } from '../per-output.ts';
import { requireWhole } from '../whole.ts';

export type PathOptions = {
  /** 밝히지 않으면 취업, 취업자를 모르는 표이면 생산. Employment by default, or production when persons are unknown. */
  readonly indicator?: TableIndicator;
  /** 고리의 수, 0–12. */
  readonly depth?: number;
  /** 길의 수, 1–1000. */
  readonly top?: number;
};

/** 가장 큰 길들. The largest paths from final demand to an indicator. */
export type PathsReport = {
  readonly schema: 'pageup.table-paths/1';
  readonly table: TableHeader;
  readonly demand: DescribedDemand;
  readonly indicator: TableIndicator;
  readonly unit: '원/원' | '명/10억원' | '백만원' | '명';
  readonly depth: number;
  /** 길이를 가리지 않은 모든 길의 합: 유발계수, 또는 항목의 유발액. */
  readonly total: number;
  readonly paths: readonly {
    /** 수요가 닿은 부문부터 만든 부문까지. */
    readonly sectors: readonly string[];
    readonly names: readonly Text[];
    readonly value: number;
    /** total에 대한 비율; total이 0이면 null. */
    readonly share: number | null;
  }[];
  /** 실린 길들의 합과, 고리 depth개까지의 모든 길의 합이 total에서 차지하는 비율. */
  readonly covered: { readonly paths: number | null; readonly depth: number | null };
  readonly notes: readonly Note[];
};

/**
 * 구조경로분석: 어느 산업을 거쳐 오는가. 고리 `depth`개까지의 길 가운데 가장 큰 `top`개, 빠짐없이.
 *
 * Structural path analysis: the largest `top` paths of at most `depth` links from one won of final demand for a sector's product (or
 * from an item of final demand) to production, value added, imports or persons; exact, and of bounded work.
 *
 * @throws Problem UNKNOWN_ACCOUNT, UNKNOWN_ITEM, NOT_WHOLE, OUT_OF_RANGE, TABLE_LACKS, TABLE_NOT_PRODUCTIVE
 * @source Defourny & Thorbecke 1984; Lenzen 2003
 */
export function pathsReport(table: FlowTable, options: Demanded & PathOptions): PathsReport {
  const { indicator = table.persons.employed ? 'employment' : 'production', depth = 5, top = 20 } = options;
  requireWhole('depth', depth, 0, 12);
  requireWhole('top', top, 1, 1000);
  const { demand, vector } = demandedOf(table, options);
  const isUnit = demand.kind === 'sector';
  const coefficients = intensityOf(table, indicator);
  const intensity = isUnit ? coefficients : perMillion(indicator, coefficients);
  const system = domesticSystem(table);
  const [, multiplier] = multiplierRows(table, [intensityOf(table, 'production'), intensity]).solutions;
  const total = dot(multiplier!, vector);
  const share = (value: number) => (total === 0 ? null : value / total);
  const names = accountNames(table);
  const paths = largestPaths(system, vector, intensity, { depth, top });
  return {
    schema: 'pageup.table-paths/1',
    table: headerOf(table),
    demand,
    indicator,
    unit: isUnit ? tableUnits[indicator] : totalUnits[indicator],
    depth,
    total,
    paths: paths.map(({ accounts, value }) => ({
      sectors: accounts.map((account) => names[account]!.sector),
      names: accounts.map((account) => names[account]!.name),
      value,
      share: share(value),
    })),
    covered: {
      paths: share(paths.reduce((sum, { value }) => sum + value, 0)),
      depth: share(withinDepth(system, vector, intensity, depth)),
    },
    notes: [...limitNotes(table), ...(paths.some(({ value }) => value < 0) ? [note('PATHS_BY_SIZE', 'paths')] : [])],
  };
}

/** 고리 depth개까지의 모든 길: Σ_{k ≤ depth} c'A^k f. */
function withinDepth(system: FlowSystem, demand: Float64Array, intensity: Float64Array, depth: number): number {
  let round = demand;
  let sum = dot(intensity, round);
  for (let k = 1; k <= depth; k++) {
    const previous = round;
    round = previous.map((_, i) => {
      let bought = 0;
      for (let j = 0; j < system.n; j++) bought += shareAt(system, i, j) * previous[j]!;
      return bought;
    });
    sum += dot(intensity, round);
  }
  return sum;
}
