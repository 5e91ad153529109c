import fc from 'fast-check';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import {
  checkReport,
  notesOnTable,
  publishedOutput,
  readNationalTable,
  requireOneBasis,
  requireSound,
  type FlowTable,
  type PrintedTotals,
  type TableCheck,
} from '../../../../engine/index.ts';
import { sizeOf } from '../../../../engine/table/flow-table.ts';
import { library, problemOf } from '../../support.ts';
import { nationalTwo } from '../../two-sectors.ts';
import { productiveTable } from '../arbitrary-table.ts';

const shipped = ['33', '83', '165'].map((size) => ({
  size,
  table: readNationalTable(library.tableText(`bok-2020-national-${size}`)),
}));
const { table: medium } = shipped[1]!;
const checkTable = (...given: Parameters<typeof checkReport>) => checkReport(...given).checks;
const named = (checks: readonly TableCheck[], name: string) => checks.find((check) => check.name === name)!;

/** 한 칸에 얼마를 더한 것. */
const nudged = (values: Float64Array, at: number, by: number) =>
  values.map((value, k) => (k === at ? value + by : value));

describe.each(shipped)('2020년 산업연관표, 전국 $size부문', ({ size, table }) => {
  const report = checkReport(table, {}, publishedOutput(2020));

  test('passes every check, and balances to the last 백만원', () => {
    expect(report.checks.filter(({ ok }) => !ok)).toEqual([]);
    for (const name of ['rowBalance', 'columnBalance', 'output']) {
      expect(named(report.checks, name)).toMatchObject({ worst: 0, at: null });
    }
    expect(requireSound(table, {}, publishedOutput(2020))).toEqual(report.checks);
  });

  test('총산출 4,557.2조원, 취업자 5.36명/10억원 (facts.md)', () => {
    expect(named(report.checks, 'unit').worst).toBeCloseTo(1, 4);
    expect(named(report.checks, 'personsPerOutput').worst!.toFixed(2)).toBe('5.36');
  });

  test('33, 83, 165부문의 음의 칸 10, 110, 494개와 부가가치 0인 마지막 부문을 알린다', () => {
    const count = { '33': 10, '83': 110, '165': 494 }[size]!;
    const last = table.sectors.at(-1)!.code;
    expect(report.notes.map(({ code }) => code)).toEqual(['NEGATIVE_CELLS', 'VALUE_ADDED_NOT_POSITIVE']);
    expect(report.notes[0]!.message.ko).toContain(`${count}개`);
    expect(report.notes[1]!.message.en).toContain(`: ${last}.`);
    expect(named(report.checks, 'columnSums')).toMatchObject({ at: last });
    expect(named(report.checks, 'columnSums').worst!.toFixed(4)).toBe('0.9993');
  });

  test('the bound of its spectral radius lies above the eigenvalues of A^d', () => {
    const n = sizeOf(table);
    const shares = Array.from({ length: n }, (_, i) =>
      Array.from({ length: n }, (__, j) => table.domestic[i * n + j]! / table.output[j]!),
    );
    const { realEigenvalues: re, imaginaryEigenvalues: im } = new EigenvalueDecomposition(new Matrix(shares));
    const radius = Math.max(...re.map((real, i) => Math.hypot(real, im[i]!)));
    expect(report.spectralRadius!.lower).toBeNull();
    expect(report.spectralRadius!.upper).toBeGreaterThanOrEqual(radius);
    expect(report.spectralRadius!.upper).toBeLessThan(1);
  });
});

