import { expect, test } from 'vitest';
import { pageup } from './command-line.ts';

const example = 'seeds/examples/two-regions.json';
const json = async (...args: string[]) => {
  const { status, stdout, stderr } = await pageup(['table', ...args, '--json']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
};

test('a table of two regions answers spillover: single + feedback + spillover = total', async () => {
  const { schema, table, bySector, byRegion } = await json('spillover', example);
  expect([schema, table.regions]).toEqual(['pageup.table-spillover/1', 2]);
  expect(byRegion.map(({ region }: { region: string }) => region)).toEqual(['L', 'M']);
  for (const { single, feedback, spillover, total } of bySector)
    expect(single + feedback + spillover).toBeCloseTo(total, 12);
});

test('and every other measure: accounts are named region:sector', async () => {
  const { indicators } = await json('multipliers', example);
  expect(indicators.production.bySector.map(({ sector }: { sector: string }) => sector)).toEqual([
    'L:1',
    'L:2',
    'L:3',
    'M:1',
    'M:2',
    'M:3',
  ]);
  const { checks } = await json('check', example);
  expect(checks.filter(({ ok }: { ok: boolean }) => !ok)).toEqual([]);
});
