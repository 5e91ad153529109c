import { Problem, problemAt } from '../problem.ts';
import type { Plan } from '../plan/schema.ts';
import { moneyOf } from '../scenario/investment.ts';
import { indicators } from '../table/coefficients.ts';
import { labels } from '../terms.ts';
import { inEok, isMoneyUnit, won } from '../units/money.ts';

export const figureKeys = [...indicators, 'investment'] as const;
export type FigureKey = (typeof figureKeys)[number];

/** 발표치 하나, 억원이나 명으로. `half`는 적힌 마지막 자리의 반: 그 안에서는 같은 수로 적힌다. */
export type Figure = {
  readonly value: number;
  readonly half: number;
  /** 문서가 아니라 묻는 사람이 알려 준 값. */
  readonly isGiven?: boolean;
};

export type Figures = Readonly<Partial<Record<FigureKey, Figure>>>;

/**
 * 계획이 밝힌 수치를 견줄 수 있게. 0이나 서로 다른 해의 금액은 견줄 수 없다.
 *
 * The figures that a plan states, in 억원 and persons, each with half a unit of its last printed digit.
 *
 * @throws Problem STATED_ZERO, STATED_YEARS_DIFFER, UNKNOWN_UNIT, NEGATIVE_MONEY, MONEY_TOO_LARGE
 */
export function figuresOf(plan: Plan): Figures {
  const stated = figureKeys.flatMap((key) => {
    const figure = plan.stated[key];
    return figure ? [{ key, figure }] : [];
  });
  const figures = stated.map(({ key, figure }) => [key, figureOf(plan.id, key, figure)] as const);
  const zero = figures.filter(([, { value }]) => !(value > 0)).map(([key]) => key);
  if (zero.length > 0) {
    const issues = zero.map((key) =>
      issueAt(plan.id, key, 'STATED_ZERO', { figuresKo: ko(zero), figuresEn: en(zero) }),
    );
    throw new Problem('STATED_ZERO', { figuresKo: ko(zero), figuresEn: en(zero) }, issues);
  }
  const years = stated.filter(({ key, figure }) => key !== 'employment' && figure.priceYear !== undefined);
  const other = years.find(({ figure }) => figure.priceYear !== years[0]!.figure.priceYear);
  if (other) {
    const pair = [years[0]!, other];
    const values = {
      figuresKo: pair.map(({ key, figure }) => `${labels[key].ko} ${figure.priceYear}년`).join(', '),
      figuresEn: pair.map(({ key, figure }) => `${labels[key].en.toLowerCase()} ${figure.priceYear}`).join(', '),
    };
    const issues = pair.map(({ key }) => issueAt(plan.id, key, 'STATED_YEARS_DIFFER', values));
    throw new Problem('STATED_YEARS_DIFFER', values, issues);
  }
  return Object.fromEntries(figures);
}

function issueAt(
  plan: string,
  key: FigureKey,
  code: 'STATED_ZERO' | 'STATED_YEARS_DIFFER',
  values: Record<string, string>,
) {
  return problemAt(plan, `stated.${key}`, code, values).issues[0]!;
}

const ko = (keys: readonly FigureKey[]) => keys.map((key) => labels[key].ko).join(', ');
const en = (keys: readonly FigureKey[]) => keys.map((key) => labels[key].en.toLowerCase()).join(', ');

function figureOf(plan: string, key: FigureKey, figure: NonNullable<Plan['stated']['investment']>): Figure {
  const half = halfOfLastDigit(figure.value);
  if (key === 'employment') {
    if (figure.unit === '명') return { value: figure.value, half };
    throw problemAt(plan, 'stated.employment.unit', 'UNKNOWN_UNIT', { id: figure.unit, known: '명' });
  }
  const amount = moneyOf(figure, plan, `stated.${key}`);
  const slack = isMoneyUnit(figure.unit) ? won(half, figure.unit) : null;
  return { value: inEok(amount), half: slack === null ? 0 : inEok(slack) };
}

/**
 * 적힌 마지막 자리의 반. Half a unit of the last digit as written.
 *
 * @example
 * halfOfLastDigit(2901) // => 0.5
 * @example
 * halfOfLastDigit(7.2) // => 0.05
 */
export function halfOfLastDigit(value: number): number {
  const [digits = '', power = '0'] = String(value).split('e');
  const decimals = (digits.split('.')[1] ?? '').length - Number(power);
  return decimals > 0 ? Number(`5e${-decimals - 1}`) : 0.5;
}
