import { note, Problem, type Note } from '../../problem.ts';
import type { Text } from '../../text.ts';
import { placeOf } from '../account-search.ts';
import { domesticDemand, domesticSystem, refuse } from '../domestic-system.ts';
import type { FlowTable } from '../flow-table.ts';
import { accountNames, headerOf, type AccountName, type TableHeader } from '../header.ts';
import { limitNotes } from '../measure/limits.ts';
import { intensityOf, perMillion, totalUnits } from '../measure/indicator-totals.ts';
import { regionalMultipliers, regionalOutputs, type RegionSplit } from './interregional.ts';
import { tableUnits, type TableIndicator } from '../per-output.ts';

/** 한 지역만의 것 + 되돌아온 것 + 다른 지역의 것 = 전체. */
export type Spread = Readonly<Record<'single' | 'feedback' | 'spillover' | 'total', number>>;

/** 지역 사이의 파급과 되먹임. Spillover and feedback between regions. */
export type SpilloverReport = {
  readonly schema: 'pageup.table-spillover/1';
  readonly table: TableHeader;
  readonly indicator: TableIndicator;
  readonly unit: { readonly bySector: '원/원' | '명/10억원'; readonly byRegion: '백만원' | '명' };
  /** 그 지역에서 만든 것에 대한 최종수요 1원(사람은 10억원)당. */
  readonly bySector: readonly (AccountName & Spread & { readonly region: string })[];
  /** 그 지역에서 만든 것에 대한 최종수요(백만원)가 일으킨 것과, 그것이 선 지역. */
  readonly byRegion: readonly ({
    readonly region: string;
    readonly name: Text;
    readonly demand: number;
    readonly to: readonly { readonly region: string; readonly value: number }[];
  } & Spread)[];
  /** 지역 하나를 물었으면, 그 지역의 최종수요가 부문마다 일으킨 산출(백만원); 아니면 null. */
  readonly ofRegion: {
    readonly region: string;
    readonly name: Text;
    readonly outputs: readonly (AccountName & Spread & { readonly region: string })[];
  } | null;
  readonly notes: readonly Note[];
};

/**
 * 지역이 여럿인 표의 파급(spillover)과 되먹임(feedback): 부문마다, 지역마다.
 *
 * Spillover and feedback in a table of regions, per won of demand by account and in total by region. Final demand is that for
 * products *made in* a region, wherever its buyers are. Of one region, if asked, also the outputs that its final demand calls forth
 * in every account.
 *
 * @throws Problem TABLE_WITHOUT_REGIONS, UNKNOWN_TABLE_REGION, TABLE_LACKS, TABLE_NOT_PRODUCTIVE
 * @source Miller & Blair 2009 §3.3; domain F11
 */
export function spilloverReport(
  table: FlowTable,
  {
    indicator = 'production',
    region: given,
  }: { readonly indicator?: TableIndicator | undefined; readonly region?: string | undefined } = {},
): SpilloverReport {
  const split = regionSplit(table);
  const asked = given === undefined ? null : regionAt(table, given);
  const regions = table.regions!;
  const system = domesticSystem(table);
  const intensity = intensityOf(table, indicator);
  const { single, feedback, spillover, within } = regionalMultipliers(system, split, intensity) ?? refuse(table);
  const size = table.sectors.length;
  const demands = domesticDemand(table);
  const byRegion = regions.map(({ code, ko, en }, r) => {
    const induced = (multiplier: Float64Array) => {
      const weights = perMillion(indicator, multiplier);
      return split[r]!.reduce((sum, account) => sum + weights[account]! * demands[account]!, 0);
    };
    return {
      region: code,
      name: { ko, en },
      demand: split[r]!.reduce((sum, account) => sum + demands[account]!, 0),
      ...spreadOf(induced(single), induced(feedback), induced(spillover)),
      to: regions.map((region, s) => ({ region: region.code, value: induced(within[s]!) })),
    };
  });
  return {
    schema: 'pageup.table-spillover/1',
    table: headerOf(table),
    indicator,
    unit: { bySector: tableUnits[indicator], byRegion: totalUnits[indicator] },
    bySector: accountNames(table).map((account, a) => ({
      ...account,
      region: regions[Math.trunc(a / size)]!.code,
      ...spreadOf(single[a]!, feedback[a]!, spillover[a]!),
    })),
    byRegion,
    ofRegion: asked === null ? null : outputsOfRegion(table, split, asked),
    notes: [...limitNotes(table), note('DEMAND_WHERE_MADE', 'byRegion')],
  };
}

function outputsOfRegion(table: FlowTable, split: RegionSplit, r: number): NonNullable<SpilloverReport['ofRegion']> {
  const own = split[r]!;
  const demands = domesticDemand(table);
  const demand = Float64Array.from(own, (account) => demands[account]!);
  const { single, feedback, spillover } = regionalOutputs(domesticSystem(table), split, r, demand) ?? refuse(table);
  const place = new Map(own.map((account, i) => [account, i]));
  const regions = table.regions!;
  const { code, ko, en } = regions[r]!;
  return {
    region: code,
    name: { ko, en },
    outputs: accountNames(table).map((account, a) => {
      const at = place.get(a);
      return {
        ...account,
        region: regions[Math.trunc(a / table.sectors.length)]!.code,
        ...spreadOf(at === undefined ? 0 : single[at]!, at === undefined ? 0 : feedback[at]!, spillover[a]!),
      };
    }),
  };
}

/**
 * 코드나 이름으로 부른 지역의 차례.
 *
 * @throws Problem UNKNOWN_TABLE_REGION
 */
function regionAt({ id, regions }: FlowTable, given: string): number {
  const names = regions!.map(({ code, ko, en }) => ({ sector: code, name: { ko, en } }));
  const at = placeOf(names, given);
  if (at !== null) return at;
  throw new Problem('UNKNOWN_TABLE_REGION', {
    id: given.slice(0, 60),
    table: id,
    knownKo: names.map(({ sector, name }) => `${sector} ${name.ko}`).join(', '),
    knownEn: names.map(({ sector, name }) => `${sector} ${name.en}`).join(', '),
  });
}

function spreadOf(single: number, feedback: number, spillover: number): Spread {
  return { single, feedback, spillover, total: single + feedback + spillover };
}

/**
 * 표의 지역마다의 계정들. The accounts of each region.
 *
 * @throws Problem TABLE_WITHOUT_REGIONS
 */
function regionSplit({ id, regions, sectors }: FlowTable): RegionSplit {
  if (!regions) throw new Problem('TABLE_WITHOUT_REGIONS', { id });
  return regions.map((_, r) => sectors.map((__, s) => r * sectors.length + s));
}
