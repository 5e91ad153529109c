import { note, Problem, problemAt, type Note } from '../../problem.ts';
import { domesticSystem, outputsOf, rowsThroughInverse, shareAt } from '../domestic-system.ts';
import { columnSums, sizeOf, valueAddedOf, type FlowTable } from '../flow-table.ts';
import { accountAt, accountNames, codedName, headerOf, type AccountName, type TableHeader } from '../header.ts';
import { limitNotes } from '../measure/limits.ts';
import { totalsBetween, totalUnits, type BeforeAfter } from '../measure/indicator-totals.ts';
import { byIndicator, tableMultipliers } from '../measure/multipliers.ts';
import { tableIndicators, type ByTableIndicator } from '../per-output.ts';
import { changeLimit, rankOneGain, type RankOneChange } from './rank-one.ts';

/** 계수를 바꾸는 방법: 더하거나, 몇 배로 하거나, 값을 정한다. */
export const changeKinds = ['add', 'scale', 'set'] as const;

/**
 * 국산투입계수 하나의 변화: «column»이 산출 1원당 «row»의 것을 더 또는 덜 산다.
 *
 * How one domestic input coefficient is to change: «column» buys more or less from «row» per unit of its output.
 */
export type CoefficientChange = {
  readonly row: string;
  readonly column: string;
  readonly how: (typeof changeKinds)[number];
  readonly value: number;
};

/** 계수를 바꾸기 앞과 뒤. Outputs and multipliers before and after. */
export type CoefficientChangesReport = {
  readonly schema: 'pageup.table-changes/1';
  readonly table: TableHeader;
  readonly changes: readonly {
    readonly row: AccountName;
    readonly column: AccountName;
    readonly from: number;
    readonly to: number;
    /** 이 값에 이르면 표가 더는 생산적이지 않다; 끝이 없으면 null. */
    readonly limit: number | null;
  }[];
  readonly unit: typeof totalUnits;
  readonly bySector: readonly (AccountName & {
    readonly output: BeforeAfter;
    /** 유발계수(원/원, 명/10억원); 표가 모르는 지표는 null. */
    readonly multipliers: ByTableIndicator<BeforeAfter | null>;
  })[];
  /** 표의 최종수요가 일으키는 것의 합. */
  readonly total: ByTableIndicator<BeforeAfter | null>;
  readonly notes: readonly Note[];
};

/**
 * 계수를 차례로 바꾸고 산출과 승수를 다시 구한다. 역행렬은 만들지 않는다: 바뀌는 칸마다 풀이 둘이면 된다.
 *
 * Changes coefficients one after another and gives outputs and multipliers, exactly: L_{·i} and L_{j·} of each changed cell by one
 * solve each, then rank-one updates of the vectors that are still needed. Final demand and values per output are held.
 *
 * @throws Problem UNKNOWN_ACCOUNT, OUT_OF_RANGE, COEFFICIENT_CHANGE_TOO_LARGE, TABLE_NOT_PRODUCTIVE
 * @source Sherman & Morrison 1950; Miller & Blair 2009 §12.3; domain F20
 */
export function coefficientChanges(table: FlowTable, asked: readonly CoefficientChange[]): CoefficientChangesReport {
  const names = accountNames(table);
  const changes = changesOf(table, asked);
  const { total: measured } = tableMultipliers(table);
  const known = tableIndicators.filter((indicator) => measured[indicator]);
  const before = { output: table.output, multipliers: known.map((indicator) => measured[indicator]!) };
  const { output, multipliers, limits } = updated(table, changes, before);
  return {
    schema: 'pageup.table-changes/1',
    table: headerOf(table),
    changes: changes.map(({ row, column, from, change }, t) => ({
      row: names[row]!,
      column: names[column]!,
      from,
      to: from + change,
      limit: limits[t] === null ? null : from + limits[t]!,
    })),
    unit: totalUnits,
    bySector: names.map((account, j) => ({
      ...account,
      output: { before: before.output[j]!, after: output[j]! },
      multipliers: byIndicator((indicator) => {
        const c = known.indexOf(indicator);
        return c < 0 ? null : { before: before.multipliers[c]![j]!, after: multipliers[c]![j]! };
      }),
    })),
    total: totalsBetween(table, table.output, output),
    notes: notesOn(table, changes, names),
  };
}

/** 계수도 배수도 이보다 클 까닭이 없다. */
const largestValue = 1000;

type Changing = RankOneChange & { readonly from: number };

