import { canonicalJson, sha256Of } from '../math/canonical.ts';
import type { Note } from '../problem.ts';
import { describeStated, type StatedFigures } from '../plan/describe.ts';
import { leversOf, type Lever } from '../scenario/levers.ts';
import type { Origin } from '../scenario/investment.ts';
import { totalInvestment } from '../scenario/resolve.ts';
import { demandOf, effectOf, type Scope } from '../simulate/effects.ts';
import { employeesInduced, incomeRound, respondingSectors } from '../simulate/responding.ts';
import type { Indicator, Inducement } from '../table/coefficients.ts';
import { labels } from '../terms.ts';
import type { Text } from '../text.ts';
import { inEok, type Won } from '../units/money.ts';
import type { Evaluation, Factors } from './evaluate.ts';
import { byKind, type KindRow } from './by-kind.ts';
import { netOf, type NetReport } from './net.ts';
import { opportunityCostOf, payersOf, type OpportunityCost, type PayerRow } from './payers.ts';
import { presentValuesOf, type PresentValue } from './present-value.ts';
import type { OwnIndicator } from '../formula/own-indicators.ts';
import type { Change } from './changes.ts';
import { notesOf } from './notes.ts';

/** 결과의 바이트를 바꾸는 변경마다 올린다. Raised with every change that moves a figure. */
export const engineVersion = '0.5.0';

/** 지역내·지역외·계. 전국표로 계산하면 지역내와 지역외는 알 수 없어 null이다. */
export type ByScope = { readonly inRegion: number | null; readonly outRegion: number | null; readonly total: number };
export type MoneyEffect = ByScope & { readonly unit: '억원' };
export type EmploymentEffect = ByScope & {
  readonly unit: '명';
  /** 계의 연평균. */
  readonly perYearAverage: number;
  readonly years: number;
  readonly personYears: boolean;
  readonly definition: string;
};

export type EffectsReport = {
  readonly production: MoneyEffect;
  readonly valueAdded: MoneyEffect;
  readonly employment: EmploymentEffect;
};

export type CalibratedReport = { readonly [K in Indicator]: EffectsReport[K] | null };

export type DetailRow<Key extends string> = Readonly<Record<Key, string | number>> & {
  readonly demand: number;
  readonly production: ByScope;
  readonly valueAdded: ByScope;
  readonly employment: ByScope;
};

/** 한 부문이 응답하여 만드는 것. 금액 억원, 취업 연인원. */
export type Response = {
  readonly direct: number;
  readonly indirect: number;
  readonly incomeInduced: number | null;
  /** 직접 + 간접. 소득유발은 들지 않는다. */
  readonly total: number;
};

export type RespondingRow = { readonly sector: string; readonly title: Text } & Readonly<Record<Indicator, Response>>;

