import { unitLabels } from '../terms.ts';
import type { Lang, Text } from '../text.ts';
import { formatMoney, groupThousands } from '../units/korean-numerals.ts';
import { eok, type Won } from '../units/money.ts';
import type { Operation, TraceNode } from './node.ts';

/** 앞의 값과 잇는 표. How a value is joined to the one before it. */
export const operationSigns: Readonly<Record<Operation, string>> = {
  sum: '+',
  product: '×',
  quotient: '÷',
  difference: '−',
  value: '',
  minimum: 'min',
  maximum: 'max',
  absolute: 'abs',
  root: '√',
  less: '<',
  atMost: '≤',
  greater: '>',
  atLeast: '≥',
  equal: '=',
  different: '≠',
  choice: '?',
};

const units: Readonly<Record<string, Text>> = {
  명: { ko: '명', en: ' persons' },
  비율: { ko: '', en: '' },
  백만원: { ko: '백만원', en: ' × ₩1m' },
  '원/원': { ko: ' 원/원', en: ' won/won' },
  '명/10억원': { ko: ' 명/10억원', en: ' persons per ₩1bn' },
  '10억원': { ko: ' × 10억원', en: ' × ₩1bn' },
  '10억원/원': { ko: '', en: '' },
  '원/억원': { ko: '원', en: ' won' },
  '원/10억원': { ko: '원', en: ' won' },
  지수: { ko: '', en: '' },
};

/**
 * 마디의 값을 단위와 함께 사람이 읽게. 비율과 계수는 여섯 자리까지.
 *
 * The value of a node with its unit, for people; ratios and coefficients to six significant digits.
 *
 * @example
 * amountText({ value: 0.51078125, unit: '원/원' }, 'ko') // => '0.510781 원/원'
 * @example
 * amountText({ value: 1704, unit: '억원' }, 'ko') // => '1,704억원'
 */
export function amountText({ value, unit }: Pick<TraceNode, 'value' | 'unit'>, lang: Lang): string {
  if (unit === '원') return formatMoney(value as Won, lang);
  if (unit === '억원') return formatMoney(eok(value), lang);
  const number = unit === '명' ? groupThousands(value, personDigits(value)) : plain(value);
  return number + (units[unit]?.[lang] ?? ` ${unitName(unit, lang)}`);
}

/** 자기 지표의 단위: «명/억원», “persons/₩100m”. */
function unitName(unit: string, lang: Lang): string {
  return Object.entries(unitLabels).reduce((name, [ko, label]) => name.replaceAll(ko, label[lang]), unit);
}

function plain(value: number): string {
  return Math.abs(value) >= 1000 ? groupThousands(value) : String(Number(value.toPrecision(6)));
}

/** 사람 수의 소수 자리: 클수록 거칠게. */
function personDigits(value: number): number {
  const size = Math.abs(value);
  return size >= 10_000 || size === 0 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3;
}
