/** 선형계획의 줄과, 답이 그 줄에 맞는지의 검사. Rows of a linear programme, and whether an answer or a proof fits them. */

export type Relation = '=' | '<=' | '>=';

/** 선형계획의 한 제약: 계수·x (관계) 값. One constraint of a linear programme. */
export type Row = { readonly coefficients: Float64Array; readonly relation: Relation; readonly value: number };

/** 줄을 지켰는지 볼 때의 여유: 가장 큰 항에 대한 비율. Tolerance, relative to the largest term of a row. */
export const proof = 1e-7;

/** x가 줄을 모두 지키는가. Whether x meets every row, up to `proof` of its largest term. */
export function meets(rows: readonly Row[], x: Float64Array): boolean {
  return rows.every(({ coefficients, relation, value }) => {
    let size = Math.abs(value);
    let sum = 0;
    for (let j = 0; j < x.length; j++) {
      const term = coefficients[j]! * x[j]!;
      sum += term;
      size = Math.max(size, Math.abs(term));
    }
    const slack = proof * size;
    if (relation === '<=') return sum <= value + slack;
    return relation === '>=' ? sum >= value - slack : Math.abs(sum - value) <= slack;
  });
}

/** 부등식 줄의 곱수는 제 부호를 지킨다: 틀린 부호는 끝자리 오차뿐이다. */
export function signed(multiplier: number, relation: Relation): number {
  if (relation === '=') return multiplier;
  return relation === '<=' ? Math.max(0, multiplier) : Math.min(0, multiplier);
}

/**
 * 증서가 참인지: 부호, 모든 열의 합 ≥ 0, 값의 합 < 0.
 *
 * Whether multipliers prove that no x ≥ 0 meets the rows, up to the last digits of each sum.
 *
 * @example
 * isCertificate(Float64Array.of(-1), [{ coefficients: Float64Array.of(-1), relation: '>=', value: 1 }]) // => true
 */
export function isCertificate(multipliers: Float64Array, rows: readonly Row[]): boolean {
  const n = rows[0]?.coefficients.length ?? 0;
  const isSigned = rows.every(({ relation }, i) => signed(multipliers[i]!, relation) === multipliers[i]);
  let against = 0;
  let size = 0;
  rows.forEach(({ value }, i) => {
    against += multipliers[i]! * value;
    size += Math.abs(multipliers[i]! * value);
  });
  if (!isSigned || !(against < -1e-10 * size)) return false;
  for (let j = 0; j < n; j++) {
    let sum = 0;
    let largest = 0;
    rows.forEach(({ coefficients }, i) => {
      const term = multipliers[i]! * coefficients[j]!;
      sum += term;
      largest = Math.max(largest, Math.abs(term));
    });
    if (sum < -1e-11 * largest) return false;
  }
  return true;
}
