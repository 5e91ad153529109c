import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { netLadder, netSteps, presentValue } from '../../../engine/simulate/additionality.ts';

const rate = fc.double({ min: 0, max: 1, noNaN: true });
const factors = fc.record({ leakage: rate, displacement: rate, substitution: rate });
const gross = fc.double({ min: 0, max: 1e6, noNaN: true });
const none = { leakage: 0, displacement: 0, substitution: 0 };

test('Additionality Guide, worked example of the domain sheet: 100 × 0.9 × 0.75 × 0.95 × 1.4 less the reference case is 53.865', () => {
  const plan = { leakage: 0.1, displacement: 0.25, substitution: 0.05 };
  const ladder = netLadder(100 * 1.4, plan, 40 / 100, plan);
  expect(ladder.net).toBeCloseTo(53.865, 12);
  expect(ladder.reference).toBeCloseTo(-35.91, 12);
});

test('with all factors zero and no reference case net is gross, to the bit', () => {
  fc.assert(
    fc.property(gross, (value) => {
      expect(netLadder(value, none, 0, none).net).toBe(value);
    }),
  );
});

test('the steps before net sum to it', () => {
  fc.assert(
    fc.property(gross, factors, rate, factors, (value, plan, deadweight, reference) => {
      const ladder = netLadder(value, plan, deadweight, reference);
      const sum = netSteps.filter((step) => step !== 'net').reduce((total, step) => total + ladder[step], 0);
      expect(Math.abs(sum - ladder.net)).toBeLessThanOrEqual(1e-12 * Math.max(1, value));
      expect([ladder.leakage, ladder.displacement, ladder.substitution, ladder.reference].every((x) => x <= 0)).toBe(
        true,
      );
    }),
  );
});

test('net is linear in gross', () => {
  fc.assert(
    fc.property(gross, factors, rate, (value, plan, deadweight) => {
      const [one, two] = [value, 2 * value].map((size) => netLadder(size, plan, deadweight, plan).net) as [
        number,
        number,
      ];
      expect(two).toBeCloseTo(2 * one, 6);
    }),
  );
});

test('present value: rate zero is the sum; 110 a year later at 10 % is 100', () => {
  expect(presentValue([3, 4, 5], [2020, 2022, 2030], 0, 2024)).toBe(12);
  expect(presentValue([110], [2021], 0.1, 2020)).toBeCloseTo(100, 12);
  expect(presentValue([100], [2019], 0.1, 2020)).toBeCloseTo(110, 12);
});

test('employment per won, deflated and drifted: 9.675 persons per billion won of 2020 become 8.2 in 2023, not 7.3', () => {
  // 표의 9.675명/10억원(2020년 가격)을 2023년 경상가격 10억원에 쓴다: 물가 111.59, 실질 생산성 연 2%.
  const data = JSON.parse(
    readFileSync(new URL('../../../seeds/prices/kr-gdp-deflator/data.json', import.meta.url), 'utf8'),
  );
  const deflator = data.index[data.years.indexOf(2023)] / 100;
  const perBillion = 9.675 / deflator / 1.02 ** 3;
  expect(perBillion.toFixed(1)).toBe('8.2');
  // 물가로 나눈 뒤 명목 하락률 5.5%를 또 곱하면 물가를 두 번 뺀다.
  expect((9.675 / deflator / 1.055 ** 3).toFixed(1)).not.toBe('8.2');
  expect((9.675 / deflator / 1.055 ** 3).toFixed(1)).toBe('7.4');
});
