import { money, people, time, type Dimension } from './dimension.ts';

/** 계산의 수치들: 이름 → 값, 알 수 없으면 null. 금액 억원, 사람 명(여러 해를 더하면 연인원). A run's figures by name; money in 억원. */
export type Figures = ReadonlyMap<string, number | null>;

type ByScope = { readonly inRegion: number | null; readonly outRegion: number | null; readonly total: number };
type Amount = { readonly value: number };
type Indicator = 'production' | 'valueAdded' | 'employment';

/** 수치를 읽을 결과의 꼴. `pageup.run/1`이 이것이다. What figures are read from; a run is one. */
export type Reported = {
  readonly investment: Amount;
  readonly demand: Amount;
  readonly effects: Readonly<Record<Indicator, ByScope>> & { readonly employment: { readonly years: number } };
  readonly derived: { readonly imports: Amount; readonly employees: Amount | null };
  readonly calibrated: Readonly<Record<Indicator, ByScope | null>> | null;
  readonly stated: Readonly<Record<Indicator | 'investment', Amount | null>> | null;
};

const byIndicator = { production: money, valueAdded: money, employment: people } as const;
const indicators = Object.keys(byIndicator) as Indicator[];
const scopes = ['inRegion', 'outRegion', 'total'] as const;

/**
 * 식에 쓸 수 있는 수치의 닫힌 목록과 그 단위. The closed list of figures that a formula can name, with their dimensions.
 *
 * @example
 * figureDimensions.get('employment.inRegion') // => { won: 0, persons: 1, years: 0 }
 */
export const figureDimensions: ReadonlyMap<string, Dimension> = new Map([
  ['investment', money],
  ['demand', money],
  ['imports', money],
  ['employees', people],
  ['years', time],
  ...['', 'calibrated.'].flatMap((kind) =>
    indicators.flatMap((indicator) =>
      scopes.map((scope) => [`${kind}${indicator}.${scope}`, byIndicator[indicator]] as const),
    ),
  ),
  ['stated.investment', money],
  ...indicators.map((indicator) => [`stated.${indicator}`, byIndicator[indicator]] as const),
]);

/** 문제에 적을, 쓸 수 있는 이름들. */
export const figureNames = [
  'investment, demand, imports, employees, years',
  `[calibrated.]${indicators.join('|')}.${scopes.join('|')}`,
  `stated.investment|${indicators.join('|')}`,
].join(', ');

/** 계산 결과의 수치들. The figures of a run. */
export function figuresOf({ investment, demand, effects, derived, calibrated, stated }: Reported): Figures {
  return new Map<string, number | null>([
    ['investment', investment.value],
    ['demand', demand.value],
    ['imports', derived.imports.value],
    ['employees', derived.employees?.value ?? null],
    ['years', effects.employment.years],
    ...indicators.flatMap((indicator) =>
      scopes.flatMap((scope): [string, number | null][] => [
        [`${indicator}.${scope}`, effects[indicator][scope]],
        [`calibrated.${indicator}.${scope}`, calibrated?.[indicator]?.[scope] ?? null],
      ]),
    ),
    ['stated.investment', stated?.investment?.value ?? null],
    ...indicators.map((indicator): [string, number | null] => [
      `stated.${indicator}`,
      stated?.[indicator]?.value ?? null,
    ]),
  ]);
}
