import * as z from 'zod';
import { parseWith } from '../problem/shape.ts';
import type { Text } from '../text.ts';
import { text, year } from '../text/schema.ts';

/**
 * 발표치와 견줄, 이미 펴낸 수치: 전국 평균 유발계수와 지역내총생산. 보도로만 읽은 것은 `secondary`이다.
 *
 * Published figures to set beside stated ones. `secondary` marks those of which only a report was read.
 */

const about = { id: z.string(), title: text, publisher: text };
const cited = { secondary: z.boolean(), source: text };
const ratio = z.number().positive().optional();

const averages = z.strictObject({
  kind: z.literal('averages'),
  ...about,
  units: z.record(z.string(), z.string()),
  rows: z.array(
    z.strictObject({ year, production: ratio, valueAdded: ratio, employed: ratio, employees: ratio, ...cited }),
  ),
});

const grossProduct = z.strictObject({
  kind: z.literal('grossProduct'),
  ...about,
  ...cited,
  unit: z.literal('조원'),
  rows: z.array(
    z.strictObject({ region: z.string(), municipality: z.string().nullable(), year, value: z.number().positive() }),
  ),
});

const publishedFile = z.discriminatedUnion('kind', [averages, grossProduct]);

export type PublishedFile = z.infer<typeof publishedFile>;

/** 연도별 전국 평균, 최종수요 가중. */
export type Average = z.infer<typeof averages>['rows'][number];
/** 지역내총생산, 조원. */
export type GrossProduct = z.infer<typeof grossProduct>['rows'][number] & {
  readonly secondary: boolean;
  readonly source: Text;
};

export type Published = { readonly averages: readonly Average[]; readonly grossProduct: readonly GrossProduct[] };

/**
 * 펴낸 수치의 파일을 읽는다. Parses what a file of published figures holds.
 *
 * @throws Problem INVALID_FILE
 */
export function parsePublished(content: unknown, file: string): PublishedFile {
  return parseWith(publishedFile, content, file);
}

/** 파일들을 한데 모은다. All files together. */
export function joinPublished(files: readonly PublishedFile[]): Published {
  return {
    averages: files.flatMap((file) => (file.kind === 'averages' ? file.rows : [])),
    grossProduct: files.flatMap((file) => {
      if (file.kind !== 'grossProduct') return [];
      const { rows, secondary, source } = file;
      return rows.map((row) => ({ ...row, secondary, source }));
    }),
  };
}
