import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  audit,
  isProvincial,
  joinPublished,
  parsePublished,
  prepare,
  type Audit,
  type AuditInput,
  type AuditOptions,
} from '../../../../engine/index.ts';
import { studyOf } from '../../../study.ts';

const folder = join(import.meta.dirname, '../../../../seeds/published');
const published = joinPublished(
  readdirSync(folder).map((file) => parsePublished(parse(readFileSync(join(folder, file), 'utf8')), file)),
);

/** 싣고 있는 계획들. */
export const planIds = ['chungbuk-2023', 'eumseong-2023', 'gwangju-2019', 'gwangyang-2023', 'sejong-2024'] as const;

/** 한 계획을 기준안과 함께 검증할 채비. */
export function inputOf(plan: string): AuditInput {
  const study = studyOf(`${plan}-baseline`);
  if (study.plan === null || !isProvincial(study.tables)) throw new Error(`${plan} cannot be audited`);
  return { plan: study.plan, prepared: prepare(study), tables: study.tables, published };
}

export function auditOf(plan: string, options: AuditOptions = {}): Audit {
  return audit(inputOf(plan), options);
}
