import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import asc from 'assemblyscript/asc';

const folder = join(import.meta.dirname, '..', 'engine', 'math', 'kernel');

/**
 * SIMD 커널을 소스에서 만든다: `npm run kernel`.
 *
 * Compiles the SIMD kernel. Plain and fixed-width: no runtime, no allocation, its memory comes from outside.
 */
export function compiledKernel(): Promise<Uint8Array<ArrayBuffer>> {
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
export function kernelModule(bytes: Uint8Array): string {
  return `/** \`simd.as\`에서 \`npm run kernel\`이 쓴 것: 고치지 않는다. Written by \`npm run kernel\` from simd.as. */
export const kernelBase64 =
  '${Buffer.from(bytes).toString('base64')}';
`;
}

if (import.meta.main) {
  const bytes = await compiledKernel();
  writeFileSync(join(folder, 'bytes.ts'), kernelModule(bytes));
  console.log(`engine/math/kernel/bytes.ts  ${bytes.length} bytes`);
}
