import type { Chart } from './chart.ts';

export const charts: readonly Chart[] = [];

export function findChart(name: string): Chart | undefined {
  return charts.find((chart) => chart.name === name);
}
