import { problemAt } from '../problem.ts';
import { yearForm, type Text } from '../text.ts';
import { shareText } from '../units/korean-numerals.ts';
import { inEok } from '../units/money.ts';
import { canonicalJson } from '../math/canonical.ts';
import type { Assumptions, Shares } from './assume.ts';
import { isDemand } from './investment.ts';
import { incomeRounds } from './kinds.ts';
import type { Layer } from './layers.ts';
import { isDistribution, leverOfRangeSetting, type WrittenDistribution } from './ranges.ts';
import { rates, type RateId } from './rates.ts';
import { totalInvestment } from './resolve.ts';
import type { Scenario } from './schema.ts';

export type LeverValue = number | string | Shares;
export type LeverKind = 'number' | 'choice' | 'shares' | 'switch';

/** 조정 항목 하나: 명령줄·API·화면이 모두 이 선언에서 나온다. One lever; CLI, API and page are built from it. */
export type Lever = {
  readonly id: string;
  readonly kind: LeverKind;
  readonly value: LeverValue;
  readonly default: LeverValue;
  /** 받아들이는 한도. */
  readonly min: number | null;
  readonly max: number | null;
  readonly step: number | null;
  /** 그럴듯한 범위. */
  readonly range: readonly [number, number] | null;
  readonly unit: string | null;
  readonly choices: readonly (string | number)[] | null;
  /** 선택지의 이름, 그 차례로. */
  readonly choiceLabels: readonly Text[] | null;
  readonly label: Text;
  readonly reason: Text | null;
};

/** 표와 물가지수가 정하는 선택지. What the tables and the price index allow. */
export type Choices = {
  /** 전국표로 계산하면 고를 시·도가 없다. */
  readonly regions: readonly { readonly code: string; readonly label: Text }[];
  readonly firstPriceYear: number;
  readonly lastPriceYear: number;
  readonly canCalibrate: boolean;
};

/** 조정 항목의 선언: 읽는 법과 쓰는 법을 지닌다. A declared lever: how it is read and written. */
export type Declaration = Omit<Lever, 'value' | 'default'> & {
  readonly read: (assumptions: Assumptions) => LeverValue;
  /** 값을 시나리오 한 겹으로. 조정은 파일의 맨 위에 얹는 한 겹과 같다. */
  readonly write: (value: never) => Omit<Scenario, 'id'>;
};

/** 조정한 값들: 항목 id → 값, `ranges.<항목 id>` → 그 항목의 불확실성(파일의 `ranges`와 같은 모양). */
export type Settings = Readonly<Record<string, unknown>>;

const largestEok = 90_071_992;

/**
 * 이 시나리오에서 움직일 수 있는 조정 항목들.
 *
 * The levers of a scenario: `value` as it stands, `default` as the scenario file says.
 */
export function leversOf(declared: readonly Declaration[], defaults: Assumptions, current: Assumptions): Lever[] {
  return declared.map(({ read, write: _, ...lever }) => ({
    ...lever,
    value: read(current),
    default: read(defaults),
  }));
}

/** 끊임없이 움직이는 항목인가: 금액과 비율. Whether a lever moves continuously: money and rates. */
export function isContinuous({ kind, unit }: Pick<Lever, 'kind' | 'unit'>): boolean {
  return kind === 'number' && unit !== '년';
}

const file = 'set';

/**
 * 조정한 값들을 시나리오 한 겹으로.
 *
 * Turns settings into one more scenario layer, checking each value against its lever.
 *
 * @throws Problem UNKNOWN_LEVER, LEVER_VALUE_INVALID, OUT_OF_RANGE, RANGE_NOT_A_NUMBER
 */
export function layerOfSettings(declared: readonly Declaration[], defaults: Assumptions, settings: Settings): Layer {
  const given = Object.entries(settings);
  const chosen = given
    .filter(([id]) => leverOfRangeSetting(id) === null)
    .map(([id, value]) => {
      const lever = declared.find((known) => known.id === id);
      if (!lever)
        throw problemAt(file, id, 'UNKNOWN_LEVER', { id, known: declared.map((known) => known.id).join(', ') });
      checkValue(lever, value);
      return { lever, value, moved: canonicalJson(value) !== canonicalJson(lever.read(defaults)) };
    });
  const moneyMoved = chosen.some(({ lever, moved }) => moved && lever.unit === '억원');
  const scenario = chosen
    .filter(({ lever, moved }) => moved || (moneyMoved && lever.unit === '억원'))
    .reduce<Scenario>((below, { lever, value }) => merge(below, lever.write(value as never)), { id: defaults.id });
  const ranges = given.flatMap(([id, value]) => {
    const lever = leverOfRangeSetting(id);
    return lever === null ? [] : [[lever, rangeSet(declared, id, lever, value)] as const];
  });
  if (ranges.length === 0) return { scenario, file };
  // 범위를 적지 않은 시나리오에서는 하나를 정해도 나머지를 그럴듯한 범위에서 뽑는다.
  const others = defaults.ranges === null ? ({ otherRanges: 'plausible' } as const) : {};
  return { scenario: { ...scenario, ranges: Object.fromEntries(ranges), ...others }, file };
}

