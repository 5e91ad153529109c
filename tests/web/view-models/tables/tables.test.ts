import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  inverseReport,
  multipliersReport,
  readNationalTable,
  readRegionalTable,
  readSectorLevels,
  shockKinds,
} from '../../../../engine/index.ts';
import { finderOf, foundDivisions } from '../../../../web/view-models/tables/finder.ts';
import { changeText, coefficientText, effectText } from '../../../../web/view-models/tables/figures.ts';
import { heatSteps, inverseCsv, largestCells, shadeOf, widestColumn } from '../../../../web/view-models/tables/heat.ts';
import { divisions } from '../../../../web/view-models/tables/ksic.ts';
import {
  multiplierColumns,
  multiplierCsv,
  multiplierTable,
  orderedRows,
} from '../../../../web/view-models/tables/multiplier-rows.ts';
import { pressed, queryOf, sorted, sortIn, sortText, withValues } from '../../../../web/view-models/tables/query.ts';
import {
  orderedRegional,
  regionalCsv,
  regionalText,
  rowsOfRegion,
  rowsOfSector,
} from '../../../../web/view-models/tables/regional-rows.ts';
import {
  effectRows,
  effectSentence,
  neighbours,
  respondingCsv,
  respondingRows,
  sectorFacts,
  standingSentences,
} from '../../../../web/view-models/tables/sector-view.ts';
import { readChange, readShock, writeShock } from '../../../../web/view-models/tables/shocks.ts';

const seeds = join(import.meta.dirname, '../../../../seeds');
const textOf = (path: string) => readFileSync(join(seeds, path, 'data.json'), 'utf8');
const national = (size: number) => readNationalTable(textOf(`tables/bok-2020-national-${size}`));
const [small, usual, large] = [national(33), national(83), national(165)] as const;
const regional = readRegionalTable(textOf('tables/bok-2020-regional'));

describe('finding a sector', () => {
  const find = finderOf(usual.sectors);
  const first = (typed: string) => [...(find(typed) ?? [])][0];

  test.each([
    ['반도체', '31', null],
    ['31', '31', null],
    ['semiconductor', '31', null],
    ['배터리', '37', '배터리'],
    ['아파트', '50', '아파트'],
    ['병원', '77', '병원'],
  ])('«%s» finds %s', (typed, code, word) => {
    expect(first(typed)?.[0]).toBe(code);
    if (word === null) expect(first(typed)?.[1]).toBeNull();
    else expect(first(typed)?.[1]).toContain(word);
  });

  test('names come before everyday words, and nothing typed finds nothing to show', () => {
    const found = [...find('반도체')!];
    expect(found.map(([, word]) => word === null)).toEqual(
      found.map((_, i) => i < found.filter(([, w]) => w === null).length),
    );
    expect(find('  ')).toBeNull();
    expect(find('없는말없는말')!.size).toBe(0);
  });

  test.each([
    ['33', small],
    ['165', large],
  ] as const)('everyday words work in the table of %s sectors too', (_, table) => {
    expect(finderOf(table.sectors)('배터리')!.size).toBeGreaterThan(0);
  });

  test('every division of KSIC leads to sectors of the 83, each code once', () => {
    const codes = new Set(usual.sectors.map(({ code }) => code));
    expect(divisions.flatMap(({ sectors }) => sectors).filter((code) => !codes.has(code))).toEqual([]);
    expect(new Set(divisions.map(({ code }) => code)).size).toBe(divisions.length);
    const reached = new Set(divisions.flatMap(({ sectors }) => sectors));
    expect([...codes].filter((code) => !reached.has(code))).toEqual(['83']);
  });

  test('«통신장비 제조» is found among the divisions, and one letter is not asked', () => {
    expect(foundDivisions(usual.sectors, '통신장비 제조')[0]?.sectors.map(({ code }) => code)).toEqual([
      '31',
      '32',
      '33',
      '34',
      '35',
    ]);
    expect(foundDivisions(usual.sectors, '통')).toEqual([]);
    expect(foundDivisions(small.sectors, '통신장비')).toEqual([]);
  });
});

