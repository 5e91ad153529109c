import { readFileSync } from 'node:fs';
import { Matrix, inverse } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { evaluate, explain, explainable, type NationalData } from '../../../engine/index.ts';
import {
  baselineTwo,
  library,
  ownTwo,
  planTwo,
  prepareLayers,
  rawTable,
  relativeError,
  scenarioIds,
} from '../support.ts';
import { leavesOf } from './support.ts';

const yamlOf = (file: string): unknown => parse(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8'));

/** `components.mobility.spending[2].sectors.72`를 따라간다; 산업은 이름으로 찾는다. */
function follow(content: unknown, path: string): unknown {
  return path
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .split('.')
    .reduce<unknown>((inner, key) => {
      if (Array.isArray(inner) && !/^\d+$/.test(key)) return inner.find(({ id }: { id: string }) => id === key);
      return (inner as Record<string, unknown> | undefined)?.[key];
    }, content);
}

const won: Readonly<Record<string, number>> = { 원: 1, 백만원: 1e6, 억원: 1e8, 조원: 1e12 };

/** 적힌 것을 잎의 단위로. */
function writtenNumber(written: unknown): number | undefined {
  if (typeof written === 'number') return written;
  const { value, unit } = (written ?? {}) as { value?: number; unit?: string };
  return value === undefined ? undefined : value * (unit === undefined ? 1 : won[unit]!);
}

const leavesIn = (id: string) => {
  const evaluation = evaluate(library.prepareNamed(id));
  return explainable(evaluation).flatMap((output) => leavesOf(explain(evaluation, output).tree));
};
const leaves = scenarioIds.flatMap((id) => leavesIn(id).map((leaf) => ({ id, ...leaf })));

test('every table cell is the number in the table’s file; an empty cell counts nothing', () => {
  const regional = rawTable<Record<string, Record<string, (number | null)[][]>>>('tables/bok-2020-regional');
  const cells = leaves.flatMap(({ source, value }) =>
    source.kind === 'table' && source.cell !== null ? [{ source, cell: source.cell, value }] : [],
  );
  expect(cells.length).toBeGreaterThan(1000);
  for (const { source, cell, value } of cells) {
    const raw = follow(regional, cell) as number | null;
    expect(Object.is(raw ?? 0, value), `${cell}: ${raw} and ${value}`).toBe(true);
    const [, region, sector] = /\[(\d+)\]\[(\d+)\]$/.exec(cell)!;
    const named = regional as unknown as { regions: { code: string }[]; sectors: { code: string; ko: string }[] };
    expect(named.regions[Number(region)]!.code).toBe(source.region);
    expect(named.sectors[Number(sector)]!.code).toBe(source.sector);
    expect(source.text.ko).toContain(named.sectors[Number(sector)]!.ko);
  }
});

test('coefficients solved from the national table equal column sums of its inverse', () => {
  const { domestic, output, valueAdded, finalDemand, persons, sectors } =
    rawTable<NationalData>('tables/bok-2020-national-83');
  const n = output.length;
  const A = new Matrix(domestic.map((row) => row.map((flow, j) => (output[j] === 0 ? 0 : flow / output[j]!))));
  const L = inverse(Matrix.eye(n).sub(A));
  const per = (total: (j: number) => number) =>
    Array.from({ length: n }, (_, j) => (output[j] === 0 ? 0 : total(j) / output[j]!));
  const columns = (row: readonly number[]) => new Matrix([[...row]]).mmul(L).getRow(0);
  // 가계를 들인 소득: h'L ÷ (1 − h'L·c), c는 국산품 민간소비 ÷ 임금의 합.
  const wages = valueAdded['compensation']!;
  const paid = wages.reduce((sum, wage) => sum + wage, 0);
  const incomes = columns(per((j) => wages[j]!));
  const consumed = finalDemand.items.indexOf('9111');
  const leak = 1 - incomes.reduce((sum, income, i) => sum + (income * finalDemand.domestic[i]![consumed]!) / paid, 0);
  const expected: Readonly<Record<string, number[]>> = {
    Production: columns(per((j) => output[j]!)),
    'Value added': columns(per((j) => Object.values(valueAdded).reduce((sum, row) => sum + row[j]!, 0))),
    Employment: columns(per((j) => persons.employed['2020']![j]! * 1000)),
    Employees: columns(per((j) => persons.employees['2020']![j]! * 1000)),
    'Household income multiplier': incomes.map((income) => income / leak),
  };
  const solved = leaves.filter(
    ({ source, label }) => source.kind === 'table' && source.cell === null && !label.en.startsWith('Type'),
  );
  expect(new Set(solved.map(({ label }) => label.en)).size).toBe(5);
  for (const { source, label, value } of solved) {
    if (source.kind !== 'table') continue;
    const column = sectors.findIndex(({ code }) => code === source.sector);
    expect(relativeError(value, expected[label.en.replace(' coefficient', '')]![column]!)).toBeLessThan(1e-11);
  }
});

test('every stated figure is the one in the plan’s file, with its paragraph', () => {
  const stated = leaves.flatMap(({ source, value, unit }) =>
    source.kind === 'stated' ? [{ source, value, unit }] : [],
  );
  expect(stated.length).toBeGreaterThan(10);
  for (const { source, value, unit } of stated) {
    type File = {
      document: { date: string };
      stated: Record<string, { value: number; unit: string; source: { paragraph: number } }>;
    };
    const { document, stated: printed } = yamlOf(`seeds/plans/${source.plan}.yaml`) as File;
    const same = Object.values(printed).filter(
      (figure) =>
        figure.source.paragraph === source.paragraph &&
        figure.value * (unit === '원' ? won[figure.unit]! : 1) === value,
    );
    expect(same, `${source.text.ko}: ${value}`).toHaveLength(1);
    expect(source.date).toBe(document.date);
    expect(source.text.ko).toContain(`${source.paragraph}문단`);
  }
});

test('every index value is the one in the price file', () => {
  const prices = rawTable<{ years: number[]; index: number[] }>('prices/kr-gdp-deflator');
  const indices = leaves.flatMap(({ source, value }) => (source.kind === 'index' ? [{ source, value }] : []));
  expect(indices.length).toBeGreaterThan(10);
  for (const { source, value } of indices) expect(value).toBe(prices.index[prices.years.indexOf(source.year)]);
});

test('every assumption stands where it says, and gives its reason or says that there is none', () => {
  const files = new Map<string, unknown>();
  const assumed = leaves.flatMap(({ source, value, label }) =>
    source.kind === 'assumption' ? [{ source, value, label }] : [],
  );
  expect(assumed.length).toBeGreaterThan(1000);
  for (const { source, value, label } of assumed) {
    const { place, reason, text } = source;
    expect(text.ko).toContain(reason ? reason.ko : '까닭은 적혀 있지 않음');
    expect(text.en).toContain(reason ? reason.en : 'no reason is written');
    if (!place) {
      expect(reason, label.en).not.toBeNull();
      expect(text.en).toContain('the declared default');
      continue;
    }
    if (!files.has(place.file)) files.set(place.file, yamlOf(place.file));
    const written = follow(files.get(place.file), place.path);
    expect(writtenNumber(written), `${place.file} ${place.path}`).toBe(value);
    const said = (written as { reason?: { ko: string } | string }).reason;
    if (said !== undefined) expect(reason?.ko).toBe(typeof said === 'string' ? said : said.ko);
  }
});

test('labels and sources of shipped scenarios are whole in both languages, English without Korean', () => {
  for (const { label, source } of leaves) {
    for (const { ko, en } of [label, source.text]) {
      expect(`${ko} ${en}`).not.toMatch(/undefined|null|NaN|\[object/);
      expect(en).not.toMatch(/[가-힣]/);
    }
  }
});

describe('a value that was set', () => {
  test('names itself, and not the reason of the value it replaced', () => {
    const evaluation = evaluate(library.prepareNamed('sejong-2024-baseline'), { execution: 0.5 });
    const sources = leavesOf(explain(evaluation, 'production.inRegion').tree).map(({ source }) => source);
    const execution = sources.find((source) => source.kind === 'assumption' && source.lever === 'execution');
    expect(execution).toMatchObject({ place: { file: 'set', path: 'execution' }, reason: null });
    expect(execution?.text.ko).toMatch(/\(set execution\) — 까닭은 적혀 있지 않음$/);
    expect(execution?.text.en).toMatch(/\(set execution\) — no reason is written$/);
  });

  test('by a change of a derived scenario carries the reason of the change', () => {
    const changes = [
      { lever: 'execution', scale: 0.5, reason: '절반만 집행' },
      { lever: 'investment', add: 10 },
    ];
    const evaluation = evaluate(
      prepareLayers([baselineTwo(), { id: 'derived', extends: 'x', changes }], { plan: planTwo() }),
    );
    const sources = leavesOf(explain(evaluation, 'production.total').tree).map(({ source }) => source);
    const of = (lever: string) => sources.find((source) => source.kind === 'assumption' && source.lever === lever);
    expect(of('execution')).toMatchObject({ place: { path: 'changes[0]' }, reason: { ko: '절반만 집행' } });
    expect(of('investment')).toMatchObject({ place: { path: 'changes[1]' }, reason: null });
  });
});

test('a sector that the province does not have: nothing inside, everything bought elsewhere', () => {
  const content = ownTwo({
    region: '나',
    components: [{ id: 'a', investment: { value: 10, unit: '억원' }, mix: { '02': 1 } }],
  });
  const evaluation = evaluate(prepareLayers([{ ...content, levers: { localPurchase: 0.5, importShare: 0.1 } }]));
  const inside = explain(evaluation, 'production.inRegion');
  expect(inside.value).toBe(0);
  const cell = leavesOf(inside.tree).find(({ source }) => source.kind === 'table')!;
  expect(cell).toMatchObject({ value: 0, source: { cell: 'production.inRegion[1][1]' } });
  expect(cell.source.text.en).toContain('does not have this industry');
  const outside = explain(evaluation, 'production.outRegion').tree;
  expect(leavesOf(outside).filter(({ source }) => source.kind === 'table')).toMatchObject([{ source: { cell: null } }]);
});

test('the gross effect of the reference case is named and not written out twice', () => {
  const evaluation = evaluate(
    prepareLayers([ownTwo({ levers: { localPurchase: 1, importShare: 0, deadweight: 0.25, leakage: 0.5 } })]),
  );
  const { tree, value } = explain(evaluation, 'net.production');
  expect(value).toBeCloseTo(120 * 0.5 - 120 * 0.25 * 0.5, 12);
  const again = leavesOf(tree).find(({ source }) => source.kind === 'derived')!;
  expect(again).toMatchObject({
    value: explain(evaluation, 'production.inRegion').value,
    source: { output: 'production.inRegion' },
  });
});
