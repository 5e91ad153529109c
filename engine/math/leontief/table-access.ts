import type { Kernel } from '../kernel/kernel.ts';
import { openKernel, type OpenKernel } from '../kernel/open.ts';
import type { FlowSystem } from '../leontief.ts';

/** 이보다 작은 표는 통째로 옮긴다. Tables up to this size are copied whole into the kernel's memory. */
const copiedBytes = 4 * 2 ** 20;
/** 더 큰 표는 이만한 토막으로 흘린다. Larger ones stream through a buffer of this size. */
const bufferBytes = 2 ** 17;

/**
 * 커널이 표를 읽는 길. 표가 이미 일터에 있으면 그대로, 작으면 옮겨서, 아니면 행 토막을 흘려서.
 *
 * How a kernel reads the table: in place when the table already lives in its memory, copied when small, else row by row through
 * a small buffer, so that no second table is ever held.
 */
export type TableAccess = {
  readonly kernel: Kernel;
  /** 나머지 자리가 시작하는 곳. Where the rest of the memory begins. */
  readonly start: number;
  /** [from, to) 행들을 차례로, 한 토막씩. */
  readonly eachRows: (from: number, to: number, visit: (at: number, row: number, rows: number) => void) => void;
};

/** 표를 담은 일터들. */
const memories = new WeakMap<ArrayBufferLike, Kernel>();

/**
 * n × n 거래를 적을 자리, 커널의 일터 안에. 큰 표를 여기에 적으면 훑을 때 옮기지 않는다. 0으로 채워져 있다.
 *
 * Room for n × n flows inside a kernel's memory, zero at first: a large table written here is never copied when it is solved. An
 * ordinary array solves to the same bytes, but each pass takes half as long again.
 *
 * @param spare 표 뒤에 둘 일터, 바이트
 */
export function flowsInMemory(n: number, spare: number): Float64Array {
  const kernel = openKernel.fresh(n * n * 8 + spare);
  const flows = kernel.f64.subarray(0, n * n);
  memories.set(flows.buffer, kernel);
  return flows;
}

/** @param spare 표 말고 쓸 자리, 바이트 */
export function accessTo({ n, flows }: FlowSystem, open: OpenKernel, spare: number): TableAccess {
  const home = flows.byteOffset === 0 ? memories.get(flows.buffer) : undefined;
  const tableBytes = Math.ceil((n * n) / 2) * 16;
  if (home && open === openKernel && home.f64.byteLength >= tableBytes + spare) return whole(home, n, tableBytes);
  if (tableBytes <= copiedBytes) {
    const kernel = open(tableBytes + spare);
    kernel.f64.set(flows);
    return whole(kernel, n, tableBytes);
  }
  const rowsAtOnce = Math.max(4, Math.floor(bufferBytes / (32 * n)) * 4);
  const start = Math.ceil((rowsAtOnce * n) / 2) * 16;
  const kernel = open(start + spare);
  return {
    kernel,
    start,
    eachRows: (from, to, visit) => {
      for (let row = from; row < to; row += rowsAtOnce) {
        const rows = Math.min(rowsAtOnce, to - row);
        kernel.f64.set(flows.subarray(row * n, (row + rows) * n));
        visit(0, row, rows);
      }
    },
  };
}

function whole(kernel: Kernel, n: number, start: number): TableAccess {
  return { kernel, start, eachRows: (from, to, visit) => visit(from * n * 8, from, to - from) };
}