/** 바꿀 칸들. 같은 칸을 두 번 바꾸면 둘째는 첫째 위에서 시작한다. */
function changesOf(table: FlowTable, asked: readonly CoefficientChange[]): Changing[] {
  const system = domesticSystem(table);
  const changes: Changing[] = [];
  asked.forEach(({ row: rowCode, column: columnCode, how, value }, t) => {
    const [row, column] = [accountAt(table, rowCode), accountAt(table, columnCode)];
    if (!(Math.abs(value) <= largestValue)) {
      const id = `${rowCode}×${columnCode}`;
      throw problemAt(null, `changes[${t}].value`, 'OUT_OF_RANGE', {
        id,
        value,
        min: -largestValue,
        max: largestValue,
      });
    }
    const earlier = changes.filter((other) => other.row === row && other.column === column);
    const from = earlier.reduce((a, { change }) => a + change, shareAt(system, row, column));
    const change = { add: value, scale: from * (value - 1), set: value - from }[how];
    changes.push({ row, column, change, from });
  });
  return changes;
}

type Vectors = { readonly output: Float64Array; readonly multipliers: readonly Float64Array[] };

/**
 * t번째 변화의 L_{·i}와 L_{j·}도 앞선 변화를 겪은 것이라야 한다: x* = x + g L_{·i} x_j, m* = m + g m_i L_{j·}.
 */
function updated(
  table: FlowTable,
  changes: readonly Changing[],
  before: Vectors,
): Vectors & { readonly limits: readonly (number | null)[] } {
  const unit = (account: number) => {
    const vector = new Float64Array(sizeOf(table));
    vector[account] = 1;
    return vector;
  };
  const add = (vector: Float64Array, factor: number, direction: Float64Array) =>
    vector.map((value, k) => value + factor * direction[k]!);
  let columns = outputsOf(
    table,
    changes.map(({ row }) => unit(row)),
  );
  let rows = rowsThroughInverse(
    table,
    changes.map(({ column }) => unit(column)),
  );
  let { output, multipliers } = before;
  const limits = changes.map(({ row, column, change, from }, t) => {
    const [u, r] = [columns[t]!, rows[t]!];
    const limit = changeLimit(u[column]!);
    const gain = rankOneGain(change, u[column]!);
    if (gain === null) throw tooLarge(table, { row, column, from, to: from + change, limit: from + limit! });
    columns = columns.map((vector, s) => add(vector, gain * r[changes[s]!.row]!, u));
    rows = rows.map((vector, s) => add(vector, gain * u[changes[s]!.column]!, r));
    multipliers = multipliers.map((m) => add(m, gain * m[row]!, r));
    output = add(output, gain * output[column]!, u);
    return limit;
  });
  return { output, multipliers, limits };
}

type Refused = { readonly row: number; readonly column: number } & Readonly<Record<'from' | 'to' | 'limit', number>>;

function tooLarge(table: FlowTable, { row, column, from, to, limit }: Refused): Problem {
  const names = accountNames(table);
  const [seller, buyer] = [codedName(table, names[row]!.sector), codedName(table, names[column]!.sector)];
  return new Problem('COEFFICIENT_CHANGE_TOO_LARGE', {
    rowKo: seller.ko,
    rowEn: seller.en,
    columnKo: buyer.ko,
    columnEn: buyer.en,
    from: shown(from),
    to: shown(to),
    limit: shown(limit),
    largest: shown(limit - from),
  });
}

/** 말 속에 적을 수: 끝자리의 오차는 보이지 않는다. */
function shown(value: number): number {
  return Number(value.toPrecision(9));
}

function notesOn(table: FlowTable, changes: readonly Changing[], names: readonly AccountName[]): Note[] {
  const cell = ({ row, column }: Changing) => `${names[row]!.sector}×${names[column]!.sector}`;
  const negative = changes.filter(({ from, change }) => from >= 0 && from + change < 0);
  const overfull = columnsWithoutRoom(table, changes);
  return [
    ...limitNotes(table),
    note('COEFFICIENT_CHANGE_HOLDS', 'bySector'),
    ...(negative.length > 0
      ? [note('COEFFICIENT_BELOW_ZERO', 'changes', { cells: negative.map(cell).join(', ') })]
      : []),
    ...(overfull.length > 0
      ? [note('INPUTS_EXCEED_OUTPUT', 'changes', { sectors: overfull.map((j) => names[j]!.sector).join(', ') })]
      : []),
  ];
}

/** 국산 투입과 부가가치를 더해 산출을 넘게 되는 열: 줄일 수입이 모자란다. */
function columnsWithoutRoom(table: FlowTable, changes: readonly Changing[]): number[] {
  const inputs = columnSums(table.domestic, sizeOf(table));
  const valueAdded = valueAddedOf(table);
  return [...new Set(changes.map(({ column }) => column))].filter((j) => {
    const added = changes.reduce((sum, { column, change }) => sum + (column === j ? change * table.output[j]! : 0), 0);
    return added > 0 && inputs[j]! + valueAdded[j]! + added > table.output[j]! * (1 + 1e-9);
  });
}
