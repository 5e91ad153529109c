import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parsePlan, type Plan } from '../../engine/index.ts';
import type { ScenarioEntry } from '../../web/data/library.ts';
import { scenarioIds, studyOf } from '../study.ts';

const folder = join(import.meta.dirname, '../../seeds/plans');

/** 저장소에 실린 계획들, 온전한 파일로. */
export const plans: readonly Plan[] = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => parsePlan(parse(readFileSync(join(folder, file), 'utf8')), file));

/** 저장소에 실린 시나리오의 목록, 서버가 주는 모양으로. */
export const entries: readonly ScenarioEntry[] = scenarioIds.map((id) => {
  const { title = null, plan = null, extends: base = null } = studyOf(id).layers.at(-1)!.scenario;
  return { id, title, plan, extends: base };
});

export function planOf(id: string): Plan {
  return plans.find((plan) => plan.id === id)!;
}
