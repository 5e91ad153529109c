import { kernelBase64 } from './bytes.ts';
import type { Kernel } from './kernel.ts';
import { wasmKernel } from './wasm.ts';

const open = wasmKernel<Omit<Kernel, 'name' | 'f64' | 'f32'>>(kernelBase64);

/** 적어도 이만큼의 일터를 가진 SIMD 커널; 열 수 없으면 null. A SIMD kernel with a memory of at least so many bytes, or null. */
export function simdKernel(bytes: number): Kernel | null {
  const opened = open(bytes);
  if (!opened) return null;
  const { exports, buffer } = opened;
  return { ...exports, name: 'simd', f64: new Float64Array(buffer), f32: new Float32Array(buffer) };
}
