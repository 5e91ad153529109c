import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../api/app.ts';
import { openLibrary } from '../../api/files/library.ts';
import { csvText } from '../../api/print/csv.ts';
import { measures } from '../../api/tables/measures.ts';
import { ownTargets } from '../../engine/index.ts';
import { pageup, type Ended } from './command-line.ts';
import * as contract from './contract.ts';
import { contracts } from './table-contract.ts';

const medium = 'bok-2020-national-83';
const root = join(import.meta.dirname, '..', '..');
const employmentFile = join(root, 'seeds', 'examples', 'employment-by-sector.csv');

let app: FastifyInstance;
let folder = '';
beforeAll(async () => {
  app = await buildApp({ library: openLibrary(), web: null });
  folder = mkdtempSync(join(tmpdir(), 'pageup-table-'));
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
  rmSync(dirname(targetsFile), { recursive: true });
});

function write(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function expectDone({ status, stdout, stderr }: Ended): string {
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

async function expectProblem(args: readonly string[], exit: number, code: string) {
  const { status, stdout, stderr } = await pageup(['table', ...args, '--json']);
  expect({ status, stdout }).toEqual({ status: exit, stdout: '' });
  expect(stderr).not.toMatch(contract.innards);
  const problem = contract.problem.parse(JSON.parse(stderr));
  expect(problem.code).toBe(code);
  return problem;
}

const json = async <T>(args: readonly string[], schema: { parse(value: unknown): T }): Promise<T> =>
  schema.parse(JSON.parse(expectDone(await pageup(['table', ...args, '--json']))));

/** 33부문표의 합계를 조금 고친 것: 수입과 부가가치의 합이 최종수요와 같게 남는다. */
const targets = csvText([
  ['total', 'code', 'value'],
  ...ownTargets(openLibrary().flowTable('bok-2020-national-33')).map(({ total, code, value }) => [
    total,
    code,
    total === 'output' && code === '19' ? value * 1.05 : value,
  ]),
]);
const targetsFile = join(mkdtempSync(join(tmpdir(), 'pageup-targets-')), 'targets.csv');
writeFileSync(targetsFile, targets);

type Asked = [name: keyof typeof contracts, args: string[], url: string, body?: object];

/** 명령과, 같은 것을 묻는 HTTP. */
const asked: Asked[] = [
  ['list', [], ''],
  ['show', [medium], `${medium}/overview`],
  ['show', ['bok-2020-regional'], 'bok-2020-regional/overview'],
  ['show', ['kr-gdp-deflator'], 'kr-gdp-deflator/overview'],
  ['check', [medium], `${medium}/check`],
  ['coefficients', [medium, '--of', 'inverse'], `${medium}/coefficients?of=inverse`],
  ['coefficients', [medium, '--of', 'employment'], `${medium}/coefficients?of=employment`],
  ['multipliers', [medium], `${medium}/multipliers`],
  ['multipliers', ['bok-2020-national-165'], 'bok-2020-national-165/multipliers'],
  ['linkages', [medium], `${medium}/linkages`],
  ['treatments', [medium], `${medium}/treatments`],
  ['household', [medium], `${medium}/household`],
  ['rounds', [medium, '--sector', '40', '--rounds', '6'], `${medium}/rounds`, { sector: '40', rounds: 6 }],
  ['rounds', [medium, '--item', '9140'], `${medium}/rounds`, { item: '9140' }],
  ['paths', [medium, '--sector', '40'], `${medium}/paths`, { sector: '40' }],
  [
    'paths',
    [medium, '--item', '9111', '--indicator', 'valueAdded', '--depth', '3', '--top', '7'],
    `${medium}/paths`,
    { item: '9111', indicator: 'valueAdded', depth: 3, top: 7 },
  ],
  [
    'price',
    [medium, '--shock', '45=10%', '--shock', '16=0.05', '--of', 'importPrice'],
    `${medium}/prices`,
    {
      shocks: [
        { sector: '45', fraction: 0.1, of: 'importPrice' },
        { sector: '16', fraction: 0.05, of: 'importPrice' },
      ],
    },
  ],
  ['price', [medium, '--shock', 'all=-1%'], `${medium}/prices`, { shocks: [{ sector: 'all', fraction: -0.01 }] }],
  ['extraction', [medium], `${medium}/extraction`],
  ['extraction', [medium, '--sector', '40'], `${medium}/extraction?sector=40`],
  [
    'supply',
    [medium, '--sector', '01=-10%', '--sector', '45=-1조2,000억원', '--sector', '40=0.05'],
    `${medium}/supply`,
    {
      changes: [
        { sector: '01', fraction: -0.1 },
        { sector: '45', amount: -1_200_000 },
        { sector: '40', fraction: 0.05 },
      ],
    },
  ],
  ['field', [medium, '--cell', '44,45', '--top', '5'], `${medium}/field?row=44&column=45&top=5`],
  ['influence', [medium], `${medium}/influence`],
  ['influence', [medium, '--top', '3', '--tolerance', '2%'], `${medium}/influence?top=3&tolerance=0.02`],
  [
    'change',
    [medium, '--cell', '44,45:scale=1.1', '--cell', '52,40:add=1%', '--cell', '52,40:set=0.05'],
    `${medium}/changes`,
    {
      changes: [
        { row: '44', column: '45', how: 'scale', value: 1.1 },
        { row: '52', column: '40', how: 'add', value: 0.01 },
        { row: '52', column: '40', how: 'set', value: 0.05 },
      ],
    },
  ],
  [
    'mixed',
    [medium, '--output', '31=100조원', '--output', '40=200,000,000'],
    `${medium}/mixed`,
    {
      outputs: [
        { sector: '31', output: 1e8 },
        { sector: '40', output: 2e8 },
      ],
    },
  ],
  [
    'decompose',
    [medium, medium, '--indicator', 'employment'],
    `${medium}/decompositions`,
    { after: medium, indicator: 'employment' },
  ],
  ['aggregate', ['bok-2020-national-165', '--to', '83'], 'bok-2020-national-165/aggregations', { to: '83' }],
  [
    'aggregate',
    [medium, '--to', '33', '--weights', 'output'],
    `${medium}/aggregations`,
    { to: '33', weights: 'output' },
  ],
  [
    'estimate',
    [medium, '--employment', employmentFile, '--method', 'AFLQ', '--delta', '0.25'],
    `${medium}/estimates`,
    { employment: readFileSync(employmentFile, 'utf8'), method: 'AFLQ', delta: 0.25 },
  ],
  [
    'update',
    ['bok-2020-national-33', '--targets', targetsFile, '--year', '2021', '--id', 'later'],
    'bok-2020-national-33/updates',
    { targets, year: 2021, id: 'later' },
  ],
];

describe('with --json the command prints what HTTP answers, and it keeps the contract:', () => {
  test.each(asked)('%s %j', async (name, args, path, body) => {
    const url = `/api/tables${path === '' ? '' : `/${path}`}`;
    const answer = await (body ? app.inject({ method: 'POST', url, payload: body }) : app.inject(url));
    expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
    expect(expectDone(await pageup(['table', name, ...args, '--json', '--lang', 'en']))).toBe(`${answer.body}\n`);
    contracts[name].parse(answer.json());
    if (!body) expect((await app.inject(url)).body).toBe(answer.body);
  });

  test('every measure is asked both ways, but for the one that no shipped table can answer', () => {
    const names = new Set(asked.map(([name]) => name as string));
    expect(Object.keys(measures).filter((name) => !names.has(name))).toEqual(['spillover']);
  });

  test('rows of employment give what their CSV gives', async () => {
    const rows = [...readFileSync(employmentFile, 'utf8').matchAll(/^(\d\d),.*,(\d+)$/gm)].map(
      ([, sector, employment]) => ({ sector, employment: Number(employment) }),
    );
    expect(rows).toHaveLength(83);
    const url = `/api/tables/${medium}/estimates`;
    const [csv, listed] = await Promise.all(
      [readFileSync(employmentFile, 'utf8'), rows].map((employment) =>
        app.inject({ method: 'POST', url, payload: { employment } }),
      ),
    );
    expect(listed!.body).toBe(csv!.body);
  });
});

describe('the published averages of 2020: 1.8042, 0.8062, 9.675, 7.196', () => {
  const published = { production: 1.8042, valueAdded: 0.8062, employment: 9.675, employees: 7.196 };

  test.each(['33', '83', '165'])('national table of %s sectors, command and HTTP', async (size) => {
    const id = `bok-2020-national-${size}`;
    const told = await json(['multipliers', id], contracts.multipliers);
    const answered = contracts.multipliers.parse((await app.inject(`/api/tables/${id}/multipliers`)).json());
    for (const { indicators } of [told, answered]) {
      for (const [name, value] of Object.entries(published)) {
        const digits = name.startsWith('employ') ? 3 : 4;
        const average = indicators[name as keyof typeof published]?.weightedAverage;
        expect(average?.toFixed(digits), name).toBe(value.toFixed(digits));
      }
    }
  });

  test('stand in the first lines that people read', async () => {
    const [, headline] = expectDone(await pageup(['table', 'multipliers', medium])).split('\n');
    expect(headline).toContain('생산유발 1.8042, 부가가치유발 0.8062');
    expect(headline).toContain('취업유발 9.675, 고용유발 7.196');
  });
});

/** Miller & Blair 2009, 표 2.3, 백만 배: 나라의 산출과 크기가 비슷해야 단위의 검사를 지난다. 사람 수는 그 십분의 일이다. */
const millerBlair = (scale = 1e6) =>
  JSON.stringify({
    kind: 'national',
    id: 'mb-2sector',
    year: 2020,
    unit: '백만원',
    priceBasis: 'producer',
    sectors: [
      { code: '1', ko: '농업', en: 'Agriculture' },
      { code: '2', ko: '제조업', en: 'Manufacturing' },
    ],
    domestic: [
      [150 * scale, 500 * scale],
      [200 * scale, 100 * scale],
    ],
    imported: [
      [0, 0],
      [0, 0],
    ],
    finalDemand: { items: ['9111'], domestic: [[350 * scale], [1700 * scale]], imported: [[0], [0]] },
    valueAdded: {
      compensation: [650 * scale, 1400 * scale],
      operatingSurplus: [0, 0],
      fixedCapitalConsumption: [0, 0],
      productionTaxLessSubsidy: [0, 0],
    },
    output: [1000 * scale, 2000 * scale],
    persons: { employed: { 2020: [30 * scale, 50 * scale] }, employees: {} },
  });

describe('Miller & Blair 2009, table 2.3, from a data.json', () => {
  const near = (values: readonly (number | null | undefined)[], expected: readonly number[], digits = 4) =>
    expect(values.map((value) => value?.toFixed(digits))).toEqual(expected.map((value) => value.toFixed(digits)));

  test('multipliers, a price rise of 30 % and the new demand by rounds are the printed ones', async () => {
    const path = write('mb.json', millerBlair());
    const { indicators } = await json(['multipliers', path], contracts.multipliers);
    near(
      indicators.production!.bySector.map(({ value }) => value),
      [1.2541 + 0.264, 0.33 + 1.1221],
      3,
    );
    expect(indicators.employees).toBeNull();
    const price = await json(['price', path, '--shock', '1=30%'], contracts.price);
    near(
      price.sectors.map(({ change }) => change),
      [0.2445544554, 0.0643564356],
      9,
    );
    const rounds = await json(['rounds', path, '--sector', '1', '--rounds', '2'], contracts.rounds);
    near(
      rounds.rounds.map(({ value }) => value),
      [1, 0.15 + 0.2, 0.15 * 0.15 + 0.25 * 0.2 + (0.2 * 0.15 + 0.05 * 0.2)],
      12,
    );
  });

  test('a folder, a shipped id beside a path, and people’s output work as well', async () => {
    const path = write('data.json', millerBlair());
    expect(expectDone(await pageup(['table', 'show', folder]))).toContain('3,000조원');
    const { total } = await json(['decompose', path, folder], contracts.decompose);
    expect(total.change).toBe(0);
    expect((await expectProblem(['decompose', path, medium], 3, 'TABLES_NOT_COMPARABLE')).detail.en).toContain(
      '2 ≠ 83',
    );
  });

  test('a table that cannot be used is refused by every measure but told by check', async () => {
    const path = write('small.json', millerBlair(1));
    await expectProblem(['multipliers', path], 3, 'TABLE_UNIT_WRONG');
    const told = contracts.check.parse(JSON.parse(expectFailed(await pageup(['table', 'check', path, '--json']))));
    expect(told.checks.find(({ name }) => name === 'unit')?.ok).toBe(false);
    const unbalanced = write('unbalanced.json', millerBlair().replace('"output":[1000000000', '"output":[1000500000'));
    await expectProblem(['linkages', unbalanced], 3, 'TABLE_UNBALANCED');
    expect(expectFailed(await pageup(['table', 'check', unbalanced]))).toMatch(/어긋납니다/);
  });

  /** 보고를 보이고 3으로 끝난다. */
  function expectFailed({ status, stdout, stderr }: Ended): string {
    expect({ status, stderr }).toEqual({ status: 3, stderr: '' });
    return stdout;
  }

  test('check finds what measures refuse: the same code twice, nothing made, an absurd cell', async () => {
    const twice = write('twice.json', millerBlair().replace('"code":"2"', '"code":"1"'));
    await expectProblem(['multipliers', twice], 3, 'TABLE_DUPLICATE_CODES');
    expect(expectFailed(await pageup(['table', 'check', twice]))).toMatch(/두 번 나오는 코드 +어긋남/);
    const nothing = write('nothing.json', millerBlair(0));
    await expectProblem(['multipliers', nothing], 3, 'TABLE_EMPTY');
    const absurd = write('absurd.json', millerBlair().replace('500000000]', '-1e300]'));
    for (const path of [nothing, absurd]) {
      const text = expectFailed(await pageup(['table', 'check', path]));
      expect(text).not.toMatch(/NaN|undefined|Infinity/);
      expect(text).not.toContain('모두 맞습니다');
    }
    expect(expectFailed(await pageup(['table', 'check', absurd]))).toMatch(/생산 가능.* 어긋남/);
  });

  test('a column sum that only tells does not fail the check', async () => {
    const data = JSON.parse(millerBlair()) as {
      domestic: number[][];
      finalDemand: { domestic: number[][] };
      valueAdded: { compensation: number[] };
    };
    // 1부문이 2부문에서 900을 더 사고 부가가치가 그만큼 준다: 열합 1.25, 행렬 전체는 생산적이다.
    data.domestic[1]![0]! += 900e6;
    data.finalDemand.domestic[1]![0]! -= 900e6;
    data.valueAdded.compensation[0]! -= 900e6;
    const path = write('steep.json', JSON.stringify(data));
    const { checks } = await json(['check', path], contracts.check);
    expect(checks.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual(['columnSums']);
    expect(expectDone(await pageup(['table', '--help']))).toContain('3으로 끝납니다');
  });

  test('persons wrong by a thousand are refused, and employees in thousands', async () => {
    const inThousands = write('persons.json', millerBlair().replace('[30000000,50000000]', '[30000,50000]'));
    const { detail } = await expectProblem(['multipliers', inThousands], 3, 'TABLE_PERSONS_WRONG');
    expect(detail.ko).toContain('0.0266667명');
    const text = expectFailed(await pageup(['table', 'check', inThousands]));
    expect(text).toMatch(/산출 10억원당 취업자 +어긋남 +0\.0266667/);
  });

  test.each([
    ['a null cell', (text: string) => text.replace('[150000000,', '[null,'), 'domestic[0][0]', 'null'],
    ['text in a cell', (text: string) => text.replace('[150000000,', '["많음",'), 'domestic[0][0]', '많음'],
    ['a missing row', (text: string) => text.replace(',[200000000,100000000]', ''), 'domestic', '2'],
    [
      'another basis',
      (text: string) => text.replace('"producer"', '"market"'),
      'priceBasis',
      'producer, basic, purchaser',
    ],
    ['a cut end', (text: string) => text.slice(0, -9), '', '잘렸습니다'],
  ])('a data.json with %s is named with its place', async (_, change, place, said) => {
    const path = write('doctored.json', change(millerBlair()));
    const { issues } = await expectProblem(['check', path], 2, 'INVALID_FILE');
    expect(issues[0]).toMatchObject({ file: path, path: place });
    expect(issues[0]!.message.ko).toContain(said);
  });

  test('paths of a table without persons go by production; employment is named as lacking', async () => {
    const path = write('unmanned.json', millerBlair().replace('{"2020":[30000000,50000000]}', '{}'));
    const { indicator } = await json(['paths', path, '--sector', '1'], contracts.paths);
    expect(indicator).toBe('production');
    const { detail } = await expectProblem(
      ['paths', path, '--sector', '1', '--indicator', 'employment'],
      3,
      'TABLE_LACKS',
    );
    expect(detail.ko).toContain('그해의 취업자');
  });

  test('what may take long says on standard error that it is computing, when asked', async () => {
    const n = 500;
    const zeros = (width: number) => Array.from({ length: n }, () => Array.from({ length: width }, () => 0));
    const each = (value: number) => Array.from({ length: n }, () => value);
    const path = write(
      'large.json',
      JSON.stringify({
        ...(JSON.parse(millerBlair()) as object),
        sectors: each(0).map((__, i) => ({ code: String(i), ko: `부문 ${i}`, en: `Sector ${i}` })),
        domestic: zeros(n),
        imported: zeros(n),
        finalDemand: { items: ['9111'], domestic: each(8e6).map((made) => [made]), imported: zeros(1) },
        valueAdded: {
          compensation: each(8e6),
          operatingSurplus: each(0),
          fixedCapitalConsumption: each(0),
          productionTaxLessSubsidy: each(0),
        },
        output: each(8e6),
        persons: { employed: {}, employees: {} },
      }),
    );
    const told = await pageup(['table', 'multipliers', path, '--progress']);
    expect(told.status).toBe(0);
    expect(told.stderr).toContain('계산 중');
    expect((await pageup(['table', 'multipliers', path, '--progress', '--lang', 'en'])).stderr).toContain('computing');
    expect((await pageup(['table', 'multipliers', path])).stderr).toBe('');
    const drawn = await pageup(['chart', 'table-linkages', path, '--progress']);
    expect([drawn.status, drawn.stderr]).toEqual([0, '계산 중\n']);
    expect((await pageup(['table', 'multipliers', medium, '--progress'])).stderr).toBe('');
  });
});

describe('for people', () => {
  const shown = asked.filter(([name]) => !['list', 'show', 'coefficients'].includes(name));

  test.each(asked)('%s %j is aligned in both languages, headline first, notes last', async (name, args) => {
    for (const lang of ['ko', 'en']) {
      const text = expectDone(await pageup(['table', name, ...args, '--lang', lang]));
      expect(text).not.toMatch(/undefined|NaN|null|Infinity|\[object/);
      const blocks = text.split('\n\n');
      for (const block of blocks.filter((one) => one.includes('──'))) {
        const lines = block
          .trimEnd()
          .split('\n')
          .filter((line) => !line.startsWith('…'));
        const rule = lines.findIndex((line) => line.startsWith('──'));
        for (const line of lines.slice(Math.max(0, rule - 1))) {
          expect(stringWidth(line), line).toBeLessThanOrEqual(stringWidth(lines[rule]!));
        }
      }
      if (lang === 'en') {
        const english = text.replaceAll(/백만원|억원|“[^”]*”/g, '');
        expect(english).not.toMatch(/[가-힣]/);
      }
    }
  });

  test.each(shown)('%s %j has its notes at the end', async (name, args) => {
    const text = expectDone(await pageup(['table', name, ...args]));
    expect(text.split('알림:\n')).toHaveLength(2);
    expect(text.trimEnd().split('\n').at(-1)).toMatch(/^ {2}- .* \[[A-Z_]+\]$/);
  });

  test('coefficients are a CSV to paste: what it is in the corner, codes and names around the unrounded figures', async () => {
    const told = await json(['coefficients', medium, '--of', 'domestic'], contracts.coefficients);
    const text = expectDone(await pageup(['table', 'coefficients', medium, '--of', 'domestic']));
    const [codes, names, ...rows] = text.trimEnd().split('\n');
    expect(codes).toMatch(/^"국산투입계수 A\^d.*bok-2020-national-83\)",,01,02,/);
    expect(names).toMatch(/^,,작물,/);
    expect(rows).toHaveLength(83);
    rows.forEach((row, i) => {
      const figures = row.replace(/^\d\d,("[^"]*"|[^",]*),/, '').split(',');
      expect(figures.map(Number), row.slice(0, 30)).toEqual(told.values[i]);
    });
  });

  test('a name that a sheet would take for a formula is only text', async () => {
    const path = write('formula.json', millerBlair().replace('"ko":"농업"', '"ko":"=HYPERLINK(1,\\"x\\")"'));
    const [, names, first] = expectDone(await pageup(['table', 'coefficients', path, '--of', 'domestic'])).split('\n');
    expect(names).toBe(`,,"'=HYPERLINK(1,""x"")",제조업`);
    expect(first).toMatch(/^1,"'=HYPERLINK/);
  });

  test('an update can be written out and asked like any table; its draft is the table’s own totals', async () => {
    const small = 'bok-2020-national-33';
    const draft = write('draft.csv', expectDone(await pageup(['table', 'update', small, '--draft'])));
    expect(readFileSync(draft, 'utf8')).toMatch(/^total,code,name,value\noutput,01,농림수산품,64347098\n/);
    const out = join(folder, 'updated');
    const args = ['update', small, '--targets', draft, '--year', '2021', '--out', out];
    const text = expectDone(await pageup(['table', ...args]));
    expect(text).toContain('추정(공식 표 아님)');
    expect(text).toContain(join(out, 'data.json'));
    expect(readFileSync(join(out, 'source.yaml'), 'utf8')).toContain('estimated: bok-2020-national-33');
    const { table } = await json(['multipliers', out], contracts.multipliers);
    expect(table).toMatchObject({ id: 'bok-2020-national-33-to-2021', year: 2021 });
    expectDone(await pageup(['table', ...args]));
    const taken = await expectProblem(
      [...args.slice(0, -1), join(root, 'seeds', 'tables', small)],
      3,
      'OUT_FOLDER_TAKEN',
    );
    expect(taken.detail.ko).toContain('data.json');
  });

  test('rows that are left out are counted, and --all shows them', async () => {
    const few = expectDone(await pageup(['table', 'multipliers', medium]));
    const all = expectDone(await pageup(['table', 'multipliers', medium, '--all']));
    const { indicators } = await json(['multipliers', medium], contracts.multipliers);
    const ranked = indicators.production!.bySector.toSorted((a, b) => b.value! - a.value!).slice(0, 15);
    const codes = few.split('… 나머지')[0]!.match(/^\d\d(?= [가-힣])/gm);
    expect(codes).toEqual(ranked.map(({ sector }) => sector));
    expect(few).toContain('… 나머지 68줄은 --all');
    expect(all).not.toContain('--all');
    for (const code of ['01', '42', '83']) expect(all).toMatch(new RegExp(`^${code} [가-힣]`, 'm'));
  });

  test('table --help and an unknown command list the commands, each with what it does, in the language asked for', async () => {
    const names = ['list', 'show', 'import', ...Object.keys(measures)];
    const help = expectDone(await pageup(['table', '--help']));
    const { status, stdout, stderr } = await pageup(['table', 'nope', '--lang', 'en']);
    expect([status, stdout]).toEqual([2, '']);
    for (const name of names) {
      expect(help).toMatch(new RegExp(`^  ${name}\\b.*\\n +.*[가-힣]`, 'm'));
      expect(stderr).toMatch(new RegExp(`^  ${name}\\b.*\\n +[A-Za-z]`, 'm'));
    }
  });
});

describe('misuse of the command line ends with 2 and says how it is used:', () => {
  test.each([
    ['multipliers', ['multipliers']],
    ['rounds', ['rounds', medium]],
    ['price', ['price', medium, '--shock', '45=ten']],
    ['import', ['import']],
    ['show', ['show']],
    ['estimate', ['estimate', medium]],
  ])('of %s: its own line alone, and how to see all', async (name, args) => {
    const { status, stderr } = await pageup(['table', ...args, '--lang', 'en']);
    expect(status).toBe(2);
    const calls = stderr.match(/-- table \S+/g);
    expect(calls).toEqual([`-- table ${name}`, '-- table --help']);
    expect(stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(4);
    expect(stderr).not.toContain('Usage: npm run -s pageup -- <command>');
  });

  test.each([
    [[]],
    [['nope']],
    [['constructor']],
    [['multipliers']],
    [['multipliers', medium, medium]],
    [['list', medium]],
    [['show']],
    [['import']],
    [['rounds', medium]],
    [['rounds', medium, '--sector', '40', '--item', '9140']],
    [['rounds', medium, '--sector', '40', '--rounds', 'many']],
    [['paths', medium, '--sector', '40', '--indicator', 'jobs']],
    [['paths', medium, '--sector', '40', '--depth', 'NaN']],
    [['price', medium]],
    [['price', medium, '--shock', '45']],
    [['price', medium, '--shock', '45=']],
    [['price', medium, '--shock', '45=ten']],
    [['price', medium, '--shock', '45=0.1', '--of', 'wages']],
    [['change', medium]],
    [['change', medium, '--cell', '44=0.1']],
    [['change', medium, '--cell', '44,45:double=2']],
    [['mixed', medium, '--output', '31=a lot']],
    [['decompose', medium]],
    [['aggregate', medium]],
    [['aggregate', medium, '--to', '17']],
    [['estimate', medium]],
    [['estimate', medium, '--employment', employmentFile, '--method', 'KFLQ']],
    [['coefficients', medium]],
    [['coefficients', medium, '--of', 'A']],
    [['supply', medium]],
    [['supply', medium, '--sector', '45']],
    [['supply', medium, '--sector', '45=much']],
    [['supply', medium, '--sector', '45=much원']],
    [['field', medium]],
    [['field', medium, '--cell', '44']],
    [['update', medium]],
    [['update', medium, '--targets', './t.csv']],
    [['update', medium, '--targets', './t.csv', '--year', 'later']],
    [['update', medium, '--targets', './t.csv', '--year', '2021', '--method', 'TRAS']],
    [['multipliers', medium, '--nope']],
    [['multipliers', medium, '--lang', 'fr']],
  ])('%j', async (args) => {
    const { status, stdout, stderr } = await pageup(['table', ...args, '--json']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).not.toMatch(contract.innards);
    expect(JSON.parse(stderr)).toMatchObject({ code: 'USAGE', status: 400 });
  });
});

describe('what cannot be asked is a coded problem:', () => {
  const huge = '1e308';
  test.each([
    [['multipliers', 'nope'], 3, 'UNKNOWN_TABLE'],
    [['show', 'nope'], 3, 'UNKNOWN_TABLE'],
    [['multipliers', './nope.json'], 3, 'UNREADABLE_FILE'],
    [['multipliers', './nope.xlsx'], 3, 'UNREADABLE_FILE'],
    [['multipliers', '/dev/zero'], 3, 'UNREADABLE_FILE'],
    [['multipliers', 'bok-2020-regional'], 3, 'TABLE_WITHOUT_FLOWS'],
    [['check', 'kr-gdp-deflator'], 3, 'TABLE_WITHOUT_FLOWS'],
    [['multipliers', join(root, 'seeds', 'tables', 'bok-2020-regional', 'data.json')], 3, 'TABLE_WITHOUT_FLOWS'],
    [['multipliers', join(root, 'package.json')], 2, 'INVALID_FILE'],
    [['spillover', medium], 3, 'TABLE_WITHOUT_REGIONS'],
    [['rounds', medium, '--sector', '84'], 3, 'UNKNOWN_ACCOUNT'],
    [['rounds', medium, '--item', '9999'], 3, 'UNKNOWN_ITEM'],
    [['rounds', medium, '--sector', '40', '--rounds', '1000'], 3, 'OUT_OF_RANGE'],
    [['rounds', medium, '--sector', '40', '--rounds', '1.5'], 3, 'NOT_WHOLE'],
    [['paths', medium, '--sector', '40', '--depth', '1000'], 3, 'OUT_OF_RANGE'],
    [['paths', medium, '--sector', '40', '--top', huge], 3, 'OUT_OF_RANGE'],
    [['price', medium, '--shock', `45=${huge}`], 3, 'OUT_OF_RANGE'],
    [['price', medium, '--shock', '84=0.1'], 3, 'UNKNOWN_ACCOUNT'],
    [['influence', medium, '--top', '0'], 3, 'OUT_OF_RANGE'],
    [['change', medium, '--cell', `44,45:set=${huge}`], 3, 'OUT_OF_RANGE'],
    [['change', medium, '--cell', '40,40:set=0.99999'], 3, 'COEFFICIENT_CHANGE_TOO_LARGE'],
    [['mixed', medium, '--output', '31=-1'], 3, 'OUT_OF_RANGE'],
    [['mixed', medium, '--output', '31=1', '--output', '31=2'], 3, 'DUPLICATE_ID'],
    [['decompose', medium, 'bok-2020-national-33'], 3, 'TABLES_NOT_COMPARABLE'],
    [['decompose', medium, 'nope'], 3, 'UNKNOWN_TABLE'],
    [['aggregate', 'bok-2020-national-33', '--to', '83'], 3, 'TABLE_TOO_COARSE'],
    [['estimate', medium, '--employment', './nope.csv'], 3, 'UNREADABLE_FILE'],
    [['estimate', medium, '--employment', employmentFile, '--delta', '2'], 3, 'OUT_OF_RANGE'],
    [['import', './nope.xlsx'], 3, 'UNREADABLE_FILE'],
    [['extraction', medium, '--sector', '84'], 3, 'UNKNOWN_ACCOUNT'],
    [['supply', medium, '--sector', '45=-101%'], 3, 'SUPPLY_CHANGE_OUT_OF_RANGE'],
    [['supply', medium, '--sector', `45=${huge}`], 3, 'SUPPLY_CHANGE_OUT_OF_RANGE'],
    [['supply', medium, '--sector', '84=1%'], 3, 'UNKNOWN_ACCOUNT'],
    [['field', medium, '--cell', '44,84'], 3, 'UNKNOWN_ACCOUNT'],
    [['field', medium, '--cell', '44,45', '--top', '0'], 3, 'OUT_OF_RANGE'],
    [['update', medium, '--targets', './nope.csv', '--year', '2021'], 3, 'UNREADABLE_FILE'],
    [['update', medium, '--targets', targetsFile, '--year', '2021'], 3, 'TARGETS_MISSING'],
    [['update', medium, '--targets', targetsFile, '--year', '1066'], 2, 'INVALID_REQUEST'],
    [['update', medium, '--targets', employmentFile, '--year', '2021'], 2, 'TARGETS_COLUMNS_MISSING'],
    [
      ['update', 'bok-2020-national-33', '--targets', targetsFile, '--year', '2021', '--method', 'RAS'],
      3,
      'RAS_NEGATIVE_CELL',
    ],
  ] as [string[], number, string][])('%j', async (args, exit, code) => {
    await expectProblem(args, exit, code);
  });

  test('an influence asked with words instead of numbers is told what belongs there', async () => {
    const answer = await app.inject(`/api/tables/${medium}/influence?top=many`);
    expect(answer.statusCode).toBe(400);
    const [issue] = contract.problem.parse(answer.json()).issues;
    expect(issue).toMatchObject({ path: 'top' });
    expect(issue!.message.ko).toContain('수이어야');
    expect(answer.body).not.toContain('\\d');
    expect((await app.inject(`/api/tables/${medium}/influence?top=3`)).json().cells ?? []).toBeDefined();
  });

  test('a file beyond the limit is named, and the words fit a file as well', async () => {
    const path = write('employment.csv', 'sector,employment\n'.repeat(80_000));
    const { issues, detail } = await expectProblem(['estimate', medium, '--employment', path], 3, 'TOO_LARGE');
    expect(issues).toMatchObject([{ file: path }]);
    expect(detail.ko).not.toContain('보낸');
    expect(detail.en).not.toContain('sent');
  });

  test('a faulty employment file is named with its line', async () => {
    const path = write('employment.csv', '부문,취업자\n01,많음\n');
    const { issues } = await expectProblem(['estimate', medium, '--employment', path], 2, 'EMPLOYMENT_NOT_PERSONS');
    expect(issues).toEqual([expect.objectContaining({ file: path, line: 2 })]);
  });

  test('the regional table says which tables can be asked', async () => {
    const { detail } = await expectProblem(['linkages', 'bok-2020-regional'], 3, 'TABLE_WITHOUT_FLOWS');
    expect(detail.ko).toContain('bok-2020-national-165, bok-2020-national-33, bok-2020-national-83');
  });
});
