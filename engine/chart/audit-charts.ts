import { auditBounds } from './audit-bounds.ts';
import type { AuditChart } from './audit-chart.ts';
import { auditRegion } from './audit-region.ts';
import { auditSectors } from './audit-sectors.ts';

/** 감사를 그리는 차트들. 결과가 아니라 감사를 받으므로 목록을 따로 둔다. Charts of an audit; they take no runs. */
export const auditCharts: readonly AuditChart[] = [auditRegion, auditBounds, auditSectors];

export function findAuditChart(name: string): AuditChart | undefined {
  return auditCharts.find((chart) => chart.name === name);
}
