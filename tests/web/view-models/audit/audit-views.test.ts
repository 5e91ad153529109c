import { describe, expect, test } from 'vitest';
import { headlineBounds, indicators, type AuditOptions, type Lang } from '../../../../engine/index.ts';
import { rangeText } from '../../../../web/view-models/audit/amounts.ts';
import { nothingAsked, withShare } from '../../../../web/view-models/audit/asked.ts';
import { findingSections, goneFindings } from '../../../../web/view-models/audit/findings.ts';
import { boundsAloud, intervalBlocks, pricesIn } from '../../../../web/view-models/audit/intervals.ts';
import { investmentScale } from '../../../../web/view-models/audit/investment.ts';
import { ratioTable } from '../../../../web/view-models/audit/ratios.ts';
import { readingsView } from '../../../../web/view-models/audit/readings.ts';
import { askedRows, inWords, isKnownIn, limitText } from '../../../../web/view-models/audit/share-rows.ts';
import { statedRows } from '../../../../web/view-models/audit/stated.ts';
import { verdictOf } from '../../../../web/view-models/audit/verdict.ts';
import { auditOf, inputOf, planIds } from './audit-of.ts';

const hangul = /[가-힣]/;

describe('the verdict', () => {
  test.each([
    ['sejong-2024', 'partly'],
    ['eumseong-2023', 'holds'],
    ['chungbuk-2023', 'nothingStated'],
    ['gwangju-2019', 'nothingStated'],
    ['gwangyang-2023', 'nothingStated'],
  ])('on %s is «%s»', (plan, kind) => {
    expect(verdictOf(auditOf(plan), 'ko').kind).toBe(kind);
  });

  test('세종: what can stay is said with the engine’s own bounds', () => {
    const { more } = verdictOf(auditOf('sejong-2024'), 'ko');
    expect(more.join(' ')).toContain('0–2,053.5억원');
  });

  test('음성: the demand it takes, and that persons must be person-years', () => {
    const { more } = verdictOf(auditOf('eumseong-2023'), 'ko');
    expect(more.join(' ')).toContain('3조5,863억–5조7,059억원');
    expect(more.join(' ')).toContain('43,834명은 여러 해를 더한 연인원이어야');
  });

  test('a plan that states nothing gets effects per money, never a total', () => {
    const { sentence, more } = verdictOf(auditOf('gwangju-2019'), 'ko');
    expect(sentence).toContain('밝히지 않아');
    expect(more.join(' ')).toContain('투자 100억원마다');
    expect(more.join(' ')).toContain('110.8–138.8억원');
  });

  test('with an investment far too small nothing holds, and it says that it is as restricted', () => {
    const options: AuditOptions = { investment: 500 };
    const verdict = verdictOf(auditOf('sejong-2024', options), 'ko');
    expect(verdict.kind).toBe('impossible');
    expect(verdict.sentence).toMatch(/^둔 제약 아래에서/);
  });
});

