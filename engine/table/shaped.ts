import type * as z from 'zod';
import { Problem } from '../problem.ts';
import { issuesOf } from '../problem/shape.ts';
import { contentOf, file, mostTold } from './table-file.ts';

/** 표 파일의 글을 모양에 맞추어 읽는다. Reading a table's file by its schema. */

/**
 * 글을 모양에 맞추어 읽고, 맞지 않으면 어느 부분의 어느 칸인지 앞에서부터 열 곳을 말한다.
 *
 * Reads a file by its schema, or names the first ten places that do not fit.
 *
 * @throws Problem INVALID_FILE
 */
export function readData<T>(schema: z.ZodType<T>, text: string): T {
  return shaped(schema, contentOf(text));
}

/**
 * 이미 읽은 내용을 모양에 맞춘다. The same for content that is parsed already.
 *
 * @throws Problem INVALID_FILE
 */
export function shaped<T>(schema: z.ZodType<T>, content: unknown): T {
  const parsed = schema.safeParse(content, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new Problem('INVALID_FILE', { file }, issuesOf(parsed.error, file, mostTold));
}
