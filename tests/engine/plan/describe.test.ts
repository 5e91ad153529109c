import { describe, expect, test } from 'vitest';
import { describeStated, plansReport } from '../../../engine/plan/describe.ts';
import { library, planIds, planTwo } from '../support.ts';

describe('describeStated()', () => {
  test('gives each figure its full source and leaves what is not stated null', () => {
    const stated = describeStated(library.plan('eumseong-2023'));
    expect(stated.investment).toBeNull();
    expect(stated.production).toMatchObject({
      value: 72_044,
      unit: '억원',
      definition: '생산유발',
      source: { paragraph: 10 },
    });
    expect(stated.valueAdded).toMatchObject({ value: 32_588, unit: '억원' });
    expect(stated.employment).toMatchObject({ value: 43_834, unit: '명', definition: '취업유발' });
    const { document } = library.plan('eumseong-2023');
    expect(stated.production!.source).toEqual({
      publisher: document.publisher,
      date: document.date,
      document: document.title,
      paragraph: 10,
    });
  });

  test('keeps the document’s word: 세종 states 일자리, not 취업유발', () => {
    expect(describeStated(library.plan('sejong-2024')).employment).toMatchObject({ value: 1998, definition: '일자리' });
  });

  test('is null throughout for a plan that states nothing', () => {
    expect(describeStated(planTwo({ stated: {} }))).toEqual({
      investment: null,
      production: null,
      valueAdded: null,
      employment: null,
    });
  });
});

describe('plansReport()', () => {
  const report = plansReport(planIds.map(library.plan));

  test('lists every plan with every key', () => {
    expect(report.schema).toBe('pageup.plans/1');
    expect(report.plans.map(({ id }) => id)).toEqual([
      'chungbuk-2023',
      'eumseong-2023',
      'gwangju-2019',
      'gwangyang-2023',
      'sejong-2024',
    ]);
    for (const plan of report.plans) {
      for (const key of ['id', 'region', 'municipality', 'title', 'date', 'horizon', 'stated', 'components']) {
        expect((plan as Record<string, unknown>)[key], `${plan.id} ${key}`).not.toBeUndefined();
      }
      expect(Object.keys(plan.stated)).toEqual(['investment', 'production', 'valueAdded', 'employment']);
      for (const { projects } of plan.components)
        for (const { id, title } of projects) expect([id, title.ko, title.en].every(Boolean)).toBe(true);
    }
  });

  test('says which horizon years the document prints', () => {
    const horizons = Object.fromEntries(report.plans.map(({ id, horizon }) => [id, horizon]));
    expect(horizons['sejong-2024']).toEqual({
      from: { value: 2024, origin: 'assumed' },
      to: { value: 2026, origin: 'stated' },
    });
    expect(horizons['eumseong-2023']).toEqual({
      from: { value: 2023, origin: 'assumed' },
      to: { value: 2030, origin: 'stated' },
    });
    expect(horizons['gwangju-2019']).toEqual({ from: null, to: null });
  });

  test('carries every component and project of the plan', () => {
    for (const { id, components } of report.plans) {
      const plan = library.plan(id);
      expect(components.map((component) => component.id)).toEqual(plan.components.map((component) => component.id));
      expect(components.flatMap(({ projects }) => projects.map((project) => project.id))).toEqual(
        plan.components.flatMap(({ projects }) => projects.map((project) => project.id)),
      );
    }
  });
});
