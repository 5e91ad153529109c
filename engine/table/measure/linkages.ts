import { ones } from '../../math/vectors.ts';
import { note, type Note } from '../../problem.ts';
import { outputsOf } from '../domestic-system.ts';
import { sizeOf, type FlowTable } from '../flow-table.ts';
import { accountNames, headerOf, type AccountName, type TableHeader } from '../header.ts';
import { limitNotes } from './limits.ts';
import { multiplierRows } from '../systems.ts';

/** 연쇄효과, 계정 순. 평균이 1이 되게 나눈 것들과 나누기 전의 합. */
export type Linkages = {
  /** 열합 i'L: 그 부문의 수요 1원이 일으키는 생산. */
  readonly backward: Float64Array;
  /** 행합 Li: 모든 부문의 수요가 1원씩 늘 때 그 부문의 생산. */
  readonly forward: Float64Array;
  /** 고시 역행렬의 행합. */
  readonly ghosh: Float64Array;
};

/**
 * 후방연쇄(열합), 전방연쇄(행합), 고시 전방연쇄. 역행렬은 만들지 않는다.
 *
 * Total backward and forward linkages. Row sums are a solve with ones and the Ghosh row sums a solve with output, (Lx)_i / x_i, as
 * G = x̂⁻¹Lx̂; no inverse is formed.
 *
 * @throws Problem TABLE_NOT_PRODUCTIVE
 * @source Rasmussen 1956; Miller & Blair 2009 §12.2; Eurostat 2008, 표 15.19–15.20; domain F8, F9
 */
export function linkagesOf(table: FlowTable): Linkages {
  const { output } = table;
  const unit = ones(sizeOf(table));
  const [backward] = multiplierRows(table, [unit]).solutions as [Float64Array];
  const [forward, driven] = outputsOf(table, [unit, output]) as [Float64Array, Float64Array];
  return { backward, forward, ghosh: driven.map((made, i) => (output[i] === 0 ? 1 : made / output[i]!)) };
}

/** 둘 다 평균보다 큼, 영향력만, 감응도만, 둘 다 아님. Key sectors exceed the mean both ways. */
export type LinkageKind = 'key' | 'backward' | 'forward' | 'weak';

/** 산출이 없는 부문의 수치는 모두 null이다. */
export type SectorLinkages = AccountName & {
  /** 영향력계수: 열합 ÷ 열합의 평균. */
  readonly powerOfDispersion: number | null;
  /** 감응도계수: 행합 ÷ 행합의 평균. */
  readonly sensitivityOfDispersion: number | null;
  /** 고시 행합 ÷ 그 평균: 감응도의 다른 잣대. */
  readonly ghoshForward: number | null;
  readonly backwardTotal: number | null;
  readonly forwardTotal: number | null;
  readonly key: LinkageKind | null;
};

export type LinkagesReport = {
  readonly schema: 'pageup.table-linkages/1';
  readonly table: TableHeader;
  readonly sectors: readonly SectorLinkages[];
  readonly notes: readonly Note[];
};

/**
 * 영향력계수와 감응도계수의 보고. 핵심 부문은 둘 다 1보다 큰 부문이다.
 *
 * Powers and sensitivities of dispersion, as in the Bank of Korea's row 9801 and column 9802, with the Ghosh alternative to the latter.
 * Means are over sectors with output. Key sectors are classed by the two dispersions, not by the Ghosh figure.
 *
 * @throws Problem TABLE_NOT_PRODUCTIVE
 * @source domain F8
 */
export function linkagesReport(table: FlowTable): LinkagesReport {
  const { backward, forward, ghosh } = linkagesOf(table);
  const [power, sensitivity, supply] = [backward, forward, ghosh].map((totals) => overMean(totals, table.output)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return {
    schema: 'pageup.table-linkages/1',
    table: headerOf(table),
    sectors: accountNames(table).map((name, i) =>
      table.output[i] === 0
        ? { ...name, ...unknown }
        : {
            ...name,
            powerOfDispersion: power[i]!,
            sensitivityOfDispersion: sensitivity[i]!,
            ghoshForward: supply[i]!,
            backwardTotal: backward[i]!,
            forwardTotal: forward[i]!,
            key: kindOf(power[i]!, sensitivity[i]!),
          },
    ),
    notes: [...limitNotes(table), note('SENSITIVITY_COUNTS_EQUALLY', 'sectors'), note('GHOSH_IS_SUPPLY', 'sectors')],
  };
}

const unknown = {
  powerOfDispersion: null,
  sensitivityOfDispersion: null,
  ghoshForward: null,
  backwardTotal: null,
  forwardTotal: null,
  key: null,
} as const;

/** 산출이 있는 부문들의 평균으로 나눈다. */
function overMean(totals: Float64Array, output: Float64Array): Float64Array {
  let [sum, count] = [0, 0];
  totals.forEach((total, i) => {
    if (output[i] === 0) return;
    sum += total;
    count += 1;
  });
  return totals.map((total) => total / (sum / count));
}

/**
 * @example
 * kindOf(1.2, 0.8) // => 'backward'
 */
export function kindOf(power: number, sensitivity: number): LinkageKind {
  if (power > 1) return sensitivity > 1 ? 'key' : 'backward';
  return sensitivity > 1 ? 'forward' : 'weak';
}
