import type { Plan } from '../plan/schema.ts';
import type { RegionCoefficients } from '../table/coefficients.ts';
import { definitionLabels, labels } from '../terms.ts';
import type { Text } from '../text.ts';
import { groupThousands } from '../units/korean-numerals.ts';
import { boundMoney } from '../units/money-range.ts';
import type { ReadingReport } from './analyse.ts';
import { percent, type Finding } from './finding.ts';
import type { Implied, PastResult, Place, ProductShare } from './implied.ts';
import { readingText, ruleLabels } from './reading.ts';
import type { Figures } from './stated.ts';

/** 부문들의 양 끝 10%는 드문 자리로 본다. */
const edge = 0.1;

/** 비율마다 하나: 83부문 가운데의 자리와 펴낸 평균. */
export function ratioFindings(implied: readonly Implied[], region: RegionCoefficients): Finding[] {
  return implied.map(({ title, value, unit, places, published }): Finding => {
    const place = places.find(({ of }) => of === 'nationwide')!;
    const share = place.below / place.count;
    const isEdge = share < edge || share > 1 - edge;
    const shown = (x: number) => (unit === '원/원' ? x.toFixed(3) : groupThousands(x, 1));
    const unitText = unit === '원/원' ? { ko: '', en: '' } : { ko: '명/10억원', en: ' persons per billion won' };
    const named = ({ sector }: Place['least']) => region.sectors[region.sectorAt.get(sector) ?? 0]!;
    const years = published.map(({ year, value: average }) => `${year} ${shown(average)}`).join(', ');
    const { least, greatest, below, count } = place;
    return {
      code: isEdge ? 'RATIO_AT_EDGE' : 'RATIO_AMONG_SECTORS',
      strength: isEdge ? 'implausible' : 'consistent',
      reading: null,
      numbers: {
        value,
        below,
        count,
        least: least.value,
        greatest: greatest.value,
        ...Object.fromEntries(published.map(({ year, value: average }) => [`average.${year}`, average])),
      },
      message: {
        ko: `${title.ko} = ${shown(value)}${unitText.ko}: ${region.region.ko}의 전국(내+외) 계수에서 ${count}개 부문 가운데 ${below}개보다 큼(가장 작은 ${named(least).ko} ${shown(least.value)}, 가장 큰 ${named(greatest).ko} ${shown(greatest.value)}).${years === '' ? '' : ` 펴낸 전국 평균: ${years}.`}${isEdge ? ' 지출이 그런 부문에 몰려야 성립함.' : ''}`,
        en: `${title.en} = ${shown(value)}${unitText.en}: above ${below} of ${count} sectors by ${region.region.en}'s nationwide coefficients (least ${named(least).en} ${shown(least.value)}, greatest ${named(greatest).en} ${shown(greatest.value)}).${years === '' ? '' : ` Published national averages: ${years}.`}${isEdge ? ' Spending would have to concentrate in such sectors.' : ''}`,
      },
    };
  });
}

/** 지난 성과의 비율이 세 배 넘게 다르면 말한다. */
export function pastFindings(
  past: PastResult | null,
  figures: Figures,
  implied: ReadingReport | null,
  region: RegionCoefficients,
): Finding[] {
  const stated = figures.employment;
  if (!past || !stated || !(past.personsPerBillion > 0)) return [];
  const { investment } = figures;
  const whole = investment ? { min: investment.value, max: investment.value } : implied?.demand;
  if (!whole?.min || !whole.max) return [];
  const read = implied && readingText(implied, region.region);
  const by =
    investment || !implied || !read
      ? { ko: '', en: '' }
      : {
          ko: `(«${read.ko}» 해석의 수요로, ${ruleLabels[implied.demandRule].ko})`,
          en: ` (by the demand of the reading “${read.en}”, ${ruleLabels[implied.demandRule].en})`,
        };
  const [least, most] = [(stated.value / whole.max) * 10, (stated.value / whole.min) * 10];
  const times = least / past.personsPerBillion;
  const needed = (stated.value / past.personsPerBillion) * 10;
  const far = times > 3;
  const range = least === most ? least.toFixed(1) : `${least.toFixed(1)}–${most.toFixed(1)}`;
  return [
    {
      code: 'PAST_RESULT_DIFFERS',
      strength: far ? 'implausible' : 'undetermined',
      reading: investment ? null : (implied?.id ?? null),
      numbers: { past: past.personsPerBillion, statedLeast: least, statedMost: most, investmentNeeded: needed },
      message: {
        ko: `같은 계획의 지난 성과는 10억원에 ${past.personsPerBillion.toFixed(1)}명(${boundMoney(past.investment).ko}, 일자리 ${groupThousands(past.persons)}명), 이번 발표치는 ${range}명${by.ko}. 지난 비율대로라면 ${boundMoney(needed).ko}이 들어야 함. 지난 성과는 직접 고용, 이번은 유발인원일 수 있어 뜻을 확인해야 함.`,
        en: `The plan's earlier results are ${past.personsPerBillion.toFixed(1)} persons per billion won (${groupThousands(past.persons)} jobs for ${boundMoney(past.investment).en}), the stated figures ${range}${by.en}. At the earlier rate ${boundMoney(needed).en} would be needed. The one may count direct jobs, the other induced ones: their meaning should be checked.`,
      },
    },
  ];
}

