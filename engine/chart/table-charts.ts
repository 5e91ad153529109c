import { tableInverse } from './table-inverse.ts';
import { tableLinkages } from './table-linkages.ts';
import { tablePaths } from './table-paths.ts';
import { tablePrices } from './table-prices.ts';
import { tableRounds } from './table-rounds.ts';

/** 거래표의 보고를 그리는 차트들. Charts of reports on a table, each of a report of its own. */
export const tableCharts = {
  inverse: tableInverse,
  linkages: tableLinkages,
  rounds: tableRounds,
  prices: tablePrices,
  paths: tablePaths,
} as const;
