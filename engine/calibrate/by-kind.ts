import { partsOf, withMargins, type Part } from '../scenario/resolve.ts';
import { spendingKinds } from '../scenario/kinds.ts';
import { demandOf, effectOf, rowLength, scopes, type Scope } from '../simulate/effects.ts';
import { simulate } from '../simulate/simulate.ts';
import type { Indicator } from '../table/coefficients.ts';
import { inEok, type Won } from '../units/money.ts';
import type { Evaluation } from './evaluate.ts';

/** 지출의 성격마다의 효과. 건설 단계와 운영 단계를 가른다. */
export type KindRow = {
  readonly kind: (typeof spendingKinds)[number];
  readonly phase: 'construction' | 'operation';
  readonly demand: number;
  readonly production: Readonly<Record<Scope, number | null>>;
  readonly valueAdded: Readonly<Record<Scope, number | null>>;
  /** 연인원(job-years). */
  readonly personYears: Readonly<Record<Scope, number | null>>;
  /** 연평균: 그 단계가 이어지는 동안 늘 있는 자리(standing jobs). */
  readonly standing: Readonly<Record<Scope, number | null>>;
};

/** 그 성격의 지출이 쓰이는 단계. */
export const phases = {
  construction: 'construction',
  equipment: 'construction',
  research: 'operation',
  operation: 'operation',
} as const;

/**
 * 지출의 성격마다의 효과: 성격을 적은 산업들에 대해서만. Null when no component says what its spending is.
 *
 * Effects are linear in the mix, so a kind is the same scenario with only its part of each mix.
 */
export function byKind({ assumptions, resolved }: Evaluation): KindRow[] | null {
  if (assumptions.components.every(({ spending }) => !spending)) return null;
  const isNation = resolved.region.level === 'nation';
  return spendingKinds.flatMap((kind): KindRow[] => {
    const mix = assumptions.components.map(({ spending, noDemand }): Part[] => {
      const parts = (spending ?? []).filter((part) => part.kind === kind);
      const shares: Record<string, number> = {};
      for (const { share, sectors = {} } of parts) {
        for (const [code, within] of Object.entries(sectors)) {
          shares[code] = (shares[code] ?? 0) + (share / (1 - noDemand)) * within;
        }
      }
      return partsOf(withMargins(shares, assumptions.margins), (code) => resolved.region.sectorAt.get(code)!);
    });
    const alone = simulate({
      ...resolved,
      mix,
      noDemand: resolved.noDemand.map(() => 0),
      investment: induced(resolved),
    });
    const demand = demandOf(alone.total);
    if (!(demand > 0)) return [];
    const lasting = resolved.years.filter((_, y) => alone.byYear[y * rowLength]! > 0).length || 1;
    const inScope = (indicator: Indicator, scope: Scope) => {
      if (isNation && scope !== 'total') return null;
      const effect = effectOf(alone.total, indicator, scope);
      return indicator === 'employment' ? effect : inEok(effect as Won);
    };
    const each = (value: (scope: Scope) => number | null) =>
      Object.fromEntries(scopes.map((scope) => [scope, value(scope)])) as Record<Scope, number | null>;
    return [
      {
        kind,
        phase: phases[kind],
        demand: inEok(demand as Won),
        production: each((scope) => inScope('production', scope)),
        valueAdded: each((scope) => inScope('valueAdded', scope)),
        personYears: each((scope) => inScope('employment', scope)),
        standing: each((scope) => {
          const persons = inScope('employment', scope);
          return persons === null ? null : persons / lasting;
        }),
      },
    ];
  });
}

/** 수요를 만드는 몫만의 투자액. */
function induced({ investment, noDemand }: Evaluation['resolved']): Won[] {
  return investment.map((money, c) => (money * (1 - noDemand[c]!)) as Won);
}
