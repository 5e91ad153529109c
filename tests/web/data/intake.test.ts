import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildApp } from '../../../api/app.ts';
import { openLibrary } from '../../../api/files/library.ts';
import { ownFile, takeIn, type Dropped } from '../../../web/data/intake.ts';
import { renamedTogether } from '../../../web/data/rename.ts';
import { openShelf, type OwnShelf } from '../../../web/state/own-files.ts';

const root = join(import.meta.dirname, '../../..');
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
const library = openLibrary(root);
const shipped = { plans: library.planIds(), scenarios: library.scenarioIds(), tables: library.tableIds() };

beforeAll(async () => {
  const app = await buildApp({ library, web: null });
  vi.stubGlobal('fetch', async (url: string) => {
    const { statusCode, body } = await app.inject({ method: 'GET', url });
    return new Response(body, { status: statusCode });
  });
});
afterAll(() => vi.unstubAllGlobals());

const drop = (files: Record<string, string | null>, shelf: OwnShelf = openShelf(null)) =>
  takeIn(
    Object.entries(files).map(([name, text]): Dropped => ({ name, text })),
    shelf,
    shipped,
    1,
  );
const plan = textOf('seeds/plans/sejong-2024.yaml').replace('id: sejong-2024', 'id: jochiwon');
const baseline = textOf('scenarios/sejong-2024-baseline.yaml')
  .replace('id: sejong-2024-baseline', 'id: jochiwon-baseline')
  .replace('plan: sejong-2024', 'plan: jochiwon');
const cautious = 'id: jochiwon-low\nextends: jochiwon-baseline\nlevers: { execution: 0.5 } # 까닭\n';

describe('what is taken', () => {
  test('a plan and its scenarios together, in any order: ids get own-, references follow, comments stay', async () => {
    const { taken, refused, open } = await drop({ 'c.yaml': cautious, 'p.yaml': plan, 'b.yaml': baseline });
    expect(refused).toEqual([]);
    expect(taken.map(({ kind, id }) => `${kind} ${id}`).toSorted()).toEqual([
      'plan own-jochiwon',
      'scenario own-jochiwon-baseline',
      'scenario own-jochiwon-low',
    ]);
    const low = taken.find(({ id }) => id === 'own-jochiwon-low')!;
    expect(low.text).toBe('id: own-jochiwon-low\nextends: own-jochiwon-baseline\nlevers: { execution: 0.5 } # 까닭\n');
    expect(low.content).toMatchObject({ extends: 'own-jochiwon-baseline' });
    expect(taken.map(({ id }) => id)).toContain(open);
  });

  test('a scenario over one that Pageup ships', async () => {
    const { taken, refused } = await drop({
      'x.yaml':
        'id: sejong-2024-baseline-adjusted\nextends: sejong-2024-baseline\nchanges: [{ lever: execution, set: 0.7 }]\n',
    });
    expect(refused).toEqual([]);
    expect(taken[0]!.content).toMatchObject({ extends: 'sejong-2024-baseline' });
  });

  test('a plan alone gets a baseline, and it is told', async () => {
    const { taken, started, open } = await drop({ 'p.yaml': plan });
    expect(started.map(({ ko }) => ko)).toEqual(['세종 미래전략산업 및 중장기 육성전략']);
    expect(open).toBe('own-jochiwon-baseline');
    expect(taken.find(({ kind }) => kind === 'scenario')!.text).toContain('고정자본형성');
  });

  test('JSON is YAML too', async () => {
    const json = JSON.stringify({ id: 'j', plan: null, extends: 'sejong-2024-baseline' });
    expect((await drop({ 'j.json': json })).refused.map(({ problem }) => problem.code)).toEqual(['PLANS_DISAGREE']);
  });

  test('the same file again is the same file; another of its id is a second one', async () => {
    const shelf = openShelf(null);
    const own = 'id: mine\nextends: sejong-2024-baseline\nlevers: { execution: 0.5 }\n';
    for (const text of [own, own, own.replace('0.5', '0.6')]) shelf.put((await drop({ 'm.yaml': text }, shelf)).taken);
    expect(shelf.files().map(({ id }) => id)).toEqual(['own-mine', 'own-mine-2']);
  });

  test('a scenario whose plan is another one than before is another scenario: what is on the shelf stays as it was', async () => {
    const shelf = openShelf(null);
    shelf.put((await drop({ 'p.yaml': plan, 'b.yaml': baseline, 'c.yaml': cautious }, shelf)).taken);
    const before = shelf.files();
    const revised = plan.replace('2024-01-09', '2024-01-10');
    expect(revised).not.toBe(plan);
    for (let again = 0; again < 2; again++) {
      const { taken, names } = await drop({ 'p.yaml': revised, 'b.yaml': baseline, 'c.yaml': cautious }, shelf);
      shelf.put(taken);
      expect([...names.values()]).toEqual(['own-jochiwon-2', 'own-jochiwon-baseline-2', 'own-jochiwon-low-2']);
    }
    expect(shelf.files()).toHaveLength(6);
    for (const file of before) expect(shelf.find(file.kind, file.id)).toEqual(file);
    expect(shelf.find('scenario', 'own-jochiwon-low-2')!.content).toMatchObject({ extends: 'own-jochiwon-baseline-2' });
  });

  test('paths between files dropped together are followed by name', async () => {
    const relative = cautious.replace('extends: jochiwon-baseline', 'extends: ./jochiwon-baseline.yaml');
    const { refused } = await drop({ 'p.yaml': plan, 'b.yaml': baseline, 'c.yaml': relative });
    expect(refused).toEqual([]);
  });
});

