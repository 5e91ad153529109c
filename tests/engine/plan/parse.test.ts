import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { readFileSync } from 'node:fs';
import { parsePlan } from '../../../engine/plan/parse.ts';
import { deepFreeze, planIds } from '../support.ts';

const read = (id: string): unknown =>
  parse(readFileSync(new URL(`../../../seeds/plans/${id}.yaml`, import.meta.url), 'utf8'));

describe.each(planIds)('parsePlan() of %s', (id) => {
  const plan = parsePlan(deepFreeze(read(id)), id);

  test('adds nothing and drops nothing', () => {
    expect(plan).toEqual(read(id));
  });

  test('undoes writing it, as YAML and as JSON', () => {
    expect(parsePlan(parse(stringify(plan)), id)).toEqual(plan);
    expect(parsePlan(JSON.parse(JSON.stringify(plan)), id)).toEqual(plan);
  });

  test('leaves absent what the document does not state: no figure is zero or null', () => {
    for (const figure of Object.values(plan.stated)) expect(figure!.value).toBeGreaterThan(0);
    for (const key of ['investment', 'production', 'valueAdded', 'employment'] as const) {
      if (plan.stated[key] === undefined) expect(Object.hasOwn(plan.stated, key)).toBe(false);
    }
  });
});
