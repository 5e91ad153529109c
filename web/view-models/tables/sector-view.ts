import {
  groupThousands,
  householdReport,
  indicatorLabels,
  linkagesReport,
  multipliersReport,
  roundsReport,
  tableIndicators,
  type FlowTable,
  type Lang,
  type LinkageKind,
  type TableIndicator,
  type Text,
} from '../../../engine/index.ts';
import { shareText } from '../amounts.ts';
import { coefficientText, effectText, smallMoney } from './figures.ts';
import { filled, kindWords, words } from './words.ts';

/** 한 부문에 대해 표가 말하는 것, 수요의 크기와 상관없이. What a table says of one sector, whatever the demand. */
export type SectorFacts = {
  readonly code: string;
  readonly name: Text;
  readonly hasOutput: boolean;
  readonly measures: readonly {
    readonly indicator: TableIndicator;
    readonly value: number;
    readonly direct: number;
    readonly average: number | null;
    readonly rank: number;
    readonly count: number;
  }[];
  /** 응하는 부문들의 생산, 수요 1에 대해, 큰 것부터. */
  readonly responding: readonly { readonly sector: string; readonly name: Text; readonly production: number }[];
  readonly linkages: {
    readonly power: number;
    readonly sensitivity: number;
    readonly kind: LinkageKind;
    readonly powerRank: number;
    readonly sensitivityRank: number;
    readonly count: number;
  } | null;
  /** 임금을 다시 쓰는 것까지 센 유발계수; 소비나 임금을 모르는 표면 null. */
  readonly household:
    readonly { readonly indicator: TableIndicator; readonly typeI: number; readonly typeII: number }[] | null;
};

/**
 * 한 부문의 사실들을 엔진에 물어 모은다.
 *
 * Asks the engine all that the sector's page shows. Figures per won of demand; nothing is estimated here.
 *
 * @throws Problem UNKNOWN_ACCOUNT, TABLE_NOT_PRODUCTIVE
 */
export function sectorFacts(table: FlowTable, code: string): SectorFacts {
  const { indicators } = multipliersReport(table);
  const known = tableIndicators.filter((indicator) => indicators[indicator] !== null);
  const at = table.sectors.findIndex((sector) => sector.code === code);
  const { ko, en } = table.sectors[at]!;
  const { sectors } = roundsReport(table, { sector: code }, 0);
  return {
    code,
    name: { ko, en },
    hasOutput: table.output[at] !== 0,
    measures: known.flatMap((indicator) => {
      const { bySector, weightedAverage: average } = indicators[indicator]!;
      const { value, direct } = bySector[at]!;
      if (value === null || direct === null) return [];
      const values = bySector.flatMap((row) => row.value ?? []);
      return [{ indicator, value, direct, average, rank: rankOf(value, values), count: values.length }];
    }),
    responding: sectors
      .map(({ sector, name, total }) => ({ sector, name, production: total }))
      .toSorted((a, b) => b.production - a.production),
    linkages: linkagesOf(table, at),
    household: householdOf(table, at),
  };
}

function rankOf(value: number, values: readonly number[]): number {
  return values.filter((other) => other > value).length + 1;
}

function linkagesOf(table: FlowTable, at: number): SectorFacts['linkages'] {
  const { sectors } = linkagesReport(table);
  const { powerOfDispersion: power, sensitivityOfDispersion: sensitivity, key: kind } = sectors[at]!;
  if (power === null || sensitivity === null || kind === null) return null;
  const powers = sectors.flatMap(({ powerOfDispersion }) => powerOfDispersion ?? []);
  const answers = sectors.flatMap(({ sensitivityOfDispersion }) => sensitivityOfDispersion ?? []);
  return {
    power,
    sensitivity,
    kind,
    powerRank: rankOf(power, powers),
    sensitivityRank: rankOf(sensitivity, answers),
    count: powers.length,
  };
}

function householdOf(table: FlowTable, at: number): SectorFacts['household'] {
  if (!table.valueAdded['compensation']) return null;
  const { indicators } = householdReport(table);
  return (['production', 'valueAdded', 'employment'] as const).flatMap((indicator) => {
    const row = indicators[indicator]?.bySector[at];
    return row && row.typeI !== null && row.typeII !== null
      ? [{ indicator, typeI: row.typeI, typeII: row.typeII }]
      : [];
  });
}

export type EffectRow = {
  readonly indicator: TableIndicator;
  readonly label: string;
  readonly direct: string;
  readonly indirect: string;
  readonly total: string;
  readonly coefficient: string;
  readonly average: string;
  readonly rank: string;
  /** 직접이 차지하는 몫, 0–1. */
  readonly directShare: number;
};

/** 수요 `demand`억원이 일으키는 것, 지표마다. Effects of a demand, direct and indirect. */
export function effectRows({ measures }: SectorFacts, demand: number, lang: Lang): readonly EffectRow[] {
  return measures.map(({ indicator, value, direct, average, rank, count }) => ({
    indicator,
    label: indicatorLabels[indicator][lang],
    direct: effectText(direct, demand, indicator, lang),
    indirect: effectText(value - direct, demand, indicator, lang),
    total: effectText(value, demand, indicator, lang),
    coefficient: coefficientText(value, indicator),
    average: coefficientText(average, indicator),
    rank: filled(words.rankOf[lang], { rank, count }),
    directShare: value > 0 ? Math.min(1, Math.max(0, direct / value)) : 0,
  }));
}

