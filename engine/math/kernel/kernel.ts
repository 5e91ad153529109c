/**
 * 커널의 말. 모든 수는 일터 하나에 살고, 자리는 바이트로 말한다. `lanes`(2나 4)개의 벡터를 한데 엮어 한 번에 다룬다: 벡터 l의
 * j번째 수는 j·lanes + l에 있다. 행렬은 행 우선이다.
 *
 * The words a kernel understands. All numbers live in one memory and are addressed in bytes. Vectors come interleaved, `lanes`
 * (2 or 4) at a time: element j of vector l stands at j·lanes + l. Every kernel adds and multiplies in the same order, so that
 * all give the same bytes.
 */
export type Kernel = {
  readonly name: 'typescript' | 'simd';
  readonly f64: Float64Array;
  readonly f32: Float32Array;
  /** g = I − z/output·live, 열마다; z는 줄 간격이 stride인 n × n, g와 같은 자리여도 된다. I less the shares of z in output, by column. */
  readonly form: (z: number, stride: number, output: number, live: number, g: number, n: number) => void;
  /** 피벗 없는 LU, 제자리. In place, unit lower triangle. */
  readonly factor: (g: number, n: number) => void;
  /** 피벗 없는 역행렬, 제자리; scratch는 4n. In-place Gauss–Jordan. */
  readonly invert: (g: number, n: number, scratch: number) => void;
  /** m·LU = y. */
  readonly substituteRows: (lu: number, n: number, y: number, lanes: number) => void;
  /** LU·x = y. */
  readonly substituteColumns: (lu: number, n: number, y: number, lanes: number) => void;
  /** 단정밀도로 적은 LU로. The same with factors kept in single precision. */
  readonly substituteRowsNarrow: (lu: number, n: number, y: number, lanes: number) => void;
  readonly substituteColumnsNarrow: (lu: number, n: number, y: number, lanes: number) => void;
  /** s += m·z: 행들을 열로 민다. Rows pushed onto columns. */
  readonly push: (z: number, rows: number, width: number, m: number, s: number, lanes: number) => void;
  /** y += z·q: 열들을 행으로 당긴다. Columns pulled into rows. */
  readonly pull: (z: number, rows: number, width: number, q: number, y: number, lanes: number) => void;
  /** 단정밀도로 옮겨 적는다. */
  readonly narrow: (from: number, count: number, to: number) => void;
  /** 벡터마다의 내적, a는 단정밀도. One inner product per lane, a in single precision. */
  readonly dots: (a: number, b: number, n: number, out: number, lanes: number) => void;
  /** y += by·a, 벡터마다; a는 단정밀도. */
  readonly add: (a: number, by: number, y: number, n: number, lanes: number) => void;
};
