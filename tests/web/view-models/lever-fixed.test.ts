import { expect, test } from 'vitest';
import type { Scenario } from '../../../engine/index.ts';
import { openBench } from '../../../web/state/bench.ts';
import { fixedAssumptions } from '../../../web/view-models/lever-fixed.ts';
import { groupLevers } from '../../../web/view-models/lever-groups.ts';
import { sectorsOf } from '../../../web/view-models/shares.ts';
import { scenarioIds, studyOf } from '../../study.ts';

const study = studyOf('sejong-2024-baseline');
const sectors = new Map(sectorsOf(study.tables.national).map(({ key, name }) => [key, name]));

function fixedWith(written: Partial<Scenario>) {
  const scenario = { id: 'deeper', ...written };
  const bench = openBench({ ...study, layers: [...study.layers, { scenario, file: 'deeper.yaml' }] });
  return fixedAssumptions(bench.prepared.defaults, bench.asFiled.payers, sectors);
}

const told = (written: Partial<Scenario>, lang: 'ko' | 'en' = 'ko') =>
  fixedWith(written).map(({ group, label, value }) => `${group} ${label[lang]} = ${value[lang]}`);

test.each(scenarioIds)('%s writes nothing that no lever moves, and so nothing is said', (id) => {
  const { prepared, asFiled } = openBench(studyOf(id));
  expect(fixedAssumptions(prepared.defaults, asFiled.payers, sectors)).toEqual([]);
});

test('each assumption of the file stands in its group', () => {
  expect(told({ schedule: { 2024: 0.5, 2025: 0.5 }, delay: 1, ramp: { 2025: 0.5 } })).toEqual([
    'timing 지연 = 1년',
    'timing 실현되는 비율 = 2025년 50%',
  ]);
  expect(
    told({ purchases: { '31': { localPurchase: 0.2, importShare: { value: 0.6, reason: '장비는 수입' } } } }),
  ).toEqual(['purchases 반도체: 지역내 구매율 = 20%', 'purchases 반도체: 수입 비율 = 60%']);
  expect(told({ margins: [{ sectors: ['31', '36'], to: { '52': 0.1 } }] }, 'en')).toEqual([
    'purchases Margins: Semiconductors, Precision instruments = Wholesale, retail and commodity brokerage services 10%',
  ]);
  expect(told({ payers: { national: 0.6, municipal: 0.4 } })).toEqual(['money 재원 = 국비 60%, 시·군·구비 40%']);
  expect(told({ discount: { rate: 0.045, year: 2024 }, net: { reference: { leakage: 0.1 } } })).toEqual([
    'net 계획이 없을 때의 누출 = 10%',
    'net 할인율 = 4.5% (2024년 기준)',
  ]);
  expect(told({ inflation: 0.02, prices: 'current' })).toEqual([
    'prices 가격 = 경상(해마다의 가격)',
    'prices 자료가 끝난 뒤의 물가상승률 = 연 2%',
  ]);
});

test('a reason written in the file goes with its value', () => {
  const [, imported] = fixedWith({
    purchases: { '31': { localPurchase: 0.2, importShare: { value: 0.6, reason: '장비는 수입' } } },
  });
  expect(imported!.reason!.ko).toBe('장비는 수입');
});

test('every group named is one of the panel’s', () => {
  const ids = new Set(groupLevers(openBench(study).asFiled.levers).map(({ id }) => id));
  for (const group of ['money', 'timing', 'purchases', 'prices', 'net']) expect(ids).toContain(group);
});
