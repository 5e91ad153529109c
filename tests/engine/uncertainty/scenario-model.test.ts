import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { netOf } from '../../../engine/calibrate/net.ts';
import { evaluate, prepare, type Evaluation, type Prepared } from '../../../engine/calibrate/evaluate.ts';
import { effectOf } from '../../../engine/simulate/effects.ts';
import { scenarioBounds } from '../../../engine/uncertainty/scenario-bounds.ts';
import { scenarioModel } from '../../../engine/uncertainty/scenario-model.ts';
import {
  modelFigures,
  outputName,
  sampledOutputs,
  type SampledOutput,
} from '../../../engine/uncertainty/scenario-outputs.ts';
import { scenarioProgram } from '../../../engine/uncertainty/scenario-program.ts';
import { isContinuous } from '../../../engine/scenario/levers.ts';
import { scenarioIds, studyOf } from '../../study.ts';
import { respond } from '../../../engine/uncertainty/tally.ts';
import { baselineTwo, ownTwo, planTwo, prepareLayers } from '../support.ts';

/** 값 하나하나를 온전히 계산한 것: 산출의 차례대로, 억원과 명. */
function evaluated(evaluation: Evaluation, outputs: readonly SampledOutput[]): number[] {
  const { effects, resolved } = evaluation;
  return outputs.map(({ indicator, scope, year, net }) => {
    if (net) return netOf(evaluation).steps.at(-1)![indicator];
    const rows = year === null ? effects.total : effects.byYear;
    const effect = effectOf(rows, indicator, scope, year === null ? 0 : resolved.years.indexOf(year));
    return indicator === 'employment' ? effect : effect / 1e8;
  });
}

type Point = Readonly<Record<string, number>>;

/** 모형이 낸 것: 점들을 한꺼번에. */
function modelled(
  prepared: Prepared,
  levers: readonly string[],
  points: readonly Point[],
  split: readonly number[] = [],
) {
  const model = scenarioModel(evaluate(prepared), levers, split);
  const outputs = sampledOutputs(model, true);
  const n = points.length;
  const drawn = Float64Array.from(levers.flatMap((lever) => points.map((point) => point[lever]!)));
  const results = respond({ program: scenarioProgram(model, true), counted: outputs.length }, drawn, n);
  return { outputs, at: (i: number) => outputs.map((_, o) => results[o * n + i]!) };
}

function expectEqual(prepared: Prepared, levers: readonly string[], points: readonly Point[], tolerance = 1e-12) {
  const { outputs, at } = modelled(prepared, levers, points);
  for (const [i, point] of points.entries()) {
    const expected = evaluated(evaluate(prepared, point), outputs);
    for (const [o, value] of at(i).entries()) {
      const { indicator, net } = outputs[o]!;
      // 순효과는 두 수의 차라서, 총효과의 크기에 견준다.
      const total = expected[outputs.findIndex((of) => of.indicator === indicator && of.scope === 'total')]!;
      const size = net ? total : Math.max(Math.abs(expected[o]!), 1e-3 * total);
      const name = `${outputName(outputs[o]!)} ${outputs[o]!.year}`;
      expect(Math.abs(value - expected[o]!) <= tolerance * size, `${name}: ${value} ≠ ${expected[o]}`).toBe(true);
    }
  }
}

/** 두 끝이거나 그 사이. */
const unit = fc.oneof(fc.double({ min: 1e-6, max: 1, noNaN: true }), fc.constantFrom(0, 1));

