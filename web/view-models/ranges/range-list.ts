import {
  evaluate,
  isContinuous,
  leverOfRangeSetting,
  Problem,
  rangeSettingOf,
  scenarioRanges,
  type Lang,
  type Lever,
  type Text,
  type Distribution,
} from '../../../engine/index.ts';
import { valueOf, type Bench } from '../../state/bench.ts';
import type { Values } from '../../state/investment.ts';
import { notationOf } from '../lever-number.ts';
import { firstRange } from './shape.ts';
import { rangeWords } from './words.ts';

/** 범위가 어디에서 왔는가: 그럴듯한 범위, 파일, 여기서 정한 것; 값을 정해 뽑지 않는 것. Where a range comes from. */
export type Origin = 'plausible' | 'filed' | 'set' | 'held';

/** 뽑는 항목 하나. */
export type RangeLine = {
  readonly lever: Lever;
  readonly value: number;
  readonly distribution: Distribution;
  readonly origin: Origin;
  /** 파일이 적은 까닭. */
  readonly reason: Text | null;
};

export type RangeList = {
  readonly lines: readonly RangeLine[];
  /** 범위가 없어 더할 수 있는 항목들, 정한 범위와 함께 설 수 있는 것만. */
  readonly addable: readonly Lever[];
  /** 정한 범위가 성립하지 않아 뽑을 수 없는 까닭; 그때의 줄들은 성립하지 않는 것을 빼고 본 것이다. */
  readonly trouble: Text | null;
};

/** 작업대의 항목마다 어떤 값이 나올 수 있는가. What each lever of the bench may be, and which levers could be given a range. */
export function rangeList(bench: Bench): RangeList {
  const { values } = bench;
  const found = drawnFrom(bench, values);
  if (Array.isArray(found)) return { ...listed(bench, values, found), trouble: null };
  const standing = standingValues(bench, values);
  const rest = drawnFrom(bench, standing);
  return { ...listed(bench, standing, Array.isArray(rest) ? rest : []), trouble: found.detail };
}

/** 성립하지 않는 범위를 뺀 조정들, 앞의 것부터. */
function standingValues(bench: Bench, values: Values): Values {
  let kept = withoutRanges(values);
  for (const [id, range] of Object.entries(values)) {
    if (leverOfRangeSetting(id) === null) continue;
    const more = { ...kept, [id]: range };
    if (Array.isArray(drawnFrom(bench, more))) kept = more;
  }
  return kept;
}

type Drawn = ReturnType<typeof scenarioRanges>['ranges'][number];

/** 뽑을 범위들, 아니면 뽑을 수 없는 까닭. */
function drawnFrom({ prepared }: Bench, values: Values): Drawn[] | Problem {
  try {
    return [...scenarioRanges(evaluate(prepared, values)).ranges];
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

function listed(bench: Bench, values: Values, drawn: readonly Drawn[]): Omit<RangeList, 'trouble'> {
  const continuous = bench.run.levers.filter(isContinuous);
  const lines = continuous.flatMap((lever): RangeLine[] => {
    const range = drawn.find((one) => one.lever === lever.id);
    if (!range) return [];
    const { distribution, assumed } = range;
    const filed = bench.prepared.defaults.ranges?.find((one) => one.lever === lever.id);
    const asFiled = filed !== undefined && JSON.stringify(filed.distribution) === JSON.stringify(distribution);
    const isSet = values[rangeSettingOf(lever.id)] !== undefined;
    const origin = isSet ? 'set' : assumed ? 'plausible' : asFiled ? 'filed' : 'held';
    return [
      {
        lever,
        value: valueOf(bench, lever) as number,
        distribution,
        origin,
        reason: origin === 'filed' ? filed!.reason : null,
      },
    ];
  });
  const shown = new Set(lines.map(({ lever }) => lever.id));
  // 전체 금액과 산업의 금액은 함께 뽑을 수 없고, 파일이 산업의 금액에 상관을 적었으면 갈음할 수도 없다.
  const isMoneyDrawn = lines.some(({ lever }) => lever.unit === '억원');
  const canStand = (lever: Lever) => {
    if (!isMoneyDrawn || lever.unit !== '억원') return true;
    const range = firstRange(lever, valueOf(bench, lever) as number);
    return Array.isArray(drawnFrom(bench, { ...values, [rangeSettingOf(lever.id)]: range }));
  };
  return { lines, addable: continuous.filter((lever) => !shown.has(lever.id) && canStand(lever)) };
}

/**
 * 이 범위를 그대로 뽑을 수 없는 까닭, 항목의 단위로; 뽑을 수 있으면 null.
 *
 * Why a range cannot stand, in the lever's own unit; null when it can.
 */
export function rangeTrouble(bench: Bench, lever: Lever, distribution: Distribution, lang: Lang): string | null {
  const id = rangeSettingOf(lever.id);
  if (Array.isArray(drawnFrom(bench, { ...bench.values, [id]: distribution }))) return null;
  // 성립하지 않는 다른 범위(링크로 온 것)의 까닭을 이 범위의 것으로 말하지 않는다.
  const others = standingValues(
    bench,
    only(bench.values, (other) => other !== id),
  );
  const found = drawnFrom(bench, { ...others, [id]: distribution });
  if (Array.isArray(found)) return null;
  switch (found.code) {
    case 'RANGE_REVERSED':
      return rangeWords.reversed[lang];
    case 'RANGE_MODE_OUTSIDE':
      return rangeWords.modeOutside[lang];
    case 'RANGE_SPREAD_NOT_POSITIVE':
      return rangeWords.noSpread[lang];
    case 'RANGE_NOT_POSITIVE':
      return rangeWords.notPositive[lang];
    case 'RANGE_NO_MASS':
      return rangeWords.noMass[lang];
    case 'OUT_OF_RANGE':
      return limitsText(lever, lang);
    default:
      return found.detail[lang];
  }
}

function limitsText(lever: Lever, lang: Lang): string {
  const [least, most] = [lever.min ?? 0, lever.max!].map((end) => notationOf(lever).text(end, lang));
  return {
    ko: `이 항목은 ${least}에서 ${most}까지만 뜻이 있습니다. 그 안의 값을 쓰세요.`,
    en: `This lever makes sense from ${least} to ${most} alone. Use values inside.`,
  }[lang];
}

/** 여기서 정한 범위를 모두 거둔 조정들. The settings without any range. */
export function withoutRanges(values: Values): Values {
  return only(values, (id) => leverOfRangeSetting(id) === null);
}

function only(values: Values, keep: (id: string) => boolean): Values {
  return Object.fromEntries(Object.entries(values).filter(([id]) => keep(id)));
}
