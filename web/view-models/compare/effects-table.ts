import {
  groupThousands,
  indicators,
  labels,
  scopeLabel,
  scopes,
  type Indicator,
  type Lang,
  type Run,
  type Scope,
} from '../../../engine/index.ts';
import { moneyText, personsText, personYearsText } from '../amounts.ts';
import type { ChartData } from '../chart-data.ts';
import type { FigureId } from '../figure-id.ts';
import { printedText } from '../stated.ts';
import { compareWords as words } from './words.ts';

/** 한 칸: 값과, 첫째와의 차이. `text`가 null이면 없거나 알 수 없는 것이다. */
export type CompareCell = {
  readonly text: string | null;
  readonly value: number | null;
  /** 내력을 펼 이름. */
  readonly figure: FigureId;
  /** 첫째와의 차이: «+1,234억원»과 «+12.3%»; 첫째이거나 견줄 수 없으면 null. */
  readonly difference: {
    readonly absolute: string;
    readonly relative: string | null;
    readonly sign: -1 | 0 | 1;
  } | null;
};

export type CompareRow = {
  readonly key: string;
  readonly kind: 'stated' | 'modelled' | 'calibrated';
  readonly scope: Scope | null;
  readonly label: string;
  /** 지표의 대표 줄(산출치의 계)인가. */
  readonly main: boolean;
  readonly cells: readonly CompareCell[];
};

export type CompareGroup = {
  readonly indicator: Indicator;
  readonly title: string;
  readonly rows: readonly CompareRow[];
};

/**
 * 지표와 범위마다 나란히, 첫째와의 차이까지. 모르는 것은 0이 아니라 빈 칸이고, 10억원당 효과와 총액은 빼지 않는다.
 *
 * Stated, modelled and calibrated figures side by side by indicator and scope, with differences to the first. What is unknown stays
 * empty, and effects per unit are never subtracted from totals.
 */
export function effectsTable(runs: readonly Run[], lang: Lang): readonly CompareGroup[] {
  const comparable = runs.map((run) => isPerUnit(run) === isPerUnit(runs[0]!));
  return indicators.map((indicator) => ({
    indicator,
    title: labels[indicator][lang],
    rows: rowsOf(runs, indicator, comparable, lang).filter(({ cells }) => cells.some(({ text }) => text !== null)),
  }));
}

function rowsOf(runs: readonly Run[], indicator: Indicator, comparable: readonly boolean[], lang: Lang): CompareRow[] {
  const row = (kind: CompareRow['kind'], scope: Scope | null, values: readonly (number | null)[]): CompareRow => ({
    key: `${kind}-${scope ?? 'printed'}`,
    kind,
    scope,
    label: labelOf(runs, kind, scope, lang),
    main: kind === 'modelled' && scope === 'total',
    cells: values.map((value, i) =>
      cellOf(runs, indicator, kind, scope, value, comparable[i]! ? values[0]! : null, i, lang),
    ),
  });
  const stated = runs.map((run) => run.stated?.[indicator]?.value ?? null);
  return [
    row('stated', null, stated),
    ...scopes.toSorted(totalFirst).map((scope) =>
      row(
        'modelled',
        scope,
        runs.map((run) => run.effects[indicator][scope]),
      ),
    ),
    ...scopes.toSorted(totalFirst).map((scope) =>
      row(
        'calibrated',
        scope,
        runs.map((run) => run.calibrated?.[indicator]?.[scope] ?? null),
      ),
    ),
  ];
}

function totalFirst(a: Scope, b: Scope): number {
  const order: readonly Scope[] = ['total', 'inRegion', 'outRegion'];
  return order.indexOf(a) - order.indexOf(b);
}

