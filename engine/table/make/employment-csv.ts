import { sumOf } from '../../math/vectors.ts';
import { problemAt } from '../../problem.ts';
import type { FlowTable } from '../flow-table.ts';
import { codedName } from '../header.ts';
import { lacking } from '../lacking.ts';
import { columnPlaces, csvLines } from './csv-lines.ts';
import { firstFaults, mostFaults, refuseFaults } from './first-faults.ts';

/** 부문별 취업자 파일의 한 줄. One line of a file of employment by sector; `line` counts from 1. */
export type EmploymentRow = { readonly sector: string; readonly employment: number; readonly line: number };

/** 표의 부문 순으로 놓은 지역의 취업자. Regional employment in the order of a table's sectors. */
export type RegionalEmployment = {
  readonly bySector: Float64Array;
  /** 나라의 취업자 가운데 몫. */
  readonly share: number;
  /** 앞의 0이 빠져 채운 코드의 수. Codes whose leading zeros were restored. */
  readonly padded: number;
};

const sectorNames = ['sector', 'code', '부문', '부문코드', '코드'];
const employmentNames = ['employment', 'employed', '취업자', '취업자수', '종사자', '종사자수'];

/** 한국은행 표의 세 분류의 부문 수. Sectors of the three classifications of the Bank of Korea. */
const classifications: ReadonlySet<number> = new Set([33, 83, 165]);

/**
 * 부문별 취업자 CSV를 읽는다.
 *
 * 첫 줄은 열 이름이다. 부문 코드의 열(`sector` 또는 `부문`)과 사람 수의 열(`employment` 또는 `취업자`, `종사자`)이 있어야 하고, 다른
 * 열(이름 등)은 읽지 않는다. 사람 수는 0 이상의 수이며 세 자리마다 쉼표를 찍어도 된다. 빈 줄과 `#`으로 시작하는 줄은 건너뛴다.
 *
 * Reads employment by sector. The first line names the columns: sector codes (`sector`) and persons (`employment`), in Korean or
 * English; other columns are not read. Persons are 0 or more, thousands separators allowed. Blank lines and lines that begin with `#`
 * are passed over. Every faulty line is reported at once.
 *
 * @throws Problem EMPLOYMENT_NOT_TEXT, EMPLOYMENT_COLUMNS_MISSING, EMPLOYMENT_NOT_PERSONS, EMPLOYMENT_SECTOR_TWICE
 * @example
 * parseEmploymentCsv('부문,이름,취업자\n01,작물,"1,200"\n02,축산물,0', 'a.csv') // => [{ sector: '01', employment: 1200, line: 2 }, { sector: '02', employment: 0, line: 3 }]
 */
export function parseEmploymentCsv(text: string, file: string): EmploymentRow[] {
  const lines = csvLines(text);
  if (!lines) throw problemAt(file, '', 'EMPLOYMENT_NOT_TEXT', { file });
  const head = lines[0]?.cells ?? [];
  const [sectorAt, employmentAt] = columnPlaces(head, [sectorNames, employmentNames]);
  if (sectorAt === -1 || employmentAt === -1 || lines.length < 2) {
    throw problemAt(file, '', 'EMPLOYMENT_COLUMNS_MISSING', { file, columns: head.slice(0, 10).join(', ') });
  }
  const rows = lines.slice(1).map(({ cells, line }) => {
    const persons = cells[employmentAt!] ?? '';
    return { sector: cells[sectorAt!] ?? '', persons, employment: personsOf(persons), line };
  });
  const firstAt = new Map(rows.map(({ sector }, i) => [sector, i] as const).toReversed());
  const faults = firstFaults(rows, ({ sector, persons, employment, line }, i) => {
    const isTwice = firstAt.get(sector) !== i;
    return [
      ...(Number.isNaN(employment)
        ? [problemAt(file, 'employment', 'EMPLOYMENT_NOT_PERSONS', { file, line, sector, text: persons.slice(0, 40) })]
        : []),
      ...(isTwice ? [problemAt(file, 'sector', 'EMPLOYMENT_SECTOR_TWICE', { file, line, sector })] : []),
    ].map((fault) => fault.located(() => line));
  });
  refuseFaults(faults);
  return rows.map(({ sector, employment, line }) => ({ sector, employment, line }));
}

