import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formulasOf } from '../../../engine/index.ts';
import {
  evaluate,
  explain,
  explainable,
  figuresOf,
  ownIndicators,
  summarise,
  type TraceNode,
} from '../../../engine/index.ts';
import { ownScenarios, sharesOver } from '../../arbitraries.ts';
import { baselineTwo, library, ownTwo, planTwo, prepareLayers, problemOf, scenarioIds } from '../support.ts';
import { trees, written as writtenFormula } from '../formula/formulas.ts';
import { faultsIn, faultsOf, leavesOf, nodesOf } from './support.ts';

const codes = library.tables().regional.sectors.map(({ code }) => code);
const regions = library.tables().regional.regions.map(({ code }) => code);

const scopes = ['inRegion', 'outRegion', 'total'];
const everyOutput = [
  ...['production', 'valueAdded', 'employment'].flatMap((name) => scopes.map((scope) => `${name}.${scope}`)),
  ...['production', 'valueAdded', 'employment'].flatMap((name) => scopes.map((scope) => `calibrated.${name}.${scope}`)),
  ...['production', 'valueAdded', 'employment'].flatMap((name) => [
    `net.${name}`,
    ...['gross', 'leakage', 'displacement', 'substitution', 'reference'].map((step) => `net.${step}.${name}`),
    `incomeInduced.${name}`,
    `opportunityCost.${name}`,
  ]),
  ...['incomeInduced.employees', 'incomeInduced.householdIncome', 'opportunityCost.publicMoney'],
  ...['production', 'valueAdded'].flatMap((name) => scopes.map((scope) => `presentValue.${name}.${scope}`)),
  ...['region', 'otherRegions', 'abroad', 'noDemand'].map((part) => `split.${part}`),
  ...['investment', 'impliedInvestment', 'demand', 'directProduction', 'imports', 'employees'],
];

