import type { Audit } from '../audit/audit.ts';
import { readingText } from '../audit/reading.ts';
import type { Lang } from '../text.ts';
import type { ReportChart } from './report-chart.ts';

/** 감사의 결과를 그리는 차트 하나. A chart of an audit, not of runs. */
export type AuditChart = ReportChart<Audit>;

/** 그림 아래: 계획과 그 지역. */
export function auditCaption({ plan, region }: Audit, lang: Lang): string {
  return `${plan.title[lang]} · ${region.title[lang]}`;
}

/** 부문의 계수를 그린 그림 아래: 계획과, 어느 해석의 계수인지. */
export function coefficientCaption(audit: Audit, lang: Lang): string {
  const table = audit.tables.find(({ role }) => role === 'regional')?.id ?? '';
  const reading = {
    scope: 'nationwide',
    employment: 'employed',
    table,
    priceYear: null,
    incomeInduced: false,
  } as const;
  return `${auditCaption(audit, lang)}\n${readingText(reading, audit.region.title)[lang]}`;
}

/** 부문의 코드와 이름. */
export function sectorName({ sectors }: Audit, code: string, lang: Lang): string {
  return `${code} ${sectors.find((sector) => sector.code === code)?.title[lang] ?? ''}`.trimEnd();
}

/** 한 그림 안에 위에서 아래로 쌓은 칸 하나의 자리: x와 y는 0–1. Places in one of several stacked panels. */
export function panelPlaces(top: number, height: number) {
  const scale = { domain: [0, 1], rangeMin: top + height, rangeMax: top };
  return {
    x: { field: 'x', type: 'quantitative' as const, scale: { domain: [0, 1] }, axis: null },
    y: { field: 'y', type: 'quantitative' as const, scale, axis: null },
  };
}
