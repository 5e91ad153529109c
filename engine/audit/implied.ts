import type { Plan } from '../plan/schema.ts';
import type { RegionCoefficients, ProvincialTables } from '../table/coefficients.ts';
import type { Text } from '../text.ts';
import { labels } from '../terms.ts';
import { moneyOf } from '../scenario/investment.ts';
import { inEok } from '../units/money.ts';
import { basisOf, type Basis } from './basis.ts';
import { unclassified } from './groups.ts';
import type { Average, Published } from './published.ts';
import type { FigureKey, Figures } from './stated.ts';

/** 한 비율이 어느 계수들 가운데 어디에 있는가. Where a ratio lies among the sectors of one set of coefficients. */
export type Place = {
  readonly of: 'inRegion' | 'nationwide' | 'national';
  /** 발표치의 비율보다 작은 부문의 수와 모두의 수. */
  readonly below: number;
  readonly count: number;
  readonly least: { readonly value: number; readonly sector: string };
  readonly greatest: { readonly value: number; readonly sector: string };
  /** 부문마다의 비율, 작은 것부터. */
  readonly sectors: readonly { readonly sector: string; readonly value: number }[];
};

export type PublishedRatio = {
  readonly year: number;
  readonly value: number;
  readonly secondary: boolean;
  readonly source: Text;
};

/** 발표치에서 얻은 비율 하나. A ratio that the stated figures imply. */
export type Implied = {
  readonly id: string;
  readonly title: Text;
  readonly value: number;
  readonly unit: '원/원' | '명/10억원';
  /** 금액을 표 기준연도로 바꾸었으면 그 해. */
  readonly priceYear: number | null;
  readonly places: readonly Place[];
  readonly published: readonly PublishedRatio[];
};

/** 지난 성과의 비율과 견준 것. The same plan's earlier results. */
export type PastResult = { readonly investment: number; readonly persons: number; readonly personsPerBillion: number };

/** 지역내총생산과 견준 발표 부가가치. Stated value added against published gross product. */
export type ProductShare = {
  readonly region: string;
  readonly municipality: string | null;
  readonly year: number;
  /** 억원. */
  readonly grossProduct: number;
  readonly share: number;
  /** 기간으로 나눈 한 해의 비중. */
  readonly sharePerYear: number | null;
  readonly secondary: boolean;
  readonly source: Text;
};

type Ratio = {
  readonly part: FigureKey;
  readonly whole: FigureKey;
  readonly average: (row: Average) => number | undefined;
};

const over = (a: number | undefined, b: number | undefined) => (a === undefined || b === undefined ? undefined : a / b);

const ratios: readonly Ratio[] = [
  { part: 'production', whole: 'investment', average: ({ production }) => production },
  { part: 'valueAdded', whole: 'investment', average: ({ valueAdded }) => valueAdded },
  { part: 'employment', whole: 'investment', average: ({ employed }) => employed },
  { part: 'valueAdded', whole: 'production', average: ({ valueAdded, production }) => over(valueAdded, production) },
  { part: 'employment', whole: 'production', average: ({ employed, production }) => over(employed, production) },
];

/**
 * 발표치가 뜻하는 비율들: 83부문 가운데의 자리, 펴낸 평균.
 *
 * The ratios that stated figures imply, each placed among the sectors of in-region, region-wide and national coefficients
 * and beside published averages. Ratios of persons to money are given at each price year.
 */
export function impliedOf(
  figures: Figures,
  tables: ProvincialTables,
  region: RegionCoefficients,
  priceYears: readonly (number | null)[],
  inflation: number | null,
  { averages }: Published,
): Implied[] {
  return ratios.flatMap(({ part, whole, average }) => {
    const [top, bottom] = [figures[part], figures[whole]];
    if (!top || !bottom) return [];
    const people = part === 'employment';
    return (people ? priceYears : [null]).flatMap((priceYear) => {
      const bases = basesAt(priceYear, tables, region, inflation);
      if (!bases) return [];
      const value = (top.value / bottom.value) * (people ? 10 : 1);
      return [
        {
          id: `${part}/${whole}${people ? `/${priceYear ?? 'none'}` : ''}`,
          title: titleOf(part, whole, priceYear, people),
          value,
          unit: people ? ('명/10억원' as const) : ('원/원' as const),
          priceYear,
          places: bases.map(({ of, basis }) => placeOf(of, basis, part, whole, value, region)),
          published: averages.flatMap((row) => {
            const known = average(row);
            const { year, secondary, source } = row;
            return known === undefined ? [] : [{ year, value: known, secondary, source }];
          }),
        },
      ];
    });
  });
}