/** 지역내총생산과 견줌. */
export function productFindings(shares: readonly ProductShare[], plan: Plan, region: RegionCoefficients): Finding[] {
  return shares.map(({ municipality, year, grossProduct, share, sharePerYear, secondary }) => {
    const place = municipality === null || !plan.municipality ? region.region : plan.municipality;
    const over = share > 1;
    const small = share <= 0.05;
    const perYear =
      sharePerYear === null
        ? { ko: '', en: '' }
        : {
            ko: `, 기간으로 나누면 한 해 ${percent(sharePerYear)}`,
            en: `, ${percent(sharePerYear)} a year over the horizon`,
          };
    return {
      code: over ? 'PRODUCT_EXCEEDED' : 'PRODUCT_SHARE',
      strength: over ? 'implausible' : small ? 'consistent' : 'undetermined',
      reading: null,
      numbers: { share, sharePerYear, grossProduct, year },
      message: {
        ko: `발표된 부가가치유발은 ${place.ko} 지역내총생산(${year}년 ${boundMoney(grossProduct).ko}${secondary ? ', 2차 자료' : ''})의 ${percent(share)}${perYear.ko}. 모두 그 지역에 남는 것은 아니며, 생산유발은 중간재를 거듭 센 총액이라 지역내총생산과 비교할 수 없음.`,
        en: `Stated value added is ${percent(share)} of the gross product of ${place.en} (${year}: ${boundMoney(grossProduct).en}${secondary ? ', secondary source' : ''})${perYear.en}. Not all of it stays there, and production counts intermediate goods repeatedly: it cannot be set against gross product.`,
      },
    };
  });
}

