import type { Evaluation } from '../calibrate/evaluate.ts';
import { onlyComponent, type ResolvedScenario } from '../scenario/resolve.ts';
import { demandOf, effectOf, rowLength, scopes } from '../simulate/effects.ts';
import { employeesInduced } from '../simulate/responding.ts';
import { simulate } from '../simulate/simulate.ts';
import { indicators } from '../table/coefficients.ts';
import { inEok, type Won } from '../units/money.ts';
import type { Between } from './single-changes.ts';
import type { Coalition } from './shapley.ts';

/** 조합마다의 수치, 이름으로: `pageup.run/1`의 것과 같은 이름과 단위. Figures by coalition, named as formulas name them. */
export type CoalitionFigures = ReadonlyMap<string, Float64Array>;

/** 효과 한 줄에 이어, 국내에서 산 수요, 투자액, 고용유발. */
const extra = { domestic: rowLength, investment: rowLength + 1, employees: rowLength + 2 } as const;
const length = rowLength + 3;

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
  const known = new Map<string, Float64Array>();
  const reaching = from.resolved.components.map((_, c) =>
    changes.flatMap(({ component }, i) => (component === null || component === c ? [i] : [])),
  );
  const rowOf = (mixed: () => ResolvedScenario, made: Coalition, c: number): Float64Array => {
    const key = `${c}:${reaching[c]!.map((i) => (made[i] ? 1 : 0)).join('')}`;
    const found = known.get(key);
    if (found) return found;
    const only = onlyComponent(mixed(), c);
    const effects = simulate(only);
    const row = new Float64Array(length);
    row.set(effects.total);
    row[extra.domestic] = effects.split.region + effects.split.otherRegions;
    row[extra.investment] = only.investment[0]!;
    row[extra.employees] = isNation ? (employeesInduced(effects, national) ?? NaN) : NaN;
    known.set(key, row);
    return row;
  };

  return {
    reaching,
    ofAll: (coalitions) => {
      const figures = emptyFigures(coalitions.length);
      coalitions.forEach((made, at) => {
        let built: ResolvedScenario | null = null;
        const mixed = () => (built ??= scenario(made));
        const total = new Float64Array(length);
        for (const c of reaching.keys()) rowOf(mixed, made, c).forEach((value, k) => (total[k]! += value));
        write(figures, at, total);
        figures.get('years')![at] = spendingYears(mixed());
      });
      return figures;
    },
    ofComponent: (c, coalitions) => {
      const figures = emptyFigures(coalitions.length);
      coalitions.forEach((some, at) => {
        const made = changes.map((_, i) => some[reaching[c]!.indexOf(i)] ?? false);
        write(
          figures,
          at,
          rowOf(() => scenario(made), made, c),
        );
      });
      return figures;
    },
  };
}

function emptyFigures(count: number): Map<string, Float64Array> {
  const names = [
    ...['investment', 'demand', 'imports', 'employees', 'years'],
    ...indicators.flatMap((indicator) => scopes.map((scope) => `${indicator}.${scope}`)),
  ];
  return new Map(names.map((name) => [name, new Float64Array(count)]));
}

function write(figures: ReadonlyMap<string, Float64Array>, at: number, total: Float64Array): void {
  const eok = (won: number) => inEok(won as Won);
  const put = (name: string, value: number) => (figures.get(name)![at] = value);
  put('investment', eok(total[extra.investment]!));
  put('demand', eok(demandOf(total)));
  put('imports', eok(total[extra.domestic]!) - eok(effectOf(total, 'valueAdded', 'total')));
  put('employees', total[extra.employees]!);
  for (const indicator of indicators) {
    for (const scope of scopes) {
      const effect = effectOf(total, indicator, scope);
      put(`${indicator}.${scope}`, indicator === 'employment' ? effect : eok(effect));
    }
  }
}

/** 지출이 있는 해의 수. */
function spendingYears({ schedule }: ResolvedScenario): number {
  return new Set(schedule.flatMap((parts) => parts.map(({ at }) => at))).size;
}