describe('printed totals of the 83 sectors', () => {
  const n = sizeOf(medium);
  const sales = Float64Array.from(medium.output, (_, i) =>
    medium.domestic.subarray(i * n, (i + 1) * n).reduce((sum, flow) => sum + flow, 0),
  );
  const printed: PrintedTotals = {
    domestic: { '9090': sales, '9290': medium.output },
    total: { '9310': medium.output, '9790': medium.output },
  };

  test('hold', () => {
    const checks = checkTable(medium, printed).filter(({ name }) => name.startsWith('printed.'));
    expect(checks.map(({ name, worst, ok }) => [name, worst, ok])).toEqual(
      ['domestic.9090', 'domestic.9290', 'total.9310', 'total.9790'].map((name) => [`printed.${name}`, 0, true]),
    );
  });

  test('name the sector that misses, and an unknown code is passed over', () => {
    const wrong = { domestic: { '9090': nudged(sales, 41, -5000), '9999': sales } };
    expect(checkTable(medium, wrong).filter(({ ok }) => !ok)).toMatchObject([
      { name: 'printed.domestic.9090', worst: 5000, at: '42' },
    ]);
    expect(problemOf(() => requireSound(medium, wrong)).values).toMatchObject({
      atKo: '42 기타 운송장비',
      atEn: '42 Other transport equipment',
      difference: 5000,
      checkKo: '적힌 합계(국산거래 9090)',
      checkEn: 'Printed totals (domestic flows 9090)',
    });
  });

  test('import totals are the import balance', () => {
    const totals = Float64Array.from(medium.output, (_, i) => {
      const items = medium.finalDemand.items.length;
      const used = [
        ...medium.imported!.subarray(i * n, (i + 1) * n),
        ...medium.finalDemand.imported!.subarray(i * items, (i + 1) * items),
      ];
      return used.reduce((sum, value) => sum + value, 0);
    });
    const printedImports = (values: Float64Array) => ({ imported: { '9290': values }, total: { '9329': values } });
    expect(checkTable(medium, printedImports(totals)).filter(({ ok }) => !ok)).toEqual([]);
    const failing = checkTable(medium, printedImports(nudged(totals, 0, 1000))).filter(({ ok }) => !ok);
    expect(failing.map(({ name, at }) => [name, at])).toEqual([
      ['printed.imported.9290', '01'],
      ['printed.total.9329', '01'],
    ]);
  });
});

