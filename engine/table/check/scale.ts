import { sumOf } from '../../math/vectors.ts';
import { placeOfGreatest, type TableCheck } from './result.ts';
import type { FlowTable } from '../flow-table.ts';
import { accountNames } from '../header.ts';

/** 발표된 전국 총산출. Gross output of the whole country, as published. */
export type PublishedOutput = { readonly year: number; readonly trillions: number };

/**
 * 발표된 전국 총산출, 조원.
 *
 * @source 한국은행, 2020년 산업연관표(실측표), 총산출 4,557.2조원
 */
const published: readonly PublishedOutput[] = [{ year: 2020, trillions: 4557.2 }];

/** 열다섯 해 안에서는 나라의 산출이 서른 배가 되지 않는다. */
const yearsComparable = 15;
const thousandsApart = 30;

/**
 * 그해와 가장 가까운, 견줄 수 있는 전국 총산출; 없으면 null. 전국표에만 쓴다.
 *
 * The published national output nearest to a year, or null when none is near enough to tell a factor of a thousand.
 *
 * @example
 * publishedOutput(2019)?.trillions // => 4557.2
 * @example
 * publishedOutput(1990) // => null
 */
export function publishedOutput(year: number): PublishedOutput | null {
  const near = published.filter((known) => Math.abs(known.year - year) <= yearsComparable);
  return near.reduce<PublishedOutput | null>(
    (best, known) => (best && Math.abs(best.year - year) <= Math.abs(known.year - year) ? best : known),
    null,
  );
}

/**
 * 단위: 전국표의 총산출이 발표된 것의 몇 배인가. 천 배쯤 어긋나면 단위가 틀린 것이다.
 *
 * Total output over the published one. A table in a unit wrong by a thousand is off by a thousand; growth is not.
 */
export function unitCheck({ output }: FlowTable, known: PublishedOutput): TableCheck {
  const ratio = sumOf(output) / (known.trillions * millionsPerTrillion);
  return {
    name: 'unit',
    worst: ratio,
    at: null,
    ok: ratio < thousandsApart && ratio > 1 / thousandsApart,
    tolerance: thousandsApart,
    unit: '배',
  };
}

/** 백만원/조원. */
const millionsPerTrillion = 1e6;

/** 나라나 지역 전체의 산출 10억원당 취업자가 이 안에 있어야 그럴듯하다: 2000년대 이후의 표는 5–15명이다. */
const personsPlausible = { least: 0.5, most: 200 };

/**
 * 사람 수: 취업자 ÷ 산출이 그럴듯한가, 피용자가 취업자보다 많은 부문이 있는가.
 *
 * Persons: employed per output of the whole table, which tells a wrong unit even without published totals, and employees
 * above employed. Nothing is checked of persons that the table does not have.
 */
export function personsChecks(table: FlowTable): TableCheck[] {
  const { persons, output } = table;
  const { employed, employees } = persons;
  if (!employed) return [];
  const perBillion = (sumOf(employed) / sumOf(output)) * 1000;
  const intensity: TableCheck = {
    name: 'personsPerOutput',
    worst: perBillion,
    at: null,
    ok: perBillion >= personsPlausible.least && perBillion <= personsPlausible.most,
    tolerance: personsPlausible.most,
    unit: '명/10억원',
  };
  if (!employees) return [intensity];
  const excess = employees.map((wageWorkers, i) => wageWorkers - employed[i]!);
  const worst = placeOfGreatest(excess);
  const beyond = Math.max(0, excess[worst]!);
  return [
    intensity,
    {
      name: 'employeesWithinEmployed',
      worst: beyond,
      at: beyond > 0 ? accountNames(table)[worst]!.sector : null,
      ok: beyond <= 1,
      tolerance: 1,
      unit: '명',
    },
  ];
}
