import * as z from 'zod';
import { givenFlowTable, isTooDeep, Problem, type FlowTable } from '../../engine/index.ts';
import type { Library } from '../files/library.ts';
import { measures, type Measure } from './measures.ts';
import { soundTable } from './open.ts';
import { questionFor } from './question.ts';
import { tableInBody } from './in-body.ts';

/**
 * 본문에 표를 함께 보내 묻는 것: `table`은 `POST /api/tables`가 답한 `table` 그대로이거나 실은 표의 id이고, 나머지는 그 물음이다.
 *
 * Questions that bring their own table: `table` is what `POST /api/tables` answers as its `table`, or the id of a shipped one; the
 * rest is the question. `after` of a decomposition may be either as well.
 */
const table = z.union([z.string().min(1).max(100), z.record(z.string(), z.unknown())]).meta({
  description:
    'POST /api/tables가 답한 것의 table 그대로, 또는 실은 표의 id · the table that POST /api/tables answered, or a known id',
});

/** 그 물음의 본문의 모양. The shape of the body of one measure. */
export function bodyOf({ asks }: Measure): z.ZodObject {
  const asked = (asks as z.ZodObject).shape;
  return z.strictObject({ table, ...asked, ...('after' in asked ? { after: table } : {}) });
}

/** 이름으로 부른 물음. */
export type MeasureName = keyof typeof measures;

/**
 * 본문의 글에 답한다. 표는 파일과 같은 문을 지난다: 모양, 균형, 생산 가능, 단위.
 *
 * Answers the text of a body as JSON. The table passes the gates that a file passes: shape, balance, productivity, unit.
 *
 * @throws Problem INVALID_JSON, INVALID_REQUEST, UNKNOWN_TABLE, PATH_NOT_ALLOWED, TABLE_WITHOUT_FLOWS, `requireSound`의 것, 그 물음의 것
 */
export function answerOwn(name: MeasureName, body: string, library: Library): string {
  const measure = measures[name] as Measure;
  const content = objectIn(body);
  if (isTooDeep(content)) throw misfit('', { ko: '너무 깊이 겹쳐 있습니다.', en: 'nested too deeply' });
  const { table: given, ...asked } = content;
  if (given === undefined) throw misfit('table', missing);
  const isOwn = typeof asked['after'] === 'object' && asked['after'] !== null;
  const question = questionFor(measure, isOwn ? { ...asked, after: 'after' } : asked) as object;
  const opened = (value: unknown, path: string): FlowTable => {
    if (typeof value === 'string') return tableInBody(value, path, library);
    const found = givenFlowTable(value, path, library.flowTableIds());
    return measure.takesUnsound ? found : soundTable({ table: found, isShipped: false });
  };
  const first = opened(given, 'table');
  const report = measure.report(first, question, {
    sectorLevels: library.sectorLevels,
    flowTable: (id) => opened(isOwn ? asked['after'] : id, 'after'),
  });
  return JSON.stringify(report);
}

const missing = {
  ko: '빠졌습니다. POST /api/tables가 답한 것의 table이나 실은 표의 id를 적으세요.',
  en: 'missing: give the table that POST /api/tables answered, or the id of a known one',
};

function objectIn(body: string): Record<string, unknown> {
  let content: unknown;
  try {
    content = JSON.parse(body);
  } catch {
    throw new Problem('INVALID_JSON');
  }
  if (typeof content === 'object' && content !== null && !Array.isArray(content)) return { ...content };
  throw misfit('', { ko: '항목 묶음이어야 합니다.', en: 'should be a mapping' });
}

function misfit(path: string, message: { ko: string; en: string }): Problem {
  return new Problem('INVALID_REQUEST', {}, [{ file: null, line: null, path, message }]);
}
