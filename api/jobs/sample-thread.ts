import { parentPort } from 'node:worker_threads';
import { tallySample, type SamplePlan, type SampleTally, type Shard } from '../../engine/index.ts';

/** 스레드가 받는 일: 뽑을 채비와 그 한 조각. */
export type ThreadTask = { readonly plan: SamplePlan; readonly shard: Shard };

/** 스레드가 말하는 것: 얼마나 마쳤는지(0–1) 여러 번, 마지막에 센 것. */
export type ThreadMessage = { readonly done: number } | { readonly tally: SampleTally };

/** 한 일에서 진행을 알리는 횟수. */
const reports = 50;

const say = (message: ThreadMessage) => parentPort!.postMessage(message);

parentPort!.on('message', ({ plan, shard }: ThreadTask) => {
  let told = 0;
  const tally = tallySample(plan, shard, (done, chunks) => {
    const step = Math.floor((done * reports) / chunks);
    if (step > told) say({ done: done / chunks });
    told = step;
  });
  say({ tally });
});
