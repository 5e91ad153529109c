import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  contentOf,
  defaultTable,
  invalidYaml,
  joinPublished,
  joinTables,
  nationwideTables,
  layersOf,
  parsePlan,
  parsePublished,
  parseScenario,
  prepare,
  Problem,
  problemAt,
  readNationalTable,
  readPrices,
  readRegionalTable,
  readSectorLevels,
  readYaml,
  type FlowTable,
  type Layer,
  type Plan,
  type Prepared,
  type ProvincialTables,
  type Published,
  type SectorLevels,
  type Tables,
  type YamlFile,
} from '../../engine/index.ts';
import { inFile } from '../tables/flow-file.ts';
import { ownTables, pathBeside, sourceOf, tableKinds } from './own-tables.ts';
import { unreadable } from './unreadable.ts';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
const idPattern = /^[a-z0-9-]+$/;
const priceSeries = 'kr-gdp-deflator';
const sectorLevels = 'bok-2020-sectors';
/** 사람이 쓴 파일의 크기 한도. */
const largestFile = 1024 * 1024;

export type TableSummary = {
  readonly id: string;
  readonly kind: string;
  readonly year: number;
  readonly hash: string;
  readonly source: unknown;
};

/** 디스크에 있는 계획·시나리오·표. 고친 파일은 다시 읽는다. Plans, scenarios and tables on disk; a changed file is read again. */
export type Library = {
  planIds(): string[];
  plan(id: string): Plan;
  scenarioIds(): string[];
  scenario(id: string): Layer;
  tableIds(): string[];
  /** 표 파일의 글자 그대로. */
  tableText(id: string): string;
  /** 모양이 맞는 것을 본 표 파일의 글자 그대로: 받은 화면은 다시 보지 않는다. */
  checkedTableText(id: string): string;
  tableSummary(id: string): TableSummary;
  /** 부문 사이의 거래가 있는 표들의 이름. */
  flowTableIds(): string[];
  /** 부문 사이의 거래가 있는 표. */
  flowTable(id: string): FlowTable;
  /** 165·83·33부문을 잇는 표. */
  sectorLevels(): SectorLevels;
  /** 시나리오 없이 쓸 표들(기본 표). */
  tables(): ProvincialTables;
  /** 견주어 볼, 이미 펴낸 수치. */
  published(): Published;
  /** 이름이나 경로로 부른 시나리오를 계산할 채비. */
  prepareNamed(idOrPath: string): Prepared;
  /** 파일이 아닌 곳(요청 본문)에서 온 시나리오를 계산할 채비. */
  prepareGiven(content: unknown, name: string): Prepared;
  /** 문제가 가리키는 자리에 줄 번호를 붙인다. */
  locate(problem: Problem): Problem;
};

/**
 * 저장소의 파일들을 연다. Opens the seeds and scenarios below `root`.
 *
 * Every method throws a Problem for a missing or broken file, never a bare error.
 */