/** `pageup.run/1`: 계산 한 번의 결과. 금액 억원, 사람 명. */
export type Run = {
  readonly schema: 'pageup.run/1';
  readonly engine: string;
  readonly hash: string | null;
  readonly scenario: { readonly id: string; readonly title: Text };
  readonly plan: { readonly id: string; readonly title: Text } | null;
  readonly region: { readonly code: string; readonly level: 'province' | 'nation'; readonly title: Text };
  readonly municipality: string | null;
  readonly municipalityTitle: Text | null;
  readonly tables: readonly { readonly id: string; readonly hash: string; readonly role: string }[];
  readonly investment: {
    readonly value: number;
    readonly unit: '억원';
    readonly priceYear: number;
    readonly origin: Origin;
  };
  readonly demand: { readonly value: number; readonly unit: '억원'; readonly priceYear: number };
  readonly split: {
    /** 전국표로 계산하면 지역과 다른 지역을 가르지 않는다. */
    readonly region: number | null;
    readonly otherRegions: number | null;
    readonly abroad: number;
    readonly noDemand: number;
  };
  readonly effects: EffectsReport;
  /** 표에서 알 수 있는 그 밖의 것과 알 수 없는 것(null). */
  readonly derived: {
    /** 수요 가운데 국내에서 만든 몫 = 직접 생산. */
    readonly directProduction: { readonly value: number; readonly unit: '억원' };
    /** 수입유발 = 국내 수요 − 부가가치유발. */
    readonly imports: { readonly value: number; readonly unit: '억원' };
    /** 고용유발(임금근로자): 전국표로 계산했을 때만 안다. */
    readonly employees: { readonly value: number; readonly unit: '명' } | null;
    /** 임금을 다시 쓰는 데서 생기는, 전국의 효과. 고르지 않았으면 null이고 어느 효과에도 들어 있지 않다. */
    readonly incomeInduced: {
      /** 원래 부문들의 것만(truncated), 또는 생산에 가계의 소득까지(full). 생산 말고는 둘이 같다. */
      readonly kind: 'truncated' | 'full';
      readonly production: { readonly value: number; readonly unit: '억원' };
      readonly valueAdded: { readonly value: number; readonly unit: '억원' };
      readonly employment: { readonly value: number; readonly unit: '명' };
      readonly employees: { readonly value: number; readonly unit: '명' } | null;
      /** 첫 임금부터 모든 가계소득: full의 생산에 든 것. */
      readonly householdIncome: { readonly value: number; readonly unit: '억원' };
    } | null;
  };
  /** 총효과에서 순효과로, 칸마다. */
  readonly net: NetReport;
  readonly presentValue: PresentValue | null;
  /** 재원마다의 투자액, 억원; 적지 않았으면 null. */
  readonly payers: readonly PayerRow[] | null;
  readonly opportunityCost: OpportunityCost | null;
  readonly calibration: {
    readonly method: string;
    /** 발표치를 어느 범위의 효과로 읽고 맞추었는지. */
    readonly scope: 'total' | 'inRegion';
    readonly factors: Factors;
  };
  readonly calibrated: CalibratedReport | null;
  readonly stated: StatedFigures | null;
  readonly levers: readonly Lever[];
  /** 자기 지표. 식을 읽는 것은 따로 부르므로 엔진은 비워 두고 api가 채운다. */
  readonly own: readonly OwnIndicator[];
  /** 파일이 바탕에서 바꾼 것, 차례로: 무엇을 어떻게, 얼마에서 얼마로. */
  readonly changes: readonly Change[];
  readonly notes: readonly Note[];
  readonly byYear?: readonly DetailRow<'year'>[];
  readonly byComponent?: readonly (DetailRow<'component'> & { readonly title: Text })[];
  readonly bySector?: readonly (DetailRow<'sector'> & { readonly title: Text })[];
  /** 지출의 성격별, 성격을 적은 산업들만. */
  readonly byKind?: readonly KindRow[] | null;
  /** 응답하는 부문별, 전국표로 계산했을 때. By the sector that responds; with a national table alone. */
  readonly byRespondingSector?: readonly RespondingRow[] | null;
};

/**
 * 계산 결과를 `pageup.run/1`로.
 *
 * The report of an evaluation. The hash costs more than the evaluation itself: a page that redraws on each slider
 * move leaves it out (`hash: false`) and asks for it when it is shown.
 */
