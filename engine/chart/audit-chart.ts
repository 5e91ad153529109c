import type { TopLevelSpec } from 'vega-lite';
import type { Audit } from '../audit/audit.ts';
import type { Lang, Text } from '../text.ts';
import { framed, type Layers, type Row } from './chart.ts';

/** 감사의 결과를 그리는 차트 하나. A chart of an audit, not of runs: `spec` holds `rows` as in `Chart`. */
export type AuditChart = {
  readonly name: string;
  readonly title: Text;
  rows(audit: Audit, lang: Lang): readonly Row[];
  spec(audit: Audit, lang: Lang): TopLevelSpec;
};

type AuditFrame = {
  readonly chart: Pick<AuditChart, 'title' | 'rows'>;
  readonly describes: Text;
  readonly reads?: readonly Text[];
  readonly height: number | { readonly step: number };
  readonly layer: Layers;
  readonly captionGap?: number;
};

/** 감사의 그림도 같은 틀에 넣는다. */
export function framedAudit({ chart, ...frame }: AuditFrame, audit: Audit, lang: Lang): TopLevelSpec {
  return framed({ ...frame, chart: { title: chart.title, rows: () => chart.rows(audit, lang) } }, [], lang);
}

/** 그림 아래 한 줄: 계획과 그 지역. */
export function auditCaption({ plan, region }: Audit, lang: Lang): string {
  return `${plan.title[lang]} · ${region.title[lang]}`;
}
