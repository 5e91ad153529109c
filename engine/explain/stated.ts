import { statedValue } from '../calibrate/evaluate.ts';
import type { Study } from '../calibrate/study.ts';
import type { Indicator } from '../table/coefficients.ts';
import { labels } from '../terms.ts';
import { formatMoney, groupThousands } from '../units/korean-numerals.ts';
import type { Won } from '../units/money.ts';
import { leaf, type TraceNode } from './node.ts';
import { constant } from './source.ts';

/** 문서에 적힌 수의 잎, 원과 명; 밝히지 않았으면 null. */
export function statedLeaf(study: Study, figure: Indicator | 'investment'): TraceNode | null {
  const value = statedValue(study, figure);
  if (value === null || !study.plan) return null;
  const { id, document, stated } = study.plan;
  const { paragraph } = stated[figure]!.source;
  const name = labels[figure];
  const isMoney = figure !== 'employment';
  const amount = isMoney
    ? { ko: formatMoney(value as Won, 'ko'), en: formatMoney(value as Won, 'en') }
    : { ko: `${groupThousands(value)}명`, en: `${groupThousands(value)} persons` };
  const by = document.publisher ?? { ko: '펴낸 곳 모름', en: 'publisher unknown' };
  return leaf({ ko: `발표된 ${name.ko}`, en: `Stated ${name.en.toLowerCase()}` }, value, isMoney ? '원' : '명', {
    kind: 'stated',
    plan: id,
    document: document.title,
    date: document.date,
    paragraph,
    text: {
      ko: `발표치: ${amount.ko} — ${by.ko}, «${document.title.ko}», ${document.date}, ${paragraph}문단`,
      en: `Stated: ${amount.en} — ${by.en}, “${document.title.en}”, ${document.date}, paragraph ${paragraph}`,
    },
  });
}

/** 억원으로 나타낼 때 나누는 수. */
export const wonPerEok: TraceNode = leaf(
  { ko: '1억', en: '10⁸' },
  1e8,
  '원/억원',
  constant({ ko: '단위: 1억원 = 100,000,000원', en: 'Unit: figures are shown in ₩100m = 100,000,000 won' }),
);
