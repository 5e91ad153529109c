import { parsePlan, parseScenario, Problem, type Layer, type Plan, type Text } from '../../engine/index.ts';
import { openShelf, type OwnFile } from '../state/own-files.ts';
import { ServerTrouble } from './server.ts';

/** 이 브라우저의 자기 파일들. The planner's own files in this browser. */
export const ownShelf = openShelf(storageHere());

/** @throws ServerTrouble, Problem */
export function ownPlan(id: string): Plan {
  return planIn(existing('plan', id));
}

/** @throws ServerTrouble, Problem */
export function ownLayer(id: string): Layer {
  return layerIn(existing('scenario', id));
}

/** 읽을 수 있는 자기 계획들. 읽을 수 없는 것은 목록 화면이 따로 말한다. The own plans that can be read. */
export function readableOwnPlans(files = ownShelf.files()): readonly Plan[] {
  return files
    .filter(({ kind }) => kind === 'plan')
    .flatMap((file) => {
      const plan = readable(() => planIn(file));
      return plan === null ? [] : [plan];
    });
}

/** 읽을 수 있는 자기 시나리오들. */
export function readableOwnLayers(files = ownShelf.files()): readonly Layer[] {
  return files
    .filter(({ kind }) => kind === 'scenario')
    .flatMap((file) => {
      const layer = readable(() => layerIn(file));
      return layer === null ? [] : [layer];
    });
}

/** 간직한 파일을 더는 읽을 수 없는 까닭; 읽히면 null. Why a kept file can no longer be read. */
export function problemOfOwn(file: OwnFile): Text | null {
  try {
    if (file.kind === 'plan') planIn(file);
    else layerIn(file);
    return null;
  } catch (error) {
    if (error instanceof Problem) return error.detail;
    throw error;
  }
}

/** 이 시나리오가 기댄 자기 파일들이 그대로인지 가리는 표지. Changes when an own file that a scenario rests on changes. */
export function ownStamp(id: string): string {
  const stamps: string[] = [];
  const note = (kind: OwnFile['kind'], name: string) => {
    const file = ownShelf.find(kind, name);
    stamps.push(`${name}@${file?.at ?? 'none'}`);
    return file;
  };
  const seen = new Set<string>();
  for (let next: string | undefined = id; next !== undefined && !seen.has(next);) {
    seen.add(next);
    const file = note('scenario', next);
    const scenario = file && readable(() => layerIn(file))?.scenario;
    if (scenario?.plan) note('plan', scenario.plan);
    next = scenario?.extends;
  }
  return stamps.join();
}

/** 한 번 읽은 파일은 다시 검사하지 않는다. */
const read = new WeakMap<OwnFile, unknown>();

function planIn(file: OwnFile): Plan {
  const plan = (read.get(file) as Plan | undefined) ?? parsePlan(file.content, `${file.id}.yaml`);
  read.set(file, plan);
  return plan;
}

function layerIn(file: OwnFile): Layer {
  const known = read.get(file) as Layer | undefined;
  const layer = known ?? { scenario: parseScenario(file.content, `${file.id}.yaml`), file: `${file.id}.yaml` };
  read.set(file, layer);
  return layer;
}

/** 읽히면 그것, 형식이 틀렸으면 null. */
function readable<T>(make: () => T): T | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

function existing(kind: OwnFile['kind'], id: string): OwnFile {
  const file = ownShelf.find(kind, id);
  if (file) return file;
  throw new ServerTrouble('notFound', id);
}

function storageHere(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
