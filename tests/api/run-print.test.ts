import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { printRun } from '../../api/commands/run.ts';
import { openLibrary } from '../../api/files/library.ts';
import { evaluate, summarise, type Lang, type Run } from '../../engine/index.ts';
import { pageup } from './command-line.ts';

const library = openLibrary();
const sejong = 'sejong-2024-baseline';
const runOf = (content: Record<string, unknown>, detail = true): Run =>
  summarise(evaluate(library.prepareGiven({ id: 'own', extends: sejong, ...content }, 'own')), { detail });

const deep = runOf({
  levers: { leakage: 0.1, displacement: 0.25, substitution: 0.05, deadweight: 0.4 },
  discount: { rate: 0.045 },
  payers: { national: 0.5, provincial: 0.2, private: 0.3 },
  changes: [
    { lever: 'execution', scale: 0.7, reason: { ko: '덜 집행됨', en: 'Less is spent' } },
    { lever: 'localPurchase', add: -0.1 },
    { lever: 'schedule', set: { '2024': 0.3, '2025': 0.35, '2026': 0.35 } },
    { lever: 'investment', add: 100 },
  ],
});
const plain = runOf({});
const linesOf = (run: Run, lang: Lang) => printRun(run, lang).split('\n');
const beginning = (run: Run, lang: Lang, start: string) => linesOf(run, lang).find((line) => line.startsWith(start));

/** 제목 줄로 시작하는 표의 줄들. */
function tableFrom(run: Run, lang: Lang, start: string): string[] {
  const lines = linesOf(run, lang);
  const first = lines.findIndex((line) => line.startsWith(start));
  return lines.slice(first, lines.indexOf('', first));
}

test('changes are a diff: from, to, and by how much', () => {
  const lines = linesOf(deep, 'ko');
  const first = lines.indexOf('바탕에서 바꾼 것:');
  expect(lines.slice(first + 1, first + 6)).toEqual([
    '  집행률 1 → 0.7 (×0.7) — 덜 집행됨',
    '  지역내 구매율 0.47 → 0.37 (-0.1)',
    '  연차계획 2024: 0.25 → 0.3, 2026: 0.4 → 0.35',
    '  투자액(전체) 1,704억원 → 1,804억원 (+100억원)',
    '',
  ]);
  expect(linesOf(deep, 'en')).toEqual(
    expect.arrayContaining([
      'Changes to the base:',
      '  Execution rate 1 → 0.7 (×0.7) — Less is spent',
      '  Investment (total) ₩170.4bn → ₩180.4bn (+₩10bn)',
    ]),
  );
});

test('in English a choice is called by its English name', () => {
  const moved = runOf({
    changes: [
      { lever: 'region', set: '대전' },
      { lever: 'incomeRound', set: 'typeIIFull' },
      { lever: 'calibration', set: 'none' },
    ],
  });
  const lines = linesOf(moved, 'en');
  const first = lines.indexOf('Changes to the base:');
  expect(lines.slice(first + 1, first + 4)).toEqual([
    '  Region (province) Sejong → Daejeon',
    '  Income-induced (nation) Left out → With household income',
    '  Calibration One factor per indicator → Not calibrated',
  ]);
  expect(beginning(moved, 'en', 'Income-induced')).toMatch(/\(household income ₩[\d.]+bn counted in\)/);
  expect(beginning(moved, 'ko', '소득유발')).toContain('가계의 소득');
});

test('the ladder stands beside the gross figures: ×0.9, ×0.75, ×0.95, less 40 % of the same', () => {
  const [head, , ...rows] = tableFrom(deep, 'ko', '순효과, 세종 내');
  expect(head!.split(/\s{2,}/)).toEqual([
    '순효과, 세종 내',
    '총효과',
    '누출 10%',
    '구축 25%',
    '대체 5%',
    '기준 경우(사중) 40%',
    '순효과',
  ]);
  for (const [r, indicator] of (['production', 'valueAdded', 'employment'] as const).entries()) {
    const gross = deep.effects[indicator].inRegion!;
    const expected = [1, -0.1, -0.225, -0.03375, -0.2565, 0.38475].map((part) => Number((gross * part).toFixed(1)));
    const printed = rows[r]!.split(/\s{2,}/).slice(1).map((cell) => Number(cell.replaceAll(',', ''))); // prettier-ignore
    printed.forEach((value, k) => expect(Math.abs(value - expected[k]!)).toBeLessThan(0.11));
  }
  expect(tableFrom(deep, 'en', 'Net effects, Inside Sejong')[0]).toContain('Leakage 10%');
});

test('present value: the rate, the year, total and in-region', () => {
  const sum = (scope: 'total' | 'inRegion') =>
    deep.byYear!.reduce(
      (total, { year, production }) => total + production[scope]! / 1.045 ** (Number(year) - 2024),
      0,
    );
  const [total, inside] = [sum('total'), sum('inRegion')].map((value) => Math.round(value).toLocaleString('en'));
  expect(beginning(deep, 'ko', '현재가치')).toMatch(
    new RegExp(`^현재가치\\(연 4\\.5%, 2024년\\) 생산유발 ${total}억원 \\(세종 내 ${inside}억원\\), 부가가치유발 `),
  );
  expect(beginning(deep, 'en', 'Present value')).toContain('(4.5% a year, 2024)');
});

