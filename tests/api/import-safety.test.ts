import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importTable } from '../../api/files/import-table.ts';
import { readCsvGrid } from '../../api/files/sheet-csv.ts';
import { readWorkbook } from '../../api/files/sheet-workbook.ts';
import { checkWorkbook, isZip } from '../../api/files/workbook-zip.ts';
import { importReport, Problem, type NationalData } from '../../engine/index.ts';
import { csvOf, layoutA, merged, national33 } from '../engine/table/import/lookalikes.ts';
import { sheetXml, workbookBytes, workbookParts, worksheet, zipOf, type Part } from './workbook-bytes.ts';

const megabyte = 1024 * 1024;
const name = '표.xlsx';

async function refusal(bytes: Uint8Array): Promise<{ code: string; said: string }> {
  const error: unknown = await importTable({ bytes, name }).catch((reason: unknown) => reason);
  if (!(error instanceof Problem)) throw error;
  return {
    code: error.code,
    said: `${error.detail.ko} ${error.detail.en}`,
  };
}

const sound = workbookParts([{ name: 'a', xml: worksheet('<sheetData/>') }]);
const withSheet = (xml: string, shared: string | null = null) => zipOf(workbookParts([{ name: 'a', xml }], shared));
const claiming = (claims: NonNullable<Part['claims']>, content: string | Uint8Array = worksheet('<sheetData/>')) =>
  zipOf([...sound.slice(0, -1), { ...sound.at(-1)!, content, claims }]);

describe('refused by the directory alone, before anything is expanded:', () => {
  const zeros = new Uint8Array(257 * megabyte);

  test.each([
    [
      'a zip bomb: 100 MB of zeros',
      'IMPORT_TOO_LARGE',
      'compression ratio (100)',
      () => claiming({}, zeros.subarray(0, 100 * megabyte)),
    ],
    ['a zip bomb: 257 MB of zeros', 'IMPORT_TOO_LARGE', 'expanded size (256 MB)', () => claiming({}, zeros)],
    [
      'many parts that expand to 500 MB together',
      'IMPORT_TOO_LARGE',
      'expanded size (400 MB)',
      () =>
        zipOf([
          ...sound,
          ...Array.from({ length: 500 }, (_, i) => ({
            name: `xl/media/${i}.xml`,
            content: 'x',
            claims: { expanded: megabyte },
          })),
        ]),
    ],
    [
      'many small parts that expand a thousandfold together',
      'IMPORT_TOO_LARGE',
      'compression ratio (100)',
      () =>
        zipOf([
          ...sound,
          ...Array.from({ length: 100 }, (_, i) => ({ name: `xl/media/${i}.xml`, content: Buffer.alloc(900_000) })),
        ]),
    ],
    [
      'six thousand parts',
      'IMPORT_TOO_LARGE',
      'number of parts (5000)',
      () => zipOf(Array.from({ length: 6000 }, (_, i) => ({ name: `${i}`, content: 'x' }))),
    ],
    ['a part that claims to be empty', 'IMPORT_UNREADABLE', 'damaged or incomplete', () => claiming({ expanded: 0 })],
    [
      'a part whose sizes stand elsewhere',
      'IMPORT_UNREADABLE',
      'damaged or incomplete',
      () => claiming({ expanded: 0, packed: 0, flags: 8 }),
    ],
    [
      'sizes of the 64-bit kind',
      'IMPORT_UNREADABLE',
      'damaged or incomplete',
      () => claiming({ expanded: 0xffffffff }),
    ],
    ['an encrypted part', 'IMPORT_UNREADABLE', 'encrypted', () => claiming({ flags: 1 })],
    [
      'a macro',
      'IMPORT_ACTIVE_CONTENT',
      'vbaProject.bin',
      () => zipOf([...sound, { name: 'xl/vbaProject.bin', content: 'x' }]),
    ],
    [
      'a link to another workbook',
      'IMPORT_ACTIVE_CONTENT',
      'externalLink1.xml',
      () => zipOf([...sound, { name: 'xl/externalLinks/externalLink1.xml', content: '<x/>' }]),
    ],
    [
      'a data connection',
      'IMPORT_ACTIVE_CONTENT',
      'connections.xml',
      () => zipOf([...sound, { name: 'xl/connections.xml', content: '<x/>' }]),
    ],
    [
      'an embedded object',
      'IMPORT_ACTIVE_CONTENT',
      'o.bin',
      () => zipOf([...sound, { name: 'xl/embeddings/o.bin', content: 'x' }]),
    ],
    [
      'another archive',
      'IMPORT_UNREADABLE',
      'no Excel workbook',
      () => zipOf([{ name: 'word/document.xml', content: '<x/>' }]),
    ],
    ['a truncated workbook', 'IMPORT_UNREADABLE', 'damaged or incomplete', () => zipOf(sound).subarray(0, -30)],
    ['an archive of two bytes', 'IMPORT_UNREADABLE', 'damaged or incomplete', () => Buffer.from('PK')],
    [
      'an old .xls',
      'IMPORT_UNREADABLE',
      'an old .xls or an encrypted file',
      () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    ],
  ] as [string, string, string, () => Buffer][])('%s: %s, %s', async (_, code, what, make) => {
    const bytes = make();
    const { code: given, said } = await refusal(bytes);
    expect(given).toBe(code);
    if (isZip(bytes)) expect(() => checkWorkbook(bytes, name)).toThrow(code);
    expect(said).toContain(what);
    expect(said).toMatch(/«표\.xlsx».*“표\.xlsx”/);
  });
});

