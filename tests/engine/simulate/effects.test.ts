import { expect, test } from 'vitest';
import { demandOf, effectOf, rowLength, scopes } from '../../../engine/simulate/effects.ts';

test('effectOf() and demandOf() read a row: demand, then each indicator in-region and out-of-region', () => {
  const rows = Float64Array.from({ length: 2 * rowLength }, (_, i) => i);
  expect([demandOf(rows), demandOf(rows, 1)]).toEqual([0, 9]);
  expect(scopes.map((scope) => effectOf(rows, 'production', scope))).toEqual([1, 2, 3]);
  expect(scopes.map((scope) => effectOf(rows, 'valueAdded', scope, 1))).toEqual([12, 13, 25]);
  expect(scopes.map((scope) => effectOf(rows, 'employment', scope, 1))).toEqual([15, 16, 31]);
});
