import { note, type Note } from '../problem.ts';
import { demandOf, effectOf } from '../simulate/effects.ts';
import { simulate } from '../simulate/simulate.ts';
import { indicators, type Indicator } from '../table/coefficients.ts';
import { isDemand } from '../scenario/investment.ts';
import { netRates, rates as rateList } from '../scenario/rates.ts';
import { tableName } from '../table/table-name.ts';
import { definitionLabels, labels, scopeLabel } from '../terms.ts';
import type { Lang } from '../text.ts';
import type { Won } from '../units/money.ts';
import { formatMoney, groupThousands } from '../units/korean-numerals.ts';
import { statedValue, type Evaluation } from './evaluate.ts';
import { totalInvestment } from '../scenario/resolve.ts';

/** 이 결과에 대해 참이고 말할 가치가 있는 것들. Everything true and worth saying about a result. */
export function notesOf(evaluation: Evaluation): Note[] {
  return [
    ...aboutOrigin(evaluation),
    ...aboutPlace(evaluation),
    ...aboutMoney(evaluation),
    ...aboutPrices(evaluation),
    ...aboutStated(evaluation),
    ...aboutDeeper(evaluation),
    ...aboutMethod(evaluation),
  ];
}

/** 실은 표가 아니라 파일에서 온 표: 어느 파일이며 어디서 왔는지. */
function aboutOrigin({ prepared: { study } }: Evaluation): Note[] {
  const { origin } = study.tables;
  if (!origin) return [];
  const { id, file, source } = origin;
  return [note('TABLE_FROM_FILE', 'tables', { table: id, file, sourceKo: source.ko, sourceEn: source.en })];
}

function aboutPlace(evaluation: Evaluation): Note[] {
  const { prepared, resolved, effects, factors } = evaluation;
  const { study } = prepared;
  const { region } = resolved;
  if (region.level === 'nation') return aboutNation(evaluation);
  const names = { regionKo: region.region.ko, regionEn: region.region.en };
  const municipality = study.plan?.municipality;
  const absent = region.sectors.filter((_, s) => region.absent[s] && demandOf(effects.bySector, s) > 0);
  return [
    ...(municipality
      ? inRegionFigures(factors !== null).map((subject) =>
          note('MUNICIPALITY_NOT_IN_TABLE', subject, {
            ...names,
            municipalityKo: municipality.ko,
            municipalityEn: municipality.en,
          }),
        )
      : []),
    ...(study.plan && study.plan.region !== region.region.code
      ? [note('REGION_DIFFERS', 'region', { ...names, ...planRegionNames(study, study.plan.region) })]
      : []),
    ...(absent.length > 0 && resolved.localPurchase > 0
      ? [
          note('SECTOR_ABSENT_IN_REGION', 'split.otherRegions', {
            ...names,
            ...sectorNames(
              region,
              absent.map(({ code }) => code),
            ),
          }),
        ]
      : []),
    ...(resolved.purchases.length === 0 && (resolved.localPurchase < 1 || resolved.importShare > 0)
      ? [note('PURCHASES_UNIFORM', 'split.region')]
      : []),
    ...(effects.split.otherRegions > 0 ? [note('FEEDBACK_NOT_COUNTED', 'effects.production.inRegion', names)] : []),
    ...(resolved.localPurchase === 1 ? [note('ALL_LOCAL_ASSUMED', 'split.region', names)] : []),
  ];
}

/**
 * 전국표로 계산한 결과: 지역 안팎을 알 수 없고, 같은 부문의 시·도표가 있으면 그 길의 값이 얼마나 다른지 말한다.
 *
 * A result by a national table: where the effects fall is unknown; the other route, if there is one, is set beside it.
 */
