import { problemAt } from '../problem.ts';
import type { Plan } from '../plan/schema.ts';
import { firstYear, lastYear } from '../text.ts';
import type { Layer } from './layers.ts';
import { checkShare, checkShares } from './shares.ts';
import { last, type Shares } from './written.ts';

const longestDelay = 20;

/** 연도 → 실현되는 비율. The share realised in each year; years that are not written are whole. */
export function layRamp(layers: readonly Layer[]): Shares {
  for (const { scenario, file } of layers) {
    for (const [year, share] of Object.entries(scenario.ramp ?? {})) checkShare(share, year, file, `ramp.${year}`);
  }
  return last(layers, ({ ramp }) => ramp) ?? {};
}

/** @throws Problem OUT_OF_RANGE */
export function layDelay(layers: readonly Layer[]): number {
  for (const { scenario, file } of layers) {
    const { delay } = scenario;
    if (delay === undefined || (Number.isInteger(delay) && delay >= 0 && delay <= longestDelay)) continue;
    throw problemAt(file, 'delay', 'OUT_OF_RANGE', { id: 'delay', value: delay, min: 0, max: longestDelay });
  }
  return last(layers, ({ delay }) => delay) ?? 0;
}

export function checkSchedule(schedule: Shares, plan: Plan | null, file: string, path: string): void {
  checkShares(schedule, file, path);
  for (const year of Object.keys(schedule)) checkYear(year, plan, file, `${path}.${year}`);
}

/** @throws Problem YEAR_OUTSIDE_HORIZON */
export function checkYear(year: string | number, plan: Plan | null, file: string, path: string): void {
  const from = plan?.horizon.from?.value ?? firstYear;
  const to = plan?.horizon.to?.value ?? lastYear;
  if (Number(year) >= from && Number(year) <= to) return;
  throw problemAt(file, path, 'YEAR_OUTSIDE_HORIZON', { year, from, to });
}