function rangeSet(declared: readonly Declaration[], id: string, lever: string, value: unknown): WrittenDistribution {
  const known = declared.filter(isContinuous).map((each) => each.id);
  if (!declared.some((each) => each.id === lever)) {
    throw problemAt(file, id, 'UNKNOWN_LEVER', { id: lever, known: known.join(', ') });
  }
  if (!known.includes(lever)) throw problemAt(file, id, 'RANGE_NOT_A_NUMBER', { id: lever, known: known.join(', ') });
  if (isDistribution(value)) return value;
  throw problemAt(file, id, 'LEVER_VALUE_INVALID', {
    id,
    value: shownValue(value),
    expectedKo: 'kind와 그 수들을 쓰세요: {"kind":"triangular","min":…,"mode":…,"max":…}',
    expectedEn: 'Give a kind and its numbers: {"kind":"triangular","min":…,"mode":…,"max":…}',
  });
}

/** 시나리오의 조정 항목을 선언한다. Declares the levers of a scenario from its default assumptions. */
export function declareLevers(assumptions: Assumptions, choices: Choices): Declaration[] {
  const { components } = assumptions;
  return [
    investmentLever(assumptions),
    ...components.map((component) => componentInvestmentLever(component, assumptions)),
    ...components.filter(({ id }) => !isDemand(id)).map(mixLever),
    ...(components.every(({ id }) => isDemand(id)) ? [] : [scheduleLever(assumptions)]),
    ...rates.filter(({ id }) => movesSomething(id, choices)).map((rate) => rateLever(rate, assumptions)),
    priceYearLever(assumptions, choices),
    ...(choices.regions.length > 0 ? [regionLever(choices)] : []),
    incomeRoundLever,
    calibrationLever(choices, assumptions),
  ];
}

const nothing = {
  min: null,
  max: null,
  step: null,
  range: null,
  unit: null,
  choices: null,
  choiceLabels: null,
} as const;

function investmentLever(defaults: Assumptions): Declaration {
  const total = inEok(totalInvestment(defaults));
  return {
    ...nothing,
    id: 'investment',
    kind: 'number',
    label: { ko: '투자액(전체)', en: 'Investment (total)' },
    unit: '억원',
    min: 0,
    max: largestEok,
    step: stepFor(total),
    range: [0, niceCeiling(total * 2)],
    reason: {
      ko: '전체를 바꾸면 산업별 투자액이 같은 비율로 바뀜.',
      en: 'Changing the total scales every component in proportion.',
    },
    read: (assumptions) => inEok(totalInvestment(assumptions)),
    write: (value: number) => ({ investment: { value, unit: '억원', origin: 'planner' } }),
  };
}

function componentInvestmentLever(component: Assumptions['components'][number], defaults: Assumptions): Declaration {
  const { id, title, reason } = component;
  const read = (assumptions: Assumptions) => inEok(assumptions.investment.byComponent.get(id)!);
  return {
    ...nothing,
    id: `investment.${id}`,
    kind: 'number',
    label: { ko: `투자액: ${title.ko}`, en: `Investment: ${title.en}` },
    unit: '억원',
    min: 0,
    max: largestEok,
    step: stepFor(read(defaults)),
    range: [0, niceCeiling(read(defaults) * 2)],
    reason,
    read,
    write: (value: number) => ({ components: [{ id, investment: { value, unit: '억원', origin: 'planner' } }] }),
  };
}

function mixLever({ id, title, spending }: Assumptions['components'][number]): Declaration {
  const kinds = spending?.map(({ reason }) => reason).filter((reason) => reason !== undefined) ?? [];
  const joined = (lang: keyof Text) =>
    kinds.map((reason) => (typeof reason === 'string' ? reason : reason[lang])).join(' ');
  return {
    ...nothing,
    id: `mix.${id}`,
    kind: 'shares',
    label: { ko: `지출구성: ${title.ko}`, en: `Spending mix: ${title.en}` },
    reason: kinds.length > 0 ? { ko: joined('ko'), en: joined('en') } : null,
    read: (assumptions) => assumptions.components.find((component) => component.id === id)?.mix ?? {},
    write: (mix: Record<string, number>) => ({ components: [{ id, mix }] }),
  };
}

