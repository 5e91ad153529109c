import type { Evaluation } from '../calibrate/evaluate.ts';
import { note, problemAt, type Note } from '../problem.ts';
import { isContinuous, type Declaration } from '../scenario/levers.ts';
import { rangeSettingOf } from '../scenario/ranges.ts';
import type { Text } from '../text.ts';
import { formatMoney } from '../units/korean-numerals.ts';
import { eok, inEok } from '../units/money.ts';
import { checkDistribution } from './check-distribution.ts';
import { copulaOf, type Copula } from './copula.ts';
import { boundsOf, isPoint, type Distribution } from './distribution.ts';
import { intervalBeside, moneyRanges } from './scenario-money.ts';

/** 뽑을 조정 항목 하나, 항목의 단위로. `assumed`는 파일이 분포를 적지 않아 삼각분포로 본 것. One lever that is sampled. */
export type SampledRange = { readonly lever: string; readonly distribution: Distribution; readonly assumed: boolean };

export type ScenarioRanges = {
  readonly ranges: readonly SampledRange[];
  readonly copula: Copula | null;
  /** 비중의 범위에서 뽑은 뒤 금액의 합을 지키도록 함께 맞추는 산업들의 차례; 없으면 빈 목록. */
  readonly split: readonly number[];
  readonly notes: readonly Note[];
};

/**
 * 시나리오의 범위: 파일이 적은 분포, 또는 항목마다의 그럴듯한 범위를 최빈값이 지금 값인 삼각분포로.
 *
 * What a scenario's levers may be: the distributions that are written and, where none is or `otherRanges` is plausible, each other
 * lever's plausible range as a triangle with its mode at the value. A lever that is set by hand stays at that value unless its
 * range is set by hand too. A written range of the total takes the place of plausible ones of its components, and the reverse.
 *
 * @throws Problem UNKNOWN_LEVER, RANGE_NOT_A_NUMBER, RANGES_OVERLAP, OUT_OF_RANGE, 분포와 상관의 잘못
 */
export function scenarioRanges(evaluation: Evaluation): ScenarioRanges {
  const { assumptions, prepared } = evaluation;
  const { ranges: written, otherRanges, correlations } = assumptions;
  const over = written ? writtenRanges(evaluation) : [];
  const { split, ranges: plausible } =
    written && otherRanges === 'fixed' ? { split: [], ranges: [] } : assumedRanges(evaluation);
  const found = laidOver(evaluation, plausible, over, split);
  const held = found.filter(({ lever }) => isHeld(evaluation, lever, split));
  const ranges = found.map((range) => (held.includes(range) ? atValue(evaluation, range) : range));
  const file = correlations?.file ?? prepared.study.layers.at(-1)!.file;
  const levers = ranges.map(({ lever }) => lever);
  return {
    ranges,
    copula: copulaOf(levers, correlations?.pairs ?? [], { file, path: 'correlations' }),
    split,
    notes: [
      ...notesOnRanges(evaluation, ranges, split),
      ...(held.length > 0 ? [note('RANGES_HELD', 'ranges', namesOf(evaluation, held))] : []),
    ],
  };
}

function writtenRanges({ prepared, assumptions }: Evaluation): SampledRange[] {
  const written = assumptions.ranges!;
  const continuous = prepared.levers.filter(isContinuous);
  const known = continuous.map(({ id }) => id).join(', ');
  for (const { lever: id, distribution, file } of written) {
    const path = `ranges.${id}`;
    const lever = prepared.levers.find((declared) => declared.id === id);
    if (!lever) throw problemAt(file, path, 'UNKNOWN_LEVER', { id, known });
    if (!isContinuous(lever)) throw problemAt(file, path, 'RANGE_NOT_A_NUMBER', { id, known });
    checkDistribution(distribution, { file, path });
    checkLimits(lever, distribution, file, path);
  }
  return written.map(({ lever, distribution }) => ({ lever, distribution, assumed: false }));
}

/** 적은 범위가 그럴듯한 범위를 갈음한다. 전체 금액과 산업의 금액은 함께 뽑지 않는다. */
function laidOver(
  { assumptions }: Evaluation,
  plausible: readonly SampledRange[],
  written: readonly SampledRange[],
  split: readonly number[],
): SampledRange[] {
  const ofSplit = new Set(split.map((c) => `investment.${assumptions.components[c]!.id}`));
  const isComponent = (lever: string) => lever.startsWith('investment.') && !ofSplit.has(lever);
  const total = written.some(({ lever }) => lever === 'investment');
  const component = written.find(({ lever }) => isComponent(lever))?.lever;
  if (total && component !== undefined) {
    const { file } = assumptions.ranges!.find(({ lever }) => lever === component)!;
    throw problemAt(file, `ranges.${component}`, 'RANGES_OVERLAP', { id: component });
  }
  const given = new Map(written.map((range) => [range.lever, range]));
  const kept = plausible.filter(
    ({ lever }) => !(total && isComponent(lever)) && !(component !== undefined && lever === 'investment'),
  );
  const places = new Set(kept.map(({ lever }) => lever));
  return [
    ...kept.map((range) => given.get(range.lever) ?? range),
    ...written.filter(({ lever }) => !places.has(lever)),
  ];
}

