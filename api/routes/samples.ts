import * as z from 'zod';
import { formulasOf, groupThousands, prepareSample, Problem } from '../../engine/index.ts';
import { placesFor } from '../jobs/places.ts';
import { sampleApart, sampleHere, sizeOf } from '../jobs/sample-job.ts';
import { closedBefore, serverClosing } from './closing.ts';
import { prepareRef, scenarioRef } from '../scenarios/ref.ts';
import { anything, type Routes } from './routes.ts';

/** 한 요청이 뽑는 수의 한도; 해마다의 범위까지 보면 그 십분의 일. */
const limits = { draws: 1_000_000, byYear: 100_000 };
/** 이만한 일은 몇 밀리초에 끝나 바로 한다; 더 큰 일은 스레드에서. */
const smallJob = 250_000;
/** 함께 뽑는 요청의 수와, 기다리는 줄의 길이. */
const [working, waiting] = [2, 8];

const body = z.strictObject({
  scenario: scenarioRef,
  set: z.record(z.string(), z.unknown()).optional().meta({ description: '조정 항목 id → 값 · lever id → value' }),
  draws: z.number().meta({ description: `뽑는 수 1–${limits.draws} · draws` }),
  seed: z.number().meta({ description: '씨앗: 같으면 같은 답 · the same seed gives the same answer' }),
  method: z.enum(['sobol', 'random']).optional(),
  thresholds: z
    .array(z.strictObject({ output: z.string(), value: z.number() }))
    .max(100)
    .optional()
    .meta({
      description:
        '[{output: "employment.inRegion", value: 1998}]: 이 값에 이를 확률. calibrated.…, net.…, indicators.<이름>, byYear이면 …@2026도 · the chance of reaching it',
    }),
  byYear: z.boolean().optional(),
});

export const sampleRoutes: Routes = (app, library) => {
  const enter = placesFor(working, waiting, {
    ko: '이미 여럿을 뽑고 있습니다.',
    en: 'Several samples are under way already.',
  });
  const closing = serverClosing(app);
  app.post(
    '/samples',
    {
      schema: {
        tags: ['runs'],
        summary: '조정 항목을 범위 안에서 뽑은 결과의 범위 · Ranges of the results over draws of the levers',
        body,
        response: { 200: anything },
      },
    },
    async ({ body: asked }, reply) => {
      const { scenario, set = {}, ...options } = asked as z.infer<typeof body>;
      checkDraws(options);
      const prepared = prepareRef(library, scenario, 'scenario');
      const job = prepareSample(prepared, { ...options, formulas: await formulasOf(prepared) }, set);
      if (sizeOf(job) <= smallJob) return sampleHere(job);
      const signal = AbortSignal.any([closedBefore(reply), closing]);
      const leave = await enter(signal);
      try {
        return await sampleApart(job, { threads: 1, signal });
      } finally {
        leave();
      }
    },
  );
};

/** @throws Problem DRAWS_OUT_OF_LIMITS */
function checkDraws({ draws, byYear }: Pick<z.infer<typeof body>, 'draws' | 'byYear'>): void {
  const limit = byYear ? limits.byYear : limits.draws;
  if (draws > limit) throw new Problem('DRAWS_OUT_OF_LIMITS', { value: draws, limit: groupThousands(limit) });
}