function aboutNation({ prepared: { study }, assumptions, resolved, effects }: Evaluation): Note[] {
  const { national, regions } = study.tables;
  const province = regions.get(assumptions.region);
  const beside = province && simulate({ ...resolved, region: province });
  const totals = (from: Float64Array, lang: Lang) => {
    const shown = (indicator: Indicator) => {
      const value = effectOf(from, indicator, 'total');
      if (indicator !== 'employment') return formatMoney(value as Won, lang);
      return `${groupThousands(value, 1)}${{ ko: '명', en: ' persons' }[lang]}`;
    };
    const parts = indicators.map((indicator) => `${labels[indicator][lang]} ${shown(indicator)}`);
    return lang === 'ko' ? parts.join('·') : parts.join(', ').toLowerCase();
  };
  return [
    note('NATIONAL_TABLE', 'effects', { tableKo: tableName(national.id).ko, tableEn: tableName(national.id).en }),
    ...(resolved.importShare > 0 ? [note('PURCHASES_UNIFORM', 'split.abroad')] : []),
    ...(province && beside
      ? [
          note('ROUTES_DIFFER', 'effects', {
            nationalKo: totals(effects.total, 'ko'),
            nationalEn: totals(effects.total, 'en'),
            provincialKo: totals(beside.total, 'ko'),
            provincialEn: totals(beside.total, 'en'),
            regionKo: province.region.ko,
            regionEn: province.region.en,
          }),
        ]
      : []),
  ];
}

/** 지역내 수치가 서는 모든 자리. */
function inRegionFigures(calibrated: boolean): string[] {
  const reports = calibrated ? ['effects', 'calibrated'] : ['effects'];
  return [
    ...reports.flatMap((report) => indicators.map((indicator) => `${report}.${indicator}.inRegion`)),
    'split.region',
  ];
}

function planRegionNames({ tables }: Evaluation['prepared']['study'], code: string) {
  const region = tables.regions.get(code)?.region;
  return { planRegionKo: region?.ko ?? code, planRegionEn: region?.en ?? code };
}

function aboutMoney({ prepared: { study }, assumptions }: Evaluation): Note[] {
  const money = totalInvestment(assumptions);
  const told = { valueKo: formatMoney(money, 'ko'), valueEn: formatMoney(money, 'en') };
  const given = assumptions.components.every(({ id }) => isDemand(id));
  const split = assumptions.components.some(({ noDemand }) => noDemand > 0);
  const notes = given || split ? [] : [note('NO_DEMAND_NOT_SPLIT', 'split.noDemand')];
  switch (assumptions.investment.origin) {
    case 'stated':
      return notes;
    case 'implied': {
      const stated = (statedValue(study, 'production') ?? 0) as Won;
      const production = { productionKo: formatMoney(stated, 'ko'), productionEn: formatMoney(stated, 'en') };
      return [note('INVESTMENT_IMPLIED', 'investment', { ...told, ...production }), ...notes];
    }
    case 'perUnit':
      return [note('PER_UNIT', 'investment', told), ...notes];
    case 'planner':
      return study.plan ? [note('PLANNER_MONEY', 'investment'), ...notes] : notes;
    default:
      return assumptions.investment.origin satisfies never;
  }
}

function aboutPrices({ prepared: { study }, assumptions, resolved }: Evaluation): Note[] {
  const { priceYear, inflation } = assumptions;
  const { tableYear } = resolved.region;
  const beyond = Math.max(priceYear.value, assumptions.prices === 'current' ? (resolved.years.at(-1) ?? 0) : 0);
  const horizon = study.plan?.horizon;
  const unstated = {
    from: horizon?.from?.origin !== 'stated' && { ko: '시작 연도', en: 'start year' },
    to: horizon?.to?.origin !== 'stated' && { ko: '끝 연도', en: 'end year' },
  };
  const missing = [unstated.from, unstated.to].filter((name) => name !== false);
  return [
    ...(study.plan && priceYear.origin === 'assumed'
      ? [note('PRICE_YEAR_ASSUMED', 'investment.priceYear', { year: priceYear.value })]
      : []),
    ...(assumptions.prices === 'current'
      ? [note('PRICES_CURRENT', 'demand', { priceYear: priceYear.value, tableYear })]
      : []),
    ...(priceYear.value === tableYear || assumptions.prices === 'current'
      ? []
      : [
          note('PRICE_YEAR_DIFFERS', 'demand', {
            priceYear: priceYear.value,
            tableYear,
            factor: (1 / resolved.prices.back).toFixed(4),
          }),
        ]),
    ...(inflation && beyond > study.tables.prices.last
      ? [
          note('INFLATION_ASSUMED', 'investment.priceYear', {
            last: study.tables.prices.last,
            percent: Number((inflation.value * 100).toFixed(4)),
          }),
        ]
      : []),
    ...(study.plan && missing.length > 0
      ? [
          note('HORIZON_ASSUMED', 'effects.employment', {
            years: yearsText(resolved.years.map((year) => year - assumptions.delay)),
            missingKo: missing.map(({ ko }) => ko).join('와 '),
            missingEn: missing.map(({ en }) => en).join(' or '),
          }),
        ]
      : []),
  ];
}

