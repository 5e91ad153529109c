import '../before-schemas.ts';
import { parseDocument, stringify } from 'yaml';
import {
  evaluate,
  formulasOf,
  scenarioRanges,
  parsePlan,
  parseScenario,
  prepare,
  Problem,
  problemAt,
  readYaml,
  type Issue,
  type Layer,
  type Plan,
  type Scenario,
  type Text,
} from '../../engine/index.ts';
import { freeId, ownIdOf, type OwnFile, type OwnShelf } from '../state/own-files.ts';
import { isRecord } from '../state/written-values.ts';
import { starterScenario } from '../view-models/new-plan/baseline.ts';
import { capitalTemplate } from '../view-models/new-plan/mixes.ts';
import { defaultTables, shelves, studyFrom, type Shelves } from './library.ts';

/** 끌어다 놓은 파일 하나. */
export type Dropped = {
  readonly name: string;
  /** 한도를 넘어 읽지 않았으면 null. */
  readonly text: string | null;
};

/** 읽지 못한 파일과 그 까닭. `foreign`이면 계획도 시나리오도 아닌 다른 파일이다. */
export type Refused = { readonly name: string; readonly problem: Problem; readonly foreign: boolean };

export type Intake = {
  /** 쓸 수 있는 파일들: 아직 선반에 두지 않았다. */
  readonly taken: readonly OwnFile[];
  /** 바로 열 시나리오. */
  readonly open: string | null;
  /** 기준안이 없어 만들어 준 계획의 이름들. */
  readonly started: readonly Text[];
  readonly refused: readonly Refused[];
  /** 놓은 파일의 이름 → 자기 파일의 id. */
  readonly names: ReadonlyMap<string, string>;
};

/** 싣고 다니는 것들의 이름. */
export type Shipped = {
  readonly plans: readonly string[];
  readonly scenarios: readonly string[];
  readonly tables: readonly string[];
};

type Read = {
  readonly name: string;
  readonly kind: OwnFile['kind'];
  readonly content: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly lineOf: (path: string) => number | null;
  readonly foreign: boolean;
};

/**
 * 끌어다 놓은 YAML들을 자기 파일로 읽는다. 서로를 부르는 계획과 시나리오를 함께 놓아도 된다. 쓸 수 없는 것은 까닭과 줄을 말하고, 나머지는
 * 그대로 받는다.
 *
 * Reads dropped YAML as own files: a plan, a scenario, or several that name each other. Ids get `own-` in front and references follow.
 * Each file is checked as the engine would run it; one that cannot be used is told with its lines, the others are taken.
 *
 * @param at 지금, 밀리초
 * @throws ServerTrouble 서버의 자료가 오지 않으면
 */
export async function takeIn(
  dropped: readonly Dropped[],
  shelf: OwnShelf,
  shipped: Shipped,
  at: number,
): Promise<Intake> {
  const refused: Refused[] = [];
  const read = dropped.flatMap((file) => {
    try {
      return [readDropped(file)];
    } catch (error) {
      refused.push({ name: file.name, problem: problemIn(error), foreign: false });
      return [];
    }
  });
  const renamed = rename(read, shelf, at);
  const checked = await check(renamed, shelf, shipped, refused, at);
  const first = checked.taken.find(({ kind }) => kind === 'scenario');
  const names = new Map(renamed.map(({ read: { name }, file: { id } }) => [name, id]));
  return { ...checked, refused, names, open: first?.id ?? null };
}

function readDropped({ name, text }: Dropped): Read {
  if (text === null) throw problemAt(name, '', 'TOO_LARGE', { limit: '1 MB' });
  const { content, lineOf } = readYaml(text, name);
  const kind = kindOf(content);
  // 목록이나 글 하나뿐인 파일은 시나리오의 모양에 견주어 무엇이 아닌지 말하게 한다.
  const record = isRecord(content) ? content : {};
  if (!isRecord(content)) parseScenario(content, name);
  return { name, kind: kind ?? 'scenario', content: record, text, lineOf, foreign: kind === null };
}

const planMarks = ['document', 'stated', 'horizon', 'commonProjects'];
const scenarioMarks = ['extends', 'plan', 'levers', 'investment', 'demand', 'schedule', 'calibration', 'changes'];

/** 계획인가 시나리오인가; 둘 다 아니면 null. */
function kindOf(content: unknown): OwnFile['kind'] | null {
  if (!isRecord(content)) return null;
  if (planMarks.some((mark) => Object.hasOwn(content, mark))) return 'plan';
  return scenarioMarks.some((mark) => Object.hasOwn(content, mark)) ? 'scenario' : null;
}

type Renamed = { readonly read: Read; readonly file: OwnFile };

/** 다른 파일을 부르는 자리. Where a file names another. */
const references = [
  { of: 'scenario', path: ['plan'], to: 'plan' },
  { of: 'scenario', path: ['extends'], to: 'scenario' },
  { of: 'plan', path: ['within', 'plan'], to: 'plan' },
] as const;

