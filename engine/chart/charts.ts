import { Problem } from '../problem.ts';
import { byComponent } from './by-component.ts';
import { bySector } from './by-sector.ts';
import { byYear } from './by-year.ts';
import type { Chart } from './chart.ts';
import { comparison } from './comparison.ts';
import { respondingSectors } from './responding-sectors.ts';
import { scope } from './scope.ts';
import { statedModelled } from './stated-modelled.ts';

/** 그릴 수 있는 모든 차트. 새 차트는 파일 하나와 여기 한 줄이다. Every chart; a new one is a file and a line here. */
export const charts: readonly Chart[] = [
  statedModelled,
  scope,
  byYear,
  byComponent,
  bySector,
  respondingSectors,
  comparison,
];

export function findChart(name: string): Chart | undefined {
  return charts.find((chart) => chart.name === name);
}

/**
 * 하나를 그리는 차트에 여럿을 주면 조용히 버리지 않고 말한다.
 *
 * @throws Problem TOO_MANY_SCENARIOS
 */
export function checkTakes({ name, takes }: Chart, scenarios: number): void {
  if (takes === 'one' && scenarios > 1) throw new Problem('TOO_MANY_SCENARIOS', { chart: name });
}
