import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { koreanNames } from '../../../engine/formula/aliases.ts';
import { figureDimensions } from '../../../engine/formula/figures.ts';
import { formulaOf, problemOf, valueOf } from './formulas.ts';

/** 그 지표를 가리키는 모든 이름: 영어와 한국어. */
const namesOf = (measure: string) => [
  ...[...figureDimensions.keys()].filter((name) => name.split('.').includes(measure)),
  ...[...koreanNames].flatMap(([words, name]) => (name.split('.').includes(measure) ? [words] : [])),
];
const production = fc.constantFrom(...namesOf('production'));
const valueAdded = fc.constantFrom(...namesOf('valueAdded'));

/** 담은 것을 그대로 두는 꼴, 뒤집는 꼴, 크기만 남기는 꼴로 감싼다. Shapes that keep what they wrap, turn it, or keep its size alone. */
const keeping = [
  (inner: string) => `(${inner})`,
  (inner: string) => `2 * (${inner})`,
  (inner: string) => `(${inner}) / 3`,
  (inner: string) => `(${inner}) * (1 - execution)`,
  (inner: string) => `(${inner}) + demand`,
  (inner: string) => `max(${inner}, 0)`,
  (inner: string) => `min(investment, ${inner})`,
  (inner: string) => `(1 / (${inner})) ^ -1`,
  (inner: string) => `demand / (demand / (${inner}))`,
  (inner: string) => `(${inner}) ^ 3 / investment ^ 2`,
  (inner: string) => `(investment > demand ? ${inner} : demand)`,
  (inner: string) => `(investment > demand ? demand : ${inner})`,
];
const turning = [
  (inner: string) => `-(${inner})`,
  (inner: string) => `(${inner}) * loss`,
  (inner: string) => `(execution - 1) * (${inner})`,
  (inner: string) => `demand - (${inner})`,
  (inner: string) => `demand / (-demand / (${inner}))`,
];
const magnitudes = [(inner: string) => `abs(${inner})`, (inner: string) => `sqrt((${inner}) ^ 2)`];

const given = {
  execution: { value: 0.5, dimension: { won: 0, persons: 0, years: 0 } },
  loss: { value: -0.2, dimension: { won: 0, persons: 0, years: 0 } },
};
type Written = { readonly text: string; readonly turned: boolean };
const deep = (measure: fc.Arbitrary<string>): fc.Arbitrary<Written> =>
  fc
    .tuple(
      measure,
      fc.constantFrom('', '-'),
      fc.option(fc.constantFrom(...magnitudes), { nil: null }),
      fc.array(
        fc.oneof(
          fc.record({ wrap: fc.constantFrom(...keeping), turns: fc.constant(false) }),
          fc.record({ wrap: fc.constantFrom(...turning), turns: fc.constant(true) }),
        ),
        { maxLength: 4 },
      ),
    )
    .map(([name, minus, magnitude, wraps]) => ({
      text: wraps.reduce((inner, { wrap }) => `(${wrap(inner)})`, magnitude ? magnitude(minus + name) : minus + name),
      turned: wraps.filter(({ turns }) => turns).length % 2 === (magnitude || minus === '' ? 1 : 0),
    }));
const anyShape = fc.array(fc.constantFrom(...keeping, ...turning, ...magnitudes), { maxLength: 2 });

/** 둘을 잇는 식과, 그것이 둘을 더하는가. */
const joined = fc
  .tuple(deep(production), fc.constantFrom('+', '-'), deep(valueAdded), fc.boolean(), anyShape)
  .map(([p, sign, v, swapped, shapes]) => {
    const [a, b] = swapped ? [v, p] : [p, v];
    return {
      text: shapes.reduce((inner, wrap) => wrap(`(${inner})`), `${a.text} ${sign} ${b.text}`),
      adds: (a.turned === b.turned) === (sign === '+'),
    };
  });

describe('production and value added are never added up', () => {
  test('however deep each stands, by whatever name and sign, in whatever order', () => {
    fc.assert(
      fc.property(
        joined.filter(({ adds }) => adds),
        ({ text }) => {
          expect(problemOf(text, given).code, text).toBe('FORMULA_COUNTS_TWICE');
        },
      ),
      { numRuns: 300 },
    );
  });

  test('and one taken from the other, however deep, is no sum', () => {
    fc.assert(
      fc.property(
        joined.filter(({ adds }) => !adds),
        ({ text }) => {
          expect(() => formulaOf(text, given), text).not.toThrow();
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each([
    ['with something between them', '생산 + 수입 - 투자액 + 부가가치'],
    ['as ratios of one base', '생산 / 투자액 + 부가가치 / 투자액'],
    ['by taking away what was turned', '생산 - (-1) * 부가가치'],
    ['both taken away', '투자액 - 생산 - 부가가치'],
    ['as squares', '생산 ^ 2 + (-부가가치) ^ 2'],
    ['where the sign of a factor cannot be told', '생산 - (투자액 - 수입) / 투자액 * 부가가치'],
    ['by the size of a difference', '부가가치 + abs(부가가치 - 생산)'],
  ])('%s', (_, text) => {
    expect(problemOf(text).code).toBe('FORMULA_COUNTS_TWICE');
  });

  test('saying where and why, in both languages', () => {
    const problem = problemOf('생산 + 부가가치');
    expect([problem.kind, problem.values]).toEqual(['problem', { column: 4, sign: '+' }]);
    expect(problem.detail.ko).toContain('두 번 세게');
    expect(problem.detail.en).toContain('already holds value added');
    expect(problem.detail.en).not.toMatch(/[가-힣]/);
  });
});

describe('what does not count twice is taken', () => {
  test.each([
    '부가가치 / 생산',
    '생산 - 부가가치',
    '(생산 - 부가가치) / 생산',
    'calibrated.production.total - calibrated.valueAdded.total - imports',
    '-부가가치 + 생산',
    'abs(생산 - 부가가치)',
    '생산 * (1 - 0.2) - 부가가치',
    'production.inRegion + production.outRegion',
    'valueAdded.total - stated.valueAdded',
    'production.total - imports',
    'production.total > valueAdded.total',
    'production.total > valueAdded.total ? production.total : demand',
    '생산 * 부가가치 / 투자액',
    'demand / production.total + demand / investment',
  ])('%s', (text) => {
    expect(() => formulaOf(text)).not.toThrow();
  });

  test('sums of one measure alone, however deep', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(production, valueAdded)
          .chain((one) => fc.tuple(deep(one), fc.constantFrom('+', '-'), deep(one))),
        ([a, sign, b]) => {
          expect(valueOf(formulaOf(`${a.text} ${sign} ${b.text}`, given))).toBeNaN();
        },
      ),
    );
  });
});
