import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../engine/calibrate/evaluate.ts';
import { summarise } from '../../../engine/calibrate/summarise.ts';
import { library, problemOf } from '../support.ts';

const over = (changes: unknown, base = 'sejong-2024-baseline') =>
  summarise(evaluate(library.prepareGiven({ id: 'mine', extends: base, changes }, 'mine.yaml')));
const valueOf = (run: ReturnType<typeof over>, lever: string) => run.levers.find(({ id }) => id === lever)!.value;

describe('changes of a derived scenario', () => {
  test('add, scale and set start from the scenario below, one after another, and are listed as a diff', () => {
    const run = over([
      { lever: 'execution', scale: 0.8 },
      { lever: 'execution', add: -0.1, reason: '늦어짐' },
      { lever: 'investment.quantum', add: 100 },
      { lever: 'region', set: '대전' },
    ]);
    expect(valueOf(run, 'execution')).toBeCloseTo(0.7, 12);
    expect(valueOf(run, 'investment.quantum')).toBeCloseTo(255.6 + 100, 9);
    expect(run.region.code).toBe('대전');
    expect(run.changes.map(({ lever, how, by, from, to }) => [lever, how, by, from, to])).toEqual([
      ['execution', 'scale', 0.8, 1, 0.8],
      ['execution', 'add', -0.1, 0.8, 0.8 + -0.1],
      ['investment.quantum', 'add', 100, 255.6, 355.6],
      ['region', 'set', '대전', '세종', '대전'],
    ]);
    expect(run.changes[1]!.reason).toEqual({ ko: '늦어짐', en: '늦어짐' });
  });

  test('give what the same values set on the command line give', () => {
    const changed = over([{ lever: 'execution', scale: 0.7 }]);
    const set = summarise(evaluate(library.prepareNamed('sejong-2024-baseline'), { execution: 0.7 }));
    expect(changed.effects).toEqual(set.effects);
    expect(changed.calibrated).toEqual(set.calibrated);
  });

  test('work on an implied investment: scaling it scales the effects', () => {
    const [whole, less] = [
      over([], 'eumseong-2023-baseline'),
      over([{ lever: 'investment', scale: 0.5 }], 'eumseong-2023-baseline'),
    ];
    expect(less.effects.production.total).toBeCloseTo(whole.effects.production.total / 2, 6);
  });

  test.each<[string, unknown, string, string]>([
    ['an unknown lever', [{ lever: 'nope', add: 1 }], 'UNKNOWN_LEVER', 'changes[0].lever'],
    ['adding to a choice', [{ lever: 'region', add: 1 }], 'CHANGE_NEEDS_NUMBER', 'changes[0]'],
    ['scaling a mix', [{ lever: 'mix.quantum', scale: 2 }], 'CHANGE_NEEDS_NUMBER', 'changes[0]'],
    ['beyond the limits', [{ lever: 'execution', scale: 2 }], 'OUT_OF_RANGE', 'execution'],
    ['two words at once', [{ lever: 'execution', scale: 2, add: 1 }], 'INVALID_FILE', 'changes[0].scale'],
  ])('are refused: %s', (_, changes, code, path) => {
    const problem = problemOf(() => over(changes));
    expect([problem.code, problem.issues[0]!.path]).toEqual([code, path]);
  });

  test('need a scenario to change', () => {
    const own = {
      ...library.scenario('sejong-2024-baseline').scenario,
      id: 'x',
      changes: [{ lever: 'execution', add: 0 }],
    };
    expect(problemOf(() => library.prepareGiven(own, 'x')).code).toBe('CHANGES_IN_BASELINE');
  });
});
