import { problemAt } from '../problem.ts';
import { assume, type Assumptions } from '../scenario/assume.ts';
import { declareLevers, layerOfSettings, type Choices, type Declaration, type Settings } from '../scenario/levers.ts';
import { moneyOf } from '../scenario/investment.ts';
import { resolve, totalInvestment, type ResolvedScenario } from '../scenario/resolve.ts';
import { effectOf, type Effects } from '../simulate/effects.ts';
import { simulate } from '../simulate/simulate.ts';
import { indicators, type Indicator } from '../table/coefficients.ts';
import { labels } from '../terms.ts';
import { eok, type Won } from '../units/money.ts';
import { layChanges, type Change } from './changes.ts';
import { nearestMix, tilted, type Explanation } from './nearest-mix.ts';
import type { Layer } from '../scenario/layers.ts';
import type { Study } from './study.ts';

/** 지표마다 하나의 보정계수. 발표치가 없는 지표는 null. */
export type Factors = Readonly<Record<Indicator, number | null>>;

/**
 * 기준안을 한 번 계산해 둔 것: 거꾸로 구한 투자액과 보정계수는 조정 항목을 움직여도 바뀌지 않는다.
 *
 * A study with its baseline computed once. The implied investment and the factors do not move with the levers.
 */
export type Prepared = {
  readonly study: Study;
  readonly levers: readonly Declaration[];
  /** 파일들의 `changes`가 바꾼 것, 차례로. */
  readonly changes: readonly Change[];
  /** 시나리오 파일이 말하는 기본 가정. */
  readonly defaults: Assumptions;
  readonly impliedInvestment: Won;
  readonly factors: { readonly total: Factors; readonly inRegion: Factors };
};

/** 조정한 값들로 계산한 결과. */
export type Evaluation = {
  readonly prepared: Prepared;
  readonly settings: Settings;
  readonly assumptions: Assumptions;
  readonly resolved: ResolvedScenario;
  readonly effects: Effects;
  /** 쓰인 보정계수, 보정하지 않으면 null. */
  readonly factors: Factors | null;
};

/** 투자액을 모를 때 시험 삼아 넣어 보는 금액. 효과는 금액에 비례하므로 크기는 결과에 영향이 없다. */
export const trialInvestment: Won = eok(1000);

/**
 * 기준안(가장 밑의 겹)을 계산해 거꾸로 구한 투자액과 보정계수를 정한다.
 *
 * Computes the baseline (the lowest layer): the investment implied by the stated production, and the calibration factors.
 *
 * @throws Problem (가정의 잘못), INVESTMENT_NOT_IMPLIED, MIX_OF_OTHER_TABLE
 * @source 설계 §3 «Calibration»: 계수 = 발표치 ÷ 기준안의 산출치, 범위마다
 */
export function prepare(given: Study): Prepared {
  checkClassification(given);
  const baseline = given.layers.slice(0, 1);
  const atTrial = simulateLayers(given, baseline, trialInvestment);
  const implied = usesImplied(given) ? impliedBy(given, atTrial) : trialInvestment;
  const { layers, changes } = withChanges(given, implied);
  const study = { ...given, layers };
  const { assumptions, effects } = implied === trialInvestment ? atTrial : simulateLayers(study, baseline, implied);
  // 위의 겹이 함의 투자액을 쓰면 보정계수도 그 금액의 기준안에서 정한다.
  const scale = usesImplied(study) ? implied / totalInvestment(assumptions) : 1;
  const defaults = assume(study.layers, study.plan, implied);
  return {
    study,
    levers: declareLevers(defaults, choicesOf(study)),
    changes,
    defaults,
    impliedInvestment: implied,
    factors: {
      total: factorsAt(study, effects, 'total', scale),
      inRegion: factorsAt(study, effects, 'inRegion', scale),
    },
  };
}

/**
 * 조정한 값들로 시나리오를 계산한다.
 *
 * Computes a scenario with its levers set. Settings are one more layer on top of the file's.
 *
 * @throws Problem (조정한 값의 잘못), NOTHING_TO_CALIBRATE, NO_EXPLAINING_MIX
 */
export function evaluate(prepared: Prepared, settings: Settings = {}): Evaluation {
  const { study, defaults, levers, impliedInvestment: implied } = prepared;
  const untouched = Object.keys(settings).length === 0;
  const layers = untouched ? study.layers : [...study.layers, layerOfSettings(levers, defaults, settings)];
  const assumptions = untouched ? defaults : assume(layers, study.plan, implied);
  const resolved = calibratedMix(prepared, assumptions, resolveIn(study, layers, assumptions));
  return {
    prepared,
    settings,
    assumptions,
    resolved,
    effects: simulate(resolved),
    factors: factorsFor(prepared, assumptions),
  };
}

