import type { Evaluation } from '../calibrate/evaluate.ts';
import { problemAt } from '../problem.ts';
import { summarise } from '../calibrate/summarise.ts';
import { figuresOf } from '../formula/figures.ts';
import { ownIndicators, type OwnFormula } from '../formula/own-indicators.ts';
import { scopes } from '../simulate/effects.ts';
import { indicators } from '../table/coefficients.ts';
import { labels } from '../terms.ts';
import type { Text } from '../text.ts';
import { calibratedEffect, impliedInvestment } from './calibrated.ts';
import { directProduction, employees, householdIncome, imports, incomeInduced, presentValue } from './derived.ts';
import { wholeOf } from './investment.ts';
import { modelOf, usesImplied } from './model.ts';
import { inEokNode, reportedEffect, traced } from './modelled.ts';
import { netStep, takenSteps } from './net.ts';
import { leaf, type TraceNode } from './node.ts';
import { ownIndicator } from './own.ts';
import { opportunityCost, opportunityFigures, paidBy, publicMoney } from './payers.ts';
import { reportedRow, rowDemand, rowsOf } from './rows.ts';
import { constant, type TableTitles } from './source.ts';
import { statedLeaf } from './stated.ts';

/** 물을 수 있는 수치: 나무이거나, 없는 까닭. */
type Output = (() => TraceNode) | Text;

/**
 * 이 시나리오에서 내력을 물을 수 있는 수치들. What can be explained, each a tree or the reason why it has no value.
 */
function outputsOf(evaluation: Evaluation, titles: TableTitles, formulas: readonly OwnFormula[]): Outputs {
  const of = traced(modelOf(evaluation, titles));
  const { assumptions, resolved, factors } = evaluation;
  const { study } = evaluation.prepared;
  const { trees } = of;
  const isNation = resolved.region.level === 'nation';
  const given = (why: Text | null, tree: () => TraceNode): Output => why ?? tree;
  const whyNoRound = assumptions.incomeRound === 'none' ? whyNoIncome : null;
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
  const payers = Object.keys(assumptions.payers ?? {}).map((payer) =>
    named(`payers.${payer}`, () => paidBy(of, payer)),
  );
  const opportunity = opportunityFigures.map((figure) =>
    named(
      `opportunityCost.${figure}`,
      given(assumptions.payers ? null : whyNoPayers, () =>
        figure === 'publicMoney' ? publicMoney(of) : opportunityCost(of, figure),
      ),
    ),
  );
  const byRow = [...rowsOf(of)].flatMap(([name, row]) => [
    ...indicators.flatMap((indicator) =>
      scopes.map((scope) =>
        named(
          `${indicator}.${scope}@${name}`,
          given(noSplit(scope), () => reportedRow(of, indicator, scope, row)),
        ),
      ),
    ),
    named(`demand@${name}`, () => rowDemand(of, row)),
  ]);
  const figures = new Map([
    ...effects,
    ...calibrated,
    ...indicators.map((indicator) => named(`net.${indicator}`, () => netStep(of, indicator, 'net'))),
    ...takenSteps.flatMap((step) =>
      indicators.map((indicator) => named(`net.${step}.${indicator}`, () => netStep(of, indicator, step))),
    ),
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
        given(whyNoRound, () => incomeInduced(of, indicator)),
      ),
    ),
    named(
      'incomeInduced.employees',
      given(whyNoRound ?? whyNoWorkers(evaluation), () => incomeInduced(of, 'employees')),
    ),
    named(
      'incomeInduced.householdIncome',
      given(whyNoRound, () => householdIncome(of)),
    ),
    ...presentValues,
    ...payers,
    ...opportunity,
  ]);
  return { figures, rows: new Map(byRow), own: new Map(ownOutputs(evaluation, formulas, figures)) };
}

/** 수치, `@해`나 `@산업`의 줄, 자기 지표. */
type Outputs = Readonly<Record<'figures' | 'rows' | 'own', ReadonlyMap<string, Output>>>;

/** 자기 지표: 값을 모르면 알림이 말하는 까닭. */
function ownOutputs(
  evaluation: Evaluation,
  formulas: readonly OwnFormula[],
  outputs: ReadonlyMap<string, Output>,
): [string, Output][] {
  if (formulas.length === 0) return [];
  const { study } = evaluation.prepared;
  const figures = figuresOf(summarise(evaluation, { hash: false }));
  const values = ownIndicators(figures, formulas);
  const treeOfFigure = (name: string): TraceNode => {
    if (name === 'years') return yearsLeaf(evaluation);
    const stated = /^stated\.(.*)$/.exec(name)?.[1];
    if (stated) {
      const printed = statedLeaf(study, stated as Parameters<typeof statedLeaf>[1])!;
      return stated === 'employment' ? printed : inEokNode(printed);
    }
    return (outputs.get(name) as () => TraceNode)();
  };
  return formulas.map((own, i) => {
    const { value, notes } = values[i]!;
    const place = evaluation.assumptions.formulas.find(({ written }) => written.some(({ id }) => id === own.id))?.place;
    const tree = () => ownIndicator(own, place?.file ?? null, figures, treeOfFigure);
    return named(`indicators.${own.id}`, value === null ? notes[0]!.message : tree);
  });
}

function yearsLeaf({ resolved: { years } }: Evaluation): TraceNode {
  const text = {
    ko: `연차계획에서 지출이 있는 해: ${years.join(', ')}`,
    en: `Years with spending in the schedule: ${years.join(', ')}`,
  };
  return leaf({ ko: '연수', en: 'Years' }, years.length, '년', constant(text));
}

/**
 * 수치 하나의 나무.
 *
 * @throws Problem OUTPUT_NOT_EXPLAINED, OUTPUT_EMPTY
 */
export function treeOf(
  evaluation: Evaluation,
  output: string,
  titles: TableTitles,
  formulas: readonly OwnFormula[],
): TraceNode {
  const { figures, rows, own } = outputsOf(evaluation, titles, formulas);
  const found = figures.get(output) ?? rows.get(output) ?? own.get(output);
  if (!found) {
    const names = [...rowsOf(traced(modelOf(evaluation, titles))).keys()].join('|');
    const known = [
      ...figures.keys(),
      ...own.keys(),
      `demand@${names}`,
      `${indicators.join('|')}.${scopes.join('|')}@${names}`,
    ].join(', ');
    throw problemAt(null, 'output', 'OUTPUT_NOT_EXPLAINED', { id: output.slice(0, 80), known });
  }
  if (typeof found === 'function') return found();
  throw problemAt(null, 'output', 'OUTPUT_EMPTY', { id: output, whyKo: found.ko, whyEn: found.en });
}

/** 내력을 물을 수 있는 수치들의 이름; 값이 없는 것은 뺀다. Names of the figures that a scenario can explain. */
export function explainable(evaluation: Evaluation, formulas: readonly OwnFormula[] = []): string[] {
  const { figures, rows, own } = outputsOf(evaluation, {}, formulas);
  return [...figures, ...rows, ...own].flatMap(([name, output]) => (typeof output === 'function' ? [name] : []));
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
const whyNoPayers: Text = {
  ko: '재원을 적지 않았습니다. 시나리오에 payers를 쓰세요.',
  en: 'it does not say who pays. Write payers in the scenario.',
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

function whyNoEmployees(evaluation: Evaluation): Text | null {
  return evaluation.resolved.region.level === 'nation' ? whyNoWorkers(evaluation) : whyProvince;
}

function whyNoWorkers({ prepared: { study } }: Evaluation): Text | null {
  return study.tables.national.persons.employees ? null : whyNoCount;
}