describe.each(planIds)('%s', (plan) => {
  const input = inputOf(plan);
  const audit = auditOf(plan);
  const free = headlineBounds(input);
  const blocksOf = (now: typeof free, lang: Lang = 'ko') =>
    intervalBlocks({ now, free, price: pricesIn(free)[0]!, plan: input.plan, region: audit.region.title }, lang);

  test('bars lie on their axis, and say what the engine found', () => {
    for (const { indicator, rows } of blocksOf(free)) {
      for (const { bar, rule, text, before } of rows) {
        const bounds = free.find(({ id }) => id.endsWith(`/${pricesIn(free)[0]}/${rule}`))!.bounds![indicator];
        expect(text).toBe(rangeText(bounds, indicator === 'employment' ? '명' : '억원', 'ko'));
        expect(bar!.from).toBeGreaterThanOrEqual(0);
        expect(bar!.to).toBeLessThanOrEqual(1);
        expect(bar!.from).toBeLessThanOrEqual(bar!.to);
        expect(before).toBeNull();
      }
    }
  });

  test('leaving sectors out only narrows, and what was before stands beside', () => {
    const now = headlineBounds(input, { exclude: ['services'] });
    for (const { rows } of blocksOf(now)) {
      for (const { bar, before } of rows) {
        const was = before?.bar ?? bar;
        if (!bar || !was) continue;
        expect(bar.from).toBeGreaterThanOrEqual(was.from - 1e-9);
        expect(bar.to).toBeLessThanOrEqual(was.to + 1e-9);
      }
    }
    expect(blocksOf(now).some(({ rows }) => rows.some(({ before }) => before !== null))).toBe(true);
  });

  test.each(['ko', 'en'] as const)('every text is whole (%s)', (lang) => {
    const restricted = auditOf(plan, {
      exclude: ['83'],
      restrictions: [{ sectors: ['services'], min: 0.1, of: 'demand' }],
    });
    const shown = JSON.stringify([
      verdictOf(audit, lang),
      verdictOf(restricted, lang),
      blocksOf(free, lang),
      boundsAloud(blocksOf(free, lang)),
      readingsView(audit, lang),
      readingsView(restricted, lang),
      findingSections(restricted, audit, lang),
      goneFindings(restricted, audit, lang),
      ratioTable(audit, lang),
      askedRows(nothingAsked, audit, lang),
      statedRows(input.plan, nothingAsked, lang),
    ]);
    expect(shown).not.toMatch(/undefined|NaN|Infinity|\[object/);
    if (lang === 'en') expect(shown.replaceAll(/"(reading|key|of|rule)":"[^"]*"/g, '')).not.toMatch(hangul);
  });

  test('the slider of the known investment holds what is stated or implied', () => {
    const { low, high, step, at } = investmentScale(input.plan, audit);
    expect(low).toBeLessThan(high);
    expect(at).toBeGreaterThanOrEqual(low);
    expect(at).toBeLessThanOrEqual(high);
    expect((high - low) / step).toBeGreaterThan(20);
  });
});

describe('readings', () => {
  test('세종 안의 효과로는 불가능: the proof’s products add up to less than zero', () => {
    const audit = auditOf('sejong-2024');
    const inside = readingsView(audit, 'ko').regional.filter(({ name }) => name.startsWith('세종 내'));
    expect(inside).toHaveLength(2);
    for (const { cells, proof } of inside) {
      expect(cells.map(({ status }) => status)).toEqual(['fails', 'fails', 'fails']);
      expect(proof!.text).toContain('1.6514');
      const number = (text: string) => Number(text.replace('−', '-'));
      expect(number(proof!.sum)).toBeLessThan(0);
      const sum = proof!.factors.reduce((total, { product }) => total + number(product), 0);
      expect(number(proof!.sum)).toBeCloseTo(sum, 0);
      expect(proof!.nearest.find(({ label }) => label === '생산유발')).toMatchObject({ stated: '2,901억원' });
    }
  });

  test('what holds without the restrictions says that they are the reason', () => {
    const view = readingsView(
      auditOf('sejong-2024', { restrictions: [{ sectors: ['agriculture'], min: 0.99, of: 'demand' }] }),
      'ko',
    );
    expect(view.regional[0]!.cells[0]!.status).toBe('failsNow');
  });

  test('the needed demand has a column only where no investment is known', () => {
    expect(readingsView(auditOf('eumseong-2023'), 'ko').hasDemand).toBe(true);
    expect(readingsView(auditOf('eumseong-2023', { investment: 40_000 }), 'ko').hasDemand).toBe(false);
    expect(readingsView(auditOf('sejong-2024'), 'ko').hasDemand).toBe(false);
  });
});

describe('findings', () => {
  const free = auditOf('sejong-2024');

  test('unrestricted, none is marked and none is gone', () => {
    const marks = findingSections(free, free, 'ko').flatMap(({ groups }) =>
      groups.flatMap(({ first, alike }) => [first.mark, ...alike.map(({ mark }) => mark)]),
    );
    expect(new Set(marks)).toEqual(new Set([null]));
    expect(goneFindings(free, free, 'ko')).toEqual([]);
  });

  test('a restriction marks what it changed and hands back what it removed', () => {
    const restricted = auditOf('sejong-2024', {
      exclude: ['83'],
      restrictions: [{ sectors: ['plan'], min: 0.9, of: 'demand' }],
    });
    const sections = findingSections(restricted, free, 'ko');
    const staying = sections.flatMap(({ groups }) => groups).find(({ code }) => code === 'STAYING_NOT_DETERMINED');
    expect(staying!.first.mark).toBe('changed');
    expect(sections[0]!.groups.some(({ first, alike }) => [first, ...alike].some(({ mark }) => mark === 'new'))).toBe(
      true,
    );
    expect(goneFindings(restricted, free, 'ko').length).toBeGreaterThan(0);
  });
});

describe('shares', () => {
  const free = auditOf('eumseong-2023');

  test('restrictions in the engine’s sentences are put in words', () => {
    const asked = withShare(nothingAsked, { of: 'construction', min: 0.4, max: 1 });
    expect(inWords('«construction ≥ 0.4»과 부딪힘', askedRows(asked, free, 'ko'), 'ko')).toBe(
      '«건설 40% 이상»과 부딪힘',
    );
    const both = withShare(nothingAsked, { of: '50', min: 0.1, max: 0.25 });
    expect(inWords('“50 ≥ 0.1, 50 ≤ 0.25”', askedRows(both, free, 'en'), 'en')).toMatch(/^“50 .* 10–25%”$/);
  });

  test('a band is what the engine allows, and indicators of a group never leave 0–1', () => {
    for (const { allowed } of askedRows(nothingAsked, free, 'ko')) {
      expect(allowed!.min).toBeGreaterThanOrEqual(-1e-9);
      expect(allowed!.max).toBeLessThanOrEqual(1 + 1e-9);
    }
  });

  test('groups and sectors of the table are known, others are not', () => {
    const isKnown = isKnownIn(free);
    expect(['construction', 'plan', '83'].every(isKnown)).toBe(true);
    expect(['84', 'mars', ''].some(isKnown)).toBe(false);
  });

  test('limits as phrases', () => {
    expect([
      limitText({ min: 0.4, max: 1 }, 'ko'),
      limitText({ min: 0, max: 0.6 }, 'en'),
      limitText({ min: 0.1, max: 0.4 }, 'ko'),
    ]).toEqual(['40% 이상', 'at most 60%', '10–40%']);
  });
});

test('the figures stated and what stands in for them', () => {
  const { plan } = inputOf('sejong-2024');
  const rows = statedRows(plan, { ...nothingAsked, investment: 1500 }, 'ko');
  expect(rows.map(({ text }) => text)).toEqual(['1,704억원', '2,901억원', '1,246억원', '1,998명']);
  expect(rows[3]).toMatchObject({ word: '일자리', place: '본문 4번째 문단' });
  expect(rows[0]!.instead).toBe('대신 쓴 값 1,500억원');
  expect(indicators.length).toBe(3);
});
