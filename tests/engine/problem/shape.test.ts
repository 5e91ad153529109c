import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { parsePlan } from '../../../engine/plan/parse.ts';
import { issuesOf } from '../../../engine/problem/shape.ts';
import { parseScenario } from '../../../engine/scenario/parse.ts';
import { library, ownTwo, planTwo, problemOf } from '../support.ts';

const plan = JSON.parse(JSON.stringify(planTwo())) as Record<string, unknown>;
const issuesIn = (changes: Record<string, unknown>) =>
  problemOf(() => parseScenario(ownTwo(changes), 'mine.yaml')).issues;
const planIssues = (changes: Record<string, unknown>) =>
  problemOf(() => parsePlan({ ...plan, ...changes }, 'plan.yaml')).issues;
const component = (changes: Record<string, unknown>) => ({
  components: [{ id: 'a', investment: { value: 100, unit: '억원' }, mix: { '01': 1 }, ...changes }],
});

type Case = [why: string, changes: Record<string, unknown>, path: string, ko: string, en: string];

describe('parseScenario() says what is wrong, where and what to do:', () => {
  test.each<Case>([
    [
      'an unknown key',
      { regoin: '가' },
      'regoin',
      '모르는 항목입니다: regoin. 철자를 확인하거나 지우세요.',
      'unknown key: regoin. Check the spelling or remove it',
    ],
    [
      'an unknown key inside',
      { levers: { exection: 1 } },
      'levers.exection',
      '모르는 항목입니다: exection. 철자를 확인하거나 지우세요.',
      'unknown key: exection. Check the spelling or remove it',
    ],
    ['a missing value', { id: undefined }, 'id', '빠졌습니다. 글자 값을 넣으세요.', 'missing: give text'],
    [
      'a missing number',
      component({ investment: { unit: '억원' } }),
      'components[0].investment.value',
      '빠졌습니다. 수 값을 넣으세요.',
      'missing: give a number',
    ],
    [
      'a missing choice',
      component({ spending: [{ share: 1, sectors: { '01': 1 } }] }),
      'components[0].spending[0].kind',
      '빠졌습니다. 쓸 수 있는 것: construction, equipment, research, operation, land, transfer, finance',
      'missing: give one of construction, equipment, research, operation, land, transfer, finance',
    ],
    [
      'text for a number',
      component({ mix: { '01': '1' } }),
      'components[0].mix.01',
      '수이어야 하는데 «1»입니다.',
      'should be a number, not “1”',
    ],
    [
      '1_000, which YAML reads as text',
      component({ investment: { value: '1_000', unit: '억원' } }),
      'components[0].investment.value',
      '수이어야 하는데 «1_000»입니다.',
      'should be a number, not “1_000”',
    ],
    [
      '1_000 in a money that also names its origin',
      { investment: { value: '1_000', unit: '억원', origin: 'planner' } },
      'investment.value',
      '수이어야 하는데 «1_000»입니다.',
      'should be a number, not “1_000”',
    ],
    ['a number for text', { region: 17 }, 'region', '글자이어야 하는데 «17»입니다.', 'should be text, not “17”'],
    [
      'a part of a year',
      { priceYear: 2020.5 },
      'priceYear',
      '정수이어야 하는데 «2020.5»입니다.',
      'should be a whole number, not “2020.5”',
    ],
    [
      'NaN',
      component({ mix: { '01': NaN } }),
      'components[0].mix.01',
      '수이어야 하는데 «NaN»입니다.',
      'should be a number, not “NaN”',
    ],
    [
      'no bound',
      component({ mix: { '01': Infinity } }),
      'components[0].mix.01',
      '수이어야 하는데 «Infinity»입니다.',
      'should be a number, not “Infinity”',
    ],
    [
      'null',
      component({ schedule: null }),
      'components[0].schedule',
      '항목 묶음이어야 하는데 «null»입니다.',
      'should be a mapping, not “null”',
    ],
    [
      'a mapping for a list',
      { components: {} },
      'components',
      '목록이어야 하는데 «{…}»입니다.',
      'should be a list, not “{…}”',
    ],
    [
      'a list for a mapping',
      { levers: [] },
      'levers',
      '항목 묶음이어야 하는데 «[…]»입니다.',
      'should be a mapping, not “[…]”',
    ],
    [
      'text for a pair',
      component({ investment: { value: 1, unit: '억원', range: '1–2' } }),
      'components[0].investment.range',
      '두 값의 목록이어야 하는데 «1–2»입니다.',
      'should be a list of two values, not “1–2”',
    ],
    [
      'a bad choice',
      { prices: 'nominal' },
      'prices',
      '«nominal»은(는) 쓸 수 없습니다. 쓸 수 있는 것: constant, current',
      '“nominal” is not one of: constant, current',
    ],
    [
      'a bad choice in one of two shapes',
      { investment: { origin: 'guessed' } },
      'investment.origin',
      '«guessed»은(는) 쓸 수 없습니다. 쓸 수 있는 것: stated, implied',
      '“guessed” is not one of: stated, implied',
    ],
    [
      'an empty list',
      { components: [] },
      'components',
      '너무 작거나 짧습니다. 1 이상이어야 합니다.',
      'too small or short: at least 1',
    ],
    [
      'an empty reason',
      component({ reason: '' }),
      'components[0].reason',
      '너무 작거나 짧습니다. 1 이상이어야 합니다.',
      'too small or short: at least 1',
    ],
    [
      'a year too early',
      { demand: [{ sector: '01', year: 1989, value: 1, unit: '억원' }] },
      'demand[0].year',
      '너무 작거나 짧습니다. 1990 이상이어야 합니다.',
      'too small or short: at least 1990',
    ],
    [
      'a year too late',
      { priceYear: 2101 },
      'priceYear',
      '너무 크거나 깁니다. 2100 이하여야 합니다.',
      'too large or long: at most 2100',
    ],
    [
      'three values for a pair',
      component({ investment: { value: 1, unit: '억원', range: [1, 2, 3] } }),
      'components[0].investment.range',
      '너무 크거나 깁니다. 2 이하여야 합니다.',
      'too large or long: at most 2',
    ],
    [
      'an id in the wrong form',
      { id: '내 시나리오' },
      'id',
      '«내 시나리오»의 형식이 맞지 않습니다(/^[a-z0-9-]+$/).',
      '“내 시나리오” is not in the right form (/^[a-z0-9-]+$/)',
    ],
    ...['24', '2024년', '02024', '2e3', '0900', '2101', ' 2024', ''].map((key): Case => [
      'the year key',
      { schedule: { [key]: 1 } },
      key === '' ? 'schedule.' : `schedule.${key}`,
      '항목 이름의 형식이 맞지 않습니다. 연도는 1990–2100의 네 자리 숫자로 쓰세요.',
      'the key is not in the right form; write years as four digits, 1990 to 2100',
    ]),
  ])('%s', (_, changes, path, ko, en) => {
    expect(issuesIn(changes)).toEqual([{ file: 'mine.yaml', line: null, path, message: { ko, en } }]);
  });

  test('everything at once, inside alternatives too', () => {
    const issues = issuesIn({
      region: 5,
      oops: 1,
      ah: 2,
      levers: { execution: { value: 'all', range: 'wide' }, localPurchase: '0.5' },
      ...component({ mix: { '01': '1', '02': null } }),
    });
    expect(issues.map(({ path }) => path).toSorted()).toEqual([
      'ah',
      'components[0].mix.01',
      'components[0].mix.02',
      'levers.execution.range',
      'levers.execution.value',
      'levers.localPurchase',
      'oops',
      'region',
    ]);
  });

  test.each([[undefined], [null], ['text'], [5], [[]], [true]])(
    'a file that holds %j instead of a mapping',
    (content) => {
      const problem = problemOf(() => parseScenario(content, 'mine.yaml'));
      expect(problem.code).toBe('INVALID_FILE');
      expect(problem.detail.ko).toContain('mine.yaml');
      expect(problem.issues).toHaveLength(1);
      expect(problem.issues[0]!.path).toBe('');
    },
  );

  test('a YAML alias that circles back into itself', () => {
    const circle: unknown[] = [];
    circle.push(circle);
    expect(issuesIn({ region: circle })[0]!.message.en).toBe('should be text, not “[…]”');
  });

  test('shows no more than forty letters of what was written', () => {
    const [issue] = issuesIn({ prices: 'x'.repeat(1000) });
    expect(issue!.message.en).toBe(`“${'x'.repeat(40)}…” is not one of: constant, current`);
  });
});

