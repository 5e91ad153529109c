import { problemAt } from '../problem.ts';
import type { Plan } from '../plan/schema.ts';
import type { Lang } from '../text.ts';
import { formatMoney, groupThousands } from '../units/korean-numerals.ts';
import { won, isMoneyUnit, moneyUnits, largestMoney, type Won } from '../units/money.ts';
import type { Layer } from './layers.ts';
import { checkShare, checkShares } from './shares.ts';

export type Origin = 'stated' | 'implied' | 'perUnit' | 'planner';

/** 산업별 투자액과 그 내력. Money by component, and where the total comes from. */
export type Investment = {
  readonly byComponent: ReadonlyMap<string, Won>;
  readonly origin: Origin;
};

type Money = { readonly value: number; readonly unit: string; readonly origin?: Origin | undefined };
type ScenarioComponent = NonNullable<Layer['scenario']['components']>[number];

/**
 * 겹을 쌓으며 산업별 투자액을 정한다.
 *
 * 한 겹이 전체 금액만 주면 지금까지의 금액을 같은 비율로 늘리거나 줄이고, 산업(또는 최종수요) 금액만 주면 그것만 바꾸며,
 * 둘 다 주면 합이 맞아야 한다. 비중을 주면 그 겹의 전체 금액(없으면 지금까지의 합)을 비중대로 나눈다.
 *
 * Lays the money of each layer over the last: a total alone scales, components alone replace, both must agree.
 *
 * @param implied 문서가 투자액을 밝히지 않아 거꾸로 구한 전체 금액
 * @throws Problem INVESTMENT_NOT_STATED, INVESTMENT_DISAGREES, NO_MONEY, SHARES_NOT_ONE, UNKNOWN_UNIT, NEGATIVE_MONEY, MONEY_TOO_LARGE
 */
export function layInvestment(layers: readonly Layer[], plan: Plan | null, implied: Won): Investment {
  const shares = new Map<string, number>();
  const money = new Map<string, Won>();
  let origin: Origin = 'planner';
  for (const layer of layers) {
    const { scenario, file } = layer;
    const components = scenario.components ?? [];
    const amounts = components.filter((component) => component.investment !== undefined);
    const amountsGiven = amounts.length > 0 || scenario.demand !== undefined;
    const total = totalOf(layer, plan, implied);
    if (scenario.demand) replaceDemand(money, scenario.demand, file);
    const sharesChanged = components.some((component) => component.share !== undefined);
    if (sharesChanged) {
      for (const { id, share } of components) if (share !== undefined) shares.set(id, shareOf(id, share, file));
      if (amounts.length === 0) checkShares(Object.fromEntries(shares), file, 'components.share');
      const whole = total?.amount ?? sumOf(money);
      if (!total && money.size === 0) throw problemAt(file, 'investment', 'NO_MONEY', { id: scenario.id });
      for (const [id, share] of shares) money.set(id, (whole * share) as Won);
      if (amounts.length === 0) checkAgreement(whole, sumOf(money), file);
    } else if (total && !amountsGiven) {
      scale(money, total.amount);
    }
    for (const component of amounts) money.set(component.id, componentMoney(component, file));
    if (total && amountsGiven) checkAgreement(total.amount, sumOf(money), file);
    if (total) origin = total.origin;
    else if (amounts.length > 0) origin = 'planner';
    const unpaid = components.find(({ id }) => !money.has(id));
    if (unpaid) throw problemAt(file, `components.${unpaid.id}`, 'NO_MONEY', { id: unpaid.id });
  }
  if (sumOf(money) > largestMoney) {
    throw problemAt(layers.at(-1)!.file, 'investment', 'MONEY_TOO_LARGE', { id: 'investment' });
  }
  return { byComponent: money, origin };
}

export function sumOf(money: ReadonlyMap<string, Won>): Won {
  let sum = 0;
  for (const amount of money.values()) sum += amount;
  return sum as Won;
}

