import type { Evaluation } from '../calibrate/evaluate.ts';
import type { OwnFormula } from '../formula/own-indicators.ts';
import { Problem } from '../problem.ts';
import type { Text } from '../text.ts';
import { sixDigits } from '../units/korean-numerals.ts';
import { leverSlopes } from './gradient-by-lever.ts';
import {
  knownOutputs,
  outputLabel,
  outputName,
  outputSlope,
  outputValue,
  type OutputId,
} from './sensitivity-outputs.ts';
import { formulaValue } from './sensitivity-formulas.ts';
import { allowedInterval, continuousLevers, evaluateAt, plausibleRange, valueAt } from './sensitivity-range.ts';

/** 묻는 것: 이 결과가 이 값이 되려면 이 항목이 얼마여야 하는가. 억원이나 명. */
export type Goal = {
  /** `valueAdded.inRegion`, `calibrated.production.total`, `net.employment.inRegion`, `valueAdded.inRegion@2026`, `indicators.<이름>`. */
  readonly output: string;
  readonly value: number;
  readonly by: string;
};

/** 자기 지표 하나. One own indicator, by the id of its formula. */
export type OwnOutputId = { readonly basis: 'own'; readonly indicator: string; readonly scope: null };

/** 답: 값들이 여럿이면 지금 값에 가까운 것이 `value`. What a lever must be for an output to reach a target. */
export type Reached<Id = OutputId> = Id & {
  readonly target: number;
  readonly lever: string;
  readonly value: number | null;
  /** 목표에 이르는 값 모두, 작은 것부터. */
  readonly values: readonly number[];
  readonly reached: boolean;
  /** `value`가 그럴듯한 범위 안인가; 범위나 값이 없으면 null. */
  readonly insideRange: boolean | null;
  /** 이를 수 없을 때 가장 가까운 곳. */
  readonly nearest: { readonly value: number; readonly output: number } | null;
};

/** 이만큼 가까우면 이른 것이다(목표의 비율로). */
const closeEnough = 1e-12;
const steps = 200;

/**
 * 목표를 주는 항목의 값. 다른 것은 그대로 둔다.
 *
 * Goal seek for one lever, the others as they are: the exact function is cut where its slope changes sign and each monotone piece is
 * searched inside a bracket. Every output is affine in each lever but productivity growth, in which employment is convex,
 * so that there are two pieces at most.
 *
 * @throws Problem UNKNOWN_LEVER, GOAL_LEVER_NOT_CONTINUOUS, UNKNOWN_OUTPUT
 */
export function seek(evaluation: Evaluation, output: OutputId, target: number, lever: string): Reached {
  const [least, most] = allowedInterval(evaluation, lever);
  const line = lineOf(evaluation, output, lever);
  const turn = turningPoint(line.slope, least, most);
  const cuts = turn === null ? [least, most] : [least, turn, most];
  return { ...output, ...reachedOn(evaluation, line.value, cuts, target, lever) };
}

/** 자기 지표는 어디서든 꺾일 수 있어 이만큼으로 나누어 살핀다. */
const formulaCuts = 128;

/**
 * 자기 지표의 목표: 항목의 폭을 128로 나누어 부호가 바뀌는 조각마다 찾는다. 한 조각 안에서 두 번 지나가는 값은 놓칠 수 있다.
 *
 * Goal seek of an own indicator, which may turn anywhere: the interval is cut into 128 parts, each searched where the sign changes.
 * A target met twice within one part may be missed.
 */
export function seekFormula(
  evaluation: Evaluation,
  own: OwnFormula,
  target: number,
  lever: string,
): Reached<OwnOutputId> {
  const [least, most] = allowedInterval(evaluation, lever);
  const cuts = Array.from({ length: formulaCuts + 1 }, (_, i) => least + ((most - least) * i) / formulaCuts);
  const value = (at: number) => formulaValue(evaluateAt(evaluation, lever, at), own) ?? NaN;
  return { basis: 'own', indicator: own.id, scope: null, ...reachedOn(evaluation, value, cuts, target, lever) };
}

/** 잇닿은 자리들 사이의 조각마다, 목표에 이르는 항목의 값들. 알 수 없는 값(NaN)이 있는 조각은 건너뛴다. */
function reachedOn(
  evaluation: Evaluation,
  valueOf: (at: number) => number,
  cuts: readonly number[],
  target: number,
  lever: string,
): Reached<unknown> {
  const current = valueAt(evaluation, lever);
  const gap = (value: number) => valueOf(value) - target;
  const gaps = cuts.map(gap);
  const isFlat = gaps.every((each) => Math.abs(each) <= closeEnough * Math.abs(target));
  const pieces = cuts.slice(1).map((to, i) => [cuts[i]!, to] as const);
  const roots = isFlat ? [current] : pieces.flatMap(([from, to]) => rootIn(gap, target, from, to) ?? []);
  const values = [...new Set(roots)].toSorted((a, b) => a - b);
  const nearestTo = (points: readonly number[], distance: (point: number) => number) =>
    points.reduce((a, b) => (distance(b) < distance(a) ? b : a));
  const value = values.length === 0 ? null : nearestTo(values, (root) => Math.abs(root - current));
  const range = plausibleRange(evaluation, lever);
  const base = { target, lever, value, values };
  if (value !== null) {
    const insideRange = range && value >= range.written[0] && value <= range.written[1];
    return { ...base, reached: true, insideRange, nearest: null };
  }
  const known = cuts.flatMap((at, i) => (Number.isNaN(gaps[i]!) ? [] : [{ value: at, output: valueOf(at) }]));
  const nearest = known.length === 0 ? null : known.reduce((a, b) => (apart(b, target) < apart(a, target) ? b : a));
  return { ...base, reached: false, insideRange: null, nearest };
}