/** 이름에 `own-`을 붙이고, 서로를 부르는 자리도 함께 고친다. 주석과 차례는 그대로 둔다. 이미 있는 파일이면 그것을 그대로 쓴다. */
function rename(read: readonly Read[], shelf: OwnShelf, at: number): readonly Renamed[] {
  const alike = new Map(read.map((one) => [one, alikeOn(shelf, one)]));
  // 부르는 파일이 다른 이름을 받으면 더는 같은 파일이 아니다: 그것을 부르는 것까지 다시 본다.
  for (;;) {
    const known = new Map([...alike].flatMap(([one, [first]]) => (first ? [[one, first] as const] : [])));
    const ids = idsFor(read, known, shelf);
    const renamed = read.map((one) => renamedAs(one, ids, shelf, at));
    const others = renamed.filter(({ read: one, file }) => known.has(one) && !isSame(known.get(one)!, file.content));
    if (others.length === 0) return renamed.map((one) => ({ ...one, file: known.get(one.read) ?? one.file }));
    for (const { read: one } of others) alike.set(one, alike.get(one)!.slice(1));
  }
}

/** 부르는 이름 말고는 같은 자기 파일들. */
function alikeOn(shelf: OwnShelf, one: Read): readonly OwnFile[] {
  const bare = (content: Content) => ({ ...content, plan: null, extends: null, within: null });
  const wanted = ownIdOf(writtenId(one));
  return shelf
    .files()
    .filter(
      ({ kind, id, content }) =>
        kind === one.kind &&
        isNumberedOf(id, wanted) &&
        isRecord(content) &&
        isSame({ content: bare(content) }, bare(one.content)),
    );
}

function idsFor(read: readonly Read[], known: ReadonlyMap<Read, OwnFile>, shelf: OwnShelf): ReadonlyMap<Read, string> {
  const ids = new Map([...known].map(([one, { id }]) => [one, id]));
  for (const one of read.filter((other) => !known.has(other))) {
    const isGiven = (id: string) => [...ids].some(([{ kind }, given]) => kind === one.kind && given === id);
    const isTaken = (id: string) => isGiven(id) || shelf.find(one.kind, id) !== null;
    ids.set(one, writtenId(one) === '' ? '' : freeId(ownIdOf(writtenId(one)), isTaken));
  }
  return ids;
}

function renamedAs(one: Read, ids: ReadonlyMap<Read, string>, shelf: OwnShelf, at: number): Renamed {
  const follow = (kind: OwnFile['kind'], ref: unknown): string | null => {
    if (typeof ref !== 'string') return null;
    const bare = ref.replace(/^.*[/\\]/, '').replace(/\.ya?ml$/, '');
    const beside = [...ids.keys()].find((other) => other.kind === kind && [ref, bare].includes(writtenId(other)));
    return (beside && ids.get(beside)) ?? (shelf.find(kind, ownIdOf(bare)) ? ownIdOf(bare) : null);
  };
  const id = ids.get(one)!;
  const named = id === '' ? [] : [{ path: ['id'], name: id }];
  const followed = references
    .filter(({ of }) => of === one.kind)
    .flatMap(({ path, to }) => {
      const name = follow(to, valueAt(one.content, path));
      return name === null ? [] : [{ path, name }];
    });
  const edits: readonly Edit[] = [...named, ...followed];
  const content = edits.reduce(edited, one.content);
  return { read: one, file: { kind: one.kind, id, content, text: rewritten(one.text, edits), at } };
}

function writtenId({ content }: Read): string {
  return typeof content['id'] === 'string' ? content['id'] : '';
}

/** «own-x»이거나, 같은 이름이 이미 있어 «own-x-2»처럼 된 것인가. */
function isNumberedOf(id: string, wanted: string): boolean {
  return id === wanted || (id.startsWith(`${wanted}-`) && /^\d+$/.test(id.slice(wanted.length + 1)));
}

type Edit = { readonly path: readonly string[]; readonly name: string };
type Content = Readonly<Record<string, unknown>>;

function valueAt(content: Content, [key = '', ...rest]: readonly string[]): unknown {
  const value = content[key];
  return rest.length > 0 && isRecord(value) ? valueAt(value, rest) : rest.length > 0 ? undefined : value;
}

function edited(content: Content, { path: [key = '', ...rest], name }: Edit): Content {
  const inner = content[key];
  return { ...content, [key]: rest.length > 0 && isRecord(inner) ? edited(inner, { path: rest, name }) : name };
}

function rewritten(text: string, edits: readonly Edit[]): string {
  const document = parseDocument(text, { uniqueKeys: false, logLevel: 'error' });
  for (const { path, name } of edits) document.setIn(path, name);
  return document.toString({ lineWidth: 0 });
}

/** 제 이름 말고는 같은 내용인가: 같은 파일을 다시 놓은 것이다. */
function isSame({ content: known }: Pick<OwnFile, 'content'>, content: unknown): boolean {
  const bare = (one: Content) => JSON.stringify({ ...one, id: null });
  return isRecord(known) && isRecord(content) && bare(known) === bare(content);
}

