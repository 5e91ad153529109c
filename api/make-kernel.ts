import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import asc from 'assemblyscript/asc';

const math = join(import.meta.dirname, '..', 'engine', 'math');

/** 커널 둘: 표를 푸는 것과 열을 뽑고 셈하는 것. 폴더마다 `simd.as`가 소스이고 `bytes.ts`가 그것을 담은 모듈이다. */
export const kernels = [
  { folder: join(math, 'kernel'), name: 'kernelBase64' },
  { folder: join(math, 'columns'), name: 'columnKernelBase64' },
] as const;

type KernelPlace = (typeof kernels)[number];

/**
 * SIMD 커널을 소스에서 만든다: `npm run kernel`.
 *
 * Compiles a SIMD kernel. Plain and fixed-width: no runtime, no allocation, its memory comes from outside.
 */
export function compiledKernel({ folder }: KernelPlace): Promise<Uint8Array<ArrayBuffer>> {
  return compiled(readFileSync(join(folder, 'simd.as'), 'utf8'));
}

/** AssemblyScript를 WebAssembly로. */
export async function compiled(source: string): Promise<Uint8Array<ArrayBuffer>> {
  const outputs = new Map<string, string | Uint8Array>();
  const { error, stderr } = await asc.main(
    [
      'simd.ts',
      '--outFile',
      'simd.wasm',
      '-O3',
      '--noAssert',
      '--runtime',
      'stub',
      '--enable',
      'simd',
      '--importMemory',
    ],
    {
      readFile: (name) => (name === 'simd.ts' ? source : null),
      writeFile: (name, contents) => void outputs.set(name, contents),
      listFiles: () => [],
    },
  );
  const bytes = outputs.get('simd.wasm');
  if (error || !(bytes instanceof Uint8Array)) throw new Error(stderr.toString(), { cause: error });
  return Uint8Array.from(bytes);
}

/** 커널을 담은 모듈의 글. The module that carries the kernel. */
export function kernelModule({ name }: KernelPlace, bytes: Uint8Array): string {
  return `/** \`simd.as\`에서 \`npm run kernel\`이 쓴 것: 고치지 않는다. Written by \`npm run kernel\` from simd.as. */
export const ${name} =
  '${Buffer.from(bytes).toString('base64')}';
`;
}

if (import.meta.main) {
  for (const kernel of kernels) {
    const bytes = await compiledKernel(kernel);
    writeFileSync(join(kernel.folder, 'bytes.ts'), kernelModule(kernel, bytes));
    console.log(`engine/math/${basename(kernel.folder)}/bytes.ts  ${bytes.length} bytes`);
  }
}
