import type * as z from 'zod';
import { issuesOf, Problem } from '../../engine/index.ts';

/**
 * 물음이 그 모양인지 본다. A question in its shape, the same on the command line and over HTTP.
 *
 * @throws Problem INVALID_REQUEST
 */
export function questionFor<Asks extends z.ZodType>(
  { asks }: { readonly asks: Asks },
  question: object,
): z.infer<Asks> {
  const parsed = asks.safeParse(question, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new Problem('INVALID_REQUEST', {}, issuesOf(parsed.error, null));
}
