import { scopes, type Scope } from '../simulate/effects.ts';
import { indicators, type Indicator } from '../table/coefficients.ts';
import type { ScenarioModel } from './scenario-model.ts';

/** 식이 쓰는 수치 가운데 항목을 따라 움직이고 산출은 아닌 것. Figures of formulas that move with the levers and are no outputs. */
export const modelFigures = ['investment', 'demand', 'imports'] as const;
export type ModelFigure = (typeof modelFigures)[number];

/** 뽑는 산출 하나. 해를 모두 더한 것은 `year`가 null. 금액 억원, 취업 명. One sampled output. */
export type SampledOutput = {
  readonly indicator: Indicator;
  readonly scope: Scope;
  readonly year: number | null;
  readonly net: boolean;
};

/** 셈하는 차례: 모든 해의 총효과, 순효과, 해마다의 총효과. 전국표로는 계뿐이다. */
export function sampledOutputs(model: ScenarioModel, byYear: boolean): SampledOutput[] {
  const area = netArea(model);
  const shown = model.isNation ? (['total'] as const) : scopes;
  const gross = (year: number | null) =>
    indicators.flatMap((indicator) => shown.map((scope) => ({ indicator, scope, year, net: false })));
  return [
    ...gross(null),
    ...indicators.map((indicator) => ({ indicator, scope: area, year: null, net: true })),
    ...(byYear ? model.years.flatMap(gross) : []),
  ];
}

/** 순효과를 셈하는 범위; 전국표로는 계. */
export function netArea({ isNation, net }: Pick<ScenarioModel, 'isNation' | 'net'>): 'inRegion' | 'total' {
  return isNation ? 'total' : net.area;
}

/** `employment.inRegion`, `net.employment.inRegion`, `employment.inRegion@2026`. */
export function outputName({ indicator, scope, year, net }: SampledOutput): string {
  return `${net ? 'net.' : ''}${indicator}.${scope}${year === null ? '' : `@${year}`}`;
}