/** 첫머리 문장: 무엇이 얼마나 일어나고 얼마가 수입으로 나가는가. The page's first sentence. */
export function effectSentence(facts: SectorFacts, demand: number, lang: Lang): string {
  const of = (indicator: TableIndicator) => {
    const found = facts.measures.find((measure) => measure.indicator === indicator);
    return found && effectText(found.value, demand, indicator, lang);
  };
  const [production, valueAdded, employment, imports] = [
    of('production'),
    of('valueAdded'),
    of('employment'),
    of('imports'),
  ];
  const money = smallMoney(demand, lang);
  if (!production)
    return { ko: '이 표에는 이 부문의 산출이 없습니다.', en: 'This table has no output of this sector.' }[lang];
  const goes = imports
    ? { ko: `고, ${imports}은 수입으로 나갑니다.`, en: `; ${imports} goes abroad for imports.` }
    : { ko: '릅니다.', en: '.' };
  const [added, persons] = [
    valueAdded ? `, 부가가치 ${valueAdded}` : '',
    employment ? `, 일하는 사람 ${employment}` : '',
  ];
  return {
    ko: `${facts.name.ko}의 국산품에 ${money}의 수요가 생기면 나라 안에서 생산 ${production}${added}${persons}이 따${imports ? '르' : ''}${goes.ko}`,
    en: `${money} of demand for domestic ${facts.name.en} gives ${production} of production in the country${valueAdded ? `, ${valueAdded} of value added` : ''}${employment ? ` and work for ${employment}` : ''}${goes.en}`,
  }[lang];
}

export type RespondingRow = {
  readonly sector: string;
  readonly name: string;
  readonly text: string;
  readonly share: string;
  /** 가장 큰 것에 대한 몫. */
  readonly bar: number;
  readonly isOwn: boolean;
};

/** 응하는 부문들. `most`개 밖의 것은 한 줄로 모은다. Sectors that answer the demand; those beyond `most` are gathered in one row. */
export function respondingRows(
  { responding, code }: SectorFacts,
  demand: number,
  most: number,
  lang: Lang,
): {
  readonly rows: readonly RespondingRow[];
  readonly rest: { readonly label: string; readonly text: string; readonly share: string } | null;
} {
  const whole = responding.reduce((sum, { production }) => sum + production, 0);
  const top = responding.slice(0, most);
  const greatest = Math.max(...top.map(({ production }) => production), 0);
  const others = responding.slice(most);
  const left = others.reduce((sum, { production }) => sum + production, 0);
  return {
    rows: top.map(({ sector, name, production }) => ({
      sector,
      name: name[lang],
      text: smallMoney(production * demand, lang),
      share: shareText(production / whole),
      bar: greatest > 0 ? Math.max(0, production / greatest) : 0,
      isOwn: sector === code,
    })),
    rest:
      others.length === 0
        ? null
        : {
            label: filled(words.others[lang], { count: others.length }),
            text: smallMoney(left * demand, lang),
            share: shareText(left / whole),
          },
  };
}

/** 내려받을 표: 모든 부문의 생산, 억원, 반올림하지 않고. Every responding sector's production, 억원, unrounded. */
export function respondingCsv({ responding }: SectorFacts, demand: number, lang: Lang) {
  const head = { ko: ['번호', '부문', '생산유발 (억원)'], en: ['Code', 'Sector', 'Production (₩100m)'] }[lang];
  const rows = responding.map(({ sector, name, production }) => [sector, name[lang], String(production * demand)]);
  return { head, rows };
}

/** 산업들 사이의 자리를 문장으로. Its place among industries, in sentences. */
export function standingSentences({ linkages, household }: SectorFacts, lang: Lang): readonly string[] {
  return [
    ...(linkages
      ? [
          {
            ko: `${kindWords[linkages.kind].ko}. 영향력계수 ${linkages.power.toFixed(3)}(${linkages.count}개 가운데 ${linkages.powerRank}번째), 감응도계수 ${linkages.sensitivity.toFixed(3)}(${linkages.sensitivityRank}번째). 1이 평균입니다.`,
            en: `${kindWords[linkages.kind].en}. Power of dispersion ${linkages.power.toFixed(3)} (${linkages.powerRank} of ${linkages.count}), sensitivity ${linkages.sensitivity.toFixed(3)} (${linkages.sensitivityRank}). One is the mean.`,
          }[lang],
        ]
      : []),
    ...(household && household.length > 0
      ? [
          `${words.household[lang]}: ${household
            .map(
              ({ indicator, typeI, typeII }) =>
                `${indicatorLabels[indicator][lang]} ${coefficientText(typeI, indicator)} → ${coefficientText(typeII, indicator)}`,
            )
            .join(', ')}. ${
            {
              ko: '임금을 모두 쓴다고 보아 크게 어림한 값입니다.',
              en: 'A high estimate: all wages are taken to be spent.',
            }[lang]
          }`,
        ]
      : []),
  ];
}

/** 앞뒤 부문. The sectors before and after. */
export function neighbours({ sectors }: Pick<FlowTable, 'sectors'>, code: string) {
  const at = sectors.findIndex((sector) => sector.code === code);
  return { before: sectors[at - 1] ?? null, after: sectors[at + 1] ?? null };
}

/** 표의 총계의 글: 백만원 → 조원. A total of the table, 백만원, in words. */
export function totalMoney(million: number, lang: Lang): string {
  return smallMoney(million / 100, lang);
}

export function totalPersons(count: number, lang: Lang): string {
  return lang === 'ko' ? `${groupThousands(count / 10_000, 1)}만명` : `${groupThousands(count / 1_000_000, 2)} million`;
}
