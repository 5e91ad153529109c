import { isMoneyUnit, moneyUnits, won } from '../units/money.ts';
import { money, people, power, ratio, time, times, type Dimension } from './dimension.ts';

/** 값에 곱하고(up) 나누면(down) 식의 단위(억원, 명, 년, 비율)가 된다. value × up ÷ down is in 억원, persons, years or a ratio. */
export type GivenUnit = { readonly dimension: Dimension; readonly up: number; readonly down: number };

const plainUnits: Readonly<Record<string, GivenUnit>> = {
  명: { dimension: people, up: 1, down: 1 },
  년: { dimension: time, up: 1, down: 1 },
  비율: { dimension: ratio, up: 1, down: 1 },
  '%': { dimension: ratio, up: 1, down: 100 },
};

const wonPerEok = won(1, '억원')!;

/** 문제에 적을, 쓸 수 있는 단위들. */
export const givenUnitNames = [...Object.keys(plainUnits), ...moneyUnits, '명/10억원', '억원/명'].join(', ');

/**
 * 가정에 적은 단위. 나눗셈은 한 번, 나누는 쪽에는 정수를 앞세울 수 있다(명/10억원). 모르는 단위는 null.
 *
 * @example
 * unitNamed('명/10억원') // => { dimension: { won: -1, persons: 1, years: 0 }, up: 100000000, down: 1000000000 }
 * @example
 * unitNamed('달러') // => null
 */
export function unitNamed(written: string): GivenUnit | null {
  const [, above = '', count = '1', below] = /^([^/]+)(?:\/([1-9]\d{0,5})?([^/]+))?$/.exec(written) ?? [];
  const unit = simpleUnit(above);
  if (below === undefined || unit === null) return unit;
  const per = simpleUnit(below);
  if (per === null) return null;
  return {
    dimension: times(unit.dimension, power(per.dimension, -1)),
    up: unit.up * per.down,
    down: unit.down * Number(count) * per.up,
  };
}

function simpleUnit(name: string): GivenUnit | null {
  if (isMoneyUnit(name)) return { dimension: money, up: won(1, name)!, down: wonPerEok };
  return Object.hasOwn(plainUnits, name) ? plainUnits[name]! : null;
}
