import * as z from 'zod';
import { problemAt, type Prepared } from '../../engine/index.ts';
import type { Library } from '../files/library.ts';

/** 시나리오는 이름이거나, 파일 내용을 그대로 옮긴 JSON이다. */
export const scenarioRef = z.union([z.string().min(1), z.record(z.string(), z.unknown())]).meta({
  description:
    '등록된 시나리오의 id, 또는 시나리오 파일을 JSON으로 옮긴 것 · a known scenario id, or a scenario file as JSON',
});

export type ScenarioRef = z.infer<typeof scenarioRef>;

/** 요청이 부른 시나리오를 계산할 채비. 파일 경로는 명령줄에서만 쓴다. */
export function prepareRef(library: Library, ref: ScenarioRef, path: string): Prepared {
  if (typeof ref !== 'string') return library.prepareGiven(ref, path);
  if (/[^a-z0-9-]/.test(ref)) {
    const code = /[./\\]/.test(ref) ? 'PATH_NOT_ALLOWED' : 'UNKNOWN_SCENARIO';
    throw problemAt(null, path, code, { id: ref.slice(0, 100), known: library.scenarioIds().join(', ') });
  }
  if (!library.scenarioIds().includes(ref)) {
    throw problemAt(null, path, 'UNKNOWN_SCENARIO', { id: ref.slice(0, 100), known: library.scenarioIds().join(', ') });
  }
  return library.prepareNamed(ref);
}
