import type { Lang, Lever, LeverValue, Run } from '../../../engine/index.ts';
import { sameValue } from '../../state/bench.ts';
import { notationOf } from '../lever-number.ts';
import { choiceLabel } from '../choices.ts';
import type { Assumption } from './shape.ts';

/** 수치에 들어간 가정들, 지금 값으로. The assumptions that enter, as they stand. */
export function assumptionsOf(run: Run, ids: readonly string[], lang: Lang): Assumption[] {
  return ids.flatMap((id) => {
    const lever = run.levers.find((declared) => declared.id === id);
    return lever ? [assumptionOf(lever, lang)] : [];
  });
}

/** 산업마다 하나인 가정은 한 줄로: 첫 항목으로 이어 준다. */
export function mixAssumption(run: Run, lang: Lang): Assumption[] {
  const mixes = run.levers.filter(({ id }) => id.startsWith('mix.'));
  const [first] = mixes;
  if (!first) return [];
  const changed = mixes.filter((lever) => !sameValue(lever.value, lever.default)).length;
  const counted = { ko: `산업 ${mixes.length}개`, en: `${mixes.length} industries` }[lang];
  const altered = { ko: `, ${changed}개 바꿈`, en: `, ${changed} changed` }[lang];
  return [
    {
      label: { ko: '산업별 지출구성', en: 'Spending mix by industry' }[lang],
      value: counted + (changed > 0 ? altered : ''),
      lever: first.id,
      changed: changed > 0,
    },
  ];
}

function assumptionOf(lever: Lever, lang: Lang): Assumption {
  return {
    label: lever.label[lang],
    value: valueText(lever, lever.value, lang),
    lever: lever.id,
    changed: !sameValue(lever.value, lever.default),
  };
}

/** 항목의 값을 글로. A lever's value in words. */
export function valueText(lever: Lever, value: LeverValue, lang: Lang): string {
  if (typeof value === 'number') return notationOf(lever).text(value, lang);
  if (typeof value === 'string') return choiceLabel(lever, value)[lang];
  return Object.entries(value)
    .filter(([, share]) => share > 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, share]) => `${key} ${Number((share * 100).toFixed(1))}%`)
    .join(', ');
}
