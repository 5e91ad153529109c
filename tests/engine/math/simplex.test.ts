import fc from 'fast-check';
import highsModule from 'highs';
import { beforeAll, describe, expect, test } from 'vitest';
import { isCertificate, type Relation, type Row } from '../../../engine/math/linear-rows.ts';
import { feasibleSet, minimise, minimiseOver, type Solution } from '../../../engine/math/simplex.ts';

/** 꾸러미의 자료형은 default를 한 겹 더 싼 것으로 말하지만 실제로는 함수이다. */
const loadHighs = highsModule as unknown as typeof highsModule.default;
type Highs = Awaited<ReturnType<typeof loadHighs>>;
type Programme = { objective: number[]; rows: { coefficients: number[]; relation: Relation; value: number }[] };

let highs: Highs;
beforeAll(async () => (highs = await loadHighs()));

const solved = ({ objective, rows }: Programme): Solution => minimise(Float64Array.from(objective), typed(rows));
const typed = (rows: Programme['rows']): Row[] =>
  rows.map((row) => ({ ...row, coefficients: Float64Array.from(row.coefficients) }));

/** highs가 읽는 글. 0뿐인 줄과 목적도 변수를 적어 두어야 한다. */
function lpText({ objective, rows }: Programme): string {
  const sum = (coefficients: number[]) =>
    coefficients.map((c, j) => `${c < 0 || Object.is(c, -0) ? '-' : '+'} ${Math.abs(c)} x${j}`).join(' ');
  const lines = rows.map(({ coefficients, relation, value }, i) => ` r${i}: ${sum(coefficients)} ${relation} ${value}`);
  return `Minimize\n o: ${sum(objective)}\nSubject To\n${lines.join('\n')}\nBounds\n${objective.map((_, j) => ` x${j} >= 0`).join('\n')}\nEnd\n`;
}

/** 두 답이 맞는가. highs가 스스로 말을 바꾸는 자리(가능과 불가능의 경계)는 우리 답의 증명만 본다. */
function agree(programme: Programme): string {
  const ours = solved(programme);
  const theirs = highs.solve(lpText(programme), { presolve: 'off' });
  const rows = typed(programme.rows);
  switch (ours.status) {
    case 'optimal': {
      expect(theirs.Status).toBe('Optimal');
      const size = programme.objective.reduce((most, c, j) => Math.max(most, Math.abs(c * ours.x[j]!)), 1e-6);
      expect(Math.abs(ours.value - theirs.ObjectiveValue)).toBeLessThanOrEqual(1e-6 * size);
      break;
    }
    case 'infeasible':
      expect(isCertificate(ours.certificate, rows)).toBe(true);
      // highs 1.15.3 gives up («Unknown») on about one degenerate problem in ten thousand.
      expect(['Infeasible', 'Unknown']).toContain(theirs.Status);
      break;
    case 'unbounded':
      expect(['Unbounded', 'Primal infeasible or unbounded', 'Unknown']).toContain(theirs.Status);
      break;
    default:
      throw new Error(`unproved: ${JSON.stringify(programme)}`);
  }
  return ours.status;
}

const relation = fc.constantFrom<Relation>('=', '<=', '>=');
const size = fc.record({ n: fc.integer({ min: 1, max: 12 }), m: fc.integer({ min: 1, max: 7 }) });
const sized = (entry: fc.Arbitrary<number>, value: fc.Arbitrary<number>): fc.Arbitrary<Programme> =>
  size.chain(({ n, m }) =>
    fc.record({
      objective: fc.array(entry, { minLength: n, maxLength: n }),
      rows: fc.array(fc.record({ coefficients: fc.array(entry, { minLength: n, maxLength: n }), relation, value }), {
        minLength: m,
        maxLength: m,
      }),
    }),
  );
const thousandths = (limit: number) => fc.integer({ min: -limit, max: limit }).map((x) => x / 1000);
const small = fc.integer({ min: -2, max: 2 });

