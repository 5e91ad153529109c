import type { Prepared } from '../calibrate/evaluate.ts';
import { engineVersion } from '../calibrate/summarise.ts';
import { note, Problem, problemAt, type Note } from '../problem.ts';
import { describeStated, type StatedFigures } from '../plan/describe.ts';
import type { Plan } from '../plan/schema.ts';
import { moneyOf } from '../scenario/investment.ts';
import type { Assumptions } from '../scenario/assume.ts';
import { indicators, type RegionCoefficients, type ProvincialTables } from '../table/coefficients.ts';
import type { Text } from '../text.ts';
import { groupThousands } from '../units/korean-numerals.ts';
import { boundMoney } from '../units/money-range.ts';
import { inEok } from '../units/money.ts';
import { priceRatio } from '../units/prices.ts';
import { analyse, solveIn, type Frame, type ReadingReport } from './analyse.ts';
import { basisOf } from './basis.ts';
import { missingFindings, pastFindings, personsFindings, productFindings, ratioFindings } from './figure-findings.ts';
import { ranked, type Finding } from './finding.ts';
import { groupsOf, sectorsNamed, unclassified, type Group } from './groups.ts';
import { impliedOf, pastResultOf, productShares, type Implied, type PastResult, type ProductShare } from './implied.ts';
import { assumedShares, narrowingFindings, perUnitFindings } from './per-unit.ts';
import type { Published } from './published.ts';
import { demandRules, readingsOf, type DemandRule, type Reading } from './reading.ts';
import { readingFindings } from './reading-findings.ts';
import { layRestrictions, type GivenRestriction } from './restrictions.ts';
import { figuresOf, type Figure, type Figures } from './stated.ts';

export type AuditInput = {
  readonly plan: Plan;
  /** 계획의 산업, 가격기준연도, 지역을 알려 줄 시나리오; 없어도 된다. */
  readonly prepared: Prepared | null;
  readonly tables: ProvincialTables;
  readonly published: Published;
};

export type AuditOptions = {
  /** 반올림 폭을 봐주지 않는다. */
  readonly exact?: boolean | undefined;
  readonly ignoreInvestment?: boolean | undefined;
  /** 묻는 사람이 아는 투자액, 억원. 문서의 값을 대신한다. */
  readonly investment?: number | undefined;
  /** 한 해만; null이면 물가를 바꾸지 않는 것만; 적지 않으면 계획의 해와 둘 다. */
  readonly priceYear?: number | null | undefined;
  readonly demandRule?: DemandRule | undefined;
  readonly exclude?: readonly string[] | undefined;
  readonly restrictions?: readonly GivenRestriction[] | undefined;
};

/** `pageup.audit/1`: 발표치가 뜻하는 것과 공식 계수가 허락하는 것. 금액 억원, 사람 명. */
export type Audit = {
  readonly schema: 'pageup.audit/1';
  readonly engine: string;
  readonly plan: { readonly id: string; readonly title: Text };
  readonly scenario: { readonly id: string } | null;
  readonly region: { readonly code: string; readonly level: 'province'; readonly title: Text };
  /** 부문 코드의 이름. Names of the sector codes in witnesses and places. */
  readonly sectors: readonly { readonly code: string; readonly title: Text }[];
  readonly tables: readonly { readonly id: string; readonly hash: string; readonly role: string }[];
  readonly stated: StatedFigures;
  readonly options: {
    readonly exact: boolean;
    readonly ignoreInvestment: boolean;
    readonly investment: number | null;
    readonly priceYears: readonly (number | null)[];
    readonly demandRules: readonly DemandRule[];
    readonly exclude: readonly string[];
    readonly restrictions: readonly {
      readonly sectors: readonly string[];
      readonly min: number | null;
      readonly max: number | null;
      readonly of: 'demand';
    }[];
  };
  /** 발표된 효과가 없어 단위 금액으로 본 감사면 그 금액, 억원. */
  readonly perUnit: number | null;
  readonly groups: readonly Group[];
  readonly implied: readonly Implied[];
  readonly pastResult: PastResult | null;
  readonly grossProduct: readonly ProductShare[];
  readonly readings: readonly ReadingReport[];
  readonly findings: readonly Finding[];
  readonly notes: readonly Note[];
};

/** 효과를 밝히지 않은 계획을 보는 단위 금액, 억원. */
const unit = 100;

/**
 * 발표치를 공식 계수와 맞추어 본다.
 *
 * Audits the figures that a plan states: what they imply, which readings official coefficients allow, how wide the truth is.
 *
 * @throws Problem STATED_ZERO, STATED_YEARS_DIFFER, UNKNOWN_REGION, REGION_WITHOUT_SECTORS, UNKNOWN_SECTOR_GROUP,
 *   RESTRICTIONS_CONTRADICT, RESTRICTION_EMPTY, OUT_OF_RANGE, SCENARIO_OF_OTHER_PLAN, PRICE_YEAR_UNKNOWN
 */
