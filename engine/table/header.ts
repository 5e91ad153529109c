import { Problem } from '../problem.ts';
import type { Text } from '../text.ts';
import type { FlowTable, PriceBasis } from './flow-table.ts';

/** 표에서 얻은 것마다 앞에 서는 머리. What stands at the head of everything computed from a table. */
export type TableHeader = {
  readonly id: string;
  readonly year: number;
  readonly priceBasis: PriceBasis;
  /** 부문의 수; 지역이 여럿이어도 한 지역의 것. Sectors of one region. */
  readonly sectors: number;
  /** 지역의 수, 한 나라의 표는 null. */
  readonly regions: number | null;
  readonly hash: string;
};

/** 계정의 코드와 이름. 지역이 여럿이면 «지역코드:부문코드». Code and name of an account; «region:sector» when there are regions. */
export type AccountName = { readonly sector: string; readonly name: Text };

export function headerOf({ id, year, priceBasis, sectors, regions, hash }: FlowTable): TableHeader {
  return { id, year, priceBasis, sectors: sectors.length, regions: regions?.length ?? null, hash };
}

/** 계정마다의 이름, 계정 순. Names in the order of accounts. */
export function accountNames({ sectors, regions }: FlowTable): AccountName[] {
  const named = sectors.map(({ code, ko, en }) => ({ sector: code, name: { ko, en } }));
  if (!regions) return named;
  return regions.flatMap((region) =>
    named.map(({ sector, name }) => ({
      sector: `${region.code}:${sector}`,
      name: { ko: `${region.ko} ${name.ko}`, en: `${region.en} ${name.en}` },
    })),
  );
}

/**
 * 코드로 계정의 차례를 찾는다. The place of an account by its code («83», or «충북:83» in a table of regions).
 *
 * @throws Problem UNKNOWN_ACCOUNT
 */
export function accountAt(table: FlowTable, code: string): number {
  const names = accountNames(table);
  const at = names.findIndex(({ sector }) => sector === code);
  if (at >= 0) return at;
  throw new Problem('UNKNOWN_ACCOUNT', {
    id: code,
    table: table.id,
    first: names[0]?.sector ?? '–',
    last: names.at(-1)?.sector ?? '–',
  });
}
