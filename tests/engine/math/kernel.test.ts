import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { build, type Rolldown } from 'vite';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { compiledKernel, kernelModule, kernels } from '../../../api/make-kernel.ts';
import { kernelBase64 } from '../../../engine/math/kernel/bytes.ts';
import type { Kernel } from '../../../engine/math/kernel/kernel.ts';
import { openKernel } from '../../../engine/math/kernel/open.ts';
import { referenceKernel } from '../../../engine/math/kernel/reference.ts';
import { simdKernel } from '../../../engine/math/kernel/simd.ts';
import { root } from '../../guards/sources.ts';
import { generator } from '../../bench/synthetic.ts';

describe('the embedded module', () => {
  test.each(kernels)('is what its source compiles to: $name', async (kernel) => {
    const module = kernelModule(kernel, await compiledKernel(kernel));
    expect(module).toBe(readFileSync(join(kernel.folder, 'bytes.ts'), 'utf8'));
  });

  test('asks for a memory and nothing else, and writes nothing into it at birth', async () => {
    const module = new WebAssembly.Module(Uint8Array.from(Buffer.from(kernelBase64, 'base64')));
    expect(WebAssembly.Module.imports(module)).toEqual([{ module: 'env', name: 'memory', kind: 'memory' }]);
    expect(simdKernel(1000)!.f64.every((value) => value === 0)).toBe(true);
  });

  test('runs from its bytes alone where there is only the language', async () => {
    const built = (await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        minify: false,
        lib: { entry: join(root, 'engine/math/leontief.ts'), formats: ['iife'], name: 'leontief' },
      },
    })) as Rolldown.RolldownOutput[];
    const { code } = built[0]!.output[0];
    const said = (before: string) =>
      JSON.parse(
        runInNewContext(`${before}; ${code};
          const system = { n: 2, flows: Float64Array.of(150, 500, 200, 100), output: Float64Array.of(1000, 2000) };
          JSON.stringify([...leontief.solveRows(system, [Float64Array.of(1, 1)]).solutions[0]])`) as string,
      ) as number[];
    const withWasm = said('let used = 0');
    expect(withWasm[0]).toBeCloseTo(1.15 / 0.7575, 14);
    expect(said('globalThis.WebAssembly = undefined')).toEqual(withWasm);
  });
});

describe('without WebAssembly the reference stands in', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  const opened = async () => {
    vi.resetModules();
    const fresh = await import('../../../engine/math/kernel/open.ts');
    return fresh.openKernel(100).name;
  };

  test('where there is one, it is used', async () => {
    expect(await opened()).toBe('simd');
    expect(openKernel(100).name).toBe('simd');
  });

  test('where there is none', async () => {
    vi.stubGlobal('WebAssembly', undefined);
    expect(await opened()).toBe('typescript');
  });

  test('where a policy forbids it', async () => {
    const refuse = () => {
      throw new Error('Refused to compile or instantiate WebAssembly module');
    };
    vi.stubGlobal('WebAssembly', { Module: refuse, Memory: refuse, Instance: refuse });
    expect(await opened()).toBe('typescript');
  });
});

describe('both kernels give the same bytes', () => {
  const size = 2 ** 17;
  const [z, g, a, b, c, out] = [0, 2 ** 15, 2 ** 16, 2 ** 16 + 4096, 2 ** 16 + 8192, 2 ** 16 + 12288] as const;

  /** 같은 수로 채운 두 커널에 같은 일을 시키고 일터를 통째로 견준다. */
  function expectSame(seed: number, work: (kernel: Kernel) => void) {
    const both = [simdKernel(size)!, referenceKernel(new ArrayBuffer(size))];
    const memories = both.map((kernel) => {
      const random = generator(seed);
      for (let k = 0; k < out / 8; k++) kernel.f64[k] = random() < 0.1 ? 0 : (random() - 0.3) * 2 ** (8 * random());
      work(kernel);
      return new BigInt64Array(kernel.f64.buffer.slice(0, size));
    });
    expect(memories[0]).toEqual(memories[1]);
  }

  const operations: [string, (kernel: Kernel, n: number, lanes: number, rows: number) => void][] = [
    ['form', (kernel, n) => kernel.form(z, n, a, b, g, n)],
    ['form within a wider table', (kernel, n) => kernel.form(z, n + 3, a, b, g, n)],
    ['factor', (kernel, n) => kernel.factor(z, n)],
    [
      'invert',
      (kernel, n) => {
        kernel.invert(z, n, a);
        // 초벌 자리는 커널마다 제 마음대로 쓴다.
        kernel.f64.fill(0, a / 8, a / 8 + 4 * n);
      },
    ],
    ['substituteRows', (kernel, n, lanes) => kernel.substituteRows(z, n, a, lanes)],
    ['substituteColumns', (kernel, n, lanes) => kernel.substituteColumns(z, n, a, lanes)],
    [
      'substituteRowsNarrow',
      (kernel, n, lanes) => {
        kernel.narrow(z, n * n, g);
        kernel.substituteRowsNarrow(g, n, a, lanes);
      },
    ],
    [
      'substituteColumnsNarrow',
      (kernel, n, lanes) => {
        kernel.narrow(z, n * n, g);
        kernel.substituteColumnsNarrow(g, n, a, lanes);
      },
    ],
    ['push', (kernel, n, lanes, rows) => kernel.push(z, rows, n, a, b, lanes)],
    ['pull', (kernel, n, lanes, rows) => kernel.pull(z, rows, n, a, b, lanes)],
    [
      'dots',
      (kernel, n, lanes) => {
        kernel.narrow(z, n * lanes, g);
        kernel.dots(g, a, n, out, lanes);
      },
    ],
    [
      'add',
      (kernel, n, lanes) => {
        kernel.narrow(z, n * lanes, g);
        kernel.add(g, b, c, n, lanes);
      },
    ],
  ];

  test.each(operations)('%s', (_, work) => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(2, 4),
        fc.integer({ min: 1, max: 60 }),
        (seed, n, lanes, rows) => expectSame(seed, (kernel) => work(kernel, n, lanes, rows)),
      ),
    );
  });
});
