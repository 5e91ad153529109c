import type { Assumptions } from '../scenario/assume.ts';
import { indicators } from '../table/coefficients.ts';
import type { Text } from '../text.ts';
import { boundMoney, moneyRange } from '../units/money-range.ts';
import { solveIn, type Frame, type ReadingReport } from './analyse.ts';
import { basisOf } from './basis.ts';
import { inRegionBounds } from './bounds.ts';
import { percent, persons, type Finding } from './finding.ts';
import type { Columns, NamedRow } from './programme.ts';
import { byRule, readingText, ruleLabels } from './reading.ts';

/**
 * 효과를 밝히지 않은 계획: 단위 금액당 효과의 범위. 하한은 어디서든 산다고 볼 때의 것을 앞세운다.
 *
 * Plans that state nothing: effects per unit of money as ranges, one finding per reading, the widest rule first.
 */
export function perUnitFindings(readings: readonly ReadingReport[], unit: number, { region }: Frame): Finding[] {
  const held = readings.filter(
    ({ status, scope, inRegion }) => status === 'feasible' && scope === 'nationwide' && inRegion,
  );
  return byRule(held).map((group): Finding => {
    const [widest, ...narrower] = group.toReversed() as [ReadingReport, ...ReadingReport[]];
    const read = readingText(widest, region.region);
    const money = boundMoney(unit);
    const local = narrower.find(({ demandRule }) => demandRule === 'allLocal');
    return {
      code: 'EFFECTS_PER_UNIT',
      strength: 'undetermined',
      reading: widest.id,
      numbers: { unit, ...Object.fromEntries([...endsOf(widest, ''), ...(local ? endsOf(local, 'allLocal.') : [])]) },
      message: {
        ko: `문서는 효과를 밝히지 않음. 투자 ${money.ko}이 ${region.region.ko} 안에 내는 효과는 계획의 산업 안에서 쓰는 구성에 따라 ${rangesOf(widest).ko}(${ruleLabels[widest.demandRule].ko}, «${read.ko}»).${local ? ` ${ruleLabels.allLocal.ko}이라면 ${rangesOf(local).ko}.` : ''}`,
        en: `The document states no effects. Over all mixes within the plan's industries, ${money.en} of investment gives inside ${region.region.en} ${rangesOf(widest).en} (${ruleLabels[widest.demandRule].en}, “${read.en}”).${local ? ` If ${ruleLabels.allLocal.en}: ${rangesOf(local).en}.` : ''}`,
      },
    };
  });
}

function endsOf({ inRegion }: ReadingReport, prefix: string): [string, number | null][] {
  return indicators.flatMap((indicator): [string, number | null][] => [
    [`${prefix}${indicator}.min`, inRegion![indicator].min],
    [`${prefix}${indicator}.max`, inRegion![indicator].max],
  ]);
}

function rangesOf({ inRegion }: ReadingReport): Text {
  const { production, valueAdded, employment } = inRegion!;
  return {
    ko: `생산 ${moneyRange(production).ko}, 부가가치 ${moneyRange(valueAdded).ko}, 취업 ${persons(employment).ko}`,
    en: `production of ${moneyRange(production).en}, value added of ${moneyRange(valueAdded).en} and ${persons(employment).en}`,
  };
}

type Fact = { readonly id: string; readonly title: Text; readonly share: number; readonly coefficients: Float64Array };

/**
 * 어느 사실을 알면 범위가 가장 좁아지는가: 기준안의 값을 사실로 놓고 지역내 세 한계의 폭이 얼마나 주는지 잰다.
 *
 * Which fact would narrow the ranges most: each is set to its baseline value, and the narrowing of the three in-region
 * bounds is averaged.
 */
