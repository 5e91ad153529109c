import {
  defaultTable,
  joinTables,
  layersOf,
  nationwideTables,
  parsePlan,
  parseScenario,
  readNationalTable,
  readPrices,
  readRegionalTable,
  type Layer,
  type Plan,
  type ProvincialTables,
  type Study,
  type Tables,
  type Text,
} from '../../engine/index.ts';
import { once } from './once.ts';
import { getJson, getText } from './server.ts';

/** 시나리오 목록의 한 줄. */
export type ScenarioEntry = {
  readonly id: string;
  readonly title: Text | null;
  readonly plan: string | null;
  readonly extends: string | null;
};

type PlanList = { schema: 'pageup.plans/1'; plans: readonly { id: string }[] };
type PlanFile = { schema: 'pageup.plan/1'; plan: unknown };
type ScenarioList = { schema: 'pageup.scenarios/1'; scenarios: readonly ScenarioEntry[] };
type ScenarioFile = { schema: 'pageup.scenario/1'; scenario: unknown };

const planOf = once(async (id: string): Promise<Plan> => {
  const { plan } = await getJson<PlanFile>(`/api/plans/${id}`, 'pageup.plan/1');
  return parsePlan(plan, `${id}.yaml`);
});

const layerOf = once(async (id: string): Promise<Layer> => {
  const { scenario } = await getJson<ScenarioFile>(`/api/scenarios/${id}`, 'pageup.scenario/1');
  return { scenario: parseScenario(scenario, `${id}.yaml`), file: `${id}.yaml` };
});

const provincialTables = once(async (id: string): Promise<ProvincialTables> => {
  const [regional, prices] = await Promise.all([getText(`/api/tables/${id}`), getText('/api/tables/kr-gdp-deflator')]);
  const table = readRegionalTable(regional);
  const national = await getText(`/api/tables/${table.restOfCountry}`);
  return joinTables(table, readNationalTable(national), readPrices(prices));
});

/** 시나리오가 고른 표. 전국표를 골랐으면 기본 지역표와 부문이 같은지 보고 함께 둔다. */
const tablesOf = once(async (id: string): Promise<Tables> => {
  if (id === defaultTable) return provincialTables(id);
  const text = await getText(`/api/tables/${id}`);
  if ((JSON.parse(text) as { kind: string }).kind !== 'national') return provincialTables(id);
  const beside = await provincialTables(defaultTable);
  return nationwideTables(readNationalTable(text), beside.prices, beside.national.id === id ? beside : null);
});

/** 모든 시나리오의 목록. @throws ServerTrouble */
export const scenarioList = once(async (_: 'all'): Promise<readonly ScenarioEntry[]> => {
  const { scenarios } = await getJson<ScenarioList>('/api/scenarios', 'pageup.scenarios/1');
  return scenarios;
});

/** 표를 펴낸 곳과 제목. Who published a table, and its title. */
export type TableSource = { readonly title: Text; readonly publisher: Text };

type TableList = { schema: 'pageup.tables/1'; tables: readonly { id: string; source: TableSource }[] };

/** 표 id → 출처. @throws ServerTrouble */
export const tableSources = once(async (_: 'all'): Promise<ReadonlyMap<string, TableSource>> => {
  const { tables: listed } = await getJson<TableList>('/api/tables', 'pageup.tables/1');
  return new Map(listed.map(({ id, source }) => [id, source]));
});

/** 모든 계획, 온전한 파일로. Every plan as its whole file. @throws ServerTrouble, Problem */
export const allPlans = once(async (_: 'all'): Promise<readonly Plan[]> => {
  const { plans } = await getJson<PlanList>('/api/plans', 'pageup.plans/1');
  return Promise.all(plans.map(({ id }) => planOf(id)));
});

/**
 * 한 시나리오를 계산할 모든 것을 서버에서 가져온다.
 *
 * Fetches everything one scenario is computed from: its chain of files, its plan, the plan around it and the tables.
 *
 * @throws ServerTrouble, Problem
 */
export const studyOf = once(async (id: string): Promise<Study> => {
  const layers = await chainOf(id);
  const joined = await tablesOf(
    layers.findLast(({ scenario }) => scenario.table !== undefined)?.scenario.table ?? defaultTable,
  );
  const planId = layers.findLast(({ scenario }) => scenario.plan !== undefined)?.scenario.plan ?? null;
  const plan = planId === null ? null : await planOf(planId);
  const parent = plan?.within ? await planOf(plan.within.plan) : null;
  return { layers, plan, parent, tables: joined };
});

async function chainOf(id: string): Promise<Layer[]> {
  const top = await layerOf(id);
  const files = new Map<string, Layer>();
  for (let base = top.scenario.extends; base !== undefined && !files.has(base);) {
    const layer = await layerOf(base);
    files.set(base, layer);
    base = layer.scenario.extends;
  }
  return layersOf(top, (base) => files.get(base)!);
}
