import type { Kernel } from './kernel.ts';
import { referenceKernel } from './reference.ts';
import { simdKernel } from './simd.ts';

/**
 * 적어도 이만큼의 일터를 가진 커널을 연다. 작은 일터는 하나를 두고 다시 쓰므로 앞서 쓰던 수가 남아 있을 수 있다.
 *
 * Opens a kernel with a memory of at least so many bytes. One small memory is kept and used again, so it may hold old numbers;
 * a large one is given up after use. `fresh` always makes a new one, all zeros.
 */
export type OpenKernel = ((bytes: number) => Kernel) & { readonly fresh: (bytes: number) => Kernel };

const keptBytes = 8 * 2 ** 20;
const firstBytes = 2 ** 20;

function keeping(fresh: (bytes: number) => Kernel): OpenKernel {
  let kept: Kernel | null = null;
  const open = (bytes: number): Kernel => {
    if (kept && kept.f64.byteLength >= bytes) return kept;
    const kernel = fresh(Math.max(bytes, firstBytes));
    if (bytes <= keptBytes) kept = kernel;
    return kernel;
  };
  return Object.assign(open, { fresh });
}

/** 본보기 커널. */
export const openReference = keeping((bytes) => referenceKernel(new ArrayBuffer(Math.ceil(bytes / 8) * 8)));

/** 되면 SIMD, 안 되면 본보기. SIMD where it can be had, the reference otherwise; both give the same bytes. */
export const openKernel = keeping((bytes) => simdKernel(bytes) ?? openReference.fresh(bytes));