/**
 * 읽은 줄들을 표의 부문에 맞춘다. 나라에 취업자가 있는 부문이 하나라도 빠지면 거절한다: 빠진 것은 0이 아니다.
 *
 * Sets the rows beside a table's sectors. A sector that is missing is refused, since missing is not zero: write 0 for a sector that
 * the region does not have. Only where the nation employs nobody may a sector be left out. Lost leading zeros are restored.
 *
 * @throws Problem EMPLOYMENT_OF_OTHER_TABLE, UNKNOWN_SECTOR, EMPLOYMENT_SECTOR_TWICE, EMPLOYMENT_SECTORS_MISSING, EMPLOYMENT_ABOVE_NATION, EMPLOYMENT_ALL_ZERO, TABLE_LACKS
 */
export function employmentFor(table: FlowTable, rows: readonly EmploymentRow[], file: string): RegionalEmployment {
  const national = nationalEmployment(table);
  const width = table.sectors[0]!.code.length;
  const place = new Map(table.sectors.map(({ code }, i) => [code, i]));
  const bySector = new Float64Array(table.sectors.length).fill(NaN);
  const coded = rows.map((row) => ({ ...row, code: withZeros(row.sector, width) }));
  const faults = firstFaults(coded, ({ code, employment, line }) => {
    const at = place.get(code);
    if (at === undefined) {
      const fault = problemAt(file, 'sector', 'UNKNOWN_SECTOR', { id: code.slice(0, 40), table: table.id });
      return [fault.located(() => line)];
    }
    const isTwice = !Number.isNaN(bySector[at]);
    bySector[at] = employment;
    if (isTwice) {
      return [problemAt(file, 'sector', 'EMPLOYMENT_SECTOR_TWICE', { file, line, sector: code }).located(() => line)];
    }
    if (employment <= national[at]!) return [];
    const { ko: sectorKo, en: sectorEn } = codedName(table, code);
    const values = { file, line, sectorKo, sectorEn, employment, national: national[at]!, table: table.id };
    return [problemAt(file, 'employment', 'EMPLOYMENT_ABOVE_NATION', values).located(() => line)];
  });
  const isMissing = (i: number) => Number.isNaN(bySector[i]) && national[i]! > 0;
  const missing = table.sectors.filter((_, i) => isMissing(i));
  if (missing.length > 0 && faults.length < mostFaults) {
    const listed = (lang: 'ko' | 'en') => {
      const names = missing.slice(0, 10).map((sector) => `${sector.code} ${sector[lang]}`);
      return [...names, ...(missing.length > 10 ? ['…'] : [])].join(', ');
    };
    const [sectorsKo, sectorsEn] = [listed('ko'), listed('en')];
    faults.push(
      problemAt(file, 'sector', 'EMPLOYMENT_SECTORS_MISSING', { file, count: missing.length, sectorsKo, sectorsEn }),
    );
  }
  if (faults.length > 0 && rows.length !== table.sectors.length && classifications.has(rows.length)) {
    const [written, sectors] = [rows.length, table.sectors.length];
    throw problemAt(file, 'sector', 'EMPLOYMENT_OF_OTHER_TABLE', { file, written, sectors, table: table.id });
  }
  refuseFaults(faults);
  const known = bySector.map((employment) => (Number.isNaN(employment) ? 0 : employment));
  const share = sumOf(known) / sumOf(national);
  if (!(share > 0)) throw problemAt(file, 'employment', 'EMPLOYMENT_ALL_ZERO', { file });
  return { bySector: known, share, padded: coded.filter(({ code, sector }) => code !== sector).length };
}

/**
 * 표의 그해 취업자. The nation's employed by sector.
 *
 * @throws Problem TABLE_LACKS
 */
export function nationalEmployment(table: FlowTable): Float64Array {
  if (!table.persons.employed) throw lacking(table, 'employed');
  return table.persons.employed;
}

/** 표 계산 프로그램은 «01»을 1로 바꾸어 적는다. */
function withZeros(code: string, width: number): string {
  return /^\d+$/.test(code) ? code.padStart(width, '0') : code;
}

/** 0 이상의 수; 아니면 NaN. 쉼표는 세 자리마다만. */
function personsOf(text: string): number {
  return /^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : NaN;
}
