import { domesticInverse, rowsThroughInverse } from '../domestic-system.ts';
import type { FlowTable } from '../flow-table.ts';

/**
 * 배분계수 B = x̂⁻¹Z, 행 우선: 판 것 가운데 각 부문이 산 몫. 산출이 없는 행은 0.
 *
 * Allocation coefficients: the share of each product's output that each sector buys.
 *
 * @source Miller & Blair 2009 §12.1; domain F9
 */
export function allocationCoefficients({ domestic, output }: FlowTable): Float64Array {
  const n = output.length;
  return domestic.map((flow, k) => {
    const made = output[Math.trunc(k / n)]!;
    return made === 0 ? 0 : flow / made;
  });
}

/**
 * 고시 역행렬 G = (I − B)⁻¹ = x̂⁻¹Lx̂, 행 우선. 산출이 없는 부문의 행은 단위행이다.
 *
 * The Ghosh inverse, by scaling the Leontief inverse. The row of a sector without output is that of the identity.
 *
 * @throws Problem TABLE_NOT_PRODUCTIVE
 * @source Miller & Blair 2009 §12.1; domain F9
 */
export function ghoshInverse(table: FlowTable): Float64Array {
  const { output } = table;
  const n = output.length;
  return domesticInverse(table).map((cell, k) => {
    const [i, j] = [Math.trunc(k / n), k % n];
    if (i === j) return cell;
    return output[i] === 0 ? 0 : (cell * output[j]!) / output[i]!;
  });
}

/**
 * 본원투입의 변화가 낳는 산출의 변화 Δx' = Δv'G, 계정 순. 역행렬 없이 Δx = x̂L'x̂⁻¹Δv로 푼다.
 *
 * Supply-driven response of outputs to a change of primary inputs (value added and imported inputs), in the table's unit. One solve.
 * 고시 모형은 수요가 얼마든지 받아 준다고 본다: 물량의 예측보다 비용이 값으로 옮아가는 것(가격 모형)으로 읽는 편이 옳다.
 *
 * @param change 부문마다의 Δv, 백만원; 산출이 없는 부문의 것은 쓰지 않는다
 * @throws Problem TABLE_NOT_PRODUCTIVE
 * @source Ghosh 1958; Dietzenbacher 1997 (가격으로 읽기); Miller & Blair 2009 §12.1; domain F9
 */
export function supplyDrivenOutput(table: FlowTable, change: Float64Array): Float64Array {
  const { output } = table;
  const relative = change.map((primary, j) => (output[j] === 0 ? 0 : primary / output[j]!));
  const [response] = rowsThroughInverse(table, [relative]) as [Float64Array];
  return response.map((ratio, j) => ratio * output[j]!);
}
