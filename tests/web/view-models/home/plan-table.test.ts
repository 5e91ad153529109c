import { describe, expect, test } from 'vitest';
import { audit, isProvincial, prepare } from '../../../../engine/index.ts';
import { nextOrder, readHome, writeHome, type Column } from '../../../../web/view-models/home/asked.ts';
import { orderedRows, planRow, type PlanRow, type VerdictState } from '../../../../web/view-models/home/plan-table.ts';
import { briefOf, gravity, type AuditBrief } from '../../../../web/view-models/home/audit-brief.ts';
import { runOf, studyOf } from '../../../study.ts';
import { planOf, plans } from '../../shelf.ts';

const waiting: VerdictState = { state: 'waiting' };

function row(id: string, lang: 'ko' | 'en' = 'ko', verdict = waiting): PlanRow {
  const scenario = `${id}-baseline`;
  return planRow({ plan: planOf(id), place: '', scenario, run: runOf(scenario), verdict }, lang);
}

const texts = ({ cells }: PlanRow, ...columns: (keyof PlanRow['cells'])[]) =>
  columns.map((column) => [cells[column]?.text, cells[column]?.under]);

test('세종: stated as printed, modelled as the engine computes, persons per 10억원', () => {
  const sejong = row('sejong-2024');
  expect(texts(sejong, 'investment', 'stated.production', 'stated.employment')).toEqual([
    ['1,704억원', null],
    ['2,901억원', null],
    ['1,998명', '일자리'],
  ]);
  const { effects, investment } = runOf('sejong-2024-baseline');
  expect(sejong.cells['modelled.production']!.rank).toBe(effects.production.total);
  expect(sejong.cells.persons!.rank).toBeCloseTo((effects.employment.total / investment.value) * 10, 9);
  expect(sejong.cells.inside!.rank).toBeCloseTo(effects.production.inRegion! / effects.production.total, 12);
});

test('광양 states no money: effects are per 10억원, no total is invented, and what is missing is null', () => {
  const gwangyang = row('gwangyang-2023');
  const run = runOf('gwangyang-2023-baseline');
  expect(texts(gwangyang, 'investment', 'stated.production')).toEqual([
    [null, null],
    [null, null],
  ]);
  const modelled = gwangyang.cells['modelled.production']!;
  expect([modelled.under, modelled.apart]).toEqual(['10억원당', true]);
  expect(modelled.rank).toBeCloseTo(run.effects.production.total / 10, 9);
});

test('음성: money derived from stated production says so', () => {
  expect(row('eumseong-2023').cells.investment!.under).toBe('발표 생산에서 거꾸로 구함');
  expect(row('eumseong-2023', 'en').cells.investment!.under).toBe('derived from stated production');
});

test('before the run arrives modelled cells wait; a plan without a scenario does not', () => {
  const plan = planOf('sejong-2024');
  const cells = (scenario: string | null) =>
    planRow({ plan, place: '', scenario, run: null, verdict: waiting }, 'ko').cells['modelled.production'];
  expect(cells('sejong-2024-baseline')).toBe(null);
  expect(cells(null)!.text).toBe(null);
});

describe('orderedRows()', () => {
  const rows = plans.map(({ id }) => row(id));
  const order = (column: Column, direction: 'ascending' | 'descending') =>
    orderedRows(rows, { column, direction }, 'ko').map(({ plan }) => plan);

  test('puts what is missing last, whichever way', () => {
    const last = (direction: 'ascending' | 'descending') => order('stated.production', direction).slice(2).toSorted();
    expect(last('ascending')).toEqual(last('descending'));
    expect(order('stated.production', 'descending').slice(0, 2)).toEqual(['eumseong-2023', 'sejong-2024']);
    expect(order('stated.production', 'ascending').slice(0, 2)).toEqual(['sejong-2024', 'eumseong-2023']);
  });

  test('keeps effects per 10억원 apart from totals, for they do not compare', () => {
    for (const direction of ['ascending', 'descending'] as const) {
      expect(order('modelled.production', direction).slice(0, 2).toSorted()).toEqual(['eumseong-2023', 'sejong-2024']);
    }
  });

  test('orders audits by the gravest verdict', () => {
    const state = (id: string): VerdictState => ({ state: 'ready', brief: briefIn(id) });
    const judged = [
      row('gwangju-2019', 'ko', state('gwangju-2019')),
      row('eumseong-2023', 'ko', state('eumseong-2023')),
      row('chungbuk-2023', 'ko', waiting),
      row('sejong-2024', 'ko', state('sejong-2024')),
    ];
    const sorted = orderedRows(judged, { column: 'verdict', direction: 'ascending' }, 'ko').map(({ plan }) => plan);
    expect(sorted).toEqual(['sejong-2024', 'eumseong-2023', 'gwangju-2019', 'chungbuk-2023']);
  });
});

function briefIn(id: string): AuditBrief {
  const study = studyOf(`${id}-baseline`);
  const { plan, tables } = study;
  if (plan === null || !isProvincial(tables)) throw new Error(`${id} has no audit`);
  return briefOf(audit({ plan, prepared: prepare(study), tables, published: { averages: [], grossProduct: [] } }));
}

test('briefOf() of 세종: possible nationwide only, and findings counted by strength', () => {
  const { kind, word, counts } = briefIn('sejong-2024');
  expect([kind, word]).toEqual(['partly', { ko: '전국 효과로만 맞을 수 있음', en: 'Can hold nationwide only' }]);
  expect(counts.impossible).toBe(3);
  const none = { impossible: 0, implausible: 0, consistent: 0, undetermined: 0 };
  expect(gravity({ kind: 'impossible', counts: none })).toBeGreaterThan(gravity({ kind: 'partly', counts }));
  expect(gravity({ kind, counts })).toBeGreaterThan(gravity({ kind, counts: none }));
});

test('the address of home leads back to its view and order; nonsense is nothing', () => {
  const asked = { view: 'table', order: { column: 'modelled.employment', direction: 'descending' } } as const;
  expect(readHome(writeHome(asked))).toEqual(asked);
  expect(readHome('view=wall&sort=price-up&x=%')).toEqual({ view: null, order: null });
});

test('a heading pressed twice turns the order round', () => {
  const first = nextOrder(null, 'persons');
  expect(first.direction).toBe('descending');
  expect(nextOrder(first, 'persons').direction).toBe('ascending');
  expect(nextOrder(first, 'plan')).toEqual({ column: 'plan', direction: 'ascending' });
});
