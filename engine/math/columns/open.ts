import { wasmKernel } from '../kernel/wasm.ts';
import { columnKernelBase64 } from './bytes.ts';
import type { ColumnKernel } from './columns.ts';
import { referenceColumns } from './reference.ts';

const simd = wasmKernel<Omit<ColumnKernel, 'name' | 'f64' | 'i32'>>(columnKernelBase64);

/** SIMD 커널; WebAssembly가 없으면 null. */
export function simdColumns(bytes: number): ColumnKernel | null {
  const opened = simd(bytes);
  if (!opened) return null;
  const { exports, buffer } = opened;
  return { ...exports, name: 'simd', f64: new Float64Array(buffer), i32: new Int32Array(buffer) };
}

/** 0으로 채운 적어도 이만큼의 일터를 가진 커널을 새로: 되면 SIMD, 안 되면 본보기. SIMD where it can be had; both give the same bytes. */
function openColumns(bytes: number): ColumnKernel {
  return simdColumns(bytes) ?? referenceColumns(new ArrayBuffer(Math.ceil(bytes / 8) * 8));
}

const firstBytes = 2 ** 20;
const keptBytes = 16 * 2 ** 20;
let free: ColumnKernel | null = null;

/**
 * 0으로 채운 일터를 빌려 일하고 돌려준다. 일하는 동안에는 그 커널을 아무도 함께 쓰지 않는다.
 *
 * Lends a kernel with a memory of zeros of at least so many bytes, for the time of `work` alone; a small one is kept and lent again.
 */
export function withColumns<T>(bytes: number, work: (kernel: ColumnKernel) => T): T {
  const kernel = free && free.f64.byteLength >= bytes ? free : openColumns(Math.max(bytes, firstBytes));
  free = null;
  kernel.f64.fill(0, 0, Math.ceil(bytes / 8));
  try {
    return work(kernel);
  } finally {
    if (kernel.f64.byteLength <= keptBytes) free = kernel;
  }
}
