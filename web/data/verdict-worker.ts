import { audit, isProvincial, prepare, Problem, type Published, type Study } from '../../engine/index.ts';
import { briefOf, type AuditBrief } from '../view-models/home/audit-brief.ts';

/** 화면이 시키는 일: 한 계획의 검증. */
export type VerdictTask = { readonly id: number; readonly study: Study; readonly published: Published };

/** 돌려주는 것: 줄인 검증, 또는 검증할 수 없음. */
export type VerdictAnswer = { readonly id: number; readonly brief: AuditBrief | null };

self.addEventListener('message', ({ data }: MessageEvent<VerdictTask>) => {
  self.postMessage({ id: data.id, brief: briefIn(data) } satisfies VerdictAnswer);
});

function briefIn({ study, published }: VerdictTask): AuditBrief | null {
  const { plan, tables } = study;
  if (plan === null || !isProvincial(tables)) return null;
  try {
    return briefOf(audit({ plan, prepared: prepare(study), tables, published }));
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
