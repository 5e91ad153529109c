import { problemAt, type FlowTable } from '../../engine/index.ts';
import type { Library } from '../files/library.ts';

/**
 * 본문의 `path`가 이름으로 부른 거래표. The table of flows that a body names at `path`.
 *
 * @throws Problem UNKNOWN_TABLE, PATH_NOT_ALLOWED, TABLE_WITHOUT_FLOWS
 */
export function tableInBody(id: string, path: string, library: Library): FlowTable {
  if (library.tableIds().includes(id)) return library.flowTable(id);
  const code = /[./\\]/.test(id) ? 'PATH_NOT_ALLOWED' : 'UNKNOWN_TABLE';
  throw problemAt(null, path, code, { id: id.slice(0, 100), known: library.flowTableIds().join(', ') });
}
