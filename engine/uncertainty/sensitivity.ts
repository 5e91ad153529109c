import { evaluate, type Evaluation, type Prepared } from '../calibrate/evaluate.ts';
import { engineVersion } from '../calibrate/summarise.ts';
import { unitText } from '../formula/dimension.ts';
import type { OwnFormula } from '../formula/own-indicators.ts';
import { note, type Note } from '../problem.ts';
import type { Settings } from '../scenario/levers.ts';
import type { Text } from '../text.ts';
import { breakEvenOf } from './break-even.ts';
import { elasticityOf } from './elasticity.ts';
import { goalOf, type Goal, type OwnOutputId, type Reached } from './goal.ts';
import { leverSlopes, type LeverSlope } from './gradient-by-lever.ts';
import { globalSensitivity, type GlobalOptions, type GlobalReport } from './sensitivity-global.ts';
import { figuresWithoutSlopes, formulaSlope, formulaValue } from './sensitivity-formulas.ts';
import {
  modelledOutputs,
  netOutputs,
  outputSlope,
  outputValue,
  yearlyOutputs,
  type OutputId,
} from './sensitivity-outputs.ts';
import { continuousLevers, plausibleRange } from './sensitivity-range.ts';
import { swingOf, tornadoOf, type Bars, type ReadOutput } from './tornado.ts';

/** 한 결과에 대한 항목 하나. 기울기는 억원이나 명, 항목의 단위 하나(억원, 비율 1)마다. */
export type LeverEffect = {
  readonly id: string;
  /** 이어지지 않는 항목이면 null. */
  readonly derivative: number | null;
  readonly elasticity: number | null;
  /** 항목을 범위의 두 끝에 놓은 결과; 범위가 없으면 null. */
  readonly low: number | null;
  readonly high: number | null;
  readonly lowAt: number | string | null;
  readonly highAt: number | string | null;
};

export type OutputRow = Omit<OutputId, 'year'> & {
  /** 모든 해를 더한 것은 null. */
  readonly year: number | null;
  readonly unit: '억원' | '명';
  readonly value: number | null;
  /** 보정치 = 값 × 계수. 계수는 움직이지 않으므로 기울기와 두 끝에도 같은 계수를 곱하면 된다. */
  readonly calibrated: { readonly factor: number; readonly value: number } | null;
  /** 막대가 긴 것부터. */
  readonly levers: readonly LeverEffect[];
};

/** 자기 지표 하나. 금액은 억원이다. One own indicator. */
export type OwnRow = {
  readonly id: string;
  readonly label: Text | null;
  readonly formula: string;
  readonly unit: Text;
  readonly value: number | null;
  readonly levers: readonly LeverEffect[];
};

/** 항목의 이름과 지금 값; 비중은 한 칸마다 하나. */
export type SensitivityLever = {
  readonly id: string;
  readonly lever: string;
  readonly label: Text;
  readonly unit: string | null;
  readonly value: number | string | null;
  /** 그럴듯한 범위와, 그 가운데 실제로 놓은 두 끝. */
  readonly range: readonly [number, number] | null;
  readonly ends: readonly [number, number] | null;
};

/** `pageup.sensitivity/1`. 금액 억원, 사람 명, 비율 0–1. */
export type Sensitivity = {
  readonly schema: 'pageup.sensitivity/1';
  readonly engine: string;
  readonly scenario: { readonly id: string; readonly title: Text };
  readonly region: { readonly code: string; readonly level: 'province' | 'nation'; readonly title: Text };
  readonly levers: readonly SensitivityLever[];
  /** 산출치 아홉. */
  readonly outputs: readonly OutputRow[];
  /** 순효과 셋. */
  readonly net: readonly OutputRow[];
  /** 해마다의 산출치; 청하지 않았으면 빈 목록. */
  readonly byYear: readonly OutputRow[];
  /** 시나리오의 자기 지표들. */
  readonly own: readonly OwnRow[];
  readonly breakEven: readonly Reached[];
  readonly goal: Reached | Reached<OwnOutputId> | null;
  readonly global: GlobalReport | null;
  readonly notes: readonly Note[];
};

export type SensitivityOptions = {
  readonly goal?: Goal | undefined;
  readonly global?: GlobalOptions | undefined;
  readonly byYear?: boolean | undefined;
  /** 함께 볼 자기 지표: `readFormulas`가 읽은 시나리오의 식들. */
  readonly formulas?: readonly OwnFormula[] | undefined;
};

