import { expect, test } from 'vitest';
import { Problem, withParticles } from '../../engine/index.ts';

test('a particle follows how the last digit is read', () => {
  const read = ['영을', '일을', '이를', '삼을', '사를', '오를', '육을', '칠을', '팔을', '구를'];
  expect(read.map((_, digit) => withParticles(`×0.${digit}을(를)`).at(-1))).toEqual(read.map((word) => word.at(-1)));
});

test.each([
  ['투자액을(를)', '투자액을'],
  ['«취업»과(와)', '«취업»과'],
  ['부가가치와(과)', '부가가치와'],
  ['1.5(150%)이(가)', '1.5(150%)가'],
  ['30%은(는)', '30%는'],
  ['7(으)로', '7로'],
  ['3(으)로', '3으로'],
  ['서울(으)로', '서울로'],
  ['2020년 산업연관표(83부문)이(가)', '2020년 산업연관표(83부문)가'],
  ['«quantum»은(는)', '«quantum»은(는)'],
])('%s reads %s', (written, read) => {
  expect(withParticles(written)).toBe(read);
});

test('problems speak with the particle that fits', () => {
  const detail = (value: string) => new Problem('OUT_OF_RANGE', { id: '집행률', value, min: 0, max: 1 }).detail.ko;
  expect(detail('1.2(120%)')).toContain('1.2(120%)가 범위를');
  expect(detail('1.3')).toContain('1.3이 범위를');
});