describe('what is refused says its code and its line, and the rest is taken', () => {
  const refusal = async (text: string | null) => {
    const { refused, taken } = await drop({ 'x.yaml': text });
    expect(taken).toEqual([]);
    const [{ problem, foreign }] = refused as [(typeof refused)[number]];
    return { code: problem.code, lines: problem.issues.map(({ line, path }) => [line, path]), foreign };
  };
  const over = 'id: x\nextends: sejong-2024-baseline\n';

  test.each<[string, string | null, string, [number | null, string][]]>([
    ['broken YAML', 'levers:\n\texecution: 1\n', 'INVALID_YAML', [[2, '']]],
    ['nothing', '', 'EMPTY_FILE', []],
    ['a list', '- 1\n- 2\n', 'INVALID_FILE', [[null, '']]],
    ['a key twice', 'id: x\nid: y\n', 'INVALID_YAML', [[2, '']]],
    ['a misspelt key', `${over}lever: 3\n`, 'INVALID_FILE', [[3, 'lever']]],
    ['an impossible share', `${over}levers:\n  execution: 1.7\n`, 'OUT_OF_RANGE', [[4, 'levers.execution']]],
    ['an unknown plan', 'id: x\nplan: nowhere\n', 'UNKNOWN_PLAN', [[2, 'plan']]],
    ['an unknown base', 'id: x\nextends: nowhere\n', 'UNKNOWN_SCENARIO', [[2, 'extends']]],
    ['a path', 'id: x\nextends: ../../etc/passwd\n', 'PATH_NOT_ALLOWED', [[2, 'extends']]],
    ['an unknown table', `${over}table: bok-1900\n`, 'UNKNOWN_TABLE', [[3, 'table']]],
    ['itself', 'id: x\nextends: x\n', 'EXTENDS_LOOP', [[2, 'extends']]],
    [
      'a formula that does not read',
      `${over}formulas:\n  - id: a\n    formula: 생산 / 투자액\n  - id: b\n    formula: 생산 / 예산\n`,
      'FORMULA_UNKNOWN_NAME',
      [[7, 'formulas[1].formula']],
    ],
    [
      'a range that cannot be drawn',
      `${over}ranges:\n  execution: { kind: uniform, min: 0.9, max: 0.2 }\n`,
      'RANGE_REVERSED',
      [[4, 'ranges.execution']],
    ],
    [
      'a formula that would run code',
      `${over}formulas: [{ id: a, formula: 'import("x")' }]\n`,
      'FORMULA_UNKNOWN_NAME',
      [[3, 'formulas[0].formula']],
    ],
    ['more than a megabyte', null, 'TOO_LARGE', [[null, '']]],
  ])('%s', async (_, text, code, lines) => {
    expect(await refusal(text)).toMatchObject({ code, lines });
  });

  test('a file of something else is told to be neither plan nor scenario', async () => {
    const { foreign, code } = await refusal('version: "3"\nservices:\n  web:\n    image: nginx\n');
    expect([foreign, code]).toEqual([true, 'INVALID_FILE']);
  });

  test('a good file beside a broken one is taken', async () => {
    const { taken, refused } = await drop({ 'good.yaml': over.replace('id: x', 'id: good'), 'bad.yaml': 'a: [' });
    expect([taken.map(({ id }) => id), refused.map(({ name }) => name)]).toEqual([['own-good'], ['bad.yaml']]);
  });

  test('two files of one id are two files', async () => {
    const { taken } = await drop({ 'a.yaml': over, 'b.yaml': `${over}levers: { execution: 0.5 }\n` });
    expect(taken.map(({ id }) => id)).toEqual(['own-x', 'own-x-2']);
  });
});

test('renamedTogether() renames a plan and the scenarios named after it, and keeps comments', () => {
  const made = (id: string, ko: string, more: object = {}) =>
    ({ id, title: { ko, en: ko }, ...more }) as unknown as Parameters<typeof ownFile>[1];
  const file = ownFile('plan', made('own-a', '옛 이름'), 1);
  const commented = { ...file, text: `# 머리말\n${file.text}` };
  const own = ownFile('scenario', made('own-a-baseline', '옛 이름, 기준안', { plan: 'own-a' }), 1);
  const other = ownFile('scenario', made('own-z', '옛 이름 아님', { plan: 'own-b' }), 1);
  const next = { ko: '새 이름', en: '새 이름' };
  const renamed = renamedTogether(commented, { ko: '옛 이름', en: '옛 이름' }, next, [commented, own, other], 2);
  expect(renamed.map(({ id, content }) => [id, (content as { title: { ko: string } }).title.ko])).toEqual([
    ['own-a', '새 이름'],
    ['own-a-baseline', '새 이름, 기준안'],
  ]);
  expect(renamed[0]!.text).toMatch(/^# 머리말\n/);
  expect(renamed[0]!.text).toContain('새 이름');
});
