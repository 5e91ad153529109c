import {
  describeStated,
  indicators,
  labels,
  type Indicator,
  type Lang,
  type Plan,
  type Run,
  type Text,
} from '../../../engine/index.ts';
import type { FigureId } from '../figure-id.ts';
import { moneyText, personYearsText, personsText, shareText } from '../amounts.ts';
import { ownWord, printedText } from '../stated.ts';

import type { Column, Order } from './asked.ts';
import { gravity, type AuditBrief } from './audit-brief.ts';
import { tableWords } from './table-words.ts';

/** 표 한 칸. `text`가 null이면 없는 것이다: 0이 아니다. */
export type Cell = {
  readonly text: string | null;
  /** 수치를 달리 읽게 하는 말: «10억원당», «발표치에서 거꾸로», «일자리». */
  readonly under: string | null;
  /** 내력을 펴 볼 수치: 시나리오의 것. */
  readonly figure: FigureId | null;
  /** 차례를 세울 값; null은 늘 끝에. */
  readonly rank: number | null;
  /** 다른 칸의 수치와 견줄 수 없는가(10억원당 효과): 견줄 수 있는 것들 뒤에 따로 선다. */
  readonly apart: boolean;
};

type FigureColumn = Exclude<Column, 'plan' | 'verdict'>;

/** 한 계획의 줄. 기준안을 파일 그대로 계산한 것. One plan by its baseline as filed. */
export type PlanRow = {
  readonly plan: string;
  readonly place: string;
  readonly title: string;
  /** 계산한 시나리오; 시나리오가 없는 계획은 null. */
  readonly scenario: string | null;
  /** 계산 전의 칸은 null: «계산 중». */
  readonly cells: Readonly<Record<FigureColumn, Cell | null>>;
  readonly verdict: VerdictState;
};

export type VerdictState = { readonly state: 'waiting' } | { readonly state: 'failed' } | Ready;
type Ready = { readonly state: 'ready'; readonly brief: AuditBrief };

/** 효과를 견주는 단위, 억원. Effects are compared per 10 억원 (one billion won). */
const perMoney = 10;

const empty: Cell = { text: null, under: null, figure: null, rank: null, apart: false };

type Input = {
  readonly plan: Plan;
  readonly place: string;
  readonly scenario: string | null;
  /** 아직 계산하지 않았으면 null. */
  readonly run: Run | null;
  readonly verdict: VerdictState;
};

/** 계획 하나를 표의 한 줄로. A plan as a row: stated, modelled, in-region share, persons per 10억원. */
export function planRow({ plan, place, scenario, run, verdict }: Input, lang: Lang): PlanRow {
  const stated = describeStated(plan);
  const statedCell = (key: Indicator | 'investment'): Cell => {
    const figure = stated[key];
    if (!figure) return empty;
    return {
      ...empty,
      text: printedText(figure, lang),
      under: ownWord(figure, labels[key], lang),
      figure: `stated.${key}`,
      rank: figure.value,
    };
  };
  const modelled = (make: (of: Run) => Cell): Cell | null => {
    if (run) return make(run);
    return scenario === null ? empty : null;
  };
  const byIndicator = (make: (indicator: Indicator) => Cell | null) =>
    indicators.map((indicator) => [indicator, make(indicator)] as const);
  return {
    plan: plan.id,
    place,
    title: plan.title[lang],
    scenario,
    verdict,
    cells: {
      investment: stated.investment ? statedCell('investment') : modelled((of) => investmentCell(of, lang)),
      ...named('stated', byIndicator(statedCell)),
      ...named(
        'modelled',
        byIndicator((indicator) => modelled((of) => effectCell(of, indicator, lang))),
      ),
      inside: modelled(insideCell),
      persons: modelled((of) => personsCell(of, lang)),
    },
  };
}

function named<K extends 'stated' | 'modelled'>(kind: K, cells: readonly (readonly [Indicator, Cell | null])[]) {
  const entries = cells.map(([indicator, cell]) => [`${kind}.${indicator}`, cell]);
  return Object.fromEntries(entries) as Record<`${K}.${Indicator}`, Cell | null>;
}

