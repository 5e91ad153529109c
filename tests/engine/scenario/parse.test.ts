import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { parseScenario } from '../../../engine/scenario/parse.ts';
import { deepFreeze, ownTwo, scenarioIds } from '../support.ts';

const read = (id: string): unknown =>
  parse(readFileSync(new URL(`../../../scenarios/${id}.yaml`, import.meta.url), 'utf8'));

test('there are sixteen: a baseline, a cautious and an ambitious one for each of five plans, and one by the national table', () => {
  expect(scenarioIds).toHaveLength(16);
  expect(scenarioIds.filter((id) => id.endsWith('national'))).toEqual(['sejong-2024-national']);
  for (const name of ['baseline', 'cautious', 'ambitious'])
    expect(scenarioIds.filter((id) => id.endsWith(name))).toHaveLength(5);
});

describe.each(scenarioIds)('parseScenario() of %s', (id) => {
  const scenario = parseScenario(deepFreeze(read(id)), id);

  test('adds nothing and drops nothing: defaults are not filled in here', () => {
    expect(scenario).toEqual(read(id));
  });

  test('undoes writing it, as YAML and as JSON', () => {
    expect(parseScenario(parse(stringify(scenario)), id)).toEqual(scenario);
    expect(parseScenario(JSON.parse(JSON.stringify(scenario)), id)).toEqual(scenario);
  });
});

test('a reason may be one sentence or one in each language, an assumption a number or one with range and reason', () => {
  for (const reason of ['까닭', { ko: '까닭', en: 'why' }]) {
    for (const execution of [0.5, { value: 0.5 }, { value: 0.5, range: [0.4, 0.6], reason }]) {
      const content = ownTwo({ levers: { execution }, scheduleReason: reason });
      expect(parseScenario(content, 'mine')).toEqual(content);
    }
  }
});
