import type { Lever, LeverValue, Shares, Text } from '../../engine/index.ts';
import { moneyText } from './amounts.ts';
import { choiceLabel } from './choices.ts';
import { balanced } from './shares.ts';

/** 항목을 자연스러운 만큼 움직여 본 것 하나. One trial of a lever: what it is called, and the value tried. */
export type Trial = { readonly name: Text; readonly value: LeverValue };

/** 비율 항목을 움직여 보는 만큼: 1%포인트. */
const onePoint = 0.01;
/** 한 해에서 다른 해로 옮겨 보는 만큼. */
const tenPoints = 0.1;

/** 어떻게 말할지: 처음 성립한 것 하나로, 또는 가장 늘리는 것과 가장 줄이는 것으로. */
export type Trials = { readonly tell: 'first' | 'extremes'; readonly trials: readonly Trial[] };

/** 시·도와 부문의 이름들. */
export type TrialNames = { readonly sectors: ReadonlyMap<string, Text> };

/**
 * 항목을 움직여 볼 것들, 먼저 해 볼 것부터. 위로 갈 수 없으면 아래로 간다.
 *
 * What to try a lever at. A number is moved by its natural step (1 %p, one step of money, one year), up before down, and the first
 * that makes sense speaks for it; choices and sectors are all tried, and those that move the figure most speak.
 */
export function trialsOf(lever: Lever, value: LeverValue, { sectors }: TrialNames): Trials {
  switch (lever.kind) {
    case 'number':
      return { tell: 'first', trials: numberTrials(lever, value as number) };
    case 'choice':
    case 'switch':
      return {
        tell: 'extremes',
        trials: (lever.choices ?? [])
          .filter((choice) => choice !== value)
          .map((choice) => ({ name: choiceLabel(lever, choice), value: choice })),
      };
    case 'shares':
      return lever.id === 'schedule'
        ? { tell: 'first', trials: scheduleTrials(value as Shares) }
        : { tell: 'extremes', trials: mixTrials(value as Shares, sectors) };
    default:
      return lever.kind satisfies never;
  }
}

function numberTrials(lever: Lever, value: number): readonly Trial[] {
  const step = naturalStep(lever);
  return [step, -step]
    .map((by) => ({ name: stepName(lever, by), value: Number((value + by).toPrecision(14)) }))
    .filter((trial) => trial.value >= (lever.min ?? -Infinity) && trial.value <= (lever.max ?? Infinity) + 1e-12);
}

function naturalStep({ unit, step }: Lever): number {
  return unit === '비율' ? onePoint : (step ?? 1);
}

function stepName({ unit }: Lever, by: number): Text {
  const sign = by > 0 ? '+' : '−';
  const size = Math.abs(by);
  if (unit === '비율') return { ko: `${sign}${size * 100} %p`, en: `${sign}${size * 100} pp` };
  if (unit === '억원') return { ko: sign + moneyText(size, 'ko'), en: sign + moneyText(size, 'en') };
  return { ko: `${sign}${size}년`, en: `${sign}${size} year` };
}

/** 1%포인트를 더하고 나머지에서 지금의 비율대로 덜어 온다. */
function mixTrials(mix: Shares, sectors: ReadonlyMap<string, Text>): readonly Trial[] {
  return Object.keys(mix).flatMap((key) => {
    const value = onePointMore(mix, key);
    const name = sectors.get(key) ?? { ko: key, en: key };
    return value === null ? [] : [{ name: { ko: `${name.ko} +1 %p`, en: `${name.en} +1 pp` }, value }];
  });
}

/** 한 부문에 1%포인트를 더한 구성, 나머지에서 비례로 덜어; 덜 것이 없으면 null. One point more here, taken from the others. */
export function onePointMore(mix: Shares, key: string): Shares | null {
  const share = mix[key] ?? 0;
  return share + onePoint > 1 ? null : balanced(mix, key, share + onePoint, new Set());
}

/** 처음 해에서 마지막 해로 조금 옮긴다. */
function scheduleTrials(schedule: Shares): readonly Trial[] {
  const years = Object.keys(schedule)
    .filter((year) => schedule[year]! > 0)
    .toSorted();
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const moved = Math.min(tenPoints, schedule[first]!);
  const points = Number((moved * 100).toPrecision(3));
  return [
    {
      name: {
        ko: `${points} %p를 ${first}년에서 ${last}년으로`,
        en: `${points} pp from ${first} to ${last}`,
      },
      value: { ...schedule, [first]: schedule[first]! - moved, [last]: schedule[last]! + moved },
    },
  ];
}
