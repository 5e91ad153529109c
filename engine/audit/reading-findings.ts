import { labels } from '../terms.ts';
import type { Text } from '../text.ts';
import { groupThousands } from '../units/korean-numerals.ts';
import { boundMoney, moneyRange } from '../units/money-range.ts';
import type { ReadingReport } from './analyse.ts';
import type { Finding } from './finding.ts';
import { byRule, demandRules, employmentLabels, labelIn, readingText, ruleLabels } from './reading.ts';
import { figureKeys, type Figures } from './stated.ts';

type Region = { readonly ko: string; readonly en: string };
type Numbers = Record<string, number | null>;

/** 해석마다의 찾음: 성립할 수 없는 것, 성립하는 것과 그때의 범위. */
export function readingFindings(
  readings: readonly ReadingReport[],
  figures: Figures,
  region: Region,
  needsUnclassified: (reading: ReadingReport) => boolean,
): Finding[] {
  const groups = byRule(readings.filter(({ status }) => status !== 'noData'));
  const impossible = groups.filter((group) => group.at(-1)!.status === 'infeasible');
  const possible = groups.filter((group) => group.at(-1)!.status === 'feasible');
  return [
    ...mergeSame(impossible).map((same) => impossibleFinding(same, figures, region)),
    ...mergeSame(
      possible
        .map((group) => group.filter(({ status }) => status === 'infeasible'))
        .filter((group) => group.length > 0),
    ).map((same) => ruleFinding(same, region)),
    ...possible.filter(isRegional).map((group) => consistentFinding(group, figures, region)),
    ...nationalFinding(
      possible.filter((group) => !isRegional(group)),
      region,
    ),
    ...possible
      .filter((group) => needsUnclassified(group.at(-1)!))
      .map((group) => unclassifiedFinding(group.at(-1)!, region)),
    ...possible.flatMap((group) => stayingFinding(group, region)),
    ...possible.flatMap((group) => demandFinding(group, figures, region)),
  ];
}

function isRegional(group: readonly ReadingReport[]): boolean {
  return group.at(-1)!.inRegion !== null;
}

/** 같은 까닭으로 불가능한 해석들은 하나로, 발표치에서 먼 것부터. */
function mergeSame(groups: readonly (readonly ReadingReport[])[]): ReadingReport[][] {
  const merged = new Map<string, ReadingReport[]>();
  for (const group of groups) {
    const widest = group.at(-1)!;
    const key = [widest.demandRule, widest.certificate!.text.ko].join(' ');
    merged.set(key, [...(merged.get(key) ?? []), widest]);
  }
  const far = ([first]: readonly ReadingReport[]) => first?.nearest?.distance ?? 0;
  return [...merged.values()].toSorted((a, b) => far(b) - far(a));
}

function impossibleFinding(same: readonly ReadingReport[], figures: Figures, region: Region): Finding {
  const [first] = same as [ReadingReport];
  const read = readAs(same, region);
  const near = nearText(first, figures);
  const text = first.certificate!.text;
  const { ko, en } = ruleLabels[first.demandRule];
  const rule =
    first.demandRule === 'anywhere'
      ? { ko: '어느 수요 규칙에서도', en: 'any rule of demand' }
      : { ko: `«${ko}» 규칙이면`, en: `the rule “${en}”` };
  return {
    code: 'READING_IMPOSSIBLE',
    strength: 'impossible',
    reading: first.id,
    numbers: { readings: same.length, ...nearNumbers(first) },
    message: {
      ko: `${read.ko} 해석에서는 ${rule.ko} 성립하지 않음. ${text.ko}.${near.ko}`,
      en: `Read as ${read.en}, the figures cannot hold under ${rule.en}. ${text.en}.${near.en}`,
    },
  };
}

function ruleFinding(same: readonly ReadingReport[], region: Region): Finding {
  const [first] = same as [ReadingReport];
  const read = readAs(same, region);
  const rule = ruleLabels[first.demandRule];
  const text = first.certificate!.text;
  return {
    code: 'RULE_IMPOSSIBLE',
    strength: 'impossible',
    reading: first.id,
    numbers: { readings: same.length, ...nearNumbers(first) },
    message: {
      ko: `${read.ko} 해석에서는 «${rule.ko}» 규칙이면 성립하지 않음. ${text.ko}. 더 넓은 규칙에서는 성립함.`,
      en: `Read as ${read.en}, the figures cannot hold under the rule “${rule.en}”. ${text.en}. Under a wider rule they can.`,
    },
  };
}

