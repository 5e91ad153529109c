import { Problem, problemAt } from '../../problem.ts';
import type { Text } from '../../text.ts';
import { groupThousands } from '../../units/korean-numerals.ts';
import { placeOf, type AccountName } from '../account-search.ts';
import { amountBounds, isWithinBounds } from '../check/amounts.ts';
import { partName } from '../check/names.ts';
import { itemName } from '../final-demand-items.ts';
import type { FlowTable } from '../flow-table.ts';
import { accountNames } from '../header.ts';
import { columnPlaces, csvLines } from './csv-lines.ts';
import { firstFaults, refuseFaults } from './first-faults.ts';
import type { TableTargets } from './update-table.ts';

/** 합계 파일의 한 줄, 백만원. One line of a file of totals; `line` counts from 1. */
export type TargetRow = {
  readonly total: string;
  readonly code: string;
  readonly value: number;
  readonly line: number;
};

const columns = [
  ['total', '합계'],
  ['code', '코드'],
  ['value', '값', '백만원'],
] as const;

/**
 * 새 해의 합계 CSV를 읽는다: `total`(output·imports·valueAdded·finalDemand), `code`(부문, 부가가치의 줄, 최종수요 항목), `value`(백만원).
 *
 * Reads totals of a new year. The first line names the columns `total`, `code` and `value`; every total of the table stands on a line of
 * its own, in 백만원, thousands separators allowed.
 *
 * @throws Problem TARGETS_NOT_TEXT, TARGETS_COLUMNS_MISSING, TARGET_NOT_NUMBER
 * @example
 * parseTargetsCsv('total,code,value\noutput,01,"1,200"', 'a.csv') // => [{ total: 'output', code: '01', value: 1200, line: 2 }]
 */
export function parseTargetsCsv(text: string, file: string): TargetRow[] {
  const lines = csvLines(text);
  if (!lines) throw problemAt(file, '', 'TARGETS_NOT_TEXT', { file });
  const head = lines[0]?.cells ?? [];
  const places = columnPlaces(head, columns);
  if (places.includes(-1) || lines.length < 2) {
    throw problemAt(file, '', 'TARGETS_COLUMNS_MISSING', { file, columns: head.slice(0, 10).join(', ').slice(0, 200) });
  }
  const rows = lines.slice(1).map(({ cells, line }) => {
    const [total = '', code = '', written = ''] = places.map((at) => cells[at] ?? '');
    return { total, code, value: amountOf(written), line, written };
  });
  const faults = firstFaults(rows, ({ value, line, written }) =>
    Number.isFinite(value)
      ? []
      : [problemAt(file, 'value', 'TARGET_NOT_NUMBER', { file, line, text: written.slice(0, 40) }).located(() => line)],
  );
  refuseFaults(faults);
  return rows.map(({ total, code, value, line }) => ({ total, code, value, line }));
}

/** 합계의 갈래와 그것을 부르는 말. The kinds of totals, and what they are called. */
const totals = {
  output: { ko: '산출', en: 'output' },
  imports: { ko: '수입', en: 'imports' },
  valueAdded: { ko: '부가가치', en: 'value added' },
  finalDemand: { ko: '최종수요', en: 'final demand' },
} as const satisfies Record<string, Text>;
type Total = keyof typeof totals;
const everyTotal = Object.keys(totals) as Total[];

/**
 * 읽은 줄들을 표의 합계에 맞춘다. 하나라도 빠지면 거절한다: 빠진 것은 0이 아니다.
 *
 * Sets the rows beside a table's totals. Every output, import, row of value added and item of final demand must be there.
 *
 * @throws Problem TARGET_UNKNOWN, AMOUNT_OUT_OF_BOUNDS, TARGET_TWICE, TARGETS_MISSING
 */
export function targetsFor(
  table: FlowTable,
  rows: readonly TargetRow[],
  { file, id, year }: { readonly file: string; readonly id: string; readonly year: number },
): TableTargets {
  const named = linesOf(table);
  const unknown = (total: Total) => new Float64Array(named[total].length).fill(NaN);
  const laid: Record<Total, Float64Array> = {
    output: unknown('output'),
    imports: unknown('imports'),
    valueAdded: unknown('valueAdded'),
    finalDemand: unknown('finalDemand'),
  };
  const faults = firstFaults(rows, ({ total: written, code, value, line }) => {
    const total = totalOf(written);
    const at = total && placeOf(named[total], code);
    if (total === null || at === null) {
      const known = total
        ? named[total].map(coded)
        : everyTotal.map((each) => ({ ko: `${each}(${totals[each].ko})`, en: each }));
      return [
        problemAt(file, 'code', 'TARGET_UNKNOWN', {
          file,
          line,
          total: written.slice(0, 40),
          target: code.slice(0, 40),
          table: table.id,
          knownKo: listed(known.map(({ ko }) => ko)),
          knownEn: listed(known.map(({ en }) => en)),
        }).located(() => line),
      ];
    }
    if (!isWithinBounds(value, total === 'output')) {
      const beyond = {
        whereKo: `«${file}» ${line}째 줄`,
        whereEn: `“${file}” line ${line}`,
        value,
        least: amountBounds.least,
        most: groupThousands(amountBounds.most),
      };
      return [problemAt(file, 'value', 'AMOUNT_OUT_OF_BOUNDS', beyond).located(() => line)];
    }
    const isTwice = !Number.isNaN(laid[total][at]);
    laid[total][at] = value;
    if (!isTwice) return [];
    const again = { file, line, total: written, target: code };
    return [problemAt(file, 'code', 'TARGET_TWICE', again).located(() => line)];
  });
  refuseFaults(faults);
  const missing = everyTotal.flatMap((total) =>
    named[total]
      .filter((_, at) => Number.isNaN(laid[total][at]))
      .map(coded)
      .map(({ ko, en }) => ({ ko: `${totals[total].ko} ${ko}`, en: `${totals[total].en} ${en}` })),
  );
  if (missing.length > 0) {
    throw new Problem('TARGETS_MISSING', {
      file,
      count: missing.length,
      missingKo: listed(missing.map(({ ko }) => ko)),
      missingEn: listed(missing.map(({ en }) => en)),
    });
  }
  return {
    id,
    year,
    output: laid.output,
    imports: laid.imports,
    valueAdded: Object.fromEntries(named.valueAdded.map(({ sector }, k) => [sector, laid.valueAdded[k]!])),
    finalDemand: [...laid.finalDemand],
  };
}

/** 갈래마다 합계를 가진 것들의 코드와 이름. */
function linesOf(table: FlowTable): Record<Total, readonly AccountName[]> {
  const accounts = accountNames(table);
  return {
    output: accounts,
    imports: accounts,
    valueAdded: Object.keys(table.valueAdded).map((sector) => ({ sector, name: partName(sector) })),
    finalDemand: table.finalDemand.items.map((sector) => ({ sector, name: itemName(sector) })),
  };
}

function totalOf(written: string): Total | null {
  const plain = written.trim().toLowerCase();
  return everyTotal.find((total) => [total.toLowerCase(), totals[total].ko].includes(plain)) ?? null;
}

function coded({ sector, name }: AccountName): Text {
  return { ko: `${sector} ${name.ko}`, en: `${sector} ${name.en}` };
}

function listed(names: readonly string[]): string {
  return names.length > 10 ? `${names.slice(0, 10).join(', ')}, …` : names.join(', ');
}

/** 수; 아니면 NaN. 쉼표는 세 자리마다만. */
function amountOf(text: string): number {
  return /^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?(e[-+]?\d+)?$/i.test(text) ? Number(text.replaceAll(',', '')) : NaN;
}
