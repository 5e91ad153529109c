import { expect, test } from 'vitest';
import { withObject } from '../../../web/view-models/particle.ts';

test('the object particle follows how the last digit is read', () => {
  const read = ['영을', '일을', '이를', '삼을', '사를', '오를', '육을', '칠을', '팔을', '구를'];
  expect(read.map((_, digit) => withObject(`×0.${digit}`).at(-1))).toEqual(read.map((word) => word.at(-1)));
});
