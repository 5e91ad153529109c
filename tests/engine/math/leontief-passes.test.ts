import fc from 'fast-check';
import { LuDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { openKernel, openReference, type OpenKernel } from '../../../engine/math/kernel/open.ts';
import {
  inverseOf,
  roomForFlows,
  solveColumns,
  solveRows,
  type FlowSystem,
  type Solved,
} from '../../../engine/math/leontief.ts';
import { blocksOf, largestBlock } from '../../../engine/math/leontief/blocks.ts';
import { solveDirectly } from '../../../engine/math/leontief/direct.ts';
import { solveByPasses } from '../../../engine/math/leontief/iterative.ts';
import { accessTo } from '../../../engine/math/leontief/table-access.ts';
import { workLayout } from '../../../engine/math/leontief/workshop.ts';
import { indicatorRows, syntheticSystem } from '../../bench/synthetic.ts';
import { positiveSides, productiveSystem, sharesIn } from './random-system.ts';

function worst(actual: readonly Float64Array[], expected: readonly (readonly number[] | Float64Array)[]): number {
  return Math.max(
    ...expected.flatMap((values, k) =>
      Array.from(values, (value, j) => Math.abs(actual[k]![j]! - value) / Math.abs(value)),
    ),
  );
}

/** ml-matrix의 LU와, 그 나머지로 한 번 더 다듬은 것. By another library, refined once. */
function elsewhere(system: FlowSystem, side: 'rows' | 'columns', given: readonly Float64Array[]): number[][] {
  const shares = new Matrix(sharesIn(system));
  const matrix = Matrix.eye(system.n).sub(side === 'rows' ? shares.transpose() : shares);
  const lu = new LuDecomposition(matrix);
  const b = new Matrix(given.map((values) => [...values])).transpose();
  const x = lu.solve(b);
  x.add(lu.solve(Matrix.sub(b, matrix.mmul(x))));
  return x.transpose().to2DArray();
}

const solvers = { rows: solveRows, columns: solveColumns };

describe('solving by passes', () => {
  test.each([
    { regions: 1, sectors: 300 },
    { regions: 5, sectors: 83 },
    { regions: 2, sectors: 280 },
    { regions: 60, sectors: 7 },
  ])('agrees with elimination elsewhere to 1e-12, $regions × $sectors', (shape) => {
    const system = syntheticSystem(shape);
    const given = indicatorRows(system);
    for (const side of ['rows', 'columns'] as const) {
      const solved = solvers[side](system, given)!;
      const expected = elsewhere(system, side, given);
      expect(solved.passes).toBeGreaterThan(0);
      expect(solved.passes).toBeLessThan(20);
      const error = worst(solved.solutions, expected);
      expect(error).toBeLessThan(1e-12);
      expect(error).toBeLessThan(solved.theta + 1e-13);
    }
  });

  test('is still right where little is left after inputs (column sums 0.95–0.99)', () => {
    const system = syntheticSystem({ regions: 4, sectors: 80, sums: [0.95, 0.99] });
    const given = indicatorRows(system);
    for (const side of ['rows', 'columns'] as const) {
      const solved = solvers[side](system, given)!;
      expect(solved.passes).toBeLessThan(30);
      expect(worst(solved.solutions, elsewhere(system, side, given))).toBeLessThan(1e-11);
    }
  });

  test('17 regions × 83 sectors settles within 11 passes, with θ ≤ 1e-13', () => {
    const system = syntheticSystem({ regions: 17, sectors: 83 }, roomForFlows);
    const { theta, passes } = solveRows(system, indicatorRows(system))!;
    expect(theta).toBeLessThanOrEqual(1e-13);
    expect(passes).toBeLessThanOrEqual(11);
  });

  test('on random systems, with negative cells and idle sectors, it equals the direct solution', () => {
    fc.assert(
      fc.property(productiveSystem({ minSize: 20, maxSize: 90, negatives: true, idle: true }), (system) => {
        const given = positiveSides(system.n, 3);
        for (const side of ['rows', 'columns'] as const) {
          const direct = solveDirectly(openKernel, side, system, given)!;
          const solved = solveByPasses(openKernel, side, system, given)!;
          solved.solutions.forEach((solution, k) => {
            const scale = Math.max(...direct.solutions[k]!.map(Math.abs));
            solution.forEach((value, j) =>
              expect(Math.abs(value - direct.solutions[k]![j]!)).toBeLessThan(1e-10 * scale),
            );
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  test('θ is what the solution leaves over in the equation, told by plain sums', () => {
    const system = syntheticSystem({ regions: 4, sectors: 70 });
    const { n, flows, output } = system;
    const given = indicatorRows(system);
    const thetaBy = (solutions: readonly Float64Array[], used: (x: Float64Array, j: number) => number) =>
      Math.max(
        ...given.flatMap((side, k) => {
          const x = solutions[k]!;
          return Array.from(side, (value, j) => Math.abs(value + used(x, j) - x[j]!) / value);
        }),
      );
    const rows = solveRows(system, given)!;
    const columns = solveColumns(system, given)!;
    const inputs = (m: Float64Array, j: number) => {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += flows[i * n + j]! * m[i]!;
      return sum / output[j]!;
    };
    const sales = (x: Float64Array, i: number) => {
      let sum = 0;
      for (let j = 0; j < n; j++) sum += flows[i * n + j]! * (x[j]! / output[j]!);
      return sum;
    };
    expect(rows.theta).toBe(thetaBy(rows.solutions, inputs));
    expect(columns.theta).toBe(thetaBy(columns.solutions, sales));
  });

  test('more right-hand sides than four go in turns', () => {
    const system = syntheticSystem({ regions: 4, sectors: 70 });
    const given = positiveSides(system.n, 7);
    const together = solveColumns(system, given)!;
    expect(together.solutions).toHaveLength(7);
    expect(worst(together.solutions, elsewhere(system, 'columns', given))).toBeLessThan(1e-12);
    const first = solveColumns(system, given.slice(0, 4))!;
    expect(together.solutions.slice(0, 4)).toEqual(first.solutions);
    expect(together.passes).toBeGreaterThan(first.passes!);
  });
});

describe('the same bytes', () => {
  const bytes = (solved: Solved | null) =>
    solved && { ...solved, solutions: solved.solutions.map((x) => new BigInt64Array(x.buffer)) };

  test('with either kernel, copied whole, streamed, or already in memory', () => {
    for (const shape of [
      { regions: 4, sectors: 70 },
      { regions: 9, sectors: 83 },
    ]) {
      const resident = syntheticSystem(shape, roomForFlows);
      const plain = { ...resident, flows: resident.flows.slice() };
      const given = indicatorRows(resident);
      for (const side of ['rows', 'columns'] as const) {
        const expected = bytes(solvers[side](resident, given));
        expect(expected).not.toBeNull();
        expect(bytes(solvers[side](plain, given))).toEqual(expected);
        expect(bytes(solvers[side](plain, given, openReference))).toEqual(expected);
        expect(bytes(solvers[side](resident, given, openReference))).toEqual(expected);
      }
    }
  });

  test('directly and inverted, on random systems with negative cells and idle sectors', () => {
    fc.assert(
      fc.property(productiveSystem({ negatives: true, idle: true }), (system) => {
        const given = positiveSides(system.n, 3);
        expect(bytes(solveRows(system, given))).toEqual(bytes(solveRows(system, given, openReference)));
        expect(bytes(solveColumns(system, given))).toEqual(bytes(solveColumns(system, given, openReference)));
        expect(inverseOf(system)).toEqual(inverseOf(system, openReference));
      }),
    );
  });

  test('by passes, on random systems with negative cells and idle sectors', () => {
    fc.assert(
      fc.property(
        productiveSystem({ minSize: 5, maxSize: 60, negatives: true, idle: true }),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom('rows' as const, 'columns' as const),
        (system, count, side) => {
          const given = positiveSides(system.n, count);
          expect(bytes(solveByPasses(openKernel, side, system, given))).toEqual(
            bytes(solveByPasses(openReference, side, system, given)),
          );
        },
      ),
    );
  });
});

describe('no answer by passes', () => {
  const n = 300;
  const spoiled = (spoil: (flows: Float64Array) => void): FlowSystem => {
    const system = syntheticSystem({ regions: 3, sectors: 100 });
    spoil(system.flows);
    return system;
  };

  test.each<[string, FlowSystem]>([
    ['not a number', spoiled((flows) => (flows[5 * n + 7] = NaN))],
    ['infinite', spoiled((flows) => (flows[5 * n + 7] = Infinity))],
    ['every sector uses more than it makes', syntheticSystem({ regions: 3, sectors: 100, sums: [1.1, 1.3] })],
    ['every column sums to one: singular', syntheticSystem({ regions: 3, sectors: 100, sums: [1, 1] })],
  ])('%s', (_, system) => {
    const given = positiveSides(n, 2);
    expect(solveRows(system, given)).toBeNull();
    expect(solveColumns(system, given)).toBeNull();
  });

  test('a system beyond passes but not singular falls back to elimination with pivots', () => {
    // I − A는 이웃끼리 자리를 바꾼다: 대각이 모두 0이라 블록을 나눌 수 없다.
    const flows = new Float64Array(n * n);
    for (let i = 0; i < n; i++) {
      flows[i * n + i] = 1;
      flows[i * n + (i ^ 1)] = -1;
    }
    const [given] = positiveSides(n, 1);
    const solved = solveRows({ n, flows, output: new Float64Array(n).fill(1) }, [given!])!;
    expect(solved.passes).toBeNull();
    expect(solved.solutions[0]).toEqual(given!.map((_, j) => given![j ^ 1]!));
  });
});

describe('memory', () => {
  test.each([1411, 4050, 9800])('n = %i needs no more than a tenth of the table beside it', (n) => {
    const streamed = 2 ** 17;
    expect(workLayout(n, 4).bytes + streamed).toBeLessThanOrEqual(0.1 * 8 * n * n);
  });

  test('a table written into a kernel’s memory is that memory', () => {
    const n = 300;
    const room = roomForFlows(n);
    expect(room).toHaveLength(n * n);
    expect(room.every((cell) => cell === 0)).toBe(true);
    expect(room.buffer.byteLength).toBeGreaterThanOrEqual(n * n * 8 + workLayout(n, 4).bytes);
    expect(roomForFlows(10).buffer.byteLength).toBe(800);
  });

  test('such a table is read in place, a small one copied, a large one streamed', () => {
    const systemOf = (n: number, flows: Float64Array) => ({ n, flows, output: new Float64Array(n).fill(1) });
    const spare = (n: number) => workLayout(n, 4).bytes;
    const room = roomForFlows(300);
    const placeOf = (system: FlowSystem, open: OpenKernel) => {
      const { kernel, start } = accessTo(system, open, spare(system.n));
      return {
        name: kernel.name,
        inPlace: kernel.f64.buffer === system.flows.buffer,
        whole: start >= 8 * system.n ** 2,
      };
    };
    const inPlace = { name: 'simd', inPlace: true, whole: true };
    expect(placeOf(systemOf(300, room), openKernel)).toEqual(inPlace);
    expect(placeOf(systemOf(300, room), openReference)).toEqual({ name: 'typescript', inPlace: false, whole: true });
    expect(placeOf(systemOf(300, room.slice()), openKernel)).toEqual({ ...inPlace, inPlace: false });
    const large = new Float64Array(1000 * 1000);
    expect(placeOf(systemOf(1000, large), openKernel)).toEqual({ ...inPlace, inPlace: false, whole: false });
  });

  test('blocks cover the accounts once, whole regions where they fit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 400 }), (n, blockSize) => {
        const blocks = blocksOf(n, blockSize);
        expect(blocks[0]!.from).toBe(0);
        expect(blocks.at(-1)!.to).toBe(n);
        blocks.forEach(({ from, to }, b) => {
          expect(to).toBeGreaterThan(from);
          expect(to - from).toBeLessThanOrEqual(largestBlock(n));
          if (b > 0) expect(from).toBe(blocks[b - 1]!.to);
        });
      }),
    );
    expect(blocksOf(1411, 83).map(({ from }) => from)).toEqual(Array.from({ length: 17 }, (_, r) => 83 * r));
  });
});
