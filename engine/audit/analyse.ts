import { feasibleSet } from '../math/simplex.ts';
import { note, type Note } from '../problem.ts';
import type { RegionCoefficients, ProvincialTables } from '../table/coefficients.ts';
import type { Text } from '../text.ts';
import { basisOf, type Basis } from './basis.ts';
import { boundsOver, type Bounds } from './bounds.ts';
import { proofOf, type Multipliers } from './certificate.ts';
import { groupShares, type GroupShare } from './group-shares.ts';
import type { Group } from './groups.ts';
import { leanNotes } from './lean.ts';
import { nearestReachable, type Nearest } from './nearest.ts';
import { columnsOf, rowsOf, type Restriction, type Terms } from './programme.ts';
import { readingId, type Reading } from './reading.ts';
import { sentenceOf } from './sentence.ts';
import type { Figures } from './stated.ts';

export type ReadingStatus = 'feasible' | 'infeasible' | 'noData';

export type Certificate = {
  readonly multipliers: Multipliers;
  readonly restrictions: readonly number[];
  readonly text: Text;
};

type Open = { readonly demand: null; readonly inRegion: null; readonly outRegion: null };

/** 해석 하나의 답. What one reading answers. */
export type ReadingReport = Reading & {
  readonly id: string;
  readonly status: ReadingStatus;
  /** 묶음마다의 비중. */
  readonly shares: readonly GroupShare[] | null;
  readonly certificate: Certificate | null;
  readonly nearest: Nearest | null;
  /** 취업을 해마다의 사람 수로 읽으면(기간을 알 때). If stated jobs are persons in each year of the horizon. */
  readonly personsAYear: { readonly years: number; readonly status: 'feasible' | 'infeasible' } | null;
  /** 제약이 있을 때, 제약 없이 같은 한계. The same bounds without restrictions and exclusions. */
  readonly unrestricted: ({ readonly status: ReadingStatus } & (Bounds | Open)) | null;
  readonly notes: readonly Note[];
} & (Bounds | Open);

/** 감사 한 번의 자리: 해석이 달라도 같은 것. What all readings of one audit share. */
export type Frame = {
  readonly tables: ProvincialTables;
  readonly region: RegionCoefficients;
  readonly inflation: number | null;
  readonly figures: Figures;
  readonly isExact: boolean;
  readonly excluded: ReadonlySet<number>;
  /** 이 부문들로만; null이면 모두. */
  readonly only: ReadonlySet<number> | null;
  readonly restrictions: readonly Restriction[];
  readonly groups: readonly Group[];
  /** 계획 기간의 햇수. */
  readonly years: number | null;
};

const open: Open = { demand: null, inRegion: null, outRegion: null };

/** 한 해석을 푼다. Solves one reading: feasible or not, bounds or certificate. */
export function analyse(reading: Reading, frame: Frame): ReadingReport {
  const id = readingId(reading);
  const basis = basisOf(reading, frame.tables, frame.region, frame.inflation);
  const bare = {
    ...reading,
    id,
    shares: null,
    certificate: null,
    nearest: null,
    personsAYear: null,
    unrestricted: null,
  };
  if ('noData' in basis) return { ...bare, ...open, status: 'noData', notes: [basis.noData] };
  const { columns, rows, set } = solveIn(reading, basis, frame);
  const terms = termsOf(reading, frame);
  const about = notesAbout(id, reading, basis, frame.tables.national.year);
  const unrestricted = isRestricted(frame) ? unrestrictedBounds(reading, basis, frame) : null;
  switch (set.status) {
    case 'feasible': {
      const bounds = boundsOver(set, columns, frame.region.sectors);
      return {
        ...bare,
        ...bounds,
        status: 'feasible',
        shares: groupShares(rows, columns, frame.groups, frame.region.sectorAt),
        personsAYear: personsAYear(reading, basis, frame),
        unrestricted,
        notes: [...about, ...leanNotes(id, bounds, rows, columns, frame.region)],
      };
    }
    case 'infeasible': {
      const proof = proofOf(rows, columns, terms);
      if (!proof)
        return { ...bare, ...open, status: 'noData', unrestricted, notes: [note('NOT_PROVED', `readings.${id}`)] };
      const text = sentenceOf({
        reading,
        proof,
        columns,
        terms,
        region: frame.region,
        restrictions: frame.restrictions,
      });
      const { multipliers, restrictions } = proof;
      return {
        ...bare,
        ...open,
        status: 'infeasible',
        certificate: { multipliers, restrictions, text },
        nearest: nearestReachable(columns, terms),
        unrestricted,
        notes: about,
      };
    }
    case 'unproved':
      return { ...bare, ...open, status: 'noData', unrestricted, notes: [note('NOT_PROVED', `readings.${id}`)] };
    default:
      return set satisfies never;
  }
}

export function solveIn(reading: Reading, basis: Basis, frame: Frame) {
  const { excluded, only } = frame;
  const columns = columnsOf(basis, reading.demandRule, (s) => excluded.has(s) || (only !== null && !only.has(s)));
  const rows = rowsOf(columns, termsOf(reading, frame));
  return { columns, rows, set: feasibleSet(rows, columns.sector.length) };
}

export function termsOf({ scope, demandRule }: Reading, { isExact, figures, restrictions, region }: Frame): Terms {
  return {
    scope,
    rule: demandRule,
    isExact,
    figures,
    restrictions: restrictions.map(({ min, max, sectors }) => ({
      min,
      max,
      sectors: new Set(sectors.map((code) => region.sectorAt.get(code)!)),
    })),
  };
}

function isRestricted({ excluded, restrictions }: Frame): boolean {
  return excluded.size > 0 || restrictions.length > 0;
}

function unrestrictedBounds(reading: Reading, basis: Basis, frame: Frame): ReadingReport['unrestricted'] {
  const { columns, set } = solveIn(reading, basis, { ...frame, excluded: new Set(), restrictions: [] });
  if (set.status !== 'feasible') return { status: set.status === 'infeasible' ? 'infeasible' : 'noData', ...open };
  return { status: 'feasible', ...boundsOver(set, columns, frame.region.sectors) };
}

/** 발표된 사람 수가 해마다의 사람 수라면 연인원은 햇수만큼 많다. */
function personsAYear(reading: Reading, basis: Basis, frame: Frame): ReadingReport['personsAYear'] {
  const { employment } = frame.figures;
  const { years } = frame;
  if (!employment || years === null || years < 2) return null;
  const summed = { value: employment.value * years, half: employment.half * years };
  const { set } = solveIn(reading, basis, { ...frame, figures: { ...frame.figures, employment: summed } });
  return set.status === 'unproved' ? null : { years, status: set.status };
}

function notesAbout(id: string, { incomeInduced, demandRule }: Reading, basis: Basis, year: number): Note[] {
  const subject = `readings.${id}`;
  return [
    ...(basis.split ? [] : [note('REGION_NOT_IN_NATIONAL_TABLE', `${subject}.inRegion`)]),
    ...(basis.elsewhere || demandRule !== 'anywhere' ? [] : [note('RULES_COINCIDE', subject)]),
    ...(incomeInduced ? [note('HOUSEHOLD_ROUND_ASSUMED', subject, { year })] : []),
  ];
}
