import { sha256Of } from '../math/canonical.ts';
import { Problem } from '../problem.ts';
import type { FlowTable } from './flow-table.ts';
import { fileText } from './import/file-text.ts';
import { nationalOf } from './read.ts';
import { manyRegionsOf, regionKinds } from './structure/written-regions.ts';
import { contentOf, requireShape, unshaped } from './table-file.ts';

/**
 * 파일의 글이 말하는 거래표: 전국표이거나 여러 지역의 표. 거래가 없는 종류(유발계수표, 물가지수 …)이면 null.
 *
 * The table of flows that a file's text states, of one region or of many; null when the file is of a kind that holds no flows.
 *
 * @throws Problem INVALID_FILE, BLOCKS_DO_NOT_FIT, SHARE_NEGATIVE, SHARES_NOT_ONE, TABLE_NOT_PRODUCTIVE
 */
export function readFlowTable(text: string): FlowTable | null {
  return flowTableOf(contentOf(text), sha256Of(text));
}

/**
 * 요청 본문이 준 거래표. 가져오기가 답한 `table` 그대로여도 된다: 적힌 해시는 믿지 않고 내용에서 다시 구한다.
 *
 * A table of flows given in a request, such as the `table` that an import answers. A stated hash is not believed but computed anew, as
 * that of the file that this content would make.
 *
 * @param path 본문에서 표가 선 자리
 * @throws Problem INVALID_REQUEST, TABLE_WITHOUT_FLOWS, BLOCKS_DO_NOT_FIT, SHARE_NEGATIVE, SHARES_NOT_ONE, TABLE_NOT_PRODUCTIVE
 */
export function givenFlowTable(given: unknown, path: string, known: readonly string[]): FlowTable {
  const { hash: _, ...content } = (given ?? {}) as { hash?: unknown };
  try {
    const table = flowTableOf(content, sha256Of(fileText(content)));
    if (table) return table;
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'INVALID_FILE') throw error;
    const issues = error.issues.map((issue) => ({
      ...issue,
      file: null,
      path: issue.path === '' ? path : `${path}.${issue.path}`,
    }));
    throw new Problem('INVALID_REQUEST', {}, issues);
  }
  const { id } = content as { id?: unknown };
  throw new Problem('TABLE_WITHOUT_FLOWS', {
    id: typeof id === 'string' ? id.slice(0, 80) : path,
    known: known.join(', '),
  });
}

function flowTableOf(content: unknown, hash: string): FlowTable | null {
  const { kind } = requireShape(content);
  if (kind === 'national') return nationalOf(content, hash);
  if (regionKinds.some((known) => known === kind)) return manyRegionsOf(content, hash);
  if (typeof kind === 'string') return null;
  throw unshaped({
    ko: '«pageup table import»가 만든 표(kind가 있는 내용)가 아닙니다',
    en: 'this is no table made by “pageup table import”: it says no kind',
  });
}
