import {
  evaluate,
  leverOfRangeSetting,
  rangeSettingOf,
  scenarioRanges,
  type LeverValue,
  type Prepared,
  type Text,
  type Distribution,
} from '../../../engine/index.ts';
import type { Values } from '../../state/investment.ts';
import { withoutRanges } from '../ranges/range-list.ts';

type Ranges = Readonly<Record<string, Distribution>>;

/** 다른 시나리오에 변경을 얹은 시나리오 파일. A scenario file that is another plus changes. */
export type DerivedScenario = {
  readonly id: string;
  readonly title: Text;
  readonly extends: string;
  readonly changes: readonly { readonly lever: string; readonly set: LeverValue }[];
  readonly ranges?: Ranges;
  readonly otherRanges?: 'plausible';
};

/**
 * 화면에서 조정한 것을 시나리오 파일로: 바탕을 잇고(`extends`) 바꾼 것만 적는다(`changes`, `ranges`). 손으로 정한 비율과, 바탕의
 * 파일이 범위를 적은 금액은 화면에서처럼 뽑지 않도록 한 값의 범위로 적는다.
 *
 * The planner's adjustments as a scenario file that anyone can run: it extends the scenario on the bench and lists what was set. A
 * rate set by hand is not drawn, here as on the page: it is written as a range of one value, and so is money that the base gives a
 * range.
 *
 * @throws Problem (바탕의 범위의 잘못)
 */
export function derivedScenario(prepared: Prepared, values: Values): DerivedScenario {
  const { defaults, levers } = prepared;
  const isRate = (id: string) => levers.find((lever) => lever.id === id)?.unit === '비율';
  const changes = Object.entries(values).flatMap(([lever, value]) =>
    leverOfRangeSetting(lever) === null ? [{ lever, set: value as LeverValue }] : [],
  );
  const held = changes.flatMap(({ lever, set }) =>
    isRate(lever) ? [[lever, { kind: 'fixed', value: set as number }] as const] : [],
  );
  const ranged = Object.entries(values).flatMap(([id, value]) => {
    const lever = leverOfRangeSetting(id);
    return lever === null ? [] : [[lever, value as Distribution] as const];
  });
  return {
    id: `${defaults.id}-adjusted`,
    title: {
      ko: `${defaults.title.ko} (조정함)`,
      en: `${defaults.title.en} (adjusted)`,
    },
    extends: defaults.id,
    changes,
    ...rangesOf([...heldMoney(prepared, values), ...held, ...ranged], defaults.ranges !== null),
  };
}

/** 바탕의 파일이 범위를 적었으나 손으로 정해 뽑지 않는 금액. */
function heldMoney(prepared: Prepared, values: Values): readonly (readonly [string, Distribution])[] {
  const { defaults, levers } = prepared;
  const money = (defaults.ranges ?? [])
    .map(({ lever }) => lever)
    .filter((id) => levers.find((lever) => lever.id === id)?.unit === '억원')
    .filter((id) => !Object.hasOwn(values, rangeSettingOf(id)));
  if (money.length === 0) return [];
  return scenarioRanges(evaluate(prepared, withoutRanges(values)))
    .ranges.filter(({ lever, distribution }) => money.includes(lever) && distribution.kind === 'fixed')
    .map(({ lever, distribution }) => [lever, distribution]);
}

/** 바탕이 범위를 적지 않았으면, 적지 않은 항목은 그대로 그럴듯한 범위에서 뽑는다. */
function rangesOf(
  entries: readonly (readonly [string, Distribution])[],
  baseHasRanges: boolean,
): Pick<DerivedScenario, 'ranges' | 'otherRanges'> {
  if (entries.length === 0) return {};
  const ranges = Object.fromEntries(entries);
  return baseHasRanges ? { ranges } : { ranges, otherRanges: 'plausible' };
}
