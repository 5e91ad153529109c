import { beforeAll, describe, expect, test } from 'vitest';
import {
  evaluate,
  explain,
  formulasOf,
  layersOf,
  localSensitivity,
  parseScenario,
  prepare,
  sample,
  summarise,
  type Lang,
  type OwnFormula,
  type Prepared,
  type Settings,
} from '../../../../engine/index.ts';
import { figuresTable } from '../../../../web/view-models/keep/figures-table.ts';
import { reportOf } from '../../../../web/view-models/keep/report.ts';
import { formulaInWords } from '../../../../web/view-models/own/formula-words.ts';
import { ownMoves, ownRanges } from '../../../../web/view-models/own/own-ranges.ts';
import { ownPairs, ownRows } from '../../../../web/view-models/own/own-rows.ts';
import { goalAnswer, goalPairs, readTarget } from '../../../../web/view-models/uncertainty/goal.ts';
import { outputOf } from '../../../../web/view-models/trace/tree.ts';
import { traceOf } from '../../../../web/view-models/trace/trace.ts';
import { studyOf } from '../../../study.ts';

/** 실린 시나리오 위에 식들을 얹은 것. */
function preparedOver(base: string, formulas: readonly object[]): Prepared {
  const study = studyOf(base);
  const scenario = parseScenario({ id: 'mine', extends: base, formulas }, 'mine.yaml');
  const layers = layersOf({ scenario, file: 'mine.yaml' }, (id) => studyOf(id).layers.at(-1)!);
  return prepare({ ...study, layers });
}

const written = [
  { id: 'jobs', label: { ko: '10억원당 취업', en: 'Jobs per ₩1bn' }, formula: '지역내 취업 / 투자액 * 단위' },
  { id: 'rate', formula: '부가가치 / 생산' },
  { id: 'inputs', formula: '생산 - 부가가치' },
  { id: 'multiplier', formula: '생산 / 투자액' },
  { id: 'enough', formula: '지역내 생산 >= 전체 생산 * 0.5' },
  { id: 'wages', formula: '고용유발 / 취업' },
  { id: 'person', formula: '부가가치 / 취업' },
  { id: 'huge', formula: '생산 * 1000000000000' },
].map((one) =>
  one.id === 'jobs' ? { ...one, given: [{ name: '단위', value: 10, unit: '억원', reason: '10억원당으로' }] } : one,
);

const prepared = preparedOver('sejong-2024-baseline', written);
const runAt = (settings: Settings = {}, of = prepared) =>
  summarise(evaluate(of, settings), { detail: true, hash: false });
const asFiled = runAt();
let formulas: readonly OwnFormula[];
beforeAll(async () => {
  formulas = await formulasOf(prepared);
});

const rowsAt = (settings: Settings = {}, lang: Lang = 'ko') =>
  new Map(ownRows(runAt(settings), asFiled, formulas, lang).map((row) => [row.id, row]));

describe('a row', () => {
  test('shows each unit as people write it: persons over years, percent, money, plain, yes or no', () => {
    const { effects, investment } = asFiled;
    const rows = rowsAt();
    const jobs = (effects.employment.inRegion! / investment.value) * 10;
    expect(rows.get('jobs')).toMatchObject({ label: '10억원당 취업', asFiled: null, why: null });
    expect(rows.get('jobs')!.figure).toEqual({
      id: 'own.jobs',
      name: '10억원당 취업',
      text: `${Number(jobs.toPrecision(4))}명·년`,
    });
    expect(rows.get('rate')!.figure!.text).toBe(
      `${((effects.valueAdded.total / effects.production.total) * 100).toFixed(1)}%`,
    );
    expect(rows.get('inputs')!.figure!.text).toMatch(/^1,353억원$/);
    expect(rows.get('multiplier')!.figure!.text).toBe(
      String(Number((effects.production.total / investment.value).toPrecision(4))),
    );
    expect(rows.get('person')!.figure!.text).toMatch(/^0\.\d{4} 억원\/명$/);
    expect(rows.get('enough')!.figure!.text).toBe('아니요');
    expect(rowsAt({}, 'en').get('jobs')!.figure!.text).toMatch(/ person-years$/);
  });

  test('too large for words is still a number', () => {
    expect(rowsAt().get('huge')!.figure!.text).toBe('2516000000000000 억원');
  });

  test('with a figure that is unknown has no value, never 0, and says which and why in plain words', () => {
    const { figure, why } = rowsAt().get('wages')!;
    expect(figure).toBeNull();
    expect(why).toBe('«고용유발(임금근로자, 연인원)»: 이 표에는 임금근로자의 계수가 없습니다.');
  });

  test('moves with the levers and then tells the filed value, in the same notation', () => {
    const rows = rowsAt({ localPurchase: 0.2, importShare: 0.5 });
    const filed = rowsAt();
    expect(rows.get('jobs')!.figure!.text).not.toBe(filed.get('jobs')!.figure!.text);
    expect(rows.get('jobs')!.asFiled).toBe(`파일 그대로면 ${filed.get('jobs')!.figure!.text}`);
    // 1을 넘던 배수는 1 아래로 내려가도 백분율로 바뀌지 않는다.
    expect(rowsAt({ execution: 0.5 }).get('multiplier')!.figure!.text).toMatch(/^0\.\d+$/);
  });
});

