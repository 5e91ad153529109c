import { Problem } from '../../problem.ts';
import type { FlowTable } from '../flow-table.ts';
import type { Sector, SectorLevels } from '../tables.ts';

/**
 * 한 분류의 부문을 더 성긴 분류의 부문으로 모으는 길.
 *
 * From the sectors of one classification to those of a coarser one.
 */
export type Concordance = {
  readonly id: string;
  readonly hash: string;
  /** 모은 뒤의 부문들. */
  readonly sectors: readonly Sector[];
  /** 부문 코드 → 모은 뒤의 코드. */
  readonly groupOf: ReadonlyMap<string, string>;
};

/**
 * 표의 부문에서 83이나 33부문으로 가는 길. 표가 165, 83, 33부문 가운데 무엇인지는 코드와 그 수로 안다: «01»은 83부문에도 33부문에도 있다.
 *
 * The way from a table's sectors to the 83 or the 33. Whether the table has 165, 83 or 33 is told by its codes and their number, as
 * «01» is a code of both the 83 and the 33.
 *
 * @throws Problem TABLE_TOO_COARSE 33부문표를 83부문으로, CONCORDANCE_LACKS 표의 부문이 이음표에 없을 때
 */
export function concordanceFrom(table: FlowTable, levels: SectorLevels, size: '83' | '33'): Concordance {
  const to = size === '83' ? 1 : 2;
  const from = levelOf(table, levels);
  if (from > to) throw new Problem('TABLE_TOO_COARSE', { id: table.id, sectors: table.sectors.length, to: size });
  const concordance = {
    id: `${levels.id}-${size}`,
    hash: levels.hash,
    sectors: levels.sectors[size],
    groupOf: new Map(levels.rows.map((row) => [row[from], row[to]])),
  };
  groupPlaces(table, concordance);
  return concordance;
}

/** 이음표의 몇째 열의 코드인가: 소분류 0, 중분류 1, 대분류 2. */
function levelOf({ sectors }: FlowTable, levels: SectorLevels): 0 | 1 | 2 {
  if (levels.rows.some(([small]) => small === sectors[0]?.code)) return 0;
  return sectors.length === levels.sectors['33'].length ? 2 : 1;
}

/**
 * 표의 부문마다 모은 뒤의 차례. For each sector of a table, the place of its group.
 *
 * @throws Problem CONCORDANCE_LACKS
 */
export function groupPlaces(table: FlowTable, { id, sectors, groupOf }: Concordance): Int32Array {
  const place = new Map(sectors.map(({ code }, at) => [code, at]));
  return Int32Array.from(table.sectors, ({ code }) => {
    const at = place.get(groupOf.get(code) ?? '');
    if (at === undefined) throw new Problem('CONCORDANCE_LACKS', { id, table: table.id, sector: code });
    return at;
  });
}
