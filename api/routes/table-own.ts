import { Readable } from 'node:stream';
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../../engine/index.ts';
import { importLimits } from '../files/import-limits.ts';
import { placesFor } from '../jobs/places.ts';
import { measures, type Measure } from '../tables/measures.ts';
import { answerApart } from '../tables/own-process.ts';
import { bodyOf, type MeasureName } from '../tables/own.ts';
import { closedBefore, serverClosing } from './closing.ts';
import { openIntake } from './intake.ts';
import { anything, type Routes } from './routes.ts';

/** 함께 셈할 수와, 셈하거나 기다리는 모든 것의 수. */
const [working, places] = [2, 6];

/** 사용자의 표에 묻는 길들. 본문을 읽는 법이 달라 따로 둔 울 안에 둔다. Measures of a table that comes with the question. */
export const ownTableRoutes: Routes = (app) => {
  void app.register(ownTableQuestions);
};

async function ownTableQuestions(app: FastifyInstance): Promise<void> {
  const bodyBytes = importLimits.httpAnswerBytes;
  const intake = openIntake({ bodyBytes, heldBytes: places * bodyBytes, places });
  const enter = placesFor(working, places);
  const closing = serverClosing(app);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', (request: FastifyRequest, payload: Readable) =>
    intake.body(request, payload),
  );
  app.setErrorHandler((error: FastifyError) => {
    throw error.code === 'FST_ERR_CTP_EMPTY_JSON_BODY' ? new Problem('INVALID_JSON') : error;
  });
  for (const [name, measure] of Object.entries(measures) as [MeasureName, Measure][]) {
    const { path, what } = measure;
    app.post(
      `/own-tables/${path}`,
      {
        bodyLimit: bodyBytes,
        compress: false,
        onRequest: intake.watch,
        preHandler: intake.enter,
        // 본문은 자식 프로세스가 읽고 검사한다.
        validatorCompiler: () => (value) => ({ value }),
        schema: {
          tags: ['tables'],
          summary: `본문의 표로, ${what.ko} · With the table in the body: ${what.en}`,
          body: bodyOf(measure),
          response: { 200: anything },
        },
      },
      async ({ body }, reply) => {
        const signal = AbortSignal.any([closedBefore(reply), closing]);
        const leave = await enter(signal);
        try {
          const answer = await answerApart(name, body as Buffer, { signal });
          return reply
            .type('application/json; charset=utf-8')
            .header('content-length', answer.length)
            .send(Readable.from([answer]));
        } finally {
          leave();
        }
      },
    );
  }
}