function scheduleLever({ scheduleReason }: Assumptions): Declaration {
  return {
    ...nothing,
    id: 'schedule',
    kind: 'shares',
    label: { ko: '연차계획', en: 'Schedule' },
    reason: scheduleReason,
    read: planWideSchedule,
    write: (schedule: Record<string, number>) => ({ schedule }),
  };
}

function rateLever(rate: (typeof rates)[number], defaults: Assumptions): Declaration {
  const assumed = defaults.rates[rate.id];
  return {
    ...nothing,
    id: rate.id,
    kind: 'number',
    label: rate.label,
    unit: '비율',
    min: rate.min,
    max: rate.max,
    step: rate.step,
    range: assumed.range,
    reason: assumed.reason,
    read: (assumptions) => assumptions.rates[rate.id].value,
    write: (value: number) => ({ levers: { [rate.id]: value } }),
  };
}

function priceYearLever({ priceYear }: Assumptions, { firstPriceYear, lastPriceYear }: Choices): Declaration {
  return {
    ...nothing,
    id: 'priceYear',
    kind: 'number',
    label: { ko: '가격기준연도', en: 'Price year' },
    unit: '년',
    min: firstPriceYear,
    max: lastPriceYear,
    step: 1,
    range: [firstPriceYear, lastPriceYear],
    reason: priceYear.reason,
    read: (assumptions) => assumptions.priceYear.value,
    write: (value: number) => ({ priceYear: { value, origin: 'assumed' } }),
  };
}

function regionLever({ regions }: Choices): Declaration {
  return {
    ...nothing,
    id: 'region',
    kind: 'choice',
    label: { ko: '지역(시·도)', en: 'Region (province)' },
    choices: regions.map(({ code }) => code),
    choiceLabels: regions.map(({ label }) => label),
    reason: { ko: '계수를 쓸 시·도.', en: 'The province whose coefficients apply.' },
    read: (assumptions) => assumptions.region,
    write: (region: string) => ({ region }),
  };
}

/** 전국표로 계산할 때 지역내 구매율은 아무것도 움직이지 않는다. */
function movesSomething(id: RateId, { regions }: Choices): boolean {
  return id !== 'localPurchase' || regions.length > 0;
}

const incomeRoundLabels: Readonly<Record<(typeof incomeRounds)[number], Text>> = {
  none: { ko: '보지 않음', en: 'Left out' },
  typeII: { ko: '원래 부문들만', en: 'Original sectors alone' },
  typeIIFull: { ko: '가계의 소득까지', en: 'With household income' },
};

const incomeRoundLever: Declaration = {
  ...nothing,
  id: 'incomeRound',
  kind: 'choice',
  label: { ko: '소득유발(전국)', en: 'Income-induced (nation)' },
  choices: incomeRounds,
  choiceLabels: incomeRounds.map((round) => incomeRoundLabels[round]),
  reason: {
    ko: '벌어들인 임금을 모두, 임금만 민간소비처럼 쓴다고 보고 그 효과를 따로 적음. «원래 부문들만»은 생산에 가계의 소득을 더하지 않고, «가계의 소득까지»는 더함. 크게 나오는 가정이며 다른 효과에 더하지 않음.',
    en: 'Wages earned are spent in full, and they alone, like private consumption; the effect stands on its own line. “Original sectors alone” leaves household income out of production, “With household income” adds it. A high estimate, never added to the other effects.',
  },
  read: ({ incomeRound }) => incomeRound,
  write: (incomeRound: (typeof incomeRounds)[number]) => ({ incomeRound }),
};

const calibrationLabels: Readonly<Record<Assumptions['calibration']['method'], Text>> = {
  none: { ko: '보정하지 않음', en: 'Not calibrated' },
  factor: { ko: '지표마다 한 계수', en: 'One factor per indicator' },
  mix: { ko: '가장 가까운 지출구성', en: 'The nearest mix' },
};

/** mix는 이를 수 없는 계획이 많아, 시나리오 파일이 청했을 때만 고를 수 있다. */
function calibrationLever({ canCalibrate }: Choices, { calibration }: Assumptions): Declaration {
  const asked = calibration.method === 'mix' ? (['mix'] as const) : [];
  const methods = canCalibrate ? (['none', 'factor', ...asked] as const) : (['none'] as const);
  return {
    ...nothing,
    id: 'calibration',
    kind: 'choice',
    label: { ko: '보정', en: 'Calibration' },
    choices: methods,
    choiceLabels: methods.map((method) => calibrationLabels[method]),
    reason: {
      ko: '기준안의 기본 가정에서 산출치가 발표치와 같아지도록 지표마다 하나의 계수를 곱함. «가장 가까운 지출구성»은 계수 대신 발표치를 내는 지출구성을 씀.',
      en: "One factor per indicator makes modelled equal stated at the baseline's defaults. “The nearest mix” uses a mix that gives the stated figures instead.",
    },
    read: (assumptions) => assumptions.calibration.method,
    write: (method: 'none' | 'factor' | 'mix') => ({ calibration: { method } }),
  };
}

