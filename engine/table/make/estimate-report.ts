import { solveRows } from '../../math/leontief.ts';
import { ones } from '../../math/vectors.ts';
import { note, Problem, type Note } from '../../problem.ts';
import type { Text } from '../../text.ts';
import { domesticCoefficients } from '../check/productive.ts';
import { refuse } from '../domestic-system.ts';
import { nationalEmployment, type RegionalEmployment } from './employment-csv.ts';
import { sizeOf, type FlowTable } from '../flow-table.ts';
import { accountNames, headerOf, type TableHeader } from '../header.ts';
import {
  quotientMatrix,
  regionalCoefficients,
  regionSize,
  simpleQuotients,
  type EmploymentPair,
  type QuotientMethod,
} from './location-quotients.ts';
import { personsPerOutput, valueAddedPerOutput } from '../per-output.ts';
import { multiplierRows } from '../systems.ts';

/**
 * δ의 가정: 값과 범위와 까닭.
 *
 * δ cannot be observed where there is no table. The default and the range are assumptions.
 */
export const deltaAssumption = {
  value: 0.3,
  min: 0.1,
  max: 0.5,
  reason: {
    ko: 'δ는 표가 없는 곳에서는 관측할 수 없음. 0.3은 흔히 쓰는 출발값이고 0.1–0.5는 가정한 범위이며, 한국의 시·군·구에서 맞추어 본 값이 아님(식: Flegg & Webber 1997)',
    en: 'δ cannot be observed where there is no table. 0.3 is a common starting value and 0.1–0.5 an assumed range; neither was fitted to Korean municipalities (formula: Flegg & Webber 1997)',
  },
} as const;

const indicators = ['production', 'valueAdded', 'employment'] as const;
type EstimatedIndicator = (typeof indicators)[number];

/** 한 부문의 지역내 유발계수 추정: 값과, δ 범위의 두 끝에서의 값. 끝은 δ를 쓰는 방법에만 있다. */
export type EstimatedMultiplier = {
  readonly value: number;
  readonly atMin: number | null;
  readonly atMax: number | null;
  /** 전국 유발계수: 지역의 안팎을 더한 것. The national multiplier, inside and outside the region together. */
  readonly nationwide: number;
};

export type EstimatedSector = {
  readonly sector: string;
  readonly name: Text;
  readonly employment: number;
  readonly quotient: number;
  /** 그 부문이 없는 지역이면 모두 null. Null where the region does not have the sector. */
  readonly inRegion: Readonly<Record<EstimatedIndicator, EstimatedMultiplier>> | null;
};

/** `pageup.table-estimate/1`. */
export type EstimateReport = {
  readonly schema: 'pageup.table-estimate/1';
  /** 바탕이 된 전국표. */
  readonly table: TableHeader;
  readonly estimate: true;
  readonly method: QuotientMethod;
  /** 지역으로 줄인 것은 국산투입계수 A^d이다. */
  readonly coefficients: 'domestic';
  readonly delta: {
    readonly value: number;
    readonly min: number;
    readonly max: number;
    readonly origin: 'assumed' | 'given';
    readonly reason: Text;
  } | null;
  readonly employment: { readonly total: number; readonly share: number; readonly size: number | null };
  readonly units: Readonly<Record<EstimatedIndicator, '원/원' | '명/10억원'>>;
  readonly sectors: readonly EstimatedSector[];
  /** 그 지역에 없는 부문들. */
  readonly lacking: readonly string[];
  readonly notes: readonly Note[];
};

export type EstimateOptions = { readonly method: QuotientMethod; readonly delta?: number };

/**
 * 표가 없는 시·군·구의 지역내 유발계수를 입지계수로 어림한다. 어림한 것이라고 적어 돌려준다.
 *
 * 전국 국산투입계수 A^d를 줄인다: 해외에서 사는 몫은 전국과 같다고 보고, 남은 국산 몫에서 지역 밖의 것을 던다. 부가가치율과 산출당
 * 취업도 전국의 것이다.
 *
 * In-region multipliers per won of demand for the municipality's own product, estimated by location quotients and marked as such. The
 * national *domestic* coefficients are cut down: what is bought abroad stays as in the nation, and what is bought elsewhere in the
 * country comes off the rest. Value added and persons per output are the nation's. With a δ, results at both ends of its range stand
 * beside the value.
 *
 * @throws Problem OUT_OF_RANGE, TABLE_LACKS, TABLE_NOT_PRODUCTIVE
 * @source domain F13–F15; Flegg & Webber 1997, 2000; Miller & Blair 2009 §8.2
 */
