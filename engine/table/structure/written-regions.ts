import * as z from 'zod';
import type { FlowTable } from '../flow-table.ts';
import { tableId } from '../schema.ts';
import { shaped } from '../shaped.ts';
import { requireShape } from '../table-file.ts';
import { manyRegionTable } from './many-regions.ts';
import { tradeShareTable } from './trade-shares.ts';

/**
 * 여러 지역의 표를 적는 파일 두 가지: 지역 사이의 거래(`interregional`)와, 기술계수와 거래비중(`tradeShares`, Chenery–Moses).
 *
 * Files that hold tables of many regions. Matrices are lists of rows; blocks are indexed by region.
 */
const numbers = z.array(z.number());
const matrix = z.array(numbers);
const named = z.strictObject({ code: z.string().min(1), ko: z.string().min(1), en: z.string().min(1) });

const head = {
  id: tableId,
  year: z.int().min(1900).max(2100),
  unit: z.literal('백만원'),
  priceBasis: z.enum(['producer', 'basic', 'purchaser']),
  regions: z.array(named).min(1),
  sectors: z.array(named).min(1),
  items: z.array(z.string()).min(1),
};
const persons = z.strictObject({ employed: numbers.nullable(), employees: numbers.nullable() });

const interregional = z.strictObject({
  kind: z.literal('interregional'),
  ...head,
  /** flows[r][s]: 지역 r에서 만들어 지역 s의 부문들이 산 것. */
  flows: z.array(z.array(matrix)),
  /** finalDemand[r]: 지역 r에서 만든 것에 대한 최종수요, 부문 × 항목. */
  finalDemand: z.array(matrix),
  /** 지역마다 외국에서 들여온 것; 모르면 null. */
  imported: z.array(z.strictObject({ flows: matrix, finalDemand: matrix })).nullable(),
  /** 이름 → 계정 순(지역·부문)의 부가가치. */
  valueAdded: z.record(z.string(), numbers),
  persons,
});

const tradeShares = z.strictObject({
  kind: z.literal('tradeShares'),
  ...head,
  /** technical[s]: 지역 s의 산출 1원당 국산 투입. */
  technical: z.array(matrix),
  /** shares[i]: 부문 i의 것을 산 지역(열)이 어느 지역(행)에서 샀는가; 열마다 합이 1. */
  shares: z.array(matrix),
  /** demand[s]: 지역 s가 산 최종수요, 부문 × 항목. */
  demand: z.array(matrix),
  valueAddedPerOutput: z.record(z.string(), numbers),
  personsPerOutput: persons,
});

/** 파일이 스스로 말하는 종류. */
export const regionKinds = ['interregional', 'tradeShares'] as const;

/**
 * 여러 지역의 표를 파일의 내용에서 읽는다. Reads a table of many regions from its file's content.
 *
 * @throws Problem INVALID_FILE, BLOCKS_DO_NOT_FIT, SHARE_NEGATIVE, SHARES_NOT_ONE, TABLE_NOT_PRODUCTIVE
 * @source Miller & Blair 2009 §3.3, §3.4; domain F11, F12
 */
export function manyRegionsOf(content: unknown, hash: string): FlowTable {
  const isShares = requireShape(content)['kind'] === 'tradeShares';
  return isShares ? fromShares(shaped(tradeShares, content), hash) : fromFlows(shaped(interregional, content), hash);
}

function fromFlows(written: z.infer<typeof interregional>, hash: string): FlowTable {
  const { kind: _, unit: __, flows, finalDemand, imported, valueAdded, ...rest } = written;
  return manyRegionTable({
    ...rest,
    hash,
    flows: flows.map((row) => row.map(flat)),
    finalDemand: finalDemand.map(flat),
    imported: imported && imported.map((part) => ({ flows: flat(part.flows), finalDemand: flat(part.finalDemand) })),
    valueAdded: mapped(valueAdded),
    persons: counted(rest.persons),
  });
}

function fromShares(written: z.infer<typeof tradeShares>, hash: string): FlowTable {
  const { kind: _, unit: __, technical, shares, demand, valueAddedPerOutput, personsPerOutput, ...rest } = written;
  return tradeShareTable({
    ...rest,
    hash,
    technical: technical.map(flat),
    shares: shares.map(flat),
    demand: demand.map(flat),
    valueAddedPerOutput: mapped(valueAddedPerOutput),
    personsPerOutput: counted(personsPerOutput),
  });
}

function flat(rows: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(rows.flat());
}

function mapped(rows: Readonly<Record<string, readonly number[]>>): Record<string, Float64Array> {
  return Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, Float64Array.from(row)]));
}

function counted({ employed, employees }: z.infer<typeof persons>) {
  return {
    employed: employed && Float64Array.from(employed),
    employees: employees && Float64Array.from(employees),
  };
}