describe('what a formula says', () => {
  const says = async (formula: string, lang: Lang = 'ko', base = 'sejong-2024-baseline') => {
    const [own] = await formulasOf(preparedOver(base, [{ id: 'x', formula }]));
    return formulaInWords(own!.formula, runAt({}, preparedOver(base, [])), lang);
  };

  test.each([
    ['지역내 취업 / 투자액', '취업유발(산출치, 세종 내, 연인원) ÷ 투자액'],
    ['(생산 - 부가가치) / 수요', '(생산유발(산출치, 계) − 부가가치유발(산출치, 계)) ÷ 최종수요'],
    ['생산 - (부가가치 - 수입)', '생산유발(산출치, 계) − (부가가치유발(산출치, 계) − 수입유발)'],
    ['생산 / (수요 / 투자액)', '생산유발(산출치, 계) ÷ (최종수요 ÷ 투자액)'],
    ['보정 지역내 생산 / 발표 생산', '생산유발(보정치, 세종 내) ÷ 생산유발(발표치)'],
    ['-(생산 / 수요)^-2', '−((생산유발(산출치, 계) ÷ 최종수요)^−2)'],
    ['생산 > 수요 ? 생산 : 수요', '생산유발(산출치, 계) > 최종수요이면 생산유발(산출치, 계), 아니면 최종수요'],
    ['max(생산, 수요) / sqrt(연수^2)', '큰 쪽(생산유발(산출치, 계), 최종수요) ÷ 제곱근(연수^2)'],
  ])('%s', async (formula, said) => {
    expect(await says(formula)).toBe(said);
  });

  test('in English, and by a national table', async () => {
    expect(await says('지역내 취업 / 투자액', 'en')).toBe(
      'Employment (modelled, Inside Sejong, person-years) ÷ Investment',
    );
    expect(await says('취업', 'en', 'sejong-2024-national')).toBe('Employment (modelled, total, person-years)');
  });
});

describe('where from', () => {
  test('every known indicator opens to the formula, its meaning and a tree whose root is its value', () => {
    const { study } = prepared;
    const told = {
      run: asFiled,
      asFiled,
      plan: study.plan,
      tables: study.tables,
      sources: new Map(),
      formulas,
      lang: 'ko',
    } as const;
    for (const { own, now } of ownPairs(asFiled, asFiled, formulas, 'ko').filter((pair) => pair.now.value !== null)) {
      const trace = traceOf(`own.${own.id}`, told);
      expect(trace.facts.map(({ value }) => value)).toContain(own.formula.text);
      const output = outputOf(`own.${own.id}`)!;
      expect(explain(evaluate(prepared, {}), output, { formulas }).value).toBe(now.value);
    }
    const halved = { ...told, run: runAt({ execution: 0.5 }) };
    for (const { id, figure } of rowsAt({ execution: 0.5 }).values()) {
      expect(traceOf(`own.${id}`, halved).value).toBe(figure?.text ?? '값 없음');
    }
  });
});

describe('ranges', () => {
  test('stand in the notation of the indicator; what was not drawn says why', () => {
    const drawn = sample(prepared, { draws: 256, seed: 1, formulas });
    const pairs = ownPairs(asFiled, asFiled, formulas, 'ko');
    const ranges = new Map(ownRanges(pairs, drawn, asFiled, 'ko').map((range) => [range.id, range]));
    expect(ranges.get('rate')!.range!.middle).toMatch(/%$/);
    expect(ranges.get('jobs')!.range!.low).toMatch(/명·년$/);
    expect(ranges.get('wages')).toMatchObject({ now: '값 없음', range: null });
    expect(ownRows(asFiled, asFiled, formulas, 'ko', drawn)[0]!.range).toMatch(/^열에 아홉은 .*명·년–.*명·년$/);
  });

  test('by a national table name what is not drawn in words of the page', async () => {
    const national = preparedOver('sejong-2024-national', [{ id: 'wages', formula: '고용유발 / 취업' }]);
    const own = await formulasOf(national);
    const run = runAt({}, national);
    const [range] = ownRanges(
      ownPairs(run, run, own, 'ko'),
      sample(national, { draws: 64, seed: 1, formulas: own }),
      run,
      'ko',
    );
    expect(range!.now).toMatch(/%$/);
    expect(range!.why).toContain('고용유발(임금근로자, 연인원)');
    expect(range!.why).not.toContain('employees');
  });

  test('the levers that move it come largest first, each end in its own unit', () => {
    const sensitivity = localSensitivity(prepared, {}, { formulas });
    const before = localSensitivity(prepared, {});
    expect(ownMoves(ownPairs(asFiled, asFiled, formulas, 'ko'), before, asFiled, 'ko')).toEqual([]);
    const moves = ownMoves(ownPairs(asFiled, asFiled, formulas, 'ko'), sensitivity, asFiled, 'ko');
    const jobs = moves.find(({ id }) => id === 'jobs')!;
    expect(jobs.rows.length).toBeGreaterThan(2);
    expect(jobs.rows.length).toBeLessThanOrEqual(5);
    const execution = jobs.rows.find(({ lever }) => lever.startsWith('집행률'))!;
    expect(execution.low).toMatch(/명·년 \(50%\)$/);
  });
});

