import { netOf } from '../calibrate/net.ts';
import type { Evaluation } from '../calibrate/evaluate.ts';
import { netRates } from '../scenario/rates.ts';
import { effectOf, scopes, type Scope } from '../simulate/effects.ts';
import { indicators, type Indicator } from '../table/coefficients.ts';
import { labels, scopeLabel } from '../terms.ts';
import type { Lang, Text } from '../text.ts';
import { inEok, type Won } from '../units/money.ts';
import type { LeverSlope, Row } from './gradient-by-lever.ts';

/** 산출치, 보정치(× 보정계수), 순효과 가운데 무엇을 보는가. */
export const bases = ['modelled', 'calibrated', 'net'] as const;
export type Basis = (typeof bases)[number];

/** 민감도를 보는 결과 하나. 금액 억원, 취업 명. 해를 말하지 않으면 모든 해를 더한 것. One output looked at. */
export type OutputId = {
  readonly basis: Basis;
  readonly indicator: Indicator;
  readonly scope: Scope;
  readonly year?: number | null;
};

/** 산출치 아홉. */
export const modelledOutputs: readonly OutputId[] = indicators.flatMap((indicator) =>
  scopes.map((scope) => ({ basis: 'modelled', indicator, scope }) as const),
);

/** 순효과 셋: 시나리오가 고른 지역에서. */
export function netOutputs({ assumptions, resolved }: Evaluation): OutputId[] {
  const scope = resolved.region.level === 'nation' ? 'total' : assumptions.net.area;
  return indicators.map((indicator) => ({ basis: 'net', indicator, scope }));
}

/** 해마다의 산출치 아홉. */
export function yearlyOutputs({ resolved: { years } }: Evaluation): OutputId[] {
  return years.flatMap((year) => modelledOutputs.map((output) => ({ ...output, year })));
}

/** `valueAdded.inRegion`, `net.employment.inRegion`, `valueAdded.inRegion@2026`. */
export function outputName({ basis, indicator, scope, year = null }: OutputId): string {
  return `${basis === 'modelled' ? '' : `${basis}.`}${indicator}.${scope}${year === null ? '' : `@${year}`}`;
}

/** 사람이 읽는 이름: «순효과 취업유발 세종 내 2026년». What an output is called. */
export function outputLabel(
  { resolved: { region } }: Evaluation,
  { basis, indicator, scope, year = null }: OutputId,
): Text {
  const of = scopeLabel(scope, region.region);
  const words = (lang: Lang, when: string) =>
    [basis === 'modelled' ? '' : basisLabels[basis][lang], labels[indicator][lang], of[lang], when]
      .filter((word) => word !== '')
      .join(' ');
  return { ko: words('ko', year === null ? '' : `${year}년`), en: words('en', year === null ? '' : String(year)) };
}

const basisLabels = { calibrated: labels.calibrated, net: { ko: '순효과', en: 'Net' } } as const;

/** 알 수 있는 결과들: 전국표로는 계뿐이고, 보정치는 계수가 있는 지표뿐이다. */
export function knownOutputs(evaluation: Evaluation): OutputId[] {
  const { factors, resolved } = evaluation;
  const isKnown = ({ scope }: OutputId) => scope === 'total' || resolved.region.level !== 'nation';
  const modelled = modelledOutputs.filter(isKnown);
  const calibrated = modelled
    .filter(({ indicator }) => (factors?.[indicator] ?? null) !== null)
    .map((output) => ({ ...output, basis: 'calibrated' as const }));
  return [...modelled, ...calibrated, ...netOutputs(evaluation), ...yearlyOutputs(evaluation).filter(isKnown)];
}

