import { expect, test } from 'vitest';
import { moneyText, personsText } from '../../../web/view-models/amounts.ts';

test('the last digits of a computation make no whole amount look like another', () => {
  expect([66, 22.000000000000004, 28.999999999999996, 22.04].map((value) => moneyText(value, 'ko'))).toEqual([
    '66억원',
    '22억원',
    '29억원',
    '22.0억원',
  ]);
  expect([21, 21.000000000000004, 21.5].map((value) => personsText(value, 'ko'))).toEqual(['21명', '21명', '21.5명']);
});