/**
 * 무엇이 결과를 얼마나 움직이는가: 정확한 기울기, 탄력성, 토네이도, 손익분기, (청하면) 목표값과 전역 지수.
 *
 * What moves the results and by how much: exact slopes, elasticities, the tornado, break-even for each stated figure; and, when asked,
 * a goal and Sobol' indices. Scopes that a national table does not know are null.
 *
 * @throws Problem GOAL_OUT_OF_REACH, UNKNOWN_OUTPUT, GOAL_LEVER_NOT_CONTINUOUS, RANGE_REVERSED, (조정한 값의 잘못)
 */
export function localSensitivity(
  prepared: Prepared,
  settings: Settings = {},
  options: SensitivityOptions = {},
): Sensitivity {
  const evaluation = evaluate(prepared, settings);
  const { byYear = false, formulas = [] } = options;
  const goal = options.goal ? goalOf(evaluation, options.goal, formulas) : null;
  const slopes = leverSlopes(evaluation);
  const outputs = [...modelledOutputs, ...netOutputs(evaluation), ...(byYear ? yearlyOutputs(evaluation) : [])];
  const bars = tornadoOf(evaluation, [
    ...outputs.map(
      (output): ReadOutput =>
        (moved) =>
          outputValue(moved, output),
    ),
    ...formulas.map(
      (own): ReadOutput =>
        (moved) =>
          formulaValue(moved, own),
    ),
  ]);
  const slopesIn = new Map(
    byYear ? evaluation.resolved.years.map((year) => [year, leverSlopes(evaluation, year)]) : [],
  );
  const rows = outputs.map((output, o) =>
    outputRow(evaluation, output, o, slopesIn.get(output.year ?? NaN) ?? slopes, bars),
  );
  const own = formulas.map((formula, k) => ownRow(evaluation, formula, outputs.length + k, slopes, bars));
  const breakEven = breakEvenOf(evaluation);
  const global = options.global ? globalSensitivity(evaluation, options.global) : null;
  const { region } = evaluation.resolved.region;
  const { id, title } = evaluation.assumptions;
  return {
    schema: 'pageup.sensitivity/1',
    engine: engineVersion,
    scenario: { id, title },
    region: {
      code: region.code,
      level: evaluation.resolved.region.level,
      title: { ko: region.ko, en: region.en },
    },
    levers: describedLevers(evaluation, slopes),
    outputs: rows.filter(({ basis, year }) => basis === 'modelled' && year === null),
    net: rows.filter(({ basis }) => basis === 'net'),
    byYear: rows.filter(({ year }) => year !== null),
    own,
    breakEven,
    goal,
    global: global?.report ?? null,
    notes: [
      ...notesOn(evaluation, bars, [...breakEven, ...(goal ? [goal] : [])]),
      ...formulas.flatMap(notesOnFormula),
      ...(global?.notes ?? []),
    ],
  };
}

function outputRow(
  evaluation: Evaluation,
  output: OutputId,
  o: number,
  slopes: readonly LeverSlope[],
  bars: readonly Bars[],
): OutputRow {
  const value = outputValue(evaluation, output);
  const calibrated = outputValue(evaluation, { ...output, basis: 'calibrated' });
  const factor = evaluation.factors?.[output.indicator] ?? null;
  const effects = leverEffects(evaluation, value, o, slopes, bars, (slope) => outputSlope(evaluation, slope, output));
  const isShown = output.basis === 'modelled' && factor !== null && calibrated !== null;
  return {
    ...output,
    year: output.year ?? null,
    unit: output.indicator === 'employment' ? '명' : '억원',
    value,
    calibrated: isShown ? { factor, value: calibrated } : null,
    levers: effects,
  };
}

function ownRow(
  evaluation: Evaluation,
  own: OwnFormula,
  o: number,
  slopes: readonly LeverSlope[],
  bars: readonly Bars[],
): OwnRow {
  const { id, label, formula } = own;
  const value = formulaValue(evaluation, own);
  const levers = leverEffects(evaluation, value, o, slopes, bars, (slope) => formulaSlope(evaluation, slope, own));
  return { id, label, formula: formula.text, unit: unitText(formula.dimension), value, levers };
}

