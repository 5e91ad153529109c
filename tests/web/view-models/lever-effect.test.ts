import { describe, expect, test } from 'vitest';
import type { Indicator, Lever } from '../../../engine/index.ts';
import { moved, openBench, type Bench } from '../../../web/state/bench.ts';
import {
  changeText,
  columnDigits,
  columnText,
  effectText,
  isStill,
  leverEffect,
} from '../../../web/view-models/lever-effect.ts';
import type { TrialNames } from '../../../web/view-models/lever-step.ts';
import { sectorsOf } from '../../../web/view-models/shares.ts';
import { runOf, scenarioIds, studyOf } from '../../study.ts';

const study = studyOf('sejong-2024-baseline');
const sejong = openBench(study);
const names: TrialNames = {
  sectors: new Map(sectorsOf(study.tables.national).map(({ key, name }) => [key, name])),
};
const lever = (bench: Bench, id: string): Lever => bench.asFiled.levers.find((declared) => declared.id === id)!;
const effect = (id: string, bench = sejong, indicator: Indicator = 'production') =>
  leverEffect(bench, lever(bench, id), indicator, names);
const told = (id: string, bench = sejong, indicator: Indicator = 'production') =>
  effectText(effect(id, bench, indicator)!, 'ko');

const production = (settings: Readonly<Record<string, number>>) =>
  runOf('sejong-2024-baseline', settings).effects.production.total;

test.each([
  ['importShare', 0.18],
  ['localPurchase', 0.48],
  ['investment', 1714],
  ['investment.quantum', 257.6],
])('the effect of %s is the difference of two runs of the engine', (id, at) => {
  const { tried } = effect(id)!;
  expect(tried).toHaveLength(1);
  expect(tried[0]!.change).toBeCloseTo(production({ [id]: at }) - production({}), 9);
});

test('every lever of every scenario says what it does, and none throws', () => {
  for (const id of scenarioIds) {
    const bench = openBench(studyOf(id));
    for (const declared of bench.asFiled.levers) {
      const found = leverEffect(bench, declared, 'employment', names);
      const onlyOne = (declared.choices?.length ?? 2) < 2;
      if (onlyOne) expect(found).toBeNull();
      else for (const lang of ['ko', 'en'] as const) expect(effectText(found!, lang)).toMatch(/→|않음|not move/);
    }
  }
});

test('a lever at its upper end is tried downwards', () => {
  expect(told('execution')).toBe('−1 %p → 생산 −25.2억원');
  expect(effectText(effect('execution')!, 'en')).toBe('−1 pp → production −₩2.516bn');
  expect(told('priceYear', sejong, 'employment')).toMatch(/^−1년 → 취업 [+−]/);
});

test('where more is not allowed less is tried: the purchase shares together make at most 100%', () => {
  const full = moved(sejong, { kind: 'set', id: 'localPurchase', value: 0.83 });
  expect(told('importShare', full)).toMatch(/^−1 %p → 생산 \+/);
});

test('a component is told from where the total put it, not from the file', () => {
  const doubled = moved(sejong, { kind: 'set', id: 'investment', value: 3408 });
  expect(effect('investment.quantum', doubled)!.tried[0]!.change).toBeCloseTo(
    effect('investment.quantum')!.tried[0]!.change,
    6,
  );
});

test('levers of the net effect speak of the net effect; the gross figures do not move', () => {
  expect(told('deadweight')).toMatch(/^\+1 %p → 순 생산 −/);
  const gone = moved(sejong, { kind: 'set', id: 'displacement', value: 1 });
  expect(told('leakage', gone)).toBe('지금 가정에서는 순효과를 움직이지 않음');
});

test('a choice tells the region that raises the figure most and the one that lowers it most', () => {
  const { tried } = effect('region')!;
  const changes = study.tables.regional!.regions.map(
    ({ code }) => [code, runOf('sejong-2024-baseline', { region: code } as never)] as const,
  );
  const totals = changes.map(([, run]) => run.effects.production.total - production({}));
  expect(tried[0]!.change).toBeCloseTo(Math.max(...totals), 9);
  expect(tried.at(-1)!.change).toBeCloseTo(Math.min(...totals), 9);
  expect(told('region').match(/생산/g)).toHaveLength(1);
});

test('a mix tells of the sector that raises the figure most, taken from the others in proportion', () => {
  expect(told('mix.mobility')).toMatch(/^\S.* \+1 %p → 생산 \+.*억원|만원/);
});

test('a schedule moves ten points from its first year to its last', () => {
  expect(effect('schedule')!.tried[0]!.name.ko).toBe('10 %p를 2024년에서 2026년으로');
  expect(isStill(effect('schedule')!)).toBe(true);
  const growing = moved(sejong, { kind: 'set', id: 'productivityGrowth', value: 0.02 });
  expect(told('schedule', growing, 'employment')).toMatch(/→ 취업 −/);
});

test('while an assumption makes no sense, or cannot be read, no effect is claimed', () => {
  const troubled = moved(sejong, { kind: 'set', id: 'localPurchase', value: 0.95 });
  expect(troubled.trouble).not.toBeNull();
  expect(effect('execution', troubled)).toBeNull();
  const why = { ko: '', en: '' };
  expect(
    effect('execution', moved(sejong, { kind: 'unread', field: 'x', lever: 'investment', typed: '?', why })),
  ).toBeNull();
});

describe('changes in words', () => {
  test.each([
    ['production', 12.34, '+12.3억원', '+₩1.234bn'],
    ['production', -1234, '−1,234억원', '−₩123.4bn'],
    ['valueAdded', 0.1234, '+1,234만원', '+₩12.34m'],
    ['employment', -4.13, '−4.1명', '−4.1 persons'],
    ['employment', 0.051, '+0.05명', '+0.05 persons'],
    ['production', 0, '±0', '±0'],
  ] as const)('%s %s', (indicator, change, ko, en) => {
    expect(changeText(indicator, change, false, 'ko')).toBe(ko);
    expect(changeText(indicator, change, false, 'en')).toBe(en);
  });

  test('in a column all have one unit and the same decimals', () => {
    const digits = columnDigits([0.634, -1.441, 0.05]);
    expect(digits).toBe(2);
    expect(columnText('production', 0.634, digits, 'ko')).toBe('+0.63');
    expect(columnText('production', -1.441, digits, 'en')).toBe('−144');
    expect(columnText('production', 0.001, digits, 'ko')).toBe('0.00');
    expect(columnDigits([])).toBe(0);
  });
});
