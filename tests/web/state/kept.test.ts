import { expect, test } from 'vitest';
import { readKept, writeKept, type Kept } from '../../../web/state/kept.ts';
import { changedParts } from '../../../web/state/fingerprint.ts';

const data = { scenario: 'a', plan: 'b', tables: 'c', engine: '0.3.0' };
const kept: Kept = { values: { execution: 0.5, schedule: { '2024': 1 } }, data };

function storage(limit = Infinity): Storage {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (text.length > limit) throw new DOMException('full', 'QuotaExceededError');
      held.set(key, text);
    },
    removeItem: (key: string) => held.delete(key),
  } as unknown as Storage;
}

test('what is kept is read back, by scenario; nothing adjusted is nothing kept', () => {
  const here = storage();
  expect(writeKept('sejong-2024-baseline', kept, here)).toBe(true);
  expect(readKept('sejong-2024-baseline', here)).toEqual(kept);
  expect(readKept('eumseong-2023-baseline', here)).toBeNull();
  writeKept('sejong-2024-baseline', { values: {}, data }, here);
  expect(readKept('sejong-2024-baseline', here)).toBeNull();
});

test('a full storage says no and throws nothing; what was there stays', () => {
  const here = storage(JSON.stringify(kept).length);
  expect(writeKept('a', kept, here)).toBe(true);
  expect(writeKept('a', { values: { execution: 0.5, other: 'x'.repeat(99) }, data }, here)).toBe(false);
  expect(readKept('a', here)).toEqual(kept);
});

test.each(['{', 'null', '[]', '{"values":{"a":null},"data":{}}', '{"values":{"a":1}}', '{"values":3,"data":{}}'])(
  'storage that holds %s is as good as empty',
  (text) => {
    const here = storage();
    here.setItem('pageup.bench.a', text);
    expect(readKept('a', here)).toBeNull();
  },
);

test('the parts that differ are named', () => {
  expect(changedParts(data, data)).toEqual([]);
  expect(changedParts(data, { ...data, tables: 'd', engine: '0.4.0' })).toEqual(['tables', 'engine']);
});
