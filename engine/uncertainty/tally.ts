import { evaluateRows } from '../formula/evaluate.ts';
import type { Formula } from '../formula/program.ts';
import { columnBytes, columnRows, type ColumnKernel } from '../math/columns/columns.ts';
import { withColumns } from '../math/columns/open.ts';
import { programBytes, programOn, type ColumnProgram } from '../math/columns/program.ts';
import type { Bounds } from './distribution.ts';
import { replicates, type Draws } from './draws.ts';
import { binCount, binsPerUnit, emptyHistogram, fewBins, requireInside, type Histogram } from './histogram.ts';

/** 산출 하나: 벗어날 수 없는 두 끝과, 넘을 확률을 물은 값들. An output: rigorous bounds and the thresholds asked of it. */
export type Output = {
  /** 알 수 없으면 null: 그 값은 모두 지닌다. */
  readonly bounds: Bounds | null;
  readonly thresholds: readonly number[];
  /** 두 끝이 없을 때 합을 잴 가운데. */
  readonly around?: number;
};

/**
 * 뽑은 값에서 산출로: 커널의 걸음들과, 그 산출들로 셈하는 식들. 산출은 걸음들의 것 다음에 식들의 것.
 *
 * From draws to outputs: a column program and formulas over its outputs. Plain data.
 */
export type Response = {
  readonly program: ColumnProgram;
  /** 앞의 이만큼만 세고, 나머지는 식이 쓴다. */
  readonly counted: number;
  readonly formulas: readonly ResponseFormula[];
};

/** 식 하나와, 그것이 쓰는 수치의 이름마다: 걸음들의 몇째 산출에 몇을 곱한 것, 또는 정해진 값. */
export type ResponseFormula = {
  readonly formula: Formula;
  readonly figures: readonly (readonly [name: string, source: FigureSource])[];
};
export type FigureSource = { readonly output: number; readonly factor: number } | { readonly value: number };

/** 한 번에 더하는 묶음. 더하는 차례가 이것으로 정해져, 몇 갈래로 나누어도 같은 바이트가 나온다. */
export const chunkSize = 4096;

/** 이만큼까지는 값을 모두 지녀 분위수를 정확히 고른다. */
const keptUpTo = 16_384;

function binsFor(total: number): number {
  return total <= keptUpTo ? fewBins : binCount;
}

/** 묶음 하나의 합: 산출마다 벌 열여섯의 (값 − 가운데)의 합과 제곱합. Sums of one chunk, by output and replicate. */
export type ChunkSums = { readonly chunk: number; readonly sums: Float64Array; readonly squares: Float64Array };

/** 일부 묶음을 센 것. 조각끼리 `mergeTallies`로 합친다. What some of the chunks add up to. */
export type Tally = {
  readonly method: Draws['method'];
  readonly total: number;
  readonly outputs: readonly Output[];
  readonly chunks: readonly ChunkSums[];
  /** 산출마다; 두 끝이 없으면 null. */
  readonly histograms: readonly (Histogram | null)[];
  /** 산출마다, 물은 값마다: 그 이상인 개수. */
  readonly atLeast: readonly Int32Array[];
  /** 산출마다, 값을 알 수 없는 개수. */
  readonly unknown: Int32Array;
  /** 산출마다, 묶음마다의 값 전부; 지니지 않으면 null. */
  readonly kept: readonly (readonly KeptChunk[] | null)[];
};

type KeptChunk = { readonly chunk: number; readonly values: Float64Array };

/** 뽑는 수가 몇 묶음인가. How many chunks a number of draws makes. */
export function chunkCount(total: number): number {
  return Math.ceil(total / chunkSize);
}

/** 두 끝의 가운데: 여기서 잰 값의 합은 자릿수를 잃지 않는다. */
export function centreOf({ bounds, around = 0 }: Output): number {
  return bounds ? bounds.min + (bounds.max - bounds.min) / 2 : around;
}

/**
 * 묶음 `from`부터 `to` 앞까지를 뽑고, 셈하고, 센다.
 *
 * Draws, evaluates and counts chunks `from` up to (not including) `to` of `total` draws.
 *
 * @param onChunk 한 묶음을 마칠 때마다
 */
