import { eok, formatMoney, groupThousands, type Lang, type TableIndicator } from '../../../engine/index.ts';
import { moneyText, personsText } from '../amounts.ts';

const isPersons = (indicator: TableIndicator) => indicator === 'employment' || indicator === 'employees';

/** 계수의 글: 원/원은 넷, 사람은 셋째 자리까지. A coefficient as the Bank prints it: four decimals, persons three. */
export function coefficientText(value: number | null, indicator: TableIndicator): string {
  return value === null ? '–' : value.toFixed(isPersons(indicator) ? 3 : 4);
}

/**
 * 수요 `demand`억원이 일으키는 양의 글: 돈은 원, 사람은 명.
 *
 * The amount that a demand gives: a coefficient times the demand in 억원, persons being per 10억원.
 */
export function effectText(coefficient: number, demand: number, indicator: TableIndicator, lang: Lang): string {
  return isPersons(indicator)
    ? smallPersons((coefficient * demand) / 10, lang)
    : smallMoney(coefficient * demand, lang);
}

/** 1억원 밑은 만원까지. */
export function smallMoney(value: number, lang: Lang): string {
  return Math.abs(value) < 1 ? formatMoney(eok(value), lang) : moneyText(value, lang);
}

function smallPersons(value: number, lang: Lang): string {
  if (Math.abs(value) >= 1 || value === 0) return personsText(value, lang);
  const text = groupThousands(value, 2);
  return lang === 'ko' ? `${text}명` : `${text} persons`;
}

/** 값의 변화: «+0.366%». A change of price, signed. */
export function changeText(change: number | null): string {
  if (change === null) return '–';
  const percent = change * 100;
  const sign = percent < 0 ? '−' : '+';
  return `${sign}${groupThousands(Math.abs(percent), 3)}%`;
}
