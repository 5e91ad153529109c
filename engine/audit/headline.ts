import type { Indicator } from '../table/coefficients.ts';
import { solveIn } from './analyse.ts';
import { settingOf, type AuditInput, type AuditOptions } from './audit.ts';
import { basisOf } from './basis.ts';
import { inRegionBoundsOver } from './bounds.ts';
import { readingId, type Reading } from './reading.ts';

export type Ends = { readonly min: number | null; readonly max: number | null };

/** 화면에 서는 한계: 해석의 이름 → 지역내 세 지표; 성립하지 않으면 null. */
export type Headline = readonly { readonly id: string; readonly bounds: Readonly<Record<Indicator, Ends>> | null }[];

/**
 * 첫머리 해석 둘(전국 취업: 계획의 해와 물가 조정 없음)의 규칙마다의 지역내 한계만 푼다.
 *
 * Only the headline: in-region bounds of the two default readings under each rule. A page calls it on each move of a
 * restriction; the whole audit waits until the move ends.
 *
 * @throws Problem as audit()
 */
export function headlineBounds(input: AuditInput, options: AuditOptions = {}): Headline {
  const { frame, readings } = settingOf(input, options);
  return readings
    .filter((reading) => isHeadline(reading, input.tables.regional.id))
    .map((reading) => {
      const basis = basisOf(reading, frame.tables, frame.region, frame.inflation);
      if ('noData' in basis) return { id: readingId(reading), bounds: null };
      const { set, columns } = solveIn(reading, basis, frame);
      return { id: readingId(reading), bounds: set.status === 'feasible' ? inRegionBoundsOver(set, columns) : null };
    });
}

function isHeadline({ scope, table, employment, incomeInduced }: Reading, regional: string): boolean {
  return scope === 'nationwide' && table === regional && employment === 'employed' && !incomeInduced;
}
