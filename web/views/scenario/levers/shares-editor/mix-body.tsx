import { useMemo, useRef, useState, type KeyboardEvent } from 'preact/compat';
import type { Indicator, Lever, Study } from '../../../../../engine/index.ts';
import type { Bench } from '../../../../state/bench.ts';
import type { Unread } from '../../../../state/unread.ts';
import { sectorFinder } from '../../../../view-models/shares-editor/sector-search.ts';
import { shownGroups } from '../../../../view-models/shares-editor/shown-groups.ts';
import { words } from '../../../../view-models/shares-editor/words.ts';
import type { Named } from '../../../../view-models/shares.ts';
import { useSay } from '../../../language.tsx';
import type { Mover } from '../../use-bench.ts';
import { CopyMix } from './copy-mix.tsx';
import { MixTable } from './mix-table.tsx';
import type { SharesHand } from './use-shares.ts';

type Props = {
  lever: Lever;
  known: readonly Named[];
  hand: SharesHand;
  unread: readonly Unread[];
  bench: Bench;
  study: Study;
  indicator: Indicator;
  move: Mover;
};

/** 지출구성: 모든 부문을 찾고, 묶어 보고, 잠그고, 고친다. */
export function MixBody({ lever, known, hand, unread, bench, study, indicator, move }: Props) {
  const say = useSay();
  const [typed, type] = useState('');
  const [all, showAll] = useState(false);
  const find = useMemo(() => sectorFinder(known), [known]);
  const found = useMemo(() => find(typed), [find, typed]);
  // 쓰는 부문만 볼 때에도, 편집기를 연 동안 쓰던 부문은 0%가 되어도 자리에 남는다.
  const seen = useRef(new Set(Object.keys(hand.shares)));
  for (const key of Object.keys(hand.shares)) seen.current.add(key);
  const groups = shownGroups(known, hand.shares, found, all ? null : seen.current);
  const table = useRef<HTMLDivElement>(null);
  return (
    <>
      <div className="mix-tools">
        <div className="mix-find">
          <label htmlFor="mix-find">{say(words.find)}</label>
          <input
            id="mix-find"
            type="search"
            autoComplete="off"
            spellcheck={false}
            placeholder={say(words.findExample)}
            value={typed}
            onInput={(event) => type(event.currentTarget.value)}
            onKeyDown={(event) => onFindKey(event, typed, type, table.current)}
          />
        </div>
        <fieldset className="editor-segments">
          <legend className="unseen">{say(words.shown)}</legend>
          {[false, true].map((every) => (
            <label key={String(every)}>
              <input
                type="radio"
                name="mix-shown"
                checked={all === every}
                disabled={found !== null}
                onInput={() => showAll(every)}
              />
              <span>
                {say(every ? words.all : words.used)} {every ? known.length : seen.current.size}
              </span>
            </label>
          ))}
        </fieldset>
        <CopyMix lever={lever} bench={bench} study={study} paste={hand.replace} />
      </div>
      <p className="quiet">{say(words.keys)}</p>
      <p className={groups.length === 0 ? 'editor-nothing' : 'unseen'} role="status">
        {groups.length === 0 && say(found ? words.noneFound : words.noneUsed)}
        {found !== null &&
          found.size > 0 &&
          say({ ko: `${found.size}개 부문 찾음`, en: `${found.size} sectors found` })}
      </p>
      <div ref={table}>
        {groups.length > 0 && (
          <MixTable
            lever={lever}
            groups={groups}
            found={found}
            hand={hand}
            unread={unread}
            bench={bench}
            indicator={indicator}
            move={move}
          />
        )}
      </div>
    </>
  );
}

/** 찾는 칸에서 Esc는 비우고(이미 비었으면 대화상자를 닫게 두고), Enter와 ↓는 처음 찾은 부문의 입력란으로 간다. */
function onFindKey(
  event: KeyboardEvent<HTMLInputElement>,
  typed: string,
  type: (typed: string) => void,
  table: HTMLElement | null,
) {
  if (event.key === 'Escape' && typed !== '') {
    event.preventDefault();
    type('');
  }
  if (event.key === 'Enter' || event.key === 'ArrowDown') {
    event.preventDefault();
    const first = table?.querySelector<HTMLInputElement>('input[type=text]');
    first?.focus();
    first?.select();
  }
}