/** 한 해면 그 해만, 여러 해면 처음과 끝. */
function yearsText(years: readonly number[]): string {
  return years.length > 1 ? `${years[0]}–${years.at(-1)}` : String(years[0]);
}

function aboutStated({ prepared: { study }, assumptions, resolved, factors }: Evaluation): Note[] {
  const { plan, parent } = study;
  if (!plan) return [];
  const notes: Note[] = [];
  if (indicators.every((indicator) => !plan.stated[indicator])) notes.push(note('NOTHING_STATED', 'stated'));
  const definition = plan.stated.employment?.definition;
  if (definition && definition !== labels.employment.ko) {
    notes.push(
      note('DEFINITION_DIFFERS', 'stated.employment', {
        stated: definition,
        statedEn: definitionLabels[definition]?.en ?? definition,
        modelled: labels.employment.ko,
        modelledEn: labels.employment.en,
      }),
    );
  }
  for (const indicator of indicators) notes.push(...reachNotes(study, resolved, indicator));
  if (plan.stated.employment) notes.push(note('STATED_PERSONS_UNCLEAR', 'stated.employment'));
  if (assumptions.calibration.method === 'mix') notes.push(note('MIX_EXPLAINS_STATED', 'calibrated'));
  else if (factors) {
    const shown = indicators.map((indicator) => factors[indicator]?.toFixed(3) ?? '–').join(', ');
    notes.push(
      note('CALIBRATION_IS_IDENTITY', 'calibrated', {
        factors: shown,
        scopeKo: scopeLabel(assumptions.calibration.scope, resolved.region.region).ko,
        scopeEn: scopeLabel(assumptions.calibration.scope, resolved.region.region).en,
      }),
    );
  }
  if (plan.within) {
    const host = parent?.components.find(({ id }) => id === plan.within?.component);
    notes.push(
      note('NESTED_PLAN', 'plan', {
        planKo: parent?.title.ko ?? plan.within.plan,
        planEn: parent?.title.en ?? plan.within.plan,
        componentKo: host?.title.ko ?? plan.within.component,
        componentEn: host?.title.en ?? plan.within.component,
      }),
    );
  }
  return notes;
}

/**
 * 발표치 ÷ 투자액이 그 범위의 가장 큰 계수를 넘으면, 어떤 구성으로도 그 범위의 효과일 수 없다.
 * 취업은 표 기준연도 가격의 투자액 10억원당으로 견준다.
 */
function reachNotes(
  study: Evaluation['prepared']['study'],
  { region, prices }: Evaluation['resolved'],
  indicator: Indicator,
): Note[] {
  const stated = statedValue(study, indicator);
  const investment = statedValue(study, 'investment');
  if (stated === null || !investment) return [];
  const people = indicator === 'employment';
  const tableInvestment = people ? investment / prices.back / 1e9 : investment;
  const ratio = stated / tableInvestment;
  const reached = region.level === 'nation' ? (['total'] as const) : (['inRegion', 'total'] as const);
  return reached.flatMap((scope) => {
    const best = largestCoefficient(region, indicator, scope);
    if (ratio <= best.value) return [];
    const second = largestCoefficient(region, indicator, scope, best.sector);
    const next = Number.isFinite(second.value) ? second : best;
    const digits = people ? 1 : 4;
    const sectorOf = (at: number) => region.sectors[at]!;
    return [
      note('STATED_NOT_REACHABLE', `stated.${indicator}`, {
        indicatorKo: labels[indicator].ko,
        indicatorEn: labels[indicator].en.toLowerCase(),
        ratio: ratio.toFixed(digits),
        max: best.value.toFixed(digits),
        sectorKo: `${sectorOf(best.sector).code} ${sectorOf(best.sector).ko}`,
        sectorEn: `${sectorOf(best.sector).code} ${sectorOf(best.sector).en}`,
        nextMax: next.value.toFixed(digits),
        nextKo: `${sectorOf(next.sector).code} ${sectorOf(next.sector).ko}`,
        nextEn: `${sectorOf(next.sector).code} ${sectorOf(next.sector).en}`,
        scopeKo: scope === 'inRegion' ? `${region.region.ko} 내` : '전국',
        scopeEn: scope === 'inRegion' ? `inside ${region.region.en}` : 'nationwide',
        baseKo: people ? `투자액(${region.tableYear}년 가격) 10억원당` : '투자액 1원당',
        baseEn: people ? `per billion won of investment in ${region.tableYear} prices` : 'per won of investment',
        unitKo: people ? '명' : '원',
        unitEn: people ? ' persons' : ' won',
      }),
    ];
  });
}