function apart({ output }: { readonly output: number }, target: number): number {
  return Math.abs(output - target);
}

/** 한 항목만 움직일 때의 결과와 그 기울기. */
function lineOf(evaluation: Evaluation, output: OutputId, lever: string) {
  return {
    value: (value: number) => outputValue(evaluateAt(evaluation, lever, value), output)!,
    slope: (value: number) => {
      const moved = evaluateAt(evaluation, lever, value);
      return outputSlope(
        moved,
        leverSlopes(moved, output.year).find(({ id }) => id === lever)!,
        output,
      )!;
    },
  };
}

/** 기울기의 부호가 바뀌는 곳; 바뀌지 않으면 null. */
function turningPoint(slope: (value: number) => number, least: number, most: number): number | null {
  const [first, last] = [slope(least), slope(most)];
  if (!(first * last < 0)) return null;
  let [low, high] = [least, most];
  for (let step = 0; step < steps; step++) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if (slope(middle) * first > 0) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * 한 방향으로만 가는 조각에서 0이 되는 곳: 끝점을 잇는 직선으로 좁히고(일리노이 방법), 더디면 반으로 나눈다.
 *
 * @source Dowell & Jarratt 1971 (Illinois method)
 */
function rootIn(gap: (value: number) => number, target: number, from: number, to: number): number | null {
  const enough = closeEnough * Math.abs(target);
  let [a, b] = [from, to];
  let [atA, atB] = [gap(a), gap(b)];
  if (Math.abs(atA) <= enough) return a;
  if (Math.abs(atB) <= enough) return b;
  if (!(atA * atB < 0)) return null;
  let best = Math.abs(atA) < Math.abs(atB) ? a : b;
  let bestGap = Math.min(Math.abs(atA), Math.abs(atB));
  for (let step = 0; step < steps; step++) {
    const straight = b - (atB * (b - a)) / (atB - atA);
    const inside = straight > Math.min(a, b) && straight < Math.max(a, b);
    const middle = inside && step % 8 < 7 ? straight : a + (b - a) / 2;
    const atMiddle = gap(middle);
    if (Number.isNaN(atMiddle)) return null;
    if (Math.abs(atMiddle) < bestGap) [best, bestGap] = [middle, Math.abs(atMiddle)];
    if (Math.abs(atMiddle) <= enough || middle === a || middle === b) return best;
    if (atMiddle * atB < 0) [a, atA] = [b, atB];
    else atA /= 2;
    [b, atB] = [middle, atMiddle];
  }
  return best;
}

/**
 * 물은 목표의 답. 이를 수 없으면 가장 가까운 곳을 말하는 문제이다.
 *
 * @throws Problem GOAL_OUT_OF_REACH, GOAL_NO_VALUE, UNKNOWN_LEVER, GOAL_LEVER_NOT_CONTINUOUS, UNKNOWN_OUTPUT
 */
export function goalOf(
  evaluation: Evaluation,
  { output: name, value, by }: Goal,
  formulas: readonly OwnFormula[] = [],
): Reached | Reached<OwnOutputId> {
  const outputs = knownOutputs(evaluation);
  const output = outputs.find((each) => outputName(each) === name);
  const formula = formulas.find(({ id }) => name === `indicators.${id}`);
  if (!output && !formula) {
    const known = [...outputs.map(outputName), ...formulas.map(({ id }) => `indicators.${id}`)].join(', ');
    throw new Problem('UNKNOWN_OUTPUT', { id: name.slice(0, 80), known });
  }
  checkLever(evaluation, by);
  const found = output ? seek(evaluation, output, value, by) : seekFormula(evaluation, formula!, value, by);
  if (found.reached) return found;
  const [least, most] = allowedInterval(evaluation, by);
  const label = output ? outputLabel(evaluation, output) : formula!.label;
  const named = namesIn(evaluation, name, label, by);
  const between = { least: sixDigits(least), most: sixDigits(most) };
  if (found.nearest === null) throw new Problem('GOAL_NO_VALUE', { ...named, ...between });
  throw new Problem('GOAL_OUT_OF_REACH', {
    ...named,
    ...between,
    target: sixDigits(value),
    nearest: sixDigits(found.nearest.output),
    at: sixDigits(found.nearest.value),
  });
}

/** 결과와 항목을 부르는 말: 이름과, 적을 때 쓰는 이름을 괄호에. */
function namesIn({ prepared }: Evaluation, output: string, label: Text | null, by: string) {
  const lever = prepared.levers.find(({ id }) => id === by)!.label;
  return {
    outputKo: label ? `${label.ko}(${output})` : output,
    outputEn: label ? `${label.en} (${output})` : output,
    leverKo: `${lever.ko}(${by})`,
    leverEn: `${lever.en} (${by})`,
  };
}

function checkLever(evaluation: Evaluation, id: string): void {
  const known = continuousLevers(evaluation);
  if (known.includes(id)) return;
  const declared = evaluation.prepared.levers.some((lever) => lever.id === id);
  const values = { id: id.slice(0, 80), known: known.join(', ') };
  throw declared ? new Problem('GOAL_LEVER_NOT_CONTINUOUS', values) : new Problem('UNKNOWN_LEVER', values);
}
