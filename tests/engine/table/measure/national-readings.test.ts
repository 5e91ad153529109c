import { describe, expect, test } from 'vitest';
import { solve } from '../../../../engine/math/solve.ts';
import { inducementOf } from '../../../../engine/table/coefficients.ts';
import { rowSums } from '../../../../engine/table/flow-table.ts';
import { nationalReadings } from '../../../../engine/table/measure/national-readings.ts';
import { library } from '../../support.ts';

const { national } = library.tables();
const readings = nationalReadings(national);
const n = national.sectors.length;
const items = national.finalDemand.items.length;

/** 가계를 84번째 부문으로 넣은 행렬을 곧이곧대로 푼다: 테두리 공식과 다른 길. */
function bordered(weights: readonly number[]): Float64Array {
  const size = n + 1;
  const wages = national.valueAdded['compensation']!;
  const total = wages.reduce((sum, wage) => sum + wage, 0);
  const matrix = new Float64Array(size * size);
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < n; i++)
      matrix[j * size + i] = (i === j ? 1 : 0) - national.domestic[i * n + j]! / national.output[j]!;
    matrix[j * size + n] = -wages[j]! / national.output[j]!;
    matrix[n * size + j] = -national.finalDemand.domestic[j * items]! / total;
  }
  matrix[n * size + n] = 1;
  return solve(matrix, size, [Float64Array.from([...weights, 0])])![0]!.slice(0, n);
}

describe('nationalReadings()', () => {
  test('without the household round gives the same coefficients as inducementOf()', () => {
    expect(readings.employed.plain).toEqual(inducementOf(national));
  });

  test.each(['employed', 'employees'] as const)('with the household round solves the bordered system (%s)', (kind) => {
    const { production, employment } = readings[kind].incomeInduced;
    bordered(Array<number>(n).fill(1)).forEach((m, j) => expect(production[j]).toBeCloseTo(m, 10));
    const persons = [...national.persons[kind]!].map((count, j) => (count / national.output[j]!) * 1000);
    bordered(persons).forEach((m, j) => expect(employment[j]).toBeCloseTo(m, 9));
  });

  test('the household round never lowers a coefficient, and employees are among the employed', () => {
    for (const kind of ['employed', 'employees'] as const) {
      const { plain, incomeInduced } = readings[kind];
      for (const indicator of ['production', 'valueAdded', 'employment'] as const) {
        plain[indicator].forEach((m, j) => expect(incomeInduced[indicator][j]).toBeGreaterThanOrEqual(m));
      }
    }
    readings.employees.plain.employment.forEach((m, j) =>
      expect(m).toBeLessThanOrEqual(readings.employed.plain.employment[j]!),
    );
  });

  test('weighted by final demand, employees are 7.196 per billion won, as the Bank of Korea publishes', () => {
    const demand = rowSums(national.finalDemand.domestic, items);
    const total = demand.reduce((sum, x) => sum + x, 0);
    const mean = readings.employees.plain.employment.reduce((sum, m, j) => sum + m * demand[j]!, 0) / total;
    expect(mean).toBeCloseTo(7.196, 3);
  });
});
