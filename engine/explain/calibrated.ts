import type { Evaluation } from '../calibrate/evaluate.ts';
import type { Scope } from '../simulate/effects.ts';
import type { Indicator } from '../table/coefficients.ts';
import { labels } from '../terms.ts';
import { wholeOf } from './investment.ts';
import { baselineModel, trialModel, usesImplied } from './model.ts';
import { effectLabel, rawEffect, reportedEffect, traced, type Traced } from './modelled.ts';
import { leaf, product, quotient, renamed, type TraceNode } from './node.ts';
import { constant, type TableTitles } from './source.ts';
import { statedLeaf } from './stated.ts';

/** 보정치 = 산출치 × 계수. */
export function calibratedEffect(
  of: Traced,
  evaluation: Evaluation,
  titles: TableTitles,
  indicator: Indicator,
  scope: Scope,
): TraceNode {
  const modelled = reportedEffect(of, indicator, scope);
  const { ko, en } = effectLabel(of.model, indicator, scope);
  return product({ ko: `${ko}, 보정치`, en: `${en}, calibrated` }, modelled.unit, [
    renamed({ ko: `${ko}, 산출치`, en: `${en}, modelled` }, modelled),
    factorOf(evaluation, titles, indicator),
  ]);
}

/**
 * 보정계수 = 발표치 ÷ 기준안의 산출치.
 *
 * @source 설계 §3 «Calibration»
 */
function factorOf(evaluation: Evaluation, titles: TableTitles, indicator: Indicator): TraceNode {
  const { ko, en } = labels[indicator];
  const label = { ko: `보정계수: ${ko}`, en: `Calibration factor: ${en}` };
  const { method, scope } = evaluation.assumptions.calibration;
  if (method === 'mix') {
    const text = {
      ko: '보정 mix: 계수 대신 지출구성을 바꾸었으므로 1',
      en: 'Calibration mix changes the mix instead of multiplying, so the factor is 1',
    };
    return leaf(label, 1, '비율', constant(text));
  }
  const baseline = traced(baselineModel(evaluation, titles));
  const atBaseline = effectLabel(baseline.model, indicator, scope);
  const effect = renamed(
    { ko: `기준안의 ${atBaseline.ko}`, en: `${atBaseline.en}, at the baseline` },
    rawEffect(baseline, indicator, scope),
  );
  return quotient(label, '비율', [
    statedLeaf(evaluation.prepared.study, indicator)!,
    usesImplied(evaluation.prepared.study) ? atImplied(baseline, effect) : effect,
  ]);
}

/** 함의 투자액을 쓰는 시나리오의 계수는 그 금액의 기준안에서 정한다. */
function atImplied({ model, trees }: Traced, effect: TraceNode): TraceNode {
  const scale = quotient({ ko: '함의 투자액 ÷ 기준안의 투자액', en: 'Implied ÷ baseline investment' }, '비율', [
    model.implied,
    wholeOf(trees.investment),
  ]);
  const { ko, en } = effect.label;
  return product({ ko: `${ko}(함의 투자액에서)`, en: `${en} (at the implied investment)` }, effect.unit, [
    effect,
    scale,
  ]);
}

/** 함의 투자액 = 시험 금액 × 발표된 생산유발 ÷ 시험 금액의 생산유발, 원. */
export function impliedInvestment(evaluation: Evaluation, titles: TableTitles): TraceNode {
  const trial = traced(trialModel(evaluation, titles));
  const label = { ko: '거꾸로 구한 투자액', en: 'Implied investment' };
  const { ko, en } = effectLabel(trial.model, 'production', 'total');
  return quotient(label, '원', [
    product({ ko: '시험 금액 × 발표치', en: 'Trial amount × stated figure' }, '원', [
      wholeOf(trial.trees.investment),
      statedLeaf(evaluation.prepared.study, 'production')!,
    ]),
    renamed({ ko: `시험 금액의 ${ko}`, en: `${en}, at the trial amount` }, rawEffect(trial, 'production', 'total')),
  ]);
}