describe('multipliers', () => {
  const view = multiplierTable(multipliersReport(usual));

  test('the averages are those of the Bank of Korea', () => {
    expect(view.weighted).toEqual(['1.8042', '0.8062', '0.1938', '9.675', '7.196']);
  });

  test('반도체', () => {
    const row = view.rows.find(({ sector }) => sector === '31')!;
    expect(row.cells.map(({ text }) => text)).toEqual(['1.5275', '0.6625', '0.3375', '2.684', '2.227']);
  });

  test('every column sorts both ways; by code it is the table’s own order', () => {
    for (const by of multiplierColumns) {
      const down = orderedRows(view.rows, { by, isDown: true });
      const up = orderedRows(view.rows, { by, isDown: false });
      expect(down).toHaveLength(83);
      expect(new Set(up.map(({ sector }) => sector)).size).toBe(83);
    }
    expect(orderedRows(view.rows, { by: 'sector', isDown: false })).toEqual(view.rows);
    expect(orderedRows(view.rows, { by: 'employment', isDown: true })[0]!.sector).toBe('01');
  });

  test('a sector without output has no figures and stands last', () => {
    const none = {
      ...small,
      output: small.output.map((made, i) => (i === 4 ? 0 : made)),
    };
    const rows = multiplierTable(multipliersReport(none)).rows;
    expect(rows[4]!.cells.every(({ value, text, share }) => value === null && text === '–' && share === 0)).toBe(true);
    for (const isDown of [true, false]) {
      expect(orderedRows(rows, { by: 'production', isDown }).at(-1)!.sector).toBe(rows[4]!.sector);
    }
  });

  test('the file holds what the engine found, unrounded, in the order shown', () => {
    const rows = orderedRows(view.rows, { by: 'production', isDown: true });
    const csv = multiplierCsv(view, rows, 'en');
    expect(csv.head).toHaveLength(7);
    expect(csv.rows.map(([code]) => code)).toEqual(rows.map(({ sector }) => sector));
    expect(Number(csv.rows[0]![2])).toBe(rows[0]!.cells[0]!.value);
  });
});

describe('a sector’s page', () => {
  const facts = sectorFacts(usual, '31');

  test('what the sectors produce adds up to the multiplier', () => {
    const sum = facts.responding.reduce((total, { production }) => total + production, 0);
    expect(sum).toBeCloseTo(facts.measures[0]!.value, 10);
  });

  test('shown rows and the rest are all of it', () => {
    const { rows, rest } = respondingRows(facts, 10, 10, 'ko');
    expect(rows).toHaveLength(10);
    expect(rows[0]!.isOwn).toBe(true);
    const percent = (text: string) => Number(text.replace('%', ''));
    const shares = [...rows.map(({ share }) => share), rest!.share].map(percent);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 0);
    expect(respondingRows(facts, 10, 83, 'ko').rest).toBeNull();
    const amounts = respondingCsv(facts, 10, 'ko').rows.map(([, , amount]) => Number(amount));
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(facts.measures[0]!.value * 10, 9);
  });

  test('ten 억원 of demand: amounts are coefficients times demand', () => {
    const production = effectRows(facts, 10, 'ko')[0]!;
    expect(production).toMatchObject({ direct: '10억원', total: '15.3억원', coefficient: '1.5275', average: '1.8042' });
    expect(effectSentence(facts, 10, 'ko')).toBe(
      '반도체의 국산품에 10억원의 수요가 생기면 나라 안에서 생산 15.3억원, 부가가치 6.6억원, 일하는 사람 2.7명이 따르고, 3.4억원은 수입으로 나갑니다.',
    );
    expect(effectSentence(facts, 10, 'en')).not.toMatch(/[가-힣]/);
  });

  test('ranks count what is larger', () => {
    const { rows } = multiplierTable(multipliersReport(usual));
    const larger = rows.filter(({ cells }) => (cells[0]!.value ?? 0) > facts.measures[0]!.value).length;
    expect(facts.measures[0]!.rank).toBe(larger + 1);
  });

  test.each([small, usual, large])('every sector of every table has its page, in both languages ($id)', (table) => {
    for (const { code } of table.sectors.filter((_, i) => i % 7 === 0)) {
      const own = sectorFacts(table, code);
      for (const lang of ['ko', 'en'] as const) {
        const shown = JSON.stringify([
          effectRows(own, 10, lang),
          effectSentence(own, 10, lang),
          standingSentences(own, lang),
        ]);
        expect(shown).not.toMatch(/undefined|NaN|Infinity/);
      }
    }
    expect(neighbours(table, table.sectors[0]!.code).before).toBeNull();
    expect(neighbours(table, table.sectors[1]!.code).before).toEqual(table.sectors[0]);
  });
});

describe('the regional table', () => {
  test('an industry that a province does not have is absent, not zero', () => {
    const absent = rowsOfRegion(regional, '세종').filter(({ values }) => values === null);
    expect(absent).toHaveLength(6);
    expect(regionalText(null, 'production.in', 10, 'ko')).toBe('–');
    const csv = regionalCsv(absent, 'Sector', 'en');
    expect(csv.rows[0]!.slice(2).every((cell) => cell === '')).toBe(true);
  });

  test('세종 2020 «70 연구개발» production 1.0873 + 0.5986', () => {
    const row = rowsOfRegion(regional, '세종').find(({ key }) => key === '70')!;
    expect(regionalText(row.values, 'production.in', null, 'ko')).toBe('1.0873');
    expect(regionalText(row.values, 'production.out', null, 'ko')).toBe('0.5986');
    expect(row.values!.inside).toBeCloseTo(1.0873 / (1.0873 + 0.5986), 3);
    expect(rowsOfSector(regional, '70').find(({ key }) => key === '세종')!.values).toEqual(row.values);
  });

  test('sorting leaves absent ones last either way', () => {
    const rows = rowsOfRegion(regional, '세종');
    for (const isDown of [true, false]) {
      expect(orderedRegional(rows, { by: 'employment.in', isDown }).at(-1)!.values).toBeNull();
    }
    expect(orderedRegional(rows, { by: 'name', isDown: true })[0]).toEqual(rows.at(-1));
  });
});

