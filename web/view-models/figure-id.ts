import { indicators, scopes, type Indicator, type Scope } from '../../engine/index.ts';

const parts = ['region', 'otherRegions', 'abroad', 'noDemand'] as const;
export type SplitPart = (typeof parts)[number];

/** 화면에 선 수치의 이름. The name of a figure on the page. */
export type FigureId =
  | 'investment'
  | 'demand'
  | `split.${SplitPart}`
  | `stated.${Indicator | 'investment'}`
  | `modelled.${Indicator}.${Scope}`
  | `calibrated.${Indicator}.${Scope}`;

/** 수치의 이름을 그 부분으로. */
export type FigureParts =
  | { readonly kind: 'investment' }
  | { readonly kind: 'demand' }
  | { readonly kind: 'split'; readonly part: SplitPart }
  | { readonly kind: 'stated'; readonly figure: Indicator | 'investment' }
  | { readonly kind: 'modelled' | 'calibrated'; readonly indicator: Indicator; readonly scope: Scope };

export function partsOf(id: FigureId): FigureParts {
  const [kind, second, third] = id.split('.') as [FigureParts['kind'], string | undefined, string | undefined];
  switch (kind) {
    case 'investment':
    case 'demand':
      return { kind };
    case 'split':
      return { kind, part: parts.find((part) => part === second)! };
    case 'stated':
      return { kind, figure: second as Indicator | 'investment' };
    case 'modelled':
    case 'calibrated':
      return {
        kind,
        indicator: indicators.find((indicator) => indicator === second)!,
        scope: scopes.find((scope) => scope === third)!,
      };
    default:
      return kind satisfies never;
  }
}

export { parts as splitParts };