/** 결과 하나에 대한 항목마다의 기울기, 탄력성과 막대의 두 끝. */
function leverEffects(
  evaluation: Evaluation,
  value: number | null,
  o: number,
  slopes: readonly LeverSlope[],
  bars: readonly Bars[],
  slopeOf: (slope: LeverSlope) => number | null,
): LeverEffect[] {
  const bySlope = new Map(slopes.map((slope) => [slope.id, slope]));
  const effects = leverIds(evaluation, slopes).map((id): LeverEffect => {
    const slope = bySlope.get(id);
    const swing = bars.find(({ lever }) => lever === id)?.swings[o];
    const derivative = slope ? slopeOf(slope) : null;
    return {
      id,
      derivative,
      elasticity: slope ? elasticityOf(derivative, slope.value, value) : null,
      low: swing?.low ?? null,
      high: swing?.high ?? null,
      lowAt: swing?.lowAt ?? null,
      highAt: swing?.highAt ?? null,
    };
  });
  return sorted(effects);
}

function notesOnFormula({ id, formula }: OwnFormula): Note[] {
  const figures = figuresWithoutSlopes.filter((name) => formula.figures.includes(name));
  if (figures.length === 0) return [];
  return [note('FORMULA_SLOPES_UNKNOWN', `own.${id}`, { figures: figures.join(', ') })];
}

/** 범위가 있는 항목은 막대가 긴 것부터, 그다음 고르는 항목, 나머지는 선언된 차례로. */
function sorted(effects: readonly LeverEffect[]): LeverEffect[] {
  const group = ({ low, lowAt }: LeverEffect) => (low === null ? 2 : typeof lowAt === 'string' ? 1 : 0);
  return effects.toSorted((a, b) => group(a) - group(b) || (swingOf(b) ?? 0) - (swingOf(a) ?? 0));
}

/** 선언된 차례대로, 비중인 항목은 칸마다. */
function leverIds({ prepared }: Evaluation, slopes: readonly LeverSlope[]): string[] {
  return prepared.levers.flatMap(({ id, kind }) =>
    kind === 'shares' ? slopes.filter(({ lever }) => lever === id).map((slope) => slope.id) : [id],
  );
}

function describedLevers(evaluation: Evaluation, slopes: readonly LeverSlope[]): SensitivityLever[] {
  const { prepared, assumptions, resolved } = evaluation;
  const { sectors, sectorAt } = resolved.region;
  const continuous = new Set(continuousLevers(evaluation));
  return leverIds(evaluation, slopes).map((id): SensitivityLever => {
    const slope = slopes.find((each) => each.id === id);
    const declared = prepared.levers.find((lever) => lever.id === (slope?.lever ?? id))!;
    const range = continuous.has(id) ? plausibleRange(evaluation, id) : null;
    const key = slope?.key ?? null;
    const sector = key === null || declared.id === 'schedule' ? null : sectors[sectorAt.get(key)!]!;
    const part = (lang: 'ko' | 'en') => (sector ? `${key} ${sector[lang]}` : key);
    const label = (lang: 'ko' | 'en') => `${declared.label[lang]}${key === null ? '' : `: ${part(lang)}`}`;
    return {
      id,
      lever: declared.id,
      label: { ko: label('ko'), en: label('en') },
      unit: key === null ? declared.unit : '비율',
      value: slope ? slope.value : (declared.read(assumptions) as number | string),
      range: range && range.written,
      ends: range && range.ends,
    };
  });
}

function notesOn(evaluation: Evaluation, bars: readonly Bars[], found: readonly Reached<unknown>[]): Note[] {
  const ranged = new Set(bars.map(({ lever }) => lever));
  const without = continuousLevers(evaluation).filter((id) => !ranged.has(id));
  const shares = evaluation.prepared.levers.some(({ kind }) => kind === 'shares');
  return [
    note('SLOPES_ARE_LOCAL', 'outputs.levers'),
    ...(shares ? [note('SHARES_FROM_OTHERS', 'outputs.levers')] : []),
    ...(without.length > 0 ? [note('RANGES_UNKNOWN', 'outputs.levers', { levers: without.join(', ') })] : []),
    ...bars.flatMap(({ lever, range }) => {
      const ends = range ? ([0, 1] as const).filter((end) => range.ends[end] !== range.written[end]) : [];
      return ends.map((end) =>
        note('RANGE_END_CUT', `levers.${lever}`, { id: lever, end: range!.written[end], used: range!.ends[end] }),
      );
    }),
    ...found
      .filter(({ values }) => values.length > 1)
      .map(({ lever, values }) => note('GOAL_REACHED_TWICE', 'breakEven', { lever, values: values.join(', ') })),
  ];
}