/** 문서가 투자액을 밝히지 않았을 때: 지어낸 총액은 적지 않고, 무엇에 기대었는지 적는다. */
function investmentCell({ investment }: Run, lang: Lang): Cell {
  const text = moneyText(investment.value, lang);
  if (investment.origin === 'implied')
    return { ...empty, text, under: tableWords.implied[lang], figure: 'investment', rank: investment.value };
  if (investment.origin === 'planner')
    return { ...empty, text, under: tableWords.assumed[lang], figure: 'investment', rank: investment.value };
  return empty;
}

function effectCell(run: Run, indicator: Indicator, lang: Lang): Cell {
  const { investment, effects } = run;
  const { total } = effects[indicator];
  const apart = investment.origin === 'perUnit';
  const value = apart ? (total * perMoney) / investment.value : total;
  return {
    text: amount(run, indicator, value, lang),
    under: apart ? tableWords.per10[lang] : null,
    figure: `modelled.${indicator}.total`,
    rank: value,
    apart,
  };
}

function amount({ effects }: Run, indicator: Indicator, value: number, lang: Lang): string {
  if (indicator !== 'employment') return moneyText(value, lang);
  const text = (effects.employment.personYears ? personYearsText : personsText)(value, lang);
  // 영어의 단위는 길어 칸의 이름에 선다.
  return lang === 'en' ? text.replace(/ [a-z-]+$/, '') : text;
}

function insideCell({ effects: { production } }: Run): Cell {
  const { inRegion, total } = production;
  if (inRegion === null || !(total > 0)) return empty;
  return {
    ...empty,
    text: shareText(inRegion / total),
    figure: 'modelled.production.inRegion',
    rank: inRegion / total,
  };
}

function personsCell(run: Run, lang: Lang): Cell {
  const { investment, effects } = run;
  if (!(investment.value > 0)) return empty;
  const value = (effects.employment.total * perMoney) / investment.value;
  return { ...empty, text: amount(run, 'employment', value, lang), figure: 'modelled.employment.total', rank: value };
}

/**
 * 한 칸으로 줄들을 세운다. 없는 것은 어느 방향에서도 끝에, 10억원당 효과는 총액들 뒤에 선다.
 *
 * Rows ordered by a column. What is missing comes last whichever way; effects per 10억원 stand after totals, for the two do
 * not compare.
 */
export function orderedRows(rows: readonly PlanRow[], order: Order | null, lang: Lang): readonly PlanRow[] {
  if (order === null) return rows;
  const sign = order.direction === 'ascending' ? 1 : -1;
  if (order.column === 'plan') {
    const collator = new Intl.Collator(lang);
    return rows.toSorted((a, b) => sign * collator.compare(a.title, b.title));
  }
  const { column } = order;
  const keyOf = (row: PlanRow): { readonly group: number; readonly value: number } => {
    if (column === 'verdict') {
      return row.verdict.state === 'ready' ? { group: 0, value: -gravity(row.verdict.brief) } : { group: 2, value: 0 };
    }
    const cell = row.cells[column as FigureColumn];
    if (!cell || cell.rank === null) return { group: 2, value: 0 };
    return { group: cell.apart ? 1 : 0, value: cell.rank };
  };
  return rows.toSorted((a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    return left.group - right.group || sign * (left.value - right.value);
  });
}

/** 칸의 이름. */
export const columnNames: Readonly<Record<Column, Text>> = {
  plan: { ko: '계획', en: 'Plan' },
  investment: labels.investment,
  'stated.production': labels.production,
  'stated.valueAdded': labels.valueAdded,
  'stated.employment': labels.employment,
  'modelled.production': labels.production,
  'modelled.valueAdded': labels.valueAdded,
  'modelled.employment': { ko: labels.employment.ko, en: 'Person-years' },
  inside: { ko: '지역내 비율', en: 'In-region share' },
  persons: { ko: '10억원당 취업', en: 'Person-years per ₩1bn' },
  verdict: { ko: '검증', en: 'Audit' },
};
