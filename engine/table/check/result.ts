/** `worst`와 `tolerance`의 단위. */
export type CheckUnit = '백만원' | '원/원' | '명/10억원' | '명' | '칸' | '개' | '배';

/**
 * 검사 하나: 가장 나쁜 값과 그 자리. 견줄 것이 없던 값은 null이다.
 *
 * One check of a table: the worst value found, where, and whether it is within the tolerance. `at` is a sector code,
 * «region:sector», or «row×column».
 */
export type TableCheck = {
  readonly name: string;
  readonly worst: number | null;
  readonly at: string | null;
  readonly ok: boolean;
  readonly tolerance: number | null;
  readonly unit: CheckUnit;
};

/** 가장 큰 차이와 그 계정. The greatest of absolute differences by account; `at` is null when nothing differs. */
export function worstDifference(
  name: string,
  differences: Float64Array,
  codes: readonly string[],
  tolerance: number,
  unit: CheckUnit,
): TableCheck {
  const worst = placeOfGreatest(differences.map(Math.abs));
  const difference = Math.abs(differences[worst] ?? 0);
  return {
    name,
    worst: difference,
    at: difference === 0 ? null : codes[worst]!,
    ok: difference <= tolerance,
    tolerance,
    unit,
  };
}

/** 가장 큰 값의 차례; 같으면 앞의 것. Where the greatest value stands; the first of equals. */
export function placeOfGreatest(values: Float64Array): number {
  let place = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[place]!) place = i;
  return place;
}

/** 이 검사가 어긋나면 표를 쓸 수 없는가. 열합은 알려 줄 뿐이다. Whether this failure makes a table unusable; column sums only tell. */
export function isFatal({ name, ok }: TableCheck): boolean {
  return !ok && name !== 'columnSums';
}
