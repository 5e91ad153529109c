import type { Evaluation } from '../calibrate/evaluate.ts';
import { note, Problem, type Note } from '../problem.ts';
import { shareText } from '../units/korean-numerals.ts';
import { boundsOf, type Distribution } from './distribution.ts';
import { scenarioModel } from './scenario-model.ts';
import { scenarioProgram } from './scenario-program.ts';
import { scenarioRanges } from './scenario-ranges.ts';
import { modelledOutputs, netOutputs, outputName, outputValue, type OutputId } from './sensitivity-outputs.ts';
import { rankCorrelationOf, ranksOf } from './sensitivity-ranks.ts';
import { sobolIndicesOf, type Estimate, type Respond, type SobolIndices } from './sobol-indices.ts';
import { respond } from './tally.ts';

export type GlobalOptions = {
  /** 바탕 점의 수, 32 이상 65,536 이하. */
  readonly draws?: number | undefined;
  readonly seed?: number | undefined;
};

/** 지수와 95% 신뢰구간. */
export type Index = Estimate & { readonly interval: readonly [number, number] };

/** 지역(한 점) 순위와 전역(분산) 순위가 다른 항목; 1이 가장 크다. */
export type Moved = { readonly lever: string; readonly local: number; readonly global: number };

export type GlobalRow = OutputId & {
  /** 변하지 않거나 알 수 없으면 null. */
  readonly levers: readonly { readonly id: string; readonly first: Index; readonly total: Index }[] | null;
  /** 막대의 길이와 전체 지수의 순위상관. */
  readonly rankCorrelation: number | null;
  readonly moved: readonly Moved[];
};

export type GlobalReport = {
  readonly method: 'sobol';
  readonly draws: number;
  readonly seed: number;
  readonly ranges: readonly GlobalRange[];
  readonly outputs: readonly GlobalRow[];
};

export type GlobalRange = {
  readonly id: string;
  readonly kind: Distribution['kind'];
  readonly min: number;
  readonly max: number;
};

const defaultDraws = 4096;
const drawLimits = { min: 32, max: 65_536 } as const;
const largestSeed = Number.MAX_SAFE_INTEGER;
/** 자유도 15(벌 열여섯)의 t 분포, 양쪽 95%. */
const t95 = 2.131449545559323;
/** 두 지수가 이만큼의 표준오차보다 멀면 차례가 분명하다. */
const clearly = 3;

/**
 * 항목들이 시나리오의 범위에서 서로 무관하게 움직일 때의 1차·전체 Sobol' 지수와, 한 점에서 본 순위와의 차이.
 *
 * First-order and total Sobol' indices with every ranged lever drawn independently from the scenario's ranges, and how their ranking
 * differs from that of single moves over the same ranges.
 *
 * @throws Problem INDICES_NEED_INDEPENDENCE, OUT_OF_RANGE, TOO_MANY_RANGES, (범위의 잘못)
 */
export function globalSensitivity(
  evaluation: Evaluation,
  { draws = defaultDraws, seed = 1 }: GlobalOptions,
): { readonly report: GlobalReport; readonly notes: readonly Note[] } {
  checkWhole('draws', draws, drawLimits.min, drawLimits.max);
  checkWhole('seed', seed, 0, largestSeed);
  const { ranges: drawn, copula, split, notes } = scenarioRanges(evaluation);
  const levers = drawn.map(({ lever }) => lever);
  const ranges = drawn.map(({ lever, distribution }): GlobalRange => {
    return { id: lever, kind: distribution.kind, ...boundsOf(distribution) };
  });
  const outputs = [...modelledOutputs, ...netOutputs(evaluation)];
  const known = outputs.filter((output) => outputValue(evaluation, output) !== null);
  const responding = responderOf(evaluation, levers, split, known.length);
  const distributions = drawn.map(({ distribution }) => distribution);
  const plan = { seed, method: 'sobol', distributions, copula } as const;
  const indices = sobolIndicesOf(plan, levers, responding, known.length, draws);
  const swings = swingsOver(evaluation, ranges, known);
  const rows = outputs.map((output): GlobalRow => {
    const o = known.indexOf(output);
    const found = indices[o] ?? null;
    if (!found) return { ...output, levers: null, rankCorrelation: null, moved: [] };
    const estimated = found.map(({ lever, first, total }) => ({
      id: lever,
      first: withInterval(first),
      total: withInterval(total),
    }));
    return { ...output, levers: estimated, ...comparedRanks(found, swings[o]!) };
  });
  const report = { method: 'sobol', draws, seed, ranges, outputs: rows } as const;
  return { report, notes: [...notes, ...meetingNote(evaluation, ranges), ...notesOn(rows)] };
}

