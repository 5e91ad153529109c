import { Problem } from '../problem.ts';
import { byComponent } from './by-component.ts';
import { byKind } from './by-kind.ts';
import { bySector } from './by-sector.ts';
import { byYear } from './by-year.ts';
import type { Chart } from './chart.ts';
import { comparison } from './comparison.ts';
import { netLadder } from './net-ladder.ts';
import { respondingSectors } from './responding-sectors.ts';
import { scope } from './scope.ts';
import { statedModelled } from './stated-modelled.ts';

/** 그릴 수 있는 모든 차트. 새 차트는 파일 하나와 여기 한 줄이다. Every chart; a new one is a file and a line here. */
export const charts: readonly Chart[] = [
  statedModelled,
  scope,
  byYear,
  byKind,
  byComponent,
  bySector,
  respondingSectors,
  netLadder,
  comparison,
];

export function findChart(name: string): Chart | undefined {
  return charts.find((chart) => chart.name === name);
}

/** 차트가 그릴 수 있는 시나리오의 수. */
const counts = { one: { least: 1, most: 1 }, two: { least: 2, most: 2 }, many: { least: 1, most: 6 } } as const;

/**
 * 하나나 둘을 그리는 차트에 더 주면 조용히 버리지 않고 말한다.
 *
 * @throws Problem TOO_MANY_SCENARIOS, TOO_FEW_SCENARIOS
 */
export function checkTakes(
  { name, takes }: { readonly name: string; readonly takes: keyof typeof counts },
  scenarios: number,
): void {
  const { least, most } = counts[takes];
  if (scenarios > most) throw new Problem('TOO_MANY_SCENARIOS', { chart: name, most });
  if (scenarios < least) throw new Problem('TOO_FEW_SCENARIOS');
}
