import { labels, type Audit, type Lang, type ReadingReport } from '../../../engine/index.ts';
import { amountText, rangeText } from './amounts.ts';

/** 판정의 갈래. What kind of verdict an audit comes to. */
export type VerdictKind = 'holds' | 'partly' | 'impossible' | 'nothingStated';

/** 한 문장의 판정과, 이어서 할 말들. The verdict in one sentence, and what follows from it. */
export type Verdict = {
  readonly kind: VerdictKind;
  readonly word: string;
  readonly sentence: string;
  readonly more: readonly string[];
};

/**
 * 검증 전체를 한 문장으로. 지역표로 읽는 해석만 본다: 전국표는 지역에 남는 것을 말하지 못한다.
 *
 * The whole audit as one sentence. Only readings by the regional table count: the national one cannot tell what stays.
 */
export function verdictOf(audit: Audit, lang: Lang): Verdict {
  return audit.perUnit === null ? statedVerdict(audit, lang) : unitVerdict(audit, lang);
}

const verdictWords = {
  holds: { ko: '맞을 수 있음', en: 'Can hold' },
  partly: { ko: '전국 효과로만 맞을 수 있음', en: 'Can hold nationwide only' },
  impossible: { ko: '함께 성립할 수 없음', en: 'Cannot hold together' },
  nothingStated: { ko: '비교할 발표치 없음', en: 'No effects stated' },
} as const;

function statedVerdict(audit: Audit, lang: Lang): Verdict {
  const { region, stated, options } = audit;
  const place = region.title[lang];
  const count = ['investment', 'production', 'valueAdded', 'employment'].filter(
    (key) => stated[key as keyof typeof stated] && !(key === 'investment' && options.ignoreInvestment),
  ).length;
  const [nationwide, inside] = (['nationwide', 'inRegion'] as const).map((scope) =>
    regionalReadings(audit).some((reading) => reading.scope === scope && reading.status === 'feasible'),
  ) as [boolean, boolean];
  const under = isRestricted(audit) ? { ko: '둔 제약 아래에서 ', en: 'As restricted, ' }[lang] : '';
  const figures = { ko: `발표치 ${count}개는`, en: `the ${count} stated figures` }[lang];
  const more = moreOf(audit, lang);
  const say = (kind: VerdictKind, sentence: string): Verdict => ({
    kind,
    word: verdictWords[kind][lang],
    sentence: capitalised(under + sentence),
    more,
  });
  if (nationwide && inside) {
    return say(
      'holds',
      {
        ko: `${figures} 전국 효과로 읽어도 ${place} 안의 효과로 읽어도 성립할 수 있습니다. 있을 수 있다는 뜻이며 그렇다는 증거는 아닙니다.`,
        en: `${figures} can hold, read as effects nationwide or inside ${place}. That they can is no evidence that they do.`,
      }[lang],
    );
  }
  if (nationwide) {
    return say(
      'partly',
      {
        ko: `${figures} 전국 효과로 읽으면 성립할 수 있지만, ${place} 안의 효과로 읽으면 어떤 지출로도 성립하지 않습니다.`,
        en: `${figures} can hold as effects nationwide; as effects inside ${place} no mix of spending gives them.`,
      }[lang],
    );
  }
  if (inside) {
    return say(
      'holds',
      {
        ko: `${figures} ${place} 안의 효과로 읽을 때만 성립할 수 있습니다. 전국 효과로 읽으면 어떤 지출로도 성립하지 않습니다.`,
        en: `${figures} can hold only as effects inside ${place}; as effects nationwide no mix of spending gives them.`,
      }[lang],
    );
  }
  return say(
    'impossible',
    {
      ko: `${figures} 함께 성립하지 않습니다: 전국 효과로 읽어도 ${place} 안의 효과로 읽어도 그렇게 되는 지출이 없습니다.`,
      en: `${figures} cannot hold together: no mix of spending gives them, read as effects nationwide or inside ${place}.`,
    }[lang],
  );
}

/** 무엇에 대한 효과인가: 알려진 투자액이면 그것으로, 아니면 단위 금액마다. 발표치가 있으면 null. What effects are of, in words. */
export function unitText({ perUnit, options, stated }: Audit, lang: Lang): string | null {
  if (perUnit === null) return null;
  const money = amountText(perUnit, '억원', lang);
  const isKnown = options.investment !== null || stated.investment !== null;
  if (isKnown) return { ko: `투자 ${money}으로`, en: `of ${money} of investment` }[lang];
  return { ko: `투자 ${money}마다`, en: `per ${money} of investment` }[lang];
}

