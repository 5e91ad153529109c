import { describe, expect, test } from 'vitest';
import { audit, type Text } from '../../engine/index.ts';
import { library } from '../engine/support.ts';
import { runOf, scenarioIds } from '../study.ts';
import { saySameMoney, unplainIn, wonIn, wonInEnglish } from './sentences.ts';

/** 계획마다 검증이 하는 말 모두. Everything that the audit of a plan says. */
function auditTexts(plan: string, options: Parameters<typeof audit>[1]): Text[] {
  const prepared = library.prepareNamed(`${plan}-baseline`);
  const input = { plan: library.plan(plan), prepared, tables: library.tables(), published: library.published() };
  const { findings, notes, readings } = audit(input, options);
  const fromReadings = readings.flatMap((reading) => [
    ...reading.notes.map(({ message }) => message),
    ...(reading.certificate ? [reading.certificate.text] : []),
  ]);
  return [...findings, ...notes].map(({ message }) => message).concat(fromReadings);
}

const said = [
  ...scenarioIds.map((id) => [`the notes of ${id}`, () => runOf(id).notes.map(({ message }) => message)] as const),
  ...library
    .planIds()
    .flatMap((plan) =>
      [{}, { investment: 23_456.7 }].map(
        (options) => [`the audit of ${plan} with ${JSON.stringify(options)}`, () => auditTexts(plan, options)] as const,
      ),
    ),
];

describe.each(said)('%s', (_, texts) => {
  test('names the same money in both languages', () => {
    expect(texts().filter(({ ko, en }) => !saySameMoney(ko, en))).toEqual([]);
  });

  test('writes money as people say it and calls things by their titles', () => {
    expect(texts().flatMap(({ ko, en }) => [...unplainIn(ko), ...unplainIn(en)])).toEqual([]);
  });
});

describe('a planted fault is found:', () => {
  test.each([
    ['투자액 4조5,318억원은', 'The investment of ₩4.632tn is'],
    ['생산 0–2,053.5억원', 'production of ₩0–20.54bn'],
    ['투자액 100억원', 'an investment'],
  ])('%s is not %s', (ko, en) => {
    expect(saySameMoney(ko, en)).toBe(false);
  });

  test.each([
    ['45,317.7억원', '45,317.7억원'],
    ['«전국 · bok-2020-regional»', 'bok-2020-regional'],
    ['모두 지역산(allLocal)', 'allLocal'],
    ['45,317.7 × ₩100m', '× ₩100m'],
  ])('in «%s»', (text, fault) => {
    expect(unplainIn(text)).toEqual([fault]);
  });

  test('what is plain is left alone, and amounts are read as written', () => {
    expect(unplainIn('수요 4조3,355억–6조1,020억원, 2,901.5억원, any sector (₩100m, persons)')).toEqual([]);
    expect(wonIn('10억원에 1.5명, 0–2,053.5억원, 4조3,355억–6조1,020억원')).toEqual([
      0, 205350000000, 4335500000000, 6102000000000,
    ]);
    expect(wonInEnglish('₩0–205.35bn, ₩4.335–6.102tn')).toEqual([0, 205350000000, 4335000000000, 6102000000000]);
    expect(saySameMoney('4조5,318억원', '₩4.532tn')).toBe(true);
  });
});
