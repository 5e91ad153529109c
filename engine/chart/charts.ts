import { byComponent } from './by-component.ts';
import { bySector } from './by-sector.ts';
import { byYear } from './by-year.ts';
import type { Chart } from './chart.ts';
import { comparison } from './comparison.ts';
import { scope } from './scope.ts';
import { statedModelled } from './stated-modelled.ts';

/** 그릴 수 있는 모든 차트. 새 차트는 파일 하나와 여기 한 줄이다. Every chart; a new one is a file and a line here. */
export const charts: readonly Chart[] = [statedModelled, scope, byYear, byComponent, bySector, comparison];

export function findChart(name: string): Chart | undefined {
  return charts.find((chart) => chart.name === name);
}
