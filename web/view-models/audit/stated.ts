import { describeStated, labels, type Lang, type Plan } from '../../../engine/index.ts';
import { ownWord, printedText } from '../stated.ts';
import { words as page } from '../words.ts';
import { amountText } from './amounts.ts';
import type { Asked } from './asked.ts';
import { words } from './words.ts';

/** 발표치 한 줄: 문서의 값과 낱말과 자리, 그리고 제약이 대신한 값. */
export type StatedRow = {
  readonly id: string;
  readonly label: string;
  readonly text: string | null;
  readonly word: string | null;
  readonly place: string | null;
  readonly instead: string | null;
};

const keys = ['investment', 'production', 'valueAdded', 'employment'] as const;

/** 발표치와 그 자리. What the document states, each figure with its paragraph. */
export function statedRows(plan: Plan, { investment, ignoreInvestment }: Asked, lang: Lang): readonly StatedRow[] {
  const stated = describeStated(plan);
  return keys.map((id) => {
    const figure = stated[id];
    return {
      id,
      label: labels[id][lang],
      text: figure && printedText(figure, lang),
      word: figure && (ownWord(figure, labels[id], lang) ?? labels[id][lang]),
      place:
        figure && { ko: `본문 ${figure.source.paragraph}번째 문단`, en: `Paragraph ${figure.source.paragraph}` }[lang],
      instead:
        id !== 'investment'
          ? null
          : investment !== null
            ? `${words.usedInstead[lang]} ${amountText(investment, '억원', lang)}`
            : ignoreInvestment && figure
              ? words.ignored[lang]
              : null,
    };
  });
}

/** 문서 한 줄: 발행처, 날짜, 제목. */
export function documentText({ document }: Plan, lang: Lang): string {
  return [document.publisher?.[lang] ?? page.publisherUnknown[lang], document.date, document.title[lang]].join(' · ');
}
