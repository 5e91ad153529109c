import {
  indicators,
  labels,
  scopeLabel,
  scopes,
  type Indicator,
  type Lang,
  type Run,
  type Sample,
  type Scope,
} from '../../../engine/index.ts';
import { amountText, shareText } from '../amounts.ts';

/** 결과 하나의 범위. */
export type RangeRow = {
  readonly key: string;
  readonly indicator: Indicator;
  readonly scope: Scope;
  readonly label: string;
  readonly now: string;
  readonly low: string;
  readonly middle: string;
  readonly high: string;
  /** 발표치 이상일 가능성; 발표치가 없으면 null. */
  readonly chance: string | null;
};

/** 결과마다의 범위, 알 수 있는 것만. The range of every output that is known, with the chance of the stated figure. */
export function rangeRows(run: Run, sample: Sample, lang: Lang): readonly RangeRow[] {
  return indicators.flatMap((indicator) =>
    scopes.flatMap((scope): RangeRow[] => {
      const drawn = sample.outputs.find(
        (one) => one.indicator === indicator && one.scope === scope && one.year === null,
      );
      const now = run.effects[indicator][scope];
      if (!drawn || now === null) return [];
      const text = (value: number) => amountText(run, indicator, value, lang);
      const stated = run.stated?.[indicator];
      const met = stated && drawn.exceedance.find(({ threshold }) => threshold === stated.value);
      return [
        {
          key: `${indicator}.${scope}`,
          indicator,
          scope,
          label: `${labels[indicator][lang]} · ${scopeLabel(scope, run.region.title)[lang]}`,
          now: text(now),
          low: text(drawn.p5),
          middle: text(drawn.p50),
          high: text(drawn.p95),
          chance: met ? shareText(met.probability) : null,
        },
      ];
    }),
  );
}
