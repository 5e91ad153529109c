import { Problem } from '../../problem.ts';
import { basisLabels } from '../basis.ts';
import type { PriceBasis } from '../flow-table.ts';

/** 한 표를 이루는 조각(시트, 부속표)이 밝힌 연도와 가격 기준; 밝히지 않은 것은 null. */
export type TablePart = {
  readonly name: string;
  readonly year: number | null;
  readonly priceBasis: PriceBasis | null;
};

/**
 * 조각들이 한 해, 한 가격 기준의 것인지 본다. 밝히지 않은 조각은 묻지 않는다.
 *
 * Refuses parts of different years or price bases; a part that states none is not asked.
 *
 * @throws Problem TABLE_MIXED_YEARS, TABLE_MIXED_PRICES
 */
export function requireOneBasis(id: string, parts: readonly TablePart[]): void {
  const years = firstDisagreement(parts, ({ year }) => year);
  if (years) {
    const [first, second] = years;
    throw new Problem('TABLE_MIXED_YEARS', {
      id,
      first: first.name,
      firstYear: first.year!,
      second: second.name,
      secondYear: second.year!,
    });
  }
  const prices = firstDisagreement(parts, ({ priceBasis }) => priceBasis);
  if (prices) {
    const [first, second] = prices;
    const { ko: firstKo, en: firstEn } = basisLabels[first.priceBasis!];
    const { ko: secondKo, en: secondEn } = basisLabels[second.priceBasis!];
    throw new Problem('TABLE_MIXED_PRICES', {
      id,
      first: first.name,
      firstKo,
      firstEn,
      second: second.name,
      secondKo,
      secondEn,
    });
  }
}

function firstDisagreement(
  parts: readonly TablePart[],
  stated: (part: TablePart) => unknown,
): readonly [TablePart, TablePart] | null {
  const [first, ...others] = parts.filter((part) => stated(part) !== null);
  const second = others.find((part) => stated(part) !== stated(first!));
  return first && second ? [first, second] : null;
}
