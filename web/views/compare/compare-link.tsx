import { useEffect, useState } from 'preact/compat';
import { ownFilesOf } from '../../data/sent-files.ts';
import type { Compared } from '../../state/compared.ts';
import { comparisonOf } from '../../state/compared-link.ts';
import { codeOf, type SharedComparison } from '../../state/share.ts';
import { addressFallsShort } from '../../view-models/compare/link.ts';
import { compareWords as words } from '../../view-models/compare/words.ts';
import { linkWords } from '../../view-models/keep/link-words.ts';
import { keepWords } from '../../view-models/keep/words.ts';
import { useSay } from '../language.tsx';
import { LinkField } from '../link-field.tsx';
import { linked, type Linked } from '../linked.ts';

type Props = { compared: readonly Compared[]; why: SharedComparison['why'] };
type Said = Linked & { readonly trouble?: boolean };

/** 이 비교를 그대로 여는 링크. 주소만으로는 같은 것이 열리지 않으면 그렇게 말한다. */
export function CompareLink({ compared, why }: Props) {
  const say = useSay();
  const [said, tell] = useState<Said | null>(null);
  useEffect(() => tell(null), [compared, why]);
  const short = addressFallsShort(compared);
  const share = async () => {
    const files = ownFilesOf(compared.map(({ study }) => study));
    tell(await linked(await codeOf({ ...comparisonOf(compared, why), files }), words.copiedLink));
  };
  return (
    <div className="compare-link">
      <button
        type="button"
        className="button small"
        onClick={() => void share().catch(() => tell({ text: keepWords.linkFailed, trouble: true }))}
      >
        {say(keepWords.link)}
      </button>
      {short && <p className="quiet">{say(short)}</p>}
      <p role="status" className={said?.trouble ? 'trouble' : 'quiet'}>
        {said && say(said.text)}
      </p>
      {said?.link && <LinkField link={said.link} label={say(linkWords.linkField)} since={said} />}
    </div>
  );
}