/** 여러 해석이 같으면 첫째의 이름과 몇 가지인지. */
function readAs(same: readonly ReadingReport[], region: Region): Text {
  const text = readingText(same[0]!, region);
  if (same.length === 1) return { ko: `«${text.ko}»`, en: `“${text.en}”` };
  return { ko: `«${text.ko}» 등 ${same.length}가지`, en: `“${text.en}” and ${same.length - 1} more alike` };
}

function nearNumbers({ nearest }: ReadingReport): Numbers {
  if (!nearest) return {};
  const { distance, production, valueAdded, employment } = nearest;
  return { distance, nearestProduction: production, nearestValueAdded: valueAdded, nearestEmployment: employment };
}

function nearText(reading: ReadingReport, { investment: stated }: Figures): Text {
  if (!reading.nearest) return { ko: '', en: '' };
  const { production, valueAdded, employment } = reading.nearest;
  const counted = labelIn(reading, 'employment');
  const parts = [
    ...(production === null
      ? []
      : [{ ko: `생산 ${boundMoney(production).ko}`, en: `production ${boundMoney(production).en}` }]),
    ...(valueAdded === null
      ? []
      : [{ ko: `부가가치 ${boundMoney(valueAdded).ko}`, en: `value added ${boundMoney(valueAdded).en}` }]),
    ...(employment === null
      ? []
      : [
          {
            ko: `${counted.ko.replace('유발', '')} ${groupThousands(employment)}명`,
            en: `${groupThousands(employment)} ${employmentLabels[reading.employment].en}`,
          },
        ]),
  ];
  return {
    ko: ` ${stated ? '투자액을 그대로 두면 ' : ''}이를 수 있는 가장 가까운 수치: ${parts.map(({ ko }) => ko).join(', ')}.`,
    en: ` ${stated ? 'With the investment kept, the' : 'The'} nearest reachable figures are ${parts.map(({ en }) => en).join(', ')}.`,
  };
}

/** 성립하는 해석과 그때의 규칙별 지역내 생산. 하한을 말하는 것은 STAYING_NOT_DETERMINED가 anywhere로만 한다. */
function consistentFinding(group: readonly ReadingReport[], figures: Figures, region: Region): Finding {
  const widest = group.at(-1)!;
  const read = readingText(widest, region);
  const count = figureKeys.filter((key) => figures[key] && !figures[key].isGiven).length;
  const holding = rulesOf(group);
  const ends = group.flatMap(({ demandRule, inRegion, scope }): [string, number | null][] => {
    if (!inRegion || scope === 'inRegion') return [];
    const { min, max } = inRegion.production;
    return [
      [`${demandRule}.inRegionProduction.min`, min],
      [`${demandRule}.inRegionProduction.max`, max],
    ];
  });
  return {
    code: 'READING_CONSISTENT',
    strength: 'consistent',
    reading: widest.id,
    numbers: { figures: count, ...Object.fromEntries(ends) },
    message: {
      ko: `«${read.ko}» 해석에서는 발표치 ${count}개를 함께 내는 구성이 있음(${holding.ko}). 있을 수 있다는 뜻이며 그렇다는 증거는 아님.`,
      en: `Read as “${read.en}”, some mix gives all ${count} stated figures (${holding.en}). That they can hold is no evidence that they do.`,
    },
  };
}

/** 성립하는 규칙들의 이름. The rules under which a reading holds. */
function rulesOf(group: readonly ReadingReport[]): Text {
  const held = group.filter(({ status }) => status === 'feasible').map(({ demandRule }) => ruleLabels[demandRule]);
  if (held.length === demandRules.length) return { ko: '어느 수요 규칙에서나', en: 'under any rule of demand' };
  return { ko: held.map(({ ko }) => ko).join(' · '), en: held.map(({ en }) => en).join('; ') };
}