describe('a table that cannot be used is refused with its place', () => {
  const changed = (change: Partial<FlowTable>): FlowTable => ({ ...medium, ...change });
  const n = sizeOf(medium);
  const times = (factor: number) => (values: Float64Array) => values.map((value) => value * factor);
  const inUnit = (factor: number): FlowTable =>
    changed({
      domestic: times(factor)(medium.domestic),
      imported: times(factor)(medium.imported!),
      finalDemand: { ...medium.finalDemand, domestic: times(factor)(medium.finalDemand.domestic) },
      valueAdded: Object.fromEntries(Object.entries(medium.valueAdded).map(([k, row]) => [k, times(factor)(row)])),
      output: times(factor)(medium.output),
    });

  test('unbalanced: the sector and by how much', () => {
    const table = changed({ domestic: nudged(medium.domestic, 11 * n + 29, 12_345) });
    expect(problemOf(() => requireSound(table))).toMatchObject({
      code: 'TABLE_UNBALANCED',
      values: { atKo: '12 가죽제품', difference: 12_345 },
      detail: {
        ko: '«bok-2020-national-83» 표의 «행의 균형(중간수요 + 최종수요 = 산출)»이 맞지 않습니다: 부문 12 가죽제품에서 12345백만원 어긋나며 한도는 45.5입니다. 그 부문의 칸을 확인하세요.',
        en: 'Row balance (sales = output) of “bok-2020-national-83” fails: sector 12 Leather products is off by 12345 million won, 45.5 allowed. Check the cells of that sector.',
      },
    });
    expect(named(checkTable(table), 'columnBalance')).toMatchObject({ worst: 12_345, at: '30', ok: false });
  });

  test('a difference that rounding explains is reported and let through', () => {
    const table = changed({ domestic: nudged(medium.domestic, 11 * n + 29, 3) });
    expect(named(requireSound(table), 'rowBalance')).toMatchObject({ worst: 3, at: '12', ok: true });
  });

  test.each([
    ['domestic', { domestic: nudged(medium.domestic, 5 * n + 6, NaN) }, '국산거래 06×07', 'domestic flows 06×07'],
    ['imported', { imported: nudged(medium.imported!, 2, Infinity) }, '수입거래 01×03', 'imported flows 01×03'],
    ['output', { output: nudged(medium.output, 82, NaN) }, '산출 83', 'output 83'],
    [
      'persons',
      { persons: { employed: nudged(medium.persons.employed!, 3, NaN), employees: null } },
      '취업자 04',
      'employed 04',
    ],
    [
      'value added',
      {
        valueAdded: { ...medium.valueAdded, operatingSurplus: nudged(medium.valueAdded['operatingSurplus']!, 0, NaN) },
      },
      '영업잉여 01',
      'operating surplus 01',
    ],
  ])('not a number in %s', (_, change, atKo, atEn) => {
    const problem = problemOf(() => requireSound(changed(change)));
    expect(problem).toMatchObject({ code: 'TABLE_NOT_FINITE', values: { atKo, atEn, count: 1 } });
    expect(checkReport(changed(change))).toMatchObject({
      checks: [{ ok: true }, { ok: true }, { name: 'finite', ok: false }],
      spectralRadius: null,
    });
  });

  test.each([
    ['a flow', { domestic: nudged(medium.domestic, 5 * n + 6, 1e305) }, '국산거래 06×07', 1e305],
    [
      'an output too small to divide by',
      { output: medium.output.map((x, j) => (j === 2 ? 1e-310 : x)) },
      '산출 03',
      1e-310,
    ],
  ])('beyond the sizes taken, in %s', (_, change, at, value) => {
    const problem = problemOf(() => requireSound(changed(change)));
    expect(problem).toMatchObject({
      code: 'AMOUNT_OUT_OF_BOUNDS',
      values: { whereKo: `«${medium.id}» 표의 ${at}`, value },
    });
    expect(named(checkTable(changed(change)), 'amounts')).toMatchObject({ ok: false, worst: 1 });
    expect(named(checkTable(medium), 'amounts')).toMatchObject({ ok: true, worst: 0, at: null });
  });

  test.each([
    [1000, 1000],
    [1 / 1000, 0.001],
  ])('in a unit wrong by %d', (factor, ratio) => {
    const problem = problemOf(() => requireSound(inUnit(factor), {}, publishedOutput(2020)));
    expect(problem).toMatchObject({
      code: 'TABLE_UNIT_WRONG',
      values: { times: ratio, trillions: 4557.2, year: 2020 },
    });
    const persons = named(checkTable(inUnit(factor)), 'personsPerOutput');
    expect(persons.ok).toBe(false);
  });

  test('a table of another year within fifteen is compared with 2020, an older one with nothing', () => {
    expect([publishedOutput(2005)?.year, publishedOutput(2035)?.year, publishedOutput(2004)]).toEqual([
      2020,
      2020,
      null,
    ]);
    expect(named(checkTable(inUnit(0.44), {}, publishedOutput(2005)), 'unit').ok).toBe(true);
  });

  test('negative output', () => {
    const table = { ...nationalTwo, output: Float64Array.of(1000, -2000) };
    expect(named(checkTable(table), 'output')).toMatchObject({ worst: -2000, at: '02', ok: false });
    const balanced = {
      ...nationalTwo,
      domestic: new Float64Array(4),
      finalDemand: { ...nationalTwo.finalDemand, domestic: Float64Array.of(5, -7) },
      valueAdded: { compensation: Float64Array.of(5, -7) },
      output: Float64Array.of(5, -7),
    };
    expect(problemOf(() => requireSound(balanced))).toMatchObject({
      code: 'TABLE_NEGATIVE_OUTPUT',
      values: { atKo: '02 둘', atEn: '02 Two', output: -7 },
    });
  });

  test('not productive: inputs over output, and the pivot 0.1 − 0.36/0.1 that fails', () => {
    const table = {
      ...nationalTwo,
      domestic: Float64Array.of(90, 60, 60, 90),
      finalDemand: { ...nationalTwo.finalDemand, domestic: Float64Array.of(-50, -50) },
      valueAdded: { compensation: Float64Array.of(-50, -50) },
      output: Float64Array.of(100, 100),
    };
    const problem = problemOf(() => requireSound(table));
    expect(problem.code).toBe('TABLE_NOT_PRODUCTIVE');
    expect(problem.detail.en).toContain('sector 01 One are 1.5 times its output');
    expect(problem.detail.en).toContain('sector 02 Two is -3.5');
    expect(problem.detail.ko).toContain('부문 01 하나');
    expect(named(checkTable(table), 'productive')).toMatchObject({ at: '02', ok: false });
    expect(checkReport(table).spectralRadius!.lower).toBeGreaterThan(1.49);
  });

  test('not square, and codes twice', () => {
    const torn = changed({ domestic: medium.domestic.subarray(1) });
    expect(problemOf(() => requireSound(torn))).toMatchObject({
      code: 'TABLE_NOT_SQUARE',
      values: { accounts: 83, cells: 83 * 83 - 1 },
    });
    const twice = changed({ sectors: medium.sectors.map((sector, i) => (i === 5 ? medium.sectors[4]! : sector)) });
    expect(problemOf(() => requireSound(twice))).toMatchObject({
      code: 'TABLE_DUPLICATE_CODES',
      values: { codes: '05' },
    });
    expect(checkReport(twice).spectralRadius).not.toBeNull();
    expect(named(checkTable(twice), 'codes')).toEqual({
      name: 'codes',
      worst: 1,
      at: '05',
      ok: false,
      tolerance: 0,
      unit: '개',
    });
    expect(named(checkTable(torn), 'square')).toMatchObject({ worst: 1, at: 'domestic', ok: false });
    expect(named(checkTable(medium), 'codes')).toMatchObject({ worst: 0, ok: true });
  });

  const nothing = (size: number): FlowTable => ({
    ...nationalTwo,
    sectors: nationalTwo.sectors.slice(0, size),
    domestic: new Float64Array(size * size),
    imported: new Float64Array(size * size),
    finalDemand: { items: ['9111'], domestic: new Float64Array(size), imported: new Float64Array(size) },
    valueAdded: { compensation: new Float64Array(size) },
    output: new Float64Array(size),
    persons: { employed: new Float64Array(size), employees: null },
  });

  test.each([0, 2])('nothing made in any of %d sectors', (size) => {
    expect(problemOf(() => requireSound(nothing(size)))).toMatchObject({
      code: 'TABLE_EMPTY',
      values: { count: size },
    });
    const { checks, spectralRadius } = checkReport(nothing(size));
    expect(checks.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual(['sectorsWithOutput']);
    expect(spectralRadius).toBeNull();
    expect(JSON.stringify(checks)).not.toMatch(/NaN|null,"ok":true.*NaN/);
  });

  test('a cell of −1e300 is not called productive', () => {
    const table = { ...nationalTwo, domestic: nudged(nationalTwo.domestic, 1, -1e300) };
    expect(named(checkTable(table), 'productive')).toMatchObject({ at: '01×02', ok: false });
    const balanced = {
      ...nationalTwo,
      domestic: Float64Array.of(100, -900, 900, 100),
      finalDemand: { ...nationalTwo.finalDemand, domestic: Float64Array.of(1000, -800) },
      valueAdded: { compensation: Float64Array.of(-800, 1000) },
      output: Float64Array.of(200, 200),
    };
    const { code, detail } = problemOf(() => requireSound(balanced));
    expect(code).toBe('TABLE_NOT_PRODUCTIVE');
    expect(detail.ko).toContain('가장 큰 것 01×02 -4.5');
    expect(detail.en).toContain('largest 01×02 -4.5');
  });

  describe('persons wrong by an order', () => {
    const counted = (persons: FlowTable['persons']) => changed({ persons });
    const { employed, employees } = medium.persons as { employed: Float64Array; employees: Float64Array };
    const known = publishedOutput(2020);

    test.each([
      ['employed', 1000, { employed: times(1000)(employed), employees: null }, 5364.01, '취업자', 'employed'],
      ['employed', 0.001, { employed: times(0.001)(employed), employees: null }, 0.00536401, '취업자', 'employed'],
      ['employees', 0.001, { employed, employees: times(0.001)(employees) }, 0.0038, '임금근로자', 'employees'],
    ] as const)('%s times %d', (_, __, persons, perBillion, whatKo, whatEn) => {
      const problem = problemOf(() => requireSound(counted(persons), {}, known));
      expect(problem.code).toBe('TABLE_PERSONS_WRONG');
      expect(problem.values).toMatchObject({ whatKo, whatEn, least: 0.5, most: 200 });
      expect(Number(problem.values['perBillion']) / perBillion).toBeCloseTo(1, 1);
      expect(problem.detail.ko).toContain('200명');
    });

    test('without a published figure of a near year nothing is refused, and a note says so', () => {
      const old = { ...counted({ employed: times(100)(employed), employees: null }), year: 1975 };
      expect(named(requireSound(old), 'personsPerOutput')).toMatchObject({ ok: true });
      const { notes } = checkReport(old, {}, publishedOutput(1975));
      const said = notes.find(({ code }) => code === 'UNIT_NOT_COMPARED');
      expect(said?.message.ko).toContain('1975년');
      expect(said?.message.en).toContain('2020');
      expect(notesOnTable(medium).map(({ code }) => code)).not.toContain('UNIT_NOT_COMPARED');
    });

    test('employees above the employed are no part of them', () => {
      const swapped = counted({ employed: employees, employees: employed });
      expect(problemOf(() => requireSound(swapped, {}, known))).toMatchObject({
        code: 'TABLE_EMPLOYEES_ABOVE_EMPLOYED',
        values: { id: 'bok-2020-national-83' },
      });
    });
  });

  test('parts of different years or price bases', () => {
    const part = (name: string, year: number | null, priceBasis: FlowTable['priceBasis'] | null) => ({
      name,
      year,
      priceBasis,
    });
    const flows = part('총거래표', 2020, 'producer');
    expect(() =>
      requireOneBasis('t', [flows, part('고용표', 2020, null), part('수입거래표', null, 'producer')]),
    ).not.toThrow();
    expect(problemOf(() => requireOneBasis('t', [flows, part('고용표', 2023, null)]))).toMatchObject({
      code: 'TABLE_MIXED_YEARS',
      values: { first: '총거래표', firstYear: 2020, second: '고용표', secondYear: 2023 },
    });
    expect(problemOf(() => requireOneBasis('t', [flows, part('수입거래표', 2020, 'basic')]))).toMatchObject({
      code: 'TABLE_MIXED_PRICES',
      values: { firstKo: '생산자가격', secondKo: '기초가격', secondEn: 'basic prices' },
    });
  });
});

test('negative cells count by their size in the bound: a table that turns in a circle of 0.9', () => {
  const turning = { ...nationalTwo, domestic: Float64Array.of(0, -90, 90, 0), output: Float64Array.of(100, 100) };
  const { lower, upper } = checkReport(turning).spectralRadius!;
  expect(lower).toBeNull();
  expect(upper).toBeCloseTo(0.9, 9);
});

describe('notesOnTable()', () => {
  test('says what is absent or unknown', () => {
    const table = {
      ...nationalTwo,
      imported: null,
      output: Float64Array.of(1000, 0),
      persons: { employed: null, employees: null },
    };
    expect(notesOnTable(table).map(({ code }) => code)).toEqual([
      'SECTORS_WITHOUT_OUTPUT',
      'IMPORTS_NOT_SEPARATE',
      'PERSONS_UNKNOWN',
    ]);
    expect(notesOnTable(nationalTwo)).toEqual([]);
  });

  test('employees above employed are found', () => {
    const table = {
      ...nationalTwo,
      persons: { employed: Float64Array.of(300, 500), employees: Float64Array.of(200, 520) },
    };
    expect(named(checkTable(table), 'employeesWithinEmployed')).toMatchObject({ worst: 20, at: '02', ok: false });
  });
});

describe('properties on random productive tables', () => {
  test.each([false, true])('pass, with the productive check certified (negative cells: %s)', (negatives) => {
    fc.assert(
      fc.property(productiveTable({ negatives }), (table) => {
        const checks = requireSound(table);
        for (const name of ['rowBalance', 'columnBalance']) expect(named(checks, name).worst).toBe(0);
        expect(named(checks, 'productive').ok).toBe(true);
      }),
    );
  });

  test('one changed cell of the flows is named by its row and its column', () => {
    const changes = productiveTable().chain((table) =>
      fc.record({ table: fc.constant(table), cell: fc.nat({ max: table.domestic.length - 1 }) }),
    );
    fc.assert(
      fc.property(changes, ({ table, cell }) => {
        const n = sizeOf(table);
        const checks = checkTable({ ...table, domestic: nudged(table.domestic, cell, 1e6) });
        expect(named(checks, 'rowBalance')).toMatchObject({ at: table.sectors[Math.trunc(cell / n)]!.code, ok: false });
        expect(named(checks, 'columnBalance')).toMatchObject({ at: table.sectors[cell % n]!.code, ok: false });
      }),
    );
  });

  test('the unit does not change what is productive, and money checks scale with it', () => {
    fc.assert(
      fc.property(productiveTable({ negatives: true }), (table) => {
        const scaled = {
          ...table,
          domestic: table.domestic.map((flow) => flow * 1024),
          output: table.output.map((made) => made * 1024),
        };
        expect(checkReport(scaled).spectralRadius).toEqual(checkReport(table).spectralRadius);
      }),
    );
  });
});
