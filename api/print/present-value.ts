import { labels, scopeLabel, type Lang, type Run } from '../../engine/index.ts';
import { money } from './amounts.ts';

/** 현재가치: 계, 그리고 알면 지역내. */
export function presentValueLines({ presentValue, region }: Run, lang: Lang): string[] {
  if (!presentValue) return [];
  const { rate, year } = presentValue;
  const percent = Number((rate * 100).toFixed(4));
  const inside = scopeLabel('inRegion', region.title)[lang];
  const parts = (['production', 'valueAdded'] as const).map((indicator) => {
    const { total, inRegion } = presentValue[indicator];
    const shown = `${labels[indicator][lang]} ${money(total ?? 0, lang)}`;
    return inRegion === null ? shown : `${shown} (${inside} ${money(inRegion, lang)})`;
  });
  const title = { ko: `현재가치(연 ${percent}%, ${year}년)`, en: `Present value (${percent}% a year, ${year})` }[lang];
  return [`${title} ${parts.join(', ')}`];
}
