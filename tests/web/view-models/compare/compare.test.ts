import { describe, expect, test } from 'vitest';
import { compare, evaluate, indicators, prepare, type Settings } from '../../../../engine/index.ts';
import { askedSight, readCompare, withSight, writeCompare } from '../../../../web/view-models/compare/asked.ts';
import { effectsData, effectsTable } from '../../../../web/view-models/compare/effects-table.ts';
import { leversTable } from '../../../../web/view-models/compare/levers-table.ts';
import { namesOf } from '../../../../web/view-models/compare/names.ts';
import { asFirst, choicesOf, toggled } from '../../../../web/view-models/compare/picker.ts';
import { whyNotSplit, whyOf } from '../../../../web/view-models/compare/why.ts';
import { runOf, studyOf } from '../../../study.ts';
import { entries, plans } from '../../shelf.ts';

const evaluated = (id: string, set: Settings = {}) => evaluate(prepare(studyOf(id)), set);
const pair = compare([evaluated('eumseong-2023-cautious'), evaluated('eumseong-2023-ambitious')]);
const { tables } = studyOf('eumseong-2023-baseline');
const around = {
  sectors: new Map(tables.national.sectors.map(({ code, ko }) => [code, ko])),
};

describe('effectsTable()', () => {
  const groups = effectsTable(pair.scenarios, 'ko');
  const row = (indicator: number, key: string) => groups[indicator]!.rows.find((one) => one.key === key)!;

  test('differences are those of the engine, in amount and in percent', () => {
    const [from, to] = pair.scenarios;
    indicators.forEach((indicator, i) => {
      const [first, second] = row(i, 'modelled-total').cells;
      expect([first!.difference, second!.value]).toEqual([null, to!.effects[indicator].total]);
      const change = to!.effects[indicator].total - from!.effects[indicator].total;
      expect(second!.difference!.sign).toBe(Math.sign(change));
      const percent = Number(second!.difference!.relative!.replace(/[+%,]/g, ''));
      expect(percent).toBeCloseTo((change / from!.effects[indicator].total) * 100, 0);
    });
  });

  test('in-region rows carry the province, and equal figures are the same, not +0', () => {
    expect(row(0, 'modelled-inRegion').label).toBe('충북 내');
    expect(row(0, 'stated-printed').cells[1]!.difference!.absolute).toBe('같음');
  });

  test('by a national table inside and outside are unknown, not zero', () => {
    const runs = ['sejong-2024-baseline', 'sejong-2024-national'].map((id) => runOf(id));
    const inside = effectsTable(runs, 'ko')[0]!.rows.find(({ key }) => key === 'modelled-inRegion')!;
    expect(inside.cells.map(({ text }) => text === null)).toEqual([false, true]);
  });

  test('effects per unit are not subtracted from totals', () => {
    const runs = ['sejong-2024-baseline', 'gwangyang-2023-baseline'].map((id) => runOf(id));
    for (const { rows } of effectsTable(runs, 'ko')) {
      for (const { cells } of rows) expect(cells[1]!.difference).toBe(null);
    }
  });

  test('modelled persons are person-years, on the page and as data; stated persons are not said to be', () => {
    const runs = ['sejong-2024-baseline', 'eumseong-2023-baseline'].map((id) => runOf(id));
    const lines = effectsTable(runs, 'ko')[2]!.rows;
    const told = (key: string) => lines.find((one) => one.key === key)!.cells[1]!.difference!.absolute;
    expect([told('stated-printed'), told('modelled-total')]).toEqual(['+41,836명', expect.stringMatching(/명·년$/)]);
    const units = effectsData(runs, ['가', '나'], 'ko').rows.filter(([indicator]) => indicator === '취업유발');
    expect(units.map(([, kind, unit]) => [kind, unit]).slice(0, 2)).toEqual([
      ['발표치', '명'],
      ['산출치 계', '명·년'],
    ]);
  });

  test('as data it is unrounded, a line for each figure', () => {
    const { head, rows } = effectsData(pair.scenarios, ['가', '나'], 'ko');
    expect(head).toEqual(['지표', '구분', '단위', '가', '나']);
    expect(rows).toContainEqual([
      '생산유발',
      '산출치 계',
      '억원',
      ...pair.scenarios.map(({ effects }) => String(effects.production.total)),
    ]);
  });
});