/** 읽은 것들을 엔진이 돌릴 때처럼 본다. */
async function check(
  renamed: readonly Renamed[],
  shelf: OwnShelf,
  shipped: Shipped,
  refused: Refused[],
  at: number,
): Promise<{ taken: OwnFile[]; started: Text[] }> {
  const plans = new Map<string, Plan>();
  const layers = new Map<string, Layer>();
  const taken: OwnFile[] = [];
  const started: Text[] = [];
  const attempt = async (read: Read, use: () => Promise<void> | void) => {
    try {
      await use();
    } catch (error) {
      refused.push({ name: read.name, problem: located(problemIn(error), read), foreign: read.foreign });
    }
  };
  const own = (kind: OwnFile['kind']) =>
    shelf
      .files()
      .filter((file) => file.kind === kind)
      .map(({ id }) => id);
  const ofKind = (wanted: OwnFile['kind']) => renamed.filter(({ file: { kind } }) => kind === wanted);
  const beside = ofKind('plan').map(({ file: { id } }) => id);
  const knownPlans = [...beside, ...own('plan'), ...shipped.plans];
  for (const { read, file } of ofKind('plan')) {
    await attempt(read, () => {
      const plan = parsePlan(file.content, read.name);
      requireKnown(plan.within?.plan, 'within.plan', 'UNKNOWN_PLAN', read.name, knownPlans);
      plans.set(file.id, plan);
      taken.push(file);
    });
  }
  for (const { read, file } of ofKind('scenario')) {
    await attempt(read, () => {
      layers.set(file.id, { scenario: parseScenario(file.content, read.name), file: read.name });
    });
  }
  const around: Shelves = {
    plan: async (id) => plans.get(id) ?? shelves.plan(id),
    layer: async (id) => layers.get(id) ?? shelves.layer(id),
  };
  for (const { read, file } of ofKind('scenario')) {
    const layer = layers.get(file.id);
    if (!layer) continue;
    await attempt(read, async () => {
      const { plan, extends: base, table } = layer.scenario;
      requireKnown(plan, 'plan', 'UNKNOWN_PLAN', read.name, [...plans.keys(), ...own('plan'), ...shipped.plans]);
      const scenarios = [...layers.keys(), ...own('scenario'), ...shipped.scenarios];
      requireKnown(base, 'extends', 'UNKNOWN_SCENARIO', read.name, scenarios);
      requireKnown(table, 'table', 'UNKNOWN_TABLE', read.name, shipped.tables);
      const prepared = prepare(await studyFrom(layer, around));
      scenarioRanges(evaluate(prepared));
      await formulasOf(prepared);
      taken.push(file);
    });
  }
  for (const { read, file } of ofKind('plan')) {
    const plan = plans.get(file.id);
    const hasScenario = [...taken, ...shelf.files()].some(
      ({ kind, content }) => kind === 'scenario' && isRecord(content) && content['plan'] === file.id,
    );
    if (!plan || hasScenario) continue;
    await attempt(read, async () => {
      const made = await starterOf(plan, shelf, at);
      evaluate(prepare(await studyFrom({ scenario: made.content as Scenario, file: read.name }, around)));
      taken.push(made);
      started.push(plan.title);
    });
  }
  return { taken, started };
}

/** 계획만 온 때의 기준안. */
async function starterOf(plan: Plan, shelf: OwnShelf, at: number): Promise<OwnFile> {
  const { national, prices } = await defaultTables('all');
  const id = freeId(`${plan.id}-baseline`, (taken) => shelf.find('scenario', taken) !== null);
  return ownFile('scenario', starterScenario(plan, capitalTemplate(national), id, prices.last), at);
}

/** 내용을 자기 파일로, 글까지. Content as an own file, with its text. */
export function ownFile(kind: OwnFile['kind'], content: Plan | Scenario, at: number): OwnFile {
  const text = stringify(content, { lineWidth: 0, aliasDuplicateObjects: false });
  return { kind, id: content.id, content, text, at };
}

/** 부른 것이 여기 있는가. 다른 자리의 파일은 부를 수 없다. */
function requireKnown(
  ref: string | null | undefined,
  path: string,
  code: 'UNKNOWN_PLAN' | 'UNKNOWN_SCENARIO' | 'UNKNOWN_TABLE',
  file: string,
  known: readonly string[],
): void {
  if (ref === undefined || ref === null || known.includes(ref)) return;
  const values = { id: ref.slice(0, 100), known: known.join(', ') };
  if (/[./\\]/.test(ref)) throw problemAt(file, path, 'PATH_NOT_ALLOWED', values);
  throw problemAt(file, path, code, values);
}

function located(problem: Problem, { name, lineOf }: Read): Problem {
  return problem.located(({ file, path }: Issue) => (file === name && path !== '' ? lineOf(path) : null));
}

function problemIn(error: unknown): Problem {
  if (error instanceof Problem) return error;
  throw error;
}
