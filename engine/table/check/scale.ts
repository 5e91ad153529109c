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

/** 발표된 총산출을 아는 해들. The years of which output is published. */
export const publishedYears: readonly number[] = published.map(({ year }) => year);

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

/** 발표된 해에서 가까운 표의 산출 10억원당 사람 수는 이 안에 있다: 2000년대 이후는 5–15명이다. */
export const personsPlausible = { least: 0.5, most: 200 };

/** 먼 해에는 한 사람이 만드는 것의 값이 크게 달라, 터무니없는 것만 가린다: 1960년대는 수천 명이었다. */
const personsOfAnyYear = { least: 0.01, most: 20_000 };

/**
 * 사람 수: 취업자와 임금근로자 ÷ 산출이 그럴듯한가, 임금근로자가 취업자보다 많은 부문이 있는가.
 *
 * Persons: employed and employees per output of the whole table, which tell a wrong unit, and employees above employed. Nothing is
 * checked of persons that the table does not have.
 */
export function personsChecks(table: FlowTable): TableCheck[] {
  const { employed, employees } = table.persons;
  return [
    ...(employed ? [intensityCheck('personsPerOutput', employed, table)] : []),
    ...(employees ? [intensityCheck('employeesPerOutput', employees, table)] : []),
    ...(employed && employees ? [withinCheck(employed, employees, table)] : []),
  ];
}

function intensityCheck(name: string, persons: Float64Array, { output, year }: FlowTable): TableCheck {
  const perBillion = (sumOf(persons) / sumOf(output)) * 1000;
  const { least, most } = publishedOutput(year) ? personsPlausible : personsOfAnyYear;
  return {
    name,
    worst: perBillion,
    at: null,
    ok: perBillion >= least && perBillion <= most,
    tolerance: perBillion < least ? least : most,
    unit: '명/10억원',
  };
}

function withinCheck(employed: Float64Array, employees: Float64Array, table: FlowTable): TableCheck {
  const excess = employees.map((wageWorkers, i) => wageWorkers - employed[i]!);
  const worst = placeOfGreatest(excess);
  const beyond = Math.max(0, excess[worst]!);
  return {
    name: 'employeesWithinEmployed',
    worst: beyond,
    at: beyond > 0 ? accountNames(table)[worst]!.sector : null,
    ok: beyond <= 1,
    tolerance: 1,
    unit: '명',
  };
}
