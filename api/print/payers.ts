import { groupThousands, type Lang, type Run } from '../../engine/index.ts';
import { money } from './amounts.ts';
import { digitsFor } from './table.ts';

/** 누가 대는 돈인가, 그리고 공공재원을 달리 썼을 때. */
export function payerLines({ payers, opportunityCost }: Run, lang: Lang): string[] {
  if (!payers) return [];
  const paid = payers.map(({ title, investment }) => `${title[lang]} ${money(investment, lang)}`).join(' + ');
  const lines = [`${{ ko: '재원', en: 'Paid by' }[lang]} ${paid}`];
  if (!opportunityCost) return lines;
  const { publicMoney, production, valueAdded, employment } = opportunityCost;
  const [spent, made, added] = [publicMoney, production, valueAdded].map((value) => money(value, lang));
  const persons = groupThousands(employment, digitsFor(employment));
  const otherwise = {
    ko: `기회비용(빼지 않음): 공공재원 ${spent}을 정부소비에 썼다면 전국 생산 ${made}, 부가가치 ${added}, 취업 ${persons}명`,
    en: `Opportunity cost (not subtracted): the public ${spent} as government consumption: production ${made}, value added ${added}, employment ${persons}, nationwide`,
  };
  return [...lines, otherwise[lang]];
}
