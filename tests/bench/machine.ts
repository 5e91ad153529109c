import { readFileSync } from 'node:fs';
import { compiled } from '../../api/make-kernel.ts';
import { spread, timed, type Spread } from './measure.ts';

/** 이 기계가 지금 낼 수 있는 것. What this machine can do right now, one thread. */
export type Machine = {
  /** 캐시에 들지 않는 1 GiB를 읽는 속도, GB/s. Reading a gibibyte, more than caches hold. */
  readonly memory: Spread;
  /** 이만한 바이트를 거듭 읽는 속도, GB/s: 작으면 캐시, 크면 메모리. Reading so many bytes again and again. */
  readonly read: (bytes: number) => Spread;
  /** 곱셈과 덧셈, 10억/s. Multiplications and additions in registers. */
  readonly simdRate: Spread;
  readonly plainRate: Spread;
};

type Exports = { read: (at: number, bytes: number) => number; multiply: (times: number, by: number) => number };

export async function measuredMachine(): Promise<Machine> {
  const module = new WebAssembly.Module(await compiled(readFileSync(new URL('machine.as', import.meta.url), 'utf8')));
  const withMemory = (bytes: number) => {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / 65_536) });
    new Float64Array(memory.buffer).fill(1);
    return new WebAssembly.Instance(module, { env: { memory } }).exports as Exports;
  };
  const { multiply } = withMemory(65_536);
  const times = 2e6;
  const read = (bytes: number) => {
    const whole = Math.floor(bytes / 128) * 128;
    const { read: readAll } = withMemory(whole);
    return rates(whole, () => readAll(0, whole), Math.max(1, Math.floor(2e7 / whole)));
  };
  return {
    memory: read(2 ** 30),
    read,
    simdRate: rates(48 * times, () => multiply(times, 0.999)),
    plainRate: rates(32 * times, () => multiplyPlainly(2 * times, 0.999)),
  };
}

/** 밀리초마다의 일을 10억/s로. */
function rates(work: number, run: () => unknown, batch = 1): Spread {
  timed(run, batch);
  return spread(Array.from({ length: 9 }, () => work / timed(run, batch) / 1e6));
}

/** 같은 셈, 평범한 JavaScript. */
function multiplyPlainly(times: number, by: number): number {
  let [a, b, c, d, e, f, g, h] = [1, 2, 3, 4, 5, 6, 7, 8];
  for (let i = 0; i < times; i++) {
    a = a! * by + by;
    b = b! * by + by;
    c = c! * by + by;
    d = d! * by + by;
    e = e! * by + by;
    f = f! * by + by;
    g = g! * by + by;
    h = h! * by + by;
  }
  return a! + b! + c! + d! + e! + f! + g! + h!;
}
