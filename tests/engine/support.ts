import { readFileSync } from 'node:fs';
import {
  evaluate,
  parsePlan,
  parseScenario,
  prepare,
  Problem,
  summarise,
  type Plan,
  type Prepared,
  type Run,
  type Settings,
  type Study,
  type Tables,
} from '../../engine/index.ts';
import { openLibrary } from '../../api/files/library.ts';
import { tablesTwo } from './two-sectors.ts';

/** 저장소의 계획·시나리오·표. */
export const library = openLibrary();

export const scenarioIds = library.scenarioIds();
export const planIds = library.planIds();

/** 표 파일을 엔진을 거치지 않고 읽는다. Reads a shipped table without the engine. */
export function rawTable<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(`../../seeds/${path}/data.json`, import.meta.url), 'utf8')) as T;
}

/** 겹들(기준안부터)과 계획, 표로 계산할 채비를 한다. 기본은 두 부문 표. */
export function prepareLayers(
  contents: readonly unknown[],
  {
    plan = null,
    parent = null,
    tables = tablesTwo,
  }: { plan?: Plan | null; parent?: Plan | null; tables?: Tables } = {},
): Prepared {
  const layers = contents.map((content, i) => {
    const file = `layer-${i}`;
    return { scenario: parseScenario(content, file), file };
  });
  return prepare({ layers, plan, parent, tables } satisfies Study);
}

/** 두 부문 표 위의 시나리오 하나를 계산한다. */
export function runTwo(content: unknown, settings: Settings = {}): Run {
  return summarise(evaluate(prepareLayers([content]), settings), { detail: true });
}

/** 두 부문 시나리오의 기본 꼴: 한 산업, 2020년 100억원, 모두 지역에서 만든 첫 부문을 산다. */
export function ownTwo(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'own',
    plan: null,
    region: '가',
    priceYear: 2020,
    components: [{ id: 'a', investment: { value: 100, unit: '억원' }, mix: { '01': 1 } }],
    schedule: { 2020: 1 },
    levers: { localPurchase: 1, importShare: 0 },
    ...changes,
  };
}

/** 두 부문 표 위의 작은 계획. */
export function planTwo(changes: Record<string, unknown> = {}): Plan {
  const source = { paragraph: 1 };
  const title = { ko: '가의 계획', en: 'Plan of Ga' };
  return parsePlan(
    {
      id: 'plan-two',
      title,
      region: '가',
      municipality: null,
      document: { publisher: null, date: '2020-05-01', title },
      horizon: {
        from: { value: 2020, origin: 'stated', source },
        to: { value: 2021, origin: 'stated', source },
      },
      stated: {
        investment: { value: 100, unit: '억원', definition: '투자액', source },
        production: { value: 300, unit: '억원', definition: '생산유발', source },
        valueAdded: { value: 50, unit: '억원', definition: '부가가치유발', source },
        employment: { value: 120, unit: '명', definition: '취업유발', source },
      },
      figures: [],
      strategies: [],
      criteria: [],
      components: [{ id: 'a', title, source, projects: [] }],
      commonProjects: [],
      ...changes,
    },
    'plan-two',
  );
}

/** 그 계획의 기준안: 발표된 투자액을 2020년에 첫 부문에 쓴다. */
export function baselineTwo(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'plan-two-baseline',
    plan: 'plan-two',
    priceYear: { value: 2020, origin: 'stated' },
    investment: { origin: 'stated' },
    components: [{ id: 'a', share: 1, mix: { '01': 1 } }],
    schedule: { 2020: 1 },
    levers: { localPurchase: 0.5, importShare: 0.1 },
    calibration: { method: 'factor' },
    ...changes,
  };
}

/** `f`가 던진 문제. 문제가 아닌 오류나 성공은 그대로 시험을 실패하게 한다. */
export function problemOf(f: () => unknown): Problem {
  try {
    f();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('no problem was thrown');
}

/** 속까지 얼린다. 형식화 배열과 Map은 얼릴 수 없어 속만 살핀다. */
export function deepFreeze<T>(value: T): T {
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value) || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const member of value instanceof Map ? value.values() : Object.values(value)) deepFreeze(member);
  return value;
}

/** 상대 오차. */
export function relativeError(actual: number, expected: number): number {
  return actual === expected ? 0 : Math.abs(actual - expected) / Math.max(Math.abs(actual), Math.abs(expected));
}