describe('refused in the child process:', () => {
  const cell = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const rows = (count: number, make: (row: number) => string) =>
    Array.from({ length: count }, (_, i) => make(i + 1)).join('');

  test.each([
    [
      'a part that expands beyond what it claims',
      ['IMPORT_UNREADABLE'],
      'the workbook is damaged',
      () => claiming({ expanded: 2 * megabyte, localExpanded: 100 }, Buffer.alloc(40 * megabyte, ' ')),
    ],
    [
      'a million columns',
      ['IMPORT_UNREADABLE'],
      'the workbook is damaged',
      () => withSheet(worksheet(`<sheetData><row r="1">${cell('BDWGN1', 'x')}</row></sheetData>`)),
    ],
    [
      'ten million rows',
      ['IMPORT_UNREADABLE'],
      'the workbook is damaged',
      () => withSheet(worksheet(`<sheetData><row r="10000000">${cell('A10000000', 'x')}</row></sheetData>`)),
    ],
    [
      '1,300 rows as wide as a sheet can be',
      ['IMPORT_UNREADABLE', 'IMPORT_TOO_LARGE'],
      '표.xlsx',
      () =>
        withSheet(
          worksheet(`<sheetData>${rows(1_300, (r) => `<row r="${r}">${cell(`XFD${r}`, `${r}`)}</row>`)}</sheetData>`),
        ),
    ],
    [
      '4,097 columns',
      ['IMPORT_TOO_LARGE'],
      'number of columns (4096)',
      () => withSheet(worksheet(`<sheetData><row r="1">${cell('A1', 'x')}${cell('FAO1', 'x')}</row></sheetData>`)),
    ],
    [
      'a last row far below a wide one',
      ['IMPORT_TOO_LARGE'],
      'number of cells (16000000)',
      () =>
        withSheet(
          worksheet(
            `<sheetData><row r="1">${cell('EZZ1', 'x')}</row><row r="4500">${cell('A4500', 'x')}</row></sheetData>`,
          ),
        ),
    ],
    [
      'several sheets that are too large only together',
      ['IMPORT_TOO_LARGE'],
      'number of cells (16000000)',
      () =>
        zipOf(
          workbookParts(
            ['a', 'b', 'c'].map((sheet) => ({
              name: sheet,
              xml: worksheet(
                `<sheetData><row r="1">${cell('BXX1', 'x')}</row><row r="2700">${cell('A2700', 'x')}</row></sheetData>`,
              ),
            })),
          ),
        ),
    ],
    [
      'a hundred sheets',
      ['IMPORT_TOO_LARGE'],
      'number of sheets (60)',
      () =>
        zipOf(workbookParts(Array.from({ length: 61 }, (_, i) => ({ name: `s${i}`, xml: worksheet('<sheetData/>') })))),
    ],
    [
      'elements nested half a million deep',
      ['IMPORT_UNREADABLE', 'IMPORT_TOO_LARGE', 'IMPORT_UNKNOWN_LAYOUT'],
      '표.xlsx',
      () => withSheet(worksheet('<sheetData/>'), `<sst>${'<si a="0">'.repeat(500_000)}`),
    ],
    [
      'entities that multiply',
      ['IMPORT_UNKNOWN_LAYOUT', 'IMPORT_UNREADABLE'],
      '표.xlsx',
      () =>
        withSheet(
          `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${worksheet(`<sheetData><row r="1">${cell('A1', '&b;&b;&b;')}</row></sheetData>`)}`,
        ),
    ],
    ['a CSV of one endless line', ['IMPORT_TOO_LARGE'], 'number of columns', () => Buffer.alloc(30 * megabyte, ',')],
    [
      'a CSV with a quote never closed',
      ['IMPORT_UNREADABLE'],
      'record 2 is never closed',
      () => Buffer.from('a,"b\n'.repeat(3)),
    ],
    [
      'bytes of no text',
      ['IMPORT_UNREADABLE'],
      'neither an Excel workbook nor text',
      () => Buffer.from([0xff, 0xfe, 0x00, 0x01]),
    ],
    ['an empty file', ['IMPORT_UNKNOWN_LAYOUT'], '표.xlsx', () => Buffer.alloc(0)],
  ] as [string, string[], string, () => Buffer][])('%s', async (_, codes, what, make) => {
    const { code, said } = await refusal(make());
    expect(codes).toContain(code);
    expect(said).toContain(what);
    expect(said).not.toContain('undefined');
  });
});