export function tallyOf(
  draws: Draws,
  outputs: readonly Output[],
  response: Response,
  total: number,
  from: number,
  to: number,
  onChunk: () => void = () => {},
): Tally {
  const tally = emptyTally(draws.method, outputs, total);
  const kept = tally.kept.map((values): KeptChunk[] | null => values && []);
  const chunks: ChunkSums[] = [];
  const layout = layoutOf(draws, outputs, response, binsFor(total));
  withColumns(layout.bytes, (kernel) => {
    const counter = counterOn(kernel, layout, outputs, kept);
    const draw = draws.on(kernel, layout.draws, 0);
    const answer = responseOn(kernel, response, layout);
    for (let chunk = from; chunk < to; chunk++) {
      const end = Math.min(total, (chunk + 1) * chunkSize);
      counter.open(chunk, end - chunk * chunkSize);
      for (let start = chunk * chunkSize; start < end; start += columnRows) {
        const n = Math.min(columnRows, end - start);
        draw(start, n);
        answer(n);
        counter.add(start - chunk * chunkSize, n);
      }
      chunks.push({ chunk, ...counter.sums() });
      onChunk();
    }
    counter.close(tally);
  });
  return { ...tally, chunks, kept };
}

/** 일터의 자리들. */
type Layout = {
  readonly bytes: number;
  readonly draws: number;
  readonly steps: number;
  /** 산출마다의 열. */
  readonly columns: readonly number[];
  /** 벌 열여섯의 합과 제곱합, 산출 차례로. */
  readonly sums: number;
  readonly squares: number;
  /** 산출마다 가장 작은 값과 큰 값. */
  readonly ends: number;
  readonly counts: number;
  readonly bins: number;
};

function layoutOf(
  draws: Draws,
  outputs: readonly Output[],
  { program, counted, formulas }: Response,
  bins: number,
): Layout {
  const lanes = outputs.length * replicates * 8;
  const own = program.columns * columnBytes;
  const steps = own + formulas.length * columnBytes;
  const sums = steps + programBytes(program);
  const drawsAt = sums + 2 * lanes + outputs.length * 16;
  const counts = drawsAt + Math.ceil(draws.bytes / 8) * 8;
  return {
    bytes: counts + outputs.length * bins * 4,
    bins,
    draws: drawsAt,
    steps,
    columns: [
      ...program.outputs.slice(0, counted).map((column) => column * columnBytes),
      ...formulas.map((_, k) => own + k * columnBytes),
    ],
    sums,
    squares: sums + lanes,
    ends: sums + 2 * lanes,
    counts,
  };
}

/** 걸음들을 돌리고, 식들을 셈해 그 열에 적는다. */
function responseOn(kernel: ColumnKernel, { program, formulas }: Response, { steps, columns }: Layout) {
  const run = programOn(kernel, program, steps, 0);
  const first = columns.length - formulas.length;
  return (n: number) => {
    run(n);
    for (const [k, { formula, figures }] of formulas.entries()) {
      const given = figures.map(([name, source]): [string, Float64Array] => {
        if ('value' in source) return [name, new Float64Array(n).fill(source.value)];
        const from = program.outputs[source.output]! * columnRows;
        const column = kernel.f64.subarray(from, from + n);
        return [name, source.factor === 1 ? column : column.map((value) => value * source.factor)];
      });
      kernel.f64.set(evaluateRows(formula, new Map(given), n), columns[first + k]! / 8);
    }
  };
}

/** 산출의 열들을 세는 손. */
function counterOn(
  kernel: ColumnKernel,
  { columns, sums, squares, ends, counts, bins }: Layout,
  outputs: readonly Output[],
  kept: readonly (KeptChunk[] | null)[],
) {
  const lanes = outputs.length * replicates;
  const places = outputs.map((output, o) => ({
    column: columns[o]!,
    centre: centreOf(output),
    bounds: output.bounds,
    perUnit: output.bounds ? binsPerUnit(output.bounds, bins) : 0,
    thresholds: output.thresholds,
    reached: new Int32Array(output.thresholds.length),
    sums: sums + o * replicates * 8,
    squares: squares + o * replicates * 8,
    ends: ends + o * 16,
    counts: counts + o * bins * 4,
  }));
  for (const place of places) kernel.f64.set([Infinity, -Infinity], place.ends / 8);
  const unknown = new Int32Array(outputs.length);
  return {
    open: (chunk: number, size: number) => {
      for (const values of kept) values?.push({ chunk, values: new Float64Array(size) });
      kernel.f64.fill(0, sums / 8, sums / 8 + 2 * lanes);
    },
    add: (at: number, n: number) => {
      for (let o = 0; o < places.length; o++) {
        const place = places[o]!;
        kernel.moments(place.column, n, place.centre, place.sums, place.squares, place.ends);
        if (place.bounds) {
          kernel.count(place.column, n, place.bounds.min, place.perUnit, bins - 1, place.counts);
        } else unknown[o]! += unknownIn(kernel.f64.subarray(place.column / 8, place.column / 8 + n));
        for (let k = 0; k < place.thresholds.length; k++) {
          place.reached[k]! += kernel.atLeast(place.column, n, place.thresholds[k]!);
        }
        const values = kept[o]?.at(-1)!.values;
        values?.set(kernel.f64.subarray(place.column / 8, place.column / 8 + n), at);
      }
    },
    sums: () => {
      const added = kernel.f64.slice(sums / 8, sums / 8 + lanes);
      requireKnown(outputs, added);
      return { sums: added, squares: kernel.f64.slice(squares / 8, squares / 8 + lanes) };
    },
    close: (tally: Tally) => {
      tally.unknown.set(unknown);
      for (const [o, place] of places.entries()) {
        tally.atLeast[o]!.set(place.reached);
        const histogram = tally.histograms[o];
        if (!histogram) continue;
        const [least, most] = kernel.f64.subarray(place.ends / 8, place.ends / 8 + 2) as Iterable<number> as Ends;
        requireInside(histogram.bounds, least, most);
        histogram.counts.set(kernel.i32.subarray(place.counts / 4, place.counts / 4 + bins));
      }
    },
  };
}

