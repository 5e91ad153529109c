import { indicators, labels, summarise, type Lang } from '../../../engine/index.ts';
import type { Compared } from '../../state/compared.ts';
import { changedParts, type Fingerprint } from '../../state/fingerprint.ts';
import { fewest, type SharedComparison } from '../../state/share.ts';
import { amountText } from '../amounts.ts';
import { partsInWords } from '../resumed.ts';
import { sharedWords as words } from './words.ts';

/** 링크의 시나리오 하나가 지금 어떻게 서는가; 없거나 읽을 수 없으면 `now`가 null. */
export type Arrived = {
  readonly id: string;
  readonly now: { readonly compared: Compared; readonly data: Fingerprint } | null;
};

/** 비교의 링크를 만든 때와 지금이 어떻게 다른지, 시나리오마다. How the comparison of a link differs from what stands now. */
export type ComparisonView = {
  readonly groups: readonly {
    readonly id: string;
    readonly title: string;
    /** 바뀐 자료, 성립하지 않는 조정, 없는 시나리오; 그대로면 빈 목록. */
    readonly said: readonly string[];
    readonly rows: readonly { readonly label: string; readonly whenMade: string; readonly now: string }[];
  }[];
  /** 그대로 열어도 되는가. */
  readonly asIs: boolean;
  /** 견줄 만큼 남았는가. */
  readonly enough: boolean;
};

/** @param arrived 링크의 시나리오들과 같은 차례 */
export function comparisonView(shared: SharedComparison, arrived: readonly Arrived[], lang: Lang): ComparisonView {
  const groups = shared.scenarios.map(({ data, seen }, i) => {
    const { id, now } = arrived[i]!;
    if (now === null) return { id, title: id, said: [words.gone[lang]], rows: [] };
    const { compared } = now;
    const run = summarise(compared.evaluation, { hash: false });
    const changed = changedParts(data, now.data);
    return {
      id,
      title: run.scenario.title[lang],
      said: [
        ...(changed.length > 0 ? [`${words.changed[lang]} ${partsInWords(changed, lang)}.`] : []),
        ...(compared.broken === 'link' ? [words.troubleFiled[lang]] : []),
      ],
      rows: indicators.map((indicator, at) => ({
        label: labels[indicator][lang],
        whenMade: amountText(run, indicator, seen[at]!, lang),
        now: amountText(run, indicator, run.effects[indicator].total, lang),
      })),
    };
  });
  return {
    groups,
    asIs: groups.every(({ said }) => said.length === 0),
    enough: arrived.filter(({ now }) => now !== null).length >= fewest,
  };
}
