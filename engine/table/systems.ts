import { solveRows, type FlowSystem, type Solved } from '../math/leontief.ts';
import { Problem } from '../problem.ts';
import { domesticSystem, refuse } from './domestic-system.ts';
import type { FlowTable } from './flow-table.ts';
import { lacking } from './lacking.ts';

/**
 * A^m: 수입품의 투입계수. Imported input coefficients; a view of the table.
 *
 * @throws Problem TABLE_LACKS 수입을 가르지 않은 표
 */
export function importedSystem(table: FlowTable): FlowSystem {
  if (!table.imported) throw lacking(table, 'imports');
  return systemOf(table, table.imported);
}

/**
 * A = A^d + A^m: 국산과 수입을 가르지 않은 투입계수. Total input coefficients, of domestic and imported inputs together.
 *
 * @throws Problem TABLE_LACKS 수입을 가르지 않은 표
 */
export function totalSystem(table: FlowTable): FlowSystem {
  const { flows: imported } = importedSystem(table);
  return systemOf(
    table,
    table.domestic.map((flow, k) => flow + imported[k]!),
  );
}

function systemOf(table: FlowTable, flows: Float64Array): FlowSystem {
  return { ...domesticSystem(table), flows };
}

/**
 * 산출 1원당 값 c마다 c'(I − A)⁻¹. 첫 행은 모두 1이어야 한다: 생산승수가 모두 양수인지 본다.
 *
 * Multipliers of every row of values per output, in one solve with the transpose; the inverse is never formed. The first row
 * must be ones: production multipliers that are not all positive betray a table that cannot produce.
 *
 * @throws Problem TABLE_NOT_PRODUCTIVE
 * @source domain F2, F4, F30
 */
export function multiplierRows(
  table: FlowTable,
  rows: readonly Float64Array[],
  system = domesticSystem(table),
): Solved {
  const solved = solveRows(system, rows) ?? refuse(table);
  if (!solved.solutions[0]!.every((multiplier) => multiplier > 0)) {
    throw new Problem('TABLE_NOT_PRODUCTIVE', {
      id: table.id,
      whyKo: '생산승수가 음수',
      whyEn: 'a negative multiplier',
    });
  }
  return solved;
}
