import { useCallback, useMemo, type KeyboardEvent } from 'preact/compat';
import { labels, type Indicator, type Lever, type Shares } from '../../../../../engine/index.ts';
import type { Bench } from '../../../../state/bench.ts';
import type { Unread } from '../../../../state/unread.ts';
import { percentText } from '../../../../view-models/amounts.ts';
import { columnDigits, columnUnit } from '../../../../view-models/lever-effect.ts';
import type { FoundSectors } from '../../../../view-models/shares-editor/sector-search.ts';
import type { ShownGroup } from '../../../../view-models/shares-editor/shown-groups.ts';
import { words } from '../../../../view-models/shares-editor/words.ts';
import { useLang, useSay } from '../../../language.tsx';
import type { Mover } from '../../use-bench.ts';
import { mixFieldId } from './mix-field-id.ts';
import { MixRow } from './mix-row.tsx';
import { usePointEffects } from './use-point-effects.ts';
import type { SharesHand } from './use-shares.ts';

type Props = {
  lever: Lever;
  groups: readonly ShownGroup[];
  found: FoundSectors | null;
  hand: SharesHand;
  unread: readonly Unread[];
  bench: Bench;
  indicator: Indicator;
  move: Mover;
};

/** 부문마다 한 줄의 표, 33부문으로 묶어서. */
export function MixTable({ lever, groups, found, hand, unread, bench, indicator, move }: Props) {
  const say = useSay();
  const lang = useLang();
  const { shares, locked, lock, set } = hand;
  const keys = groups.flatMap(({ rows }) => rows.map(({ key }) => key)).join();
  const shown = useMemo(() => keys.split(','), [keys]);
  const { effects, settling } = usePointEffects(bench, lever.id, shares, shown, indicator);
  const digits = columnDigits([...effects.values()].filter((effect) => effect !== null));
  const top = sliderTop(shares);
  const setOne = useCallback(
    (key: string, share: number, since: number) => set(key, share, since, mixFieldId(lever.id, key)),
    [set, lever.id],
  );
  return (
    <table className="mix" data-settling={settling} onKeyDown={walkRows}>
      <caption className="unseen">{say(words.sectors)}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{say(words.lock)}</span>
          </th>
          <th scope="col">{say(words.sector)}</th>
          <th scope="col" className="share-column">
            {say(words.share)}
          </th>
          <th scope="col" className="number">
            {say(words.onePoint)}
            <br />
            {say(labels[indicator])} ({say(columnUnit(indicator, bench.run.effects.employment.personYears))})
          </th>
        </tr>
      </thead>
      {groups.map(({ code, title, sum, rows }) => (
        <tbody key={code}>
          {title && (
            <tr className="mix-group">
              <td />
              <th scope="rowgroup">{title[lang]}</th>
              <td className="number">{sum > 0 && percentText(sum, 1)}</td>
              <td />
            </tr>
          )}
          {rows.map(({ key, name }) => (
            <MixRow
              key={key}
              lever={lever}
              code={key}
              name={name}
              word={found?.get(key) ?? null}
              share={shares[key] ?? 0}
              isLocked={locked.has(key)}
              lock={lock}
              effect={effects.get(key) ?? null}
              indicator={indicator}
              digits={digits}
              top={top}
              unread={unreadOf(unread, mixFieldId(lever.id, key))}
              set={setOne}
              move={move}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** 슬라이더의 끝: 작은 비중을 끌기 쉽게 50%, 그보다 큰 것이 있으면 100%. */
function sliderTop(shares: Shares): number {
  return Object.values(shares).some((share) => share > 0.49) ? 1 : 0.5;
}

const nothingUnread: readonly Unread[] = [];

function unreadOf(all: readonly Unread[], field: string): readonly Unread[] {
  return all.some((each) => each.field === field) ? all.filter((each) => each.field === field) : nothingUnread;
}

/** Enter는 다음 줄의 입력란, Shift+Enter는 앞 줄의 것. 값은 입력란이 먼저 읽는다. */
function walkRows(event: KeyboardEvent<HTMLTableElement>) {
  const { target, currentTarget } = event;
  if (event.key !== 'Enter' || !(target instanceof HTMLInputElement) || target.type !== 'text') return;
  const fields = [...currentTarget.querySelectorAll<HTMLInputElement>('input[type=text]')];
  const next = fields[fields.indexOf(target) + (event.shiftKey ? -1 : 1)];
  if (!next || target.getAttribute('aria-invalid') === 'true') return;
  next.focus();
  next.select();
}
