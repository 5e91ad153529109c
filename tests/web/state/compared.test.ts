import { beforeEach, describe, expect, test, vi } from 'vitest';
import { summarise } from '../../../engine/index.ts';
import { keepTimeline, openTimeline } from '../../../web/state/benches.ts';
import { changedSince, comparisonOf, totalsOf } from '../../../web/state/compared-link.ts';
import { comparedOf } from '../../../web/state/compared.ts';
import type { Values } from '../../../web/state/investment.ts';
import { codeOf, sharedIn, type SharedComparison } from '../../../web/state/share.ts';
import { stepped } from '../../../web/state/timeline.ts';
import { addressFallsShort } from '../../../web/view-models/compare/link.ts';
import { comparisonView, type Arrived } from '../../../web/view-models/shared/comparison-view.ts';
import { studyOf } from '../../study.ts';

const [low, high] = ['eumseong-2023-cautious', 'eumseong-2023-ambitious'].map((id) => studyOf(id));
const adjust = (study: typeof low, values: Values) => {
  const { timeline } = openTimeline(study!);
  const reset = stepped(timeline, { kind: 'move', move: { kind: 'resetAll' }, at: 0 });
  keepTimeline(study!, stepped(reset, { kind: 'move', move: { kind: 'restore', values }, at: 0 }));
};
const total = ({ evaluation }: ReturnType<typeof comparedOf>) => totalsOf(summarise(evaluation))[0];

beforeEach(() => {
  vi.stubGlobal('localStorage', undefined);
  adjust(low, {});
  adjust(high, {});
});

describe('comparedOf()', () => {
  test('as adjusted here, as filed when asked, and the other way is offered', () => {
    adjust(high, { execution: 0.8 });
    const mine = comparedOf(high!, null, null);
    expect([mine.sight, mine.others, mine.values]).toEqual(['here', ['filed'], { execution: 0.8 }]);
    const filed = comparedOf(high!, 'filed', null);
    expect([filed.sight, filed.others, filed.values]).toEqual(['filed', ['here'], { execution: 0.8 }]);
    expect(total(filed)).not.toBe(total(mine));
  });

  test('what a link holds comes before what is adjusted here, and the bench is left as it was', () => {
    adjust(high, { execution: 0.8 });
    const received = comparedOf(high!, null, { execution: 0.5 });
    expect([received.sight, received.others, received.values]).toEqual(['link', ['here', 'filed'], { execution: 0.5 }]);
    expect(openTimeline(high!).timeline.bench.values).toEqual({ execution: 0.8 });
    expect(comparedOf(high!, 'here', { execution: 0.5 }).values).toEqual({ execution: 0.8 });
  });

  test('what a link shows as filed is shown as filed, whatever is adjusted here, and none of it goes into the link', () => {
    adjust(high, { execution: 0.8 });
    const received = comparedOf(high!, null, {});
    expect([received.sight, received.others, received.values]).toEqual(['filed', ['here'], {}]);
    const broken = comparedOf(high!, null, { execution: 7 });
    expect([broken.sight, broken.broken, broken.values]).toEqual(['filed', 'link', {}]);
  });

  test('the same adjustments in link and browser are one way of seeing', () => {
    adjust(high, { execution: 0.8, localPurchase: 0.4 });
    expect(comparedOf(high!, null, { localPurchase: 0.4, execution: 0.8 }).others).toEqual(['filed']);
  });
});

describe('a link to a comparison', () => {
  const seen = () => [comparedOf(low!, null, null), comparedOf(high!, 'filed', null)];

  test('holds what is seen: adjustments, those set aside, the pair explained', async () => {
    adjust(low, { execution: 0.7 });
    adjust(high, { execution: 0.8 });
    const made = comparisonOf(seen(), ['eumseong-2023-ambitious', 'eumseong-2023-cautious']);
    expect(made.scenarios.map(({ values }) => values)).toEqual([{ execution: 0.7 }, { execution: 0.8 }]);
    expect(made.filed).toEqual(['eumseong-2023-ambitious']);
    expect(await sharedIn(await codeOf(made))).toEqual(made);
    expect(comparisonOf(seen(), ['eumseong-2023-cautious', 'elsewhere']).why).toBe(null);
  });

  const arrivedFrom = (shared: SharedComparison): readonly Arrived[] =>
    shared.scenarios.map(({ id, values, data }, i) => ({
      id,
      now: { compared: comparedOf([low!, high!][i]!, shared.filed.includes(id) ? 'filed' : null, values), data },
    }));

  test('opens as it is when nothing changed; else says what, scenario by scenario', () => {
    adjust(low, { execution: 0.7 });
    const made = comparisonOf(seen(), null);
    adjust(low, {});
    expect(comparisonView(made, arrivedFrom(made), 'ko').asIs).toBe(true);
    const [first, second] = made.scenarios;
    const old = {
      ...made,
      scenarios: [{ ...first!, data: { ...first!.data, tables: 'other' }, seen: [1, 2, 3] as const }, second!],
    };
    const view = comparisonView(old, arrivedFrom(made), 'ko');
    expect([view.asIs, view.enough]).toEqual([false, true]);
    expect(view.groups.map(({ said }) => said)).toEqual([['바뀐 자료: 산업연관표.'], []]);
    expect(view.groups[0]!.rows[0]).toMatchObject({ whenMade: '1억원' });
    const gone = [{ id: 'own-gone', now: null }, arrivedFrom(made)[1]!];
    expect(comparisonView(made, gone, 'ko')).toMatchObject({ asIs: false, enough: false });
    expect(changedSince(old, seen()[0]!)).toEqual(['tables']);
    expect(changedSince(old, seen()[1]!)).toEqual([]);
  });

  test('the address alone is enough until something of this browser is among the compared', () => {
    expect(addressFallsShort(seen())).toBe(null);
    adjust(high, { execution: 0.8 });
    expect(addressFallsShort(seen())).toBe(null);
    expect(addressFallsShort([comparedOf(low!, null, null), comparedOf(high!, null, null)])!.ko).toContain(
      '조정이 들어',
    );
    expect(addressFallsShort([comparedOf(high!, null, { execution: 0.5 })])).toBe(null);
  });
});
