import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import {
  joinTables,
  nationwideTables,
  Problem,
  problemAt,
  publishedOutput,
  readRegionalTable,
  requireSound,
  type FlowTable,
  type TableOrigin,
  type Tables,
  type Text,
} from '../../engine/index.ts';
import { flowTableIn, inFile, tableText } from '../tables/flow-file.ts';
import type { Library } from './library.ts';
import { unreadable } from './unreadable.ts';

/** 시나리오 파일 곁에 둔 표: `table: ./my-table/data.json`. Tables beside a scenario file. */

/** 시나리오를 계산할 수 있는 표의 갈래. Kinds of tables that scenarios are computed with. */
export const tableKinds = ['national', 'regionalCoefficients'] as const;

/**
 * 시나리오 파일에 적은 경로의 표 파일. 그 파일의 폴더 안이어야 하고, 폴더를 적으면 그 안의 data.json이다.
 *
 * The file of a table that a scenario names by a path: inside the scenario's own folder, also when links are followed.
 *
 * @throws Problem TABLE_PATH_OUTSIDE, UNREADABLE_FILE
 */
export function pathBeside(written: string, scenario: string, name: string): string {
  const folder = dirname(scenario);
  const named = resolve(folder, written);
  const path = existsSync(named) && statSync(named).isDirectory() ? join(named, 'data.json') : named;
  const refuse = () =>
    problemAt(name, 'table', 'TABLE_PATH_OUTSIDE', { id: written.slice(0, 100), folder: dirname(name) });
  if (isAbsolute(written) || !isWithin(folder, path)) throw refuse();
  if (!existsSync(path)) throw unreadable(path, written);
  if (!isWithin(realpathSync(folder), realpathSync(path))) throw refuse();
  return path;
}

function isWithin(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return inside !== '' && !/^\.\.([/\\]|$)/.test(inside) && !isAbsolute(inside);
}

/**
 * 그 파일의 표로 계산할 채비: 전국표이거나 지역 유발계수표. 표는 가져올 때와 같은 문을 지난다.
 *
 * Tables for computing with the one in a file, national or of regional coefficients; it passes the gates that an import passes.
 *
 * @throws Problem TABLE_NOT_REGIONAL, INVALID_FILE, `requireSound`의 것, TABLE_WITHOUT_PERSONS, UNKNOWN_TABLE, TABLES_DISAGREE
 */
export function ownTables(
  path: string,
  name: string,
  origin: Omit<TableOrigin, 'id'>,
  library: Pick<Library, 'tables' | 'flowTable'>,
): Tables {
  const shipped = library.tables();
  const national = flowTableIn(path, name);
  if (!national) {
    const kind = (JSON.parse(tableText(path, name)) as { kind?: unknown }).kind;
    if (kind !== 'regionalCoefficients') throw new Problem('TABLE_NOT_REGIONAL', { id: name });
    const regional = inFile(name, () => readRegionalTable(tableText(path, name)));
    const joined = joinTables(regional, library.flowTable(regional.restOfCountry), shipped.prices);
    return { ...joined, origin: { ...origin, id: regional.id } };
  }
  if (national.regions) throw new Problem('TABLE_NOT_REGIONAL', { id: national.id });
  requireSound(national, {}, publishedOutput(national.year));
  const { id, year, persons } = national;
  if (!persons.employed) throw new Problem('TABLE_WITHOUT_PERSONS', { id, year });
  const hasKnownSectors = sameSectors(national, shipped.national);
  // 다른 해의 시·도표와는 가격이 달라 나란히 놓지 않는다.
  const beside = hasKnownSectors && national.year === shipped.national.year ? shipped : null;
  return nationwideTables(national, shipped.prices, beside, {
    hasKnownSectors,
    origin: { ...origin, id: national.id },
  });
}

/** 코드만이 아니라 이름까지 같아야 같은 분류이다. */
function sameSectors({ sectors }: FlowTable, other: FlowTable): boolean {
  return (
    sectors.length === other.sectors.length &&
    sectors.every(({ code, ko }, s) => code === other.sectors[s]!.code && ko === other.sectors[s]!.ko)
  );
}

const sourceSheet = z.looseObject({
  status: z.looseObject({ ko: z.string().max(200), en: z.string().max(200) }),
  files: z
    .array(z.looseObject({ name: z.string().max(200), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .max(20)
    .optional(),
  sha256: z.string(),
});

const largestSource = 1024 * 1024;

/**
 * 표 곁의 source.yaml이 말하는 출처: 무엇에서 어떻게 얻은 표인지. 없거나 맞지 않으면 그렇다고 말한다.
 *
 * What the source sheet beside a table says of it; whether it is missing, unreadable or about another content.
 */
export function sourceOf(path: string, source: string): Text {
  const stats = statSync(source, { throwIfNoEntry: false });
  if (!stats) return { ko: '적혀 있지 않음(source.yaml이 없음)', en: 'not stated (there is no source.yaml)' };
  const sheet = stats.isFile() && stats.size <= largestSource ? sheetIn(source) : null;
  if (!sheet) return { ko: 'source.yaml을 읽을 수 없음', en: 'its source.yaml cannot be read' };
  const { status, files = [], sha256 } = sheet;
  if (sha256 !== createHash('sha256').update(readFileSync(path)).digest('hex')) {
    return {
      ko: `source.yaml이 다른 내용을 말함(표가 그 뒤에 고쳐졌음): ${status.ko}`,
      en: `its source.yaml is about other content (the table was changed since): ${status.en}`,
    };
  }
  const from = files.map(({ name, sha256: hash }) => `“${name}” sha256 ${hash.slice(0, 12)}…`).join(', ');
  return { ko: [status.ko, from].filter(Boolean).join(': '), en: [status.en, from].filter(Boolean).join(': ') };
}

function sheetIn(source: string): z.infer<typeof sourceSheet> | null {
  try {
    const parsed = sourceSheet.safeParse(parse(readFileSync(source, 'utf8'), { maxAliasCount: 0 }));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
