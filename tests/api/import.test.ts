import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { importedFiles } from '../../api/files/import-files.ts';
import { importInChild } from '../../api/files/import-process.ts';
import { importTable } from '../../api/files/import-table.ts';
import { readCsvGrid } from '../../api/files/sheet-csv.ts';
import { Problem, readNationalTable, sha256Of, type NationalData, type RegionalTable } from '../../engine/index.ts';
import {
  csvOf,
  layoutA,
  layoutC,
  layoutD,
  layoutE,
  national33,
  national83,
  regional,
} from '../engine/table/import/lookalikes.ts';
import { eucKr, workbookBytes } from './workbook-bytes.ts';

const name = '(표)(2020실측)투입산출표_생산자가격_통합중분류.xlsx';

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const error = await work.then(
    () => new Error('no problem was thrown'),
    (reason: unknown) => reason,
  );
  if (error instanceof Problem) return error;
  throw error;
}

function cells({ domestic, imported, finalDemand, valueAdded, output }: NationalData) {
  return { domestic, imported, finalDemand, valueAdded, output };
}

describe('통합 문서를 가져오면', () => {
  test('83 sectors with their annex give the shipped table, its file and where it came from', async () => {
    const stages: number[] = [];
    const [table, annex] = [workbookBytes(layoutA(national83)), workbookBytes([layoutC(national83)])];
    const imported = await importTable(
      { bytes: table, name },
      {
        annex: { bytes: annex, name: '2020_고용표.xlsx' },
        onProgress: (stage, done) => {
          expect(stage.ko + stage.en).toMatch(/[가-힣].*[a-z]/);
          stages.push(done);
        },
      },
    );
    expect({ ...imported.table, id: '', hash: '' }).toEqual({ ...national83, id: '', hash: '' });
    expect(stages).toEqual(stages.toSorted((a, b) => a - b));
    expect(stages.length).toBeGreaterThan(2);
    expect(stages.at(-1)).toBeLessThanOrEqual(1);

    const files = importedFiles(imported);
    expect(readNationalTable(files['data.json']).hash).toBe(imported.table.hash);
    const source = parse(files['source.yaml']) as Record<string, unknown>;
    expect(source).toMatchObject({
      id: 'imported-2020-national-83',
      status: { en: 'imported, not verified' },
      files: [{ name, bytes: table.length }, { name: '2020_고용표.xlsx' }],
      sha256: sha256Of(files['data.json']),
    });
  });

  test('with a formula in a needed cell it is refused by its place', async () => {
    const sheets = layoutA(national33).map((one) =>
      one.name.includes('국산거래표') ? { ...one, formulas: new Set(['E7']) } : one,
    );
    const problem = await problemOf(importTable({ bytes: workbookBytes(sheets), name }));
    expect([problem.code, problem.values['where']]).toEqual(['IMPORT_CELLS_REFUSED', 'A표_국산거래표(생산자가격)!E7']);
    expect(problem.issues).toHaveLength(1);
  });

  test('지역 17 × 83의 행렬(1,411 × 1,411칸)', async () => {
    const bytes = workbookBytes([layoutD('생산유발계수', regional.production, { isProduction: true })]);
    const { table, checks } = await importTable({ bytes, name: '2020지역_통합중분류_생산유발계수.xlsx' });
    const own = (table as RegionalTable).production.inRegion[0]!;
    const seoul = regional.production.inRegion[regional.regions.findIndex(({ code }) => code === '서울')]!;
    expect(Math.max(...own.map((value, s) => Math.abs((value ?? 0) - (seoul[s] ?? 0))))).toBeLessThan(1e-12);
    expect(checks).toEqual([expect.objectContaining({ name: 'printed.production.전국', ok: true })]);
  });
});

