import { labels, scopeLabel, type Indicator, type Lang, type Run, type Scope } from '../../../engine/index.ts';
import { figureIn, headline } from '../headline.ts';
import { notesAt } from '../notes.ts';
import { assumptionsOf, mixAssumption } from './assumptions.ts';
import { sectorTable } from './sectors.ts';
import { tablesUsed } from './tables.ts';
import { nothing, type Told, type Trace } from './shape.ts';

/** 산출치의 내력: 식을 말로, 표, 가정, 가장 많이 기여한 부문. */
export function traceModelled(indicator: Indicator, scope: Scope, told: Told): Trace {
  const { run, lang } = told;
  const row = headline(run, lang).rows.find((candidate) => candidate.indicator === indicator)!;
  const figure = figureIn(row.modelled, scope);
  const employment = indicator === 'employment';
  return {
    ...nothing,
    title: `${labels.modelled[lang]} · ${labels[indicator][lang]} · ${scopeLabel(scope, run.region.title)[lang]}`,
    value: (figure?.text ?? '–') + (scope === 'total' && row.modelled.average ? ` (${row.modelled.average})` : ''),
    said: [
      formula(indicator, scope, run, lang),
      ...pricesSaid(run, lang),
      ...(employment ? [personsSaid(run, lang)] : []),
    ],
    assumptions: [
      ...assumptionsOf(run, ['investment', 'execution'], lang),
      ...mixAssumption(run, lang),
      ...assumptionsOf(run, ['schedule', 'region', 'localPurchase'], lang),
      ...(scope === 'inRegion' ? [] : assumptionsOf(run, ['importShare'], lang)),
      ...(employment ? assumptionsOf(run, ['productivityGrowth'], lang) : []),
      ...assumptionsOf(run, ['priceYear'], lang),
    ],
    sectors: sectorTable(indicator, scope, told),
    tables: tablesUsed(
      scope === 'inRegion' ? ['regional', 'prices'] : ['regional', 'restOfCountry', 'national', 'prices'],
      told,
    ),
    notes: notesAt(indicator, run, lang).filter(({ key }) => concerns(key, scope)),
  };
}

function concerns(key: string, scope: Scope): boolean {
  return !key.includes('@stated') && !(key.endsWith('.inRegion') && scope === 'outRegion');
}

function formula(indicator: Indicator, scope: Scope, { region }: Run, lang: Lang): string {
  if (region.level === 'nation') {
    return {
      ko: `부문마다 최종수요 가운데 수입하지 않은 것에 전국 ${labels[indicator].ko}계수를 곱해 더합니다. 전국표라서 지역 안과 밖은 알 수 없습니다.`,
      en: `For each sector: final demand that is not imported × the national ${labels[indicator].en.toLowerCase()} coefficient; then summed. A national table cannot tell inside from outside a region.`,
    }[lang];
  }
  const place = region.title[lang];
  const name = labels[indicator][lang];
  const inside = {
    ko: `부문마다 최종수요 × ${place}에서 사는 몫 × ${place}의 지역내 ${name}계수를 구해 더합니다.`,
    en: `For each sector: final demand × the share bought in ${place} × ${place}’s in-region ${name.toLowerCase()} coefficient; then summed.`,
  };
  const outside = {
    ko: `부문마다 최종수요 × (${place}에서 사는 몫 × ${place}의 지역외 ${name}계수 + 다른 지역에서 사는 몫 × 전국 ${name}계수)를 구해 더합니다. 수입한 몫은 국내에 아무것도 일으키지 않습니다.`,
    en: `For each sector: final demand × (the share bought in ${place} × ${place}’s out-of-region coefficient + the share bought in other regions × the national coefficient); then summed. Imports induce nothing at home.`,
  };
  const total = {
    ko: `부문마다 최종수요를 사는 곳으로 나누어, ${place}에서 산 몫에는 ${place}의 지역내·지역외 ${name}계수를, 다른 지역에서 산 몫에는 전국 ${name}계수를 곱해 더합니다. 수입한 몫은 국내에 아무것도 일으키지 않습니다.`,
    en: `Each sector’s final demand is split by where it is bought: ${place}’s in-region and out-of-region ${name.toLowerCase()} coefficients apply to what is bought in ${place}, the national ones to what is bought in other regions; then summed. Imports induce nothing at home.`,
  };
  return { inRegion: inside, outRegion: outside, total }[scope][lang];
}

function pricesSaid({ notes }: Run, lang: Lang): string[] {
  const note = notes.find(({ code }) => code === 'PRICE_YEAR_DIFFERS');
  return note ? [note.message[lang]] : [];
}

function personsSaid({ effects: { employment } }: Run, lang: Lang): string {
  return {
    ko: `취업유발계수는 표 기준연도 가격 10억원당 사람 수(전업환산, 주 36시간, 모든 취업자)이며, 생산성 상승률만큼 해마다 줄입니다.${employment.personYears ? ` ${employment.years}년을 더한 연인원입니다.` : ''}`,
    en: `Employment coefficients are full-time equivalents (36 h a week, all employed) per billion won at the table year’s prices, lowered each year by productivity growth.${employment.personYears ? ` Summed over ${employment.years} years: person-years.` : ''}`,
  }[lang];
}