/** 결과의 값, 억원이나 명; 알 수 없으면 null. An output's value; unknown is null. */
export function outputValue(evaluation: Evaluation, { basis, indicator, scope, year = null }: OutputId): number | null {
  const { effects, factors, resolved } = evaluation;
  if (resolved.region.level === 'nation' && scope !== 'total') return null;
  const effect =
    year === null
      ? effectOf(effects.total, indicator, scope)
      : effectOf(effects.byYear, indicator, scope, resolved.years.indexOf(year));
  const value = indicator === 'employment' ? effect : inEok(effect as Won);
  switch (basis) {
    case 'modelled':
      return value;
    case 'calibrated': {
      const factor = factors?.[indicator] ?? null;
      return factor === null ? null : value * factor;
    }
    case 'net':
      return netOf(evaluation).steps.find(({ step }) => step === 'net')![indicator];
    default:
      return basis satisfies never;
  }
}

/** 한 줄의 통로 여섯에서 결과의 값으로. One output of a row of six channels. */
function channelOf(row: Row, indicator: Indicator, scope: Scope): number {
  const at = 2 * indicators.indexOf(indicator);
  switch (scope) {
    case 'inRegion':
      return row[at]!;
    case 'outRegion':
      return row[at + 1]!;
    case 'total':
      return row[at]! + row[at + 1]!;
    default:
      return scope satisfies never;
  }
}

/**
 * 결과의 기울기: 조정 항목 1단위(억원, 비율 1)마다 억원이나 명.
 *
 * The slope of one output by one lever; unknown is null. Factors do not move with the levers, and net effects are gross ones times
 * what the four rates leave.
 */
export function outputSlope(evaluation: Evaluation, slope: LeverSlope, output: OutputId): number | null {
  const { basis, indicator, scope } = output;
  const modelled = { ...output, basis: 'modelled' } as const;
  const gross = outputValue(evaluation, modelled);
  if (slope.slopes === null || gross === null) return null;
  const direct = channelOf(slope.slopes, indicator, scope);
  switch (basis) {
    case 'modelled':
      return direct;
    case 'calibrated': {
      const factor = evaluation.factors?.[indicator] ?? null;
      return factor === null ? null : direct * factor;
    }
    case 'net': {
      const { kept, byRate } = netShare(evaluation);
      const rate = netRates.find((id) => id === slope.lever);
      return (rate ? gross * byRate[rate] : direct * kept) + 0;
    }
    default:
      return basis satisfies never;
  }
}

/**
 * 총효과 가운데 순효과로 남는 몫 (1−L)(1−Dp)(1−S) − DW(1−L*)(1−Dp*)(1−S*)와, 네 비율에 대한 그 기울기.
 *
 * The share of the gross effect that is net, and its slopes. Reference factors that are not written follow the plan's.
 *
 * @source domain F23
 */
function netShare({ assumptions: { rates, net } }: Evaluation) {
  const plan = {
    leakage: rates.leakage.value,
    displacement: rates.displacement.value,
    substitution: rates.substitution.value,
  };
  const deadweight = rates.deadweight.value;
  const written = net.reference;
  const reference = {
    leakage: written.leakage ?? plan.leakage,
    displacement: written.displacement ?? plan.displacement,
    substitution: written.substitution ?? plan.substitution,
  };
  const anyway = productWithout(reference, null);
  const slope = (rate: keyof Three) =>
    (written[rate] === null ? deadweight * productWithout(reference, rate) : 0) - productWithout(plan, rate);
  return {
    kept: productWithout(plan, null) - deadweight * anyway,
    byRate: {
      leakage: slope('leakage'),
      displacement: slope('displacement'),
      substitution: slope('substitution'),
      deadweight: 0 - anyway,
    },
  };
}

type Three = { readonly leakage: number; readonly displacement: number; readonly substitution: number };

/** (1−L)(1−Dp)(1−S), 하나를 뺀 채로. */
function productWithout(rates: Three, left: keyof Three | null): number {
  const kept = (rate: keyof Three) => (rate === left ? 1 : 1 - rates[rate]);
  return kept('leakage') * kept('displacement') * kept('substitution');
}