/**
 * 같은 결과를 다른 연도 목록 위에 다시 놓는다: 두 시나리오를 견줄 때 연도의 차례를 맞춘다.
 *
 * The resolved scenario of an evaluation laid on another list of years, its mix calibrated as before.
 */
export function resolveOnYears(
  { prepared, assumptions, resolved }: Evaluation,
  years: readonly number[],
): ResolvedScenario {
  const assumed = resolve(assumptions, resolved.region, prepared.study.tables.prices, years);
  return calibratedMix(prepared, assumptions, assumed);
}

function calibratedMix(prepared: Prepared, assumptions: Assumptions, assumed: ResolvedScenario): ResolvedScenario {
  return assumptions.calibration.method === 'mix' ? explained(prepared, assumptions, assumed) : assumed;
}

function factorsFor({ factors, study, defaults }: Prepared, { calibration }: Assumptions): Factors | null {
  switch (calibration.method) {
    case 'none':
      return null;
    case 'factor': {
      checkScope(study, calibration.scope);
      const chosen = factors[calibration.scope];
      if (indicators.some((indicator) => chosen[indicator] !== null)) return chosen;
      throw problemAt(study.layers.at(-1)!.file, 'calibration.method', 'NOTHING_TO_CALIBRATE', { id: defaults.id });
    }
    case 'mix':
      return { production: 1, valueAdded: 1, employment: 1 };
    default:
      return calibration.method satisfies never;
  }
}

/** `changes`가 있는 겹 위에, 그것을 값으로 푼 겹을 얹는다. */
function withChanges(study: Study, implied: Won): Pick<Study, 'layers'> & { changes: Change[] } {
  const [baseline] = study.layers;
  if (baseline!.scenario.changes) {
    throw problemAt(baseline!.file, 'changes', 'CHANGES_IN_BASELINE', { id: baseline!.scenario.id });
  }
  if (study.layers.every(({ scenario }) => !scenario.changes)) return { layers: study.layers, changes: [] };
  const laid: Layer[] = [];
  const changes: Change[] = [];
  for (const layer of study.layers) {
    laid.push(layer);
    if (!layer.scenario.changes) continue;
    const made = layChanges(
      laid,
      layer,
      (layers) => assume(layers, study.plan, implied),
      (assumptions) => declareLevers(assumptions, choicesOf(study)),
    );
    laid.push(...made.layers);
    changes.push(...made.changes);
  }
  return { layers: laid, changes };
}

/** 부문 번호는 표마다 뜻이 다르다: 다른 표를 보고 적은 지출구성을 조용히 옮겨 쓰지 않는다. */
function checkClassification({ layers, tables }: Study): void {
  if (tables.hasKnownSectors) return;
  const chosen = layers.findLastIndex(({ scenario }) => scenario.table !== undefined);
  const written = layers.findIndex(
    ({ scenario }, i) => i < chosen && (scenario.components !== undefined || scenario.demand !== undefined),
  );
  if (written < 0) return;
  const before = layers.slice(0, written + 1).findLast(({ scenario }) => scenario.table !== undefined);
  if (before?.scenario.table === tables.national.id) return;
  throw problemAt(layers[chosen]!.file, 'table', 'MIX_OF_OTHER_TABLE', {
    id: tables.national.id,
    file: layers[written]!.file,
  });
}

type ScopeOf = Assumptions['calibration']['scope'];

/** 전국표로는 지역내 효과를 알 수 없어 거기에 맞출 수도 없다. */
function checkScope({ layers, tables }: Study, scope: ScopeOf): void {
  if (!tables.nation || scope === 'total') return;
  throw problemAt(layers.at(-1)!.file, 'calibration.scope', 'SCOPE_NOT_IN_TABLE', { id: tables.national.id });
}

/** 기준안의 기울기는 조정 항목과 무관하니 한 번만 구한다. */
const explanations = new WeakMap<Prepared, Map<ScopeOf, Explanation>>();

/**
 * 구성을 발표치를 내는 가장 가까운 구성으로 바꾼다: 기준안에서 구한 기울기를 지금의 구성에 곱한다.
 *
 * @throws Problem NOTHING_TO_CALIBRATE, NO_EXPLAINING_MIX
 */