/** 사람 수의 뜻: 연인원인가 해마다의 사람인가, 취업인가 일자리인가. */
export function personsFindings(
  plan: Plan,
  figures: Figures,
  readings: readonly ReadingReport[],
  region: RegionCoefficients,
): Finding[] {
  const stated = plan.stated.employment;
  const jobs = figures.employment;
  if (!stated || !jobs) return [];
  const counted = readings.filter(({ personsAYear }) => personsAYear !== null);
  const blocked = counted.filter(({ personsAYear }) => personsAYear!.status === 'infeasible');
  const years = counted[0]?.personsAYear?.years ?? null;
  const total = years === null ? null : jobs.value * years;
  const blockedText = blocked[0] && readingText(blocked[0], region.region);
  const definition = stated.definition;
  const { from, to } = plan.horizon;
  const isAssumed = from?.origin === 'assumed' || to?.origin === 'assumed';
  const horizon = isAssumed ? { ko: '(시작이나 끝은 가정)', en: ' (start or end assumed)' } : { ko: '', en: '' };
  const readAsYearly = {
    ko: `${groupThousands(jobs.value)}명을 ${years}년${horizon.ko} 동안 해마다 일하는 사람으로 읽으면 연인원 ${groupThousands(total ?? 0)}명이며`,
    en: `Read as persons at work in each of ${years} years${horizon.en}, ${groupThousands(jobs.value)} are ${groupThousands(total ?? 0)} person-years`,
  };
  const tried = [...new Set(counted.map(({ demandRule }) => demandRule))];
  const rules = tried.includes('anywhere')
    ? { ko: '어느 수요 규칙에서도', en: 'under any rule of demand' }
    : {
        ko: `${tried.map((rule) => ruleLabels[rule].ko).join(' · ')} 규칙에서`,
        en: `under the rules tried: ${tried.map((rule) => ruleLabels[rule].en).join('; ')}`,
      };
  const numbers = {
    persons: jobs.value,
    years,
    personYears: total,
    ...(blocked.length === 0 ? {} : { readings: blocked.length }),
  };
  return [
    ...(blocked[0] && blocked.length === counted.length
      ? [
          {
            code: 'PERSONS_A_YEAR_IMPOSSIBLE' as const,
            strength: 'impossible' as const,
            reading: blocked[0].id,
            numbers,
            message: {
              ko: `${readAsYearly.ko}, 성립하던 해석 ${counted.length}가지 가운데 어느 것도 성립하지 않음(${rules.ko}). 발표치가 성립하려면 연인원이어야 함.`,
              en: `${readAsYearly.en}, and none of the ${counted.length} readings that held can (${rules.en}). For the figures to hold they must be person-years.`,
            },
          },
        ]
      : []),
    ...(blocked[0] && blockedText && blocked.length < counted.length
      ? [
          {
            code: 'PERSONS_UNDETERMINED' as const,
            strength: 'undetermined' as const,
            reading: blocked[0].id,
            numbers,
            message: {
              ko: `${readAsYearly.ko}, 성립하던 해석 ${counted.length}가지 가운데 ${blocked.length}가지(«${blockedText.ko}», ${ruleLabels[blocked[0].demandRule].ko} 등)는 성립하지 않고 나머지는 성립함. 연인원인지 해마다의 인원인지는 문서가 밝혀야 함.`,
              en: `${readAsYearly.en}; ${blocked.length} of the ${counted.length} readings that held (“${blockedText.en}”, ${ruleLabels[blocked[0].demandRule].en} and others) then cannot, the rest can. Whether they are person-years is for the document to say.`,
            },
          },
        ]
      : []),
    ...(blocked.length === 0
      ? [
          {
            code: 'PERSONS_UNDETERMINED' as const,
            strength: 'undetermined' as const,
            reading: null,
            numbers,
            message: {
              ko: `${groupThousands(jobs.value)}명이 연인원인지 한 해의 인원인지 문서는 밝히지 않았고, ${years === null ? '기간을 모르거나 한 해뿐이어서' : '어느 쪽이든 성립하므로'} 계산으로 가를 수 없음.`,
              en: `Whether ${groupThousands(jobs.value)} are person-years or persons in a year is not printed, and calculation cannot tell: ${years === null ? 'the horizon is unknown or a single year' : 'both can hold'}.`,
            },
          },
        ]
      : []),
    ...(definition === labels.employment.ko
      ? []
      : [
          {
            code: 'DEFINITION_UNDETERMINED' as const,
            strength: 'undetermined' as const,
            reading: null,
            numbers: { persons: jobs.value },
            message: {
              ko: `문서의 낱말은 «${definition}»임. 취업유발(자영업자 포함)과 고용유발(임금근로자)은 다른 수치이므로 둘 다로 읽어 봄.`,
              en: `The document's word is “${definitionLabels[definition]?.en ?? definition}”. Employed (with the self-employed) and employees differ: both readings were tried.`,
            },
          },
        ]),
  ];
}

/** 자료가 없거나 증명하지 못해 풀지 못한 해석들: 까닭마다 몇 가지인지. */
export function missingFindings(
  readings: readonly ReadingReport[],
  whyMissing: (reading: ReadingReport) => Text | null,
): Finding[] {
  const missing = readings.filter(({ status }) => status === 'noData');
  if (missing.length === 0) return [];
  const counts = new Map<string, { readonly why: Text; readonly count: number }>();
  for (const reading of missing) {
    const why = whyMissing(reading) ?? unproved;
    counts.set(why.ko, { why, count: (counts.get(why.ko)?.count ?? 0) + 1 });
  }
  const listed = (lang: 'ko' | 'en') =>
    [...counts.values()].map(({ why, count }) => `${why[lang]}${lang === 'ko' ? '' : ' '}(${count})`).join(', ');
  return [
    {
      code: 'READINGS_WITHOUT_DATA',
      strength: 'undetermined',
      reading: null,
      numbers: { readings: missing.length },
      message: {
        ko: `해석 ${missing.length}가지는 풀지 못함: ${listed('ko')}.`,
        en: `${missing.length} readings could not be tried: ${listed('en')}.`,
      },
    },
  ];
}

const unproved: Text = { ko: '답을 증명하지 못함', en: 'no answer could be proved' };
