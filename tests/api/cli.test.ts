import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../api/app.ts';
import { openLibrary } from '../../api/files/library.ts';
import { charts } from '../../engine/index.ts';
import { pageup, pageupApart, type Ended } from './command-line.ts';
import * as contract from './contract.ts';

const sejong = 'sejong-2024-baseline';
const root = join(import.meta.dirname, '..', '..');

let folder = '';
/** 임시 폴더에 파일을 쓰고 그 경로를 돌려준다. */
function write(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'pageup-cli-'))));
afterAll(() => rmSync(folder, { recursive: true }));

function expectDone({ status, stdout, stderr }: Ended): string {
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

/** 실패는 결과를 내지 않고, 무엇이 잘못되었는지만 말한다. */
function expectFailed(ended: Ended, status: number): string {
  expect({ status: ended.status, stdout: ended.stdout }).toEqual({ status, stdout: '' });
  expect(ended.stderr).not.toBe('');
  expect(ended.stderr).not.toMatch(contract.innards);
  return ended.stderr;
}

function expectProblem(ended: Ended, exit: number, code: string) {
  const lines = expectFailed(ended, exit).split('\n');
  expect(lines).toEqual([expect.stringMatching(/^\{/), '']);
  const problem = contract.problem.parse(JSON.parse(lines[0]!));
  expect(problem.code).toBe(code);
  return problem;
}

describe('with --json the command prints what HTTP answers:', () => {
  const asked: readonly [args: string[], url: string, body?: object][] = [
    [['plans'], '/api/plans'],
    [['run', sejong], '/api/runs', { scenario: sejong }],
    [
      ['run', 'eumseong-2023-cautious', '--detail', '--set', 'execution=0.5'],
      '/api/runs',
      { scenario: 'eumseong-2023-cautious', detail: true, set: { execution: 0.5 } },
    ],
    [['compare', sejong, 'sejong-2024-cautious'], '/api/comparisons', { scenarios: [sejong, 'sejong-2024-cautious'] }],
    ...charts
      .slice(0, 1)
      .map(({ name }): [string[], string, object] => [
        ['chart', name, sejong],
        `/api/charts/${name}`,
        { scenarios: [sejong] },
      ]),
  ];

  test.each(asked)('%j', async (args, url, body) => {
    const app = await buildApp({ library: openLibrary(), web: null });
    const answer = await (body ? app.inject({ method: 'POST', url, payload: body }) : app.inject(url));
    await app.close();
    expect(answer.statusCode).toBe(200);
    for (const lang of ['ko', 'en']) {
      expect(expectDone(await pageup([...args, '--json', '--lang', lang]))).toBe(`${answer.body}\n`);
    }
  });
});

describe('for people', () => {
  test('plans is a table of the five plans with their stated figures', async () => {
    const korean = expectDone(await pageup(['plans']));
    for (const id of ['eumseong-2023', 'gwangyang-2023', 'sejong-2024', 'chungbuk-2023', 'gwangju-2019']) {
      expect(korean).toContain(id);
    }
    expect(korean).toMatch(/sejong-2024.*1,704억원.*2,901억원.*1,246억원.*1,998/);
  });

  test('run says stated, modelled and calibrated, with the province’s name, notes and hash', async () => {
    const korean = expectDone(await pageup(['run', sejong]));
    expect(korean).toMatch(/생산유발.*2,901 .*2,901/);
    for (const part of ['발표치', '산출치', '보정', '세종 내', '[DEFINITION_DIFFERS]']) expect(korean).toContain(part);
    expect(korean).toMatch(/[0-9a-f]{64}/);
  });

  test('run --lang en speaks English, and no Korean but names and units', async () => {
    const english = expectDone(await pageup(['run', sejong, '--lang', 'en', '--detail']));
    expect(english).toContain('Inside Sejong');
    expect(english.replaceAll(/억원|명|“[^”]*”/g, '')).not.toMatch(/[가-힣]/);
  });

  test('compare and chart speak too', async () => {
    const compared = expectDone(await pageup(['compare', sejong, 'sejong-2024-cautious']));
    expect(compared).toContain(`${sejong} → sejong-2024-cautious`);
    const spec = expectDone(await pageup(['chart', charts[0]!.name, sejong]));
    expect(JSON.parse(spec)).toHaveProperty('$schema');
  });

  test('chart --out writes SVG and PNG, and prints nothing', async () => {
    const [svg, png] = [join(folder, 'x.svg'), join(folder, 'x.png')];
    for (const out of [svg, png]) {
      expect(expectDone(await pageup(['chart', charts[0]!.name, sejong, '--out', out]))).toBe('');
    }
    expect(readFileSync(svg, 'utf8')).toMatch(/^<svg[^>]*>[\s\S]*[가-힣]/);
    expect(readFileSync(png).subarray(1, 4).toString()).toBe('PNG');
  });

  test('help, --help and a command’s --help say how it is used', async () => {
    const help = expectDone(await pageup(['help']));
    const english = expectDone(await pageup(['run', '--help', '--lang', 'en']));
    expect(expectDone(await pageup(['--help']))).toBe(help);
    for (const command of ['plans', 'run', 'compare', 'chart', 'serve']) {
      expect(help).toMatch(new RegExp(`^  ${command}\\b.*[가-힣]`, 'm'));
      expect(english).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    }
  });
});

describe('--set takes', () => {
  const lever = (id: string, { stdout }: Ended) => {
    const { levers } = contract.run.parse(JSON.parse(stdout));
    return levers.find((found) => found.id === id)?.value;
  };

  test.each([
    [['execution=0.7'], 'execution', 0.7],
    [['execution=70%'], 'execution', 0.7],
    [['investment=1,000'], 'investment', 1000],
    [['investment=1조 2,000억원'], 'investment', 12_000],
    [['investment.quantum=250억'], 'investment.quantum', 250],
    [['schedule=2024:0.25,2025:0.75'], 'schedule', { 2024: 0.25, 2025: 0.75 }],
    [['mix.quantum={"50":0.5,"62":0.5}'], 'mix.quantum', { 50: 0.5, 62: 0.5 }],
    [['region=제주', 'priceYear=2020', 'calibration=none'], 'region', '제주'],
  ])('%j', async (pairs, id, value) => {
    const ended = await pageup(['run', sejong, '--json', ...pairs.flatMap((pair) => ['--set', pair])]);
    expectDone(ended);
    expect(lever(id, ended)).toEqual(value);
  });

  test.each([
    ['nope=1', 3, 'UNKNOWN_LEVER'],
    ['execution=170%', 3, 'OUT_OF_RANGE'],
    ['execution=abc', 3, 'LEVER_VALUE_INVALID'],
    ['investment=-5억', 3, 'NEGATIVE_MONEY'],
    ['investment=9008조', 3, 'MONEY_TOO_LARGE'],
    ['schedule=2024:0.5,2025:0.6', 3, 'SHARES_NOT_ONE'],
    ['schedule=2024:1,2024:1', 3, 'DUPLICATE_ID'],
    ['mix.quantum={"50":', 2, 'USAGE'],
    ['execution', 2, 'USAGE'],
    ['=1', 2, 'USAGE'],
  ])('no %s', async (pair, exit, code) => {
    expectProblem(await pageup(['run', sejong, '--json', '--set', pair]), exit, code);
  });
});

describe('a scenario by path', () => {
  const jeju = [
    'id: jeju-example',
    'plan: null',
    'region: 제주',
    'table: bok-2020-regional',
    'priceYear: 2020',
    'demand:',
    '  - { sector: "80", year: 2020, value: 190, unit: 백만원, reason: "…" }',
    'levers: { localPurchase: 1, importShare: 0 }',
    'calibration: { method: none }',
    '',
  ];
  const mended = (line: string, other: string) => jeju.map((text) => (text === line ? other : text)).join('\n');

  test('is computed, from any folder', async () => {
    write('jeju.yaml', jeju.join('\n'));
    const there = expectDone(await pageup(['run', join(folder, 'jeju.yaml'), '--json']));
    const { scenario, demand } = contract.run.parse(JSON.parse(there));
    expect([scenario.id, demand.value]).toEqual(['jeju-example', 1.9]);
    expect(expectDone(await pageupApart(['run', './jeju.yaml', '--json'], folder))).toBe(there);
  });

  test('names its plan and its base by paths relative to itself', async () => {
    mkdirSync(join(folder, 'plans'));
    const plan = readFileSync(join(root, 'seeds/plans/sejong-2024.yaml'), 'utf8');
    const baseline = readFileSync(join(root, `scenarios/${sejong}.yaml`), 'utf8');
    write('plans/mine.yaml', plan);
    write('base.yaml', baseline.replace(/^plan: .*$/m, 'plan: ./plans/mine.yaml'));
    mkdirSync(join(folder, 'deep'));
    const path = write('deep/mine.yaml', 'id: mine\nextends: ../base.yaml\nlevers: { execution: 0.5 }\n');
    const run = contract.run.parse(JSON.parse(expectDone(await pageup(['run', path, '--json']))));
    expect([run.scenario.id, run.plan?.id]).toEqual(['mine', 'sejong-2024']);
    const original = expectDone(await pageup(['run', sejong, '--json', '--set', 'execution=0.5']));
    expect(run.effects).toEqual(contract.run.parse(JSON.parse(original)).effects);
  });

  const broken: readonly [name: string, content: string | Buffer, exit: number, code: string, line: number | null][] = [
    ['broken-yaml', mended('region: 제주', 'region: [제주'), 2, 'INVALID_YAML', 4],
    ['tab', mended('priceYear: 2020', 'levers:\n\texecution: 1'), 2, 'INVALID_YAML', 6],
    ['twice', mended('priceYear: 2020', 'region: 서울'), 2, 'INVALID_YAML', 5],
    ['two-documents', `${jeju.join('\n')}---\n${jeju.join('\n')}`, 2, 'INVALID_YAML', 10],
    ['bomb', bomb(), 2, 'INVALID_YAML', null],
    ['itself', 'id: &a [*a]\n', 2, 'INVALID_YAML', null],
    ['deep', `id: ${'['.repeat(100_000)}`, 2, 'INVALID_YAML', 1],
    ['not-utf8', Buffer.from('id: x\nregion: \xc1\xa6\xc1\xd6\n', 'latin1'), 2, 'INVALID_YAML', null],
    ['empty', '', 2, 'EMPTY_FILE', null],
    ['only-a-comment', '# 비어 있음\n', 2, 'EMPTY_FILE', null],
    ['null', '~\n', 2, 'EMPTY_FILE', null],
    ['a-list', '- 1\n', 2, 'INVALID_FILE', null],
    ['unknown-key', mended('plan: null', 'plan: null\nlever: 1'), 2, 'INVALID_FILE', 3],
    ['number-for-text', mended(jeju[6]!, jeju[6]!.replace('"80"', '80')), 2, 'INVALID_FILE', 7],
    ['underscore-number', mended(jeju[6]!, jeju[6]!.replace('190', '1_000')), 2, 'INVALID_FILE', 7],
    ['infinite', mended(jeju[6]!, jeju[6]!.replace('190', '.inf')), 2, 'INVALID_FILE', 7],
    ['unknown-unit', mended(jeju[6]!, jeju[6]!.replace('백만원', '만만원')), 3, 'UNKNOWN_UNIT', 7],
    ['unknown-sector', mended(jeju[6]!, jeju[6]!.replace('80', '84')), 3, 'UNKNOWN_SECTOR', 7],
    ['negative', mended(jeju[6]!, jeju[6]!.replace('190', '-190')), 3, 'NEGATIVE_MONEY', 7],
    ['unknown-region', mended('region: 제주', 'region: 제주도'), 3, 'UNKNOWN_REGION', 3],
    ['price-table', mended(jeju[3]!, 'table: kr-gdp-deflator'), 3, 'TABLE_NOT_REGIONAL', 4],
    ['unknown-plan', mended('plan: null', 'plan: nope'), 3, 'UNKNOWN_PLAN', 2],
    ['missing-plan', mended('plan: null', 'plan: ./nope.yaml'), 3, 'UNREADABLE_FILE', 2],
    ['extends-itself', 'id: x\nextends: ./extends-itself.yaml\n', 3, 'EXTENDS_LOOP', 2],
    ['large', `${jeju.join('\n')}#${'x'.repeat(1_100_000)}`, 3, 'TOO_LARGE', null],
  ];

  test.each(broken)('that is %s is refused by file and line', async (name, content, exit, code, line) => {
    const path = write(`${name}.yaml`, content);
    const { issues, detail } = expectProblem(await pageup(['run', path, '--json']), exit, code);
    expect(`${detail.en} ${issues[0]?.file}`).toContain(path);
    expect(issues[0]?.line ?? null).toBe(line);
  });

  test('without --json too, in the chosen language', async () => {
    const path = write('misspelt.yaml', mended('plan: null', 'plan: null\nlever: 1'));
    expect(expectFailed(await pageup(['run', path]), 2)).toMatch(/misspelt\.yaml:3 lever: 모르는 항목/);
    expect(expectFailed(await pageup(['run', path, '--lang', 'en']), 2)).toMatch(/misspelt\.yaml:3 lever: unknown key/);
  });

  test('that is no readable file is refused', async () => {
    const loop = join(folder, 'loop.yaml');
    symlinkSync(loop, loop);
    for (const path of [folder, loop, join(folder, 'nope.yaml'), '/dev/zero']) {
      expectProblem(await pageup(['run', path, '--json']), 3, 'UNREADABLE_FILE');
    }
  });

  function bomb(): string {
    const lines = Array.from({ length: 10 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`);
    return `a0: &a0 [x]\n${lines.join('\n')}\n`;
  }
});

describe('misuse', () => {
  test.each([
    [['nope'], '명령이 없습니다'],
    [['toString'], '명령이 없습니다'],
    [[], '명령이 없습니다'],
    [['run'], '시나리오 하나'],
    [['run', sejong, sejong], '시나리오 하나'],
    [['run', sejong, '--nope'], '알 수 없는 인자'],
    [['plans', 'x'], '인자가 없습니다'],
    [['compare'], '시나리오 둘'],
    [['chart'], '차트 이름'],
    [['chart', charts[0]!.name, sejong, '--out', 'x.gif'], '.svg'],
    [['run', sejong, '--lang', 'fr'], '--lang'],
  ])('%j says how it is used', async (args, said) => {
    const stderr = expectFailed(await pageup(args), 2);
    expect(stderr).toContain(said);
    expect(stderr).toContain('npm run -s pageup');
  });

  test('with --json is a document too', async () => {
    expectProblem(await pageup(['nope', '--json']), 2, 'USAGE');
  });

  test.each([
    [['run', 'nope'], 'UNKNOWN_SCENARIO'],
    [['run', 'Sejong'], 'UNKNOWN_SCENARIO'],
    [['compare', sejong, 'nope'], 'UNKNOWN_SCENARIO'],
    [['compare', sejong], 'TOO_FEW_SCENARIOS'],
    [['chart', 'nope', sejong], 'UNKNOWN_CHART'],
    [['chart', charts[0]!.name, sejong, '--out', join(tmpdir(), 'no', 'such', 'x.svg')], 'UNWRITABLE_FILE'],
  ])('%j ends with 3', async (args, code) => {
    const stderr = expectFailed(await pageup([...args, '--lang', 'en']), 3);
    expect(stderr).toContain(`[${code}]`);
  });
});

describe('as people start it', () => {
  test('a result goes to standard output and the process ends with 0', async () => {
    const apart = await pageupApart(['run', sejong, '--json', '--detail']);
    expect(expectDone(apart)).toBe(expectDone(await pageup(['run', sejong, '--json', '--detail'])));
  });

  test('a failure goes to standard error alone: a problem with 3, a wrong file with 2, misuse with 2', async () => {
    const path = write('no-yaml.yaml', 'id: [x\n');
    expectProblem(await pageupApart(['run', sejong, '--json', '--set', 'execution=2']), 3, 'OUT_OF_RANGE');
    expect(expectFailed(await pageupApart(['run', path]), 2)).toContain(`${path}:2`);
    expect(expectFailed(await pageupApart(['run']), 2)).toContain('npm run -s pageup');
  });
});