export function summarise(evaluation: Evaluation, options: { detail?: boolean; hash?: boolean } = {}): Run {
  const { prepared, assumptions, resolved, effects, factors } = evaluation;
  const { study } = prepared;
  const { plan } = study;
  const none: Factors = { production: null, valueAdded: null, employment: null };
  const { level } = resolved.region;
  const split = mapValues(effects.split, eokOf);
  const domestic = split.region + split.otherRegions;
  const report = reportEffects(effects.total, resolved.years.length, level);
  return {
    schema: 'pageup.run/1',
    engine: engineVersion,
    hash: options.hash === false ? null : hashOf(evaluation),
    scenario: { id: assumptions.id, title: assumptions.title },
    plan: plan && { id: plan.id, title: plan.title },
    region: {
      code: resolved.region.region.code,
      level,
      title: { ko: resolved.region.region.ko, en: resolved.region.region.en },
    },
    municipality: plan?.municipality?.ko ?? null,
    municipalityTitle: plan?.municipality ?? null,
    tables: tablesOf(evaluation),
    investment: {
      value: inEok(totalInvestment(assumptions)),
      unit: '억원',
      priceYear: assumptions.priceYear.value,
      origin: assumptions.investment.origin,
    },
    demand: { value: eokOf(demandOf(effects.total)), unit: '억원', priceYear: assumptions.priceYear.value },
    split: level === 'nation' ? { ...split, region: null, otherRegions: null } : split,
    effects: report,
    derived: {
      directProduction: { value: domestic, unit: '억원' },
      imports: { value: domestic - report.valueAdded.total, unit: '억원' },
      employees: level === 'nation' ? employeesOf(evaluation) : null,
      incomeInduced: incomeInducedOf(evaluation),
    },
    net: netOf(evaluation),
    presentValue: presentValuesOf(evaluation),
    payers: payersOf(evaluation),
    opportunityCost: opportunityCostOf(evaluation),
    calibration: { ...assumptions.calibration, factors: factors ?? none },
    calibrated: factors && calibrate(report, factors),
    stated: plan && describeStated(plan),
    own: [],
    changes: prepared.changes,
    levers: leversOf(prepared.levers, prepared.defaults, assumptions),
    notes: notesOf(evaluation),
    ...(options.detail ? details(evaluation) : {}),
  };
}

/**
 * 결과의 신원: 입력, 표의 해시, 엔진 판을 정준 JSON으로 적은 것의 sha256.
 *
 * sha256 over the canonical JSON of inputs, table hashes and engine version: the same input gives the same hash.
 */
export function hashOf(evaluation: Evaluation): string {
  const { study } = evaluation.prepared;
  const inputs = {
    scenarios: study.layers.map(({ scenario }) => scenario),
    plan: study.plan,
    set: evaluation.settings,
  };
  const tables = tablesOf(evaluation).map(({ hash }) => hash);
  return sha256Of(canonicalJson({ inputs, tables, engine: engineVersion }));
}

/** 쓴 표들: 계수를 내는 것이 먼저, 물가가 마지막. The tables that an evaluation draws on. */
export function tablesOf({ prepared: { study } }: Evaluation): Run['tables'] {
  const { nation, regional, national, prices } = study.tables;
  return [
    ...(nation || !regional ? [] : [{ id: regional.id, hash: regional.hash, role: 'regional' }]),
    { id: national.id, hash: national.hash, role: nation ? 'national' : 'restOfCountry' },
    { id: prices.id, hash: prices.hash, role: 'prices' },
  ];
}

function reportEffects(row: Float64Array, years: number, level: Level): EffectsReport {
  const persons = byScope(row, 'employment', level);
  return {
    production: { unit: '억원', ...byScope(row, 'production', level) },
    valueAdded: { unit: '억원', ...byScope(row, 'valueAdded', level) },
    employment: {
      unit: '명',
      perYearAverage: years > 0 ? persons.total / years : 0,
      years,
      personYears: years > 1,
      definition: labels.employment.ko,
      ...persons,
    },
  };
}

/** 보정치 = 산출치 × 계수, 모든 범위에 같은 계수. */
function calibrate(report: EffectsReport, factors: Factors): CalibratedReport {
  const { production, valueAdded, employment } = report;
  return {
    production: factors.production === null ? null : { ...production, ...times(production, factors.production) },
    valueAdded: factors.valueAdded === null ? null : { ...valueAdded, ...times(valueAdded, factors.valueAdded) },
    employment:
      factors.employment === null
        ? null
        : {
            ...employment,
            ...times(employment, factors.employment),
            perYearAverage: employment.perYearAverage * factors.employment,
          },
  };
}

function times(effect: ByScope, factor: number): ByScope {
  return {
    inRegion: effect.inRegion === null ? null : effect.inRegion * factor,
    outRegion: effect.outRegion === null ? null : effect.outRegion * factor,
    total: effect.total * factor,
  };
}

