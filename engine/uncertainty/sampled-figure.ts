import { netOf } from '../calibrate/net.ts';
import type { Evaluation } from '../calibrate/evaluate.ts';
import type { Given } from '../formula/own-indicators.ts';
import { effectOf, type Scope } from '../simulate/effects.ts';
import type { Indicator } from '../table/coefficients.ts';
import type { Text } from '../text.ts';
import { inEok, type Won } from '../units/money.ts';
import { densityOf, type Bar } from './histogram.ts';
import type { PlannedFormula } from './sample-formulas.ts';
import type { PlannedOutput, Threshold } from './sample-plan.ts';
import type { SampledOutput } from './scenario-outputs.ts';
import type { Summary } from './summary.ts';

/** 뽑은 수들이 말하는 것, 그 산출의 단위로. What the draws say of one figure. */
export type SampledValues = {
  readonly mean: number;
  readonly standardError: number | null;
  readonly standardDeviation: number | null;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  /** 분위수가 벗어날 수 있는 폭. */
  readonly resolution: number;
  /** 밀도를 그릴 막대, 예순까지; 한 해의 산출에는 없다. Bars of a density, for figures over all years alone. */
  readonly density: readonly Bar[];
  /** 그 값에 이를(이상일) 확률. The chance of reaching each threshold. */
  readonly exceedance: readonly (Threshold & { readonly probability: number })[];
};

/** 산출 하나의 범위. 금액 억원, 취업 명(여러 해를 더한 것은 연인원). The range of one output. */
export type SampledFigure = SampledValues & {
  readonly indicator: Indicator;
  readonly scope: Scope;
  /** 모든 해를 더한 것은 null. */
  readonly year: number | null;
  readonly unit: '억원' | '명';
  /** 시나리오의 값 그대로 계산한 것. The figure at the scenario's own values. */
  readonly value: number;
};

/** 자기 지표 하나의 범위; 뽑은 것 가운데 알 수 없는 값이 하나라도 있으면 `range`는 null이고 그 비율이 `unknown`이다. */
export type SampledIndicator = {
  readonly id: string;
  readonly label: Text | null;
  readonly formula: string;
  readonly given: readonly Given[];
  readonly unit: Text;
  readonly value: number | null;
  readonly range: SampledValues | null;
  /** 값을 알 수 없던(0으로 나눔 등) 비율; 뽑지 않았으면 null. */
  readonly unknown: number | null;
};

const mostBars = 60;

/** 산출치와 순효과. */
export function modelledFigure(evaluation: Evaluation, output: PlannedOutput, summary: Summary): SampledFigure {
  const { indicator, scope, year, thresholds } = output;
  return {
    indicator,
    scope,
    year,
    unit: indicator === 'employment' ? '명' : '억원',
    value: valueOf(evaluation, output),
    ...rangeOf(summary, thresholds, year === null),
  };
}

/** 보정치: 산출치의 분포에 계수를 곱한 것. 뽑은 값마다 곱한 것과 같다. Calibrated: the modelled distribution times its factor. */
export function calibratedFigure(
  { calibrated }: PlannedOutput,
  modelled: SampledFigure,
  { exceedance }: Summary,
): SampledFigure | null {
  if (!calibrated) return null;
  const { factor, thresholds } = calibrated;
  const times = (value: number | null) => (value === null ? null : value * factor);
  const after = modelled.exceedance.length;
  return {
    ...modelled,
    value: modelled.value * factor,
    mean: modelled.mean * factor,
    standardError: times(modelled.standardError),
    standardDeviation: times(modelled.standardDeviation),
    p5: modelled.p5 * factor,
    p50: modelled.p50 * factor,
    p95: modelled.p95 * factor,
    resolution: modelled.resolution * factor,
    density: modelled.density.map(({ from, to, share }) => ({ from: from * factor, to: to * factor, share })),
    exceedance: thresholds.map((threshold, k) => ({ ...threshold, probability: exceedance[after + k]!.probability })),
  };
}

/** 자기 지표. */
export function sampledIndicator({ own, thresholds }: PlannedFormula, summary: Summary | null): SampledIndicator {
  const { id, label, formula, given, unit, value } = own;
  return {
    id,
    label,
    formula,
    given,
    unit,
    value,
    range: summary && summary.unknown === 0 ? rangeOf(summary, thresholds, true) : null,
    unknown: summary && summary.unknown,
  };
}

function rangeOf(summary: Summary, thresholds: readonly Threshold[], withDensity: boolean): SampledValues {
  const { mean, standardError, standardDeviation, resolution, exceedance, histogram } = summary;
  const [p5, p50, p95] = summary.quantiles as [number, number, number];
  return {
    mean,
    standardError,
    standardDeviation,
    p5,
    p50,
    p95,
    resolution,
    density: withDensity ? densityOf(histogram, mostBars) : [],
    exceedance: thresholds.map((threshold, k) => ({ ...threshold, probability: exceedance[k]!.probability })),
  };
}

/** 시나리오의 값 그대로의 산출. */
function valueOf(evaluation: Evaluation, { indicator, scope, year, net }: SampledOutput): number {
  if (net) return netOf(evaluation).steps.find(({ step }) => step === 'net')![indicator];
  const { effects, resolved } = evaluation;
  const effect =
    year === null
      ? effectOf(effects.total, indicator, scope)
      : effectOf(effects.byYear, indicator, scope, resolved.years.indexOf(year));
  return indicator === 'employment' ? effect : inEok(effect as Won);
}