export function estimateReport(
  table: FlowTable,
  regional: RegionalEmployment,
  { method, delta: given }: EstimateOptions,
): EstimateReport {
  const takesDelta = method === 'FLQ' || method === 'AFLQ';
  const delta = given ?? deltaAssumption.value;
  if (!(delta >= 0 && delta <= 1)) {
    throw new Problem('OUT_OF_RANGE', { id: 'delta', value: delta, min: 0, max: 1 });
  }
  const employment: EmploymentPair = { regional: regional.bySector, national: nationalEmployment(table) };
  const rows = [ones(sizeOf(table)), valueAddedPerOutput(table), personsPerOutput(table, 'employed')];
  const nationwide = multiplierRows(table, rows).solutions;
  const at = (value: number) => inRegionRows(table, rows, method, employment, value);
  const range = { min: Math.min(deltaAssumption.min, delta), max: Math.max(deltaAssumption.max, delta) };
  const estimated = at(delta);
  const [low, high] = takesDelta ? [at(range.min), at(range.max)] : [null, null];
  const quotients = simpleQuotients(employment);
  const sectors = accountNames(table).map((name, j): EstimatedSector => {
    const multiplier = (indicator: EstimatedIndicator): EstimatedMultiplier => {
      const k = indicators.indexOf(indicator);
      return {
        value: estimated[k]![j]!,
        atMin: low?.[k]![j] ?? null,
        atMax: high?.[k]![j] ?? null,
        nationwide: nationwide[k]![j]!,
      };
    };
    const inRegion =
      quotients[j] === 0
        ? null
        : {
            production: multiplier('production'),
            valueAdded: multiplier('valueAdded'),
            employment: multiplier('employment'),
          };
    return { ...name, employment: regional.bySector[j]!, quotient: quotients[j]!, inRegion };
  });
  const lacking = sectors.filter(({ inRegion }) => inRegion === null).map(({ sector }) => sector);
  return {
    schema: 'pageup.table-estimate/1',
    table: headerOf(table),
    estimate: true,
    method,
    coefficients: 'domestic',
    delta: takesDelta
      ? { value: delta, ...range, origin: given === undefined ? 'assumed' : 'given', reason: deltaAssumption.reason }
      : null,
    employment: {
      total: regional.bySector.reduce((sum, employed) => sum + employed, 0),
      share: regional.share,
      size: takesDelta ? regionSize(employment, delta) : null,
    },
    units: { production: '원/원', valueAdded: '원/원', employment: '명/10억원' },
    sectors,
    lacking,
    notes: notesOf(table, method, takesDelta ? { delta, ...range } : null, lacking, regional.padded),
  };
}

/** 지역의 투입계수로 푼 세 지표의 계수. */
function inRegionRows(
  table: FlowTable,
  rows: readonly Float64Array[],
  method: QuotientMethod,
  employment: EmploymentPair,
  delta: number,
): readonly Float64Array[] {
  const flows = regionalCoefficients(domesticCoefficients(table), quotientMatrix(method, employment, delta));
  const solved = solveRows({ n: sizeOf(table), flows, output: ones(sizeOf(table)) }, rows) ?? refuse(table);
  return solved.solutions;
}

function notesOf(
  { id, year }: FlowTable,
  method: QuotientMethod,
  delta: { delta: number; min: number; max: number } | null,
  lacking: readonly string[],
  padded: number,
): Note[] {
  return [
    note('TABLE_ESTIMATED', 'sectors', { id, method }),
    ...(delta ? [note('DELTA_RANGE', 'delta', { delta: delta.delta, min: delta.min, max: delta.max })] : []),
    note('EMPLOYMENT_BASIS', 'employment', { id, year }),
    ...(lacking.length > 0
      ? [note('SECTORS_LACKING', 'lacking', { count: lacking.length, sectors: lacking.join(', ') })]
      : []),
    ...(padded > 0 ? [note('SECTOR_CODES_PADDED', 'employment', { count: padded })] : []),
  ];
}