function checkLimits({ id, min, max }: Declaration, distribution: Distribution, file: string, path: string): void {
  const bounds = boundsOf(distribution);
  const outside = [bounds.min, bounds.max].find((value) => value < (min ?? 0) || value > max!);
  if (outside !== undefined)
    throw problemAt(file, path, 'OUT_OF_RANGE', { id, value: outside, min: min ?? 0, max: max! });
}

/** 범위의 끝이 지금 값에 못 미치면 값까지 넓히고, 항목의 한도를 넘으면 거기서 자른다. */
function assumedRanges(evaluation: Evaluation): { split: readonly number[]; ranges: SampledRange[] } {
  const { prepared, assumptions } = evaluation;
  const money = moneyRanges(evaluation);
  const { file } = prepared.study.layers.at(-1)!;
  const ranges = prepared.levers.filter(isContinuous).flatMap((lever): SampledRange[] => {
    const { id } = lever;
    const plausible = intervalBeside(evaluation, money, id);
    if (!plausible) return [];
    const [low, high] = plausible;
    checkDistribution({ kind: 'uniform', min: low, max: high }, { file, path: id });
    const mode = lever.read(assumptions) as number;
    const [min, max] = [Math.max(lever.min ?? 0, Math.min(low, mode)), Math.min(lever.max!, Math.max(high, mode))];
    return [{ lever: id, distribution: { kind: 'triangular', min, mode, max }, assumed: true }];
  });
  return { split: money.split, ranges };
}

/** 손으로 정한 항목. 전체 금액을 정하면 비중으로 나눈 것이 아닌 산업의 금액도 정해진 것이다. */
function isHeld({ settings, assumptions }: Evaluation, lever: string, split: readonly number[]): boolean {
  if (Object.hasOwn(settings, rangeSettingOf(lever))) return false;
  if (Object.hasOwn(settings, lever)) return true;
  if (!lever.startsWith('investment')) return false;
  if (lever === 'investment') return Object.keys(settings).some((id) => id.startsWith('investment.'));
  const isSplit = split.some((c) => lever === `investment.${assumptions.components[c]!.id}`);
  return Object.hasOwn(settings, 'investment') && !isSplit;
}

function atValue({ prepared, assumptions }: Evaluation, { lever }: SampledRange): SampledRange {
  const value = prepared.levers.find(({ id }) => id === lever)!.read(assumptions) as number;
  return { lever, distribution: { kind: 'fixed', value }, assumed: false };
}

function notesOnRanges(evaluation: Evaluation, ranges: readonly SampledRange[], split: readonly number[]): Note[] {
  const { prepared, assumptions } = evaluation;
  const assumed = ranges.filter((range) => range.assumed);
  const away = ranges.filter(({ lever, distribution }) => {
    const value = prepared.levers.find(({ id }) => id === lever)!.read(assumptions) as number;
    const { min, max } = boundsOf(distribution);
    return value < min || value > max;
  });
  const money = split.reduce(
    (sum, c) => sum + inEok(assumptions.investment.byComponent.get(assumptions.components[c]!.id)!),
    0,
  );
  return [
    ...(ranges.every(({ distribution }) => isPoint(distribution)) ? [note('NOTHING_RANGED', 'ranges')] : []),
    ...(assumed.length > 0 ? [note('RANGES_ASSUMED', 'ranges', namesOf(evaluation, assumed))] : []),
    ...(split.length > 0
      ? [
          note('SHARES_KEEP_TOTAL', 'ranges', {
            totalKo: formatMoney(eok(money), 'ko'),
            totalEn: formatMoney(eok(money), 'en'),
            count: split.length,
          }),
        ]
      : []),
    ...(away.length > 0 ? [note('VALUE_OUTSIDE_RANGE', 'ranges', namesOf(evaluation, away))] : []),
  ];
}

/** 항목들의 이름. */
function namesOf({ prepared }: Evaluation, ranges: readonly SampledRange[]) {
  const labelOf = (lever: string): Text => prepared.levers.find(({ id }) => id === lever)!.label;
  return {
    leversKo: ranges.map(({ lever }) => labelOf(lever).ko).join(', '),
    leversEn: ranges.map(({ lever }) => labelOf(lever).en).join(', '),
  };
}
