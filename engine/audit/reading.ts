import { tableName } from '../table/table-name.ts';
import { labels } from '../terms.ts';
import type { Text } from '../text.ts';
import type { FigureKey } from './stated.ts';

/** 수요 규칙: 모든 한계는 어느 규칙 아래의 것인지 말한다. Rules of demand; no bound is shown without its rule. */
export const demandRules = ['allLocal', 'atMost', 'anywhere'] as const;
export type DemandRule = (typeof demandRules)[number];

export type StatedScope = 'inRegion' | 'nationwide';
export type EmploymentKind = 'employed' | 'employees';

/** 발표치를 읽는 한 가지 방법. One way of reading stated figures. */
export type Reading = {
  readonly scope: StatedScope;
  readonly employment: EmploymentKind;
  readonly table: string;
  /** 금액을 이 해의 가격으로 본다; null이면 물가를 바꾸지 않는다. */
  readonly priceYear: number | null;
  readonly incomeInduced: boolean;
  readonly demandRule: DemandRule;
};

/**
 * 해석의 이름: `scope/employment/table/priceYear|none/rule[/income]`.
 *
 * @example
 * readingId({ scope: 'nationwide', employment: 'employed', table: 'bok-2020-regional', priceYear: null, incomeInduced: false, demandRule: 'allLocal' }) // => 'nationwide/employed/bok-2020-regional/none/allLocal'
 */
export function readingId({ scope, employment, table, priceYear, incomeInduced, demandRule }: Reading): string {
  const parts = [scope, employment, table, priceYear ?? 'none', demandRule, ...(incomeInduced ? ['income'] : [])];
  return parts.join('/');
}

/** 다른 기준연도의 표: 실려 있지 않아 그 해석은 자료 없음이다. Tables of other years, not shipped. */
const otherTables = [
  { scope: 'inRegion', table: 'bok-2015-regional' },
  { scope: 'nationwide', table: 'bok-2015-regional' },
  { scope: 'nationwide', table: 'bok-2023-national-83' },
] as const;

type Tables = { readonly regional: string; readonly national: string };

/**
 * 있을 수 있는 모든 해석. 자료가 없는 것도 빠뜨리지 않는다.
 *
 * Every reading: scope, employed or employees, table, price year, household round and rule. Readings without data are
 * among them.
 */
export function readingsOf(
  { regional, national }: Tables,
  priceYears: readonly (number | null)[],
  rules: readonly DemandRule[],
): Reading[] {
  const kinds = (['employed', 'employees'] as const).flatMap((employment) =>
    [false, true].map((incomeInduced) => ({ employment, incomeInduced })),
  );
  const direct = { employment: 'employed', incomeInduced: false } as const;
  const bases = [
    { scope: 'nationwide', table: regional, ...direct } as const,
    ...kinds.map((kind) => ({ scope: 'inRegion', table: regional, ...kind }) as const),
    ...kinds.map((kind) => ({ scope: 'nationwide', table: national, ...kind }) as const),
    ...otherTables.map((other) => ({ ...other, ...direct })),
  ];
  return bases.flatMap((base) =>
    priceYears.flatMap((priceYear) => rules.map((demandRule) => ({ ...base, priceYear, demandRule }))),
  );
}

/** 규칙만 다른 해석들의 묶음: 좁은 규칙에서 넓은 규칙으로. Readings that differ in rule alone, from narrow to wide. */
export function byRule<R extends Reading>(readings: readonly R[]): R[][] {
  const groups = new Map<string, R[]>();
  for (const reading of readings) {
    const { scope, employment, table, priceYear, incomeInduced } = reading;
    const key = [scope, employment, table, priceYear, incomeInduced].join('/');
    groups.set(key, [...(groups.get(key) ?? []), reading]);
  }
  const width = ({ demandRule }: Reading) => demandRules.indexOf(demandRule);
  return [...groups.values()].map((group) => group.toSorted((a, b) => width(a) - width(b)));
}

/** 좁은 자리에서 쓰는 규칙의 이름. Short names of rules. */
export const ruleNames: Readonly<Record<DemandRule, Text>> = {
  allLocal: { ko: '모두 지역산', en: 'All local' },
  atMost: { ko: '투자액 이내', en: 'Up to the investment' },
  anywhere: { ko: '어디서든', en: 'From anywhere' },
};

export const ruleLabels: Readonly<Record<DemandRule, Text>> = {
  allLocal: { ko: '모두 지역산', en: 'all made in the region' },
  atMost: { ko: '투자액 이내 지역산', en: 'at most the investment, made in the region' },
  anywhere: { ko: '어디서든 구매', en: 'bought anywhere' },
};

export const employmentLabels: Readonly<Record<EmploymentKind, Text>> = {
  employed: { ko: '취업', en: 'employed' },
  employees: { ko: '고용', en: 'employees' },
};

const employeesInduced: Text = { ko: '고용유발', en: 'Employees' };

/** 지표의 이름: 고용으로 읽으면 취업유발이 아니라 고용유발이다. The name of an indicator as the reading counts persons. */
export function labelIn({ employment }: Pick<Reading, 'employment'>, key: FigureKey): Text {
  return key === 'employment' && employment === 'employees' ? employeesInduced : labels[key];
}

/** 사람이 읽는 해석의 이름, 규칙을 빼고. A reading in words, without its rule. */
export function readingText(reading: Omit<Reading, 'demandRule'>, region: Text): Text {
  const { scope, employment, table, priceYear, incomeInduced } = reading;
  return {
    ko: [
      scope === 'inRegion' ? `${region.ko} 내` : '전국',
      employmentLabels[employment].ko,
      priceYear === null ? '물가 조정 없음' : `${priceYear}년 가격`,
      ...(incomeInduced ? ['가계소득 유발 포함'] : []),
      tableName(table).ko,
    ].join(' · '),
    en: [
      scope === 'inRegion' ? `inside ${region.en}` : 'nationwide',
      employmentLabels[employment].en,
      priceYear === null ? 'no price adjustment' : `${priceYear} prices`,
      ...(incomeInduced ? ['with the household round'] : []),
      tableName(table).en,
    ].join(' · '),
  };
}
