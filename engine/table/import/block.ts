import { Problem } from '../../problem.ts';
import type { Frame } from './frame.ts';
import type { Scale } from './heading.ts';
import type { Ledger } from './ledger.ts';
import type { Line } from './lines.ts';
import { numberAt } from './numbers.ts';
import type { Part } from './parts.ts';

/**
 * 한 조각에서 수를 읽는 손. 받지 못한 칸은 NaN이고 장부에 적힌다.
 *
 * Reads numbers from one part. A refused cell is NaN and stands in the ledger.
 */
export type Reader = {
  readonly frame: Frame;
  /** 부문 × 부문, 행 우선. */
  flows(): Float64Array;
  /** 부문 × 주어진 줄들, 행 우선. */
  columns(lines: readonly Line[]): Float64Array;
  /** 줄 하나의 부문들; 그런 줄이 없으면 null. */
  row(line: Line): Float64Array | null;
};

export function readerOf({ file, frame }: Part, scale: Scale, ledger: Ledger, isNeeded: boolean): Reader {
  const { sheet, sectorRows, sectorColumns } = frame;
  const reading = { ledger, format: file.format, isNeeded };
  const at = (rows: readonly number[], columns: readonly number[]) =>
    Float64Array.from({ length: rows.length * columns.length }, (_, k) => {
      const row = rows[Math.trunc(k / columns.length)]!;
      const column = columns[k % columns.length]!;
      return (numberAt({ sheet, row, column }, reading) * scale.times) / scale.over;
    });
  return {
    frame,
    flows: () => at(sectorRows, sectorColumns),
    columns: (lines) =>
      at(
        sectorRows,
        lines.flatMap((line) => frame.columns.get(line) ?? []),
      ),
    row: (line) => {
      const row = frame.rows.get(line);
      return row === undefined ? null : at([row], sectorColumns);
    },
  };
}

/** 셈에 들지 않는 바꿈. */
export const unscaled: Scale = { times: 1, over: 1 };

/**
 * 꼭 있어야 하는 것.
 *
 * @throws Problem IMPORT_BLOCK_MISSING
 */
export function requireBlock<T>(found: T | null | undefined, blockKo: string, blockEn: string, seen: string): T {
  if (found !== null && found !== undefined) return found;
  throw new Problem('IMPORT_BLOCK_MISSING', { blockKo, blockEn, seen });
}