describe('parsePlan() says what is wrong:', () => {
  const stated = plan['stated'] as Record<string, Record<string, unknown>>;
  test.each<Case>([
    [
      'an origin that is neither',
      { horizon: { from: { value: 2020, origin: 'guessed' }, to: null } },
      'horizon.from.origin',
      '«guessed»은(는) 쓸 수 없습니다. 쓸 수 있는 것: stated, assumed',
      '“guessed” is not one of: stated, assumed',
    ],
    [
      'no origin',
      { horizon: { from: { value: 2020 }, to: null } },
      'horizon.from.origin',
      '빠졌습니다. 쓸 수 있는 것: stated, assumed',
      'missing: give one of stated, assumed',
    ],
    [
      'an assumed year without a reason',
      { horizon: { from: { value: 2020, origin: 'assumed' }, to: null } },
      'horizon.from.reason',
      '빠졌습니다. 항목 묶음 값을 넣으세요.',
      'missing: give a mapping',
    ],
    [
      'a figure without its unit',
      { stated: { production: { ...stated['production'], unit: undefined } } },
      'stated.production.unit',
      '빠졌습니다. 글자 값을 넣으세요.',
      'missing: give text',
    ],
    [
      'a figure without its source',
      { stated: { production: { ...stated['production'], source: undefined } } },
      'stated.production.source',
      '빠졌습니다. 항목 묶음 값을 넣으세요.',
      'missing: give a mapping',
    ],
    [
      'an unknown definition',
      { stated: { employment: { ...stated['employment'], definition: '직업' } } },
      'stated.employment.definition',
      '«직업»은 쓸 수 없습니다. 쓸 수 있는 것: 투자액, 투자유치액, 생산유발, 부가가치유발, 취업유발, 고용유발, 일자리, 인구, 비율, 개수',
      '“직업” is not one of: 투자액, 투자유치액, 생산유발, 부가가치유발, 취업유발, 고용유발, 일자리, 인구, 비율, 개수',
    ],
    [
      'a paragraph counted from 0',
      { stated: { production: { ...stated['production'], source: { paragraph: 0 } } } },
      'stated.production.source.paragraph',
      '너무 작거나 짧습니다. 1 이상이어야 합니다.',
      'too small or short: at least 1',
    ],
    [
      'one language only',
      { title: { ko: '계획' } },
      'title.en',
      '빠졌습니다. 글자 값을 넣으세요.',
      'missing: give text',
    ],
    [
      'a date that is none',
      { document: { ...(plan['document'] as object), date: '2024-02-30' } },
      'document.date',
      '«2024-02-30»의 형식이 맞지 않습니다(date).',
      '“2024-02-30” is not in the right form (date)',
    ],
    [
      'text for a list',
      { components: 'all' },
      'components',
      '목록이어야 하는데 «all»입니다.',
      'should be a list, not “all”',
    ],
    [
      'no components',
      { components: [] },
      'components',
      '너무 작거나 짧습니다. 1 이상이어야 합니다.',
      'too small or short: at least 1',
    ],
  ])('%s', (_, changes, path, ko, en) => {
    expect(planIssues(changes)).toEqual([{ file: 'plan.yaml', line: null, path, message: { ko, en } }]);
  });

  test('every figure at once', () => {
    expect(planIssues({ stated: { production: {}, valueAdded: 1 } }).map(({ path }) => path)).toEqual([
      'stated.production.value',
      'stated.production.unit',
      'stated.production.definition',
      'stated.production.source',
      'stated.valueAdded',
    ]);
  });
});

describe('issuesOf()', () => {
  test('has words for every kind of issue that zod knows', () => {
    const custom = z.object({
      a: z.string().refine(() => false),
      b: z.number().multipleOf(5),
      c: z.boolean(),
      d: z.map(z.string(), z.number()),
    });
    const { error } = custom.safeParse(
      { a: 'x', b: 3, c: 'yes', d: new Map<unknown, unknown>([['k', 'v']]) },
      { reportInput: true },
    );
    const issues = issuesOf(error!, null);
    expect(issues.map(({ path }) => path)).toEqual(['a', 'b', 'c', 'd.k']);
    expect(issues[2]!.message).toEqual({
      ko: 'true/false이어야 하는데 «yes»입니다.',
      en: 'should be true or false, not “yes”',
    });
    for (const { message, file, line } of issues) {
      expect([file, line]).toEqual([null, null]);
      expect(message.ko).toMatch(/[가-힣]/);
      expect(message.en.length).toBeGreaterThan(10);
    }
  });
});

test('every shipped plan and scenario passes', () => {
  for (const id of library.planIds()) expect(library.plan(id).id).toBe(id);
  for (const id of library.scenarioIds()) expect(library.scenario(id).scenario.id).toBe(id);
});