/** 조정 항목들의 점: 구매율과 수입 비율의 합은 1까지. */
function pointsOf(prepared: Prepared, money: 'components' | 'total', most = 1) {
  const levers = prepared.levers.filter(isContinuous).map(({ id }) => id);
  const kept = levers.filter((id) => (money === 'total' ? !id.startsWith('investment.') : id !== 'investment'));
  const hasLocal = kept.includes('localPurchase');
  const point = fc.array(unit, { minLength: kept.length, maxLength: kept.length }).map((shares): Point => {
    const values = Object.fromEntries(kept.map((id, k) => [id, shares[k]!]));
    const imported = values['importShare']! * (hasLocal ? most : 0.28);
    return {
      ...Object.fromEntries(kept.filter((id) => id.startsWith('investment')).map((id) => [id, values[id]! * 5000])),
      ...Object.fromEntries(kept.filter((id) => !id.startsWith('investment')).map((id) => [id, values[id]!])),
      productivityGrowth: values['productivityGrowth']! * 0.1,
      importShare: imported,
      ...(hasLocal ? { localPurchase: values['localPurchase']! * (most - imported) } : {}),
    };
  });
  return { levers: kept, points: fc.array(point, { minLength: 1, maxLength: 3 }) };
}

describe('the model equals a full evaluation at random levers:', () => {
  test.each(scenarioIds.flatMap((id) => (['components', 'total'] as const).map((money) => [id, money] as const)))(
    '%s, money by %s',
    (id, money) => {
      const prepared = prepare(studyOf(id));
      const { levers, points } = pointsOf(prepared, money);
      fc.assert(
        fc.property(points, (some) => expectEqual(prepared, levers, some)),
        { numRuns: 15 },
      );
    },
  );

  const twoComponents = [
    { id: 'a', investment: { value: 100, unit: '억원' }, mix: { '01': 0.5, '02': 0.5 } },
    { id: 'b', investment: { value: 40, unit: '억원' }, mix: { '02': 1 }, noDemand: 0.25, schedule: { 2021: 1 } },
  ];
  const deep = (changes: Record<string, unknown> = {}) =>
    prepareLayers([
      ownTwo({
        priceYear: 2021,
        components: twoComponents,
        schedule: { 2019: 0.3, 2020: 0.3, 2021: 0.4 },
        levers: { localPurchase: 0.5, importShare: 0.1 },
        ...changes,
      }),
    ]);
  test.each<[string, Prepared, number?]>([
    ['years before the table year, two schedules', deep()],
    ['current prices', deep({ prices: 'current' })],
    ['a sector absent from the region', deep({ region: '나' })],
    ['own purchases of one sector', deep({ purchases: { '01': { localPurchase: 0.2, importShare: 0.3 } } })],
    ['own local purchase', deep({ purchases: { '01': { localPurchase: 0.2 } } }), 0.8],
    ['own imports, absent', deep({ region: '나', purchases: { '02': { importShare: 0.3 } } }), 0.7],
    ['ramp and delay', deep({ ramp: { 2019: 0.2, 2020: 0.5 } })],
    ['a deflator of one sector', deep({ deflators: { '02': { index: { 2019: 50, 2020: 100, 2021: 130 } } } })],
    ['margins', deep({ margins: [{ sectors: ['01'], to: { '02': 0.2 } }] })],
    ['a reference case of its own, nationwide', deep({ net: { area: 'total', reference: { leakage: 0.3 } } })],
    [
      'final demand',
      deep({
        components: undefined,
        schedule: undefined,
        demand: [
          { sector: '02', year: 2021, value: 7, unit: '억원' },
          { sector: '01', year: 2019, value: 9, unit: '억원' },
        ],
      }),
    ],
    [
      'a mix that explains the stated figures',
      prepareLayers(
        [
          baselineTwo({
            components: [{ id: 'a', share: 1, mix: { '01': 0.7, '02': 0.3 } }],
            calibration: { method: 'mix' },
          }),
        ],
        {
          plan: planTwo({
            stated: {
              investment: planTwo().stated.investment,
              production: { ...planTwo().stated.production, value: 134.5 },
            },
          }),
        },
      ),
    ],
  ])('%s', (_, prepared, most = 1) => {
    for (const money of ['components', 'total'] as const) {
      const { levers, points } = pointsOf(prepared, money, most);
      fc.assert(
        fc.property(points, (some) => expectEqual(prepared, levers, some)),
        { numRuns: 60 },
      );
    }
  });

  test('amounts that keep their sum are those of an evaluation with the rescaled amounts', () => {
    const prepared = prepareLayers([
      ownTwo({
        components: ['a', 'b', 'c'].map((id, k) => ({
          id,
          investment: { value: 10 * (k + 1), unit: '억원' },
          mix: k === 1 ? { '02': 1 } : { '01': 1 },
        })),
        levers: { localPurchase: 0.5, importShare: 0.1 },
      }),
    ]);
    const levers = ['investment.a', 'investment.b'];
    const points = [{ 'investment.a': 4, 'investment.b': 16 }];
    const rescaled = (of: Point) => evaluated(evaluate(prepared, of), modelled(prepared, [], [{}]).outputs);
    const all = modelled(prepared, levers, points, [0, 1, 2]).at(0);
    const two = modelled(prepared, levers, points, [0, 1]).at(0);
    const whole = { 'investment.a': (4 * 60) / 50, 'investment.b': (16 * 60) / 50, 'investment.c': (30 * 60) / 50 };
    for (const [o, value] of rescaled(whole).entries()) expect(all[o]).toBeCloseTo(value, 10);
    for (const [o, value] of rescaled({ 'investment.a': 6, 'investment.b': 24 }).entries()) {
      expect(two[o]).toBeCloseTo(value, 10);
    }
  });

  test('shares drawn to sum above one are those of an evaluation with local purchase cut to what is left', () => {
    const prepared = prepare(studyOf('sejong-2024-baseline'));
    const { outputs, at } = modelled(
      prepared,
      ['localPurchase', 'importShare'],
      [{ localPurchase: 0.9, importShare: 0.4 }],
    );
    const expected = evaluated(evaluate(prepared, { localPurchase: 0.6, importShare: 0.4 }), outputs);
    for (const [o, value] of at(0).entries()) expect(value).toBeCloseTo(expected[o]!, 9);
  });

  test('sectors with shares of their own limit the whole as well', () => {
    const prepared = deep({ purchases: { '01': { importShare: 0.3 }, '02': { localPurchase: 0.6 } } });
    const { outputs, at } = modelled(
      prepared,
      ['localPurchase', 'importShare'],
      [{ localPurchase: 0.9, importShare: 0.5 }],
    );
    // 수입 비율은 1 − 0.6까지, 구매율은 1 − 0.3과 1 − 0.4까지.
    const expected = evaluated(evaluate(prepared, { localPurchase: 0.6, importShare: 0.4 }), outputs);
    for (const [o, value] of at(0).entries()) expect(value).toBeCloseTo(expected[o]!, 10);
  });
});

