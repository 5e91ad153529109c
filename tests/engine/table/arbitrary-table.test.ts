import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnSums, rowSums, sizeOf, valueAddedOf } from '../../../engine/table/flow-table.ts';
import { productiveTable } from './arbitrary-table.ts';

test.each([
  ['plain', {}],
  ['with by-products', { negatives: true }],
  ['imports not split', { imports: false }],
])('productiveTable() balances exactly, sells what it makes and leaves value added: %s', (_, shape) => {
  fc.assert(
    fc.property(productiveTable(shape), (table) => {
      const n = sizeOf(table);
      const { domestic, imported, output, finalDemand } = table;
      const demand = rowSums(finalDemand.domestic, finalDemand.items.length);
      expect([...rowSums(domestic, n)].map((sum, i) => sum + demand[i]!)).toEqual([...output]);
      const inputs = columnSums(domestic, n).map((sum, j) => sum + (imported ? columnSums(imported, n)[j]! : 0));
      const valueAdded = valueAddedOf(table);
      expect([...inputs].map((sum, j) => sum + valueAdded[j]!)).toEqual([...output]);
      columnSums(domestic.map(Math.abs), n).forEach((size, j) => expect(size).toBeLessThan(output[j]!));
      valueAdded.forEach((value) => expect(value).toBeGreaterThan(0));
    }),
  );
});

test('productiveTable({ negatives: true }) does draw negative cells', () => {
  const tables = fc.sample(productiveTable({ negatives: true }), 50);
  expect(tables.filter(({ domestic }) => domestic.some((cell) => cell < 0)).length).toBeGreaterThan(25);
});
