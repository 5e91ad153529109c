import {
  indicators,
  labels,
  type Comparison,
  type Difference,
  type Indicator,
  type Lang,
  type Run,
} from '../../../engine/index.ts';
import { shareText } from '../amounts.ts';
import { signedAmount } from './effects-table.ts';
import { compareWords as words } from './words.ts';

/** 한 지표가 왜 다른가: 온 문장과, 바뀐 가정마다의 몫. Why one indicator differs: a sentence and the share of each change. */
export type Why = {
  readonly indicator: Indicator;
  readonly label: string;
  readonly sentence: string;
  /** 차이, 몫들의 합. */
  readonly total: string;
  readonly terms: readonly {
    readonly key: string;
    readonly name: string;
    readonly text: string;
    readonly part: string;
  }[];
};

/** 둘을 견준 것을 지표마다의 까닭으로. 읽는 이가 묶어 보는 대로, 몫이 큰 것부터; 0인 몫은 뺀다. */
export function whyOf(
  { scenarios, differences }: Comparison,
  names: readonly [string, string],
  lang: Lang,
): readonly Why[] {
  const [first, second] = scenarios as readonly [Run, Run];
  return indicators.flatMap((indicator) => {
    const found = differences.find((one) => one.indicator === indicator && one.scope === 'total');
    if (!found || found.total === null) return [];
    const scale = Math.max(first.effects[indicator].total, second.effects[indicator].total);
    const terms = found.groups
      .filter(({ value }) => Math.abs(value) > 1e-9 * scale)
      .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
    const text = (value: number) => signedAmount(second, indicator, value, lang);
    return [
      {
        indicator,
        label: labels[indicator][lang],
        total: text(found.total),
        sentence: sentenceOf(found, terms, names, text, lang),
        terms: terms.map(({ lever, label, value }) => ({
          key: lever,
          name: label[lang],
          text: text(value),
          part: found.total === 0 ? '–' : shareText(value / found.total!),
        })),
      },
    ];
  });
}

function sentenceOf(
  { indicator, total }: Difference,
  terms: Difference['groups'],
  [, to]: readonly [string, string],
  text: (value: number) => string,
  lang: Lang,
): string {
  const name = labels[indicator][lang];
  const change = total ?? 0;
  if (terms.length === 0) return `${name}: ${words.noDifference[lang]}`;
  const amount = text(change).replace(/^[+−]/, '');
  const main = terms.slice(0, 2).map(({ label, value }) => `${label[lang]} ${text(value)}`);
  const most = main.join(', ');
  return {
    ko: `${name}: ${to} 쪽이 ${amount} ${change < 0 ? '적습니다' : '많습니다'}. ${terms.length > 1 ? '가장 큰 까닭은' : '까닭은'} ${most}.`,
    en: `${name}: ${to} is ${amount} ${change < 0 ? 'lower' : 'higher'}. ${terms.length > 1 ? 'The largest reasons:' : 'The reason:'} ${most}.`,
  }[lang];
}

/** 둘의 차이를 가정별로 나눌 수 없으면 그 까닭. */
export function whyNotSplit({ differences }: Comparison, lang: Lang): string | null {
  const levers = new Set(differences.flatMap(({ groups }) => groups.map(({ lever }) => lever)));
  if (levers.size !== 1) return null;
  if (levers.has('plan')) return words.otherPlans[lang];
  return levers.has('table') ? words.otherTables[lang] : null;
}
