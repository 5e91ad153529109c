import { audit, settingOf, type Audit, type AuditInput, type AuditOptions } from '../../../engine/audit/audit.ts';
import type { Plan } from '../../../engine/plan/schema.ts';
import type { ReadingReport } from '../../../engine/audit/analyse.ts';
import { library } from '../support.ts';

export type StatedValues = { production?: number; valueAdded?: number; employment?: number; investment?: number };

/** 계획과 그 기준안. A plan with its baseline; `stated` replaces what the document prints. */
export function inputOf(id: string, stated?: StatedValues): AuditInput {
  const prepared = library.prepareNamed(`${id}-baseline`);
  const plan = stated ? planStating(library.plan(id), stated) : library.plan(id);
  return { plan, prepared, tables: library.tables(), published: library.published() };
}

const units = {
  production: { unit: '억원', definition: '생산유발' },
  valueAdded: { unit: '억원', definition: '부가가치유발' },
  employment: { unit: '명', definition: '취업유발' },
  investment: { unit: '억원', definition: '투자액' },
} as const;

export function planStating(plan: Plan, values: StatedValues): Plan {
  const figures = Object.entries(values).map(([key, value]) => [
    key,
    { value, ...units[key as keyof StatedValues], source: { paragraph: 1 } },
  ]);
  return { ...plan, stated: Object.fromEntries(figures) as Plan['stated'] };
}

export function auditOf(id: string, options: AuditOptions = {}, stated?: StatedValues): Audit {
  return audit(inputOf(id, stated), options);
}

export function readingOf({ readings }: Audit, id: string): ReadingReport {
  const found = readings.find((reading) => reading.id === id);
  if (!found) throw new Error(`no reading ${id} among ${readings.map((reading) => reading.id).join(' ')}`);
  return found;
}

/** «issue 4»의 조건. */
export const plain: AuditOptions = { exact: true, priceYear: null };

export const regional = (scope: string, rule: string, priceYear: string | number = 'none') =>
  `${scope}/employed/bok-2020-regional/${priceYear}/${rule}`;

export { library, settingOf };