function largestCoefficient(
  region: Evaluation['resolved']['region'],
  indicator: Indicator,
  scope: 'inRegion' | 'total',
  without?: number,
): { value: number; sector: number } {
  let best = { value: -Infinity, sector: 0 };
  for (const sector of region.sectors.keys()) {
    if (sector === without) continue;
    if (region.absent[sector] && scope === 'inRegion') continue;
    const inside = region.inRegion[indicator][sector]!;
    const everywhere = Math.max(inside + region.outRegion[indicator][sector]!, region.nationwide[indicator][sector]!);
    const value = scope === 'inRegion' ? inside : everywhere;
    if (value > best.value) best = { value, sector };
  }
  return best;
}

/** 부문들의 번호와 이름, 한 번씩. Sectors by code and name, each once. */
function sectorNames({ sectors, sectorAt }: Evaluation['resolved']['region'], codes: readonly string[]) {
  const found = [...new Set(codes)].map((code) => sectors[sectorAt.get(code) ?? -1] ?? { code, ko: '', en: '' });
  return {
    sectorsKo: found.map(({ code, ko }) => `${code} ${ko}`.trimEnd()).join(', '),
    sectorsEn: found.map(({ code, en }) => `${code} ${en}`.trimEnd()).join(', '),
  };
}

/** 순효과, 현재가치, 마진, 부문의 물가, 기회비용. */
function aboutDeeper({ assumptions, resolved }: Evaluation): Note[] {
  const { rates, margins, deflators, discount, payers } = assumptions;
  const factors = netRates.filter((id) => rates[id].value > 0);
  const shown = (lang: 'ko' | 'en') =>
    factors
      .map((id) => {
        const { label } = rateList.find((rate) => rate.id === id)!;
        return `${label[lang].replace(/ ?\(.*$/, '')} ${Number((rates[id].value * 100).toFixed(2))}%`;
      })
      .join(', ');
  const moved = margins.flatMap(({ to }) => Object.keys(to));
  return [
    ...(factors.length > 0 ? [note('NET_IS_ASSUMED', 'net', { factorsKo: shown('ko'), factorsEn: shown('en') })] : []),
    ...(rates.leakage.value > 0 && rates.localPurchase.value < 1 && resolved.region.level === 'province'
      ? [note('LEAKAGE_TWICE', 'net.factors.leakage')]
      : []),
    ...(discount
      ? [
          note('PRESENT_VALUE_OF_GROSS', 'presentValue', {
            percent: Number((discount.rate.value * 100).toFixed(4)),
            year: discount.year ?? resolved.years[0] ?? assumptions.priceYear.value,
          }),
        ]
      : []),
    ...(moved.length > 0 ? [note('MARGINS_MOVED', 'demand', sectorNames(resolved.region, moved))] : []),
    ...(deflators.length > 0
      ? [
          note(
            'SECTOR_DEFLATORS',
            'demand',
            sectorNames(
              resolved.region,
              deflators.map(({ sector }) => sector),
            ),
          ),
        ]
      : []),
    ...(payers ? [note('OPPORTUNITY_ASSUMED', 'opportunityCost')] : []),
  ];
}

function aboutMethod({ prepared: { study }, assumptions, resolved, effects }: Evaluation): Note[] {
  const persons = effectOf(effects.total, 'employment', 'total');
  const years = resolved.years.length;
  return [
    ...(years > 1
      ? [
          note('PERSON_YEARS', 'effects.employment', {
            years,
            average: groupThousands(persons / years, persons < 100 * years ? 1 : 0),
          }),
        ]
      : []),
    ...(assumptions.incomeRound === 'none'
      ? []
      : [note('HOUSEHOLD_ROUND_ASSUMED', 'derived.incomeInduced', { year: study.tables.national.year })]),
    ...(assumptions.incomeRound === 'typeIIFull'
      ? [note('FULL_TYPE_II_MIXES', 'derived.incomeInduced.production')]
      : []),
    ...(resolved.region.level === 'nation' ? [] : [note('NOT_IN_TABLE', 'effects')]),
  ];
}