function totalOf({ scenario, file }: Layer, plan: Plan | null, implied: Won): { amount: Won; origin: Origin } | null {
  const given = scenario.investment;
  if (given === undefined) return null;
  if ('value' in given) {
    const amount = moneyOf(given, file, 'investment');
    if (given.origin === 'stated') checkAgreement(amount, statedInvestment(plan, file), file);
    return { amount, origin: given.origin ?? 'planner' };
  }
  if (given.origin === 'implied') {
    if (plan?.stated.production) return { amount: implied, origin: 'implied' };
    throw notStated(file, plan, '생산유발', 'production');
  }
  return { amount: statedInvestment(plan, file), origin: 'stated' };
}

/** 계획가가 적은 금액이 발표치를 자처하려면 발표치와 같아야 한다. */
function statedInvestment(plan: Plan | null, file: string): Won {
  const stated = plan?.stated.investment;
  if (!stated) throw notStated(file, plan, '투자액', 'investment');
  return moneyOf(stated, plan.id, 'stated.investment');
}

function notStated(file: string, plan: Plan | null, figureKo: string, figureEn: string) {
  return problemAt(file, 'investment', 'INVESTMENT_NOT_STATED', { plan: plan?.id ?? '–', figureKo, figureEn });
}

function componentMoney(component: ScenarioComponent, file: string): Won {
  return moneyOf(component.investment!, file, `components.${component.id}.investment`);
}

/** 단위 붙은 금액을 원으로, 틀리면 자리를 짚어서. Money in won, its place named when it is wrong. */
export function moneyOf(money: Money, file: string | null, path: string): Won {
  if (!isMoneyUnit(money.unit)) {
    throw problemAt(file, `${path}.unit`, 'UNKNOWN_UNIT', { id: money.unit, known: moneyUnits.join(', ') });
  }
  if (money.value < 0) {
    throw problemAt(file, `${path}.value`, 'NEGATIVE_MONEY', { id: path, value: `${money.value}${money.unit}` });
  }
  const amount = won(money.value, money.unit);
  if (amount === null) throw problemAt(file, `${path}.value`, 'MONEY_TOO_LARGE', { id: path });
  return amount;
}

/** 직접 적은 최종수요는 줄마다 하나의 산업처럼 다룬다. */
export function demandId(row: number): string {
  return `demand-${row + 1}`;
}

export function isDemand(id: string): boolean {
  return /^demand-\d+$/.test(id);
}

function replaceDemand(money: Map<string, Won>, rows: NonNullable<Layer['scenario']['demand']>, file: string): void {
  for (const id of money.keys()) if (isDemand(id)) money.delete(id);
  rows.forEach((row, i) => money.set(demandId(i), moneyOf(row, file, `demand[${i}]`)));
}

function scale(money: Map<string, Won>, total: Won): void {
  const before = sumOf(money);
  for (const [id, amount] of money) money.set(id, (before > 0 ? (amount * total) / before : total / money.size) as Won);
}

function checkAgreement(total: Won, sum: Won, file: string): void {
  if (Math.abs(total - sum) <= 1e-9 * total) return;
  // 읽기 쉽게 적으면 같아지는 두 금액은 원까지 적는다.
  const isClose =
    formatMoney(total, 'ko') === formatMoney(sum, 'ko') || formatMoney(total, 'en') === formatMoney(sum, 'en');
  const told = (amount: Won, lang: Lang) => {
    if (!isClose) return formatMoney(amount, lang);
    return { ko: `${groupThousands(amount)}원`, en: `₩${groupThousands(amount)}` }[lang];
  };
  throw problemAt(file, 'investment', 'INVESTMENT_DISAGREES', {
    totalKo: told(total, 'ko'),
    totalEn: told(total, 'en'),
    sumKo: told(sum, 'ko'),
    sumEn: told(sum, 'en'),
  });
}

function shareOf(id: string, share: number | { value: number }, file: string): number {
  const value = typeof share === 'number' ? share : share.value;
  checkShare(value, id, file, `components.${id}.share`);
  return value;
}
