import { describe, expect, test } from 'vitest';
import { freeId, openShelf, ownIdOf, readOwn, type OwnFile } from '../../../web/state/own-files.ts';

/** 브라우저의 저장소를 흉내 낸 것; `limit`자를 넘으면 가득 찬다. */
function memory(limit = Infinity): Storage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    key: (i) => [...held.keys()][i] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem(key, value) {
      if (value.length > limit) throw new DOMException('full', 'QuotaExceededError');
      held.set(key, value);
    },
    removeItem: (key) => void held.delete(key),
    clear: () => held.clear(),
  };
}

const file = (id: string, change: Partial<OwnFile> = {}): OwnFile => ({
  kind: 'plan',
  id,
  content: { id, title: { ko: '가', en: 'a' } },
  text: `id: ${id}\n`,
  at: 1,
  ...change,
});

test('own ids begin with own- once, and a taken id gets the next number', () => {
  expect([ownIdOf('jeju'), ownIdOf('own-jeju')]).toEqual(['own-jeju', 'own-jeju']);
  expect(freeId('own-jeju', (id) => ['own-jeju', 'own-jeju-2'].includes(id))).toBe('own-jeju-3');
});

test('what is put is there for the next visit, in the order it was put', () => {
  const storage = memory();
  openShelf(storage).put([file('own-b', { at: 2 }), file('own-a', { at: 1, kind: 'scenario' })]);
  expect(openShelf(storage).files()).toEqual([file('own-a', { at: 1, kind: 'scenario' }), file('own-b', { at: 2 })]);
});

test('putting the same id again replaces it; a plan and a scenario of one id are two files', () => {
  const shelf = openShelf(memory());
  shelf.put([file('own-a'), file('own-a', { kind: 'scenario' })]);
  shelf.put([file('own-a', { text: 'new', at: 9 })]);
  expect(shelf.files()).toHaveLength(2);
  expect(shelf.find('plan', 'own-a')?.text).toBe('new');
});

test('removed files are gone, and can be put back', () => {
  const storage = memory();
  const shelf = openShelf(storage);
  shelf.put([file('own-a'), file('own-b')]);
  shelf.remove([file('own-a')]);
  expect(readOwn(storage).map(({ id }) => id)).toEqual(['own-b']);
  shelf.put([file('own-a')]);
  expect(shelf.files().map(({ id }) => id)).toContain('own-a');
});

describe('when the browser will not keep them', () => {
  test.each([
    ['blocked', null],
    ['full', memory(10)],
  ])('%s: they stay in this window, and the shelf says so', (_, storage) => {
    const shelf = openShelf(storage);
    shelf.put([file('own-a')]);
    expect([shelf.find('plan', 'own-a')?.id, shelf.isUnkept()]).toEqual(['own-a', true]);
    shelf.reload();
    expect(shelf.find('plan', 'own-a')?.id).toBe('own-a');
    shelf.remove([file('own-a')]);
    expect([shelf.files(), shelf.isUnkept()]).toEqual([[], false]);
  });
});

test('what others wrote or broke in the storage is passed over, not fatal', () => {
  const storage = memory();
  storage.setItem('pageup.own.plan.own-x', '{');
  storage.setItem('pageup.own.plan.own-y', '{"kind":"plan","id":"sejong-2024","content":1,"text":"","at":1}');
  storage.setItem('pageup.own.plan.own-z', 'null');
  storage.setItem('pageup.lang', 'ko');
  openShelf(storage).put([file('own-a')]);
  expect(openShelf(storage).files()).toEqual([file('own-a')]);
});

test('listeners hear every change until they leave', () => {
  const shelf = openShelf(memory());
  let heard = 0;
  const leave = shelf.subscribe(() => heard++);
  shelf.put([file('own-a')]);
  leave();
  shelf.put([file('own-b')]);
  expect(heard).toBe(1);
});
