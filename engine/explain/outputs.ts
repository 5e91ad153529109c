import type { Evaluation } from '../calibrate/evaluate.ts';
import { problemAt } from '../problem.ts';
import { scopes } from '../simulate/effects.ts';
import { indicators } from '../table/coefficients.ts';
import { labels } from '../terms.ts';
import type { Text } from '../text.ts';
import { calibratedEffect, impliedInvestment } from './calibrated.ts';
import { directProduction, employees, imports, incomeInduced, presentValue } from './derived.ts';
import { wholeOf } from './investment.ts';
import { modelOf, usesImplied } from './model.ts';
import { inEokNode, reportedEffect, traced } from './modelled.ts';
import { netEffect } from './net.ts';
import type { TraceNode } from './node.ts';
import type { TableTitles } from './source.ts';

/** 물을 수 있는 수치: 나무이거나, 없는 까닭. */
type Output = (() => TraceNode) | Text;

/**
 * 이 시나리오에서 내력을 물을 수 있는 수치들. What can be explained, each a tree or the reason why it has no value.
 */
function outputsOf(evaluation: Evaluation, titles: TableTitles): ReadonlyMap<string, Output> {
  const of = traced(modelOf(evaluation, titles));
  const { assumptions, resolved, factors } = evaluation;
  const { study } = evaluation.prepared;
  const { trees } = of;
  const isNation = resolved.region.level === 'nation';
  const given = (why: Text | null, tree: () => TraceNode): Output => why ?? tree;
  const noSplit = (scope: string) => (isNation && scope !== 'total' ? whyNoSplit : null);

  const effects = indicators.flatMap((indicator) =>
    scopes.map((scope) =>
      named(
        `${indicator}.${scope}`,
        given(noSplit(scope), () => reportedEffect(of, indicator, scope)),
      ),
    ),
  );
  const calibrated = indicators.flatMap((indicator) => {
    const why = factors ? (factors[indicator] === null ? whyNotStated : null) : whyNotCalibrated;
    return scopes.map((scope) =>
      named(
        `calibrated.${indicator}.${scope}`,
        given(why ?? noSplit(scope), () => calibratedEffect(of, evaluation, titles, indicator, scope)),
      ),
    );
  });
  const presentValues = (['production', 'valueAdded'] as const).flatMap((indicator) =>
    scopes.map((scope) =>
      named(
        `presentValue.${indicator}.${scope}`,
        given((assumptions.discount ? null : whyNoDiscount) ?? noSplit(scope), () =>
          presentValue(of, indicator, scope),
        ),
      ),
    ),
  );
  const splits = (['region', 'otherRegions', 'abroad'] as const).map((part) =>
    named(
      `split.${part}`,
      given(part === 'abroad' ? null : noSplit(part), () => inEokNode(trees.split(splitLabels[part], part))),
    ),
  );
  return new Map([
    ...effects,
    ...calibrated,
    ...indicators.map((indicator) => named(`net.${indicator}`, () => netEffect(of, indicator))),
    named('investment', () => inEokNode({ ...wholeOf(trees.investment), label: labels.investment })),
    named(
      'impliedInvestment',
      given(usesImplied(study) ? null : whyNotImplied, () => inEokNode(impliedInvestment(evaluation, titles))),
    ),
    named('demand', () => inEokNode(trees.demand(labels.demand))),
    ...splits,
    named('split.noDemand', () => inEokNode(trees.idle(labels.noDemand))),
    named('directProduction', () => directProduction(of)),
    named('imports', () => imports(of)),
    named(
      'employees',
      given(whyNoEmployees(evaluation), () => employees(of)),
    ),
    ...indicators.map((indicator) =>
      named(
        `incomeInduced.${indicator}`,
        given(assumptions.incomeRound === 'none' ? whyNoIncome : null, () => incomeInduced(of, indicator)),
      ),
    ),
    ...presentValues,
  ]);
}

/**
 * 수치 하나의 나무.
 *
 * @throws Problem OUTPUT_NOT_EXPLAINED, OUTPUT_EMPTY
 */
export function treeOf(evaluation: Evaluation, output: string, titles: TableTitles): TraceNode {
  const outputs = outputsOf(evaluation, titles);
  const found = outputs.get(output);
  if (!found) {
    const known = [...outputs.keys()].join(', ');
    throw problemAt(null, 'output', 'OUTPUT_NOT_EXPLAINED', { id: output.slice(0, 80), known });
  }
  if (typeof found === 'function') return found();
  throw problemAt(null, 'output', 'OUTPUT_EMPTY', { id: output, whyKo: found.ko, whyEn: found.en });
}

/** 내력을 물을 수 있는 수치들의 이름; 값이 없는 것은 뺀다. Names of the figures that a scenario can explain. */
export function explainable(evaluation: Evaluation): string[] {
  return [...outputsOf(evaluation, {})].flatMap(([name, output]) => (typeof output === 'function' ? [name] : []));
}

function named(name: string, output: Output): [string, Output] {
  return [name, output];
}

const splitLabels = {
  region: { ko: '지역에서 산 수요', en: 'Demand met in the region' },
  otherRegions: { ko: '다른 지역에서 산 수요', en: 'Demand met in other regions' },
  abroad: { ko: '수입으로 채운 수요', en: 'Demand met by imports' },
} as const satisfies Record<string, Text>;

const whyNoSplit: Text = {
  ko: '전국표로 계산해 지역 안과 밖을 알 수 없습니다. total을 물으세요.',
  en: 'a national table does not tell in-region from out-of-region. Ask for total.',
};
const whyNotCalibrated: Text = {
  ko: '보정하지 않았습니다. --set calibration=factor로 보정하거나 산출치를 물으세요.',
  en: 'it is not calibrated. Use --set calibration=factor, or ask for the modelled figure.',
};
const whyNotStated: Text = {
  ko: '문서가 이 지표를 밝히지 않아 보정계수가 없습니다. 산출치를 물으세요.',
  en: 'the document does not state this figure, so there is no factor. Ask for the modelled figure.',
};
const whyNotImplied: Text = {
  ko: '투자액을 거꾸로 구해 쓰지 않습니다. investment를 물으세요.',
  en: 'its investment is not implied. Ask for investment.',
};
const whyNoIncome: Text = {
  ko: '소득유발을 보지 않기로 했습니다. --set incomeRound=typeII로 켜세요.',
  en: 'the household round is off. Turn it on with --set incomeRound=typeII.',
};
const whyNoDiscount: Text = {
  ko: '할인율이 없습니다. 시나리오에 discount를 쓰세요.',
  en: 'it has no discount rate. Write discount in the scenario.',
};
const whyProvince: Text = {
  ko: '시·도표에는 임금근로자의 계수가 없습니다. 전국표를 고른 시나리오에 물으세요.',
  en: 'the regional table has no coefficients of wage workers. Ask a scenario with a national table.',
};
const whyNoCount: Text = {
  ko: '표에 임금근로자의 수가 없습니다.',
  en: 'the table has no numbers of wage workers.',
};

function whyNoEmployees({ prepared: { study }, resolved }: Evaluation): Text | null {
  if (resolved.region.level !== 'nation') return whyProvince;
  return study.tables.national.persons.employees ? null : whyNoCount;
}
