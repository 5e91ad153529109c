import { expect, test } from 'vitest';
import { searchPlans } from '../../../../web/view-models/home/search.ts';
import { entries, plans } from '../../shelf.ts';

const found = (typed: string, lang: 'ko' | 'en' = 'ko') =>
  searchPlans(plans, entries, typed, lang).map(({ plan, because }) => [plan.id, because] as const);

test('nothing typed finds every plan', () => {
  expect(found('  ').map(([id]) => id)).toEqual(plans.map(({ id }) => id));
});

test.each([
  ['음성', ['eumseong-2023']],
  ['Eumseong', ['eumseong-2023']],
  ['광양시', ['gwangyang-2023']],
  ['세종 전략', ['sejong-2024']],
  ['미래전략 산업', ['sejong-2024']],
  ['수소안전뮤지엄', ['eumseong-2023']],
  ['hydrogen MUSEUM', ['eumseong-2023']],
])('«%s» finds by title, place, industry or project, in either language', (typed, ids) => {
  expect(found(typed).map(([id]) => id)).toEqual(expect.arrayContaining(ids));
  expect(found(typed).length).toBeLessThan(plans.length);
});

test('what was found inside is named; what the card already shows is not', () => {
  expect(found('수소안전뮤지엄')).toEqual([['eumseong-2023', ['수소안전뮤지엄']]]);
  expect(found('음성군 수소안전뮤지엄')).toEqual([['eumseong-2023', ['수소안전뮤지엄']]]);
  expect(found('음성군')[0]![1]).toEqual([]);
});

test('plans found by title or place come before those found inside', () => {
  expect(found('음성').map(([id]) => id)).toEqual(['eumseong-2023', 'chungbuk-2023']);
});

test('every word must occur', () => {
  expect(found('세종 수소안전뮤지엄')).toEqual([]);
});
