import { basisLabels } from '../table/basis.ts';
import type { DescribedDemand } from '../table/demanded.ts';
import type { TableHeader } from '../table/header.ts';
import type { TableIndicator } from '../table/per-output.ts';
import { labels } from '../terms.ts';
import type { Lang, Text } from '../text.ts';
import { formatMoney, groupThousands } from '../units/korean-numerals.ts';
import { eok } from '../units/money.ts';
import { shareOf } from './chart.ts';
import type { ReportChart } from './report-chart.ts';

/** 거래표의 보고를 그리는 차트 하나. A chart of a report on a table. */
export type TableChart<Report> = ReportChart<Report>;

/** 그림 아래: 어느 표인가. Which table is drawn. */
export function tableCaption({ id, year, sectors, regions, priceBasis }: TableHeader, lang: Lang): string {
  const size =
    regions === null
      ? { ko: `${sectors}부문`, en: `${sectors} sectors` }
      : { ko: `${regions}지역 × ${sectors}부문`, en: `${regions} regions × ${sectors} sectors` };
  const basis = basisLabels[priceBasis][lang];
  return {
    ko: `${year}년 산업연관표 · ${size.ko} · ${basis}\n${id}`,
    en: `Input-output table of ${year} · ${size.en} · ${basis}\n${id}`,
  }[lang];
}

/** 부문의 코드와 이름. */
export function codedName({ sector, name }: { readonly sector: string; readonly name: Text }, lang: Lang): string {
  return `${sector} ${name[lang]}`;
}

export const indicatorLabels: Readonly<Record<TableIndicator, Text>> = {
  production: labels.production,
  valueAdded: labels.valueAdded,
  imports: { ko: '수입유발', en: 'Imports' },
  employment: labels.employment,
  employees: { ko: '고용유발', en: 'Employees' },
};

/**
 * 유효숫자 셋, 소수는 여섯 자리까지. A figure to three significant digits and at most six decimals.
 *
 * @example
 * figure(1475.43) // => '1,475'
 * @example
 * figure(-0.0997) // => '-0.0997'
 */
export function figure(value: number): string {
  return groupThousands(value, decimalsOf(value));
}

/**
 * 비율을 백분율로, 소수는 적어도 한 자리. 아주 작은 것은 얼마보다 작다고만 한다.
 *
 * A fraction as per cent, to one decimal or more; next to nothing is only said to be less.
 *
 * @example
 * percent(0.47942) // => '47.9%'
 * @example
 * percent(0.00153) // => '0.153%'
 * @example
 * percent(-0.0000002) // => '> -0.001%'
 */
export function percent(fraction: number): string {
  const hundredths = fraction * 100;
  if (hundredths !== 0 && Math.abs(hundredths) < 0.001) return hundredths > 0 ? '< 0.001%' : '> -0.001%';
  return `${groupThousands(hundredths, Math.max(1, decimalsOf(hundredths)))}%`;
}

function decimalsOf(value: number): number {
  if (value === 0) return 0;
  let digits = 0;
  for (let size = Math.abs(value); size < 99.95 && digits < 6; size *= 10) digits += 1;
  return digits;
}

/** 값을 그 단위로; 돈은 억원으로, 계수는 수 그대로. A value in its unit; a coefficient as a bare figure. */
export function amount(value: number, unit: '원/원' | '명/10억원' | '백만원' | '명', lang: Lang): string {
  if (unit === '백만원') return formatMoney(eok(value / 100), lang);
  return unit === '명' ? groupThousands(value) + { ko: '명', en: '' }[lang] : figure(value);
}

/** 무엇의 파급인가. What the figures are the effect of. */
export function demandText({ kind, id, name, value, unit }: DescribedDemand, lang: Lang): string {
  const what = `${id} ${name[lang]}`;
  if (kind === 'item') return `${what} ${amount(value, unit, lang)}`;
  return { ko: `${what}의 국산품 수요 1원`, en: `One won of demand for ${what}` }[lang];
}

/** 음수도 있는 막대의 두 끝, 모두를 담는 폭에 대한 비중으로. Both ends of a bar from zero, as shares of the span of all values. */
export function barEnds(value: number, values: readonly number[]): { readonly from: number; readonly to: number } {
  const least = Math.min(0, ...values);
  const span = Math.max(0, ...values) - least;
  return { from: shareOf(Math.min(0, value) - least, span), to: shareOf(Math.max(0, value) - least, span) };
}
