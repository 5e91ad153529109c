import fc from 'fast-check';
import { readLimit } from '../../../../web/view-models/audit/share-rows.ts';
import { describe, expect, test } from 'vitest';
import { demandRules } from '../../../../engine/index.ts';
import {
  countAsked,
  excluding,
  nothingAsked,
  onlyKnown,
  optionsOf,
  readAsked,
  withoutFacts,
  withShare,
  writeAsked,
  type Asked,
} from '../../../../web/view-models/audit/asked.ts';

const names = fc.constantFrom('construction', 'services', 'plan', '31', '50', '83');
const share = fc
  .tuple(names, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
  .map(([of, a, b]) => ({ of, min: Math.min(a, b) / 100, max: Math.max(a, b) / 100 }));
const anything: fc.Arbitrary<Asked> = fc.record({
  exact: fc.boolean(),
  ignoreInvestment: fc.boolean(),
  investment: fc.oneof(
    fc.constant(null),
    fc.integer({ min: 1, max: 10_000_000 }).map((n) => n / 100),
  ),
  priceYear: fc.oneof(fc.constant(null), fc.constant('none' as const), fc.integer({ min: 2010, max: 2030 })),
  demandRule: fc.constantFrom(null, ...demandRules),
  exclude: fc.uniqueArray(names),
  shares: fc.uniqueArray(share, { selector: ({ of }) => of }),
});

describe('the address', () => {
  test('reopens exactly what was asked', () => {
    fc.assert(
      fc.property(anything, (asked) => {
        expect(readAsked(writeAsked(asked))).toEqual({ asked, unread: [] });
      }),
    );
  });

  test('also after a browser has encoded it', () => {
    const query = 'exclude=construction,83&share=31:0.1-0.4';
    expect(readAsked(encodeURI(query)).asked).toEqual(readAsked(query).asked);
    expect(readAsked('exclude=construction%2C83').asked.exclude).toEqual(['construction', '83']);
  });

  test('is empty when nothing is asked', () => {
    expect(writeAsked(nothingAsked)).toBe('');
  });

  test.each([
    'share=50:0.9-0.1',
    'share=50:0.5-1.5',
    'share=50',
    'share=<b>:0-1',
    'investment=0',
    'investment=-5',
    'investment=1e400',
    'price=soon',
    'rule=everywhere',
    'exclude=',
    '__proto__=1',
    'constructor=1',
    'foo=bar',
  ])('«%s» is handed back unread and restricts nothing', (query) => {
    expect(readAsked(query)).toEqual({ asked: nothingAsked, unread: [expect.any(String)] });
  });

  test('no text makes it throw, and what it reads it writes', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { asked } = readAsked(text);
        expect(readAsked(writeAsked(asked)).asked).toEqual(asked);
      }),
    );
  });
});

describe('what the engine is asked', () => {
  test('a range that shuts nothing out is no restriction', () => {
    const asked = withShare(withShare(nothingAsked, { of: '31', min: 0, max: 1 }), { of: '50', min: 0.2, max: 1 });
    expect(optionsOf(asked).restrictions).toEqual([{ sectors: ['50'], of: 'demand', min: 0.2 }]);
    expect(countAsked(asked)).toBe(1);
    const most = withShare(nothingAsked, { of: '50', min: 0, max: 0.5 });
    expect(optionsOf(most).restrictions).toEqual([{ sectors: ['50'], of: 'demand', max: 0.5 }]);
  });

  test('no price adjustment is null to the engine, and both readings are left unsaid', () => {
    expect(optionsOf({ ...nothingAsked, priceYear: 'none' }).priceYear).toBeNull();
    expect(optionsOf(nothingAsked).priceYear).toBeUndefined();
  });

  test('what is left out has no share to restrict, and comes back without one', () => {
    const limited = withShare(nothingAsked, { of: 'services', min: 0.1, max: 0.5 });
    const out = excluding(limited, 'services', true);
    expect(out).toMatchObject({ exclude: ['services'], shares: [] });
    expect(excluding(out, 'services', false)).toEqual(nothingAsked);
  });

  test('how figures are read is no fact: it stays in what is compared with', () => {
    const asked: Asked = { ...nothingAsked, priceYear: 2020, demandRule: 'anywhere', investment: 100, exact: true };
    expect(withoutFacts(asked, false)).toEqual({ ...nothingAsked, priceYear: 2020, demandRule: 'anywhere' });
    expect(withoutFacts(asked, true).investment).toBe(100);
  });

  test('names of another table are dropped and told', () => {
    const asked = { ...nothingAsked, exclude: ['83', '999'], shares: [{ of: 'mars', min: 0, max: 0.5 }] };
    expect(onlyKnown(asked, (of) => of === '83')).toEqual({
      asked: { ...nothingAsked, exclude: ['83'] },
      unread: ['999', 'mars'],
    });
  });
});

test.each([
  ['35', 0.35],
  ['35%', 0.35],
  ['0.35', 0.35],
  ['.35', 0.35],
  ['３５％', 0.35],
  ['0.5%', 0.005],
  ['12.5', 0.125],
  ['1', 0.01],
  ['100', 1],
  ['0', 0],
])('a limit typed as %s is %d', (typed, value) => {
  expect(readLimit(typed)).toEqual({ value });
});

test.each(['많이', '-5', '101', '35%%', '1e3', '', '3 5 원'])(
  'a limit typed as «%s» is refused with a sentence',
  (typed) => {
    expect(readLimit(typed)).toMatchObject({ unreadable: { ko: expect.stringContaining('0에서 100까지') } });
  },
);
