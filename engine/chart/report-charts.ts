import { density } from './density.ts';
import { exceedance } from './exceedance.ts';
import { rangesByYear } from './ranges-by-year.ts';
import { tornado } from './tornado.ts';
import { waterfall } from './waterfall.ts';

/** 비교를 그리는 차트들. Charts of a comparison of two scenarios. */
export const comparisonCharts = [waterfall] as const;

/** 민감도를 그리는 차트들, 결과 하나마다. Charts of sensitivities, of one output each. */
export const sensitivityCharts = [tornado] as const;

/** 뽑은 결과를 그리는 차트들, 결과 하나마다. Charts of samples, of one output each. */
export const sampleCharts = [density, exceedance, rangesByYear] as const;
