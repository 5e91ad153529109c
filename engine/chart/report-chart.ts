import type { TopLevelSpec } from 'vega-lite';
import type { Lang, Text } from '../text.ts';
import { framed, type Row } from './chart.ts';

/** 보고 하나를 그리는 차트: 결과가 아니라 그 보고를 받는다. A chart of one report: `spec` holds `rows` as in `Chart`. */
export type ReportChart<Report> = {
  readonly name: string;
  readonly title: Text;
  rows(report: Report, lang: Lang): readonly Row[];
  spec(report: Report, lang: Lang): TopLevelSpec;
};

type Frame<Report> = Omit<Parameters<typeof framed>[0], 'chart'> & { readonly chart: ReportChart<Report> };

/** 보고의 그림도 같은 틀에 넣는다. */
export function framedReport<Report>({ chart, ...frame }: Frame<Report>, report: Report, lang: Lang): TopLevelSpec {
  return framed({ ...frame, chart: { title: chart.title, rows: () => chart.rows(report, lang) } }, [], lang);
}
