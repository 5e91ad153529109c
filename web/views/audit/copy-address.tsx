import { useEffect, useState } from 'preact/compat';
import { words } from '../../view-models/audit/words.ts';
import { copied } from '../copied.ts';
import { useSay } from '../language.tsx';
import { LinkField } from '../link-field.tsx';

type Told = { readonly link: string; readonly isCopied: boolean };

/** 둔 제약까지 이 화면을 여는 주소를 복사한다. 막히면 고른 채로 보인다. 제약이 바뀌면 앞의 말은 거둔다. */
export function CopyAddress({ href }: { href: string }) {
  const say = useSay();
  const [told, tell] = useState<Told | null>(null);
  useEffect(() => tell(null), [href]);
  const copy = async () => {
    const link = window.location.href.split('#')[0] + href;
    tell({ link, isCopied: await copied(link) });
  };
  return (
    <>
      <button type="button" className="button small" onClick={() => void copy()}>
        {say(words.copyAddress)}
      </button>
      <span role="status" className="quiet">
        {told && say(told.isCopied ? words.addressCopied : words.addressNotCopied)}
      </span>
      {told && !told.isCopied && <LinkField link={told.link} label={say(words.address)} since={told} />}
    </>
  );
}
