import { stepBytes, writeSteps, type ColumnKernel, type ColumnStep } from './columns.ts';

/** 모든 줄에 같은 수이거나, 몇째 열. One number for every row, or a column. */
export type Operand = number | { readonly column: number };

/**
 * 들어온 열들에서 셈할 열들까지의 걸음들. 자료뿐이라 다른 스레드로 보낼 수 있다.
 *
 * The steps from input columns to output columns. Plain data.
 */
export type ColumnProgram = {
  /** 앞의 이만큼이 들어오는 열이다. */
  readonly inputs: number;
  /** 쓰는 열의 수. */
  readonly columns: number;
  readonly steps: readonly ColumnStep[];
  readonly weights: readonly number[];
  /** 산출마다의 열. */
  readonly outputs: readonly number[];
};

/** 걸음을 하나씩 적어 가는 손. 수끼리의 셈은 바로 한다. Writes a program step by step; numbers are folded at once. */
export type ProgramWriter = {
  readonly input: (column: number) => Operand;
  readonly product: (a: Operand, b: Operand) => Operand;
  readonly sum: (a: Operand, b: Operand) => Operand;
  readonly difference: (a: Operand, b: Operand) => Operand;
  readonly quotient: (a: number, b: Operand) => Operand;
  readonly least: (a: Operand, b: Operand) => Operand;
  /** a와 0 가운데 큰 것. */
  readonly positive: (a: Operand) => Operand;
  /** constant + Σ 무게 × 열. */
  readonly weightedSum: (constant: number, columns: readonly Operand[], weights: readonly number[]) => Operand;
  readonly finish: (outputs: readonly Operand[]) => ColumnProgram;
};

/**
 * 빈 프로그램을 연다.
 *
 * Starts a program of so many input columns.
 *
 * @example
 * columnProgram(2).product(2, 3) // => 6
 */
export function columnProgram(inputs: number): ProgramWriter {
  const steps: ColumnStep[] = [];
  const weights: number[] = [];
  const step = (operation: ColumnStep['operation'], a: number, b: number, k: number, weight = 0): Operand => {
    const out = inputs + steps.length;
    steps.push({ operation, out, a, b, k, weight });
    return { column: out };
  };
  const product = (a: Operand, b: Operand): Operand => {
    if (typeof a === 'number') {
      if (typeof b === 'number') return a * b;
      return a === 1 ? b : step('a × k', b.column, 0, a);
    }
    return typeof b === 'number' ? product(b, a) : step('a × b', a.column, b.column, 0);
  };
  const sum = (a: Operand, b: Operand): Operand => {
    if (typeof a === 'number') {
      if (typeof b === 'number') return a + b;
      return a === 0 ? b : step('a + k', b.column, 0, a);
    }
    return typeof b === 'number' ? sum(b, a) : step('a + b', a.column, b.column, 0);
  };
  const run = (constant: number, columns: readonly number[], of: readonly number[]): Operand => {
    const first = weights.length;
    weights.push(...of);
    return step('k + Σ', columns[0]!, columns.length, constant, first);
  };
  return {
    input: (column) => ({ column }),
    product,
    sum,
    difference: (a, b) => {
      if (typeof b === 'number') return sum(a, 0 - b);
      return typeof a === 'number' ? step('k − a', b.column, 0, a) : step('a − b', a.column, b.column, 0);
    },
    quotient: (a, b) => (typeof b === 'number' ? a / b : step('k ÷ a', b.column, 0, a)),
    least: (a, b) => {
      if (typeof a === 'number') {
        if (typeof b === 'number') return Math.min(a, b);
        return step('min(a, k)', b.column, 0, a);
      }
      return typeof b === 'number' ? step('min(a, k)', a.column, 0, b) : step('min(a, b)', a.column, b.column, 0);
    },
    positive: (a) => (typeof a === 'number' ? Math.max(a, 0) : step('max(a, k)', a.column, 0, 0)),
    weightedSum: (constant, columns, of) => {
      let known = constant;
      const drawn = columns.flatMap((column, j) => {
        if (typeof column !== 'number') return of[j] === 0 ? [] : [{ column: column.column, weight: of[j]! }];
        known += column * of[j]!;
        return [];
      });
      let total: Operand = known;
      for (const neighbours of neighbouring(drawn, inputs)) {
        const part = run(
          typeof total === 'number' ? total : 0,
          neighbours.map(({ column }) => column),
          neighbours.map(({ weight }) => weight),
        );
        total = typeof total === 'number' ? part : sum(total, part);
      }
      return total;
    },
    finish: (outputs) => {
      const written = outputs.map((output) => (typeof output === 'number' ? step('k', 0, 0, output) : output));
      return packed({ inputs, steps, weights }, written as readonly { readonly column: number }[]);
    },
  };
}