function labelOf(runs: readonly Run[], kind: CompareRow['kind'], scope: Scope | null, lang: Lang): string {
  if (scope === null) return labels[kind][lang];
  if (scope === 'total') return `${labels[kind][lang]} ${labels.total[lang]}`;
  const provinces = runs.filter(({ region }) => region.level === 'province');
  const [first, ...others] = provinces.map(({ region }) => region);
  const name =
    first && others.every(({ code }) => code === first.code)
      ? scopeLabel(scope, first.title)[lang]
      : labels[scope][lang];
  return kind === 'modelled' ? name : `${labels[kind][lang]} ${name}`;
}

function cellOf(
  runs: readonly Run[],
  indicator: Indicator,
  kind: CompareRow['kind'],
  scope: Scope | null,
  value: number | null,
  first: number | null,
  at: number,
  lang: Lang,
): CompareCell {
  const run = runs[at]!;
  const figure = scope === null ? (`stated.${indicator}` as const) : (`${kind}.${indicator}.${scope}` as FigureId);
  if (value === null) return { text: null, value: null, figure, difference: null };
  const printed = kind === 'stated' ? run.stated?.[indicator] : undefined;
  const text = printed ? printedText(printed, lang) : amountText(run, indicator, value, lang);
  // 발표된 사람 수는 연인원인지 알 수 없다.
  const amount = kind === 'stated' && indicator === 'employment' ? personsText : amountOf(run, indicator);
  const difference = at === 0 || first === null ? null : differenceOf(amount, first, value, lang);
  return { text, value, figure, difference };
}

function differenceOf(amount: AmountText, first: number, value: number, lang: Lang): CompareCell['difference'] {
  const change = value - first;
  const still = Math.abs(change) <= 1e-9 * Math.max(Math.abs(value), Math.abs(first));
  if (still) return { absolute: words.same[lang], relative: null, sign: 0 };
  return {
    absolute: signed(change, (size) => amount(size, lang)),
    relative: first === 0 ? null : signed(change / first, (share) => `${groupThousands(share * 100, 1)}%`),
    sign: change < 0 ? -1 : 1,
  };
}

/** 한 지표의 값을 사람이 읽게. */
export function amountText(run: Run, indicator: Indicator, value: number, lang: Lang): string {
  return amountOf(run, indicator)(value, lang);
}

type AmountText = (value: number, lang: Lang) => string;

function amountOf({ effects }: Run, indicator: Indicator): AmountText {
  if (indicator !== 'employment') return moneyText;
  return effects.employment.personYears ? personYearsText : personsText;
}

export function signedAmount(run: Run, indicator: Indicator, change: number, lang: Lang): string {
  return signed(change, (size) => amountText(run, indicator, size, lang));
}

function signed(change: number, text: (size: number) => string): string {
  return `${change < 0 ? '−' : '+'}${text(Math.abs(change))}`;
}

export function isPerUnit({ investment }: Run): boolean {
  return investment.origin === 'perUnit';
}

/** 표를 그대로 CSV로: 수는 반올림하지 않는다. The table as data, unrounded. */
export function effectsData(runs: readonly Run[], names: readonly string[], lang: Lang): ChartData {
  const head = { ko: ['지표', '구분', '단위', ...names], en: ['indicator', 'kind', 'unit', ...names] }[lang];
  const rows = effectsTable(runs, lang).flatMap(({ indicator, title, rows: lines }) =>
    lines.map(({ kind, label, cells }) => [
      title,
      label,
      unitOf(runs, indicator, kind, lang),
      ...cells.map(({ value }) => (value === null ? '' : String(value))),
    ]),
  );
  return { head, rows };
}

/** 한 해만 잇는 시나리오의 사람 수는 연인원과 같은 수다. */
function unitOf(runs: readonly Run[], indicator: Indicator, kind: CompareRow['kind'], lang: Lang): string {
  if (indicator !== 'employment') return { ko: '억원', en: '₩100m' }[lang];
  const arePersonYears = kind !== 'stated' && runs.some(({ effects }) => effects.employment.personYears);
  return arePersonYears ? { ko: '명·년', en: 'person-years' }[lang] : { ko: '명', en: 'persons' }[lang];
}
