/** 잰 것 하나: 중앙값과 사분위. One measured row: a median with its quartiles. */
export type Measured = {
  readonly name: string;
  readonly unit: string;
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly target: string;
  readonly note?: string;
};

export type Spread = Pick<Measured, 'low' | 'median' | 'high'>;

export function spread(samples: readonly number[]): Spread {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!;
  return { low: at(0.25), median: at(0.5), high: at(0.75) };
}

/** 마이크로초. */
export function micro(name: string, work: () => unknown, target: string, batch = 50): Measured {
  for (let i = 0; i < 20 * batch; i++) work();
  const samples = Array.from({ length: 41 }, () => timed(work, batch) * 1000);
  return { name, unit: 'µs', ...spread(samples), target };
}

/** 한 번에 걸린 밀리초, batch번의 평균. */
export function timed(work: () => unknown, batch = 1): number {
  const start = performance.now();
  for (let i = 0; i < batch; i++) work();
  return (performance.now() - start) / batch;
}

/**
 * 여럿을 번갈아 재어 이웃의 소란이 고루 가게 한다. 밀리초.
 *
 * Contenders take turns, so that what else the machine does falls on all alike. One that takes longer than `longest` in its
 * first turn is left out: null.
 */
export function inTurns<Name extends string>(
  contenders: Readonly<Record<Name, (() => unknown) | null>>,
  rounds: number,
  longest = 10_000,
): Record<Name, Spread | null> {
  const names = Object.keys(contenders) as Name[];
  const runs = names.map((name) => {
    const work = contenders[name];
    if (!work) return { name, work: null, batch: 0, turns: 0, samples: [] as number[] };
    const first = timed(work);
    const second = first < 1000 ? timed(work) : first;
    const batch = Math.max(1, Math.ceil(2 / second));
    if (second < 1) timed(work, 20 * batch);
    // 느린 것은 몇 번만.
    const turns = second > 500 ? Math.min(rounds, 3) : rounds;
    return { name, work: first > longest ? null : work, batch, turns, samples: [] as number[] };
  });
  for (let round = 0; round < rounds; round++) {
    for (const { work, batch, turns, samples } of runs) if (work && round < turns) samples.push(timed(work, batch));
  }
  return Object.fromEntries(runs.map(({ name, work, samples }) => [name, work ? spread(samples) : null])) as Record<
    Name,
    Spread | null
  >;
}

export function line({ name, unit, low, median, high, target, note }: Measured): string {
  const figure = `${median.toFixed(1)} ${unit} (${low.toFixed(1)}–${high.toFixed(1)})`;
  return `${figure.padStart(28)}  ${target.padEnd(9)}  ${name}${note ? `  [${note}]` : ''}`;
}

/** 칸을 맞춘 표. Rows of cells, aligned. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, k) => Math.max(...rows.map((row) => row[k]!.length)));
  return rows
    .map((row) => row.map((cell, k) => (k === 0 ? cell.padEnd(widths[k]!) : cell.padStart(widths[k]!))).join('  '))
    .join('\n');
}
