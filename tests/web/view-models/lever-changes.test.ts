import { expect, test } from 'vitest';
import { moved, openBench, type Bench } from '../../../web/state/bench.ts';
import { leverChanges } from '../../../web/view-models/lever-changes.ts';
import { sectorsOf } from '../../../web/view-models/shares.ts';
import { studyOf } from '../../study.ts';

const study = studyOf('sejong-2024-baseline');
const names = {
  sectors: new Map(sectorsOf(study.tables.national).map(({ key, name }) => [key, name])),
};
const set = (bench: Bench, id: string, value: never) => moved(bench, { kind: 'set', id, value });
const changes = ({ asFiled, values }: Bench, lang: 'ko' | 'en' = 'ko') =>
  leverChanges(asFiled.levers, values, names, lang);
const sejong = openBench(study);

test('nothing is changed at first', () => {
  expect(changes(sejong)).toEqual([]);
});

test('numbers and choices say from what to what, in the order of the levers', () => {
  const bench = set(
    set(set(sejong, 'region', '서울' as never), 'execution', 0.7 as never),
    'investment',
    12_000 as never,
  );
  expect(changes(bench).map(({ label, from, to }) => [label, from, to])).toEqual([
    ['투자액(전체)', '1,704억원', '1조2,000억원'],
    ['집행률', '100%', '70%'],
    ['지역(시·도)', '세종', '서울'],
  ]);
  expect(changes(bench, 'en').at(-1)).toMatchObject({ from: 'Sejong', to: 'Seoul' });
});

test('a mix tells its parts, the largest move first, sectors added and dropped too', () => {
  const filed = sejong.asFiled.levers.find(({ id }) => id === 'mix.quantum')!.default as Record<string, number>;
  const [most] = Object.entries(filed).toSorted(([, a], [, b]) => b - a);
  const { [most![0]]: gone, ...rest } = filed;
  const [change] = changes(set(sejong, 'mix.quantum', { ...rest, '77': gone } as never));
  expect(change!.from).toBeNull();
  expect(change!.parts.map(({ key, from, to }) => [key, from, to]).toSorted()).toEqual(
    [
      [most![0], '24.5%', '0%'],
      ['77', '0%', '24.5%'],
    ].toSorted(),
  );
  expect(change!.parts.find(({ key }) => key === '77')!.name).toBe('의료 및 보건');
});

test('a resetting takes the change off the list', () => {
  const bench = moved(set(sejong, 'execution', 0.7 as never), { kind: 'reset', id: 'execution' });
  expect(changes(bench)).toEqual([]);
});
