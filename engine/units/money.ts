declare const wonBrand: unique symbol;

/** 원. 엔진 안의 돈은 모두 원이다. Money inside the engine is won. */
export type Won = number & { readonly [wonBrand]: '원' };

const wonPer = {
  원: 1,
  천원: 1e3,
  만원: 1e4,
  백만원: 1e6,
  천만원: 1e7,
  억원: 1e8,
  십억원: 1e9,
  조원: 1e12,
} as const;

export type MoneyUnit = keyof typeof wonPer;

export const moneyUnits = Object.keys(wonPer) as MoneyUnit[];

/** 배정밀도로 1원까지 정확한 한도, 9,007조원. The largest amount a double holds to the won. */
export const largestMoney = Number.MAX_SAFE_INTEGER;

/** 십진수 곱셈이 남기는 끝자리 오차는 1원이 되지 못한다: 81.4백만원은 81,400,000원이다. */
const rounding = 4 * Number.EPSILON;

export function isMoneyUnit(unit: string): unit is MoneyUnit {
  return Object.hasOwn(wonPer, unit);
}

/**
 * 단위 붙은 금액을 원으로. An amount with its unit, in won; null where it is negative or above 9,007조원.
 *
 * @example
 * won(1704, '억원') // => 170400000000
 * @example
 * won(81.4, '백만원') // => 81400000
 * @example
 * won(9008, '조원') // => null
 */
export function won(value: number, unit: MoneyUnit): Won | null {
  const amount = value * wonPer[unit];
  if (!(amount >= 0 && amount <= largestMoney)) return null;
  const whole = Math.round(amount);
  return (Math.abs(amount - whole) <= rounding * whole ? whole : amount) as Won;
}

/**
 * 억원을 원으로. 이미 검사된 값에만 쓴다. 억원 in won, for values known to be sound.
 *
 * @example
 * eok(1704) // => 170400000000
 */
export function eok(value: number): Won {
  return (value * wonPer.억원) as Won;
}

/**
 * 억원으로 나타낸 금액. Won in 억원 (10^8 won).
 *
 * @example
 * inEok(eok(72044)) // => 72044
 */
export function inEok(amount: Won): number {
  return amount / wonPer.억원;
}