type Weighted = { readonly column: number; readonly weight: number };

/** 잇닿은 들어온 열들끼리 묶는다; 셈한 열은 자리가 바뀔 수 있어 홀로 둔다. */
function neighbouring(drawn: readonly Weighted[], inputs: number): Weighted[][] {
  const runs: Weighted[][] = [];
  for (const next of drawn) {
    const run = runs.at(-1);
    if (run && next.column < inputs && run.at(-1)!.column === next.column - 1) run.push(next);
    else runs.push([next]);
  }
  return runs;
}

/** 더는 쓰지 않는 열의 자리를 다시 쓰게 옮겨, 셈하는 동안의 열들이 가까운 기억에 머물게 한다. */
function packed(
  { inputs, steps, weights }: Pick<ColumnProgram, 'inputs' | 'steps' | 'weights'>,
  outputs: readonly { readonly column: number }[],
): ColumnProgram {
  const lastUse = new Map<number, number>();
  for (const [s, step] of steps.entries()) for (const column of usedBy(step)) lastUse.set(column, s);
  for (const { column } of outputs) lastUse.set(column, Infinity);
  const place = new Map(Array.from({ length: inputs }, (_, j) => [j, j]));
  const free: number[] = [];
  let columns = inputs;
  const moved = steps.map((step, s): ColumnStep => {
    const [a, b] = [place.get(step.a) ?? 0, step.operation === 'k + Σ' ? step.b : (place.get(step.b) ?? 0)];
    for (const column of new Set(usedBy(step))) {
      if (lastUse.get(column) === s) free.push(place.get(column)!);
    }
    const out = free.pop() ?? columns++;
    place.set(step.out, out);
    if (!lastUse.has(step.out)) free.push(out);
    return { ...step, out, a, b };
  });
  return { inputs, columns, steps: moved, weights, outputs: outputs.map(({ column }) => place.get(column)!) };
}

function usedBy({ operation, a, b }: ColumnStep): number[] {
  switch (operation) {
    case 'k':
      return [];
    case 'a × b':
    case 'a + b':
    case 'a − b':
    case 'min(a, b)':
      return [a, b];
    case 'k + Σ':
      return Array.from({ length: b }, (_, j) => a + j);
    case 'a × k':
    case 'a + k':
    case 'k − a':
    case 'k ÷ a':
    case 'min(a, k)':
    case 'max(a, k)':
      return [a];
    default:
      return operation satisfies never;
  }
}

/** 걸음과 무게가 일터에서 차지하는 바이트. */
export function programBytes({ steps, weights }: ColumnProgram): number {
  return steps.length * stepBytes + weights.length * 8;
}

/** 걸음들을 `at`에 적어 놓고 셈하는 손을 낸다. Writes a program into a kernel's memory and gives what runs it on `n` rows. */
export function programOn(kernel: ColumnKernel, program: ColumnProgram, at: number, columns: number) {
  const { steps, weights } = program;
  const weightsAt = at + steps.length * stepBytes;
  writeSteps(kernel, at, steps);
  kernel.f64.set(weights, weightsAt / 8);
  return (n: number) => kernel.run(at, steps.length, columns, weightsAt, n);
}