export function audit(input: AuditInput, options: AuditOptions = {}): Audit {
  const { plan, prepared, tables, published } = input;
  const setting = settingOf(input, options);
  const { frame, readings: asked, priceYears, rules, perUnit } = setting;
  const { region, figures, inflation } = frame;
  const readings = rankedReadings(asked.map((reading) => analyse(reading, frame)));
  const implied = perUnit === null ? impliedOf(figures, tables, region, priceYears, inflation, published) : [];
  const past = pastResultOf(plan);
  const products = perUnit === null ? productShares(plan, figures, frame.years, published) : [];
  const regional = readings.filter(({ inRegion }) => inRegion !== null);
  const first = regional.find(({ status, scope }) => status === 'feasible' && scope === 'nationwide') ?? null;
  const assumptions = prepared?.defaults ?? null;
  const whyMissing = (reading: Reading): Text | null => {
    const basis = basisOf(reading, tables, region, inflation);
    return 'noData' in basis ? basis.why : null;
  };
  const findings =
    perUnit === null
      ? [
          ...readingFindings(readings, figures, region.region, (reading) => needsUnclassified(reading, frame)),
          ...ratioFindings(implied, region),
          ...pastFindings(past, figures, first, region),
          ...productFindings(products, plan, region),
          ...personsFindings(plan, figures, readings, region),
        ]
      : [
          ...perUnitFindings(readings, perUnit, frame),
          ...narrowingFindings(readings.find(isWidest), frame, assumptions),
        ];
  return {
    schema: 'pageup.audit/1',
    engine: engineVersion,
    plan: { id: plan.id, title: plan.title },
    scenario: assumptions && { id: assumptions.id },
    region: { code: region.region.code, level: 'province', title: { ko: region.region.ko, en: region.region.en } },
    sectors: region.sectors.map(({ code, ko, en }) => ({ code, title: { ko, en } })),
    tables: [
      { id: tables.regional.id, hash: tables.regional.hash, role: 'regional' },
      { id: tables.national.id, hash: tables.national.hash, role: 'restOfCountry' },
      { id: tables.prices.id, hash: tables.prices.hash, role: 'prices' },
    ],
    stated: describeStated(plan),
    options: {
      exact: options.exact ?? false,
      ignoreInvestment: options.ignoreInvestment ?? false,
      investment: options.investment ?? null,
      priceYears,
      demandRules: rules,
      exclude: options.exclude ?? [],
      restrictions: frame.restrictions.map(({ sectors, min, max }) => ({ sectors, min, max, of: 'demand' })),
    },
    perUnit,
    groups: frame.groups,
    implied,
    pastResult: past,
    grossProduct: products,
    readings,
    findings: ranked([...findings, ...missingFindings(readings, whyMissing)]),
    notes: notesOf(plan, frame, perUnit),
  };
}

/**
 * 묻는 사람이 아는 투자액. An investment that whoever asks knows.
 *
 * @throws Problem NEGATIVE_MONEY, MONEY_TOO_LARGE, OUT_OF_RANGE (0)
 */
function knownInvestment({ investment: value }: AuditOptions): Figure | null {
  if (value === undefined) return null;
  if (value === 0)
    throw problemAt(null, 'investment', 'OUT_OF_RANGE', { id: 'investment', value, min: 1e-8, max: 90_071_992 });
  return { value: inEok(moneyOf({ value, unit: '억원' }, null, 'investment')), half: 0, isGiven: true };
}

/** 한 번의 감사가 풀 것들. What one audit solves. */
export function settingOf({ plan, prepared, tables }: AuditInput, options: AuditOptions) {
  const assumptions = prepared?.defaults ?? null;
  if (prepared && prepared.study.plan?.id !== plan.id) {
    throw problemAt(null, 'scenario', 'SCENARIO_OF_OTHER_PLAN', { id: assumptions?.id ?? '', plan: plan.id });
  }
  const region = regionOf(assumptions?.region ?? plan.region, plan, tables);
  const stated = figuresOf(plan);
  const planSectors = assumptions ? [...assumedShares(assumptions).keys()].toSorted() : [];
  const groups = groupsOf(region, planSectors);
  const excluded = positions(sectorsNamed(options.exclude ?? [], groups, region, 'exclude'), region);
  const statesNothing = indicators.every((indicator) => !stated[indicator]);
  const only = statesNothing && planSectors.length > 0 ? positions(planSectors, region) : null;
  const isOut = (sector: number) => excluded.has(sector) || (only !== null && !only.has(sector));
  checkSectors(region, isOut, options.exclude ?? []);
  const { investment, ...effects } = stated;
  const known = knownInvestment(options);
  const figures: Figures = statesNothing
    ? { investment: known ?? { value: investment?.value ?? unit, half: 0 } }
    : known
      ? { ...effects, investment: known }
      : options.ignoreInvestment || !investment
        ? effects
        : stated;
  const frame: Frame = {
    tables,
    region,
    inflation: assumptions?.inflation?.value ?? null,
    figures,
    isExact: options.exact ?? false,
    excluded,
    only,
    restrictions: layRestrictions(options.restrictions ?? [], groups, region, isOut),
    groups,
    years: yearsOf(plan),
  };
  const priceYears = priceYearsOf(plan, assumptions, options);
  if (typeof options.priceYear === 'number') {
    priceRatio(tables.prices, options.priceYear, region.tableYear, frame.inflation, { file: null, path: 'priceYear' });
  }
  const rules: readonly DemandRule[] = options.demandRule ? [options.demandRule] : demandRules;
  const readings = readingsOf({ regional: tables.regional.id, national: tables.national.id }, priceYears, rules);
  return { frame, readings, priceYears, rules, perUnit: statesNothing ? figures.investment!.value : null };
}

