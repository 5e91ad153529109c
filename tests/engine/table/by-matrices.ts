import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { expect } from 'vitest';
import type { FlowTable } from '../../../engine/table/flow-table.ts';
import { productiveTable, type TableShape } from './arbitrary-table.ts';
import { denseA, inverseOfRest } from './dense.ts';

/** 엔진과 다른 길: 계수행렬을 만들어 ml-matrix로 역행렬을 구한다. The other way: A itself, inverted by ml-matrix. */

export { denseA as coefficients, inverseOfRest as leontief };

export function outputsFrom(a: Matrix, demand: readonly number[]): number[] {
  return inverseOfRest(a)
    .mmul(Matrix.columnVector([...demand]))
    .to1DArray();
}

/** f = x − Zi. */
export function demandOf({ domestic, output }: FlowTable): number[] {
  const n = output.length;
  return [...output].map((x, i) => x - total(domestic.subarray(i * n, i * n + n)));
}

export function total(values: Iterable<number>): number {
  return [...values].reduce((sum, value) => sum + value, 0);
}

export function weighted(weights: readonly number[], values: readonly number[]): number {
  return total(weights.map((weight, k) => weight * values[k]!));
}

/** 큰 값에 견준 오차가 1e-9 안이다. Close relative to the scale of what is compared. */
export function near(found: Iterable<number>, expected: Iterable<number>, tolerance = 1e-9): void {
  const [a, b] = [[...found], [...expected]];
  expect(a).toHaveLength(b.length);
  const scale = Math.max(1, ...b.map(Math.abs));
  a.forEach((value, k) => {
    expect(Number.isFinite(value), `[${k}] ${value}`).toBe(true);
    expect(Math.abs(value - b[k]!), `[${k}] ${value} ≠ ${b[k]}`).toBeLessThanOrEqual(tolerance * scale);
  });
}

/** 부문의 차례를 바꾼 같은 표. The same table with its sectors in another order. */
export function reordered(table: FlowTable, order: readonly number[]): FlowTable {
  const n = order.length;
  const rows = (matrix: Float64Array, width: number) =>
    Float64Array.from(order.flatMap((i) => [...matrix.subarray(i * width, i * width + width)]));
  const square = (matrix: Float64Array) =>
    Float64Array.from(order.flatMap((i) => order.map((j) => matrix[i * n + j]!)));
  const one = (row: Float64Array) => Float64Array.from(order, (i) => row[i]!);
  const { finalDemand, persons, imported } = table;
  const k = finalDemand.items.length;
  return {
    ...table,
    sectors: order.map((i) => table.sectors[i]!),
    domestic: square(table.domestic),
    imported: imported && square(imported),
    finalDemand: {
      items: finalDemand.items,
      domestic: rows(finalDemand.domestic, k),
      imported: finalDemand.imported && rows(finalDemand.imported, k),
    },
    valueAdded: Object.fromEntries(Object.entries(table.valueAdded).map(([name, row]) => [name, one(row)])),
    output: one(table.output),
    persons: {
      employed: persons.employed && one(persons.employed),
      employees: persons.employees && one(persons.employees),
    },
  };
}

/** 표와, 그 부문의 다른 차례. A table and another order of its sectors. */
export function tableAndOrder(shape: TableShape = {}): fc.Arbitrary<{ table: FlowTable; order: number[] }> {
  return productiveTable(shape).chain((table) => {
    const places = [...table.output.keys()];
    return fc
      .shuffledSubarray(places, { minLength: places.length, maxLength: places.length })
      .map((order) => ({ table, order }));
  });
}

/** 지역이 둘이나 셋인 표: 생산적인 표의 계정을 지역별로 묶는다. A productive table read as one of two or three regions. */
export function regionalTable(shape: Pick<TableShape, 'negatives'> = {}): fc.Arbitrary<FlowTable> {
  return fc.tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([regions, sectors]) =>
    productiveTable({ ...shape, minSize: regions * sectors, maxSize: regions * sectors }).map((table) => ({
      ...table,
      sectors: table.sectors.slice(0, sectors),
      regions: Array.from({ length: regions }, (_, r) => ({
        code: 'ABC'[r]!,
        ko: `지역${r + 1}`,
        en: `Region ${r + 1}`,
      })),
    })),
  );
}