/** 전국표의 해석은 지역을 말하지 못하므로 하나로 묶는다. */
function nationalFinding(groups: readonly (readonly ReadingReport[])[], region: Region): Finding[] {
  if (groups.length === 0) return [];
  const widest = groups.map((group) => group.at(-1)!);
  const rule = ruleLabels[widest[0]!.demandRule];
  const ko = widest.map((reading) => `«${readingText(reading, region).ko}»`).join(', ');
  const en = widest.map((reading) => `“${readingText(reading, region).en}”`).join(', ');
  return [
    {
      code: 'READING_CONSISTENT',
      strength: 'consistent',
      reading: widest[0]!.id,
      numbers: { readings: widest.length },
      message: {
        ko: `전국표로 읽는 ${widest.length}가지도 성립함(${rule.ko}): ${ko}. 지역에 얼마가 남는지는 말하지 못함.`,
        en: `${widest.length} readings by the national table hold too (${rule.en}): ${en}. They say nothing about what stays in the region.`,
      },
    },
  ];
}

function unclassifiedFinding(widest: ReadingReport, region: Region): Finding {
  const read = readingText(widest, region);
  return {
    code: 'NEEDS_UNCLASSIFIED',
    strength: 'implausible',
    reading: widest.id,
    numbers: {},
    message: {
      ko: `«${read.ko}» 해석이 성립하려면 분류되지 않은 83부문(기타)에 돈을 써야 함(${ruleLabels[widest.demandRule].ko}). 그 부문을 빼면 불가능함.`,
      en: `Read as “${read.en}”, the figures hold only with spending on sector 83, unclassified (${ruleLabels[widest.demandRule].en}); without it they cannot.`,
    },
  };
}

/** 지역에 얼마가 남는지: 어디서든 살 수 있으면 하한은 대개 0이다. */
function stayingFinding(group: readonly ReadingReport[], region: Region): Finding[] {
  const widest = group.at(-1)!;
  const production = widest.inRegion?.production;
  if (widest.scope === 'inRegion' || widest.demandRule !== 'anywhere' || !production) return [];
  const read = readingText(widest, region);
  const { min, max } = production;
  const [rule, range] = [ruleLabels.anywhere, moneyRange(production)];
  return [
    {
      code: 'STAYING_NOT_DETERMINED',
      strength: 'undetermined',
      reading: widest.id,
      numbers: { min, max },
      message: {
        ko: `«${read.ko}» 해석에서 ${region.ko}에 남는 ${labels.production.ko}은 ${range.ko} 가운데 어느 것이든 될 수 있음(${rule.ko}). 발표치만으로는 가를 수 없고, 지역에서 산 몫을 알아야 함.`,
        en: `Read as “${read.en}”, production that stays in ${region.en} can be anything from ${range.en} (${rule.en}). The stated figures do not tell which; the share bought in the region would.`,
      },
    },
  ];
}

/** 투자액을 밝히지 않았으면 발표치가 뜻하는 수요: 넓은 규칙부터. */
function demandFinding(group: readonly ReadingReport[], figures: Figures, region: Region): Finding[] {
  const narrow = group.find(({ status }) => status === 'feasible');
  if (figures.investment || !narrow?.demand || !narrow.inRegion) return [];
  const read = readingText(narrow, region);
  const wide = group.at(-1)!;
  const [here, everywhere] = [moneyRange(narrow.demand), moneyRange(wide.demand!)];
  const [local, open] = [ruleLabels[narrow.demandRule], ruleLabels[wide.demandRule]];
  const isSame = wide === narrow || here.ko === everywhere.ko;
  return [
    {
      code: 'DEMAND_IMPLIED',
      strength: 'undetermined',
      reading: narrow.id,
      numbers: { min: narrow.demand.min, max: narrow.demand.max },
      message: {
        ko: `투자액은 밝히지 않았음. «${read.ko}» 해석이 성립하려면 수요 ${everywhere.ko}이 있어야 함(${isSame ? local.ko : `${open.ko}; «${local.ko}»이라면 ${here.ko}`}).`,
        en: `No investment is stated. Read as “${read.en}”, the figures need demand of ${everywhere.en} (${isSame ? local.en : `${open.en}; if ${local.en}, ${here.en}`}).`,
      },
    },
  ];
}
