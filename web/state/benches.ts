import type { Study } from '../../engine/index.ts';
import { openBench } from './bench.ts';
import { changedParts, fingerprintOf, type Part } from './fingerprint.ts';
import { readKept, writeKept } from './kept.ts';
import { startTimeline, stepped, type Timeline } from './timeline.ts';

/** 올려놓은 시나리오: 되돌릴 자리들까지. 이어서 하는 것이면 무엇이 달라졌는지도. */
export type Opened = {
  readonly timeline: Timeline;
  /** 지난 방문의 조정을 이어 놓았는가. */
  readonly resumed: boolean;
  /** 그 뒤에 달라진 자료들. */
  readonly changed: readonly Part[];
};

const open = new Map<string, { readonly study: Study; readonly timeline: Timeline }>();

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
  // 파일이 그 사이 바뀌었으면(자기 시나리오를 고쳐 올린 때) 새로 연다.
  if (here?.study === study) return { timeline: here.timeline, resumed: false, changed: [] };
  const start = startTimeline(openBench(study));
  const storage = storageHere();
  const kept = storage && readKept(id, storage);
  if (!kept) return { timeline: start, resumed: false, changed: [] };
  const timeline = stepped(start, { kind: 'move', move: { kind: 'restore', values: kept.values }, at: 0 });
  const changed = changedParts(kept.data, fingerprintOf(study, start.bench.asFiled));
  return { timeline, resumed: true, changed };
}

/** 창이 열린 동안 간직한다. Keeps it while this window is open. */
export function keepTimeline(study: Study, timeline: Timeline): void {
  open.set(timeline.bench.asFiled.scenario.id, { study, timeline });
}

/** 다음 방문까지 간직한다. 브라우저가 간직하지 않으면 `false`. Keeps it for the next visit; false if the browser will not. */
export function saveTimeline(study: Study, { bench: { asFiled, values } }: Timeline): boolean {
  const storage = storageHere();
  return storage !== null && writeKept(asFiled.scenario.id, { values, data: fingerprintOf(study, asFiled) }, storage);
}

function storageHere(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
