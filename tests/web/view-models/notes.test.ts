import { describe, expect, test } from 'vitest';
import { noteTitle } from '../../../web/view-models/note-titles.ts';
import { allNotes, notesAt, placeOf, places, type Place } from '../../../web/view-models/notes.ts';
import { runOf, scenarioIds } from '../../study.ts';

const asFiled = scenarioIds.map((id) => [id, {}] as const);
const adjusted = [
  ['sejong-2024-baseline', { region: '서울', investment: 900, localPurchase: 1, importShare: 0, priceYear: 2022 }],
  ['eumseong-2023-cautious', { region: '세종', schedule: { 2024: 1 }, calibration: 'none' }],
] as const;

describe.each([...asFiled, ...adjusted])('%s with %j', (id, settings) => {
  const run = runOf(id, settings);

  test('every note has a place beside the figure it concerns', () => {
    expect(run.notes.filter((note) => placeOf(note) === null)).toEqual([]);
    const shown = (Object.keys(places) as Place[]).flatMap((place) => notesAt(place, run, 'ko'));
    expect(shown.length).toBe(run.notes.length);
  });

  test('every note has a short title, shorter than its sentence', () => {
    for (const note of run.notes) {
      for (const lang of ['ko', 'en'] as const) {
        expect(noteTitle(note, run)[lang].length).toBeLessThan(note.message[lang].length);
      }
    }
  });

  test('the list says every sentence once', () => {
    const sentences = run.notes.map(({ message }) => message.ko);
    expect(
      allNotes(run, 'ko')
        .map(({ message }) => message)
        .toSorted(),
    ).toEqual([...new Set(sentences)].toSorted());
  });
});

test('placeOf() puts a note where its subject begins, and a stranger nowhere', () => {
  expect(placeOf({ subject: 'effects.production.inRegion' })).toBe('production');
  expect(placeOf({ subject: 'stated.employment' })).toBe('employment');
  expect(placeOf({ subject: 'investment.priceYear' })).toBe('investment');
  expect(placeOf({ subject: 'effects' })).toBe('heading');
  expect(placeOf({ subject: 'effectsOfNothing' })).toBeNull();
});

test('the list says what each note is about', () => {
  const about = Object.fromEntries(
    allNotes(runOf('eumseong-2023-baseline'), 'ko').map((note) => [note.code, note.about]),
  );
  expect(about['MUNICIPALITY_NOT_IN_TABLE']).toBe(
    '생산유발 · 충북 내, 부가가치유발 · 충북 내, 취업유발 · 충북 내, 최종수요',
  );
  expect(about['NESTED_PLAN']).toBe('계획');
  expect(about['PRICE_YEAR_ASSUMED']).toBe('투자액 · 가격기준연도');
});
