import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  evaluate,
  joinTables,
  nationwideTables,
  layersOf,
  parsePlan,
  parseScenario,
  prepare,
  readNationalTable,
  readPrices,
  readRegionalTable,
  summarise,
  type Layer,
  type Plan,
  type Run,
  type Settings,
  type Study,
  type Tables,
} from '../engine/index.ts';

const root = join(import.meta.dirname, '..');
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
const idsIn = (folder: string) => {
  const files = readdirSync(join(root, folder)).filter((file) => file.endsWith('.yaml'));
  return files.map((file) => file.slice(0, -'.yaml'.length)).toSorted();
};

/** 저장소에 실린 시나리오. Every scenario in scenarios/. */
export const scenarioIds: readonly string[] = idsIn('scenarios');

const tables = joinTables(
  readRegionalTable(textOf('seeds/tables/bok-2020-regional/data.json')),
  readNationalTable(textOf('seeds/tables/bok-2020-national-83/data.json')),
  readPrices(textOf('seeds/prices/kr-gdp-deflator/data.json')),
);

/** 시나리오가 전국표를 골랐으면 그 표로. */
function tablesOf(layers: readonly Layer[]): Tables {
  const chosen = layers.findLast(({ scenario }) => scenario.table !== undefined)?.scenario.table;
  return chosen === tables.national.id ? nationwideTables(tables.national, tables.prices, tables) : tables;
}

/** 파일에서 읽은 한 시나리오. A scenario with its plan and tables, read from disk. */
export function studyOf(scenarioId: string): Study {
  const layers = layersOf(layerOf(scenarioId), layerOf);
  const planId = layers.findLast(({ scenario }) => scenario.plan !== undefined)?.scenario.plan ?? null;
  const plan = planId === null ? null : planOf(planId);
  return { layers, plan, parent: plan?.within ? planOf(plan.within.plan) : null, tables: tablesOf(layers) };
}

/** 한 시나리오의 결과, 자세한 행까지. A scenario's run, with detail. */
export function runOf(scenarioId: string, settings: Settings = {}): Run {
  return summarise(evaluate(prepare(studyOf(scenarioId)), settings), { detail: true });
}

function layerOf(id: string): Layer {
  const file = `scenarios/${id}.yaml`;
  return { scenario: parseScenario(parse(textOf(file)), file), file };
}

function planOf(id: string): Plan {
  const file = `seeds/plans/${id}.yaml`;
  return parsePlan(parse(textOf(file)), file);
}