describe('CSV를 가져오면', () => {
  const sheets = layoutA(national33).slice(0, 3);

  test.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with its mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['EUC-KR', eucKr],
  ])('three in %s give the table', async (encoding, encoded) => {
    const inputs = sheets.map((one) => ({ name: `${one.name}.csv`, bytes: encoded(csvOf(one.rows)) }));
    const { table, repaired } = await importTable(inputs);
    expect(cells(table as NationalData)).toEqual(cells(national33));
    expect(repaired.filter(({ what }) => what === 'encoding')).toHaveLength(encoding === 'EUC-KR' ? 3 : 0);
  });

  test.each([
    [
      'a,"b ""c"", d"\r\n1,',
      [
        ['a', 'b "c", d'],
        ['1', ''],
      ],
    ],
    ['"x\ny" z,1\n\n2', [['x\ny z', '1'], [''], ['2']]],
    ['', []],
  ])('quotes, commas and line ends: %j', (text, rows) => {
    expect(readCsvGrid(Buffer.from(text), 'x.csv').grid.sheets[0]!.rows).toEqual(rows);
  });

  test('the long format, with a line feed inside quotes', async () => {
    const text = csvOf(layoutE(national33), { grouped: false });
    expect(text).toContain('"총공급계\n"');
    const { table, layout } = await importTable({ name: 'ecos_271Y120_2020_long.csv', bytes: Buffer.from(text) });
    expect(layout).toEqual({ id: 'E', isVerified: false });
    expect((table as NationalData).output).toEqual(national33.output);
  });
});

describe('한도와 그만두기:', () => {
  const small = { name, bytes: workbookBytes(layoutA(national33)) };

  test('four at once all answer', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => importTable(small)));
    expect(new Set(answers.map(({ table }) => table.hash)).size).toBe(1);
  });

  test('what takes too long is killed and said to', async () => {
    const problem = await problemOf(importInChild([small], { limits: { seconds: 0.05 } }));
    expect([problem.code, problem.values['seconds']]).toEqual(['IMPORT_TOO_LONG', 0.05]);
  });

  test('what takes too much memory is stopped and said to', async () => {
    const big = { name, bytes: workbookBytes([layoutD('생산유발계수', regional.production, { sectors: 40 })]) };
    const problem = await problemOf(importInChild([big], { limits: { heapMegabytes: 24 } }));
    expect([problem.code, problem.values['whatEn']]).toEqual(['IMPORT_TOO_LARGE', 'memory']);
  });

  test('an answer beyond its bound is stopped', async () => {
    const problem = await problemOf(importInChild([small], { limits: { answerBytes: 1000 } }));
    expect([problem.code, problem.values['whatEn']]).toEqual(['IMPORT_TOO_LARGE', 'the answer']);
  });

  test('an abandoned import ends at once with the reason given', async () => {
    const reason = new Error('gone');
    const controller = new AbortController();
    const work = importTable(small, { signal: controller.signal, onProgress: () => controller.abort(reason) });
    await expect(work).rejects.toBe(reason);
    await expect(importTable(small, { signal: controller.signal })).rejects.toBe(reason);
    expect((await importTable(small)).table.kind).toBe('national');
  });

  test.each([
    ['no such file', 'none.xlsx'],
    ['a folder', '.'],
  ])('%s is unreadable', async (_, path) => {
    expect((await problemOf(importTable({ path: join(import.meta.dirname, path) }))).code).toBe('UNREADABLE_FILE');
  });
});

const reference = process.env['PAGEUP_REFERENCE'];
const real = reference ? join(reference, 'workbooks', 'bok2020-national-producer-83.xlsx') : '';

describe('2020년 산업연관표(실측표) 통합중분류 83부문, 공개된 통합 문서 그대로', () => {
  test.skipIf(!existsSync(real))('gives the shipped table cell for cell, and every check holds', async () => {
    const { table, layout, checks, refused, repaired, notes } = await importTable({ path: real });
    expect(cells(table as NationalData)).toEqual(cells(national83));
    expect((table as NationalData).sectors).toEqual(national83.sectors);
    expect(layout).toEqual({ id: 'A', isVerified: true });
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(checks.find((one) => one.name === 'publishedInverse')!.worst).toBeLessThan(1e-12);
    expect(refused).toEqual([]);
    expect(repaired.map(({ what, count }) => [what, count])).toEqual([
      ['sheets', 3],
      ['names', 3],
    ]);
    expect(notes.map(({ code }) => code)).not.toContain('LAYOUT_UNVERIFIED');
    expect(readFileSync(real).length).toBe(1_201_154);
  });
});
