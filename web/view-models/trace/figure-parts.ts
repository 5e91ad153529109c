import { indicators, scopes, type Indicator, type Scope } from '../../../engine/index.ts';
import { splitParts, type FigureId, type SplitPart } from '../figure-id.ts';

/** 수치의 이름을 그 부분으로. */
export type FigureParts =
  | { readonly kind: 'investment' }
  | { readonly kind: 'demand' }
  | { readonly kind: 'split'; readonly part: SplitPart }
  | { readonly kind: 'stated'; readonly figure: Indicator | 'investment' }
  | { readonly kind: 'modelled' | 'calibrated'; readonly indicator: Indicator; readonly scope: Scope }
  | { readonly kind: 'own'; readonly id: string };

export function partsOf(id: FigureId): FigureParts {
  const [kind, second, third] = id.split('.') as [FigureParts['kind'], string | undefined, string | undefined];
  switch (kind) {
    case 'investment':
    case 'demand':
      return { kind };
    case 'split':
      return { kind, part: splitParts.find((part) => part === second)! };
    case 'stated':
      return { kind, figure: second as Indicator | 'investment' };
    case 'modelled':
    case 'calibrated':
      return {
        kind,
        indicator: indicators.find((indicator) => indicator === second)!,
        scope: scopes.find((scope) => scope === third)!,
      };
    case 'own':
      return { kind, id: second! };
    default:
      return kind satisfies never;
  }
}
