import { parseDocument, stringify } from 'yaml';
import {
  canonicalJson,
  evaluate,
  parsePlan,
  parseScenario,
  prepare,
  Problem,
  readYaml,
  type Layer,
  type Prepared,
  type Text,
} from '../../engine/index.ts';
import { keepTimeline, openTimeline, saveTimeline } from '../state/benches.ts';
import type { Values } from '../state/investment.ts';
import type { OwnFile } from '../state/own-files.ts';
import { stepped } from '../state/timeline.ts';
import { isRecord } from '../state/written-values.ts';
import { withDependents } from '../view-models/home/own-rows.ts';
import type { Files } from '../view-models/new-plan/reopen.ts';
import { shelves, studyFrom, studyOf, type Shelves } from './library.ts';
import { ownShelf } from './own.ts';
import { renamedTogether } from './rename.ts';

/** 고칠 두 파일과, 읽은 내용. The two files to edit, with what they hold. */
export type Kept = { readonly plan: OwnFile; readonly scenario: OwnFile; readonly files: Files };

/**
 * 고칠 계획과 그 기준안. 기준안은 그 계획의 시나리오 가운데 다른 것을 이어받지 않는 것이다.
 *
 * The own plan and the scenarios that may be its baseline; `null` where there is no such plan, or it cannot be read.
 */
export function keptPlan(id: string): { readonly plan: OwnFile; readonly baselines: readonly Kept[] } | null {
  const plan = ownShelf.find('plan', id);
  if (!plan) return null;
  const scenarios = ownShelf
    .files()
    .filter(({ kind, content }) => kind === 'scenario' && isRecord(content) && content['plan'] === id)
    .filter(({ content }) => !Object.hasOwn(content as object, 'extends'))
    .toSorted((a, b) => Number(b.id === `${id}-baseline`) - Number(a.id === `${id}-baseline`));
  const baselines = scenarios.flatMap((scenario): Kept[] => {
    const files = filesIn(plan, scenario);
    return files ? [{ plan, scenario, files }] : [];
  });
  return { plan, baselines };
}

