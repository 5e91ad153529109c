import {
  mergeSampleTallies,
  sampleInSteps,
  type Sample,
  type SampleJob,
  type SampleTally,
} from '../../engine/index.ts';
import { tallyApart } from './sample-threads.ts';

export type ThreadOptions = {
  /** 나누어 뽑을 스레드의 수. */
  readonly threads: number;
  readonly onProgress?: ((done: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** 일의 크기: 뽑는 수 × 산출의 수. The size of a job. */
export function sizeOf({ plan: { total, outputs } }: SampleJob): number {
  return total * outputs.length;
}

/** 바로 뽑는다. Samples here and now. */
export function sampleHere(job: SampleJob, onProgress: (done: number) => void = () => {}): Sample {
  const steps = sampleInSteps(job);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    onProgress(value);
  }
}

/**
 * 따로 띄운 스레드들에 나누어 뽑는다: 기다리는 동안 다른 일을 할 수 있다.
 *
 * Samples on threads of their own, in shards; the answer is the same for any number of them.
 *
 * @throws the signal's reason when aborted
 */
export async function sampleApart(
  { plan, report }: SampleJob,
  { threads, onProgress = () => {}, signal }: ThreadOptions,
): Promise<Sample> {
  signal?.throwIfAborted();
  const done = new Float64Array(threads);
  const tallies = await Promise.all(
    Array.from(done, (_, index) =>
      tallyApart(
        { plan, shard: { index, of: threads } },
        (share) => {
          done[index] = share;
          onProgress(done.reduce((sum, part) => sum + part, 0) / threads);
        },
        signal,
      ),
    ),
  );
  return report(mergeSampleTallies(tallies as [SampleTally, ...SampleTally[]]));
}
