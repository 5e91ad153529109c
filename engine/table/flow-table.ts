import type { Sector, Region } from './tables.ts';

/** 가격 기준. What the flows are valued at. */
export type PriceBasis = 'producer' | 'basic' | 'purchaser';

/** 최종수요 항목의 코드와 부문 × 항목의 값(행 우선). Final demand, sectors × items, row-major. */
export type FinalDemand = {
  readonly items: readonly string[];
  readonly domestic: Float64Array;
  /** 수입품을 가르지 않은 표는 null. */
  readonly imported: Float64Array | null;
};

/** 표 기준연도의 사람 수, 부문 순; 모르면 null. Persons in the table year; unknown is null. */
export type Persons = { readonly employed: Float64Array | null; readonly employees: Float64Array | null };

/**
 * 거래표: 한 나라, 또는 여러 지역의 산업연관표.
 *
 * A table of flows. An *account* is a sector, or a sector of a region when `regions` is given: account r·S + s, S sectors.
 * Every matrix is row-major with n accounts: rows sell, columns buy.
 */
export type FlowTable = {
  readonly id: string;
  /** 표를 적은 글의 sha256. */
  readonly hash: string;
  readonly year: number;
  readonly unit: '백만원';
  readonly priceBasis: PriceBasis;
  readonly sectors: readonly Sector[];
  /** 여러 지역의 표일 때 지역들, 한 나라의 표는 null. */
  readonly regions: readonly Region[] | null;
  /** 계정 n개가 서로 산 국산품, n × n. */
  readonly domestic: Float64Array;
  /** 수입품, n × n; 가르지 않은 표는 null. */
  readonly imported: Float64Array | null;
  readonly finalDemand: FinalDemand;
  /** 부가가치의 이름 있는 행들, 각각 n. */
  readonly valueAdded: Readonly<Record<string, Float64Array>>;
  readonly output: Float64Array;
  readonly persons: Persons;
};

/** 계정의 수 n. The number of accounts. */
export function sizeOf({ output }: FlowTable): number {
  return output.length;
}

/** 부가가치의 합, 계정 순, 표의 단위로. Total value added by account, in the table's unit. */
export function valueAddedOf({ valueAdded, output }: FlowTable): Float64Array {
  return Float64Array.from(output, (_, j) => Object.values(valueAdded).reduce((sum, row) => sum + row[j]!, 0));
}

/** 행렬의 행마다 더한 것. Row sums of a row-major matrix. */
export function rowSums(matrix: Float64Array, width: number): Float64Array {
  return Float64Array.from({ length: matrix.length / width }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < width; j++) sum += matrix[i * width + j]!;
    return sum;
  });
}

/** 행렬의 열마다 더한 것. Column sums of a row-major matrix. */
export function columnSums(matrix: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(width);
  for (let k = 0; k < matrix.length; k++) sums[k % width]! += matrix[k]!;
  return sums;
}

/** 행렬의 열 하나. One column of a row-major matrix. */
export function columnOf(matrix: Float64Array, width: number, column: number): Float64Array {
  return Float64Array.from({ length: matrix.length / width }, (_, i) => matrix[i * width + column]!);
}