describe('the heat map', () => {
  const report = inverseReport(usual, readSectorLevels(textOf('concordances/bok-2020-sectors')));

  test('shades rise with the cells, the diagonal without the demand’s own 1', () => {
    const shades = report.rows.flatMap((row, i) => row.map((_, j) => shadeOf(report, i, j)));
    expect(Math.max(...shades)).toBe(heatSteps.length);
    expect(Math.min(...shades)).toBe(-1);
    const at = report.sectors.findIndex(({ sector }) => sector === '06');
    expect(report.rows[at]![at]).toBeGreaterThan(1);
    expect(shadeOf(report, at, at)).toBe(0);
  });

  test('the column chosen first is the widest, and its cells add up to the multiplier', () => {
    const column = widestColumn(report);
    const sums = report.rows[0]!.map((_, j) => report.rows.reduce((sum, row) => sum + row[j]!, 0));
    expect(sums[column]).toBe(Math.max(...sums));
    const cells = largestCells(report, column, 83, 'ko');
    expect(cells.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(sums[column]!, 9);
    expect(inverseCsv(report, 'ko').rows).toHaveLength(83);
  });

  test('165 sectors are brought to 33 to be looked at', () => {
    const brought = inverseReport(large, readSectorLevels(textOf('concordances/bok-2020-sectors')));
    expect(brought.sectors).toHaveLength(33);
    expect(brought.aggregated).not.toBeNull();
  });
});

describe('prices that rise', () => {
  const codes = new Set(usual.sectors.map(({ code }) => code));

  test('stand in the address as they are', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('all', '01', '45'),
        fc.constantFrom(...shockKinds),
        fc.integer({ min: -10_000, max: 100_000 }).map((n) => n / 10_000),
        (sector, of, fraction) => {
          expect(readShock(writeShock({ sector, of, fraction }), codes)).toEqual({ sector, of, fraction });
        },
      ),
    );
  });

  test.each([
    '45',
    '45:price',
    '45:price:',
    '45:price:11',
    '45:price:-2',
    '99:price:0.1',
    '45:cost:0.1',
    '45:price:0.1.1',
  ])('«%s» is not read', (text) => {
    expect(readShock(text, codes)).toBeNull();
  });

  test.each([
    ['10', 0.1],
    ['10%', 0.1],
    ['-5.5%', -0.055],
    ['−5', -0.05],
    ['+3', 0.03],
  ])('«%s» reads as %d', (typed, value) => {
    expect(readChange(typed)).toEqual({ value });
  });

  test.each(['', '많이', '2000', '-101', '1e5x'])('«%s» says what to type', (typed) => {
    expect(readChange(typed)).toHaveProperty('unreadable');
  });
});

describe('the query', () => {
  test('one name is set without touching the others, Hangul and all', () => {
    const query = withValues(withValues('sort=-employment', 'find', ['반도체']), 'region', ['세종']);
    expect(queryOf(query).get('find')).toBe('반도체');
    expect(queryOf(query).get('sort')).toBe('-employment');
    expect(withValues(query, 'find', null)).not.toContain('find');
    expect(queryOf(withValues('', 'shock', ['45:price:0.1', '01:price:0.2'])).getAll('shock')).toHaveLength(2);
  });

  test('a press sorts numbers from the largest, names from the first, and turns round', () => {
    const columns = ['sector', 'production'] as const;
    const start = sortIn('', columns, 'sector');
    const once = pressed(start, 'production', false);
    expect(once).toEqual({ by: 'production', isDown: true });
    expect(sortIn(`sort=${sortText(once)}`, columns, 'sector')).toEqual(once);
    expect(pressed(once, 'production', false).isDown).toBe(false);
    expect(pressed(once, 'sector', true)).toEqual({ by: 'sector', isDown: false });
    expect(sortIn('sort=-nowhere', columns, 'sector')).toEqual(start);
  });

  test('unknown values come last either way', () => {
    const rows = [3, null, 1, 2];
    expect(sorted(rows, false, (x) => x)).toEqual([1, 2, 3, null]);
    expect(sorted(rows, true, (x) => x)).toEqual([3, 2, 1, null]);
  });
});

test('figures as texts', () => {
  expect(coefficientText(1.52754, 'production')).toBe('1.5275');
  expect(coefficientText(2.6841, 'employment')).toBe('2.684');
  expect(coefficientText(null, 'imports')).toBe('–');
  expect(effectText(2.684, 1000, 'employment', 'ko')).toBe('268명');
  expect(effectText(0.5, 1, 'production', 'ko')).toBe('5,000만원');
  expect(changeText(0.00366)).toBe('+0.366%');
  expect(changeText(-0.1)).toBe('−10.000%');
  expect(changeText(null)).toBe('–');
});
