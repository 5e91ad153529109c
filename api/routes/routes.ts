import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { Problem } from '../../engine/index.ts';
import type { Library } from '../files/library.ts';

export type Routes = (app: FastifyInstance, library: Library) => void;

export const byId = z.strictObject({ id: z.string() });

/** 답은 `schema` 이름을 지닌 JSON이며 명령줄의 JSON과 같다. */
export const anything = z.looseObject({ schema: z.string() });

export function notFound(url: string): Problem {
  return new Problem('NOT_FOUND', { id: url.split('?')[0]!.slice(0, 100) });
}