function details(evaluation: Evaluation) {
  const { assumptions, resolved, effects } = evaluation;
  const { level } = resolved.region;
  const detailOf = (rows: Float64Array, row: number) => ({
    demand: eokOf(demandOf(rows, row)),
    production: byScope(rows, 'production', level, row),
    valueAdded: byScope(rows, 'valueAdded', level, row),
    employment: byScope(rows, 'employment', level, row),
  });
  return {
    byYear: resolved.years.map((year, y) => ({ year, ...detailOf(effects.byYear, y) })),
    byComponent: assumptions.components.map(({ id, title }, c) => ({
      component: id,
      title,
      ...detailOf(effects.byComponent, c),
    })),
    bySector: resolved.region.sectors
      .map(({ code, ko, en }, s) => ({ sector: code, title: { ko, en }, ...detailOf(effects.bySector, s) }))
      .filter(({ demand }) => demand > 0),
    byKind: byKind(evaluation),
    byRespondingSector: level === 'nation' ? respondingRows(evaluation) : null,
  };
}

function employeesOf({ prepared: { study }, effects }: Evaluation): Run['derived']['employees'] {
  const value = employeesInduced(effects, study.tables.national);
  return value === null ? null : { value, unit: '명' };
}

function incomeInducedOf({ prepared: { study }, assumptions, effects }: Evaluation): Run['derived']['incomeInduced'] {
  if (assumptions.incomeRound === 'none') return null;
  const round = incomeRound(effects, study.tables.national);
  const kind = assumptions.incomeRound === 'typeIIFull' ? 'full' : 'truncated';
  const [production, householdIncome] = [eokOf(round.production), eokOf(round.householdIncome)];
  return {
    kind,
    production: { value: kind === 'full' ? production + householdIncome : production, unit: '억원' },
    valueAdded: { value: eokOf(round.valueAdded), unit: '억원' },
    employment: { value: round.employment, unit: '명' },
    employees: round.employees === null ? null : { value: round.employees, unit: '명' },
    householdIncome: { value: householdIncome, unit: '억원' },
  };
}

function respondingRows({ prepared: { study }, assumptions, resolved, effects }: Evaluation): RespondingRow[] {
  const isShown = assumptions.incomeRound !== 'none';
  const { direct, indirect, incomeInduced } = respondingSectors(effects, study.tables.national, isShown);
  const response = (indicator: Indicator, s: number): Response => {
    const inUnit = (part: Inducement) =>
      indicator === 'employment' ? part.employment[s]! : eokOf(part[indicator][s]!);
    const [first, further] = [inUnit(direct), inUnit(indirect)];
    return {
      direct: first,
      indirect: further,
      incomeInduced: incomeInduced && inUnit(incomeInduced),
      total: first + further,
    };
  };
  return resolved.region.sectors.map(({ code, ko, en }, s) => ({
    sector: code,
    title: { ko, en },
    production: response('production', s),
    valueAdded: response('valueAdded', s),
    employment: response('employment', s),
  }));
}

type Level = Run['region']['level'];

function byScope(rows: Float64Array, indicator: Indicator, level: Level, row = 0): ByScope {
  const inUnit = (scope: Scope) => {
    const effect = effectOf(rows, indicator, scope, row);
    return indicator === 'employment' ? effect : eokOf(effect);
  };
  const total = inUnit('total');
  if (level === 'nation') return { inRegion: null, outRegion: null, total };
  return { inRegion: inUnit('inRegion'), outRegion: inUnit('outRegion'), total };
}

function eokOf(amount: number): number {
  return inEok(amount as Won);
}

function mapValues<K extends string>(
  record: Readonly<Record<K, number>>,
  f: (value: number) => number,
): Record<K, number> {
  const entries = Object.entries<number>(record).map(([key, value]) => [key, f(value)]);
  return Object.fromEntries(entries) as Record<K, number>;
}
