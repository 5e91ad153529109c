import {
  evaluate,
  prepare,
  Problem,
  summarise,
  type Lever,
  type LeverValue,
  type Prepared,
  type Run,
  type Study,
} from '../../engine/index.ts';
import {
  amountsOf,
  isComponentMoney,
  proportionsAfter,
  setMoney,
  type Amounts,
  type Setting,
  type Values,
} from './investment.ts';
import { troubleAfter, type Trouble } from './trouble.ts';
import { unreadAfter, type Unread } from './unread.ts';

/**
 * 한 시나리오를 올려놓은 작업대.
 *
 * One scenario on the bench. `run` is the last good result: when the settings make no sense, `trouble` says why and where,
 * and when a field holds what cannot be read, `unread` does; either way `run` stays.
 */
export type Bench = {
  readonly prepared: Prepared;
  /** 파일이 말하는 대로의 결과. The run as the file says it. */
  readonly asFiled: Run;
  readonly values: Values;
  readonly run: Run;
  readonly trouble: Trouble | null;
  /** 읽을 수 없는 글자가 남은 입력란들, 나중 것이 뒤에. */
  readonly unread: readonly Unread[];
  readonly proportions: Amounts;
};

export type Move =
  /** `field`는 한 항목의 여러 입력란 가운데 하나만 바꾸었을 때. */
  | { readonly kind: 'set'; readonly id: string; readonly value: Setting; readonly field?: string }
  | ({ readonly kind: 'unread' } & Unread)
  | { readonly kind: 'forget'; readonly field: string }
  | { readonly kind: 'reset'; readonly id: string }
  /** 간직했거나 공유받은 조정을 한꺼번에. All adjustments at once, as kept or shared. */
  | { readonly kind: 'restore'; readonly values: Values }
  | { readonly kind: 'resetAll' };

/** @throws Problem (시나리오 파일의 잘못) */
export function openBench(study: Study): Bench {
  const prepared = prepare(study);
  const run = runOf(prepared, {});
  return { prepared, asFiled: run, values: {}, run, trouble: null, unread: [], proportions: amountsOf(run.levers, {}) };
}

/** 한 번의 조정. One adjustment: figures change at once, or the trouble is said and the last good figures stay. */
export function moved(bench: Bench, move: Move): Bench {
  const { levers } = bench.asFiled;
  const values = withoutDefaults(levers, valuesAfter(bench, move));
  const proportions = proportionsAfter(bench.proportions, amountsOf(levers, values));
  const unread = unreadAfter(bench.unread, move);
  try {
    const run = runOf(bench.prepared, values);
    return { ...bench, values, proportions, unread, run: unread.length > 0 ? bench.run : run, trouble: null };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return {
      ...bench,
      values,
      proportions,
      unread,
      trouble: troubleAfter(bench.trouble, 'id' in move ? move.id : null, error),
    };
  }
}

/** 조정 항목의 지금 값: 조정한 값, 아니면 결과의 값. A lever's value as the planner set it, even when it makes no sense. */
export function valueOf(bench: Bench, lever: Lever): LeverValue {
  return (bench.values[lever.id] as LeverValue | undefined) ?? lever.value;
}

/** 고쳐야 수치가 다시 움직일 항목: 읽지 못한 것 가운데 가장 나중 것, 없으면 성립하지 않는 것. The lever to mend. */
export function leverToMend({ unread, trouble }: Bench): string | null {
  return unread.at(-1)?.lever ?? trouble?.lever ?? null;
}

/** 항목 하나를 움직였을 때의 조정들. The settings as they would stand with one lever moved. */
export function valuesWith(bench: Bench, id: string, value: LeverValue): Values {
  return withoutDefaults(bench.asFiled.levers, valuesAfter(bench, { kind: 'set', id, value }));
}

function runOf(prepared: Prepared, values: Values): Run {
  return summarise(evaluate(prepared, values), { detail: true, hash: false });
}

function valuesAfter({ asFiled: { levers }, values, proportions }: Bench, move: Move): Values {
  switch (move.kind) {
    case 'set':
      return set(levers, values, proportions, move.id, move.value);
    case 'reset':
      return reset(levers, values, proportions, move.id);
    case 'restore':
      return move.values;
    case 'resetAll':
      return {};
    case 'unread':
    case 'forget':
      return values;
    default:
      return move satisfies never;
  }
}

function set(levers: readonly Lever[], values: Values, proportions: Amounts, id: string, value: Setting): Values {
  const money = id === 'investment' || isComponentMoney(id);
  if (money && typeof value === 'number') return setMoney(levers, values, proportions, id, value);
  return { ...values, [id]: value };
}

/** 전체 투자액을 되돌리면 산업별 금액도 파일의 값으로 돌아간다. */
function reset(levers: readonly Lever[], values: Values, proportions: Amounts, id: string): Values {
  if (id === 'investment') return pick(values, (key) => key !== id && !isComponentMoney(key));
  const lever = levers.find((declared) => declared.id === id);
  if (isComponentMoney(id) && lever) return set(levers, values, proportions, id, lever.default);
  return pick(values, (key) => key !== id);
}

/** 파일의 값과 같아진 조정은 조정이 아니다. */
function withoutDefaults(levers: readonly Lever[], values: Values): Values {
  const defaults = new Map(levers.map((lever) => [lever.id, lever.default]));
  return pick(values, (id) => !sameValue(values[id] as LeverValue, defaults.get(id)));
}

export function sameValue(a: LeverValue, b: LeverValue | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => a[key] === b[key]);
}

function pick(values: Values, keep: (id: string) => boolean): Values {
  return Object.fromEntries(Object.entries(values).filter(([id]) => keep(id)));
}
