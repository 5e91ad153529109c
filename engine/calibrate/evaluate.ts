import { problemAt, Problem } from '../problem.ts';
import { assume, type Assumptions } from '../scenario/assume.ts';
import { declareLevers, layerOfSettings, type Choices, type Declaration, type Settings } from '../scenario/levers.ts';
import { resolve, type ResolvedScenario } from '../scenario/resolve.ts';
import { effectOf, type Effects } from '../simulate/effects.ts';
import { simulate } from '../simulate/simulate.ts';
import { indicators, type Indicator } from '../table/coefficients.ts';
import { eok, isMoneyUnit, won, type Won } from '../units/money.ts';
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
const trial: Won = eok(1000);

/**
 * 기준안(가장 밑의 겹)을 계산해 거꾸로 구한 투자액과 보정계수를 정한다.
 *
 * Computes the baseline (the lowest layer): the investment implied by the stated production, and the calibration factors.
 *
 * @throws Problem (가정의 잘못), INVESTMENT_NOT_IMPLIED
 * @source 설계 §3 «Calibration»: 계수 = 발표치 ÷ 기준안의 산출치, 범위마다
 */
export function prepare(study: Study): Prepared {
  const baseline = study.layers.slice(0, 1);
  const atTrial = simulateLayers(study, baseline, trial);
  const implied = usesImplied(study) ? impliedInvestment(study, atTrial.effects) : trial;
  const { effects } = implied === trial ? atTrial : simulateLayers(study, baseline, implied);
  const defaults = assume(study.layers, study.plan, implied);
  return {
    study,
    levers: declareLevers(defaults, choicesOf(study)),
    defaults,
    impliedInvestment: implied,
    factors: { total: factorsAt(study, effects, 'total'), inRegion: factorsAt(study, effects, 'inRegion') },
  };
}

/**
 * 조정한 값들로 시나리오를 계산한다.
 *
 * Computes a scenario with its levers set. Settings are one more layer on top of the file's.
 *
 * @throws Problem (조정한 값의 잘못), NOTHING_STATED
 */
export function evaluate(prepared: Prepared, settings: Settings = {}): Evaluation {
  const { study, defaults, levers, impliedInvestment: implied } = prepared;
  const untouched = Object.keys(settings).length === 0;
  const layers = untouched ? study.layers : [...study.layers, layerOfSettings(levers, defaults.id, settings)];
  const assumptions = untouched ? defaults : assume(layers, study.plan, implied);
  const resolved = resolveIn(study, assumptions);
  return {
    prepared,
    settings,
    assumptions,
    resolved,
    effects: simulate(resolved),
    factors: factorsFor(prepared, assumptions),
  };
}

function factorsFor({ factors, study, defaults }: Prepared, { calibration }: Assumptions): Factors | null {
  switch (calibration.method) {
    case 'none':
      return null;
    case 'factor': {
      const chosen = factors[calibration.scope];
      if (indicators.some((indicator) => chosen[indicator] !== null)) return chosen;
      throw problemAt(study.layers.at(-1)!.file, 'calibration.method', 'NOTHING_STATED', { id: defaults.id });
    }
    default:
      return calibration.method satisfies never;
  }
}

/** 발표치를 엔진의 단위로: 원, 명. A stated figure in won or persons, null where nothing is stated. */
export function statedValue(study: Study, figure: Indicator | 'investment'): number | null {
  const stated = study.plan?.stated[figure];
  if (!stated) return null;
  return isMoneyUnit(stated.unit) ? won(stated.value, stated.unit) : stated.value;
}

function simulateLayers(study: Study, layers: Study['layers'], implied: Won) {
  const assumptions = assume(layers, study.plan, implied);
  const resolved = resolveIn(study, assumptions);
  return { assumptions, resolved, effects: simulate(resolved) };
}

function resolveIn(study: Study, assumptions: Assumptions): ResolvedScenario {
  const { regions, prices } = study.tables;
  const region = regions.get(assumptions.region);
  if (region) return resolve(assumptions, region, prices);
  const { file } = study.layers.findLast(({ scenario }) => scenario.region !== undefined) ?? study.layers[0]!;
  throw problemAt(file, 'region', 'UNKNOWN_REGION', { id: assumptions.region, known: [...regions.keys()].join(', ') });
}

function usesImplied({ layers }: Study): boolean {
  return layers.some(({ scenario }) => scenario.investment?.origin === ('implied' as string));
}

function impliedInvestment(study: Study, atTrial: Effects): Won {
  const production = effectOf(atTrial.total, 'production', 'total');
  const stated = statedValue(study, 'production') ?? 0;
  if (!(production > 0)) throw new Problem('INVESTMENT_NOT_IMPLIED');
  return ((trial * stated) / production) as Won;
}

function factorsAt(study: Study, effects: Effects, scope: 'total' | 'inRegion'): Factors {
  const factor = (indicator: Indicator): number | null => {
    const stated = statedValue(study, indicator);
    const modelled = effectOf(effects.total, indicator, scope);
    return stated === null || !(modelled > 0) ? null : stated / modelled;
  };
  return { production: factor('production'), valueAdded: factor('valueAdded'), employment: factor('employment') };
}

function choicesOf(study: Study): Choices {
  const inflated = study.layers.some(({ scenario }) => scenario.inflation !== undefined);
  return {
    regions: [...study.tables.regions.keys()],
    firstPriceYear: study.tables.prices.first,
    lastPriceYear: inflated ? 2100 : study.tables.prices.last,
    canCalibrate: indicators.some((indicator) => study.plan?.stated[indicator] !== undefined),
  };
}
