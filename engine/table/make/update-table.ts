import { canonicalJson, sha256Of } from '../../math/canonical.ts';
import { largestOf, sumOf } from '../../math/vectors.ts';
import { Problem } from '../../problem.ts';
import { partName } from '../check/names.ts';
import { itemName } from '../final-demand-items.ts';
import { sizeOf, type FlowTable } from '../flow-table.ts';
import { accountNames } from '../header.ts';
import { lacking } from '../lacking.ts';
import { gras, ras, type Balanced, type BalanceOptions, type LineNames } from './ras.ts';

/** 새 해의 합계들, 표의 단위로. Totals of a new year, in the table's unit. */
export type TableTargets = {
  readonly id: string;
  readonly year: number;
  /** 계정마다의 산출. */
  readonly output: Float64Array;
  /** 계정마다의 수입: 중간재와 최종재를 더한 것. Imports by account, intermediate and final together. */
  readonly imports: Float64Array;
  /** 부가가치의 행마다의 합. */
  readonly valueAdded: Readonly<Record<string, number>>;
  /** 최종수요 항목마다의 합: 국산품과 수입품을 더한 것, 표의 항목 순. Totals by item, domestic and imported together. */
  readonly finalDemand: readonly number[];
};

/** 맞추는 방법: RAS는 음의 칸이 없을 때만. How to balance; RAS only where no cell is negative. */
export const updateMethods = ['GRAS', 'RAS'] as const;
export type UpdateMethod = (typeof updateMethods)[number];

/** 맞춘 표와, 맞추기까지 되풀이한 수와 남은 차이(백만원). */
export type Updated = { readonly table: FlowTable } & Pick<Balanced, 'iterations' | 'worst'>;

/**
 * 표를 새 해의 합계에 맞춘다: 거래, 수입, 부가가치, 최종수요를 한 행렬로 보고 맞춘다.
 *
 * Updates a table to the totals of another year. Domestic flows, imports and value added, with final demand beside them, are balanced
 * as one matrix, so that rows and columns balance by construction; signs and zeros of the old table stay. All cells are first brought to
 * the size of the new totals. It is an estimate. Persons do not follow and are unknown.
 *
 * @throws Problem TABLE_LACKS, RAS_NEGATIVE_CELL, TARGETS_DISAGREE, MARGIN_IMPOSSIBLE, RAS_NOT_CONVERGED
 * @source Miller & Blair 2009 §7.4.2; Junius & Oosterhaven 2003; domain F17, F18
 */
export function updateTable(
  table: FlowTable,
  targets: TableTargets,
  { method = 'GRAS', ...options }: BalanceOptions & { readonly method?: UpdateMethod } = {},
): Updated {
  const { imported, finalDemand } = table;
  if (!imported || !finalDemand.imported) throw lacking(table, 'imports');
  const n = sizeOf(table);
  const items = finalDemand.items.length;
  const names = Object.keys(table.valueAdded);
  const width = n + items;
  const whole = new Float64Array((2 * n + names.length) * width);
  for (let i = 0; i < n; i++) {
    whole.set(table.domestic.subarray(i * n, (i + 1) * n), i * width);
    whole.set(finalDemand.domestic.subarray(i * items, (i + 1) * items), i * width + n);
    whole.set(imported.subarray(i * n, (i + 1) * n), (n + i) * width);
    whole.set(finalDemand.imported.subarray(i * items, (i + 1) * items), (n + i) * width + n);
  }
  names.forEach((name, k) => whole.set(table.valueAdded[name]!, (2 * n + k) * width));

  const rowTargets = Float64Array.of(
    ...targets.output,
    ...targets.imports,
    ...names.map((name) => targets.valueAdded[name] ?? 0),
  );
  const columnTargets = Float64Array.of(...targets.output, ...targets.finalDemand);
  requireAgreement(targets, rowTargets, columnTargets);
  const growth = sumOf(rowTargets) / sumOf(whole);
  const grown = whole.map((cell) => cell * growth);
  const balance = method === 'RAS' ? ras : gras;
  const { matrix, iterations, worst } = balance(grown, rowTargets, columnTargets, {
    names: lineNames(table),
    ...options,
  });

  const block = (firstRow: number, firstColumn: number, columns: number, rows = n) =>
    Float64Array.from({ length: rows * columns }, (_, k) => {
      const [i, j] = [Math.trunc(k / columns), k % columns];
      return matrix[(firstRow + i) * width + firstColumn + j]!;
    });
  const updated: FlowTable = {
    ...table,
    id: targets.id,
    year: targets.year,
    hash: sha256Of(canonicalJson({ table: table.hash, rows: [...rowTargets], columns: [...columnTargets] })),
    domestic: block(0, 0, n),
    imported: block(n, 0, n),
    finalDemand: { items: finalDemand.items, domestic: block(0, n, items), imported: block(n, n, items) },
    valueAdded: Object.fromEntries(names.map((name, k) => [name, block(2 * n + k, 0, n, 1)])),
    output: targets.output,
    persons: { employed: null, employees: null },
  };
  return { table: updated, iterations, worst };
}

/** 산출은 양쪽에 있으므로, 수입과 부가가치를 더한 것이 최종수요와 같아야 한다. */
function requireAgreement(
  { imports, valueAdded, finalDemand }: TableTargets,
  rows: Float64Array,
  columns: Float64Array,
) {
  const supplied = sumOf(imports) + Object.values(valueAdded).reduce((sum, total) => sum + total, 0);
  const spent = finalDemand.reduce((sum, total) => sum + total, 0);
  const allowed = 1e-12 * Math.max(largestOf(rows), largestOf(columns)) * (rows.length + columns.length);
  if (Math.abs(supplied - spent) <= allowed) return;
  throw new Problem('TARGETS_DISAGREE', { supplied, spent, difference: Number((supplied - spent).toPrecision(6)) });
}

/** 행과 열의 목표를 부르는 말. */
function lineNames(table: FlowTable): LineNames {
  const accounts = accountNames(table);
  const of = (ko: string, en: string) =>
    accounts.map(({ sector, name }) => ({ ko: `${ko} ${sector} ${name.ko}`, en: `${en} ${sector} ${name.en}` }));
  const { items } = table.finalDemand;
  return {
    row: [...of('산출', 'output'), ...of('수입', 'imports'), ...Object.keys(table.valueAdded).map(partName)],
    column: [
      ...of('산출', 'output'),
      ...items.map((item) => ({ ko: `${item} ${itemName(item).ko}`, en: `${item} ${itemName(item).en}` })),
    ],
  };
}
