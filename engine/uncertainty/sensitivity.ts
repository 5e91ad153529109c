import { evaluate, type Evaluation, type Prepared } from '../calibrate/evaluate.ts';
import { engineVersion } from '../calibrate/summarise.ts';
import { note, type Note } from '../problem.ts';
import type { Settings } from '../scenario/levers.ts';
import type { Text } from '../text.ts';
import { breakEvenOf } from './break-even.ts';
import { elasticityOf } from './elasticity.ts';
import { goalOf, type Goal, type Reached } from './goal.ts';
import { leverSlopes, type LeverSlope } from './gradient-by-lever.ts';
import { globalSensitivity, type GlobalOptions, type GlobalReport } from './sensitivity-global.ts';
import { modelledOutputs, netOutputs, outputSlope, outputValue, type OutputId } from './sensitivity-outputs.ts';
import { continuousLevers, plausibleRange } from './sensitivity-range.ts';
import { swingOf, tornadoOf, type Bars } from './tornado.ts';

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

export type OutputRow = OutputId & {
  readonly unit: '억원' | '명';
  readonly value: number | null;
  /** 보정치 = 값 × 계수. 계수는 움직이지 않으므로 기울기와 두 끝에도 같은 계수를 곱하면 된다. */
  readonly calibrated: { readonly factor: number; readonly value: number } | null;
  /** 막대가 긴 것부터. */
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
  readonly breakEven: readonly Reached[];
  readonly goal: Reached | null;
  readonly global: GlobalReport | null;
  readonly notes: readonly Note[];
};

export type SensitivityOptions = { readonly goal?: Goal | undefined; readonly global?: GlobalOptions | undefined };

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
  const goal = options.goal ? goalOf(evaluation, options.goal) : null;
  const slopes = leverSlopes(evaluation);
  const outputs = [...modelledOutputs, ...netOutputs(evaluation)];
  const bars = tornadoOf(evaluation, outputs);
  const rows = outputs.map((output, o) => outputRow(evaluation, output, o, slopes, bars));
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
    outputs: rows.filter(({ basis }) => basis === 'modelled'),
    net: rows.filter(({ basis }) => basis === 'net'),
    breakEven,
    goal,
    global: global?.report ?? null,
    notes: [...notesOn(evaluation, bars, [...breakEven, ...(goal ? [goal] : [])]), ...(global?.notes ?? [])],
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
  const effects = leverIds(evaluation, slopes).map((id): LeverEffect => {
    const slope = slopes.find((each) => each.id === id);
    const swing = bars.find(({ lever }) => lever === id)?.swings[o];
    const derivative = slope ? outputSlope(evaluation, slope, output) : null;
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
  const isShown = output.basis === 'modelled' && factor !== null && calibrated !== null;
  return {
    ...output,
    unit: output.indicator === 'employment' ? '명' : '억원',
    value,
    calibrated: isShown ? { factor, value: calibrated } : null,
    levers: sorted(effects),
  };
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

function notesOn(evaluation: Evaluation, bars: readonly Bars[], found: readonly Reached[]): Note[] {
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
