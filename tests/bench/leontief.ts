import { lusolve } from 'mathjs';
import { inverse, LU, Matrix } from 'ml-matrix';
import { openKernel, openReference } from '../../engine/math/kernel/open.ts';
import {
  inverseOf,
  roomForFlows,
  solveColumns,
  solveRows,
  type FlowSystem,
  type Solved,
} from '../../engine/math/leontief.ts';
import { workLayout } from '../../engine/math/leontief/workshop.ts';
import { measuredMachine, type Machine } from './machine.ts';
import { columns, inTurns, type Spread } from './measure.ts';
import { indicatorRows, syntheticSystem, type Shape } from './synthetic.ts';

/** 한 줄: 같은 자료로 번갈아 잰 밀리초. Milliseconds on the same data, taken in turns; null where not run. */
export type LeontiefRow = {
  readonly what: string;
  readonly n: number;
  readonly data: string;
  readonly simd: Spread | null;
  readonly typescript: Spread | null;
  readonly mlMatrix: Spread | null;
  readonly mathjs: Spread | null;
  readonly theta: number | null;
  readonly passes: number | null;
  /**
   * 표만 한 크기를 거듭 읽는 속도, GB/s: 작은 표는 캐시에 있다. Reading as many bytes as the table again and again: small
   * ones sit in cache.
   */
  readonly read: number | null;
  /** 걸린 시간 ÷ (훑은 횟수 × 표를 메모리에서 읽는 시간). Time over passes × reading the table from memory. */
  readonly overMemory: number | null;
  /**
   * 걸린 시간 ÷ 훑을 때마다 읽기와 셈 가운데 더 걸리는 것. Time over passes × the slower of reading it where it sits and the
   * arithmetic.
   */
  readonly overLimit: number | null;
  /** 표 말고 쓴 메모리, 표에 견준 몫. Memory beside the table, as a share of it. */
  readonly beside: number | null;
};

export type LeontiefBench = {
  readonly machine: { readonly memory: Spread; readonly simdRate: Spread; readonly plainRate: Spread };
  readonly rows: readonly LeontiefRow[];
};

type Case = { readonly system: FlowSystem; readonly data: string };

export async function benchLeontief(official: readonly Case[], { large = false } = {}): Promise<LeontiefBench> {
  const machine = await measuredMachine();
  const rows: LeontiefRow[] = official.map((given) => fourMultipliers(given, machine));
  for (const shape of [thousand, ...manyRegions, ...(large ? [largest] : [])]) {
    rows.push(fourMultipliers(synthetic(shape), machine));
  }
  rows.push(oneDemand(synthetic(thousand), machine));
  for (const { system, data } of [
    ...official.filter(({ system: { n } }) => n > 50),
    synthetic({ regions: 1, sectors: 400 }),
  ]) {
    rows.push(wholeInverse({ system, data }));
  }
  return { machine: { memory: machine.memory, simdRate: machine.simdRate, plainRate: machine.plainRate }, rows };
}

const thousand: Shape = { regions: 17, sectors: 83 };
const manyRegions: readonly Shape[] = [{ regions: 81, sectors: 50, own: [0.75, 0.95] }];
const largest: Shape = { regions: 49, sectors: 200, own: [0.75, 0.95] };

function synthetic(shape: Shape): Case {
  return { system: syntheticSystem(shape, roomForFlows), data: `${shape.regions} × ${shape.sectors}, synthetic` };
}

function fourMultipliers({ system, data }: Case, machine: Machine): LeontiefRow {
  const { n } = system;
  const sides = indicatorRows(system);
  const solved = solveRows(system, sides);
  const times = inTurns(
    {
      simd: () => solveRows(system, sides, openKernel),
      typescript: n > 5000 ? null : () => solveRows(system, sides, openReference),
      mlMatrix: n > 1411 ? null : () => new LU(transposed(system)).solve(right(sides)),
      mathjs: n > 165 ? null : () => sides.map((side) => lusolve(transposed(system).to2DArray(), [...side])),
    },
    n > 1411 ? 5 : 21,
  );
  return { what: '승수 넷 · four multipliers', n, data, ...times, ...against(solved, system, times.simd, machine, 4) };
}

