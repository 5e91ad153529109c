import {
  leverOfRangeSetting,
  type Lang,
  type Lever,
  type LeverValue,
  type Shares,
  type Text,
  type Distribution,
} from '../../engine/index.ts';
import type { Values } from '../state/investment.ts';
import { percentText } from './amounts.ts';
import { choiceLabel } from './choices.ts';
import { notationOf } from './lever-number.ts';
import type { TrialNames } from './lever-step.ts';
import { distributionText } from './uncertainty/drawn.ts';

/** 바꾼 것 하나: 무엇을, 얼마에서 얼마로. One adjustment; a mix or schedule by its parts. */
export type LeverChange = {
  readonly id: string;
  readonly label: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly parts: readonly {
    readonly key: string;
    readonly name: string;
    readonly from: string;
    readonly to: string;
  }[];
};

/** 파일의 값에서 바꾼 것들, 항목의 차례대로. What differs from the file, in the levers' order. */
export function leverChanges(
  levers: readonly Lever[],
  values: Values,
  names: TrialNames,
  lang: Lang,
): readonly LeverChange[] {
  const moved = levers
    .filter(({ id }) => values[id] !== undefined)
    .map((lever): LeverChange => {
      const common = { id: lever.id, label: lever.label[lang] };
      if (lever.kind === 'shares') {
        const parts = changedParts(lever.default as Shares, values[lever.id] as Shares, names.sectors, lang);
        return { ...common, from: null, to: null, parts };
      }
      const text = (value: LeverValue) =>
        lever.kind === 'number' ? notationOf(lever).text(value as number, lang) : choiceLabel(lever, value)[lang];
      return { ...common, from: text(lever.default), to: text(values[lever.id] as LeverValue), parts: [] };
    });
  return [...moved, ...rangeChanges(levers, values, lang)];
}

/** 범위를 정한 것들: 무엇에서 정했는지는 불확실성의 묶음이 말한다. The ranges set by hand. */
export function rangeChanges(levers: readonly Lever[], values: Values, lang: Lang): LeverChange[] {
  return Object.entries(values).flatMap(([id, value]) => {
    const ranged = leverOfRangeSetting(id);
    const lever = levers.find((declared) => declared.id === ranged);
    if (ranged === null) return [];
    const label = { ko: `범위: ${lever?.label.ko ?? ranged}`, en: `Range: ${lever?.label.en ?? ranged}` }[lang];
    const to = lever ? distributionText(value as Distribution, lever, lang) : null;
    return [{ id, label, from: null, to, parts: [] }];
  });
}

/** 화면에 같은 글자로 보일 만큼 작은 차이는 말하지 않는다. */
const visible = 0.00005;

function changedParts(before: Shares, after: Shares, names: ReadonlyMap<string, Text>, lang: Lang) {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return keys
    .map((key) => ({ key, was: before[key] ?? 0, is: after[key] ?? 0 }))
    .filter(({ was, is }) => Math.abs(was - is) >= visible)
    .toSorted((a, b) => Math.abs(b.is - b.was) - Math.abs(a.is - a.was))
    .map(({ key, was, is }) => ({
      key,
      name: names.get(key)?.[lang] ?? key,
      from: percentText(was),
      to: percentText(is),
    }));
}
