import type { FastifyInstance, FastifyReply } from 'fastify';
import { Stopped } from '../print/problem.ts';

/** 그만둔 까닭을 말하는 것. Why something was given up. */
export function cancelled(ko: string, en: string, headers: Readonly<Record<string, string>> = {}): Stopped {
  return new Stopped('CANCELLED', { ko, en }, headers);
}

/** 묻던 쪽이 끊으면 알린다. Aborts when whoever asked has gone. */
export function closedBefore({ raw }: FastifyReply): AbortSignal {
  const stopping = new AbortController();
  const stop = () => stopping.abort(cancelled('연결이 끊겼습니다.', 'The connection was closed.'));
  if (raw.destroyed) stop();
  raw.once('close', () => raw.writableFinished || stop());
  return stopping.signal;
}

/** 서버가 멈출 때 알린다. Aborts when the server is about to stop. */
export function serverClosing(app: FastifyInstance): AbortSignal {
  const closing = new AbortController();
  const stopping = cancelled('서버가 멈춥니다.', 'The server is stopping.', { connection: 'close' });
  app.addHook('preClose', async () => closing.abort(stopping));
  return closing.signal;
}