/** 겹치는 줄, 0인 줄, 곱한 줄을 더한다. */
const redundant = sized(small, fc.integer({ min: 0, max: 4 })).map(({ objective, rows }) => ({
  objective,
  rows: [
    ...rows,
    rows[0]!,
    { ...rows[0]!, coefficients: rows[0]!.coefficients.map((c) => 3 * c), value: 3 * rows[0]!.value },
    { coefficients: objective.map(() => 0), relation: '=' as const, value: 0 },
  ],
}));
/** 줄과 열의 크기를 2의 거듭제곱으로 흩뜨린다. */
const scattered = fc
  .record({
    programme: sized(thousandths(5000), thousandths(9000)),
    powers: fc.array(fc.integer({ min: -16, max: 16 }), { minLength: 20, maxLength: 20 }),
  })
  .map(({ programme: { objective, rows }, powers }) => ({
    objective: objective.map((c, j) => c * 2 ** powers[j]!),
    rows: rows.map(({ coefficients, relation: how, value }, i) => ({
      coefficients: coefficients.map((c, j) => c * 2 ** (powers[j]! + powers[12 + i]!)),
      relation: how,
      value: value * 2 ** powers[12 + i]!,
    })),
  }));

describe('minimise() agrees with highs', () => {
  test.each([
    ['dense', sized(thousandths(5000), thousandths(9000)), 1200],
    ['small whole numbers: degenerate, often infeasible or unbounded', sized(small, small), 1500],
    ['all right-hand sides zero', sized(small, fc.constant(0)), 300],
    ['redundant rows', redundant, 800],
    [
      'non-negative, as in an audit',
      sized(
        fc.integer({ min: 1, max: 3000 }).map((x) => x / 1000),
        thousandths(9000),
      ),
      800,
    ],
  ] as const)('on %s problems', (_, programmes, numRuns) => {
    const met = new Set<string>();
    fc.assert(
      fc.property(programmes, (programme) => void met.add(agree(programme))),
      { numRuns },
    );
    expect(met.has('optimal')).toBe(true);
  });

  test('on badly scaled problems: an answer is right or is not given', () => {
    const met = { optimal: 0, infeasible: 0, unbounded: 0, unproved: 0 };
    fc.assert(
      fc.property(scattered, (programme) => {
        const ours = solved(programme);
        met[ours.status]++;
        if (ours.status === 'infeasible') expect(isCertificate(ours.certificate, typed(programme.rows))).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(met.unproved).toBe(0);
    expect(Math.min(met.optimal, met.infeasible, met.unbounded)).toBeGreaterThan(20);
  });

  test('scaling rows and columns by powers of two does not change the answer', () => {
    fc.assert(
      fc.property(
        sized(thousandths(5000), thousandths(9000)),
        fc.integer({ min: -20, max: 20 }),
        (programme, power) => {
          const scaled = {
            objective: programme.objective,
            rows: programme.rows.map((row) => ({
              ...row,
              coefficients: row.coefficients.map((c) => c * 2 ** power),
              value: row.value * 2 ** power,
            })),
          };
          const [plain, other] = [solved(programme), solved(scaled)];
          expect(other.status).toBe(plain.status);
          if (plain.status === 'optimal' && other.status === 'optimal') expect(other.value).toBe(plain.value);
        },
      ),
    );
  });
});

describe('minimiseOver()', () => {
  test('goes on from the last objective and finds what a fresh start finds', () => {
    const several = sized(thousandths(5000), thousandths(9000)).chain((programme) => {
      const n = programme.objective.length;
      const objective = fc.array(thousandths(5000), { minLength: n, maxLength: n });
      return fc.record({
        programme: fc.constant(programme),
        objectives: fc.array(objective, { minLength: 2, maxLength: 6 }),
      });
    });
    fc.assert(
      fc.property(several, ({ programme: { objective, rows }, objectives }) => {
        const set = feasibleSet(typed(rows), objective.length);
        if (set.status !== 'feasible') return;
        for (const next of objectives.map((entries) => Float64Array.from(entries))) {
          const [warm, fresh] = [minimiseOver(set, next), minimise(next, typed(rows))];
          expect(warm.status).toBe(fresh.status);
          if (warm.status === 'optimal' && fresh.status === 'optimal') expect(warm.value).toBeCloseTo(fresh.value, 6);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('minimise()', () => {
  test('solves a programme that can be checked in the head', () => {
    const solution = solved({ objective: [1, 1], rows: [{ coefficients: [1, 2], relation: '>=', value: 4 }] });
    expect(solution).toMatchObject({ status: 'optimal', value: 2 });
    if (solution.status === 'optimal') expect([...solution.x, ...solution.duals]).toEqual([0, 2, 0.5]);
  });

  test('duals are the change of the optimum per unit of each row', () => {
    const rows = (first: number): Programme['rows'] => [
      { coefficients: [2, 1], relation: '<=', value: first },
      { coefficients: [1, 3], relation: '>=', value: 9 },
    ];
    const at = (first: number) => solved({ objective: [-1, 1], rows: rows(first) });
    const [one, two] = [at(8), at(9)];
    if (one.status !== 'optimal' || two.status !== 'optimal') throw new Error('not solved');
    expect(two.value - one.value).toBeCloseTo(one.duals[0]!, 12);
  });

  test('finishes on Beale’s example, on which the plain rule cycles', () => {
    const rows: Programme['rows'] = [
      { coefficients: [0.25, -60, -0.04, 9], relation: '<=', value: 0 },
      { coefficients: [0.5, -90, -0.02, 3], relation: '<=', value: 0 },
      { coefficients: [0, 0, 1, 0], relation: '<=', value: 1 },
    ];
    const solution = solved({ objective: [-0.75, 150, -0.02, 6], rows });
    expect(solution.status === 'optimal' && solution.value).toBeCloseTo(-0.05, 12);
  });

  test.each([NaN, Infinity, -Infinity])('refuses %s anywhere', (bad) => {
    const row = { coefficients: [1, 2], relation: '<=' as const, value: 1 };
    expect(() => solved({ objective: [1, bad], rows: [row] })).toThrow(RangeError);
    expect(() => solved({ objective: [1, 1], rows: [{ ...row, value: bad }] })).toThrow(RangeError);
    expect(() => solved({ objective: [1, 1], rows: [{ ...row, coefficients: [bad, 1] }] })).toThrow(RangeError);
    expect(() => solved({ objective: [1], rows: [row] })).toThrow(RangeError);
  });

  test('leaves its input alone', () => {
    const rows = typed([{ coefficients: [-1, 2], relation: '>=', value: -3 }]);
    const before = JSON.stringify(rows.map((row) => [...row.coefficients, row.value]));
    minimise(Float64Array.of(1, 1), rows);
    expect(JSON.stringify(rows.map((row) => [...row.coefficients, row.value]))).toBe(before);
  });
});

describe('isCertificate()', () => {
  const rows = typed([
    { coefficients: [1, 1], relation: '=', value: 10 },
    { coefficients: [2, 1], relation: '>=', value: 25 },
  ]);

  test('takes a proof and refuses each way of spoiling it', () => {
    expect(isCertificate(Float64Array.of(2, -1), rows)).toBe(true);
    expect(isCertificate(Float64Array.of(1.9, -1), rows)).toBe(false);
    expect(isCertificate(Float64Array.of(2.6, -1), rows)).toBe(false);
    expect(isCertificate(Float64Array.of(-2, 1), rows)).toBe(false);
    expect(isCertificate(Float64Array.of(0, 0), rows)).toBe(false);
    expect(isCertificate(Float64Array.of(1), typed([{ coefficients: [1], relation: '>=', value: -1 }]))).toBe(false);
  });
});
