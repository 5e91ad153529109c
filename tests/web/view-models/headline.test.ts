import { expect, test } from 'vitest';
import { demandView } from '../../../web/view-models/demand.ts';
import { headline, headlineAloud } from '../../../web/view-models/headline.ts';
import { runOf, scenarioIds } from '../../study.ts';

const row = (id: string, indicator: string, settings = {}) =>
  headline(runOf(id, settings), 'ko').rows.find((candidate) => candidate.indicator === indicator)!;

test('headline() sets 세종 stated, modelled and calibrated side by side', () => {
  const { stated, modelled, calibrated, ratio } = row('sejong-2024-baseline', 'production');
  expect(stated?.figure.text).toBe('2,901억원');
  expect(calibrated?.total.text).toBe('2,901억원');
  expect(modelled.total.text).toMatch(/^2,\d{3}억원$/);
  expect(modelled.total.text).not.toBe('2,901억원');
  expect(ratio).toMatch(/^\d\d\.\d%$/);
});

test('a calibrated figure is modelled × factor in every scope', () => {
  const run = runOf('eumseong-2023-cautious');
  const { calibrated } = row('eumseong-2023-cautious', 'employment');
  const factor = run.calibration.factors.employment!;
  expect(calibrated?.factor).toBe(`×${factor.toFixed(3)}`);
  expect(calibrated?.parts?.inside).toBeCloseTo(run.effects.employment.inRegion! / run.effects.employment.total, 12);
});

test('the document’s own word stands beside a figure that is called otherwise: 일자리', () => {
  expect(row('sejong-2024-baseline', 'employment').stated?.word).toBe('일자리');
  expect(row('eumseong-2023-baseline', 'employment').stated?.word).toBeNull();
});

test('employment over several years is person-years with the yearly average beside it', () => {
  const { modelled } = row('sejong-2024-baseline', 'employment');
  expect(modelled.total.text).toMatch(/명·년$/);
  expect(modelled.average).toMatch(/^연평균 .*명$/);
  const oneYear = row('sejong-2024-baseline', 'employment', { schedule: { 2024: 1 } });
  expect(oneYear.modelled.total.text).toMatch(/명$/);
  expect(oneYear.modelled.average).toBeNull();
});

test('what a plan does not state is null, never zero', () => {
  const view = headline(runOf('gwangyang-2023-baseline'), 'ko');
  expect(view.title).toBe('투자 100억원당 산출 결과');
  expect([view.hasCalibrated, view.hasRatio]).toEqual([false, false]);
  for (const { stated, ratio, calibrated } of view.rows)
    expect([stated, ratio, calibrated]).toEqual([null, null, null]);
});

test.each(scenarioIds)('%s: in-region carries the province’s name, never the municipality’s', (id) => {
  const run = runOf(id);
  const view = headline(run, 'ko');
  expect(view.scopeNames).toEqual({ inRegion: `${run.region.code} 내`, outRegion: `${run.region.code} 외` });
  if (run.municipality === null) {
    expect([view.provinceMark, view.province]).toEqual([null, null]);
    return;
  }
  expect(view.provinceMark).toBe(`${run.municipality}만의 수치 아님`);
  expect(view.province).toContain(`${run.municipality}의 수치가 아닙니다`);
  for (const { modelled } of view.rows) expect(modelled.parts!.inRegion.name).not.toContain(run.municipality);
});

test('a ratio that the implied investment makes 100% says so, with the note; once it departs, no more', () => {
  const production = row('eumseong-2023-baseline', 'production');
  expect([production.ratio, production.ratioByConstruction]).toEqual(['100.0%', true]);
  expect(production.notes.map(({ code }) => code)).toContain('INVESTMENT_IMPLIED');
  expect(row('eumseong-2023-baseline', 'employment').ratioByConstruction).toBe(false);
  expect(row('eumseong-2023-baseline', 'production', { execution: 0.5 }).ratioByConstruction).toBe(false);
  expect(row('sejong-2024-baseline', 'production').ratioByConstruction).toBe(false);
});

test('another region’s coefficients are said above the table, once', () => {
  const elsewhere = headline(runOf('sejong-2024-baseline', { region: '서울' }), 'ko');
  expect(elsewhere.otherRegion).toContain('서울의 계수');
  expect(elsewhere.notes.map(({ code }) => code)).not.toContain('REGION_DIFFERS');
  expect(headline(runOf('sejong-2024-baseline'), 'ko').otherRegion).toBeNull();
});

test('headlineAloud() says the three modelled figures in one sentence', () => {
  const run = runOf('sejong-2024-baseline');
  const said = headlineAloud(run, 'ko');
  for (const { label, modelled } of headline(run, 'ko').rows) expect(said).toContain(`${label} ${modelled.total.text}`);
  expect(headlineAloud(run, 'en')).toMatch(/^Results: Modelled Production ₩/);
});

test('a scenario by the national table shows totals alone, what is bought in the country, and the household round apart', () => {
  const run = runOf('sejong-2024-national');
  const { rows, incomeInduced } = headline(run, 'ko');
  expect(rows.map(({ modelled }) => modelled.parts)).toEqual([null, null, null]);
  expect(incomeInduced!.text).toContain('위의 수치에 더하지 않음');
  expect(incomeInduced!.notes.map(({ code }) => code)).toEqual(['HOUSEHOLD_ROUND_ASSUMED']);
  expect(headline(runOf('sejong-2024-baseline'), 'ko').incomeInduced).toBeNull();
  const { split } = demandView(run, 'ko');
  expect(split.map(({ label }) => label)).toEqual(['전국에서', '수입']);
  expect(split.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
});
