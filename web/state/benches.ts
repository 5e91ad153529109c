import type { Study } from '../../engine/index.ts';
import { openBench } from './bench.ts';
import { changedParts, fingerprintOf, type Part } from './fingerprint.ts';
import type { Values } from './investment.ts';
import { keyOf, readKept, writeKept, type Kept } from './kept.ts';
import { startTimeline, stepped, type Timeline } from './timeline.ts';

/** 올려놓은 시나리오: 되돌릴 자리들까지. 이어서 하는 것이면 무엇이 달라졌는지도. */
export type Opened = {
  readonly timeline: Timeline;
  /** 지난 방문의 조정을 이어 놓았는가. */
  readonly resumed: boolean;
  /** 그 뒤에 달라진 자료들. */
  readonly changed: readonly Part[];
};

type Here = { readonly study: Study; readonly timeline: Timeline };

const open = new Map<string, Here>();

/** 시나리오 → 이 창이 마지막으로 읽었거나 간직한 것: 그대로면 다시 쓰지 않는다. 가만히 둔 창이 다른 창의 조정을 덮어쓰지 않게. */
const stored = new Map<string, string>();

/**
 * 시나리오를 올린다: 이 창에서 보던 것, 아니면 브라우저가 간직한 것, 아니면 파일 그대로.
 *
 * Opens a study where the planner left it: in this window, else as the browser kept it, else as filed.
 *
 * @throws Problem (시나리오 파일의 잘못)
 */
export function openTimeline(study: Study): Opened {
  const id = study.layers.at(-1)!.scenario.id;
  const here = open.get(id);
  if (here?.study === study) return { timeline: here.timeline, resumed: false, changed: [] };
  const start = startTimeline(openBench(study));
  // 파일이 그 사이 바뀌었으면(자기 계획을 고친 때) 이 창에서 하던 조정을 새 파일에 얹는다.
  const storage = storageHere();
  const kept = here ? keptOf(here) : storage && readKept(id, storage);
  if (!here) stored.set(id, JSON.stringify(kept ?? keptOf({ study, timeline: start })));
  if (!kept || Object.keys(kept.values).length === 0) return { timeline: start, resumed: false, changed: [] };
  const timeline = stepped(start, { kind: 'move', move: { kind: 'restore', values: kept.values }, at: 0 });
  const changed = changedParts(kept.data, fingerprintOf(study, start.bench.asFiled));
  return { timeline, resumed: true, changed };
}

/** 창이 열린 동안 간직한다. Keeps it while this window is open. */
export function keepTimeline(study: Study, timeline: Timeline): void {
  open.set(timeline.bench.asFiled.scenario.id, { study, timeline });
}

/**
 * 다음 방문까지 간직한다. 브라우저가 간직하지 않으면 `false`.
 *
 * Keeps it for the next visit; false if the browser will not. What this window has kept or read already is not written again, so that
 * a window left alone does not overwrite what another one kept since – unless it is `meant`.
 */
export function saveTimeline(study: Study, timeline: Timeline, meant = false): boolean {
  const { id } = timeline.bench.asFiled.scenario;
  const kept = keptOf({ study, timeline });
  const text = JSON.stringify(kept);
  if (stored.get(id) === text && !meant) return true;
  const storage = storageHere();
  const done = storage !== null && writeKept(id, kept, storage);
  if (done) stored.set(id, text);
  return done;
}

/** 다른 창이 이 시나리오의 조정을 간직하면 그 조정들을 듣는다. Hears what another window keeps of a scenario. */
export function whenKeptElsewhere(id: string, told: (values: Values) => void): () => void {
  const heard = ({ key, storageArea }: StorageEvent) => {
    if (key === keyOf(id) && storageArea !== null) told(readKept(id, storageArea)?.values ?? {});
  };
  globalThis.addEventListener('storage', heard);
  return () => globalThis.removeEventListener('storage', heard);
}

function keptOf({ study, timeline: { bench } }: Here): Kept {
  return { values: bench.values, data: fingerprintOf(study, bench.asFiled) };
}

function storageHere(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
