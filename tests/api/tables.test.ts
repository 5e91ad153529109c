import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCsv, readReference } from '../../api/files/reference-csv.ts';

const root = join(import.meta.dirname, '..', '..');
const reference = process.env['PAGEUP_REFERENCE'];

const tableFolders = [
  'tables/bok-2020-regional',
  'tables/bok-2020-national-165',
  'tables/bok-2020-national-83',
  'tables/bok-2020-national-33',
];
const folders = [...tableFolders, 'concordances/bok-2020-sectors', 'prices/kr-gdp-deflator'];
const bytesOf = (folder: string) => readFileSync(join(root, 'seeds', folder, 'data.json'));
const dataOf = (folder: string) => JSON.parse(bytesOf(folder).toString('utf8'));
const sheetOf = (folder: string) => parse(readFileSync(join(root, 'seeds', folder, 'source.yaml'), 'utf8'));
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

const indicators = { production: 'production', valueAdded: 'value_added', employment: 'employment' };
const scopes = { inRegion: 'in', outRegion: 'out' };
const regional = dataOf('tables/bok-2020-regional');
const sixArrays: [string, (number | null)[][]][] = Object.entries(indicators).flatMap(([indicator, column]) =>
  Object.entries(scopes).map(([scope, end]): [string, (number | null)[][]] => [
    `${column}_${end}`,
    regional[indicator][scope],
  ]),
);

let scratch = '';
beforeAll(() => (scratch = mkdtempSync(join(tmpdir(), 'pageup-tables-'))));
afterAll(() => rmSync(scratch, { recursive: true }));

describe.each(folders)('seeds/%s', (folder) => {
  test('has the sha256 that its source sheet states', () => {
    expect(sheetOf(folder).sha256).toBe(sha256(bytesOf(folder)));
  });

  test('and its source sheet carry one id, and the sheet speaks two languages throughout', () => {
    const sheet = sheetOf(folder);
    expect([sheet.id, dataOf(folder).id]).toEqual([folder.split('/')[1], folder.split('/')[1]]);
    for (const field of ['title', 'publisher', 'classification', 'termsOfUse', 'changes', 'verified']) {
      expect(sheet[field].ko.length, field).toBeGreaterThan(0);
      expect(sheet[field].en.length, field).toBeGreaterThan(0);
    }
    expect(sheet.changes.ko).toHaveLength(sheet.changes.en.length);
    expect(sheet.verified.ko).toHaveLength(sheet.verified.en.length);
  });
});

