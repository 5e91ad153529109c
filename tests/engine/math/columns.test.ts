import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  columnBytes,
  columnOperations,
  columnRows,
  writeSteps,
  type ColumnKernel,
} from '../../../engine/math/columns/columns.ts';
import { simdColumns, withColumns } from '../../../engine/math/columns/open.ts';
import { columnProgram, programBytes, programOn, type Operand } from '../../../engine/math/columns/program.ts';
import { referenceColumns } from '../../../engine/math/columns/reference.ts';
import { keyOf } from '../../../engine/math/philox.ts';
import { directionsOf, pointAt } from '../../../engine/math/sobol-points.ts';
import { generator } from '../../bench/synthetic.ts';

const size = 2 ** 17;
const tables = 2 ** 16;

/** 같은 수로 채운 두 커널에 같은 일을 시키고, 앞의 열 열의 `n`줄과 표들을 견준다. */
function expectSame(n: number, seed: number, work: (kernel: ColumnKernel) => unknown) {
  const [simd, plain] = [simdColumns(size)!, referenceColumns(new ArrayBuffer(size))].map((kernel) => {
    const random = generator(seed);
    for (let k = 0; k < 10 * columnRows; k++) kernel.f64[k] = (random() - 0.3) * 2 ** (8 * random());
    const answer = work(kernel);
    const columns = Array.from({ length: 10 }, (_, c) => kernel.f64.slice(c * columnRows, c * columnRows + n));
    return { answer, columns, tables: kernel.f64.slice(tables / 8) };
  });
  expect(simd!.answer).toEqual(plain!.answer);
  expect(simd!.columns).toEqual(plain!.columns);
  expect(simd!.tables).toEqual(plain!.tables);
}

const unit = (kernel: ColumnKernel, seed: number) => {
  const random = generator(seed);
  for (let i = 0; i < columnRows; i++) kernel.f64[i] = random();
};

describe('both kernels give the same bytes:', () => {
  const rows = fc.integer({ min: 1, max: columnRows });
  const seeds = fc.integer({ min: 1, max: 1e6 });
  const expectAlways = (work: (kernel: ColumnKernel, n: number, seed: number) => unknown) =>
    fc.assert(
      fc.property(rows, seeds, (n, seed) => expectSame(n, seed, (kernel) => work(kernel, n, seed))),
      { numRuns: 40 },
    );

  test.each(columnOperations)('%s', (operation) => {
    expectAlways((kernel, n, seed) => {
      kernel.f64.set([2, -0.5, 3], tables / 8 + 100);
      writeSteps(kernel, tables, [{ operation, out: 9, a: 2, b: 3, k: (seed % 100) / 50 - 1, weight: 0 }]);
      kernel.run(tables, 1, 0, tables + 800, n);
    });
  });

  test.each([0, 5, 127])("Sobol' points of dimension %i", (dimension) => {
    const directions = directionsOf(dimension);
    expectAlways((kernel, n, seed) => {
      kernel.i32.set(directions, tables / 4);
      for (let r = 0; r < 16; r++) {
        kernel.i32[tables / 4 + 32 + r] = Math.imul(seed + r, 0x9e3779b9);
        kernel.f64[tables / 8 + 24 + r] = (r + 1) * 2 ** -53;
      }
      kernel.sobol(0, Math.ceil(n / 16), tables, pointAt(directions, seed), seed, tables + 128, tables + 192);
    });
  });

  test.each([0, 2 ** 32 - 130, 2 ** 33 + 16])('Philox from draw %i', (from) => {
    expectAlways((kernel, n, seed) => {
      const [k0, k1] = keyOf(seed * 2 ** 20);
      for (let k = 0; k < 10; k++) {
        kernel.i32[tables / 4 + 2 * k] = k0 + Math.imul(k, 0x9e3779b9);
        kernel.i32[tables / 4 + 2 * k + 1] = k1 + Math.imul(k, 0xbb67ae85);
      }
      const columns = [0, 1, 2, 3].map((c) => c * columnBytes) as [number, number, number, number];
      kernel.philox(...columns, n, from | 0, Math.floor(from / 2 ** 32), seed % 7, tables);
    });
  });

  test('quantiles', () => {
    expectAlways((kernel, n, seed) => {
      unit(kernel, seed);
      kernel.uniform(0, n, 0.2, 0.9);
    });
    for (const mode of [-1, 0.3, 2]) {
      expectAlways((kernel, n, seed) => {
        unit(kernel, seed);
        kernel.triangular(0, n, -1, mode, 2);
      });
    }
    expectAlways((kernel, n, seed) => {
      unit(kernel, seed);
      kernel.f64.set([0.1, 0.4, 0.45, 0.9], tables / 8);
      for (let k = 0; k < 18; k++) kernel.f64[tables / 8 + 4 + k] = k / 7;
      kernel.i32.set([0, 0, 0, 1, 2, 2, 2, 2], (tables + 400) / 4);
      return kernel.curve(0, n, 3, tables, tables + 32, tables + 400, 8, tables + 800);
    });
  });

  test('counting', () => {
    expectAlways((kernel, n) => {
      kernel.f64.set([Infinity, -Infinity], tables / 8);
      kernel.moments(0, n, 0.7, tables + 16, tables + 144, tables);
      kernel.count(0, n, -3, 10, 63, tables + 400);
      return kernel.atLeast(0, n, 0.25);
    });
  });
});

