import type { Audit, Lang } from '../../../engine/index.ts';

/** 발표치가 뜻하는 비율 한 줄. `places`는 해마다 펴낸 평균, 없으면 null. */
export type RatioRow = {
  readonly id: string;
  readonly title: string;
  readonly stated: string;
  readonly place: string;
  readonly range: string;
  readonly averages: readonly (string | null)[];
};

export type RatioTable = {
  readonly years: readonly { readonly year: number; readonly isSecondary: boolean }[];
  readonly rows: readonly RatioRow[];
};

/** 비율마다 지역의 전국(내+외) 계수에서의 자리와 펴낸 평균. Implied ratios with their place among sectors, beside published averages. */
export function ratioTable({ implied }: Audit, lang: Lang): RatioTable {
  const published = implied.flatMap((ratio) => ratio.published);
  const years = [...new Set(published.map(({ year }) => year))]
    .toSorted()
    .map((year) => ({ year, isSecondary: published.some((row) => row.year === year && row.secondary) }));
  return {
    years,
    rows: implied.flatMap(({ id, title, value, unit, places, published: averages }) => {
      const place = places.find(({ of }) => of === 'nationwide');
      if (!place) return [];
      const shown = (ratio: number) => ratio.toFixed(unit === '원/원' ? 3 : 1);
      return [
        {
          id,
          title: title[lang],
          stated: shown(value),
          place: `${place.below}/${place.count}`,
          range: `${shown(place.least.value)}–${shown(place.greatest.value)}`,
          averages: years.map(({ year }) => {
            const average = averages.find((row) => row.year === year);
            return average ? shown(average.value) : null;
          }),
        },
      ];
    }),
  };
}
