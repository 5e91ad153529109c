import { sumOf } from '../../math/vectors.ts';
import { note, type Note } from '../../problem.ts';
import { domesticInverse, outputsOf } from '../domestic-system.ts';
import { rowSums, sizeOf, type FlowTable } from '../flow-table.ts';
import { accountAt, accountNames, headerOf, type AccountName, type TableHeader } from '../header.ts';
import { limitNotes } from '../measure/limits.ts';
import { perMillion, totalUnits } from '../measure/indicator-totals.ts';
import { byIndicator, tableMultipliers } from '../measure/multipliers.ts';
import type { ByTableIndicator } from '../per-output.ts';

/**
 * 빼는 방법: 모두(행, 열, 최종수요), 열만(국내에서 아무것도 사지 않음), 행만(다른 부문에 아무것도 팔지 않음).
 *
 * What is taken away: row, column and final demand; purchases only; sales to sectors only. In the last two final demand is kept.
 */
export const extractionKinds = ['total', 'columnOnly', 'rowOnly'] as const;
export type Extracted<T> = Readonly<Record<(typeof extractionKinds)[number], T>>;

/** 뺄 부문 하나: 산출 x_j, 다른 부문과 자신에게 판 것, 역행렬의 대각 l_jj. */
type Removed = { readonly output: number; readonly sold: number; readonly diagonal: number };

/**
 * 부문 하나를 뺄 때의 손실. 역행렬을 다시 구하지 않는다.
 *
 * j를 뺀 I − A의 역은 남은 칸에서 l_ik − l_ij l_jk / l_jj 이고(테두리 공식), 열이나 행만 지우는 것은 계수의 계수(rank) 1 변화이다.
 * LA = AL = L − I를 넣으면 세 손실이 모두 L의 j열 하나로 적힌다.
 *   모두  x − x̄ = L_{·j} x_j / l_jj
 *   열만  x − x̄ = (L_{·j} − e_j) x_j / l_jj
 *   행만  x − x̄ = L_{·j} s_j / l_jj,  s_j = Σ_k z_jk
 * 지표 c의 손실은 여기에 c'를 곱한 것이라, 승수 m = c'L과 l_jj면 된다.
 *
 * Loss of an indicator when one sector is taken away, in closed form: with m = c'L it is m_j x_j / l_jj, (m_j − c_j) x_j / l_jj and
 * m_j s_j / l_jj. The first follows from the bordered inverse, the others from the rank-one formula with LA = AL = L − I.
 *
 * @param multiplier m_j = (c'L)_j
 * @param own c_j
 * @source Miller & Blair 2009 §12.2; Dietzenbacher & van der Linden 1997; domain F19
 */
function lossOf(multiplier: number, own: number, { output, sold, diagonal }: Removed): Extracted<number> {
  return {
    total: (multiplier * output) / diagonal,
    columnOnly: ((multiplier - own) * output) / diagonal,
    rowOnly: (multiplier * sold) / diagonal,
  };
}

/** 부문 하나를 뺄 때 부문마다 줄어드는 산출, 백만원. Output lost in each sector when one is taken away; one solve. */
function outputLost(table: FlowTable, j: number): Extracted<Float64Array> {
  const unit = new Float64Array(sizeOf(table));
  unit[j] = 1;
  const [column] = outputsOf(table, [unit]) as [Float64Array];
  const removed = { output: table.output[j]!, sold: soldToSectors(table)[j]!, diagonal: column[j]! };
  const lostBy = (kind: keyof Extracted<number>) => column.map((cell, i) => lossOf(cell, unit[i]!, removed)[kind]);
  return { total: lostBy('total'), columnOnly: lostBy('columnOnly'), rowOnly: lostBy('rowOnly') };
}

function soldToSectors({ domestic, output }: FlowTable): Float64Array {
  return rowSums(domestic, output.length);
}