describe('leversTable()', () => {
  const { differing, same } = leversTable(pair.scenarios, around, 'ko');
  const line = (id: string) => differing.find((one) => one.id === id);

  test('shows the levers that differ, and how many do not', () => {
    expect(line('execution')!.cells.map(({ text, differs }) => [text, differs])).toEqual([
      ['65%', false],
      ['100%', true],
    ]);
    expect(line('priceYear')).toBe(undefined);
    expect(differing.length + same).toBe(pair.scenarios[0]!.levers.length);
  });

  test('shares are told by what changed most', () => {
    expect(line('schedule')!.cells[1]!.text).toMatch(/^2023 \+6%p, 2024 \+8%p/);
  });

  test('a lever adjusted in this browser says so', () => {
    const runs = compare([
      evaluated('eumseong-2023-cautious'),
      evaluated('eumseong-2023-ambitious', { execution: 0.5 }),
    ]).scenarios;
    const [first, second] = leversTable(runs, around, 'ko').differing.find(({ id }) => id === 'execution')!.cells;
    expect([first!.adjusted, second!.adjusted, second!.text]).toEqual([false, true, '50%']);
  });

  test('of different plans, industries are not compared', () => {
    const runs = ['sejong-2024-baseline', 'eumseong-2023-baseline'].map((id) => runOf(id));
    expect(leversTable(runs, around, 'ko').differing.some(({ id }) => id.includes('.'))).toBe(false);
  });
});

describe('whyOf()', () => {
  const [production] = whyOf(pair, ['신중안', '적극안'], 'ko');

  test('says which is more, by how much, and the largest reasons', () => {
    expect(production!.sentence).toMatch(/^생산유발: 적극안 쪽이 [\d조억원,]+ 많습니다\. 가장 큰 까닭은 집행률 \+/);
    expect(whyOf(pair, ['Cautious', 'Ambitious'], 'en')[2]!.sentence).toMatch(
      /^Employment: Ambitious is [\d,]+ person-years higher\. The largest reasons: Execution rate \+/,
    );
  });

  test('reasons stand by size, leave out those of nought, and are the engine’s groups', () => {
    const terms = pair.differences.find(
      ({ indicator, scope }) => indicator === 'production' && scope === 'total',
    )!.groups;
    const moving = terms.filter(({ value }) => Math.abs(value) > 1);
    expect(production!.terms.map(({ key }) => key)).toEqual(
      moving.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value)).map(({ lever }) => lever),
    );
  });

  test('the same twice: said so', () => {
    const same = compare([evaluated('sejong-2024-baseline'), evaluated('sejong-2024-baseline')]);
    expect(whyOf(same, ['가', '나'], 'ko')[0]!.sentence).toBe('생산유발: 두 시나리오의 효과가 같습니다.');
    expect(whyNotSplit(same, 'ko')).toBe(null);
  });

  test('different plans cannot be split by assumption, and the page says so', () => {
    const other = compare([evaluated('sejong-2024-baseline'), evaluated('eumseong-2023-baseline')]);
    expect(whyNotSplit(other, 'ko')).toContain('서로 다른 계획');
    expect(whyNotSplit(pair, 'ko')).toBe(null);
  });
});

test('names are short where one plan is compared, and carry the plan where several are', () => {
  expect(namesOf(pair.scenarios, 'ko')).toEqual([
    { name: '신중안', plan: null },
    { name: '적극안', plan: null },
  ]);
  const [first] = namesOf([runOf('sejong-2024-baseline'), runOf('eumseong-2023-baseline')], 'ko');
  expect(first).toEqual({ name: '기준안', plan: '세종 미래전략산업 및 중장기 육성전략' });
});

test('the picker finds plans by words and offers their scenarios, baseline first', () => {
  const [eumseong, ...others] = choicesOf(plans, entries, '음성군', 'ko');
  expect(eumseong!.scenarios.map(({ name }) => name)).toEqual(['기준안', '신중안', '적극안']);
  expect(others).toEqual([]);
  const loose = { id: 'own-x', title: { ko: '홀로', en: 'alone' }, plan: null, extends: null };
  expect(choicesOf(plans, [...entries, loose], '홀로', 'ko').map(({ scenarios }) => scenarios)).toEqual([
    [{ id: 'own-x', name: '홀로' }],
  ]);
});

test('scenarios are put in, taken out, and made the reference', () => {
  expect([toggled(['a'], 'b'), toggled(['a', 'b'], 'a'), asFirst(['a', 'b'], 'b')]).toEqual([
    ['a', 'b'],
    ['b'],
    ['b', 'a'],
  ]);
});

test('the address of a comparison leads back to what was looked at; nonsense is nothing', () => {
  const asked = { why: ['a', 'b-1'], filed: ['a'], here: ['b-1'], link: '2.Ab_-' } as const;
  const nothing = { why: null, filed: [], here: [], link: null };
  expect(readCompare(writeCompare(asked))).toEqual(asked);
  expect(readCompare('why=a,a&filed=../x,<b>&link=<x>')).toEqual(nothing);
  expect(writeCompare(nothing)).toBe('');
});

test('how one is seen is asked for and taken back', () => {
  const nothing = { why: null, filed: [], here: [], link: '2.A' };
  const filed = withSight(nothing, 'a', 'filed');
  expect([askedSight(nothing, 'a'), askedSight(filed, 'a')]).toEqual([null, 'filed']);
  expect(askedSight(withSight(filed, 'a', 'here'), 'a')).toBe('here');
  expect(withSight(filed, 'a', 'link')).toEqual(nothing);
});
