import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluate, summarise, type Run } from '../../engine/index.ts';
import { library, relativeError, scenarioIds } from '../engine/support.ts';

/**
 * 시나리오마다 얼려 둔 수치. 수치를 움직이는 변경은 어느 것이 얼마나 움직였는지 여기서 드러난다.
 * 뜻한 변경이면 `UPDATE_GOLDEN=1 npm test`로 다시 쓰고, CHANGELOG.md에 적는다.
 */
const fileOf = (id: string) => new URL(`${id}.json`, import.meta.url);
const tolerance = 1e-12;

/** 요약과 그 곁의 발표치, 해마다와 산업마다의 줄. */
function summaryOf({
  scenario,
  region,
  investment,
  demand,
  split,
  effects,
  calibration,
  calibrated,
  stated,
  byYear,
  byComponent,
}: Run): unknown {
  const figure = (given: { value: number; unit: string; definition: string } | null) =>
    given && { value: given.value, unit: given.unit, definition: given.definition };
  return {
    scenario: scenario.id,
    region: region.code,
    investment,
    demand,
    split,
    effects,
    calibration,
    calibrated,
    stated: stated && {
      investment: figure(stated.investment),
      production: figure(stated.production),
      valueAdded: figure(stated.valueAdded),
      employment: figure(stated.employment),
    },
    byYear,
    byComponent: byComponent?.map(({ title: _, ...row }) => row),
  };
}

/** 달라진 수치마다 한 줄: 길, 전과 후, 몇 % 움직였는지. */
function moved(before: unknown, after: unknown, path = ''): string[] {
  if (typeof before === 'number' && typeof after === 'number') {
    if (relativeError(before, after) <= tolerance) return [];
    const percent = before === 0 ? '' : ` (${((after / before - 1) * 100).toPrecision(3)} %)`;
    return [`${path}: ${before} → ${after}${percent}`];
  }
  const [old, now] = [before, after].map((value) => (value !== null && typeof value === 'object' ? value : null));
  if (!old || !now) return before === after ? [] : [`${path}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return names.flatMap((name) =>
    moved(
      (old as Record<string, unknown>)[name],
      (now as Record<string, unknown>)[name],
      path === '' ? name : `${path}.${name}`,
    ),
  );
}

describe('golden figures', () => {
  test.each(scenarioIds)('%s', (id) => {
    const summary = summaryOf(summarise(evaluate(library.prepareNamed(id)), { detail: true, hash: false }));
    if (process.env['UPDATE_GOLDEN']) writeFileSync(fileOf(id), `${JSON.stringify(summary, null, 2)}\n`);
    expect(existsSync(fileOf(id)), `no golden figures for ${id}: run with UPDATE_GOLDEN=1`).toBe(true);
    expect(moved(JSON.parse(readFileSync(fileOf(id), 'utf8')), summary)).toEqual([]);
  });

  test('belong to scenarios that exist', () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.json'));
    expect(files.map((file) => file.slice(0, -'.json'.length)).toSorted()).toEqual([...scenarioIds]);
  });
});

describe('moved() names the figure and by how much:', () => {
  test.each<[string, unknown, unknown, string[]]>([
    ['nothing', { a: 1, b: null }, { a: 1 + 1e-13, b: null }, []],
    [
      'one digit',
      { effects: { total: 2901 } },
      { effects: { total: 2902 } },
      ['effects.total: 2901 → 2902 (0.0345 %)'],
    ],
    ['a null that became zero', { a: null }, { a: 0 }, ['a: null → 0']],
    ['a figure that is gone', { a: 1 }, {}, ['a: 1 → undefined']],
    ['a figure that came', {}, { a: 1 }, ['a: undefined → 1']],
    ['a sign', { a: 2 }, { a: -2 }, ['a: 2 → -2 (-200 %)']],
    ['a word', { unit: '억원' }, { unit: '백만원' }, ['unit: "억원" → "백만원"']],
    ['from nothing', { a: 0 }, { a: 1 }, ['a: 0 → 1']],
  ])('%s', (_, before, after, lines) => {
    expect(moved(before, after)).toEqual(lines);
  });
});