function oneDemand({ system, data }: Case, machine: Machine): LeontiefRow {
  const demand = [indicatorRows(system)[3]!];
  const solved = solveColumns(system, demand);
  const times = inTurns(
    {
      simd: () => solveColumns(system, demand, openKernel),
      typescript: () => solveColumns(system, demand, openReference),
      mlMatrix: () => new LU(transposed(system).transpose()).solve(right(demand)),
      mathjs: null,
    },
    11,
  );
  return {
    what: '수요 하나 · one demand vector',
    n: system.n,
    data,
    ...times,
    ...against(solved, system, times.simd, machine, 2),
  };
}

function wholeInverse({ system, data }: Case): LeontiefRow {
  const times = inTurns(
    {
      simd: () => inverseOf(system, openKernel),
      typescript: () => inverseOf(system, openReference),
      mlMatrix: () => inverse(transposed(system).transpose()),
      mathjs: null,
    },
    21,
  );
  const none = { theta: null, passes: null, read: null, overMemory: null, overLimit: null, beside: null };
  return { what: '역행렬 · full inverse', n: system.n, data, ...times, ...none };
}

function against(solved: Solved | null, { n }: FlowSystem, time: Spread | null, machine: Machine, lanes: number) {
  const theta = solved?.theta ?? null;
  const passes = solved?.passes ?? null;
  if (passes === null || !time) return { theta, passes, read: null, overMemory: null, overLimit: null, beside: null };
  const bytes = 8 * n * n;
  const read = machine.read(bytes).median;
  return {
    theta,
    passes,
    read,
    overMemory: (time.median * 1e6 * machine.memory.median) / (passes * bytes),
    overLimit: (time.median * 1e6) / (passes * Math.max(bytes / read, (2 * lanes * n * n) / machine.simdRate.median)),
    beside: workLayout(n, lanes).bytes / bytes,
  };
}

/** (I − A)의 전치. */
function transposed({ n, flows, output }: FlowSystem): Matrix {
  const matrix = new Matrix(n, n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      matrix.set(j, i, (i === j ? 1 : 0) - (output[j] === 0 ? 0 : flows[i * n + j]! / output[j]!));
    }
  }
  return matrix;
}

function right(sides: readonly Float64Array[]): Matrix {
  return new Matrix(sides.map((side) => [...side])).transpose();
}

export function leontiefTable({ machine, rows }: LeontiefBench): string {
  const spreadOf = (given: Spread | null) =>
    given ? `${figure(given.median)} (${figure(given.low)}–${figure(given.high)})` : '–';
  const times = (peer: Spread | null, ours: Spread | null) =>
    peer && ours ? `${figure(peer.median / ours.median)}×` : '–';
  const head = [
    'ms',
    'n',
    'SIMD',
    'TypeScript',
    'ml-matrix',
    'mathjs',
    'ml/SIMD',
    'θ',
    '훑음 passes',
    'GB/s',
    '÷ 메모리 읽기 memory read',
    '÷ 한계 limit',
    '+ 메모리 memory',
  ];
  const body = rows.map((row) => [
    `${row.what} (${row.data})`,
    String(row.n),
    spreadOf(row.simd),
    spreadOf(row.typescript),
    spreadOf(row.mlMatrix),
    spreadOf(row.mathjs),
    times(row.mlMatrix, row.simd),
    row.theta === null ? '–' : row.theta.toExponential(1),
    row.passes === null ? '–' : String(row.passes),
    row.read === null ? '–' : row.read.toFixed(1),
    ratio(row.overMemory),
    ratio(row.overLimit),
    row.beside === null ? '–' : `${(100 * row.beside).toFixed(1)} %`,
  ]);
  const { memory, simdRate, plainRate } = machine;
  return [
    `기계 machine: 메모리 읽기 memory read ${memory.median.toFixed(1)} GB/s, SIMD ${simdRate.median.toFixed(1)} GF/s, JavaScript ${plainRate.median.toFixed(1)} GF/s`,
    columns([head, ...body]),
  ].join('\n');
}

function ratio(value: number | null): string {
  return value === null ? '–' : `${value.toFixed(2)}×`;
}

function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