describe('every node equals its operation over its children, and the root the run, bit for bit:', () => {
  test.each(scenarioIds)('%s', (id) => {
    const prepared = library.prepareNamed(id);
    expect(faultsIn(evaluate(prepared))).toEqual([]);
    const settings = { execution: 0.37, investment: 1234.5, productivityGrowth: 0.017, incomeRound: 'typeIIFull' };
    expect(faultsIn(evaluate(prepared, settings))).toEqual([]);
  });

  test('scenarios of one’s own, with every field', () => {
    const fraction = fc.integer({ min: 0, max: 40 }).map((percent) => percent / 100);
    const extras = fc.record({
      delay: fc.integer({ min: 0, max: 3 }),
      prices: fc.constantFrom('constant', 'current'),
      ramp: fc.dictionary(fc.constantFrom('2020', '2021', '2023'), fraction, { maxKeys: 3 }),
      purchases: fc.dictionary(
        fc.constantFrom(...codes.slice(0, 60)),
        fc.record({ localPurchase: fraction, importShare: fraction }, { requiredKeys: [] }),
        { maxKeys: 3 },
      ),
      margin: fc.record({ sectors: fc.constant(codes.slice(0, 40)), to: sharesOver(['52', '53'], 2), part: fraction }),
      idle: fraction,
      land: fraction,
      net: fc.record({ leakage: fraction, displacement: fraction, substitution: fraction }, { requiredKeys: [] }),
      rates: fc.record({ leakage: fraction, displacement: fraction, substitution: fraction, deadweight: fraction }),
      discount: fc.record({ rate: fraction.map((rate) => rate / 2), year: fc.constantFrom(2018, 2021, 2026) }),
      deflated: fc.subarray(codes.slice(20, 60), { maxLength: 3 }),
      isNational: fc.boolean(),
      payers: fc.boolean(),
      round: fc.constantFrom('typeII', 'typeIIFull'),
      total: fc.option(fc.integer({ min: 1, max: 50_000 }), { nil: null }),
    });
    const index = Object.fromEntries(Array.from({ length: 15 }, (_, i) => [String(2018 + i), 90 + 3.1 * i]));
    fc.assert(
      fc.property(ownScenarios(codes, regions), extras, (own, more) => {
        const [first, ...others] = own.components;
        const scaled = Object.fromEntries(
          Object.entries(more.margin.to).map(([to, share]) => [to, share * more.margin.part]),
        );
        const spending = [
          { kind: 'construction', share: 1 - more.land, sectors: first!.mix },
          { kind: 'land', share: more.land },
        ];
        const purchases = Object.fromEntries(
          Object.entries(more.purchases).map(([code, given]) => [
            code,
            {
              localPurchase: given.localPurchase ?? 0.1,
              ...(own.levers['importShare']! <= 0.6 ? {} : { importShare: 0 }),
              ...given,
            },
          ]),
        );
        const { mix: _, ...bare } = first!;
        const content = {
          ...own,
          ...(more.isNational ? { table: 'bok-2020-national-83', incomeRound: more.round } : {}),
          components: [{ ...bare, spending }, ...others.map((component) => ({ ...component, noDemand: more.idle }))],
          levers: { ...own.levers, ...more.rates },
          inflation: { value: 0.021, reason: '가정' },
          prices: more.prices,
          delay: more.delay,
          ramp: more.ramp,
          purchases,
          margins: [{ sectors: more.margin.sectors, to: scaled }],
          deflators: Object.fromEntries(more.deflated.map((code) => [code, { index }])),
          net: { area: 'total', reference: more.net },
          discount: more.discount,
          ...(more.payers ? { payers: { national: 0.25, provincial: 0.125, private: 0.5, fund: 0.125 } } : {}),
        };
        const top = {
          id: 'top',
          extends: 'own',
          ...(more.total === null ? {} : { investment: { value: more.total, unit: '억원' } }),
        };
        const tables = more.isNational ? library.prepareNamed('sejong-2024-national').study.tables : library.tables();
        expect(faultsIn(evaluate(prepareLayers([content, top], { tables })))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('a plan without an investment: it is implied, and so are its factors', () => {
    const baseline = baselineTwo({ investment: { origin: 'implied' } });
    const evaluation = evaluate(prepareLayers([baseline], { plan: planTwo() }));
    expect(faultsIn(evaluation)).toEqual([]);
    const { tree } = explain(evaluation, 'impliedInvestment');
    expect(tree.value * 1e8).toBeCloseTo(evaluation.prepared.impliedInvestment, 0);
    const planned = { id: 'own', extends: 'x', investment: { value: 50, unit: '억원' } };
    expect(faultsIn(evaluate(prepareLayers([baseline, planned], { plan: planTwo() })))).toEqual([]);
  });

  test('a mix calibrated to the stated figures', () => {
    const mixed = baselineTwo({ components: [{ id: 'a', share: 1, mix: { '01': 0.5, '02': 0.5 } }] });
    const plan = planTwo({
      stated: {
        production: { value: 134.5, unit: '억원', definition: '생산유발', source: { paragraph: 2 } },
        investment: planTwo().stated.investment,
      },
    });
    const evaluation = evaluate(prepareLayers([{ ...mixed, calibration: { method: 'mix' } }], { plan }));
    expect(faultsIn(evaluation)).toEqual([]);
    expect(leavesOf(explain(evaluation, 'production.total').tree).map(({ source }) => source.kind)).toContain(
      'derived',
    );
  });

  test('demand written row by row, a delay, and prices past the series', () => {
    const demand = [
      { sector: '01', year: 2021, value: 30, unit: '억원', reason: '계획가의 말' },
      { sector: '02', year: 2023, value: 12.5, unit: '억원' },
    ];
    const { components: _, schedule: __, ...rest } = ownTwo();
    const content = { ...rest, demand, delay: 1, prices: 'current', inflation: 0.02, priceYear: 2021 };
    expect(faultsIn(evaluate(prepareLayers([content])))).toEqual([]);
  });
});

describe('a planted fault is seen:', () => {
  const { tree } = explain(evaluate(prepareLayers([ownTwo()])), 'production.total');
  const spoil = (node: TraceNode, change: (node: TraceNode) => TraceNode | null): TraceNode => {
    const changed = change(node);
    if (changed) return changed;
    return { ...node, children: node.children.map((child) => spoil(child, change)) };
  };
  const first = (operation: string, how: (node: TraceNode) => TraceNode) => {
    let done = false;
    return spoil(tree, (node) => {
      if (done || node.operation !== operation) return null;
      done = true;
      return how(node);
    });
  };

  test.each<[string, TraceNode]>([
    ['a value one bit off', first('product', (node) => ({ ...node, value: node.value * (1 + Number.EPSILON) }))],
    ['a leaf without a source', first('value', (node) => ({ ...node, source: null }))],
    ['another operation', first('quotient', (node) => ({ ...node, operation: 'product' }))],
    ['an empty label', first('sum', (node) => ({ ...node, label: { ko: '', en: '' } }))],
    ['a lost child', first('product', (node) => ({ ...node, children: node.children.slice(1) }))],
  ])('%s', (_, spoiled) => {
    expect(faultsOf(tree)).toEqual([]);
    expect(faultsOf(spoiled)).not.toEqual([]);
  });
});

test('by hand: 100억원 in 2020, all bought in 가: 100 × 1.2 inside, 100 × 0.3 outside', () => {
  const evaluation = evaluate(prepareLayers([ownTwo()]));
  expect(explain(evaluation, 'production.inRegion').value).toBeCloseTo(120, 12);
  const { tree, nodes } = explain(evaluation, 'production.outRegion');
  expect(tree.value).toBeCloseTo(30, 12);
  const shape = (node: TraceNode): unknown =>
    node.children.length === 0 ? [node.label.en, node.value] : [node.operation, ...node.children.map(shape)];
  expect(shape(tree)).toEqual([
    'quotient',
    [
      'sum',
      [
        'sum',
        [
          'sum',
          [
            'product',
            [
              'product',
              ['Investment: a', 1e10],
              ['Execution rate', 1],
              ['Share of spending: 01 One', 1],
              ['Share of 2020', 1],
            ],
            [
              'sum',
              ['product', ['Local purchase share', 1], ['Production coefficient', 0.3]],
              [
                'product',
                ['difference', ['The whole', 1], ['Local purchase share', 1], ['Import share', 0]],
                ['Production coefficient', expect.closeTo(1.518, 3)],
              ],
            ],
          ],
        ],
      ],
    ],
    ['10⁸', 1e8],
  ]);
  expect(nodes).toBe(21);
});

describe('indicators of the planner’s own', () => {
  const prepared = (formulas: unknown, more: Record<string, unknown> = {}) =>
    library.prepareGiven({ id: 'x', extends: 'sejong-2024-baseline', formulas, ...more }, 'x');
  const explained = async (formula: string, more: Record<string, unknown> = {}) => {
    const one = prepared([{ id: 'own', formula, ...more }]);
    return explain(evaluate(one), 'indicators.own', { formulas: await formulasOf(one) });
  };

  test('every operation a formula may have equals itself over its children, bit for bit, down to the leaves', async () => {
    const texts = [
      '지역내 취업 / 투자액 * 10',
      '-(생산 - 2 * 수입) / years + stated.production / 연수',
      'min(생산, 투자액, 보정 생산) / max(demand, 0)',
      'sqrt(생산 * 투자액) + abs(투자액 - 생산)',
      '(생산 / 투자액) ^ 3 + (투자액 / 생산) ^ -2 + (생산 / 투자액) ^ 0',
      '생산 > 투자액 ? 부가가치 / 생산 : 투자액 / (투자액 - 투자액)',
      '(생산 < 투자액) + (생산 <= 투자액) + (생산 >= 투자액) + (생산 == 생산) + (생산 != 생산)',
      'stated.employment / 발표 투자액 + 부가가치 / 인구 * 머릿수 / stated.investment',
    ];
    const given = [
      { name: '인구', value: 38.5, unit: '명', source: '통계청, 2023년 인구총조사' },
      { name: '머릿수', value: 3, unit: '명/10억원', reason: '가정' },
    ];
    const written = texts.map((formula, i) => ({ id: `own-${i}`, formula, given }));
    const one = prepared(
      written.map((formula, i) =>
        i === 7 ? { ...formula, formula: 'stated.employment / 발표 투자액 + 머릿수' } : formula,
      ),
    );
    const formulas = await formulasOf(one);
    expect(faultsIn(evaluate(one), formulas)).toEqual([]);
    expect(faultsIn(evaluate(one, { execution: 0.3, importShare: 0.2 }), formulas)).toEqual([]);
  });

  test('random formulas too', async () => {
    await fc.assert(
      fc.asyncProperty(trees(), async (tree) => {
        const formula = writtenFormula(tree);
        fc.pre(formula.length <= 300);
        const one = prepared([
          { id: 'own', formula, given: [{ name: 'unit', value: 1, unit: '억원', reason: '비율로' }] },
        ]);
        const formulas = await formulasOf(one);
        const evaluation = evaluate(one);
        const run = summarise(evaluation, { hash: false });
        const [own] = ownIndicators(figuresOf(run), formulas);
        if (own!.value === null) {
          expect(problemOf(() => explain(evaluation, 'indicators.own', { formulas })).code).toBe('OUTPUT_EMPTY');
          return;
        }
        const { tree: root, value } = explain(evaluation, 'indicators.own', { formulas });
        expect(value + 0).toBe(own!.value + 0);
        expect(faultsOf(root)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('name what they assume, with its source and place, and open figures to table cells', async () => {
    const given = [{ name: '인구', value: 38.5, unit: '명', source: '통계청, 2023년 인구총조사' }];
    const { tree, unit } = await explained('부가가치 / 인구', { given });
    expect(unit).toBe('억원/명');
    const sources = leavesOf(tree).map(({ source }) => source);
    const own = sources.find((source) => source.text.ko.includes('인구총조사'))!;
    expect(own).toMatchObject({ kind: 'assumption', place: { path: 'formulas.own.given.인구' } });
    expect(own.text.ko).toContain('인구 = 38.5 명');
    expect(new Set(sources.map(({ kind }) => kind))).toEqual(
      new Set(['table', 'assumption', 'stated', 'index', 'constant']),
    );
  });

  test('show the branch taken alone', async () => {
    const { tree } = await explained('생산 > 투자액 ? 생산 : 투자액');
    expect([tree.operation, tree.children.map(({ operation }) => operation)]).toEqual([
      'choice',
      ['greater', 'quotient'],
    ]);
  });

  test('without a value say why', async () => {
    const one = prepared([{ id: 'own', formula: '1 / (투자액 - 투자액)' }]);
    const formulas = await formulasOf(one);
    const { code, detail } = problemOf(() => explain(evaluate(one), 'indicators.own', { formulas }));
    expect([code, detail.ko.includes('0으로 나누게')]).toEqual(['OUTPUT_EMPTY', true]);
  });
});

describe('what can be asked', () => {
  test('is every figure of a run, and nothing else', () => {
    const evaluation = evaluate(library.prepareNamed('sejong-2024-baseline'));
    const { code, values } = problemOf(() => explain(evaluation, 'production'));
    expect(code).toBe('OUTPUT_NOT_EXPLAINED');
    const rows =
      '2024|2025|2026|mobility|digital-healthcare|information-security|broadcasting-media|digital-contents|quantum';
    expect(String(values['known']).split(', ').toSorted()).toEqual(
      [
        ...everyOutput,
        `demand@${rows}`,
        `production|valueAdded|employment.inRegion|outRegion|total@${rows}`,
      ].toSorted(),
    );
    for (const name of [
      '__proto__',
      'constructor',
      '',
      'net',
      'production.inregion',
      'production.total@2031',
      'net.production@2024',
      'indicators.x',
      'demand@',
      'payers.fund',
    ]) {
      expect(problemOf(() => explain(evaluation, name)).code).toBe('OUTPUT_NOT_EXPLAINED');
    }
  });

  test.each(scenarioIds)('%s: explains what the run knows, and says why it has no more', (id) => {
    const evaluation = evaluate(library.prepareNamed(id));
    const known = new Set(explainable(evaluation));
    const run = summarise(evaluation);
    expect(known.has('production.inRegion')).toBe(run.effects.production.inRegion !== null);
    expect(known.has('employees')).toBe(run.derived.employees !== null);
    expect(known.has('incomeInduced.production')).toBe(run.derived.incomeInduced !== null);
    expect(known.has('calibrated.employment.total')).toBe((run.calibrated?.employment ?? null) !== null);
    expect(known.has('presentValue.production.total')).toBe(run.presentValue !== null);
    expect(known.has('split.region')).toBe(run.split.region !== null);
    for (const output of everyOutput) {
      if (known.has(output)) continue;
      const { code, detail } = problemOf(() => explain(evaluation, output));
      expect(code).toBe('OUTPUT_EMPTY');
      expect(detail.en).not.toMatch(/[가-힣]/);
    }
    expect(explain(evaluation, 'net.production').hash).toBe(run.hash);
    expect(explain(evaluation, 'net.production').notes).toEqual(run.notes);
  });
});

describe('depth', () => {
  const evaluation = evaluate(library.prepareNamed('sejong-2024-baseline'));
  const whole = explain(evaluation, 'employment.total');
  const written = (node: TraceNode): number => node.children.reduce((sum, child) => sum + written(child), 1);
  const hidden = (node: TraceNode): number => node.children.reduce((sum, child) => sum + hidden(child), node.hidden);
  const deepest = (node: TraceNode): number =>
    node.children.reduce((most, child) => Math.max(most, 1 + deepest(child)), 0);

  test.each([0, 1, 2, 3, 5, 8, 99])('%i levels: the rest is counted, nothing else changes', (depth) => {
    const cut = explain(evaluation, 'employment.total', { depth });
    expect(cut.nodes).toBe(whole.nodes);
    expect(written(cut.tree) + hidden(cut.tree)).toBe(whole.nodes);
    expect(deepest(cut.tree)).toBe(Math.min(depth, deepest(whole.tree)));
    expect(Object.is(cut.value, whole.value)).toBe(true);
    expect(faultsOf(cut.tree)).toEqual([]);
  });

  test('without one everything is written out', () => {
    expect(written(whole.tree)).toBe(whole.nodes);
    expect(nodesOf(whole.tree).every((node) => node.hidden === 0)).toBe(true);
  });

  test('a tree above the limit is refused, naming a depth that fits and the next that does not', () => {
    const { code, values } = problemOf(() => explain(evaluation, 'employment.total', { limit: 2000 }));
    expect([code, values['nodes'], values['limit']]).toEqual(['EXPLANATION_TOO_LARGE', whole.nodes, 2000]);
    const depth = Number(values['depth']);
    expect(written(explain(evaluation, 'employment.total', { depth, limit: 2000 }).tree)).toBeLessThanOrEqual(2000);
    expect(written(explain(evaluation, 'employment.total', { depth: depth + 1 }).tree)).toBeGreaterThan(2000);
  });
});
