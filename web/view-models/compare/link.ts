import type { Lang, Text } from '../../../engine/index.ts';
import type { Compared, Sight } from '../../state/compared.ts';
import { changedSince } from '../../state/compared-link.ts';
import { isOwnId } from '../../state/own-files.ts';
import type { SharedComparison } from '../../state/share.ts';
import { partsInWords } from '../resumed.ts';
import { compareWords as words } from './words.ts';

/** 주소만으로는 다른 곳에서 같은 비교가 서지 않는 까닭; 그대로 서면 null. Why the address alone would not show the same elsewhere. */
export function addressFallsShort(compared: readonly Compared[]): Text | null {
  const own = compared.some(({ asFiled }) => isOwnId(asFiled.scenario.id));
  const adjusted = compared.some(({ sight }) => sight === 'here');
  if (own) return adjusted ? words.addressOwnAdjusted : words.addressOwn;
  return adjusted ? words.addressAdjusted : null;
}

/** 어떤 조정으로 보고 있는지; 파일 그대로면 null. */
export function adjustedAs({ sight }: Pick<Compared, 'sight'>): Text | null {
  return { filed: null, here: words.adjusted, link: words.fromLink }[sight];
}

/** 달리 보는 단추의 말. */
export function sightButton(other: Sight, hasLink: boolean): Text {
  const here = hasLink ? words.useHere : words.useAdjusted;
  return { filed: words.useFiled, here, link: words.useLink }[other];
}

/** 받은 비교에 대해 할 말: 조정이 어디에 있는지, 그리고 받은 뒤에 바뀐 자료. */
export function receivedText(received: SharedComparison, compared: readonly Compared[], lang: Lang): readonly string[] {
  const changed = compared.flatMap((one) => {
    const parts = changedSince(received, one);
    return parts.length === 0 ? [] : [`${one.asFiled.scenario.title[lang]}: ${partsInWords(parts, lang)}.`];
  });
  return [words.received[lang], ...(changed.length > 0 ? [`${words.changedSince[lang]} ${changed.join(' ')}`] : [])];
}
