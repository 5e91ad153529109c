/**
 * 탄력성: 항목이 1% 움직일 때 결과가 몇 % 움직이는가. 결과가 0이거나 기울기를 모르면 null.
 *
 * Elasticity: by how many per cent an output moves when a lever moves by one per cent. Unknown is null.
 *
 * @example
 * elasticityOf(2, 50, 100) // => 1
 */
export function elasticityOf(derivative: number | null, lever: number, output: number | null): number | null {
  return derivative === null || output === null || output === 0 ? null : (derivative * lever) / output + 0;
}
