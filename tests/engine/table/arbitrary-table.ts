import fc from 'fast-check';
import { columnSums, rowSums, type FlowTable } from '../../../engine/table/flow-table.ts';

export type TableShape = {
  /** 부산물처럼 작은 음수 칸을 섞는다(산출의 몇 퍼센트). Small negative cells, as by-products leave them. */
  negatives?: boolean;
  /** false면 수입을 가르지 않은 표(null). Whether imports are split; null when not. */
  imports?: boolean;
  minSize?: number;
  maxSize?: number;
};

const items = ['9111', '9121', '9140'];

/**
 * 아귀가 맞고 생산적인 표: 산출 = 행의 합 = 열의 합. 모든 칸이 정수라 합이 정확하다. 임금·수출·사람은 부문마다 1 이상이다.
 *
 * A balanced, productive table of whole numbers: in every sector output = sales = inputs + value added, exactly. Sizes of inputs
 * (absolute, imports included) stay below output, so that the Leontief inverse exists also with negative cells.
 */
export function productiveTable({
  negatives = false,
  imports = true,
  minSize = 2,
  maxSize = 8,
}: TableShape = {}): fc.Arbitrary<FlowTable> {
  return fc.integer({ min: minSize, max: maxSize }).chain((n) => {
    const cells = (length: number, max: number) =>
      fc
        .array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max })), { minLength: length, maxLength: length })
        .map((values) => Float64Array.from(values));
    const positive = (max: number) =>
      fc.array(fc.integer({ min: 1, max }), { minLength: n, maxLength: n }).map((values) => Float64Array.from(values));
    return fc
      .record({
        domestic: cells(n * n, 1000),
        byproducts: negatives ? cells(n * n, 5) : fc.constant(new Float64Array(n * n)),
        imported: imports ? cells(n * n, 300) : fc.constant(null),
        consumption: cells(n, 2000),
        capital: cells(n, 1000),
        exports: positive(1000),
        importedFinal: imports ? cells(n * items.length, 300) : fc.constant(null),
        wages: positive(800),
        surplus: positive(500),
        employees: positive(300),
        selfEmployed: cells(n, 100),
      })
      .map((drawn) => balanced(n, drawn));
  });
}

type Drawn = {
  readonly domestic: Float64Array;
  readonly byproducts: Float64Array;
  readonly imported: Float64Array | null;
  readonly consumption: Float64Array;
  readonly capital: Float64Array;
  readonly exports: Float64Array;
  readonly importedFinal: Float64Array | null;
  readonly wages: Float64Array;
  readonly surplus: Float64Array;
  readonly employees: Float64Array;
  readonly selfEmployed: Float64Array;
};

/** 모자라는 쪽을 채운다: 팔 것이 적으면 소비에, 쓴 것이 적으면 영업잉여에. The short side is topped up. */
function balanced(n: number, drawn: Drawn): FlowTable {
  const { imported, importedFinal, wages, employees, selfEmployed } = drawn;
  const domestic = drawn.domestic.map((cell, k) => (drawn.byproducts[k]! > 0 ? -drawn.byproducts[k]! : cell));
  const sold = rowSums(domestic, n).map(
    (sum, i) => sum + drawn.consumption[i]! + drawn.capital[i]! + drawn.exports[i]!,
  );
  const size = columnSums(domestic.map(Math.abs), n);
  const bought = columnSums(domestic, n).map((sum, j) => sum + (imported ? columnSums(imported, n)[j]! : 0));
  const slack = size.map((sum, j) => 2 * (sum - columnSums(domestic, n)[j]!) + wages[j]! + drawn.surplus[j]!);
  const output = sold.map((sales, j) => Math.max(sales, bought[j]! + slack[j]!));
  const consumption = drawn.consumption.map((spent, i) => spent + output[i]! - sold[i]!);
  const finalDomestic = Float64Array.from({ length: n * items.length }, (_, k) => {
    const i = Math.trunc(k / items.length);
    return [consumption, drawn.capital, drawn.exports][k % items.length]![i]!;
  });
  return {
    id: 'random',
    hash: 'random-hash',
    year: 2020,
    unit: '백만원',
    priceBasis: 'producer',
    sectors: Array.from({ length: n }, (_, i) => {
      const code = String(i + 1).padStart(2, '0');
      return { code, ko: `부문 ${code}`, en: `Sector ${code}` };
    }),
    regions: null,
    domestic,
    imported,
    finalDemand: { items, domestic: finalDomestic, imported: importedFinal },
    valueAdded: {
      compensation: wages,
      operatingSurplus: output.map((total, j) => total - bought[j]! - wages[j]!),
    },
    output,
    persons: { employed: employees.map((count, j) => count + selfEmployed[j]!), employees },
  };
}
