import type { Bench } from './bench.ts';

const kept = new Map<string, Bench>();

/** 다른 시나리오를 보고 와도 조정한 것이 남아 있게, 창이 열린 동안 간직한다. Keeps adjustments while the page is open. */
export function keptBench(id: string): Bench | undefined {
  return kept.get(id);
}

export function keepBench(bench: Bench): void {
  kept.set(bench.asFiled.scenario.id, bench);
}
