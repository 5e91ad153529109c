import { describe, expect, test } from 'vitest';
import { indicators, scopes, type Lang, type Settings } from '../../../engine/index.ts';
import { splitParts, type FigureId } from '../../../web/view-models/figure-id.ts';
import { demandView } from '../../../web/view-models/demand.ts';
import { figureIn, headline } from '../../../web/view-models/headline.ts';
import type { Told } from '../../../web/view-models/trace/shape.ts';
import { traceOf } from '../../../web/view-models/trace/trace.ts';
import { runOf, scenarioIds, studyOf } from '../../study.ts';

const sources = new Map([
  [
    'bok-2020-regional',
    { title: { ko: '지역표', en: 'Regional' }, publisher: { ko: '한국은행', en: 'Bank of Korea' } },
  ],
]);

function told(id: string, settings: Settings = {}, lang: Lang = 'ko'): Told {
  const study = studyOf(id);
  const [run, asFiled] = [runOf(id, settings), runOf(id, {})];
  return { run, asFiled, plan: study.plan, tables: study.tables, sources, formulas: [], lang };
}

const everyFigure: readonly FigureId[] = [
  'investment',
  'demand',
  ...splitParts.map((part) => `split.${part}` as const),
  'stated.investment',
  ...indicators.map((indicator) => `stated.${indicator}` as const),
  ...indicators.flatMap((indicator) => scopes.map((scope) => `modelled.${indicator}.${scope}` as const)),
  ...indicators.flatMap((indicator) => scopes.map((scope) => `calibrated.${indicator}.${scope}` as const)),
];

describe.each(scenarioIds)('%s', (id) => {
  test.each(['ko', 'en'] as const)('every figure says where it comes from (%s)', (lang) => {
    const context = told(id, {}, lang);
    for (const figure of everyFigure) {
      const trace = traceOf(figure, context);
      expect(trace.title).not.toBe('');
      expect(JSON.stringify(trace)).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  test('every lever that a trace points to exists', () => {
    const context = told(id);
    const known = new Set(context.run.levers.map((lever) => lever.id));
    const named = everyFigure.flatMap((figure) => traceOf(figure, context).assumptions.map(({ lever }) => lever!));
    expect(named.filter((lever) => !known.has(lever))).toEqual([]);
  });
});

test('a stated figure leads to document, publisher, date and paragraph', () => {
  const { facts, said } = traceOf('stated.production', told('sejong-2024-baseline'));
  expect(Object.fromEntries(facts.map(({ label, value }) => [label, value]))).toEqual({
    문서: '세종시, 6개 미래전략산업 육성전략 발표',
    발행처: '시사픽',
    날짜: '2024-01-09',
    자리: '본문 4번째 문단',
    '문서의 낱말': '생산유발',
  });
  expect(said[0]).toContain('계산하지 않았습니다');
});

test('a modelled figure leads to tables with their hashes, and to the sectors that contribute most', () => {
  const context = told('sejong-2024-baseline');
  const { tables, sectors, assumptions } = traceOf('modelled.production.inRegion', context);
  const hash = context.run.tables[0]!.hash;
  expect(tables[0]).toEqual({
    id: 'bok-2020-regional',
    title: '지역표',
    publisher: '한국은행',
    hash: hash.slice(0, 12),
  });
  expect(tables.map((table) => table.id)).not.toContain('bok-2020-national-83');
  const [first] = context.run.bySector!.toSorted((a, b) => b.production.inRegion! - a.production.inRegion!);
  expect(sectors?.rows[0]?.key).toBe(first!.sector);
  expect(sectors?.head).toHaveLength(sectors!.rows[0]!.cells.length + 1);
  expect(assumptions.map(({ lever }) => lever)).toContain('localPurchase');
});

test('a coefficient in the trace is the table’s, digit for digit', () => {
  const context = told('sejong-2024-baseline');
  const { regions } = context.tables;
  const sejong = regions.get('세종')!;
  const { sectors } = traceOf('modelled.production.inRegion', context);
  for (const { key, cells } of sectors!.rows) {
    const at = sejong.sectors.findIndex(({ code }) => code === key);
    expect(cells[1]).toBe(sejong.inRegion.production[at]!.toFixed(4));
  }
});

test('a changed assumption is marked in the trace', () => {
  const { assumptions } = traceOf('modelled.production.total', told('sejong-2024-baseline', { execution: 0.6 }));
  expect(assumptions.filter(({ changed }) => changed).map(({ lever, value }) => [lever, value])).toEqual([
    ['execution', '60%'],
  ]);
});

test('a calibrated figure warns that it is an identity and leads to the modelled one', () => {
  const { caution, from, said } = traceOf('calibrated.employment.total', told('sejong-2024-baseline'));
  expect(caution).toContain('항등식');
  expect(from?.id).toBe('modelled.employment.total');
  expect(said[0]).toContain('×1.652');
});

test.each([
  ['sejong-2024-baseline', {}, '문서가 밝힌 금액'],
  ['eumseong-2023-baseline', {}, '발표된 생산유발에서 거꾸로 구한 금액'],
  ['gwangyang-2023-baseline', {}, '비교하기 위한 단위 금액, 계획의 총액이 아님'],
  ['sejong-2024-baseline', { investment: 2000 }, '계획가가 넣은 금액'],
])('the investment of %s with %j says where it comes from', (id, settings, words) => {
  const context = told(id, settings);
  expect(traceOf('investment', context).said[0]).toContain(words);
  expect(demandView(context.run, 'ko').origin).toBe(words);
});

test('the parts of demand carry the shares of the whole', () => {
  const { run } = told('sejong-2024-baseline');
  const { split } = demandView(run, 'ko');
  expect(split.map(({ label }) => label)).toEqual(['세종에서', '다른 지역', '수입']);
  expect(split.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
});

test('every figure of the headline has a trace with the same value', () => {
  const context = told('eumseong-2023-cautious');
  for (const { modelled, calibrated, stated } of headline(context.run, 'ko').rows) {
    for (const scope of scopes) {
      const [shown, scaled] = [figureIn(modelled, scope)!, figureIn(calibrated!, scope)!];
      expect(traceOf(shown.id, context).value).toContain(shown.text);
      expect(traceOf(scaled.id, context).value).toBe(scaled.text);
    }
    expect(traceOf(stated!.figure.id, context).value).toBe(stated!.figure.text);
  }
});