function regionOf(code: string, plan: Plan, { regions }: ProvincialTables): RegionCoefficients {
  const region = regions.get(code);
  if (region) return region;
  throw problemAt(plan.id, 'region', 'UNKNOWN_REGION', { id: code, known: [...regions.keys()].join(', ') });
}

function checkSectors(
  { region, absent }: RegionCoefficients,
  isOut: (sector: number) => boolean,
  excluded: readonly string[],
): void {
  if (absent.some((isAbsent, s) => !isAbsent && !isOut(s))) return;
  const values = { regionKo: region.ko, regionEn: region.en, excluded: excluded.join(', ') || '–' };
  throw new Problem(
    'REGION_WITHOUT_SECTORS',
    values,
    problemAt(null, 'exclude', 'REGION_WITHOUT_SECTORS', values).issues,
  );
}

function positions(codes: readonly string[], { sectorAt }: RegionCoefficients): Set<number> {
  return new Set(codes.flatMap((code) => sectorAt.get(code) ?? []));
}

function yearsOf({ horizon }: Plan): number | null {
  const { from, to } = horizon;
  return from && to ? to.value - from.value + 1 : null;
}

/** 적지 않으면 계획의 가격기준연도와, 물가를 바꾸지 않는 것. */
function priceYearsOf(plan: Plan, assumptions: Assumptions | null, { priceYear }: AuditOptions): (number | null)[] {
  if (priceYear !== undefined) return [priceYear];
  const stated = plan.stated.production?.priceYear ?? plan.stated.investment?.priceYear;
  return [stated ?? assumptions?.priceYear.value ?? Number(plan.document.date.slice(0, 4)), null];
}

/** 성립하는 것, 성립하지 않는 것(가까운 것부터), 자료 없는 것의 차례로. */
function rankedReadings(readings: readonly ReadingReport[]): ReadingReport[] {
  const order = { feasible: 0, infeasible: 1, noData: 2 } as const;
  const far = ({ nearest }: ReadingReport) => nearest?.distance ?? 0;
  return readings.toSorted((a, b) => order[a.status] - order[b.status] || far(a) - far(b));
}

/** 83부문을 빼면 성립하지 않는가. */
function needsUnclassified(reading: ReadingReport, frame: Frame): boolean {
  const at = frame.region.sectorAt.get(unclassified);
  const basis = basisOf(reading, frame.tables, frame.region, frame.inflation);
  if (at === undefined || frame.excluded.has(at) || 'noData' in basis) return false;
  return solveIn(reading, basis, { ...frame, excluded: new Set([...frame.excluded, at]) }).set.status === 'infeasible';
}

function isWidest({
  status,
  scope,
  demandRule,
  inRegion,
  priceYear,
}: Reading & { status: string; inRegion: unknown }): boolean {
  return (
    status === 'feasible' &&
    scope === 'nationwide' &&
    demandRule === 'anywhere' &&
    inRegion !== null &&
    priceYear === null
  );
}

function notesOf(plan: Plan, { region, years, figures, tables }: Frame, perUnit: number | null): Note[] {
  const home = tables.regions.get(plan.region)?.region ?? { ko: plan.region, en: plan.region };
  const names = { regionKo: region.region.ko, regionEn: region.region.en };
  const jobs = plan.stated.employment;
  return [
    ...(plan.municipality
      ? [
          note('MUNICIPALITY_NOT_IN_TABLE', 'readings.inRegion', {
            ...names,
            municipalityKo: plan.municipality.ko,
            municipalityEn: plan.municipality.en,
          }),
        ]
      : []),
    ...(plan.region === region.region.code
      ? []
      : [note('REGION_DIFFERS', 'region', { ...names, planRegionKo: home.ko, planRegionEn: home.en })]),
    note('FEEDBACK_NOT_COUNTED', 'readings.inRegion', names),
    ...(perUnit === null ? [] : [note('PER_UNIT', 'perUnit', inWords(perUnit))]),
    ...(figures.investment?.isGiven
      ? [note('INVESTMENT_GIVEN', 'options.investment', inWords(figures.investment.value))]
      : []),
    ...(jobs && years === null
      ? [note('PERSONS_OR_PERSON_YEARS', 'stated.employment', { persons: groupThousands(jobs.value) })]
      : []),
  ];
}

function inWords(investment: number) {
  const { ko, en } = boundMoney(investment);
  return { valueKo: ko, valueEn: en };
}