describe('a goal of an own indicator', () => {
  const pairOf = (id: string) => ownPairs(asFiled, asFiled, formulas, 'ko').find(({ own }) => own.id === id)!;
  const execution = asFiled.levers.find(({ id }) => id === 'execution')!;

  test('is met by the lever, and said in its notation', () => {
    const own = pairOf('jobs');
    const target = own.now.value! * 0.8;
    const { value, said } = goalAnswer(prepared, {}, asFiled, { output: { own }, target, lever: execution }, 'ko');
    const [met] = ownPairs(runAt({ execution: value! }), asFiled, formulas, 'ko');
    expect(met!.now.value).toBeCloseTo(target, 8);
    expect(said).toContain('명·년');
  });

  test('out of reach names the nearest', () => {
    const own = pairOf('multiplier');
    const { said, value } = goalAnswer(prepared, {}, asFiled, { output: { own }, target: 9, lever: execution }, 'ko');
    expect([said, value]).toEqual([
      expect.stringMatching(/9에 이를 수 없습니다\. 가장 가까운 것은 100%일 때의 1\.4/),
      1,
    ]);
  });

  test('by a lever that does not move it says so, and offers nothing to set', () => {
    const investment = asFiled.levers.find(({ id }) => id === 'investment')!;
    const asked = { output: { own: pairOf('rate') }, target: 0.6, lever: investment };
    expect(goalAnswer(prepared, {}, asFiled, asked, 'ko')).toEqual({
      said: '이 항목은 이 결과를 움직이지 않습니다. 다른 항목을 고르세요.',
      caution: null,
      value: null,
    });
  });

  test.each([
    ['rate', '43.8%', 0.438],
    ['rate', '43.8', 0.438],
    ['multiplier', '1.5', 1.5],
    ['multiplier', '150%', 1.5],
    ['person', '0.9 억원/명', 0.9],
    ['inputs', '1,200억', 1200],
    ['jobs', '5.5명·년', 5.5],
  ])('of %s reads «%s»', (id, typed, value) => {
    const read = readTarget(typed, { own: pairOf(id) }, 'ko');
    expect(read).toEqual({ value: expect.closeTo(value, 10) });
  });

  test.each([
    ['rate', '많이'],
    ['multiplier', '1.5배쯤'],
    ['jobs', '-3'],
    ['inputs', ''],
  ])('of %s refuses «%s»', (id, typed) => {
    expect(readTarget(typed, { own: pairOf(id) }, 'ko')).toHaveProperty('unreadable');
  });

  test('is never a yes or no', () => {
    const ids = goalPairs(ownPairs(asFiled, asFiled, formulas, 'ko')).map(({ own }) => own.id);
    expect(ids).toContain('jobs');
    expect(ids).not.toContain('enough');
  });
});

describe('in what is kept', () => {
  test('the figures carry known values in full precision, and nothing for the unknown', () => {
    const own = ownPairs(asFiled, asFiled, formulas, 'ko').map(({ now }) => now);
    const { head, rows } = figuresTable({ ...asFiled, own }, 'ko');
    const mine = rows.filter((row) => row[head.indexOf('성격')] === '자기 지표');
    expect(mine.map((row) => row[head.indexOf('지표')])).toEqual(
      own.filter(({ value }) => value !== null).map(({ id, label }) => label?.ko ?? id),
    );
    expect(Number(mine[0]![head.indexOf('값')])).toBe(own[0]!.value);
    expect(mine.every((row) => row.length === head.length)).toBe(true);
  });

  test('the paper carries every formula as written, with what it says and assumes', () => {
    const { study } = prepared;
    const told = {
      run: asFiled,
      asFiled,
      plan: study.plan,
      tables: study.tables,
      sources: new Map(),
      formulas,
      lang: 'ko',
    } as const;
    const [jobs] = reportOf(told, {}, null, '2026-11-22').formulas;
    expect(jobs).toMatchObject({
      label: '10억원당 취업',
      written: '지역내 취업 / 투자액 * 단위',
      given: [{ name: '단위', value: '10 억원', why: '10억원당으로' }],
    });
  });
});
