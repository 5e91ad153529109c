import { expect, test } from 'vitest';
import type { OwnFile } from '../../../../web/state/own-files.ts';
import { ownRows, withDependents } from '../../../../web/view-models/home/own-rows.ts';

const file = (kind: OwnFile['kind'], id: string, content: object = {}): OwnFile => ({
  kind,
  id,
  content: { id, title: { ko: `${id} 이름`, en: `name of ${id}` }, ...content },
  text: '',
  at: 1,
});
const plan = file('plan', 'own-b');
const baseline = file('scenario', 'own-b-baseline', { plan: 'own-b' });
const cautious = file('scenario', 'own-b-cautious', { extends: 'own-b-baseline' });
const loose = file('scenario', 'own-a', { extends: 'sejong-2024-baseline' });
const all = [cautious, loose, baseline, plan];
const fine = () => null;

test('a plan is followed by its scenarios and opens its baseline', () => {
  const rows = ownRows(all, fine, 'ko');
  expect(rows.map(({ file: { id } }) => id)).toEqual(['own-b', 'own-b-baseline', 'own-a', 'own-b-cautious']);
  expect(rows.map(({ open }) => open)).toEqual(['own-b-baseline', 'own-b-baseline', 'own-a', 'own-b-cautious']);
  expect(rows[0]!.title).toBe('own-b 이름');
});

test('a file that can no longer be read does not open, and says why', () => {
  const [row] = ownRows([loose], () => ({ ko: '틀림', en: 'wrong' }), 'ko');
  expect([row!.open, row!.problem?.ko]).toEqual([null, '틀림']);
});

test('with a plan go its scenarios and what extends them; with a scenario those that extend it', () => {
  const ids = (of: OwnFile) =>
    withDependents(of, all)
      .map(({ id }) => id)
      .toSorted();
  expect(ids(plan)).toEqual(['own-b', 'own-b-baseline', 'own-b-cautious']);
  expect(ids(baseline)).toEqual(['own-b-baseline', 'own-b-cautious']);
  expect(ids(loose)).toEqual(['own-a']);
});