describe('bounds', () => {
  test.each(['sejong-2024-baseline', 'sejong-2024-national', 'gwangju-2019-cautious'])(
    'of %s hold every point of the box, split or not, and are met at a point',
    (id) => {
      const prepared = prepare(studyOf(id));
      const evaluation = evaluate(prepared);
      const levers = prepared.levers
        .filter(isContinuous)
        .map((lever) => lever.id)
        .filter((of) => of !== 'investment');
      const components = [...evaluation.assumptions.components.keys()];
      const whole = { 'investment.': 1000, productivityGrowth: 0.1 };
      const sizes = levers.map((of) => Object.entries(whole).find(([name]) => of.startsWith(name))?.[1] ?? 1);
      // 합을 지키는 금액은 모두 0일 수 없다.
      const least = levers.map((of) => (of.startsWith('investment.') ? 1e-6 : 0));
      const boxes = fc.array(fc.tuple(unit, unit, unit), { minLength: levers.length, maxLength: levers.length });
      const holds = (isSplit: boolean, box: readonly { min: number; max: number; at: number }[]) => {
        const model = scenarioModel(evaluation, levers, isSplit ? components : []);
        const outputs = sampledOutputs(model, true);
        const bounds = scenarioBounds(model, box, true, modelFigures);
        const point = Float64Array.from(box, ({ min, max, at }) => min + at * (max - min));
        const results = respond(
          { program: scenarioProgram(model, true, modelFigures), counted: bounds.length },
          point,
          1,
        );
        for (const [o, { min, max }] of bounds.entries()) {
          const total = outputs.findIndex(
            ({ indicator, scope }) => indicator === outputs[o]?.indicator && scope === 'total',
          );
          // 식의 수치들은 투자액의 크기에 견준다.
          const slack = 1e-12 * bounds[total < 0 ? outputs.length : total]!.max;
          expect(results[o]! >= min - slack && results[o]! <= max + slack, `${results[o]} in ${min}–${max}`).toBe(true);
          if (box.every((side) => side.min === side.max)) expect(max - min).toBeLessThanOrEqual(slack);
        }
      };
      fc.assert(
        fc.property(boxes, fc.boolean(), (ends, isSplit) => {
          const box = ends.map(([a, b, at], k) => ({
            min: least[k]! + Math.min(a, b) * sizes[k]!,
            max: least[k]! + Math.max(a, b) * sizes[k]!,
            at,
          }));
          holds(isSplit, box);
          holds(
            isSplit,
            box.map(({ min, at }) => ({ min, max: min, at })),
          );
        }),
        { numRuns: 60 },
      );
    },
  );

  test('hold where coefficients are negative, so that more imports mean more', () => {
    const levers = ['localPurchase', 'importShare'];
    const model = scenarioModel(evaluate(prepare(studyOf('sejong-2024-baseline'))), levers, []);
    const negative = {
      ...model,
      profiles: model.profiles.map((profile) => ({
        ...profile,
        forms: profile.forms.map((form) =>
          form.part === 'region' ? form : { ...form, byComponent: form.byComponent.map((value) => 0 - value) },
        ),
      })),
    };
    const bounds = scenarioBounds(
      negative,
      [
        { min: 0.2, max: 0.9 },
        { min: 0, max: 0.5 },
      ],
      false,
    );
    const response = { program: scenarioProgram(negative, false), counted: bounds.length };
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        const results = respond(response, Float64Array.of(0.2 + 0.7 * a, 0.5 * b), 1);
        for (const [o, { min, max }] of bounds.entries()) {
          const slack = 1e-12 * Math.max(Math.abs(min), Math.abs(max));
          expect(results[o]! >= min - slack && results[o]! <= max + slack, `${results[o]} in ${min}–${max}`).toBe(true);
        }
      }),
      { examples: [[1, 0.2]] },
    );
  });

  test('of in-region effects are met where money, execution and local purchase are least and greatest', () => {
    const prepared = prepare(studyOf('sejong-2024-baseline'));
    const levers = ['investment', 'execution', 'localPurchase', 'importShare', 'productivityGrowth'];
    const model = scenarioModel(evaluate(prepared), levers, []);
    const box = [
      [1000, 2000],
      [0.5, 1],
      [0.4, 0.6],
      [0.1, 0.2],
      [0, 0.03],
    ].map(([min, max]) => ({ min: min!, max: max! }));
    const bounds = scenarioBounds(model, box, false);
    const outputs = sampledOutputs(model, false);
    const at = (settings: Point) => evaluated(evaluate(prepared, settings), outputs);
    const least = at({
      investment: 1000,
      execution: 0.5,
      localPurchase: 0.4,
      importShare: 0.1,
      productivityGrowth: 0.03,
    });
    const greatest = at({
      investment: 2000,
      execution: 1,
      localPurchase: 0.6,
      importShare: 0.1,
      productivityGrowth: 0,
    });
    for (const [o, { scope, net }] of outputs.entries()) {
      if (net || scope !== 'inRegion') continue;
      expect(bounds[o]!.min).toBeCloseTo(least[o]!, 8);
      expect(bounds[o]!.max).toBeCloseTo(greatest[o]!, 8);
    }
  });
});