/** 부문을 하나씩 뺄 때의 손실. What the economy loses with each sector. */
export type ExtractionReport = {
  readonly schema: 'pageup.table-extraction/1';
  readonly table: TableHeader;
  readonly unit: typeof totalUnits;
  readonly bySector: readonly (AccountName & {
    /** 지표마다의 손실; 표가 모르는 지표는 null. */
    readonly losses: ByTableIndicator<Extracted<number> | null>;
    /** 생산의 손실 ÷ 총산출, 0–1. */
    readonly share: Extracted<number>;
  })[];
  /** 부문 하나를 물었으면, 그것이 없어질 때 부문마다 줄어드는 산출(백만원); 아니면 null. */
  readonly without: (AccountName & { readonly outputLost: readonly (AccountName & Extracted<number>)[] }) | null;
  readonly notes: readonly Note[];
};

/**
 * 모든 부문의 가설적 추출: 부문이 없어질 때 나라가 잃는 생산, 부가가치, 수입, 취업. 역행렬 하나에서 모두 나온다.
 *
 * Hypothetical extraction of every sector in turn, from one inverse (its diagonal) and one solve with the transpose. Of one sector, if
 * asked, also what each other sector loses.
 *
 * @throws Problem UNKNOWN_ACCOUNT, TABLE_NOT_PRODUCTIVE
 * @source Miller & Blair 2009 §12.2; Dietzenbacher & van der Linden 1997; domain F19
 */
export function extractionReport(
  table: FlowTable,
  { sector }: { readonly sector?: string | undefined } = {},
): ExtractionReport {
  const asked = sector === undefined ? null : accountAt(table, sector);
  const n = sizeOf(table);
  const { direct, total: multipliers } = tableMultipliers(table);
  const measured = byIndicator((indicator) => {
    const [own, multiplier] = [direct[indicator], multipliers[indicator]];
    return own && multiplier && { own: perMillion(indicator, own), multiplier: perMillion(indicator, multiplier) };
  });
  const inverse = domesticInverse(table);
  const sold = soldToSectors(table);
  const made = sumOf(table.output);
  const bySector = accountNames(table).map((account, j) => {
    const removed = { output: table.output[j]!, sold: sold[j]!, diagonal: inverse[j * n + j]! };
    const lost = (from: { own: Float64Array; multiplier: Float64Array }) =>
      lossOf(from.multiplier[j]!, from.own[j]!, removed);
    const losses = byIndicator((indicator) => measured[indicator] && lost(measured[indicator]));
    const { total, columnOnly, rowOnly } = losses.production!;
    return {
      ...account,
      losses,
      share: { total: total / made, columnOnly: columnOnly / made, rowOnly: rowOnly / made },
    };
  });
  return {
    schema: 'pageup.table-extraction/1',
    table: headerOf(table),
    unit: totalUnits,
    bySector,
    without: asked === null ? null : withoutOne(table, asked),
    notes: [...limitNotes(table), ...notesOn(bySector)],
  };
}

function withoutOne(table: FlowTable, j: number): NonNullable<ExtractionReport['without']> {
  const names = accountNames(table);
  const { total, columnOnly, rowOnly } = outputLost(table, j);
  return {
    ...names[j]!,
    outputLost: names.map((name, i) => ({
      ...name,
      total: total[i]!,
      columnOnly: columnOnly[i]!,
      rowOnly: rowOnly[i]!,
    })),
  };
}

function notesOn(bySector: ExtractionReport['bySector']): Note[] {
  const exceeding = bySector.filter(
    ({ share: { total, columnOnly, rowOnly } }) => Math.max(columnOnly, rowOnly) > total + 1e-9 * Math.abs(total),
  );
  return [
    note('EXTRACTION_NOT_FORECAST', 'bySector'),
    ...(exceeding.length > 0
      ? [
          note('EXTRACTION_PART_EXCEEDS', 'bySector.losses', {
            sectors: exceeding.map(({ sector }) => sector).join(', '),
          }),
        ]
      : []),
  ];
}
