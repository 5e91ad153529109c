import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Setting } from '../../../web/state/investment.ts';
import { codeOf, isComparison, sharedIn, type Shared, type SharedComparison } from '../../../web/state/share.ts';

const shared: Shared = {
  id: 'sejong-2024-baseline',
  tab: 'uncertainty',
  values: { execution: 0.8, 'mix.quantum': { '50': 0.4, '66': 0.6 }, region: '세종' },
  data: { scenario: 'a1', plan: 'b2', tables: 'c3', engine: '0.3.0' },
  seen: [2515.9, 1162.9, 1209.7],
  files: {},
};

const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => (Object.is(value, -0) ? 0 : value));
const leverValue = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.dictionary(fc.stringMatching(/^\d\d$/), share, { maxKeys: 83, noNullPrototype: true }),
);
const range: fc.Arbitrary<Setting> = fc.oneof(
  fc.record({ kind: fc.constant('uniform' as const), min: share, max: share }),
  fc.record({ kind: fc.constant('pert' as const), min: share, mode: share, max: share }),
  fc.record({ kind: fc.constant('discrete' as const), values: fc.array(share), weights: fc.array(share) }),
);
const anyShared: fc.Arbitrary<Shared> = fc.record({
  id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,60}$/),
  tab: fc.constantFrom('results' as const, 'uncertainty' as const),
  values: fc
    .tuple(
      fc.dictionary(fc.stringMatching(/^[a-z]+(\.[a-z0-9-]+)?$/), leverValue, { noNullPrototype: true }),
      fc.dictionary(fc.stringMatching(/^ranges\.[a-z]+$/), range, { maxKeys: 3, noNullPrototype: true }),
    )
    .map(([levers, ranges]) => ({ ...levers, ...ranges })),
  data: fc.record({ scenario: fc.string(), plan: fc.string(), tables: fc.string(), engine: fc.string() }),
  seen: fc.tuple(share, share, share),
  files: fc.dictionary(fc.string(), fc.string({ unit: 'grapheme' }), { maxKeys: 3, noNullPrototype: true }),
});

test('property: what goes into a link comes out of it, and the link is made of letters that need no escape', async () => {
  await fc.assert(
    fc.asyncProperty(anyShared, async (given) => {
      const code = await codeOf(given);
      expect(code).toMatch(/^1\.[A-Za-z0-9_-]+$/);
      expect(await sharedIn(code)).toEqual(given);
    }),
    { numRuns: 200 },
  );
});

test('property: a tampered link is damaged or another whole state, never an error', async () => {
  const code = await codeOf(shared);
  const tampered = fc
    .tuple(fc.nat(code.length - 1), fc.stringMatching(/^[A-Za-z0-9_.-]$/))
    .map(([at, letter]) => code.slice(0, at) + letter + code.slice(at + 1));
  await fc.assert(
    fc.asyncProperty(tampered, async (given) => {
      const read = await sharedIn(given);
      expect(typeof read === 'string' ? ['damaged', 'newer'] : [read]).toContain(read);
    }),
    { numRuns: 300 },
  );
});

const written = (value: unknown) => `1.${deflateRawSync(JSON.stringify(value)).toString('base64url')}`;

test('a link of a later version says so; one that is cut off, foreign or of another shape is damaged', async () => {
  const code = await codeOf(shared);
  expect(await sharedIn(code.replace('1.', '3.'))).toBe('newer');
  for (const bad of ['', '1.', 'x', code.slice(0, -9), '1.AAAA', written([]), written({ ...shared, id: '../etc' })]) {
    expect(await sharedIn(bad)).toBe('damaged');
  }
  for (const foreign of [0.5, { kind: 'nope', min: 0, max: 1 }, { kind: 'uniform', min: 0, max: '1' }]) {
    expect(await sharedIn(written({ ...shared, values: { 'ranges.execution': foreign } }))).toBe('damaged');
  }
  for (const part of ['tab', 'values', 'data', 'seen', 'files']) {
    expect(await sharedIn(written({ ...shared, [part]: null }))).toBe('damaged');
  }
});

test('a link that unfolds to more than 2 MB is not unfolded', async () => {
  expect(await sharedIn(written({ ...shared, files: { a: 'x'.repeat(2_100_000) } }))).toBe('damaged');
  expect(await sharedIn(written({ ...shared, files: { a: 'x'.repeat(1_000_000) } }))).toHaveProperty('id');
});

const anyComparison: fc.Arbitrary<SharedComparison> = fc
  .uniqueArray(anyShared, { minLength: 2, maxLength: 6, selector: ({ id }) => id })
  .chain((all) => {
    const ids = all.map(({ id }) => id);
    return fc.record({
      scenarios: fc.constant(all.map(({ id, values, data, seen }) => ({ id, values, data, seen }))),
      why: fc.option(fc.constant([ids[1]!, ids[0]!] as const)),
      filed: fc.subarray(ids),
      files: fc.constant(all[0]!.files),
    });
  });

test('property: a comparison comes out of its link as it went in, and no older Pageup takes it for a scenario', async () => {
  await fc.assert(
    fc.asyncProperty(anyComparison, async (given) => {
      const code = await codeOf(given);
      expect(code).toMatch(/^2\.[A-Za-z0-9_-]+$/);
      expect(await sharedIn(code)).toEqual(given);
    }),
    { numRuns: 100 },
  );
});

const comparison: SharedComparison = {
  scenarios: ['a', 'b'].map((id) => ({ id, values: shared.values, data: shared.data, seen: shared.seen })),
  why: ['b', 'a'],
  filed: ['a'],
  files: {},
};

test('property: a tampered link to a comparison is damaged or another whole state, never an error', async () => {
  const code = await codeOf(comparison);
  const tampered = fc
    .tuple(fc.nat(code.length - 1), fc.stringMatching(/^[A-Za-z0-9_.-]$/))
    .map(([at, letter]) => code.slice(0, at) + letter + code.slice(at + 1));
  await fc.assert(
    fc.asyncProperty(tampered, async (given) => {
      const read = await sharedIn(given);
      expect(typeof read === 'string' ? ['damaged', 'newer'] : [read]).toContain(read);
    }),
    { numRuns: 300 },
  );
});

test('a comparison of another shape is damaged; one version does not pass for the other', async () => {
  const second = (value: unknown) => written(value).replace('1.', '2.');
  expect(isComparison((await sharedIn(second(comparison))) as SharedComparison)).toBe(true);
  const [a, b] = comparison.scenarios;
  const odd: readonly object[] = [
    { why: ['a', 'a'] },
    { why: ['a'] },
    { why: ['a', 'c'] },
    { filed: ['c'] },
    { filed: null },
    { files: null },
    { scenarios: [a], why: null },
    { scenarios: [a, a] },
    { scenarios: [a, { ...b, values: { x: [1] } }] },
    { scenarios: [a, { ...b, id: '../etc' }] },
    { scenarios: Array.from({ length: 7 }, (_, i) => ({ ...a, id: `s${i}` })), why: null, filed: [] },
    { scenarios: 'ab' },
  ];
  for (const change of odd) expect(await sharedIn(second({ ...comparison, ...change }))).toBe('damaged');
  expect(await sharedIn(second(shared))).toBe('damaged');
  expect(await sharedIn(written(comparison))).toBe('damaged');
});
