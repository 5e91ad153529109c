import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkShare, checkShares } from '../../../engine/scenario/shares.ts';
import { sharesOver } from '../../arbitraries.ts';
import { problemOf } from '../support.ts';

describe('checkShares()', () => {
  test('lets shares that sum to 1 pass, written in decimals or thirds', () => {
    checkShares({ a: 0.1, b: 0.2, c: 0.7 }, 'f', 'mix');
    checkShares({ a: 0.333333333, b: 0.333333333, c: 0.333333334 }, 'f', 'mix');
    checkShares({ a: 1, b: 0 }, 'f', 'mix');
    fc.assert(fc.property(sharesOver(['a', 'b', 'c', 'd', 'e'], 5), (shares) => checkShares(shares, 'f', 'mix')));
  });

  test.each<[string, Record<string, number>, string]>([
    ['1.1', { a: 0.6, b: 0.5 }, '1.1(110%)'],
    ['less than 1', { a: 0.6, b: 0.3999 }, '0.9999(99.99%)'],
    ['a millionth too much', { a: 0.500001, b: 0.5 }, '1.000001(100.0001%)'],
    ['nothing', {}, '0(0%)'],
  ])('refuses shares that sum to %s', (_, shares, sum) => {
    const problem = problemOf(() => checkShares(shares, 'f', 'components.a.mix'));
    expect([problem.code, problem.values, problem.issues[0]!.file, problem.issues[0]!.path]).toEqual([
      'SHARES_NOT_ONE',
      { id: 'components.a.mix', sum },
      'f',
      'components.a.mix',
    ]);
  });

  test.each([-0.1, 1.2, NaN, Infinity])('refuses a share of %d even where the sum is 1', (value) => {
    const problem = problemOf(() => checkShares({ a: value, b: 1 - value }, 'f', 'mix'));
    expect([problem.code, problem.issues[0]!.path]).toEqual(['SHARE_NEGATIVE', 'mix.a']);
  });
});

describe('checkShare()', () => {
  test('points at the share itself', () => {
    checkShare(0, 'a', 'f', 'components.a.share');
    checkShare(1, 'a', 'f', 'components.a.share');
    const { code, issues, detail } = problemOf(() => checkShare(-5, 'a', 'f', 'components.a.share'));
    expect([code, issues[0]!.path]).toEqual(['SHARE_NEGATIVE', 'components.a.share']);
    expect(detail.en).toContain('-5');
  });
});
