import { eok, formatMoney, groupThousands, type Indicator, type Lang, type Run } from '../../engine/index.ts';

/** 화면에 적는 수. 엔진이 센 값을 다시 셈하지 않고 글자로만 바꾼다. Numbers as text; nothing is computed here. */

/** 억원을 사람이 읽게. 1,000억원 밑은 조정의 작은 차이가 보이도록 소수 한 자리까지. */
export function moneyText(value: number, lang: Lang): string {
  if (lang === 'ko' && Math.abs(value) < 1000 && !isWhole(value)) return `${groupThousands(value, 1)}억원`;
  return formatMoney(eok(value), lang);
}

/** 셈의 꼬리(22.000000000000004)를 빼고 보면 딱 떨어지는가. */
function isWhole(value: number): boolean {
  return Number.isInteger(Number(value.toPrecision(12)));
}

/** 사람 수. 100명 밑은 소수 한 자리까지(전업환산). */
export function personsText(value: number, lang: Lang): string {
  const number = groupThousands(value, Math.abs(value) < 100 && !isWhole(value) ? 1 : 0);
  return lang === 'ko' ? `${number}명` : `${number} persons`;
}

/** 여러 해를 더한 사람 수는 연인원이다. Persons summed over years are person-years, said so. */
export function personYearsText(value: number, lang: Lang): string {
  const persons = personsText(value, lang);
  return lang === 'ko' ? `${persons}·년` : persons.replace('persons', 'person-years');
}

/** 한 결과의 지표를 그 단위로: 금액, 사람, 여러 해면 연인원. An effect of a run in its unit. */
export function amountText(run: Run, indicator: Indicator, value: number, lang: Lang): string {
  if (indicator !== 'employment') return moneyText(value, lang);
  return (run.effects.employment.personYears ? personYearsText : personsText)(value, lang);
}

/** 결과의 비중, 늘 소수 한 자리. 0.54 → «54.0%». */
export function shareText(share: number): string {
  return `${groupThousands(share * 100, 1)}%`;
}

/** 사람이 정한 비율, 뒤의 0 없이. 0.717 → «71.7%». */
export function percentText(ratio: number, digits = 2): string {
  return `${trimmed(ratio * 100, digits)}%`;
}

/** 뒤의 0 없이. */
export function trimmed(value: number, digits: number): string {
  const text = groupThousands(value, digits);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
