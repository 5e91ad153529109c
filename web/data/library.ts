import {
  defaultTable,
  joinTables,
  layersOf,
  nationwideTables,
  type Layer,
  type Plan,
  type ProvincialTables,
  type Scenario,
  type Study,
  type Tables,
  type Text,
} from '../../engine/index.ts';
import { isOwnId } from '../state/own-files.ts';
import { once } from './once.ts';
import { ownLayer, ownPlan, ownStamp, readOwn } from './own.ts';
import { getJson } from './server.ts';
import { servedFlows, servedPrices, servedRegional, servedTable } from './tables.ts';

/** 시나리오 목록의 한 줄. */
export type ScenarioEntry = {
  readonly id: string;
  readonly title: Text | null;
  readonly plan: string | null;
  readonly extends: string | null;
};

type PlanList = { schema: 'pageup.plans/1'; plans: readonly { id: string }[] };
/** 서버가 이미 검사해 내보낸 파일이라 다시 검사하지 않는다. Files that the server has checked before serving them. */
type PlanFile = { schema: 'pageup.plan/1'; plan: Plan };
type ScenarioList = { schema: 'pageup.scenarios/1'; scenarios: readonly ScenarioEntry[] };
type ScenarioFile = { schema: 'pageup.scenario/1'; scenario: Scenario };

const shippedPlan = once(async (id: string): Promise<Plan> => {
  const { plan } = await getJson<PlanFile>(`/api/plans/${id}`, 'pageup.plan/1');
  return plan;
});

const shippedLayer = once(async (id: string): Promise<Layer> => {
  const { scenario } = await getJson<ScenarioFile>(`/api/scenarios/${id}`, 'pageup.scenario/1');
  return { scenario, file: `${id}.yaml` };
});

const provincialTables = once(async (id: string): Promise<ProvincialTables> => {
  const [regional, prices] = await Promise.all([servedRegional(id), servedPrices('kr-gdp-deflator')]);
  return joinTables(regional, await servedFlows(regional.restOfCountry), prices);
});

/** 시나리오를 고르기 전에 쓸 표들(기본 지역표와 그 전국표). The tables a new plan starts from. @throws ServerTrouble, Problem */
export const defaultTables = once((_: 'all'): Promise<ProvincialTables> => provincialTables(defaultTable));

/** 시나리오가 고른 표. 전국표를 골랐으면 기본 지역표와 부문이 같은지 보고 함께 둔다. */
const tablesOf = once(async (id: string): Promise<Tables> => {
  if (id === defaultTable) return provincialTables(id);
  const chosen = await servedTable(id);
  if (chosen.kind !== 'national') return provincialTables(id);
  const beside = await provincialTables(defaultTable);
  return nationwideTables(chosen.table, beside.prices, beside.national.id === id ? beside : null);
});

/** 서버가 싣고 다니는 시나리오의 목록. The scenarios that the server ships. @throws ServerTrouble */
export const shippedScenarios = once(async (_: 'all'): Promise<readonly ScenarioEntry[]> => {
  const { scenarios } = await getJson<ScenarioList>('/api/scenarios', 'pageup.scenarios/1');
  return scenarios;
});

/** 읽은 시나리오들을 목록의 줄로. Scenarios as rows of the list. */
export function entriesOf(layers: readonly Layer[]): readonly ScenarioEntry[] {
  return layers.map(({ scenario: { id, title = null, plan = null, extends: base = null } }) => ({
    id,
    title,
    plan,
    extends: base,
  }));
}

/** 모든 시나리오의 목록, 자기 것까지. @throws ServerTrouble */
export async function scenarioList(_: 'all'): Promise<readonly ScenarioEntry[]> {
  const [shipped, own] = await Promise.all([shippedScenarios('all'), readOwn()]);
  return [...shipped, ...entriesOf(own.layers)];
}

type Sentences = { readonly ko: readonly string[]; readonly en: readonly string[] };

/** 표의 내력: 누가 언제 무엇을 폈고, 무엇을 바꾸고 어떻게 확인했나. Where a table comes from and what was done to it. */
export type TableSource = {
  readonly title: Text;
  readonly publisher: Text;
  readonly year?: number;
  readonly classification?: Text;
  readonly units?: Readonly<Record<string, string>>;
  readonly termsOfUse?: Text;
  readonly changes?: Sentences;
  readonly verified?: Sentences;
  readonly sha256?: string;
};