type Ends = [least: number, most: number];

/** 두 끝을 아는 산출에 알 수 없는 값이 있으면 버그다. */
function requireKnown(outputs: readonly Output[], sums: Float64Array): void {
  for (const [o, { bounds }] of outputs.entries()) {
    const own = sums.subarray(o * replicates, (o + 1) * replicates);
    if (bounds && own.some(Number.isNaN)) throw new RangeError(`output ${o} has bounds and yet no value`);
  }
}

function unknownIn(column: Float64Array): number {
  let many = 0;
  for (let i = 0; i < column.length; i++) many += Number(Number.isNaN(column[i]!));
  return many;
}

function emptyTally(method: Draws['method'], outputs: readonly Output[], total: number): Tally {
  return {
    method,
    total,
    outputs,
    chunks: [],
    histograms: outputs.map(({ bounds }) => bounds && emptyHistogram(bounds, binsFor(total))),
    atLeast: outputs.map(({ thresholds }) => new Int32Array(thresholds.length)),
    unknown: new Int32Array(outputs.length),
    kept: outputs.map(({ bounds }) => (total <= keptUpTo || !bounds ? [] : null)),
  };
}

/**
 * 나누어 센 것을 합친다: 개수는 차례와 무관하고, 합은 묶음의 차례로 다시 더할 수 있게 묶음째 지닌다.
 *
 * Joins tallies of disjoint chunks; sums are kept by chunk, so that they are added in the order of chunks however they were cut.
 */
export function mergeTallies(tallies: readonly [Tally, ...Tally[]]): Tally {
  const [first] = tallies;
  if (tallies.length === 1) return first;
  const merged = emptyTally(first.method, first.outputs, first.total);
  for (const { histograms, atLeast, unknown } of tallies) {
    for (const [o, histogram] of histograms.entries()) {
      if (histogram) addCounts(merged.histograms[o]!.counts, histogram.counts);
    }
    for (const [o, counts] of atLeast.entries()) addCounts(merged.atLeast[o]!, counts);
    addCounts(merged.unknown, unknown);
  }
  const inOrder = <T extends { readonly chunk: number }>(parts: readonly T[]) =>
    parts.toSorted((a, b) => a.chunk - b.chunk);
  return {
    ...merged,
    chunks: inOrder(tallies.flatMap(({ chunks }) => chunks)),
    kept: merged.kept.map((values, o) => values && inOrder(tallies.flatMap(({ kept }) => kept[o]!))),
  };
}

function addCounts(counts: Int32Array, more: Int32Array): void {
  for (let i = 0; i < counts.length; i++) counts[i]! += more[i]!;
}

/**
 * 항목의 값들에서 산출의 값들로, 세지 않고. 두 배열 모두 열 차례로 이어 놓은 것이다.
 *
 * Evaluates rows without counting; both arrays hold column after column.
 */
export function respond(
  { program, counted }: Pick<Response, 'program' | 'counted'>,
  levers: Float64Array,
  count: number,
) {
  const results = new Float64Array(count * counted);
  const steps = program.columns * columnBytes;
  return withColumns(steps + programBytes(program), (kernel) => {
    const run = programOn(kernel, program, steps, 0);
    for (let from = 0; from < count; from += columnRows) {
      const n = Math.min(columnRows, count - from);
      for (let j = 0; j < program.inputs; j++) {
        kernel.f64.set(levers.subarray(j * count + from, j * count + from + n), j * columnRows);
      }
      run(n);
      for (let o = 0; o < counted; o++) {
        const at = program.outputs[o]! * columnRows;
        results.set(kernel.f64.subarray(at, at + n), o * count + from);
      }
    }
    return results;
  });
}