/** 앞의 산출 `counted`개까지. */
function responderOf(
  evaluation: Evaluation,
  levers: readonly string[],
  split: readonly number[],
  counted: number,
): Respond {
  const program = scenarioProgram(scenarioModel(evaluation, levers, split), false);
  return (rows, count) => respond({ program, counted }, rows, count);
}

function checkWhole(id: string, value: number, min: number, max: number): void {
  if (Number.isInteger(value) && value >= min && value <= max) return;
  throw new Problem('OUT_OF_RANGE', { id, value, min, max });
}

/** 뽑은 구매율과 수입 비율의 합이 1을 넘을 수 있으면 말한다. */
function meetingNote({ assumptions: { rates } }: Evaluation, ranges: readonly GlobalRange[]): Note[] {
  const most = (id: 'localPurchase' | 'importShare') => ranges.find((range) => range.id === id)?.max ?? rates[id].value;
  const [localPurchase, importShare] = [most('localPurchase'), most('importShare')];
  if (localPurchase + importShare <= 1 + 1e-12) return [];
  return [
    note('PURCHASES_CAPPED', 'global.ranges', {
      most: shareText(Number((localPurchase + importShare).toPrecision(12))),
    }),
  ];
}

function withInterval({ value, standardError }: Estimate): Index {
  return { value, standardError, interval: [value - t95 * standardError, value + t95 * standardError] };
}

/** 같은 범위에서 하나씩 움직인 막대의 길이, 결과마다 항목마다. */
function swingsOver(evaluation: Evaluation, ranges: GlobalReport['ranges'], outputs: readonly OutputId[]): number[][] {
  const perLever = ranges.map(({ id, min, max }) => {
    return responderOf(evaluation, [id], [], outputs.length)(Float64Array.of(min, max), 2);
  });
  return outputs.map((_, o) => perLever.map((results) => Math.abs(results[2 * o + 1]! - results[2 * o]!)));
}

/** 이 결과를 움직이는 항목들만 견준다. 오차보다 작은 차이로 뒤바뀐 것은 다르다고 하지 않는다. */
function comparedRanks(found: readonly SobolIndices[], swings: readonly number[]) {
  const largest = Math.max(...swings);
  const moving = found.map((_, j) => j).filter((j) => swings[j]! > 1e-12 * largest);
  if (moving.length < 2) return { rankCorrelation: null, moved: [] };
  const local = ranksOf(moving.map((j) => swings[j]!));
  const global = ranksOf(moving.map((j) => found[j]!.total.value));
  const passes = (a: number, b: number) => {
    const [x, y] = [found[moving[a]!]!.total, found[moving[b]!]!.total];
    const error = Math.sqrt(x.standardError * x.standardError + y.standardError * y.standardError);
    return (local[a]! - local[b]!) * (x.value - y.value) > 0 && Math.abs(x.value - y.value) > clearly * error;
  };
  const moved = moving.flatMap((j, a): Moved[] => {
    const isMoved = moving.some((_, b) => passes(a, b));
    return isMoved && local[a] !== global[a] ? [{ lever: found[j]!.lever, local: local[a]!, global: global[a]! }] : [];
  });
  return { rankCorrelation: rankCorrelationOf(local, global), moved };
}

function notesOn(rows: readonly GlobalRow[]): Note[] {
  const compared = rows.filter(({ rankCorrelation }) => rankCorrelation !== null);
  if (compared.length === 0) return [];
  const least = compared.reduce((a, b) => (b.rankCorrelation! < a.rankCorrelation! ? b : a));
  const output = outputName(least);
  const correlation = least.rankCorrelation!.toFixed(2);
  const levers = least.moved.map(({ lever, local, global }) => `${lever} ${local}→${global}`).join(', ');
  return [
    note('INDICES_ASSUME_RANGES', 'global'),
    levers === ''
      ? note('RANKINGS_AGREE', 'global', { output, correlation })
      : note('RANKINGS_DIFFER', 'global', { output, correlation, levers }),
  ];
}
