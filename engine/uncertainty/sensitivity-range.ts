import { evaluate, type Evaluation } from '../calibrate/evaluate.ts';
import { isContinuous, type Settings } from '../scenario/levers.ts';
import { totalInvestment } from '../scenario/resolve.ts';
import { inEok, largestMoney, type Won } from '../units/money.ts';
import { checkDistribution } from './check-distribution.ts';
import { boundsOf } from './distribution.ts';
import { intervalBeside, moneyRanges, type Interval } from './scenario-money.ts';

/** 끊임없이 움직이는 한 수의 항목들. */
export function continuousLevers({ prepared }: Evaluation): string[] {
  return prepared.levers.filter(isContinuous).map(({ id }) => id);
}

/**
 * 다른 것은 그대로 두고 한 항목만 그 값으로.
 *
 * The evaluation with one lever at a value and the others as they are.
 *
 * @throws Problem (값의 잘못)
 */
export function evaluateAt(evaluation: Evaluation, lever: string, value: unknown): Evaluation {
  return evaluate(evaluation.prepared, settingsAt(evaluation, lever, value));
}

/** 전체 금액과 산업별 금액을 함께 조정하면 어긋나므로, 금액은 산업별로 풀어 적는다. */
function settingsAt(evaluation: Evaluation, lever: string, value: unknown): Settings {
  const { settings, assumptions } = evaluation;
  const others = Object.entries(settings).filter(([id]) => id !== lever);
  const isMoney = ([id]: readonly [string, unknown]) => id === 'investment' || id.startsWith('investment.');
  if (!isMoney([lever, value]) || !others.some(isMoney)) return Object.fromEntries([...others, [lever, value]]);
  const amounts = [...assumptions.investment.byComponent].map(([id, amount]) => [id, inEok(amount)] as const);
  const total = inEok(totalInvestment(assumptions));
  const moved = amounts.map(([id, amount]): [string, unknown] => {
    if (lever === `investment.${id}`) return [lever, value];
    if (lever !== 'investment') return [`investment.${id}`, amount];
    const share = total > 0 ? amount / total : 1 / amounts.length;
    return [`investment.${id}`, (value as number) * share];
  });
  return Object.fromEntries([...others.filter((entry) => !isMoney(entry)), ...moved]);
}

/** 이 항목의 지금 값. */
export function valueAt({ prepared, assumptions }: Evaluation, lever: string): number {
  return prepared.levers.find(({ id }) => id === lever)!.read(assumptions) as number;
}

/**
 * 다른 것은 그대로 두고 이 항목이 가질 수 있는 값의 두 끝: 받아들이는 한도에서, 구매율과 수입 비율의 합이 1을, 금액의 합이 한도를 넘지
 * 않게 줄인 것.
 *
 * The values a continuous lever may take with the others as they are.
 */
export function allowedInterval(evaluation: Evaluation, lever: string): Interval {
  const { prepared, assumptions } = evaluation;
  const { min, max } = prepared.levers.find(({ id }) => id === lever)!;
  const low = min ?? 0;
  if (lever === 'localPurchase' || lever === 'importShare') {
    const other = lever === 'localPurchase' ? 'importShare' : 'localPurchase';
    return [low, Math.min(max!, roomBeside(assumptions, lever, assumptions.rates[other].value))];
  }
  if (!lever.startsWith('investment')) return [low, max!];
  const total = inEok(totalInvestment(assumptions));
  const own = lever === 'investment' ? total : valueAt(evaluation, lever);
  return [low, Math.min(max!, Math.floor(inEok(largestMoney as Won)) - (total - own))];
}

/**
 * 다른 한쪽이 `other`일 때 구매율(수입 비율)이 얼마까지 오를 수 있는가. 제 값을 적은 부문은 따르지 않는다.
 *
 * How far one purchase share can rise beside the other.
 */
export function roomBeside(
  { purchases }: Evaluation['assumptions'],
  lever: 'localPurchase' | 'importShare',
  other: number,
): number {
  const otherRate = lever === 'localPurchase' ? 'importShare' : 'localPurchase';
  const beside = purchases.filter((own) => own[lever] === null).map((own) => own[otherRate]?.value ?? other);
  return 1 - Math.max(other, ...beside);
}

/** 그럴듯한 범위와, 그 가운데 실제로 가질 수 있는 두 끝. */
export type Range = { readonly written: Interval; readonly ends: Interval };

/**
 * 이 항목의 그럴듯한 범위: 파일이 적은 분포의 두 끝, 또는 값에 붙은 범위. 금액은 파일이 적었을 때만 안다: 화면의 눈금 끝은 범위가 아니다.
 *
 * The plausible range of a continuous lever, and what of it is allowed; null where none is given. Money has one only where a
 * scenario file writes it (a range of shares is taken of the total): the ends of a slider are no range.
 *
 * @throws Problem RANGE_REVERSED, 적은 분포의 잘못
 */
export function plausibleRange(evaluation: Evaluation, lever: string): Range | null {
  const written = writtenRange(evaluation, lever);
  if (!written) return null;
  const [min, max] = written;
  const [least, most] = allowedInterval(evaluation, lever);
  const inside = (value: number) => Math.min(Math.max(value, least), most);
  return { written, ends: [inside(min), inside(max)] };
}

function writtenRange(evaluation: Evaluation, lever: string): Interval | null {
  const own = evaluation.assumptions.ranges?.find((range) => range.lever === lever);
  if (own) {
    checkDistribution(own.distribution, { file: own.file, path: `ranges.${lever}` });
    const { min, max } = boundsOf(own.distribution);
    return [min, max];
  }
  const beside = intervalBeside(evaluation, moneyRanges(evaluation), lever);
  if (!beside) return null;
  const [min, max] = beside;
  checkDistribution(
    { kind: 'uniform', min, max },
    { file: evaluation.prepared.study.layers.at(-1)!.file, path: lever },
  );
  return beside;
}
