import { labels } from '../../../engine/index.ts';
import { moneyText, percentText } from '../amounts.ts';
import { demandView, rateOf, splitLabel } from '../demand.ts';
import type { SplitPart } from '../figure-id.ts';
import { originWords } from '../investment-origin.ts';
import { assumptionsOf } from './assumptions.ts';
import { sourceFacts } from './stated.ts';
import { tablesUsed } from './tables.ts';
import { nothing, type Told, type Trace } from './shape.ts';

/** 투자액의 내력은 그 출처마다 다르다: 문서, 거꾸로 셈, 단위 금액, 계획가. */
export function traceInvestment({ run, lang }: Told): Trace {
  const { origin, value, priceYear } = run.investment;
  const stated = run.stated?.investment ?? null;
  const components = run.levers.filter(({ id }) => id.startsWith('investment.')).map(({ id }) => id);
  const { notes } = demandView(run, lang);
  return {
    ...nothing,
    title: labels.investment[lang],
    value: moneyText(value, lang),
    said: [
      `${originWords[origin][lang]} · ${{ ko: `${priceYear}년 가격`, en: `${priceYear} prices` }[lang]}`,
      {
        ko: '산업별 배분은 가정이며, 합이 전체와 같습니다.',
        en: 'The split by industry is an assumption; the parts sum to the total.',
      }[lang],
    ],
    facts: origin === 'stated' && stated ? sourceFacts(stated, lang) : [],
    assumptions: assumptionsOf(run, ['investment', ...components, 'priceYear'], lang),
    notes: notes.filter(({ key }) => key.includes('@investment')),
    from: origin === 'implied' ? { id: 'stated.production', label: producedBy(lang) } : null,
  };
}

function producedBy(lang: Told['lang']): string {
  return { ko: '발표된 생산유발은 어디서 온 값인가', en: 'Where the stated production comes from' }[lang];
}

export function traceDemand(told: Told): Trace {
  const { run, lang } = told;
  const { investment, execution, demand, notes } = demandView(run, lang);
  return {
    ...nothing,
    title: labels.demand[lang],
    value: demand.text,
    said: [
      {
        ko: `투자액 ${investment.text} × 집행률 ${execution}. 산업별 지출구성으로 부문에, 연차계획으로 해에 나눕니다.`,
        en: `Investment ${investment.text} × execution ${execution}, spread over sectors by the spending mix and over years by the schedule.`,
      }[lang],
    ],
    assumptions: assumptionsOf(run, ['investment', 'execution', 'schedule', 'priceYear'], lang),
    tables: tablesUsed(['prices'], told),
    notes: notes.filter(({ key }) => !key.endsWith('@investment')),
    from: { id: 'investment', label: { ko: '투자액은 어디서 온 값인가', en: 'Where the investment comes from' }[lang] },
  };
}

const leversOfPart: Readonly<Record<SplitPart, readonly string[]>> = {
  region: ['localPurchase', 'region'],
  otherRegions: ['localPurchase', 'importShare', 'region'],
  abroad: ['importShare'],
  noDemand: [],
};

export function traceSplit(part: SplitPart, { run, lang }: Told): Trace {
  const view = demandView(run, lang);
  const name = splitLabel(part, run)[lang];
  const percent = (id: string) => percentText(rateOf(run.levers, id));
  const said = {
    region: {
      ko: `부문마다 최종수요 × 지역내 구매율 ${percent('localPurchase')}. 이 시·도에 없는 부문의 몫은 다른 지역으로 옮깁니다.`,
      en: `Each sector’s demand × the local purchase share, ${percent('localPurchase')}. What falls on sectors the province lacks moves to other regions.`,
    },
    otherRegions: {
      ko: '최종수요에서 지역내 구매와 수입을 뺀 나머지이며, 이 시·도에 없는 부문의 지역 몫이 더해집니다.',
      en: 'What is left of demand after local purchases and imports, plus the local part of sectors the province lacks.',
    },
    abroad: {
      ko: `최종수요 × 수입 비율 ${percent('importShare')}. 국내에 아무것도 일으키지 않습니다.`,
      en: `Demand × the import share, ${percent('importShare')}. It induces nothing at home.`,
    },
    noDemand: {
      ko: '토지 매입·이전·금융처럼 수요를 만들지 않는 지출입니다.',
      en: 'Spending that creates no demand: land, transfers, finance.',
    },
  } as const;
  const nation = {
    ko: '최종수요에서 수입을 뺀 나머지입니다. 전국표라서 지역을 가르지 않습니다.',
    en: 'What is left of demand after imports. A national table does not tell regions apart.',
  };
  const why = part === 'region' && run.region.level === 'nation' ? nation : said[part];
  const shown = view.split.find((candidate) => candidate.part === part);
  return {
    ...nothing,
    title: `${labels.demand[lang]} · ${name}`,
    value: shown ? `${shown.figure.text} (${shown.shareText})` : '0',
    said: [why[lang]],
    assumptions: assumptionsOf(run, leversOfPart[part], lang),
    notes: view.splitNotes.filter(({ key }) => key.endsWith(`@split.${part}`)),
    from: { id: 'demand', label: { ko: '최종수요는 어디서 온 값인가', en: 'Where final demand comes from' }[lang] },
  };
}
