import type { CSSProperties } from 'preact/compat';
import type { Shares } from '../../../../engine/index.ts';
import { percentText } from '../../../view-models/amounts.ts';
import { shortLabel } from '../../../view-models/lever-groups.ts';
import {
  normalised,
  shareRows,
  sumOfShares,
  sumsToOne,
  withoutShare,
  withShare,
  type Named,
} from '../../../view-models/shares.ts';
import { words } from '../../../view-models/words.ts';
import { useLang, useSay } from '../../language.tsx';
import { AddShare } from './add-share.tsx';
import { leverFieldId } from './ids.ts';
import { ChangedMark, LeverFoot } from './lever-foot.tsx';
import type { LeverProps } from './lever-row.tsx';
import { ShareField } from './share-field.tsx';

type Props = LeverProps<Shares> & { known: readonly Named[]; edit: (lever: string) => void };

/** 합이 1이어야 하는 비중들: 지출구성과 연차계획. */
export function SharesLever({ lever, value, changed, trouble, unread, effect, known, move, edit }: Props) {
  const say = useSay();
  const lang = useLang();
  const rows = shareRows(lever, value, known);
  const set = (shares: Shares, since: number, field?: string) =>
    move({ kind: 'set', id: lever.id, value: shares, ...(field === undefined ? {} : { field }) }, since);
  const brief = rows.slice(0, 2).map(({ name, share }) => `${name[lang]} ${percentText(share, 0)}`);
  return (
    <details className={changed === 'set' ? 'lever shares changed' : 'lever shares'} open={lever.id === 'schedule'}>
      <summary id={leverFieldId(lever.id)}>
        <span className="shares-name">{say(shortLabel(lever))}</span>
        <ChangedMark lever={lever.id} changed={changed} />
        {lever.id !== 'schedule' && <span className="shares-brief">{brief.join(', ')} …</span>}
      </summary>
      <button type="button" className="button small edit-shares" onClick={() => edit(lever.id)}>
        {say(lever.id === 'schedule' ? words.editSchedule : words.editMix)}
        <span className="unseen"> – {say(lever.label)}</span>
      </button>
      <ul className="share-rows">
        {rows.map((row) => (
          <li key={row.key} style={{ '--share': row.share } as CSSProperties}>
            <ShareField
              lever={lever}
              row={row}
              unread={unread}
              set={(share, since, field) => set(withShare(value, row.key, share), since, field)}
              remove={(since) => set(withoutShare(value, row.key), since)}
              move={move}
            />
          </li>
        ))}
      </ul>
      <Sum shares={value} normalise={(since) => set(normalised(value), since)} />
      <AddShare lever={lever} shares={value} known={known} add={(key, since) => set(withShare(value, key, 0), since)} />
      <LeverFoot
        lever={lever}
        changed={changed === 'set'}
        trouble={trouble}
        unread={unread.length > 0}
        effect={effect}
        standard={null}
        move={move}
      />
    </details>
  );
}

function Sum({ shares, normalise }: { shares: Shares; normalise: (since: number) => void }) {
  const say = useSay();
  const whole = sumsToOne(shares);
  return (
    <p className={whole ? 'share-sum' : 'share-sum off'}>
      <span>
        {say(words.sum)} <strong>{percentText(sumOfShares(shares))}</strong>
      </span>
      <button
        type="button"
        className="button small"
        aria-disabled={whole}
        onClick={(event) => !whole && normalise(event.timeStamp)}
      >
        {say(words.normalise)}
      </button>
    </p>
  );
}
