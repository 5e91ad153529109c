import { useEffect, useState } from 'preact/compat';
import { words } from '../../view-models/audit/words.ts';
import { copied } from '../copied.ts';
import { useSay } from '../language.tsx';

type Told = 'addressCopied' | 'addressNotCopied';

/** 둔 제약까지 이 화면을 여는 주소를 복사한다. 제약이 바뀌면 앞의 말은 거둔다. */
export function CopyAddress({ href }: { href: string }) {
  const say = useSay();
  const [told, tell] = useState<Told | null>(null);
  useEffect(() => tell(null), [href]);
  const copy = async () => {
    const done = await copied(window.location.href.split('#')[0] + href);
    tell(done ? 'addressCopied' : 'addressNotCopied');
  };
  return (
    <>
      <button type="button" className="button small" onClick={() => void copy()}>
        {say(words.copyAddress)}
      </button>
      <span role="status" className="quiet">
        {told && say(words[told])}
      </span>
    </>
  );
}