export function openLibrary(root: string = projectRoot): Library {
  const documents = new Map<string, YamlFile>();
  const once = new Map<string, { stamp: string; value: unknown }>();

  /** 파일들이 바뀌지 않았으면 앞서 얻은 것을 쓴다. */
  function cached<T>(key: string, files: readonly string[], make: () => T): T {
    const stamp = files.map(stampOf).join('|');
    const held = once.get(key);
    if (held?.stamp === stamp) return held.value as T;
    const value = make();
    once.set(key, { stamp, value });
    return value;
  }

  function yaml(path: string, name: string): unknown {
    const document = readYaml(readText(path, name), name);
    documents.set(name, document);
    return document.content;
  }

  const planFile = (id: string) => join(root, 'seeds', 'plans', `${id}.yaml`);
  const scenarioFile = (id: string) => join(root, 'scenarios', `${id}.yaml`);
  const tableFolder = (id: string) => join(root, 'seeds', id === priceSeries ? 'prices' : 'tables', id);
  const nameOf = (path: string) => {
    const inside = relative(root, path);
    return inside.startsWith('..') ? path : inside;
  };

  function readPlan(path: string): Plan {
    return cached(path, [path], () => parsePlan(yaml(path, nameOf(path)), nameOf(path)));
  }

  function readLayer(path: string): Layer {
    const file = nameOf(path);
    return cached(path, [path], () => ({ scenario: parseScenario(yaml(path, file), file), file }));
  }

  const library: Library = {
    planIds: () => idsIn(join(root, 'seeds', 'plans')),
    plan(id) {
      if (!library.planIds().includes(id)) throw unknown('UNKNOWN_PLAN', id, library.planIds());
      return readPlan(planFile(id));
    },
    scenarioIds: () => idsIn(join(root, 'scenarios')),
    scenario(id) {
      if (!library.scenarioIds().includes(id)) throw unknown('UNKNOWN_SCENARIO', id, library.scenarioIds());
      return readLayer(scenarioFile(id));
    },
    tableIds: () => ['tables', 'prices'].flatMap((kind) => foldersIn(join(root, 'seeds', kind))),
    tableText(id) {
      if (!library.tableIds().includes(id)) throw unknown('UNKNOWN_TABLE', id, library.tableIds());
      const path = join(tableFolder(id), 'data.json');
      return cached(`text ${path}`, [path], () => readText(path, nameOf(path)));
    },
    checkedTableText(id) {
      const text = library.tableText(id);
      const path = join(tableFolder(id), 'data.json');
      cached(`checked ${id}`, [path], () =>
        inFile(nameOf(path), () => requireTable(text, () => library.flowTable(id))),
      );
      return text;
    },
    tableSummary(id) {
      const { kind, year, base } = JSON.parse(library.tableText(id)) as { kind: string; year?: number; base?: number };
      const path = join(tableFolder(id), 'source.yaml');
      const source = yaml(path, nameOf(path)) as { sha256: string };
      return { id, kind, year: year ?? base ?? 0, hash: source.sha256, source };
    },
    flowTableIds: () => library.tableIds().filter((id) => kindOf(id, null) === 'national'),
    flowTable(id) {
      if (!library.tableIds().includes(id)) throw unknown('UNKNOWN_TABLE', id, library.flowTableIds());
      if (kindOf(id, null) !== 'national') {
        throw new Problem('TABLE_WITHOUT_FLOWS', { id, known: library.flowTableIds().join(', ') });
      }
      const file = join(tableFolder(id), 'data.json');
      return cached(`flows ${id}`, [file], () => readNationalTable(library.tableText(id)));
    },
    sectorLevels() {
      const path = join(root, 'seeds', 'concordances', sectorLevels, 'data.json');
      return cached('sector levels', [path], () => readSectorLevels(readText(path, nameOf(path))));
    },
    tables: () => provincial(defaultTable, null),
    published() {
      const folder = join(root, 'seeds', 'published');
      const files = idsIn(folder).map((id) => join(folder, `${id}.yaml`));
      const read = (path: string) => parsePublished(yaml(path, nameOf(path)), nameOf(path));
      return cached('published', files, () => joinPublished(files.map(read)));
    },
    prepareNamed(idOrPath) {
      const isName = !/[./\\]/.test(idOrPath) && !existsSync(idOrPath);
      const isId = idPattern.test(idOrPath) || isName;
      const path = isId ? scenarioFile(idOrPath) : resolve(idOrPath);
      if (isId) library.scenario(idOrPath);
      const files = filesUsed(path);
      return cached(`prepared ${path}`, files, () => prepareLayer(readLayer(path), path));
    },
    prepareGiven: (content, name) => prepareLayer({ scenario: parseScenario(content, name), file: name }, null),
    locate: (problem) =>
      problem.located(({ file, path }) =>
        file === null || path === '' ? null : (documents.get(file)?.lineOf(path) ?? null),
      ),
  };

  /** 이 시나리오가 읽는 파일들: 다시 읽을지를 정한다. */
  function filesUsed(path: string): string[] {
    const folders = [join(root, 'scenarios'), join(root, 'seeds', 'plans')];
    return [path, ...folders.flatMap((folder) => idsIn(folder).map((id) => join(folder, `${id}.yaml`)))];
  }

  /** `path`가 null이면 본문에서 온 것이라 다른 파일의 경로를 부를 수 없다. */
  function prepareLayer(top: Layer, path: string | null): Prepared {
    const paths = new Map<Layer, string | null>([[top, path]]);
    const find = <T>(
      ref: string,
      from: Layer,
      field: string,
      byId: (id: string) => T,
      byPath: (path: string) => T,
    ): T => {
      if (idPattern.test(ref)) return atField(from, field, () => byId(ref));
      const base = paths.get(from) ?? null;
      if (base === null) throw problemAt(from.file, field, 'PATH_NOT_ALLOWED', { id: ref });
      return atField(from, field, () => byPath(resolve(dirname(base), ref)));
    };
    const layers = layersOf(top, (ref, from) => {
      const base = find(ref, from, 'extends', library.scenario, readLayer);
      paths.set(base, idPattern.test(ref) ? scenarioFile(ref) : resolve(dirname(paths.get(from)!), ref));
      return base;
    });
    const planned = layers.find(({ scenario }) => scenario.plan !== undefined && scenario.plan !== null);
    const plan = planned ? find(planned.scenario.plan!, planned, 'plan', library.plan, readPlan) : null;
    const host = plan?.within?.plan;
    const parent = host !== undefined && library.planIds().includes(host) ? library.plan(host) : null;
    return prepare({ layers, plan, parent, tables: tablesFor(layers, (layer) => paths.get(layer) ?? null) });
  }

  /** 시나리오가 고른 표: 지역 유발계수표이거나, 부문마다 응답까지 보이는 전국표. */
  function tablesFor(layers: readonly Layer[], pathOf: (layer: Layer) => string | null): Tables {
    const chosen = layers.findLast(({ scenario }) => scenario.table !== undefined) ?? null;
    const id = chosen?.scenario.table ?? defaultTable;
    if (chosen && !idPattern.test(id)) return tablesBeside(id, chosen, pathOf(chosen));
    if (chosen && !library.tableIds().includes(id)) {
      throw problemAt(chosen.file, 'table', 'UNKNOWN_TABLE', { id: id.slice(0, 100), known: computable().join(', ') });
    }
    if (kindOf(id, chosen) !== 'national') return provincial(id, chosen);
    return cached(`nationwide ${id}`, tableFiles(), () => {
      const beside = library.tables();
      const same = beside.regional.restOfCountry === id;
      const national = same ? beside.national : library.flowTable(id);
      return nationwideTables(national, beside.prices, same ? beside : null);
    });
  }

  /** 시나리오 파일 곁의 표. 본문에서 온 시나리오에는 곁이 없다. */
  function tablesBeside(written: string, layer: Layer, scenario: string | null): Tables {
    if (scenario === null) throw problemAt(layer.file, 'table', 'PATH_NOT_ALLOWED', { id: written.slice(0, 100) });
    const file = atField(layer, 'table', () => pathBeside(written, scenario, layer.file));
    const source = join(dirname(file), 'source.yaml');
    return cached(`beside ${file} ${written}`, [file, source, ...tableFiles()], () =>
      atField(layer, 'table', () => {
        const origin = { file: written, source: sourceOf(file, source) };
        return ownTables(file, nameOf(file), origin, library);
      }),
    );
  }

  function provincial(id: string, chosen: Layer | null): ProvincialTables {
    if (kindOf(id, chosen) !== 'regionalCoefficients') {
      throw problemAt(chosen?.file ?? null, 'table', 'TABLE_NOT_REGIONAL', { id });
    }
    const text = library.tableText(id);
    return cached(`tables ${id}`, tableFiles(), () => {
      const regional = readRegionalTable(text);
      const national = library.flowTable(regional.restOfCountry);
      return joinTables(regional, national, readPrices(library.tableText(priceSeries)));
    });
  }

  function kindOf(id: string, chosen: Layer | null): unknown {
    const text = chosen ? atField(chosen, 'table', () => library.tableText(id)) : library.tableText(id);
    const files = [join(tableFolder(id), 'data.json')];
    return cached(`kind ${id}`, files, () => (JSON.parse(text) as { kind?: unknown }).kind);
  }

  /** 시나리오가 고를 수 있는 표들. */
  function computable(): string[] {
    return library.tableIds().filter((id) => tableKinds.some((kind) => kind === kindOf(id, null)));
  }

  function tableFiles(): string[] {
    return library.tableIds().map((id) => join(tableFolder(id), 'data.json'));
  }

  return library;
}