/** 산업마다 연차계획이 다르면 투자액으로 가중한 평균을 보인다. */
function planWideSchedule({ components, investment }: Assumptions): Shares {
  const planned = components.filter(({ id }) => !isDemand(id));
  const first = planned[0]?.schedule ?? {};
  if (planned.every(({ schedule }) => schedule === first)) return first;
  const total = planned.reduce((sum, { id }) => sum + (investment.byComponent.get(id) ?? 0), 0);
  const shares: Record<string, number> = {};
  for (const { id, schedule } of planned) {
    const weight = total > 0 ? (investment.byComponent.get(id) ?? 0) / total : 1 / planned.length;
    for (const [year, share] of Object.entries(schedule)) shares[year] = (shares[year] ?? 0) + weight * share;
  }
  return shares;
}

function shownValue(value: unknown): string {
  const plain = typeof value === 'string' || typeof value === 'number';
  return (plain ? String(value) : (JSON.stringify(value) ?? typeof value)).slice(0, 80);
}

function checkValue(lever: Declaration, value: unknown): void {
  const shown = shownValue(value);
  const invalid = (expectedKo: string, expectedEn: string) =>
    problemAt(file, lever.id, 'LEVER_VALUE_INVALID', { id: lever.id, value: shown, expectedKo, expectedEn });
  switch (lever.kind) {
    case 'number': {
      if (typeof value !== 'number' || !Number.isFinite(value)) throw invalid('수를 쓰세요.', 'Give a number.');
      if (lever.unit === '년' && !Number.isInteger(value))
        throw invalid('네 자리 연도를 쓰세요.', 'Give a four-digit year.');
      const [min, max] = [lever.min ?? -Infinity, lever.max ?? Infinity];
      const inUnit = (figure: number) => (lever.unit === '비율' ? shareText(figure) : figure);
      if (lever.unit === '억원' && value < 0)
        throw problemAt(file, lever.id, 'NEGATIVE_MONEY', { id: lever.id, value: `${value}억원` });
      if (lever.unit === '억원' && value > max) throw problemAt(file, lever.id, 'MONEY_TOO_LARGE', { id: lever.id });
      if (value < min || value > max)
        throw problemAt(file, lever.id, 'OUT_OF_RANGE', {
          id: lever.id,
          value: inUnit(value),
          min: inUnit(min),
          max: inUnit(max),
        });
      return;
    }
    case 'choice':
    case 'switch': {
      const choices = lever.choices ?? [];
      if (choices.includes(value as string)) return;
      if (lever.id === 'region')
        throw problemAt(file, 'region', 'UNKNOWN_REGION', { id: shown, known: choices.join(', ') });
      throw invalid(`쓸 수 있는 것: ${choices.join(', ')}`, `Known: ${choices.join(', ')}`);
    }
    case 'shares': {
      if (!isShares(value)) throw invalid('{"키": 비중} 꼴로 쓰세요.', 'Give a mapping of keys to shares.');
      if (lever.id !== 'schedule' || Object.keys(value).every((key) => yearForm.test(key))) return;
      throw invalid('연도는 1990–2100의 네 자리 숫자로 쓰세요.', 'Write years as four digits, 1990 to 2100.');
    }
    default:
      throw lever.kind satisfies never;
  }
}

function isShares(value: unknown): value is Record<string, number> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  return Object.values(value).every((share) => typeof share === 'number' && Number.isFinite(share));
}

function merge(below: Scenario, above: Omit<Scenario, 'id'>): Scenario {
  const components = new Map((below.components ?? []).map((component) => [component.id, component]));
  for (const component of above.components ?? []) {
    components.set(component.id, { ...components.get(component.id), ...component });
  }
  return {
    ...below,
    ...above,
    ...(below.levers || above.levers ? { levers: { ...below.levers, ...above.levers } } : {}),
    ...(components.size > 0 ? { components: [...components.values()] } : {}),
  };
}

/** 1·2·5로 시작하는, 값의 1% 남짓한 눈금. */
function stepFor(value: number): number {
  let step = 0.01;
  for (const factor of steps()) {
    if (factor > value / 100) break;
    step = factor;
  }
  return step;
}

function niceCeiling(value: number): number {
  for (const factor of steps()) if (factor >= value) return factor;
  return largestEok;
}

function* steps(): Generator<number> {
  for (let power = 0.01; power <= 1e8; power *= 10) for (const digit of [1, 2, 5]) yield digit * power;
}