describe('a column program', () => {
  /** 손으로 셈할 수 있는 나무: 줄마다의 값도 함께 낸다. */
  type Built = { readonly operand: Operand; readonly at: (row: readonly number[]) => number };
  const write = columnProgram(3);
  const leaf = fc.oneof(
    fc.integer({ min: -3, max: 3 }).map((value): Tree => value),
    fc.constantFrom('a', 'b', 'c').map((name): Tree => name),
  );
  type Tree = number | string | readonly [op: string, left: Tree, right: Tree];
  const tree = fc.letrec<{ node: Tree }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      leaf,
      fc.tuple(
        fc.constantFrom('product', 'sum', 'difference', 'least', 'positive', 'weighted'),
        tie('node'),
        tie('node'),
      ),
    ),
  })).node;

  function build(to: typeof write, of: Tree): Built {
    if (typeof of === 'number') return { operand: of, at: () => of };
    if (typeof of === 'string') {
      const column = 'abc'.indexOf(of);
      return { operand: to.input(column), at: (row) => row[column]! };
    }
    const [op, left, right] = of;
    const [l, r] = [build(to, left), build(to, right)];
    switch (op) {
      case 'product':
        return { operand: to.product(l.operand, r.operand), at: (row) => l.at(row) * r.at(row) };
      case 'sum':
        return { operand: to.sum(l.operand, r.operand), at: (row) => l.at(row) + r.at(row) };
      case 'difference':
        return { operand: to.difference(l.operand, r.operand), at: (row) => l.at(row) - r.at(row) };
      case 'least':
        return { operand: to.least(l.operand, r.operand), at: (row) => Math.min(l.at(row), r.at(row)) };
      case 'positive':
        return { operand: to.positive(l.operand), at: (row) => Math.max(l.at(row), 0) };
      default: {
        const columns = [to.input(0), to.input(1), l.operand, r.operand, to.input(2)];
        const operand = to.weightedSum(2, columns, [1, -2, 3, 1, 5]);
        return { operand, at: (row) => 2 + row[0]! - 2 * row[1]! + 3 * l.at(row) + r.at(row) + 5 * row[2]! };
      }
    }
  }

  test('computes what is written, whatever columns it uses again', () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 4 }), (trees) => {
        const to = columnProgram(3);
        const built = trees.map((of) => build(to, of));
        const program = to.finish(built.map(({ operand }) => operand));
        const rows = Array.from({ length: 37 }, (_, i) => [(i % 5) - 2, (i % 7) - 3, (i % 11) - 5]);
        const at = program.columns * columnBytes;
        withColumns(at + programBytes(program), (kernel) => {
          for (let j = 0; j < 3; j++) for (const [i, row] of rows.entries()) kernel.f64[j * columnRows + i] = row[j]!;
          programOn(kernel, program, at, 0)(rows.length);
          for (const [o, column] of program.outputs.entries()) {
            for (const [i, row] of rows.entries()) {
              // 정수들이라 더하는 차례가 값을 바꾸지 않는다(2⁵³ 안).
              const expected = built[o]!.at(row);
              fc.pre(Math.abs(expected) < 2 ** 50);
              expect(kernel.f64[column * columnRows + i]! + 0).toBe(expected + 0);
            }
          }
        });
      }),
      { numRuns: 400 },
    );
  });
});

describe('withColumns()', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  test('lends a memory of zeros, never one that is in use', () => {
    withColumns(1000, (outer) => {
      outer.f64.fill(1, 0, 100);
      withColumns(1000, (inner) => {
        expect(inner.f64.buffer).not.toBe(outer.f64.buffer);
        inner.f64.fill(2);
      });
      expect(outer.f64[0]).toBe(1);
    });
    withColumns(1000, (again) => expect(again.f64.subarray(0, 125).every((value) => value === 0)).toBe(true));
  });

  test('gives the reference where WebAssembly is missing', async () => {
    vi.resetModules();
    vi.stubGlobal('WebAssembly', undefined);
    const fresh = await import('../../../engine/math/columns/open.ts');
    expect(fresh.withColumns(100, ({ name }) => name)).toBe('typescript');
  });
});
