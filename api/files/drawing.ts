import * as z from 'zod';
import {
  auditCharts,
  findAuditChart,
  inverseReport,
  Problem,
  tableCharts,
  type Chart,
  type FlowTable,
  type Lang,
  type TableChart,
  type Text,
} from '../../engine/index.ts';
import { nothing, pathsAsked } from '../tables/asked.ts';
import { measures, type Measure, type Shelf } from '../tables/measures.ts';
import { questionFor } from '../tables/question.ts';
import { allScenarioDrawings, type ScenarioDrawing } from './scenario-drawing.ts';

type Spec = ReturnType<Chart['spec']>;

/** 거래표를 그리는 차트와, 그 보고를 얻는 물음. A chart of a table with the question that its report answers. */
export type TableDrawing = {
  readonly name: string;
  readonly title: Text;
  /** 표 말고 받는 것들. What it takes beside the table. */
  readonly takes: readonly string[];
  /** @throws Problem INVALID_REQUEST, 보고의 것들 */
  draw(table: FlowTable, question: object, shelf: Shelf): (lang: Lang) => Spec;
};

function drawing<Shape extends z.ZodRawShape, Report extends object>(
  chart: TableChart<Report>,
  { asks, report }: Pick<Measure<z.ZodObject<Shape>, Report>, 'asks' | 'report'>,
): TableDrawing {
  return {
    name: chart.name,
    title: chart.title,
    takes: Object.keys(asks.shape),
    draw(table, question, shelf) {
      const drawn = report(table, questionFor({ asks }, question), shelf);
      return (lang) => chart.spec(drawn, lang);
    },
  };
}

/** 한 그림에 세우는 길의 수. */
const top = z.number().max(50).default(10).meta({ description: '길의 수 1–50 · paths' });

export const tableDrawings: readonly TableDrawing[] = [
  drawing(tableCharts.inverse, {
    asks: nothing,
    report: (table, _, { sectorLevels }) => inverseReport(table, sectorLevels()),
  }),
  drawing(tableCharts.linkages, measures.linkages),
  drawing(tableCharts.rounds, measures.rounds),
  drawing(tableCharts.prices, measures.price),
  drawing(tableCharts.paths, { ...measures.paths, asks: pathsAsked.extend({ top }) }),
];

export const chartNames = [...allScenarioDrawings, ...auditCharts, ...tableDrawings].map(({ name }) => name).join(', ');

type Named =
  | { readonly of: 'audit'; readonly chart: (typeof auditCharts)[number] }
  | { readonly of: 'table'; readonly chart: TableDrawing }
  | { readonly of: 'scenarios'; readonly chart: ScenarioDrawing };

/**
 * 이름으로 차트를 찾는다: 감사 차트는 계획 하나를, 표의 차트는 거래표 하나를, 나머지는 시나리오들을 그린다.
 *
 * @throws Problem UNKNOWN_CHART
 */
export function chartNamed(name: string): Named {
  const ofAudit = findAuditChart(name);
  if (ofAudit) return { of: 'audit', chart: ofAudit };
  const ofTable = tableDrawings.find((chart) => chart.name === name);
  if (ofTable) return { of: 'table', chart: ofTable };
  const ofScenarios = allScenarioDrawings.find((chart) => chart.name === name);
  if (ofScenarios) return { of: 'scenarios', chart: ofScenarios };
  throw new Problem('UNKNOWN_CHART', { id: name, known: chartNames });
}