function unitVerdict(audit: Audit, lang: Lang): Verdict {
  const place = audit.region.title[lang];
  const widest = widestRegional(audit);
  const local = regionalReadings(audit).find(
    (reading) => reading.demandRule === 'allLocal' && reading.priceYear === widest?.priceYear && reading.inRegion,
  );
  const range = (reading: ReadingReport) =>
    (['production', 'valueAdded', 'employment'] as const)
      .map(
        (key) =>
          `${labels[key][lang]} ${rangeText(reading.inRegion![key], key === 'employment' ? '명' : '억원', lang)}`,
      )
      .join(', ');
  return {
    kind: 'nothingStated',
    word: verdictWords.nothingStated[lang],
    sentence: {
      ko: '이 문서는 경제효과를 수치로 밝히지 않아, 맞는지 따질 발표치가 없습니다.',
      en: 'This document states no economic effects in figures: there is nothing to check.',
    }[lang],
    more: [
      ...(widest
        ? [
            {
              ko: `대신 ${unitText(audit, lang)} ${place} 안에 날 수 있는 효과를 보입니다. 어디서 무엇을 사든 ${range(widest)}입니다.`,
              en: `Instead, the effects inside ${place} ${unitText(audit, lang)}: wherever and on whatever it is spent, ${range(widest)}.`,
            }[lang],
          ]
        : []),
      ...(local
        ? [
            {
              ko: `모두 ${place}에서 만든 것을 산다면 ${range(local)}입니다.`,
              en: `If all of it buys goods made in ${place}: ${range(local)}.`,
            }[lang],
          ]
        : []),
    ],
  };
}

/** 판정에 이어지는 것: 남는 몫, 있어야 할 수요, 사람 수의 뜻, 지난 성과. */
function moreOf(audit: Audit, lang: Lang): string[] {
  const { region, stated, options, findings } = audit;
  const place = region.title[lang];
  const widest = widestRegional(audit);
  const staying = widest?.inRegion?.production;
  const has = (code: string) => findings.find((finding) => finding.code === code);
  const persons = stated.employment;
  const times = has('PAST_RESULT_DIFFERS');
  return [
    ...(staying && widest.demandRule === 'anywhere' ? [stayingText(staying, place, lang)] : []),
    ...(widest?.demand && stated.investment === null && options.investment === null
      ? [
          {
            ko: `투자액을 밝히지 않았습니다. 성립하려면 ${rangeText(widest.demand, '억원', lang)}의 수요가 있어야 합니다.`,
            en: `No investment is stated. For the figures to hold, demand of ${rangeText(widest.demand, '억원', lang)} is needed.`,
          }[lang],
        ]
      : []),
    ...(persons && has('PERSONS_A_YEAR_IMPOSSIBLE')
      ? [
          {
            ko: `${amountText(persons.value, '명', lang)}은 여러 해를 더한 연인원이어야 합니다. 해마다 일하는 사람일 수는 없습니다.`,
            en: `${amountText(persons.value, '명', lang)} must be person-years; they cannot be persons at work in each year.`,
          }[lang],
        ]
      : []),
    ...(times?.strength === 'implausible'
      ? [
          {
            ko: '같은 계획의 지난 성과와는 투자 대비 사람 수가 크게 다릅니다.',
            en: 'Persons per won are far from the plan’s own earlier results.',
          }[lang],
        ]
      : []),
  ];
}

function stayingText(staying: { min: number | null; max: number | null }, place: string, lang: Lang): string {
  const range = rangeText(staying, '억원', lang);
  if (staying.min !== null && staying.min > 1e-6) {
    return {
      ko: `${place}에 남는 생산유발은 ${range}입니다.`,
      en: `Production that stays in ${place} is ${range}.`,
    }[lang];
  }
  return {
    ko: `${place}에 남는 생산유발은 ${range} 가운데 어느 것이든 될 수 있습니다. 지역에서 얼마를 사는지 알아야 갈립니다.`,
    en: `Production that stays in ${place} can be anything from ${range}: it takes the share bought in the region to tell.`,
  }[lang];
}

/** 지역표로 읽는, 취업의 해석들. */
export function regionalReadings({ readings, tables }: Audit): readonly ReadingReport[] {
  const regional = tables.find(({ role }) => role === 'regional')?.id;
  return readings.filter(
    ({ table, employment, incomeInduced, status }) =>
      table === regional && employment === 'employed' && !incomeInduced && status !== 'noData',
  );
}

/** 전국 효과로 읽어 성립하는, 가장 넓은 규칙의 해석. */
export function widestRegional(audit: Audit): ReadingReport | null {
  const held = regionalReadings(audit).filter(
    ({ scope, status, inRegion }) => scope === 'nationwide' && status === 'feasible' && inRegion !== null,
  );
  return held.find(({ demandRule }) => demandRule === 'anywhere') ?? held[0] ?? null;
}

function isRestricted({ options }: Audit): boolean {
  const { exclude, restrictions, investment, ignoreInvestment, exact } = options;
  return exclude.length > 0 || restrictions.length > 0 || investment !== null || ignoreInvestment || exact;
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