/** 표 파일의 내용이 제 종류의 모양인가. @throws Problem INVALID_FILE */
function requireTable(text: string, readFlows: () => FlowTable): void {
  const kind = (contentOf(text) as { kind?: unknown } | null)?.kind;
  if (kind === 'national') readFlows();
  else if (kind === 'priceIndex') readPrices(text);
  else readRegionalTable(text);
}

/** 이름을 찾지 못하면, 그 이름을 적은 자리를 함께 말한다. */
function atField<T>({ file }: Layer, path: string, find: () => T): T {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof Problem) || error.issues.length > 0) throw error;
    throw problemAt(file, path, error.code, error.values);
  }
}

function unknown(
  code: 'UNKNOWN_PLAN' | 'UNKNOWN_SCENARIO' | 'UNKNOWN_TABLE',
  id: string,
  known: readonly string[],
): Problem {
  return new Problem(code, { id: id.slice(0, 100), known: known.join(', ') });
}

function readText(path: string, name: string): string {
  const bytes = readBytes(path, name);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const ko = '글자가 UTF-8이 아닙니다. 편집기에서 UTF-8로 다시 저장하세요.';
    throw invalidYaml(name, { ko, en: 'the text is not UTF-8: save it as UTF-8 in your editor' });
  }
}

/** 장치나 파이프는 끝이 없을 수 있어 보통 파일만 읽는다. */
function readBytes(path: string, name: string): Buffer {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) throw unreadable(path, name);
    if (stats.size > largestFile) throw problemAt(name, '', 'TOO_LARGE', { limit: '1 MB' });
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw unreadable(path, name);
  }
}

function stampOf(path: string): string {
  try {
    const { mtimeMs, size } = statSync(path);
    return `${mtimeMs}:${size}`;
  } catch {
    return 'none';
  }
}

function idsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'))
    .toSorted();
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}
