import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../../engine/index.ts';
import { Stopped } from '../print/problem.ts';

export type IntakeLimits = {
  /** 한 본문의 한도, 바이트. */
  readonly bodyBytes: number;
  /** 함께 쥐고 있을 본문들의 한도, 바이트. */
  readonly heldBytes: number;
  /** 함께 셈할 수. */
  readonly places: number;
};

const retryAfter = '10';

/**
 * 큰 본문을 받는 문. 자리는 본문이 다 온 뒤에 차지하므로 느린 보내기가 자리를 막지 않고, 받는 중인 것들은 온 바이트만큼만 센다.
 *
 * Takes in large bodies. A place is taken only when a body has arrived, so that whoever sends slowly keeps nobody out; bodies on
 * their way count by the bytes that came, and together they may not fill the memory.
 */
export function openIntake({ bodyBytes, heldBytes, places }: IntakeLimits) {
  const visits = new WeakMap<FastifyRequest, Visit>();
  let together = 0;
  let inside = 0;

  return {
    /** 오는 요청을 적어 두고, 답이 끝나거나 끊기면 쥐고 있던 것을 놓는다. */
    async watch(request: FastifyRequest, { raw }: FastifyReply): Promise<void> {
      const visit = { bytes: 0, isInside: false, isGone: false };
      visits.set(request, visit);
      raw.once('close', () => {
        visit.isGone = true;
        together -= visit.bytes;
        if (visit.isInside) inside -= 1;
      });
    },

    /** @throws Problem TOO_LARGE; Stopped BUSY, CANCELLED */
    async body(request: FastifyRequest, payload: Readable): Promise<Buffer> {
      if (Number(request.headers['content-length'] ?? 0) > bodyBytes) throw tooLarge(bodyBytes);
      const visit = visits.get(request)!;
      const chunks: Buffer[] = [];
      for await (const chunk of payload.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        if (visit.isGone) throw gone();
        if (visit.bytes + chunk.length > bodyBytes) throw tooLarge(bodyBytes);
        if (together + chunk.length > heldBytes) throw busy();
        visit.bytes += chunk.length;
        together += chunk.length;
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    },

    /** @throws Stopped BUSY, CANCELLED */
    async enter(request: FastifyRequest): Promise<void> {
      const visit = visits.get(request)!;
      if (visit.isGone) throw gone();
      if (inside >= places) throw busy();
      visit.isInside = true;
      inside += 1;
    },
  };
}

/** 한 요청이 쥐고 있는 것. */
type Visit = { bytes: number; isInside: boolean; isGone: boolean };

function gone(): Stopped {
  return new Stopped('CANCELLED', { ko: '연결이 끊겼습니다.', en: 'The connection was closed.' });
}

function tooLarge(bytes: number): Problem {
  return new Problem('TOO_LARGE', { limit: `${bytes / 1024 / 1024} MB` });
}

function busy(): Stopped {
  const text = {
    ko: `큰 요청이 이미 여럿 있습니다. ${retryAfter}초 뒤에 다시 보내 주세요.`,
    en: `Several large requests are under way already. Send it again in ${retryAfter} seconds.`,
  };
  return new Stopped('BUSY', text, { 'retry-after': retryAfter });
}