function explained(
  prepared: Prepared,
  { calibration: { scope } }: Assumptions,
  resolved: ResolvedScenario,
): ResolvedScenario {
  const { study, impliedInvestment } = prepared;
  checkScope(study, scope);
  const { file } = study.layers.at(-1)!;
  const known = explanations.get(prepared) ?? new Map<ScopeOf, Explanation>();
  explanations.set(prepared, known);
  const explanation = known.get(scope) ?? explain(study, impliedInvestment, scope);
  if (!explanation) throw problemAt(file, 'calibration.method', 'NOTHING_TO_CALIBRATE', { id: prepared.defaults.id });
  known.set(scope, explanation);
  if (explanation.status === 'found') return tilted(resolved, explanation.tilt);
  const blocking = explanation.blocking.map((indicator) => labels[indicator]);
  const figuresKo = blocking.map(({ ko }) => ko).join(', ');
  const figuresEn = blocking.map(({ en }) => en.toLowerCase()).join(', ');
  throw problemAt(file, 'calibration.method', 'NO_EXPLAINING_MIX', { figuresKo, figuresEn });
}

function explain(study: Study, implied: Won, scope: ScopeOf): Explanation | null {
  const stated = indicators.flatMap((indicator) => {
    const value = statedValue(study, indicator);
    return value !== null && value > 0 ? [[indicator, value] as const] : [];
  });
  if (stated.length === 0) return null;
  const { resolved } = simulateLayers(study, study.layers.slice(0, 1), implied);
  return nearestMix(resolved, Object.fromEntries(stated), scope);
}

/** 발표치를 엔진의 단위로: 원, 명. A stated figure in won or persons, null where nothing is stated. */
export function statedValue(study: Study, figure: Indicator | 'investment'): number | null {
  const stated = study.plan?.stated[figure];
  if (!study.plan || !stated) return null;
  if (figure !== 'employment') return moneyOf(stated, study.plan.id, `stated.${figure}`);
  if (stated.unit === '명') return stated.value;
  throw problemAt(study.plan.id, 'stated.employment.unit', 'UNKNOWN_UNIT', { id: stated.unit, known: '명' });
}

function simulateLayers(study: Study, layers: Study['layers'], implied: Won) {
  const assumptions = assume(layers, study.plan, implied);
  const resolved = resolveIn(study, layers, assumptions);
  return { assumptions, resolved, effects: simulate(resolved) };
}

function resolveIn(study: Study, layers: Study['layers'], assumptions: Assumptions): ResolvedScenario {
  const { nation, regions, prices } = study.tables;
  const region = nation ?? regions.get(assumptions.region);
  if (region) return resolve(assumptions, region, prices);
  const { file } = layers.findLast(({ scenario }) => scenario.region !== undefined) ?? layers[0]!;
  throw problemAt(file, 'region', 'UNKNOWN_REGION', { id: assumptions.region, known: [...regions.keys()].join(', ') });
}

function usesImplied({ layers }: Study): boolean {
  return layers.some(({ scenario }) => scenario.investment?.origin === ('implied' as string));
}

function impliedBy(study: Study, { assumptions, effects }: ReturnType<typeof simulateLayers>): Won {
  const production = effectOf(effects.total, 'production', 'total');
  const stated = statedValue(study, 'production') ?? 0;
  if (!(production > 0)) throw problemAt(study.layers[0]!.file, 'investment', 'INVESTMENT_NOT_IMPLIED');
  return ((totalInvestment(assumptions) * stated) / production) as Won;
}

function factorsAt(study: Study, effects: Effects, scope: 'total' | 'inRegion', scale: number): Factors {
  const factor = (indicator: Indicator): number | null => {
    const stated = statedValue(study, indicator);
    const modelled = effectOf(effects.total, indicator, scope) * scale;
    return stated === null || !(modelled > 0) ? null : stated / modelled;
  };
  return { production: factor('production'), valueAdded: factor('valueAdded'), employment: factor('employment') };
}

function choicesOf(study: Study): Choices {
  const inflated = study.layers.some(({ scenario }) => scenario.inflation !== undefined);
  return {
    regions: study.tables.nation
      ? []
      : [...study.tables.regions].map(([code, { region }]) => ({ code, label: { ko: region.ko, en: region.en } })),
    firstPriceYear: study.tables.prices.first,
    lastPriceYear: inflated ? 2100 : study.tables.prices.last,
    canCalibrate: indicators.some((indicator) => study.plan?.stated[indicator] !== undefined),
  };
}
