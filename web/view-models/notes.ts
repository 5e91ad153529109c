import type { Lang, Note, Run } from '../../engine/index.ts';
import { labels, scopeLabel } from '../../engine/index.ts';
import { noteTitle } from './note-titles.ts';

export type NoteView = {
  readonly key: string;
  readonly code: Note['code'];
  readonly title: string;
  readonly message: string;
  readonly weight: 'caution' | 'plain';
};

/** 수치를 달리 읽게 만드는 알림은 눈에 띄게. Notes that change how a figure reads stand out. */
const cautions: ReadonlySet<Note['code']> = new Set([
  'MUNICIPALITY_NOT_IN_TABLE',
  'INVESTMENT_IMPLIED',
  'PER_UNIT',
  'DEFINITION_DIFFERS',
  'STATED_NOT_REACHABLE',
  'CALIBRATION_IS_IDENTITY',
  'NESTED_PLAN',
  'ALL_LOCAL_ASSUMED',
  'REGION_DIFFERS',
]);

/**
 * 화면에서 알림이 설 자리들. 알림의 `subject`는 이 가운데 하나에서 시작한다(테스트가 지킨다).
 *
 * Where notes stand. Every note's subject belongs to exactly one place; a test holds the engine to it.
 */
export const places = {
  plan: ['plan'],
  investment: ['investment', 'demand'],
  split: ['split'],
  heading: ['stated', 'effects', 'calibrated', 'region'],
  production: ['effects.production', 'stated.production', 'calibrated.production'],
  valueAdded: ['effects.valueAdded', 'stated.valueAdded', 'calibrated.valueAdded'],
  incomeInduced: ['derived.incomeInduced'],
  employment: ['effects.employment', 'stated.employment', 'calibrated.employment'],
} as const;

export type Place = keyof typeof places;

const exactOnly: ReadonlySet<Place> = new Set<Place>(['heading', 'plan']);

export function placeOf({ subject }: Pick<Note, 'subject'>): Place | null {
  const found = (Object.keys(places) as Place[]).find((place) =>
    places[place].some((known) => subject === known || (!exactOnly.has(place) && subject.startsWith(`${known}.`))),
  );
  return found ?? null;
}

/** 한 자리에 설 알림들. The notes that stand at a place. */
export function notesAt(place: Place, run: Run, lang: Lang): NoteView[] {
  return run.notes.filter((note) => placeOf(note) === place).map((note) => viewOf(note, run, lang));
}

/** 모든 알림, 같은 말은 한 번만 하고 무엇에 대한 것인지 붙인다. Every note, each sentence once, with what it is about. */
export function allNotes(run: Run, lang: Lang): (NoteView & { readonly about: string })[] {
  const bySentence = Map.groupBy(run.notes, ({ message }) => message[lang]);
  return [...bySentence.values()].map((same) => ({
    ...viewOf(same[0]!, run, lang),
    about: [...new Set(withoutEchoes(same).map((note) => aboutOf(note, run, lang)))].join(', '),
  }));
}

/** 산출치에 대해 한 말이 보정치에도 참이면 한 번만. */
function withoutEchoes(same: readonly Note[]): readonly Note[] {
  const subjects = new Set(same.map(({ subject }) => subject));
  return same.filter(
    ({ subject }) => !subjects.has(subject.replace(/^calibrated\./, 'effects.')) || !subject.startsWith('calibrated.'),
  );
}

function viewOf(note: Note, run: Run, lang: Lang): NoteView {
  const { code, subject, message } = note;
  return {
    key: `${code}@${subject}`,
    code,
    title: noteTitle(note, run)[lang],
    message: message[lang],
    weight: cautions.has(code) ? 'caution' : 'plain',
  };
}

function aboutOf({ subject }: Note, run: Run, lang: Lang): string {
  const [first = '', second = '', third = ''] = subject.split('.');
  const named = (word: string) => (labels as Readonly<Record<string, { ko: string; en: string }>>)[word]?.[lang];
  const scope = [second, third].includes('inRegion') ? scopeLabel('inRegion', run.region.title)[lang] : null;
  const rooms = {
    effects: labels.modelled[lang],
    split: labels.demand[lang],
    derived: { ko: '소득유발', en: 'Income-induced' }[lang],
    plan: { ko: '계획', en: 'Plan' }[lang],
    region: { ko: '지역', en: 'Region' }[lang],
  };
  const room = named(first) ?? (rooms as Readonly<Record<string, string>>)[first] ?? first;
  const figure = second === 'priceYear' ? { ko: '가격기준연도', en: 'price year' }[lang] : named(second);
  return [figure && first === 'effects' ? null : room, figure, scope].filter(Boolean).join(' · ');
}
