import type { Run } from '../../../../../engine/index.ts';
import { leverToMend, type Bench } from '../../../../state/bench.ts';
import { headline } from '../../../../view-models/headline.ts';
import { changeText } from '../../../../view-models/lever-effect.ts';
import { words } from '../../../../view-models/shares-editor/words.ts';
import { useLang, useSay } from '../../../language.tsx';

/** 머리 수치와, 편집기를 연 뒤 달라진 만큼. 성립하지 않는 동안은 흐리다. */
export function FiguresSince({ bench, opened }: { bench: Bench; opened: Run }) {
  const lang = useLang();
  const say = useSay();
  const { effects } = bench.run;
  return (
    <dl className={leverToMend(bench) !== null ? 'since stale-figures' : 'since'}>
      {headline(bench.run, lang).rows.map(({ indicator, label, modelled }) => (
        <div key={indicator}>
          <dt>{label}</dt>
          <dd>
            <strong>{modelled.total.text}</strong>
            <span>
              {changeText(
                indicator,
                effects[indicator].total - opened.effects[indicator].total,
                effects.employment.personYears,
                lang,
              )}
              <span className="unseen"> {say(words.sinceOpened)}</span>
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
