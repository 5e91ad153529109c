import { expect, test } from 'vitest';
import { planCard } from '../../../web/view-models/plan-card.ts';
import { provinces } from '../../../web/view-models/provinces.ts';
import { runOf, studyOf } from '../../study.ts';
import { entries, planOf, plans } from '../shelf.ts';

const card = (id: string, lang: 'ko' | 'en' = 'ko') => planCard(planOf(id), entries, lang);

test('planCard() of 세종 shows four stated figures, the document’s word for jobs, and its scenarios, baseline first', () => {
  const { stated, scenarios, document, place } = card('sejong-2024');
  expect(stated.map(({ text }) => text)).toEqual(['1,704억원', '2,901억원', '1,246억원', '1,998명']);
  expect(stated[3]!.word).toBe('일자리');
  expect(scenarios.map(({ name }) => name)).toEqual(['기준안', '신중안', '적극안', '전국표']);
  expect(document).toEqual(['시사픽', '2024-01-09', '2024–2026']);
  expect(place).toBe('세종');
});

test('what 광양 does not state is null: not zero', () => {
  const { stated, place, document } = card('gwangyang-2023');
  expect(stated.map(({ text }) => text)).toEqual([null, null, null, null]);
  expect(place).toBe('전남 · 광양시');
  expect(document[0]).toBe('발행처 미상');
});

test('targets, screening, counts and past results each stand under their own name', () => {
  const titles = (id: string) => card(id).groups.map(({ title }) => title);
  expect(titles('eumseong-2023')).toEqual(['목표', '개수', '지난 성과']);
  expect(titles('sejong-2024')).toEqual(['선별', '개수']);
  const [targets] = card('eumseong-2023').groups;
  expect(targets!.figures.map(({ text, by }) => [text, by])).toEqual([
    ['150,000명', '2030년까지'],
    ['15%', '2030년까지'],
  ]);
});

test('every project that a plan names is on its card', () => {
  for (const plan of plans) {
    const named = [...plan.components.flatMap(({ projects }) => projects), ...plan.commonProjects].length;
    const { components, commonProjects } = card(plan.id, 'en');
    expect(components.flatMap(({ projects }) => projects).length + commonProjects.length).toBe(named);
  }
});

test('the provinces’ names are the table’s', () => {
  const { regions } = studyOf('sejong-2024-baseline').tables.regional!;
  expect(Object.entries(provinces)).toEqual(regions.map(({ code, ko, en }) => [code, { ko, en }]));
  expect(runOf('gwangyang-2023-baseline').region.title).toEqual(provinces['전남']);
});
