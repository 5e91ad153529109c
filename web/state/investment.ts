import type { Lever, LeverValue, Distribution } from '../../engine/index.ts';

/** 조정 하나: 항목의 값, 또는 (`ranges.<항목 id>`에) 그 항목의 불확실성. One setting: a lever's value, or its range. */
export type Setting = LeverValue | Distribution;

/** 조정한 값들: 항목 id → 값. */
export type Values = Readonly<Record<string, Setting>>;

const total = 'investment';
const prefix = 'investment.';

/** 산업 id → 억원. */
export type Amounts = Readonly<Record<string, number>>;

export function isComponentMoney(id: string): boolean {
  return id.startsWith(prefix);
}

/**
 * 산업별 투자액의 지금 값. 전체만 바꾸었다면 산업도 같은 비율로 바뀐다(엔진의 규칙과 같다).
 *
 * Money by component as it stands, by lever id. A total alone scales every component, as the engine does.
 */
export function amountsOf(levers: readonly Lever[], values: Values): Amounts {
  const components = levers.filter(({ id }) => isComponentMoney(id));
  const defaults = components.map((lever) => [lever.id, lever.default as number] as const);
  const whole = values[total];
  if (typeof whole === 'number') return scaled(Object.fromEntries(defaults), whole);
  return Object.fromEntries(defaults.map(([id, amount]) => [id, (values[id] as number | undefined) ?? amount]));
}

/** 합이 `whole`이 되도록 같은 비율로. 모두 0이면 고르게 나눈다. */
function scaled(amounts: Amounts, whole: number): Amounts {
  const entries = Object.entries(amounts);
  const sum = entries.reduce((before, [, amount]) => before + amount, 0);
  return Object.fromEntries(
    entries.map(([id, amount]) => [id, sum > 0 ? (amount * whole) / sum : whole / entries.length]),
  );
}

/**
 * 투자액을 바꾼다. 전체와 산업을 함께 적어 어긋나게 하지 않는다.
 *
 * Sets the total or one component. Total and components are never written together, for they could disagree: once a
 * component is set, a new total scales the components.
 *
 * @param proportions 합이 0이 되기 전의 마지막 산업별 금액: 전체를 0으로 끌었다가 되돌려도 비율이 남는다
 */
export function setMoney(
  levers: readonly Lever[],
  values: Values,
  proportions: Amounts,
  id: string,
  value: number,
): Values {
  const componentsSet = Object.keys(values).some(isComponentMoney);
  if (id === total && componentsSet) return { ...values, ...scaled(proportions, value) };
  if (id !== total && values[total] !== undefined) {
    const { [total]: _, ...rest } = values;
    return { ...rest, ...amountsOf(levers, values), [id]: value };
  }
  return { ...values, [id]: value };
}

/** 합이 0이면 앞의 비율을 지킨다. Keeps the former proportions when all money is gone. */
export function proportionsAfter(before: Amounts, amounts: Amounts): Amounts {
  return Object.values(amounts).some((amount) => amount > 0) ? amounts : before;
}
