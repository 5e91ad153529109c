import type { Indicator, Scope } from '../../engine/index.ts';

export const splitParts = ['region', 'otherRegions', 'abroad', 'noDemand'] as const;
export type SplitPart = (typeof splitParts)[number];

/** 화면에 선 수치의 이름. The name of a figure on the page. */
export type FigureId =
  | 'investment'
  | 'demand'
  | `split.${SplitPart}`
  | `stated.${Indicator | 'investment'}`
  | `modelled.${Indicator}.${Scope}`
  | `calibrated.${Indicator}.${Scope}`
  | `own.${string}`;
