import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pacedSchedule } from '../../../../web/view-models/new-plan/baseline.ts';
import {
  capitalMix,
  mixTemplates,
  mixText,
  oneSectorTemplate,
  roundedShares,
} from '../../../../web/view-models/new-plan/mixes.ts';
import { studyOf } from '../../../study.ts';

const { national } = studyOf('sejong-2024-baseline').tables;
const sum = (shares: Readonly<Record<string, number>>) =>
  Object.values(shares).reduce((before, share) => before + share, 0);

test('capitalMix() is fixed capital formation of the table: construction, machines, research first', () => {
  const mix = capitalMix(national);
  const { finalDemand, sectors } = national;
  const at = (code: string, item: string) => {
    const k = sectors.findIndex((sector) => sector.code === code) * finalDemand.items.length;
    const column = finalDemand.items.indexOf(item);
    return finalDemand.domestic[k + column]! + finalDemand.imported![k + column]!;
  };
  const formed = (code: string) => Math.max(0, at(code, '9121') + at(code, '9122'));
  const whole = sectors.reduce((before, { code }) => before + formed(code), 0);
  expect(mix['50']).toBeCloseTo(formed('50') / whole, 3);
  expect(sum(mix)).toBeCloseTo(1, 12);
});

test('roundedShares() sums to one within what the engine accepts, whatever the amounts', () => {
  const amounts = fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), fc.double({ min: 0.001, max: 1e6, noNaN: true }), {
    minKeys: 1,
    maxKeys: 83,
  });
  fc.assert(
    fc.property(amounts, (given) => {
      const shares = roundedShares(given);
      expect(Math.abs(sum(shares) - 1)).toBeLessThan(1e-9);
      expect(Object.values(shares).every((share) => share > 0 && share <= 1)).toBe(true);
    }),
  );
});

test('templates are the official table’s, then those of the plans, each with where it comes from', () => {
  const templates = mixTemplates(national, ['sejong-2024-baseline', 'eumseong-2023-baseline'].map(studyOf));
  expect(templates[0]!.id).toBe('capital');
  const quantum = templates.find(({ id }) => id === 'sejong-2024-baseline/quantum')!;
  expect(quantum.reason.ko).toContain('기준안');
  expect(sum(quantum.mix)).toBeCloseTo(1, 9);
  for (const { mix } of templates) expect(sum(mix)).toBeCloseTo(1, 9);
});

test('one sector is all of it; an unknown one is none', () => {
  expect(oneSectorTemplate(national, '31')!.mix).toEqual({ 31: 1 });
  expect(oneSectorTemplate(national, '99')).toBe(null);
  expect(mixText({ 31: 0.6, 50: 0.3, 51: 0.1 }, national, 'ko')).toBe(
    '반도체 60%, 건물건설 및 건축보수 30%, 토목건설 10%',
  );
});

test.each([
  ['even', { 2025: 0.3334, 2026: 0.3333, 2027: 0.3333 }],
  ['early', { 2025: 0.5, 2026: 0.3333, 2027: 0.1667 }],
  ['late', { 2025: 0.1667, 2026: 0.3333, 2027: 0.5 }],
] as const)('pacedSchedule() %s', (pacing, schedule) => {
  expect(pacedSchedule([2025, 2027], pacing)).toEqual(schedule);
});