test('payers and what public money would do otherwise', () => {
  expect(beginning(deep, 'ko', '재원')).toBe('재원 국비 902억원 + 시·도비 361억원 + 민간 541억원');
  const publicMoney = Math.round(1804 * 0.7 * 0.7).toLocaleString('en');
  expect(beginning(deep, 'ko', '기회비용')).toContain(`(빼지 않음): 공공재원 ${publicMoney}억원을`);
  expect(beginning(deep, 'en', 'Opportunity')).toContain('not subtracted');
});

test('--detail tells job-years from standing jobs, phase by phase', () => {
  const ko = tableFrom(deep, 'ko', '                 최종수요');
  expect(ko[0]).toMatch(
    /최종수요 +생산유발 +세종 내 +부가가치유발 +세종 내 +연인원 +세종 내 +상시\(연평균\) +세종 내$/,
  );
  expect(ko.slice(2).map((line) => line.split(/\s{2,}/)[0])).toEqual([
    '건설 단계: 건설',
    '건설 단계: 장비',
    '운영 단계: 연구',
    '운영 단계: 운영',
  ]);
  const cells = ko[2]!.split(/\s{2,}/).slice(1).map((cell) => Number(cell.replaceAll(',', ''))); // prettier-ignore
  const [jobYears, standing] = [cells[5]!, cells[7]!];
  expect(Math.abs(jobYears / 3 - standing)).toBeLessThan(0.11);
  expect(printRun(deep, 'en')).toMatch(/Job-years +Inside Sejong +Standing jobs \(yearly\)/);
});

test.each(['ko', 'en'] as const)('tables are aligned (%s)', (lang) => {
  const start = { ko: '순효과, ', en: 'Net effects, ' }[lang];
  const kinds = linesOf(deep, lang).findIndex((line) => /상시|Standing jobs/.test(line));
  for (const table of [tableFrom(deep, lang, start), linesOf(deep, lang).slice(kinds, kinds + 6)]) {
    expect(new Set(table.map((line) => stringWidth(line))).size).toBe(1);
  }
});

test('compare names each share, those that no lever moves too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pageup-compare-'));
  const file = join(folder, 'ramp.yaml');
  writeFileSync(
    file,
    `id: ramp\nextends: ${sejong}\nramp: { 2024: 0.5 }\npurchases: { '50': { localPurchase: 0.8 } }\n`,
  );
  const [ko, en] = [
    await pageup(['compare', sejong, file]),
    await pageup(['compare', sejong, file, '--lang', 'en']),
  ].map(({ stdout }) => stdout);
  rmSync(folder, { recursive: true });
  expect(ko).toMatch(/^해마다의 실현율 .*\n부문별 구매 .*\n차이 /m);
  expect(en).toMatch(/^Share realised each year .*\nPurchases by sector .*\nDifference /m);
});

test('compare opens a group into its members, and tells of own indicators', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pageup-'));
  const file = join(folder, 'own.yaml');
  const formula = '{ id: jobs, label: { ko: 일, en: Jobs }, formula: 취업 / 투자액 }';
  writeFileSync(join(folder, 'a.yaml'), `id: a\nextends: ${sejong}\nformulas: [${formula}]\n`);
  writeFileSync(
    file,
    `id: b\nextends: ./a.yaml\ncomponents:\n  - { id: quantum, mix: { '50': 1 } }\n  - { id: mobility, mix: { '50': 1 } }\n`,
  );
  const { stdout, status } = await pageup(['compare', join(folder, 'a.yaml'), file, '--lang', 'en']);
  rmSync(folder, { recursive: true });
  expect(status).toBe(0);
  const at = (start: string) => stdout.split('\n').findIndex((line) => line.startsWith(start));
  expect(at('Jobs (persons/₩100m)')).toBeGreaterThan(0);
  expect(at('Spending mix')).toBeGreaterThan(0);
  expect([at('  Spending mix: Future mobility'), at('  Spending mix: Quantum technology')]).toEqual([
    at('Spending mix') + 1,
    at('Spending mix') + 2,
  ]);
});

describe('what there is nothing to say of is not shown', () => {
  const absent = /순효과|현재가치|재원|기회비용|바탕에서|Net effects|Present value|Paid by|Opportunity|Changes/;
  test.each(['ko', 'en'] as const)('in %s', (lang) => expect(printRun(plain, lang)).not.toMatch(absent));

  test('kinds only with --detail, and only where they are written', () => {
    expect(printRun(runOf({}, false), 'ko')).not.toContain('상시');
    expect(printRun({ ...plain, byKind: null }, 'ko')).not.toContain('상시');
    expect(printRun(plain, 'ko')).toContain('상시');
  });

  test('by a national table there is no in-region column, and the area is the nation', () => {
    const national = runOf({ extends: 'sejong-2024-national', levers: { leakage: 0.2 }, discount: { rate: 0 } });
    expect(tableFrom(national, 'ko', '순효과')[0]).toMatch(/^순효과, 전국 /);
    const total = Math.round(national.effects.production.total).toLocaleString('en');
    const added = Math.round(national.effects.valueAdded.total).toLocaleString('en');
    expect(beginning(national, 'ko', '현재가치')).toBe(
      `현재가치(연 0%, 2024년) 생산유발 ${total}억원, 부가가치유발 ${added}억원`,
    );
    expect(printRun(national, 'ko').split('\n').find((line) => line.includes('상시'))).not.toContain('내'); // prettier-ignore
  });
});