function filesIn(plan: OwnFile, scenario: OwnFile): Files | null {
  try {
    return { plan: parsePlan(plan.content, plan.id), scenario: parseScenario(scenario.content, scenario.id) };
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

/** 고친 계획 위에서 한 시나리오가 겪을 일. What saving the edited plan would do to one scenario of this browser. */
export type Consequence = {
  readonly title: Text;
  /** 성립하지 않게 되어 빠질 조정들의 이름. */
  readonly dropped: readonly Text[];
  /** 시나리오가 더는 계산되지 않으면 그 까닭. */
  readonly broken: Text | null;
};

type Foreseen = Consequence & { readonly id: string; readonly kept: Values };

/**
 * 저장하면 이 계획에 기댄 시나리오와 그 조정들이 어떻게 되는지. 잃을 것이 없는 시나리오는 말하지 않는다.
 *
 * What would be lost by saving: adjustments that would make no sense, and scenarios that could no longer be computed.
 *
 * @throws ServerTrouble
 */
export async function consequencesOf(next: Files, { plan }: Kept): Promise<readonly Consequence[]> {
  const all = await foresee(next, plan);
  return all.filter(({ dropped, broken }) => dropped.length > 0 || broken !== null);
}

async function foresee(next: Files, plan: OwnFile): Promise<readonly Foreseen[]> {
  const around: Shelves = {
    plan: async (id) => (id === next.plan.id ? next.plan : shelves.plan(id)),
    layer: async (id) => layerAfter(next, id),
  };
  const resting = withDependents(plan, ownShelf.files()).filter(({ kind }) => kind === 'scenario');
  const found = await Promise.all(resting.map(({ id }) => foreseeOne(id, next, around)));
  return found.filter((one) => one !== null);
}

async function layerAfter(next: Files, id: string): Promise<Layer> {
  return id === next.scenario.id ? { scenario: next.scenario, file: `${id}.yaml` } : shelves.layer(id);
}

/** 이미 열리지 않던 시나리오는 잃을 것이 없다: null. */
async function foreseeOne(id: string, next: Files, around: Shelves): Promise<Foreseen | null> {
  try {
    const { bench } = openTimeline(await studyOf(id)).timeline;
    const title = bench.asFiled.scenario.title;
    try {
      const prepared = prepare(await studyFrom(await layerAfter(next, id), around));
      evaluate(prepared, {});
      const kept = standing(prepared, bench.values);
      const lost = Object.keys(bench.values).filter((lever) => !Object.hasOwn(kept, lever));
      const labelOf = (lever: string) =>
        bench.asFiled.levers.find((declared) => declared.id === lever)?.label ?? { ko: lever, en: lever };
      return { id, title, kept, dropped: lost.map(labelOf), broken: null };
    } catch (error) {
      if (error instanceof Problem) return { id, title, kept: bench.values, dropped: [], broken: error.detail };
      throw error;
    }
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

/** 성립하는 조정들만, 앞의 것부터. The adjustments that still make sense, those made first coming first. */
function standing(prepared: Prepared, values: Values): Values {
  if (stands(prepared, values)) return values;
  let kept: Values = {};
  for (const [lever, value] of Object.entries(values)) {
    const more = { ...kept, [lever]: value };
    if (stands(prepared, more)) kept = more;
  }
  return kept;
}

function stands(prepared: Prepared, values: Values): boolean {
  try {
    evaluate(prepared, values);
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

/**
 * 고친 것을 같은 이름으로 둔다. 성립하는 조정은 남고, 계획의 이름을 따르던 시나리오의 제목은 새 이름을 따른다. 그 사이 다른 창에서 바뀌었으면
 * 아무것도 하지 않고 `false`.
 *
 * Replaces the plan and its baseline in place. Adjustments that still make sense stay; `false`, and nothing done, where another window
 * has changed either file meanwhile.
 *
 * @param at 지금, 밀리초
 * @throws ServerTrouble
 */
export async function saveEdited(next: Files, kept: Kept, at: number): Promise<boolean> {
  const { plan, scenario, files } = kept;
  if (!isCurrent(kept)) return false;
  const foreseen = await foresee(next, plan);
  if (!isCurrent(kept)) return false;
  for (const { id, dropped, kept: values } of foreseen) {
    if (dropped.length === 0) continue;
    const study = await studyOf(id);
    const { timeline } = openTimeline(study);
    const pruned = stepped(timeline, { kind: 'move', move: { kind: 'restore', values }, at: 0 });
    keepTimeline(study, pruned);
    saveTimeline(study, pruned);
  }
  const followers = renamedTogether(plan, files.plan.title, next.plan.title, ownShelf.files(), at).filter(
    (file) => file.kind === 'scenario' && file.id !== scenario.id && isRetitled(file),
  );
  ownShelf.put([
    rewritten(plan, files.plan, next.plan, at),
    rewritten(scenario, files.scenario, next.scenario, at),
    ...followers,
  ]);
  return true;
}

/** 고치기 시작한 때의 파일들 그대로인가, 다른 창에서 한 것까지 보아. */
function isCurrent({ plan, scenario }: Kept): boolean {
  ownShelf.reload();
  return [plan, scenario].every(({ kind, id, at }) => ownShelf.find(kind, id)?.at === at);
}

function isRetitled({ id, content }: OwnFile): boolean {
  const before = ownShelf.find('scenario', id);
  const titleOf = (found: unknown) => (isRecord(found) ? canonicalJson(found['title'] ?? null) : '');
  return titleOf(before?.content) !== titleOf(content);
}

/**
 * 파일의 글에서 바뀐 자리만 다시 쓴다: 다른 자리의 주석과 차례는 그대로다. 그렇게 쓸 수 없는 글이면 통째로 다시 쓴다.
 *
 * The file with only what changed written anew; comments elsewhere stay. A text that cannot be edited so is written anew as a whole.
 */
export function rewritten<T extends Files['plan'] | Files['scenario']>(
  file: OwnFile,
  before: T,
  next: T,
  at: number,
): OwnFile {
  const changes = changesOf(before, next, []);
  if (changes.length === 0) return file;
  const text = editedText(file.text, changes);
  const content = text === null ? null : contentOf(text, file);
  if (text !== null && content !== null && canonicalJson(content) === canonicalJson(next)) {
    return { ...file, content: next, text, at };
  }
  return { ...file, content: next, text: stringify(next, { lineWidth: 0, aliasDuplicateObjects: false }), at };
}

/** 자리마다 고친 글; 부르는 자리(*)처럼 고칠 수 없는 곳이면 null. */
function editedText(text: string, changes: readonly Change[]): string | null {
  const document = parseDocument(text, { uniqueKeys: false, logLevel: 'error' });
  try {
    for (const { path, value } of changes) {
      if (value === undefined) document.deleteIn(path);
      else document.setIn(path, document.createNode(value, { aliasDuplicateObjects: false }));
    }
    return document.toString({ lineWidth: 0 });
  } catch {
    return null;
  }
}

function contentOf(text: string, { kind, id }: OwnFile): Files['plan'] | Files['scenario'] | null {
  try {
    const { content } = readYaml(text, id);
    return kind === 'plan' ? parsePlan(content, id) : parseScenario(content, id);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

type Path = readonly (string | number)[];
type Change = { readonly path: Path; readonly value: unknown };

/** 바뀐 자리들: 되도록 깊은 곳에서. 숫자로 된 항목(연도, 부문)이 있으면 그 묶음을 통째로. */
function changesOf(before: unknown, next: unknown, path: Path): readonly Change[] {
  if (
    next === undefined ? before === undefined : before !== undefined && canonicalJson(before) === canonicalJson(next)
  ) {
    return [];
  }
  if (Array.isArray(before) && Array.isArray(next) && before.length === next.length) {
    return next.flatMap((item, i) => changesOf(before[i], item, [...path, i]));
  }
  if (isRecord(before) && isRecord(next)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(next)])];
    if (!keys.some((key) => /^\d+$/.test(key))) {
      return keys.flatMap((key) => changesOf(before[key], next[key], [...path, key]));
    }
  }
  return [{ path, value: next }];
}
