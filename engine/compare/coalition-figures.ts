import type { Evaluation } from '../calibrate/evaluate.ts';
import type { ResolvedScenario } from '../scenario/resolve.ts';
import { demandOf, effectOf, rowLength, scopes } from '../simulate/effects.ts';
import { employeesInduced } from '../simulate/responding.ts';
import { simulate } from '../simulate/simulate.ts';
import { indicators } from '../table/coefficients.ts';
import { inEok, type Won } from '../units/money.ts';
import type { Between } from './single-changes.ts';
import type { Coalition } from './shapley.ts';

/** 조합마다의 수치, 이름으로: `pageup.run/1`의 것과 같은 이름과 단위. Figures by coalition, named as formulas name them. */
export type CoalitionFigures = ReadonlyMap<string, Float64Array>;

/** 효과 한 줄에 이어, 국내에서 산 수요, 투자액, 고용유발, 지출이 있는 해의 수(모든 산업의 것에만). */
const extra = {
  domestic: rowLength,
  investment: rowLength + 1,
  employees: rowLength + 2,
  years: rowLength + 3,
} as const;
const length = rowLength + 4;

/** 조합마다의 수치를 계산하는 손들. */
export type Figured = {
  /** 산업마다, 그것에 닿는 변경의 차례들. The changes that reach each component. */
  readonly reaching: readonly (readonly number[])[];
  /** 모든 산업의 수치. `made`는 변경의 차례로. */
  readonly ofAll: (coalitions: readonly Coalition[]) => CoalitionFigures;
  /** 산업 하나의 수치. `made`는 그 산업에 닿는 변경의 차례로. */
  readonly ofComponent: (c: number, coalitions: readonly Coalition[]) => CoalitionFigures;
};

/**
 * 조합마다 시나리오를 계산한다. 효과는 산업마다 더해지므로, 산업마다 그것에 닿는 변경의 조합만 계산하고 기억한다.
 *
 * Computes the figures of coalitions of changes. Effects add over components, so each component is simulated once for every
 * combination of the changes that reach it, and the rest is addition.
 */
export function coalitionFigures({ changes, scenario }: Between, from: Evaluation): Figured {
  const { national, nation } = from.prepared.study.tables;
  const isNation = from.resolved.region.level === 'nation' && nation !== null;
  const rows = new Map<string, Float64Array>();
  const totals = new Map<string, Float64Array>();
  const years = new Map<string, number>();
  const everyChange = changes.map((_, i) => i);
  const ofSchedules = changes.flatMap(({ part }, i) => (part === 'schedule' || part === 'delay' ? [i] : []));
  const reaching = from.resolved.components.map((_, c) =>
    changes.flatMap(({ component }, i) => (component === null || component === c ? [i] : [])),
  );
  const rowOf = (made: Coalition, c: number): Float64Array =>
    remembered(rows, `${c}:${keyOf(made, reaching[c]!)}`, () => {
      const only = scenario(made, c);
      const effects = simulate(only);
      const row = new Float64Array(length);
      row.set(effects.total);
      row[extra.domestic] = effects.split.region + effects.split.otherRegions;
      row[extra.investment] = only.investment[0]!;
      row[extra.employees] = isNation ? (employeesInduced(effects, national) ?? NaN) : NaN;
      return row;
    });
  const totalOf = (made: Coalition): Float64Array =>
    remembered(totals, keyOf(made, everyChange), () => {
      const total = new Float64Array(length);
      for (const c of reaching.keys()) rowOf(made, c).forEach((value, k) => (total[k]! += value));
      total[extra.years] = remembered(years, keyOf(made, ofSchedules), () => spendingYears(scenario(made)));
      return total;
    });

  return {
    reaching,
    ofAll: (coalitions) => figuresOf(coalitions.map(totalOf)),
    ofComponent: (c, coalitions) =>
      figuresOf(coalitions.map((some) => rowOf(madeAmong(some, reaching[c]!, changes.length), c))),
  };
}

/** 그 변경들을 했는지로 부르는 이름. */
function keyOf(made: Coalition, among: readonly number[]): string {
  return among.map((i) => (made[i] ? 1 : 0)).join('');
}

/** 몇 변경 가운데의 조합을 모든 변경의 조합으로. */
function madeAmong(some: Coalition, among: readonly number[], changes: number): boolean[] {
  const made = Array<boolean>(changes).fill(false);
  among.forEach((change, i) => (made[change] = some[i]!));
  return made;
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

function figuresOf(rows: readonly Float64Array[]): CoalitionFigures {
  const eok = (won: number) => inEok(won as Won);
  const figure = (read: (row: Float64Array) => number) => Float64Array.from(rows, read);
  return new Map([
    ['investment', figure((row) => eok(row[extra.investment]!))],
    ['demand', figure((row) => eok(demandOf(row)))],
    ['imports', figure((row) => eok(row[extra.domestic]!) - eok(effectOf(row, 'valueAdded', 'total')))],
    ['employees', figure((row) => row[extra.employees]!)],
    ['years', figure((row) => row[extra.years]!)],
    ...indicators.flatMap((indicator) =>
      scopes.map((scope): [string, Float64Array] => {
        const inUnit = indicator === 'employment' ? (value: number) => value : eok;
        return [`${indicator}.${scope}`, figure((row) => inUnit(effectOf(row, indicator, scope)))];
      }),
    ),
  ]);
}

/** 지출이 있는 해의 수. */
function spendingYears({ schedule }: ResolvedScenario): number {
  return new Set(schedule.flatMap((parts) => parts.map(({ at }) => at))).size;
}
