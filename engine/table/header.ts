import { Problem } from '../problem.ts';
import type { Text } from '../text.ts';
import { accountsLike, placeOf, type AccountName } from './account-search.ts';
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

export type { AccountName };

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
 * 계정의 코드를 이름과 함께: 문제와 알림은 코드만으로 말하지 않는다. 계정이 아닌 자리(«행×열»)는 적힌 그대로.
 *
 * A code with its name, for people; what is no account («row×column») stands for itself.
 */
export function codedName(table: FlowTable, code: string): Text {
  const account = accountNames(table).find(({ sector }) => sector === code);
  return account ? { ko: `${code} ${account.name.ko}`, en: `${code} ${account.name.en}` } : { ko: code, en: code };
}

/**
 * 코드나 이름으로 계정의 차례를 찾는다. 이름은 꼭 하나의 계정을 가리켜야 하며, 아니면 닮은 것을 다섯까지 말한다.
 *
 * The place of an account by its code («83», or «충북:83» in a table of regions) or by a name that stands for it alone.
 *
 * @throws Problem UNKNOWN_ACCOUNT
 */
export function accountAt(table: FlowTable, given: string): number {
  const names = accountNames(table);
  const at = placeOf(names, given);
  if (at !== null) return at;
  const near = accountsLike(names, given);
  throw new Problem('UNKNOWN_ACCOUNT', {
    id: given.length > 60 ? `${given.slice(0, 60)}…` : given,
    table: table.id,
    first: names[0]?.sector ?? '–',
    last: names.at(-1)?.sector ?? '–',
    nearKo: near.map(({ sector, name }) => `${sector} ${name.ko}`).join('; ') || '–',
    nearEn: near.map(({ sector, name }) => `${sector} ${name.en}`).join('; ') || '–',
  });
}
