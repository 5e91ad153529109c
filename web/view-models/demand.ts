import { labels, type Lang, type Lever, type Run, type Text } from '../../engine/index.ts';
import { moneyText, percentText, shareText } from './amounts.ts';
import { splitParts, type SplitPart } from './figure-id.ts';
import type { Figure } from './headline.ts';
import { originWords } from './investment-origin.ts';
import { notesAt, type NoteView } from './notes.ts';

/** 투자액이 최종수요가 되고 그것이 나뉘는 길. From investment to final demand and where it is bought. */
export type DemandView = {
  readonly investment: Figure;
  readonly origin: string;
  readonly execution: string;
  readonly demand: Figure;
  readonly split: readonly SplitView[];
  readonly notes: readonly NoteView[];
  readonly splitNotes: readonly NoteView[];
};

export type SplitView = {
  readonly part: SplitPart;
  readonly label: string;
  readonly figure: Figure;
  readonly share: number;
  readonly shareText: string;
};

export function demandView(run: Run, lang: Lang): DemandView {
  // 전국표로 계산하면 «전국에서» 산 것, 곧 수입하지 않은 모두이다.
  const { investment, demand, derived, split } = run;
  return {
    investment: { id: 'investment', text: moneyText(investment.value, lang), name: labels.investment[lang] },
    origin: originWords[investment.origin][lang],
    execution: percentText(rateOf(run.levers, 'execution')),
    demand: { id: 'demand', text: moneyText(demand.value, lang), name: labels.demand[lang] },
    split: splitParts.flatMap((part) => {
      const value = part === 'region' ? (split.region ?? derived.directProduction.value) : split[part];
      if (value === null || (part === 'noDemand' && value === 0)) return [];
      const share = demand.value > 0 ? value / demand.value : 0;
      const label = splitLabel(part, run)[lang];
      return [
        {
          part,
          label,
          figure: { id: `split.${part}`, text: moneyText(value, lang), name: label },
          share,
          shareText: shareText(share),
        },
      ];
    }),
    notes: notesAt('investment', run, lang),
    splitNotes: notesAt('split', run, lang),
  };
}

export function splitLabel(part: SplitPart, { region }: Run): Text {
  switch (part) {
    case 'region':
      return { ko: `${region.title.ko}에서`, en: `In ${region.title.en}` };
    case 'otherRegions':
    case 'abroad':
    case 'noDemand':
      return labels[part];
    default:
      return part satisfies never;
  }
}

export function rateOf(levers: readonly Lever[], id: string): number {
  const value = levers.find((lever) => lever.id === id)?.value;
  return typeof value === 'number' ? value : 1;
}
