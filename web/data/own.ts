import type { Layer, Plan, Text } from '../../engine/index.ts';
import { openShelf, type OwnFile } from '../state/own-files.ts';
import { isRecord } from '../state/written-values.ts';
import { ServerTrouble } from './server.ts';

/** 이 브라우저의 자기 파일들. The planner's own files in this browser. */
export const ownShelf = openShelf(storageHere());

/** @throws ServerTrouble, Problem */
export async function ownPlan(id: string): Promise<Plan> {
  const file = existing('plan', id);
  return (await reader()).planIn(file);
}

/** @throws ServerTrouble, Problem */
export async function ownLayer(id: string): Promise<Layer> {
  const file = existing('scenario', id);
  return (await reader()).layerIn(file);
}

/** 자기 파일들에서 읽은 것. What the own files hold: those that can be read, and why the others cannot. */
export type OwnRead = {
  readonly plans: readonly Plan[];
  readonly layers: readonly Layer[];
  readonly problems: ReadonlyMap<OwnFile, Text>;
};

/** 자기 파일들을 읽는다; 하나도 없으면 읽을 것을 부르지도 않는다. Reads the own files. @throws ServerTrouble */
export async function readOwn(files = ownShelf.files()): Promise<OwnRead> {
  if (files.length === 0) return { plans: [], layers: [], problems: new Map() };
  const { planIn, layerIn, problemIn } = await reader();
  const problems = new Map(
    files.flatMap((file) => {
      const problem = problemIn(file);
      return problem === null ? [] : [[file, problem] as const];
    }),
  );
  const readable = (wanted: OwnFile['kind']) => files.filter((file) => file.kind === wanted && !problems.has(file));
  return { plans: readable('plan').map(planIn), layers: readable('scenario').map(layerIn), problems };
}

/** 이 시나리오가 기댄 자기 파일들이 그대로인지 가리는 표지. Changes when an own file that a scenario rests on changes. */
export function ownStamp(id: string): string {
  const stamps: string[] = [];
  const contentOf = (kind: OwnFile['kind'], name: string): unknown => {
    const file = ownShelf.find(kind, name);
    stamps.push(`${name}@${file?.at ?? 'none'}`);
    return file?.content;
  };
  const seen = new Set<string>();
  for (let next: unknown = id; typeof next === 'string' && !seen.has(next);) {
    seen.add(next);
    const scenario = contentOf('scenario', next);
    if (!isRecord(scenario)) break;
    if (typeof scenario['plan'] === 'string') contentOf('plan', scenario['plan']);
    next = scenario['extends'];
  }
  return stamps.join();
}

/** 자기 파일을 읽는 것은 스키마와 함께 늦게 온다. What reads own files comes late, together with the schemas. */
function reader() {
  return import('./read-own.ts').catch(() => {
    throw new ServerTrouble('partMissing', 'read-own');
  });
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