function titleOf(part: FigureKey, whole: FigureKey, priceYear: number | null, people: boolean): Text {
  const prices = people
    ? {
        ko: priceYear === null ? ' (물가 조정 없음)' : ` (${priceYear}년 가격으로 봄)`,
        en: priceYear === null ? ' (no price adjustment)' : ` (money in ${priceYear} prices)`,
      }
    : { ko: '', en: '' };
  return {
    ko: `${labels[part].ko} ÷ ${labels[whole].ko}${prices.ko}`,
    en: `${labels[part].en} ÷ ${labels[whole].en.toLowerCase()}${prices.en}`,
  };
}

function basesAt(
  priceYear: number | null,
  tables: ProvincialTables,
  region: RegionCoefficients,
  inflation: number | null,
) {
  const reading = {
    scope: 'nationwide',
    employment: 'employed',
    priceYear,
    incomeInduced: false,
    demandRule: 'allLocal',
  } as const;
  const regional = basisOf({ ...reading, table: tables.regional.id }, tables, region, inflation);
  const national = basisOf({ ...reading, table: tables.national.id }, tables, region, inflation);
  if ('noData' in regional || 'noData' in national) return null;
  return [
    { of: 'inRegion', basis: regional },
    { of: 'nationwide', basis: regional },
    { of: 'national', basis: national },
  ] as const;
}

function placeOf(
  of: Place['of'],
  { split, whole: everywhere, absent, personsPerEok }: Basis,
  part: FigureKey,
  whole: FigureKey,
  value: number,
  region: RegionCoefficients,
): Place {
  const effects = of === 'inRegion' && split ? split.inRegion : everywhere;
  const of1 = (key: FigureKey, s: number) => (key === 'investment' ? 1 : effects[key][s]!);
  const scale = part === 'employment' ? personsPerEok * 10 : 1;
  const sectors = [...absent.keys()]
    .filter((s) => !absent[s] && of1(whole, s) > 0)
    .map((s) => ({ sector: region.sectors[s]!.code, value: (of1(part, s) / of1(whole, s)) * scale }))
    .toSorted((a, b) => a.value - b.value);
  return {
    of,
    below: sectors.filter((sector) => sector.value < value).length,
    count: sectors.length,
    least: sectors[0] ?? { value: NaN, sector: unclassified },
    greatest: sectors.at(-1) ?? { value: NaN, sector: unclassified },
    sectors,
  };
}

/** 지난 성과로 적힌 투자와 일자리의 비율. Persons per 10억원 in the plan's own earlier results. */
export function pastResultOf({ id, figures }: Plan): PastResult | null {
  const past = figures.filter(({ kind }) => kind === 'pastResult');
  const money = past.find(({ definition }) => definition === '투자유치액' || definition === '투자액');
  const jobs = past.find(
    ({ definition }) => definition === '일자리' || definition === '취업유발' || definition === '고용유발',
  );
  if (!money || !jobs || !(money.value > 0)) return null;
  const investment = inEok(moneyOf(money, id, `figures.${money.id}`));
  return { investment, persons: jobs.value, personsPerBillion: (jobs.value / investment) * 10 };
}

const eokPerTrillion = 10_000;

/** 시·도와 시·군·구의 지역내총생산과 견준다. 부가가치만 견줄 수 있다: 생산은 중간투입을 거듭 센 총액이다. */
export function productShares(
  plan: Plan,
  figures: Figures,
  years: number | null,
  { grossProduct }: Published,
): ProductShare[] {
  const valueAdded = figures.valueAdded?.value;
  if (valueAdded === undefined) return [];
  const latest = new Map(
    grossProduct
      .filter(
        ({ region, municipality }) => region === plan.region && [null, plan.municipality?.ko].includes(municipality),
      )
      .toSorted((a, b) => a.year - b.year)
      .map((row) => [row.municipality, row]),
  );
  return [...latest.values()].map(({ region, municipality, year, value, secondary, source }) => {
    const product = value * eokPerTrillion;
    const share = valueAdded / product;
    return {
      region,
      municipality,
      year,
      grossProduct: product,
      share,
      sharePerYear: years === null ? null : share / years,
      secondary,
      source,
    };
  });
}
