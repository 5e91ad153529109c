import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Library } from '../files/library.ts';
import { answerQuestion } from '../scenarios/answer.ts';
import type { QuestionName, Questions } from '../scenarios/questions.ts';
import { closedBefore, serverClosing } from './closing.ts';

/**
 * 시나리오에 묻는 길이 쓰는 손: 묻던 쪽이 끊거나 서버가 멈추면 그만둔다.
 *
 * What a route asks scenarios with; it gives up when whoever asked has gone or the server stops.
 */
export function asksScenarios(app: FastifyInstance, library: Library) {
  const closing = serverClosing(app);
  return async <Name extends QuestionName>(
    name: Name,
    asked: Questions[Name],
    reply: FastifyReply,
  ): Promise<object> => {
    const signal = AbortSignal.any([closedBefore(reply), closing]);
    const answer = await answerQuestion(name, asked, { library, signal });
    if (Buffer.isBuffer(answer)) void reply.type('application/json; charset=utf-8');
    return answer;
  };
}
