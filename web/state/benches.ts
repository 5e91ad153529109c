import type { Study } from '../../engine/index.ts';
import { openBench } from './bench.ts';
import { changedParts, fingerprintOf, type Part } from './fingerprint.ts';
import { readKept, writeKept, type Kept } from './kept.ts';
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
  if (!kept || Object.keys(kept.values).length === 0) return { timeline: start, resumed: false, changed: [] };
  const timeline = stepped(start, { kind: 'move', move: { kind: 'restore', values: kept.values }, at: 0 });
  const changed = changedParts(kept.data, fingerprintOf(study, start.bench.asFiled));
  return { timeline, resumed: true, changed };
}

/** 창이 열린 동안 간직한다. Keeps it while this window is open. */
export function keepTimeline(study: Study, timeline: Timeline): void {
  open.set(timeline.bench.asFiled.scenario.id, { study, timeline });
}

/** 다음 방문까지 간직한다. 브라우저가 간직하지 않으면 `false`. Keeps it for the next visit; false if the browser will not. */
export function saveTimeline(study: Study, timeline: Timeline): boolean {
  const storage = storageHere();
  return storage !== null && writeKept(timeline.bench.asFiled.scenario.id, keptOf({ study, timeline }), storage);
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