/** 싣고 다니는 표 하나. A table that the server ships. */
export type TableEntry = {
  readonly id: string;
  readonly kind: 'national' | 'regionalCoefficients' | 'priceIndex';
  readonly source: TableSource;
};

type TableList = { schema: 'pageup.tables/1'; tables: readonly TableEntry[] };

/** 싣고 다니는 표들과 그 출처. @throws ServerTrouble */
export const tableEntries = once(async (_: 'all'): Promise<readonly TableEntry[]> => {
  const { tables: listed } = await getJson<TableList>('/api/tables', 'pageup.tables/1');
  return listed;
});

/** 표 id → 출처. @throws ServerTrouble */
export const tableSources = once(
  async (_: 'all'): Promise<ReadonlyMap<string, TableSource>> =>
    new Map((await tableEntries('all')).map(({ id, source }) => [id, source])),
);

/** 서버가 싣고 다니는 계획들, 온전한 파일로. The plans that the server ships, as whole files. @throws ServerTrouble, Problem */
export const shippedPlans = once(async (_: 'all'): Promise<readonly Plan[]> => {
  const { plans } = await getJson<PlanList>('/api/plans', 'pageup.plans/1');
  return Promise.all(plans.map(({ id }) => shippedPlan(id)));
});

/** 모든 계획, 자기 것까지. Every plan, own ones too. @throws ServerTrouble, Problem */
export async function allPlans(_: 'all'): Promise<readonly Plan[]> {
  const [shipped, own] = await Promise.all([shippedPlans('all'), readOwn()]);
  return [...shipped, ...own.plans];
}

/** 계획과 시나리오를 이름으로 찾는 곳. Where plans and scenarios are found by id. */
export type Shelves = {
  readonly plan: (id: string) => Promise<Plan>;
  readonly layer: (id: string) => Promise<Layer>;
};

/** 자기 것은 이 브라우저에서, 나머지는 서버에서. Own ones from this browser, the rest from the server. */
export const shelves: Shelves = {
  plan: async (id) => (isOwnId(id) ? ownPlan(id) : shippedPlan(id)),
  layer: async (id) => (isOwnId(id) ? ownLayer(id) : shippedLayer(id)),
};

/**
 * 한 시나리오를 계산할 모든 것을 모은다.
 *
 * Gathers everything one scenario is computed from: its chain of files, its plan, the plan around it and the tables.
 *
 * @throws ServerTrouble, Problem
 */
export async function studyFrom(top: Layer, { plan: planOf, layer: layerOf }: Shelves): Promise<Study> {
  const layers = await chainOf(top, layerOf);
  const table = layers.findLast(({ scenario }) => scenario.table !== undefined)?.scenario.table ?? defaultTable;
  const planId = layers.findLast(({ scenario }) => scenario.plan !== undefined)?.scenario.plan ?? null;
  const [joined, plan] = await Promise.all([tablesOf(table), planId === null ? null : planOf(planId)]);
  const parent = plan?.within ? await planOf(plan.within.plan) : null;
  return { layers, plan, parent, tables: joined };
}

const shippedStudy = once(async (id: string) => studyFrom(await shelves.layer(id), shelves));

const ownStudies = new Map<string, { readonly stamp: string; readonly study: Promise<Study> }>();

/** 자기 시나리오는 기댄 파일이 그대로인 동안만 간직한다. */
function ownStudy(id: string): Promise<Study> {
  const stamp = ownStamp(id);
  const known = ownStudies.get(id);
  if (known?.stamp === stamp) return known.study;
  const study = shelves.layer(id).then((top) => studyFrom(top, shelves));
  ownStudies.set(id, { stamp, study });
  study.catch(() => ownStudies.delete(id));
  return study;
}

/**
 * 한 시나리오를 계산할 모든 것, 싣고 다니는 것이든 자기 것이든.
 *
 * Everything one scenario is computed from, whether shipped or the planner's own.
 *
 * @throws ServerTrouble, Problem
 */
export function studyOf(id: string): Promise<Study> {
  return isOwnId(id) ? ownStudy(id) : shippedStudy(id);
}

async function chainOf(top: Layer, layerOf: Shelves['layer']): Promise<Layer[]> {
  const files = new Map<string, Layer>();
  for (let base = top.scenario.extends; base !== undefined && !files.has(base);) {
    const layer = await layerOf(base);
    files.set(base, layer);
    base = layer.scenario.extends;
  }
  return layersOf(top, (base) => files.get(base)!);
}
