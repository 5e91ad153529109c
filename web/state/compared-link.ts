import { summarise, type Run } from '../../engine/index.ts';
import type { Compared } from './compared.ts';
import { changedParts, fingerprintOf, type Part } from './fingerprint.ts';
import type { SharedComparison, SharedScenario } from './share.ts';

/** 산출치의 계: 생산 억원, 부가가치 억원, 취업 명. The three modelled totals. */
export function totalsOf({ effects: { production, valueAdded, employment } }: Run): SharedScenario['seen'] {
  return [production.total, valueAdded.total, employment.total];
}

/**
 * 보고 있는 비교를 그대로 담는다, 자기 파일은 빼고.
 *
 * What a link to this comparison holds, but for the own files it rests on.
 */
export function comparisonOf(compared: readonly Compared[], why: SharedComparison['why']): SharedComparison {
  const ids = compared.map(idOf);
  return {
    scenarios: compared.map(({ study, evaluation, asFiled, values }, i) => ({
      id: ids[i]!,
      values,
      data: fingerprintOf(study, asFiled),
      seen: totalsOf(summarise(evaluation, { hash: false })),
    })),
    why: why?.every((id) => ids.includes(id)) ? why : null,
    filed: compared.filter(({ sight, values }) => sight === 'filed' && Object.keys(values).length > 0).map(idOf),
    files: {},
  };
}

/** 받은 뒤에 달라진 자료들, 시나리오마다; 그대로이거나 링크에 없으면 빈 목록. */
export function changedSince(received: SharedComparison, { study, asFiled }: Compared): readonly Part[] {
  const before = received.scenarios.find(({ id }) => id === asFiled.scenario.id);
  return before ? changedParts(before.data, fingerprintOf(study, asFiled)) : [];
}

function idOf({ asFiled }: Compared): string {
  return asFiled.scenario.id;
}
