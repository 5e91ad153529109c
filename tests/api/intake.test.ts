import { EventEmitter } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describe, expect, test } from 'vitest';
import { openIntake } from '../../api/routes/intake.ts';

const kilobyte = Buffer.alloc(1024);

function door(limits = { bodyBytes: 4096, heldBytes: 6144, places: 2 }) {
  const intake = openIntake(limits);
  return {
    async visitor(length?: number) {
      const headers = length === undefined ? {} : { 'content-length': String(length) };
      const request = { headers } as FastifyRequest;
      const raw = new EventEmitter();
      await intake.watch(request, { raw } as unknown as FastifyReply);
      return {
        send: (...chunks: Buffer[]) => intake.body(request, Readable.from(chunks)),
        stream: (payload: Readable) => intake.body(request, payload),
        enter: () => intake.enter(request),
        leave: () => raw.emit('close'),
      };
    },
  };
}

describe('the intake of large bodies', () => {
  test('gives a body whole', async () => {
    const one = await door().visitor();
    expect(await one.send(Buffer.from('ab'), Buffer.from('c'))).toEqual(Buffer.from('abc'));
  });

  test('refuses what is announced or comes beyond the limit, and not what just fits', async () => {
    const { visitor } = door();
    await expect((await visitor(4097)).send()).rejects.toMatchObject({ code: 'TOO_LARGE' });
    await expect((await visitor()).send(...Array(5).fill(kilobyte))).rejects.toMatchObject({ code: 'TOO_LARGE' });
    expect(await (await door().visitor(4096)).send(...Array(4).fill(kilobyte))).toHaveLength(4096);
  });

  test('holds bodies up to its limit together, and is free again when they leave', async () => {
    const { visitor } = door();
    const [first, second] = [await visitor(), await visitor()];
    await first.send(...Array(4).fill(kilobyte));
    await expect(second.send(...Array(3).fill(kilobyte))).rejects.toMatchObject({ code: 'BUSY' });
    first.leave();
    second.leave();
    for (let times = 0; times < 5; times++) {
      const next = await visitor();
      expect(await next.send(...Array(4).fill(kilobyte))).toHaveLength(4096);
      next.leave();
    }
  });

  test('lets in as many as it has places, one for each who leaves', async () => {
    const { visitor } = door();
    const [first, second, third] = [await visitor(), await visitor(), await visitor()];
    await first.enter();
    await second.enter();
    await expect(third.enter()).rejects.toMatchObject({ code: 'BUSY', headers: { 'retry-after': '10' } });
    third.leave();
    first.leave();
    await (await visitor()).enter();
    await expect((await visitor()).enter()).rejects.toMatchObject({ code: 'BUSY' });
  });

  test('keeps no place and no bytes for one who left before entering or while sending', async () => {
    const { visitor } = door();
    for (let times = 0; times < 5; times++) {
      const early = await visitor();
      const payload = new PassThrough();
      const sending = early.stream(payload);
      payload.write(kilobyte);
      early.leave();
      payload.end(kilobyte);
      await expect(sending).rejects.toMatchObject({ code: 'CANCELLED' });
      await expect(early.enter()).rejects.toMatchObject({ code: 'CANCELLED' });
    }
    const late = await visitor();
    expect(await late.send(...Array(4).fill(kilobyte))).toHaveLength(4096);
    await late.enter();
    await (await visitor()).enter();
  });
});