describe('sector names', () => {
  const tables = tableFolders.map(dataOf);

  test.each(tables.map((table) => [table.id, table]))(
    '%s has a tidy Korean and English name for every code',
    (_, table) => {
      const codes: string[] = table.sectors.map(({ code }: { code: string }) => code);
      const isSmall = codes.length === 165;
      const numbered = codes.map((_, i) => String(i + 1).padStart(2, '0'));
      expect(codes).toEqual(isSmall ? [...new Set(codes)].toSorted() : numbered);
      expect(codes.filter((code) => !(isSmall ? /^\d{3}$/ : /^\d{2}$/).test(code))).toEqual([]);
      for (const { ko, en } of [...table.sectors, ...(table.regions ?? [])]) {
        expect(ko).toMatch(/^\S+( \S+)*$/);
        expect(en).toMatch(/^[A-Z][A-Za-z-]*,?( [A-Za-z-]+,?)*$/);
      }
    },
  );

  test('one Korean name has one English name, and the two 83-sector tables agree', () => {
    const english = new Map<string, string>();
    for (const { ko, en } of tables.flatMap((table) => table.sectors)) {
      expect(en).toBe(english.get(ko) ?? en);
      english.set(ko, en);
    }
    const [regionalTable, , medium] = tables;
    expect(regionalTable.sectors).toEqual(medium.sectors);
  });

  test('the English names are those of sectors-en.yaml', () => {
    const names = parse(readFileSync(join(root, 'seeds/tables/sectors-en.yaml'), 'utf8'));
    for (const { sectors } of tables) {
      const english = sectors.map(({ code, en }: { code: string; en: string }) => [code, en]);
      expect(Object.fromEntries(english)).toEqual(names[sectors.length]);
    }
  });

  test.each(tables.map((table) => [table.id, table]))('no two sectors of %s share a name', (_, table) => {
    for (const lang of ['ko', 'en']) {
      const names = table.sectors.map((sector: Record<string, string>) => sector[lang]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('the concordance names the sectors of the 83- and 33-sector tables, and every sector of the 165', () => {
    const { sectors, rows } = dataOf('concordances/bok-2020-sectors');
    const [, small, medium, large] = tables;
    expect([sectors['83'], sectors['33']]).toEqual([medium.sectors, large.sectors]);
    const codes = small.sectors.map(({ code }: { code: string }) => code);
    expect(rows.map(([code]: string[]) => code)).toEqual(codes);
    expect(rows.map(([, code]: string[]) => code)).toEqual(codes.map((code: string) => code.slice(0, 2)));
  });
});

describe('seeds/tables/bok-2020-regional figures', () => {
  test.each(sixArrays)('%s is 17 × 83 with null for the same 40 absent pairs', (_, rows) => {
    const absent = (table: (number | null)[][]) =>
      table.flatMap((row, r) => row.flatMap((value, s) => (value === null ? [`${r} ${s}`] : [])));
    expect(rows.map((row) => row.length)).toEqual(Array(17).fill(83));
    expect(absent(rows)).toHaveLength(40);
    expect(absent(rows)).toEqual(absent(regional.production.inRegion));
  });

  test('세종 «70 연구개발» 생산 1.0873 + 0.5986', () => {
    const sejong = regional.regions.findIndex(({ code }: { code: string }) => code === '세종');
    expect(regional.production.inRegion[sejong][69]).toBeCloseTo(1.0873, 4);
    expect(regional.production.outRegion[sejong][69]).toBeCloseTo(0.5986, 4);
  });
});

describe.each(['165', '83', '33'])('seeds/tables/bok-2020-national-%s figures', (size) => {
  const table = dataOf(`tables/bok-2020-national-${size}`);

  test('have the shape the sectors give', () => {
    const n = Number(size);
    const { domestic, imported, finalDemand, valueAdded, output, persons } = table;
    expect([...domestic, ...imported].map((row) => row.length)).toEqual(Array(2 * n).fill(n));
    expect([...finalDemand.domestic, ...finalDemand.imported].map((row) => row.length)).toEqual(Array(2 * n).fill(7));
    const columns = [output, ...[valueAdded, persons.employed, persons.employees].flatMap(Object.values)];
    expect(columns.map((column) => column.length)).toEqual(Array(9).fill(n));
  });

  test('balance by row: intermediate + final demand = output', () => {
    const sold = table.domestic.map((row: number[], i: number) => sum(row) + sum(table.finalDemand.domestic[i]));
    expect(sold).toEqual(table.output);
  });

  test('balance by column: domestic + imported + value added = output', () => {
    const components = Object.values<number[]>(table.valueAdded);
    const used = table.output.map(
      (_: number, j: number) =>
        sum([...table.domestic, ...table.imported].map((row) => row[j])) + sum(components.map((values) => values[j]!)),
    );
    expect(used).toEqual(table.output);
  });
});

test('seeds/prices/kr-gdp-deflator index follows from the annual changes to six decimals', () => {
  const { base, years, annualChangePercent, index } = dataOf('prices/kr-gdp-deflator');
  expect(years).toEqual(Array.from({ length: 15 }, (_, i) => 2010 + i));
  const changes: number[] = annualChangePercent;
  const levels = changes.map((_, i) =>
    changes.slice(0, i + 1).reduce((level, change) => level * (1 + change / 100), 1),
  );
  const chained = levels.map((level) => (100 * level) / levels[years.indexOf(base)]!);
  expect(chained.map((value) => value.toFixed(6))).toEqual(index.map((value: number) => value.toFixed(6)));
});

describe('make-tables', () => {
  test('refuses an empty folder, names what is missing and writes nothing', () => {
    const before = folders.map((folder) => sha256(bytesOf(folder)));
    const run = spawnSync(process.execPath, [join(root, 'api', 'make-tables.ts'), '--from', scratch], {
      encoding: 'utf8',
    });
    expect(run.status).toBe(3);
    expect(run.stdout).toBe('');
    expect(run.stderr.match(/^missing file: /gm)).toHaveLength(27);
    expect(run.stderr).toContain('missing file: bok2020-national-33/fd_import.csv\n');
    expect(folders.map((folder) => sha256(bytesOf(folder)))).toEqual(before);
  });

  test('without a folder says how it is used', () => {
    const run = spawnSync(process.execPath, [join(root, 'api', 'make-tables.ts')], { encoding: 'utf8' });
    expect([run.status, run.stderr]).toEqual([2, 'usage: node api/make-tables.ts --from <folder of reference CSVs>\n']);
  });
});

test('readCsv keeps commas, quotes and line feeds inside quoted fields', () => {
  writeFileSync(join(scratch, 'quoted.csv'), 'code,name\r\n01,"석탄, 원유"\r\n02,"a ""b""\nc"\r\n');
  expect(readCsv(scratch, 'quoted.csv', ['code', 'name'])).toEqual([
    ['01', '석탄, 원유'],
    ['02', 'a "b"\nc'],
  ]);
});

type Figure = [place: string, shipped: number | null | undefined, received: string | null];

/** 셀의 자리는 표를 만든 코드에 기대지 않고 여기서 다시 찾는다: 행과 열이 바뀐 표도 잡아야 한다. */
function differences(figures: Figure[]): string[] {
  return figures
    .filter(([, shipped, received]) => shipped !== (received === null ? null : Number(received)))
    .map(([place, shipped, received]) => `${place}: ships ${shipped}, received ${received}`);
}

describe.skipIf(!reference)('against the reference CSVs', () => {
  const from = reference ?? '';

  test('every regional coefficient is the one received', () => {
    const names = sixArrays.map(([name]) => name);
    const rows = readCsv(from, 'bok2020-regional/coefficients.csv', ['region', 'sector_code', 'sector_name', ...names]);
    const place = (list: { code: string }[], code: string) => list.findIndex((item) => item.code === code);
    const figures = rows.flatMap(([region = '', sector = '', , ...cells]) => {
      const isAbsent = Number(cells[0]) === 1 && cells.slice(1).every((cell) => Number(cell) === 0);
      const [r, s] = [place(regional.regions, region), place(regional.sectors, sector)];
      return sixArrays.map(([name, table], c): Figure => [
        `${region} ${sector} ${name}`,
        table[r]?.[s],
        isAbsent ? null : cells[c]!,
      ]);
    });
    expect(figures).toHaveLength(17 * 83 * 6);
    expect(differences(figures)).toEqual([]);
  });

  test.each(['165', '83', '33'])('every figure of the national %s-sector table is the one received', (size) => {
    const table = dataOf(`tables/bok-2020-national-${size}`);
    const codes: string[] = table.sectors.map(({ code }: { code: string }) => code);
    const { items } = table.finalDemand;
    const turned = (columns: number[][]) => codes.map((_, i) => columns.map((column) => column[i]));
    const { compensation, operatingSurplus, fixedCapitalConsumption, productionTaxLessSubsidy } = table.valueAdded;
    const { employed, employees } = table.persons;
    const demandColumns = ['9090', ...items, '9190', '9290'];
    const valueAddedColumns = [
      'compensation_9610',
      'operating_surplus_9621',
      'fixed_capital_consumption_9622',
      'production_tax_less_subsidy_9630',
    ];
    const totals = ['value_added_9690', 'intermediate_input_9590', 'gross_input_9790'];
    const personsColumns = ['employed_2015_fte', 'employees_2015_fte', 'employed_2020_fte', 'employees_2020_fte'];

    const files: [string, string[], string[], (number | undefined)[][]][] = [
      ['Z_domestic', codes, codes, table.domestic],
      ['Z_import', codes, codes, table.imported],
      ['fd_domestic', demandColumns, items, table.finalDemand.domestic],
      ['fd_import', demandColumns, items, table.finalDemand.imported],
      [
        'va',
        [...valueAddedColumns, ...totals],
        valueAddedColumns,
        turned([compensation, operatingSurplus, fixedCapitalConsumption, productionTaxLessSubsidy]),
      ],
      ['output', ['gross_output'], ['gross_output'], turned([table.output])],
      [
        'employment',
        personsColumns,
        personsColumns,
        turned([employed['2015'], employees['2015'], employed['2020'], employees['2020']]),
      ],
    ];
    const figures = files.flatMap(([name, columns, carried, shipped]) => {
      const rows = readCsv(from, `bok2020-national-${size}/${name}.csv`, ['code', ...columns]);
      return rows.flatMap(([code = '', ...cells]) =>
        carried.map((column, c): Figure => [
          `${name} ${code} ${column}`,
          shipped[codes.indexOf(code)]?.[c],
          cells[columns.indexOf(column)]!,
        ]),
      );
    });
    const n = Number(size);
    expect(figures).toHaveLength(2 * n * n + (2 * 7 + 4 + 1 + 4) * n);
    expect(differences(figures)).toEqual([]);
  });

  test('every row of the concordance is the one received', () => {
    const { sectors, rows } = dataOf('concordances/bok-2020-sectors');
    const columns = ['code165', 'name165', 'code83', 'name83', 'code33', 'name33'];
    const received = readCsv(from, 'sector-mapping.csv', columns);
    expect(rows).toEqual(received.map(([small, , medium, , large]) => [small, medium, large]));
    const nameOf = (size: string, code: string) =>
      sectors[size].find((sector: { code: string }) => sector.code === code)?.ko;
    for (const [, , medium = '', mediumName, large = '', largeName] of received) {
      expect([nameOf('83', medium), nameOf('33', large)]).toEqual([mediumName, largeName]);
    }
  });

  test('every year of the deflator is the one received', () => {
    const { years, annualChangePercent, index } = dataOf('prices/kr-gdp-deflator');
    const rows = readCsv(from, 'deflator.csv', ['year', 'annual_change_percent', 'index_2020_100']);
    const received = rows.map((row) => row.map(Number));
    expect(years.map((year: number, i: number) => [year, annualChangePercent[i], index[i]])).toEqual(received);
  });

  /** 파일 하나만 고친 폴더; 나머지는 원래 것을 가리킨다. */
  function copyWith(name: string, file: string, change: (text: string) => string): string {
    const copy = join(scratch, name);
    const [first = '', inner] = file.split('/');
    const link = (path: string) => symlinkSync(resolve(from, path), join(copy, path));
    const others = (folder: string, changed: string) =>
      readdirSync(join(from, folder)).filter((entry) => entry !== changed);
    mkdirSync(inner ? join(copy, first) : copy, { recursive: true });
    others('.', first).forEach(link);
    if (inner) others(first, inner).forEach((entry) => link(join(first, entry)));
    const text = readFileSync(join(from, file), 'utf8');
    expect(change(text)).not.toBe(text);
    writeFileSync(join(copy, file), change(text));
    return copy;
  }

  test('readReference refuses a folder in which one digit of one cell is changed', () => {
    const copy = copyWith('digit', 'bok2020-national-33/Z_domestic.csv', (text) =>
      text.replace(',31831670,', ',31831671,'),
    );
    expect(() => readReference(copy)).toThrow(
      /fd_domestic\.csv line 2 9090: printed 46984999, the cells give 46985000/,
    );
  });

  test.each([
    [
      'in another medium sector',
      '012,채소 및 과실,01,작물,',
      '012,채소 및 과실,02,축산물,',
      /do not add up to 83: domestic 1 × 1/,
    ],
    ['under a name of no table', '011,곡물 및 식량작물', '011,곡물', /no national table has the sector 011 곡물/],
    ['left out', /^011,.*\r?\n/m, '', /each of the 165 sectors must stand once/],
    ['whose medium sector is torn', '01,작물,01,농림수산품', '01,작물,02,광산품', /puts 01 into two large sectors/],
  ])('readReference refuses a concordance with a sector %s', (name, sound, spoilt, fault) => {
    const copy = copyWith(name, 'sector-mapping.csv', (text) => text.replace(sound, spoilt));
    expect(() => readReference(copy)).toThrow(fault);
  });
});
