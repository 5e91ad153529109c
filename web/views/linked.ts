import type { Text } from '../../engine/index.ts';
import { sharedHref } from '../state/route.ts';
import { linkWords } from '../view-models/keep/link-words.ts';
import { copied } from './copied.ts';

/** 만든 링크에 대해 할 말; 브라우저가 복사를 막으면 손으로 복사할 링크까지. What to say of a link, and the link where copying is forbidden. */
export type Linked = { readonly text: Text; readonly link?: string };

/** 링크를 만들어 복사한다. @param code 링크에 넣을 글(state/share.ts) */
export async function linked(code: string, said: Text): Promise<Linked> {
  const link = `${window.location.href.split('#')[0]}${sharedHref(code)}`;
  return (await copied(link)) ? { text: said } : { text: linkWords.copyYourself, link };
}
