import { describe, expect, test } from 'vitest';
import type { Lever } from '../../../engine/index.ts';
import { groupLevers, isInner, shortLabel } from '../../../web/view-models/lever-groups.ts';
import {
  notationOf,
  nudged,
  outsidePlausible,
  readField,
  sliderEnds,
  snapped,
} from '../../../web/view-models/lever-number.ts';
import { foundLevers } from '../../../web/view-models/lever-search.ts';
import { runOf, scenarioIds } from '../../study.ts';

const levers = runOf('sejong-2024-baseline').levers;
const lever = (id: string): Lever => levers.find((declared) => declared.id === id)!;

test.each(scenarioIds)('groupLevers() shows every lever of %s once', (id) => {
  const declared = runOf(id).levers;
  const grouped = groupLevers(declared).flatMap((group) => group.levers);
  expect(grouped.map((shown) => shown.id).toSorted()).toEqual(declared.map((shown) => shown.id).toSorted());
  expect(groupLevers(declared).map((group) => group.id)).not.toContain('others');
});

test('a lever that the page does not know yet still shows', () => {
  const unknown = { ...lever('execution'), id: 'unheardOf' };
  expect(groupLevers([unknown]).map((group) => group.id)).toEqual(['others']);
});

test('levers stand where a planner looks for them', () => {
  const groups = groupLevers(levers);
  const where = Object.fromEntries(groups.flatMap((group) => group.levers.map(({ id }) => [id, group.id])));
  expect(groups.map(({ id }) => id)).toEqual(['money', 'mix', 'timing', 'purchases', 'prices', 'net', 'method']);
  expect(where).toMatchObject({
    investment: 'money',
    'investment.quantum': 'money',
    execution: 'money',
    'mix.quantum': 'mix',
    schedule: 'timing',
    region: 'purchases',
    importShare: 'purchases',
    priceYear: 'prices',
    deadweight: 'net',
    incomeRound: 'method',
  });
  const money = groups[0]!;
  expect(money.levers.filter((each) => !isInner(money, each)).map(({ id }) => id)).toEqual(['investment', 'execution']);
});

describe('foundLevers() finds', () => {
  const groups = groupLevers(levers);
  const found = (typed: string) => [...(foundLevers(groups, typed) ?? [])];
  test.each([
    ['집행', ['investment', 'execution']],
    ['지역내구매율', ['localPurchase']],
    ['구매율 전국값', []],
    ['import', ['importShare']],
    ['양자 투자액', ['investment.quantum']],
    ['없는말', []],
  ])('«%s»', (typed, ids) => {
    expect(found(typed)).toEqual(expect.arrayContaining(ids));
    if (ids.length === 0) expect(found(typed)).toEqual([]);
  });
  test('a group by its title, whole', () => {
    expect(found('순효과')).toEqual(expect.arrayContaining(['leakage', 'displacement', 'substitution', 'deadweight']));
  });
  test('nothing typed narrows nothing', () => {
    expect(foundLevers(groups, '  ')).toBeNull();
  });
});

test('shortLabel() drops what the group’s title already says', () => {
  expect(shortLabel(lever('investment.mobility')).ko).toBe('미래모빌리티');
  expect(shortLabel(lever('execution')).ko).toBe('집행률');
});

describe('number fields', () => {
  test.each([
    ['investment', '1,704억원', 1704],
    ['investment', '1조2천억', 12_000],
    ['investment', '2500', 2500],
    ['investment', ' 500만원 ', 0.05],
    ['execution', '47', 0.47],
    ['execution', '47.5%', 0.475],
    ['priceYear', '2022년', 2022],
  ])('%s reads «%s»', (id, typed, value) => {
    expect(readField(lever(id), lever(id).value as number, typed, 'ko')).toEqual({ value });
  });

  test.each([
    ['investment', '억만'],
    ['investment', '-5'],
    ['investment', ''],
    ['execution', '많이'],
    ['priceYear', '24'],
  ])('%s does not read «%s» and says so', (id, typed) => {
    expect(readField(lever(id), lever(id).value as number, typed, 'ko')).toHaveProperty('unreadable.ko');
  });

  test('a field left as it was keeps the decimals that it does not show', () => {
    const implied = runOf('eumseong-2023-baseline').levers[0]!;
    const value = implied.value as number;
    const shown = notationOf(implied).field(value, 'ko');
    expect(Number(shown.replaceAll(',', ''))).not.toBe(value);
    expect(readField(implied, value, shown, 'ko')).toEqual({ value });
  });

  test('what a field shows, it reads back', () => {
    for (const declared of levers.filter(({ kind }) => kind === 'number')) {
      const value = declared.value as number;
      for (const lang of ['ko', 'en'] as const) {
        const read = notationOf(declared).read(notationOf(declared).field(value, lang), lang);
        expect(read).toEqual({ value: expect.closeTo(value, 9) });
      }
    }
  });
});

test('a rate outside its plausible range says the range; money has none', () => {
  const local = { ...lever('localPurchase'), range: [0.35, 0.65] as const };
  expect(outsidePlausible(local, 0.66, 'ko')).toBe('그럴듯한 범위(35–65%) 밖');
  expect(outsidePlausible(local, 0.34, 'en')).toBe('outside the plausible range (35–65 %)');
  expect(outsidePlausible(local, 0.35, 'ko')).toBeNull();
  expect(outsidePlausible({ ...local, range: null }, 0.9, 'ko')).toBeNull();
  expect(outsidePlausible(lever('investment'), 90_000, 'ko')).toBeNull();
});

describe('sliders', () => {
  test('money spans its plausible range, widened to hold the value; rates span all they accept', () => {
    expect(sliderEnds(lever('investment'), 1704)).toEqual([0, 5000]);
    expect(sliderEnds(lever('investment'), 9000)).toEqual([0, 9000]);
    expect(sliderEnds(lever('localPurchase'), 0.47)).toEqual([0, 1]);
  });

  test('a drag snaps to the step, without decimal tails', () => {
    expect(snapped(lever('investment'), 1706.3)).toBe(1710);
    expect(snapped(lever('localPurchase'), 0.3000001)).toBe(0.3);
    expect(snapped(lever('importShare'), 0.1449)).toBe(0.145);
    expect(snapped(lever('priceYear'), 2021.6)).toBe(2022);
  });

  test('an arrow goes to the next step, from values off the grid too, and stops at the ends', () => {
    expect(nudged(lever('investment'), 1704, 1)).toBe(1710);
    expect(nudged(lever('investment'), 1704, -1)).toBe(1700);
    expect(nudged(lever('investment'), 1700, -10)).toBe(1600);
    expect(nudged(lever('execution'), 1, 1)).toBe(1);
    expect(nudged(lever('importShare'), 0, -1)).toBe(0);
  });
});
