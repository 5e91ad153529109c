import { indicators, labels, type Lang, type Study, type Text } from '../../../engine/index.ts';
import { changedParts, fingerprintOf, type Part } from '../../state/fingerprint.ts';
import type { Shared, Unreadable } from '../../state/share.ts';
import type { Timeline } from '../../state/timeline.ts';
import { amountText } from '../amounts.ts';
import { partsInWords } from '../resumed.ts';

/** 링크를 만든 때와 지금이 어떻게 다른지. How the state of a link differs from what stands now. */
export type SharedView = {
  readonly changed: readonly Part[];
  /** 온 문장으로: 무엇이 바뀌었나. */
  readonly said: string | null;
  /** 지금 자료에서는 성립하지 않는 조정, 있다면 그 까닭. */
  readonly trouble: string | null;
  readonly rows: readonly { readonly label: string; readonly whenMade: string; readonly now: string }[];
};

/** 링크를 읽지 못한 때의 말: 무엇이, 무엇을 하면 되는지. */
export const unreadable: Readonly<Record<Unreadable, { readonly title: Text; readonly advice: Text }>> = {
  damaged: {
    title: { ko: '링크를 읽을 수 없습니다.', en: 'This link cannot be read.' },
    advice: {
      ko: '잘리거나 바뀐 링크입니다. 보낸 이에게 «링크 복사»로 다시 만들어 달라고 하거나, 계획 목록에서 시작하세요.',
      en: 'It has been cut off or altered. Ask its sender to press “Copy link” again, or start from the list of plans.',
    },
  },
  newer: {
    title: { ko: '더 새로운 파급이 만든 링크입니다.', en: 'This link was made by a later Pageup.' },
    advice: {
      ko: '이 파급을 새 판으로 올린 뒤 다시 여세요.',
      en: 'Update this Pageup and open the link again.',
    },
  },
};

/** 링크의 상태를 지금 자료에 올린 것과 견준다. */
export function sharedView(shared: Shared, study: Study, { bench }: Timeline, lang: Lang): SharedView {
  const changed = changedParts(shared.data, fingerprintOf(study, bench.asFiled));
  const parts = partsInWords(changed, lang);
  return {
    changed,
    said:
      changed.length === 0
        ? null
        : {
            ko: `이 링크를 만든 뒤에 바뀐 자료가 있습니다: ${parts}.`,
            en: `Since this link was made, these have changed: ${parts}.`,
          }[lang],
    trouble: bench.trouble?.problem.detail[lang] ?? null,
    rows: indicators.map((indicator, i) => ({
      label: labels[indicator][lang],
      whenMade: amountText(bench.run, indicator, shared.seen[i]!, lang),
      now: amountText(bench.run, indicator, bench.run.effects[indicator].total, lang),
    })),
  };
}

/** 그대로 열어도 되는가: 자료가 같고 모든 조정이 성립한다. */
export function opensAsIs({ changed, trouble }: SharedView): boolean {
  return changed.length === 0 && trouble === null;
}
