import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  evaluate,
  layersOf,
  parseScenario,
  prepare,
  rangeSettingOf,
  scenarioRanges,
  summarise,
  type Lever,
  type Study,
} from '../../../../engine/index.ts';
import { boundsOf } from '../../../../engine/uncertainty/distribution.ts';
import { moved, openBench } from '../../../../web/state/bench.ts';
import type { Setting, Values } from '../../../../web/state/investment.ts';
import { derivedScenario } from '../../../../web/view-models/keep/derived-scenario.ts';
import { reportOf } from '../../../../web/view-models/keep/report.ts';
import { figuresTable } from '../../../../web/view-models/keep/figures-table.ts';
import { scenarioIds, studyOf } from '../../../study.ts';

const runOf = (study: Study, values: Values = {}) => summarise(evaluate(prepare(study), values), { detail: true });

/** 시나리오 파일을 만들어 바탕 위에 얹은 것. */
function derivedStudy(study: Study, values: Values): Study {
  const written = parseScenario(JSON.parse(JSON.stringify(derivedScenario(prepare(study), values))), 'own.yaml');
  const files = new Map(study.layers.map((layer) => [layer.scenario.id, layer]));
  return { ...study, layers: layersOf({ scenario: written, file: 'own.yaml' }, (id) => files.get(id)!) };
}

/** 뽑는 항목과 그 두 끝; 한 값에 머무는 것은 뽑는 것이 아니다. */
const drawnOf = (study: Study, values: Values = {}) =>
  scenarioRanges(evaluate(prepare(study), values))
    .ranges.map(({ lever, distribution }) => ({ lever, ...boundsOf(distribution) }))
    .filter(({ min, max }) => min < max)
    .map(({ lever, min, max }) => [lever, Number(min.toPrecision(9)), Number(max.toPrecision(9))])
    .toSorted();

const movable = ({ kind, unit }: Lever) => kind === 'number' && (unit === '비율' || unit === '억원');

describe('a scenario file made of adjustments', () => {
  test.each(scenarioIds)('of %s gives the figures that the page showed, whatever was moved', (id) => {
    const study = studyOf(id);
    const bench = openBench(study);
    const levers = bench.asFiled.levers.filter(movable);
    const setting = fc
      .tuple(fc.constantFrom(...levers), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 2 }))
      .map(([lever, at, as]): { id: string; value: Setting } => {
        const value = (lever.range?.[0] ?? 0) + (at / 20) * ((lever.range?.[1] ?? 1) - (lever.range?.[0] ?? 0));
        if (as > 0 || lever.unit !== '비율') return { id: lever.id, value };
        return { id: rangeSettingOf(lever.id), value: { kind: 'pert', min: value / 2, mode: value, max: value } };
      });
    fc.assert(
      fc.property(fc.array(setting, { minLength: 1, maxLength: 4 }), (settings) => {
        const adjusted = settings.reduce(
          (before, { id: lever, value }) => moved(before, { kind: 'set', id: lever, value }),
          bench,
        );
        fc.pre(adjusted.trouble === null && Object.keys(adjusted.values).length > 0);
        const again = runOf(derivedStudy(study, adjusted.values));
        for (const indicator of ['production', 'valueAdded', 'employment'] as const) {
          const [shown, rerun] = [adjusted.run.effects[indicator].total, again.effects[indicator].total];
          expect(Math.abs(rerun - shown)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(shown)));
          const [met, rerunMet] = [adjusted.run.calibrated?.[indicator]?.total, again.calibrated?.[indicator]?.total];
          expect(rerunMet === undefined).toBe(met === undefined);
          if (met !== undefined) expect(rerunMet).toBeCloseTo(met, 6);
        }
        expect(drawnOf(derivedStudy(study, adjusted.values))).toEqual(drawnOf(study, adjusted.values));
      }),
      { numRuns: 12 },
    );
  });

  const tenths = { kind: 'uniform', min: 10, max: 20 } as const;
  test.each<[string, Values]>([
    ['investment', { 'investment.mobility': 100 }],
    ['investment', { investment: 1500 }],
    ['investment', { 'ranges.investment': tenths, investment: 1500 }],
    ['investment.mobility', { 'investment.mobility': 100, execution: 0.8 }],
    ['investment.mobility', { investment: 1000, 'ranges.execution': { kind: 'uniform', min: 0.6, max: 1 } }],
    ['investment.mobility', { 'investment.quantum': 100 }],
  ])('of one that writes a range of %s draws no money that was set by hand: %j', (lever, values) => {
    const base = studyOf('sejong-2024-baseline');
    const scenario = parseScenario({ id: 'mine', extends: 'sejong-2024-baseline', ranges: { [lever]: tenths } }, '');
    const study = { ...base, layers: [...base.layers, { scenario, file: 'mine.yaml' }] };
    expect(drawnOf(derivedStudy(study, values))).toEqual(drawnOf(study, values));
  });

  test('lists what was set and extends the scenario on the bench', () => {
    const bench = moved(openBench(studyOf('sejong-2024-baseline')), { kind: 'set', id: 'execution', value: 0.8 });
    expect(derivedScenario(bench.prepared, bench.values)).toMatchObject({
      id: 'sejong-2024-baseline-adjusted',
      extends: 'sejong-2024-baseline',
      changes: [{ lever: 'execution', set: 0.8 }],
    });
  });
});

describe('figures as a table', () => {
  const { head, rows } = figuresTable(runOf(studyOf('sejong-2024-baseline')), 'ko');
  const valueOf = (...cells: readonly string[]) =>
    rows.filter((row) => cells.every((cell) => row.includes(cell))).map((row) => Number(row[head.indexOf('값')]));

  test('hold stated, modelled and calibrated apart, in full precision', () => {
    expect(valueOf('전체', '발표치')).toEqual([2901, 1246, 1998]);
    expect(valueOf('전체', '산출치', '생산유발', '계')[0]).toBeCloseTo(2515.9, 1);
    expect(valueOf('전체', '보정치', '취업유발', '계')[0]).toBeCloseTo(1998, 6);
  });

  test('years sum to the whole', () => {
    const years = valueOf('연도', '생산유발', '계');
    expect(years).toHaveLength(3);
    expect(years.reduce((sum, value) => sum + value, 0)).toBeCloseTo(
      valueOf('전체', '산출치', '생산유발', '계')[0]!,
      8,
    );
  });

  test('what a national table cannot tell apart has no line', () => {
    const national = figuresTable(runOf(studyOf('sejong-2024-national')), 'en');
    const scope = national.head.indexOf('scope');
    expect(new Set(national.rows.map((row) => row[scope]))).toEqual(new Set(['', 'Total']));
  });
});

test('a range set by hand stands in the printed report among the assumptions, and is counted', () => {
  const study = studyOf('sejong-2024-baseline');
  const values: Values = { 'ranges.execution': { kind: 'uniform', min: 0.6, max: 1 } };
  const told = {
    run: runOf(study),
    asFiled: runOf(study),
    plan: study.plan,
    tables: study.tables,
    sources: new Map(),
    formulas: [],
    lang: 'ko' as const,
  };
  const { facts, groups } = reportOf(told, values, null, '2026-11-22');
  expect(groups.at(-1)).toEqual({
    title: '불확실성 (정한 것)',
    rows: [{ label: '범위: 집행률', value: '균등 60%–100%', asFiled: '그럴듯한 범위 (가정)', reason: '' }],
  });
  expect(facts.map(({ value }) => value)).toContain('가정 1개를 파일과 다르게 둠');
  expect(reportOf(told, {}, null, '2026-11-22').groups).toHaveLength(groups.length - 1);
});
