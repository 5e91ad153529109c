import { sampleApart, sampleHere } from '../../api/jobs/sample-job.ts';
import { prepareSample, type Prepared, type SampleJob, type SamplePlan } from '../../engine/index.ts';
import { columns, spread, type Spread } from './measure.ts';

/** 한 줄: 뽑기 한 번(하나의 점)에 든 나노초. Nanoseconds a draw. */
export type SampleRow = {
  readonly what: string;
  readonly draws: number;
  readonly levers: number;
  readonly outputs: number;
  readonly perDraw: Spread;
  readonly drawsPerSecond: number;
  /** 평범한 되풀이가 걸린 시간 ÷ 이것이 걸린 시간. Time of the plain loop over this. */
  readonly overPlain: number;
};

const draws = 1_000_000;
const rounds = 5;

/**
 * 10⁶번 뽑기: 두 생성기, 한 스레드와 두 스레드, 같은 자리에서 돌린 평범한 되풀이와 함께, 번갈아.
 *
 * A million draws with quantiles by both generators on one and two threads, in turns with a plain loop (Math.random, one draw at a
 * time, a sort for the quantiles) over the same levers and the same three totals.
 */
export async function benchSample(national: Prepared, regional: Prepared): Promise<SampleRow[]> {
  const jobOf = (prepared: Prepared, method: 'sobol' | 'random', seed = 1) =>
    prepareSample(prepared, { draws, seed, method });
  const sampled = jobOf(national, 'sobol');
  checkPlain(jobOf(national, 'random'));
  const contenders: { what: string; job: SampleJob | null; run: () => unknown }[] = [
    { what: '평범한 되풀이 · plain loop', job: null, run: () => plainLoop(sampled) },
    ...(['sobol', 'random'] as const).flatMap((method) => {
      const job = jobOf(national, method);
      return [
        { what: `${method}, 1 스레드 · thread`, job, run: () => sampleHere(job) },
        { what: `${method}, 데워진 2 스레드 · warm threads`, job, run: () => sampleApart(job, { threads: 2 }) },
      ];
    }),
    ...[jobOf(regional, 'sobol')].map((job) => ({
      what: 'sobol, 지역내·지역외까지, 1 스레드 · by scope, thread',
      job,
      run: () => sampleHere(job),
    })),
  ];
  const samples = contenders.map((): number[] => []);
  for (let round = -1; round < rounds; round++) {
    for (const [k, { run }] of contenders.entries()) {
      const start = performance.now();
      await run();
      if (round >= 0) samples[k]!.push(((performance.now() - start) * 1e6) / draws);
    }
  }
  const plain = spread(samples[0]!).median;
  const rows = contenders.map(({ what, job }, k): SampleRow => {
    const perDraw = spread(samples[k]!);
    return {
      what,
      draws,
      levers: (job ?? sampled).model.dimensions,
      outputs: job?.plan.outputs.length ?? 3,
      perDraw,
      drawsPerSecond: 1e9 / perDraw.median,
      overPlain: plain / perDraw.median,
    };
  });
  return [...rows, live(regional, plain)];
}

/** 끄는 동안의 4,096점: 채비까지. */
function live(prepared: Prepared, plain: number): SampleRow {
  const few = 4096;
  let seed = 0;
  const once = () => {
    const job = prepareSample(prepared, { draws: few, seed: seed++ }, { execution: 0.5 + (seed % 100) / 200 });
    return { job, report: sampleHere(job) };
  };
  for (let i = 0; i < 30; i++) once();
  const perDraw = spread(
    Array.from({ length: 41 }, () => {
      const start = performance.now();
      once();
      return ((performance.now() - start) * 1e6) / few;
    }),
  );
  const { plan, model } = once().job;
  return {
    what: '끄는 동안의 4,096점, 채비까지 · 4,096 live draws with preparation',
    draws: few,
    levers: model.dimensions,
    outputs: plan.outputs.length,
    perDraw,
    drawsPerSecond: 1e9 / perDraw.median,
    overPlain: plain / perDraw.median,
  };
}

/** 뽑은 값들의 5·50·95% 분위수, 세 계. */
function plainLoop({ model, plan }: SampleJob): number[][] {
  const { distributions } = plan.draws;
  const { amounts, rates, profiles, split, elapsed } = model;
  const results = [0, 1, 2].map(() => new Float64Array(draws));
  const levers = new Float64Array(distributions.length);
  const money = new Float64Array(amounts.length);
  const valueOf = ({ value, lever }: { value: number; lever: number | null }) =>
    lever === null ? value : levers[lever]!;
  for (let i = 0; i < draws; i++) {
    for (let j = 0; j < levers.length; j++) levers[j] = triangular(distributions[j]!, Math.random());
    let whole = 0;
    for (let c = 0; c < money.length; c++) whole += money[c] = valueOf(amounts[c]!);
    const scale = valueOf(rates.execution) * (1 - valueOf(rates.importShare)) * (split!.money / whole);
    const growth = 1 + valueOf(rates.productivityGrowth);
    for (const profile of profiles) {
      let [lasting, persons] = [0, 0];
      for (let y = 0; y < elapsed.length; y++) {
        lasting += profile.money[y]!;
        persons += profile.persons[y]! / growth ** elapsed[y]!;
      }
      for (const { indicator, byComponent } of profile.forms) {
        let spent = 0;
        for (let c = 0; c < money.length; c++) spent += money[c]! * byComponent[c]!;
        results[indicator]![i]! += spent * scale * (indicator === 2 ? persons : lasting);
      }
    }
  }
  return results.map((column) => {
    column.sort();
    return [0.05, 0.5, 0.95].map((p) => column[Math.round(p * (draws - 1))]!);
  });
}

function triangular(distribution: SamplePlan['draws']['distributions'][number], u: number): number {
  if (distribution.kind !== 'triangular') throw new Error('the plain loop draws triangles alone');
  const { min, mode, max } = distribution;
  const turn = (mode - min) / (max - min);
  return u < turn
    ? min + Math.sqrt(u * (max - min) * (mode - min))
    : max - Math.sqrt((1 - u) * (max - min) * (max - mode));
}

/** 되풀이가 같은 것을 셈하는지. */
function checkPlain(job: SampleJob): void {
  const { outputs } = sampleHere(job);
  for (const [o, quantiles] of plainLoop(job).entries()) {
    const { p5, p50, p95 } = outputs[o]!;
    const isAlike = [p5, p50, p95].every((value, k) => Math.abs(quantiles[k]! / value - 1) < 0.005);
    if (!isAlike) throw new Error(`the plain loop differs: ${quantiles.join()} for ${[p5, p50, p95].join()}`);
  }
}

export function sampleTable(rows: readonly SampleRow[]): string {
  const head = ['뽑기 sampling', '항목 levers', '산출 outputs', 'ns/draw', '백만 draws/s', '÷ plain'];
  return columns([
    head,
    ...rows.map(({ what, levers, outputs, perDraw, drawsPerSecond, overPlain }) => [
      what,
      String(levers),
      String(outputs),
      `${perDraw.median.toFixed(0)} (${perDraw.low.toFixed(0)}–${perDraw.high.toFixed(0)})`,
      (drawsPerSecond / 1e6).toFixed(2),
      `${overPlain.toFixed(1)}×`,
    ]),
  ]);
}