export function narrowingFindings(
  reading: ReadingReport | undefined,
  frame: Frame,
  assumptions: Assumptions | null,
): Finding[] {
  if (!reading || !assumptions) return [];
  const basis = basisOf(reading, frame.tables, frame.region, frame.inflation);
  if ('noData' in basis) return [];
  const { columns, rows } = solveIn(reading, basis, frame);
  const wide = inRegionBounds(rows, columns);
  if (!wide) return [];
  const width = (bounds: typeof wide) =>
    indicators.map((indicator) => (bounds[indicator].max ?? NaN) - (bounds[indicator].min ?? NaN));
  const before = width(wide);
  const narrowed = factsOf(columns, frame, assumptions).flatMap((fact) => {
    const row: NamedRow = { name: -1, coefficients: fact.coefficients, relation: '=', value: 0 };
    const bounds = inRegionBounds([...rows, row], columns);
    if (!bounds) return [];
    const after = width(bounds);
    const shrink = after.reduce((sum, w, i) => sum + (before[i]! > 0 ? 1 - w / before[i]! : 0), 0) / after.length;
    return [{ fact, shrink }];
  });
  const sorted = narrowed.toSorted((a, b) => b.shrink - a.shrink);
  const [best, ...others] = sorted;
  if (!best) return [];
  const rest = (lang: 'ko' | 'en') =>
    others.map(({ fact, shrink }) => `${fact.title[lang]} ${percent(shrink)}`).join(', ');
  return [
    {
      code: 'NARROWING_FACT',
      strength: 'undetermined',
      reading: reading.id,
      numbers: Object.fromEntries(sorted.map(({ fact, shrink }) => [fact.id, shrink])),
      message: {
        ko: `범위를 가장 좁힐 사실은 «${best.fact.title.ko}»: 기준안의 값(${percent(best.fact.share)})으로 알려지면 지역내 세 한계의 폭이 평균 ${percent(best.shrink)} 줄어듦(${ruleLabels[reading.demandRule].ko}).${others.length > 0 ? ` 그 밖에 ${rest('ko')}.` : ''}`,
        en: `The fact that would narrow the ranges most is “${best.fact.title.en}”: known at its baseline value (${percent(best.fact.share)}), the three in-region ranges shrink by ${percent(best.shrink)} on average (${ruleLabels[reading.demandRule].en}).${others.length > 0 ? ` Others: ${rest('en')}.` : ''}`,
      },
    },
  ];
}

function factsOf({ sector, isElsewhere }: Columns, { groups, region }: Frame, assumptions: Assumptions): Fact[] {
  const shares = assumedShares(assumptions);
  const { localPurchase, importShare } = assumptions.rates;
  const domestic = 1 - importShare.value;
  const local = domestic > 0 ? localPurchase.value / domestic : 0;
  const row = (share: number, isIn: (column: number) => boolean) =>
    Float64Array.from(sector, (_, j) => (isIn(j) ? 1 : 0) - share);
  return [
    {
      id: 'localPurchase',
      title: { ko: '국내 구매 가운데 지역에서 산 몫', en: 'the share of domestic purchases made in the region' },
      share: local,
      coefficients: row(local, (j) => !isElsewhere[j]),
    },
    ...groups
      .filter(({ id }) => id !== 'plan')
      .flatMap(({ id, title, sectors }) => {
        const inside = new Set(sectors.map((code) => region.sectorAt.get(code)));
        const share = sectors.reduce((sum, code) => sum + (shares.get(code) ?? 0), 0);
        if (!(share > 0 && share < 1)) return [];
        const named = { ko: `${title.ko}의 비중`, en: `the share of ${title.en.toLowerCase()}` };
        return [{ id: `share.${id}`, title: named, share, coefficients: row(share, (j) => inside.has(sector[j])) }];
      }),
  ];
}

/** 기준안의 지출구성: 부문 → 비중. */
export function assumedShares({ components, investment }: Assumptions): Map<string, number> {
  const shares = new Map<string, number>();
  let total = 0;
  for (const { id, mix } of components) {
    const amount = investment.byComponent.get(id) ?? 0;
    total += amount;
    for (const [code, share] of Object.entries(mix)) shares.set(code, (shares.get(code) ?? 0) + share * amount);
  }
  for (const [code, amount] of shares) shares.set(code, total > 0 ? amount / total : 0);
  return shares;
}
