import {
  definitionLabels,
  formatMoney,
  groupThousands,
  isMoneyUnit,
  won,
  type DescribedFigure,
  type Lang,
  type Text,
} from '../../engine/index.ts';

type Printed = { readonly value: number; readonly unit: string };

/** 문서에 인쇄된 수를 그 단위로. A printed figure in its own unit. */
export function printedText({ value, unit }: Printed, lang: Lang): string {
  const amount = isMoneyUnit(unit) ? won(value, unit) : null;
  if (amount !== null) return formatMoney(amount, lang);
  const number = groupThousands(value, Number.isInteger(value) ? 0 : 1);
  if (unit === '%') return `${number}%`;
  if (lang === 'ko') return `${number}${unit}`;
  return unit === '명' ? `${number} persons` : number;
}

/** 문서가 쓴 낱말이 우리 지표의 이름과 다르면 그 낱말. The document's own word where it is not the indicator's. */
export function ownWord({ definition }: DescribedFigure, usual: Text, lang: Lang): string | null {
  return definition === usual.ko ? null : definitionWord(definition, lang);
}

/** 문서의 낱말을 보는 말로. */
export function definitionWord(definition: string, lang: Lang): string {
  return definitionLabels[definition]?.[lang] ?? definition;
}
