import { describeStated, type Audit, type Plan } from '../../../engine/index.ts';
import { widestRegional } from './verdict.ts';

/** 아는 투자액의 슬라이더, 억원. `at`은 아직 넣지 않았을 때 서 있을 자리. */
export type InvestmentScale = {
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly at: number;
};

/**
 * 밝힌 투자액의 반에서 두 배, 밝히지 않았으면 발표치가 뜻하는 수요의 둘레.
 *
 * From half to twice the stated investment; where none is stated, around the demand that the stated figures imply.
 */
export function investmentScale(plan: Plan, base: Audit): InvestmentScale {
  const stated = describeStated(plan).investment?.value ?? null;
  const demand = base.perUnit === null ? (widestRegional(base)?.demand ?? null) : null;
  const [low, high] =
    stated !== null
      ? [stated / 2, stated * 2]
      : demand !== null && demand.min !== null && demand.max !== null
        ? [demand.min / 2, demand.max * 1.5]
        : [0, 10_000];
  const step = 10 ** Math.max(0, Math.floor(Math.log10((high - low) / 100)));
  const tidy = (value: number) => Math.max(step, Math.round(value / step) * step);
  return { low: tidy(low), high: tidy(high), step, at: stated ?? tidy((low + high) / 2) };
}