describe('any bytes give a report or a coded problem, never a crash:', () => {
  const five = Array.from({ length: 28 }).reduce<NationalData>(merged, national33);
  const sheets = layoutA(five);
  const bytes = workbookBytes(sheets);
  const text = Buffer.from(csvOf(sheets[0]!.rows));

  async function outcome(given: Uint8Array): Promise<string> {
    try {
      if (given[0] !== 0x50) return importReport([readCsvGrid(given, 'x.csv').grid]).schema;
      checkWorkbook(given, name);
      return importReport([await readWorkbook(given, name)]).schema;
    } catch (error) {
      if (error instanceof Problem) return error.code;
      throw error;
    }
  }

  const flips = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 });
  const spoiled = (from: Uint8Array, changes: readonly (readonly [number, number])[], keep: number) => {
    const copy = Uint8Array.from(from);
    for (const [at, value] of changes) copy[at % copy.length] = value;
    return copy.subarray(0, Math.max(1, Math.trunc(copy.length * keep)));
  };
  const kept = fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, fc.double({ min: 0, max: 1, noNaN: true }));

  test('untouched, the workbook gives a report', async () => {
    expect(five.sectors).toHaveLength(5);
    expect(await outcome(bytes)).toBe('pageup.table-import/1');
    expect(await outcome(text)).toBe('IMPORT_BLOCK_MISSING');
  });

  test('a workbook with bytes changed or cut off', async () => {
    await fc.assert(
      fc.asyncProperty(flips, kept, async (changes, keep) => {
        expect(await outcome(spoiled(bytes, changes, keep))).toMatch(/^[A-Z_]+$|^pageup/);
      }),
      { numRuns: 200 },
    );
  });

  test('a worksheet with characters changed inside a sound archive', async () => {
    const xml = Buffer.from(sheetXml(sheets[0]!));
    await fc.assert(
      fc.asyncProperty(flips, kept, async (changes, keep) => {
        const parts = workbookParts([
          { name: sheets[0]!.name, xml: Buffer.from(spoiled(xml, changes, keep)).toString('latin1') },
        ]);
        expect(await outcome(zipOf(parts))).toMatch(/^[A-Z_]+$|^pageup/);
      }),
      { numRuns: 200 },
    );
  });

  test('a CSV with bytes changed or cut off', async () => {
    await fc.assert(
      fc.asyncProperty(flips, kept, async (changes, keep) => {
        expect(await outcome(spoiled(text, changes, keep))).toMatch(/^[A-Z_]+$|^pageup/);
      }),
      { numRuns: 300 },
    );
  });
});

test('an archive made by these tests is sound where it does not mean to lie', () => {
  expect(() => checkWorkbook(zipOf(sound), name)).not.toThrow();
});
