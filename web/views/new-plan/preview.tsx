import type { ReactNode } from 'preact/compat';
import type { Run } from '../../../engine/index.ts';
import { moneyText } from '../../view-models/amounts.ts';
import { headline } from '../../view-models/headline.ts';
import { tryWords } from '../../view-models/home/try-words.ts';
import type { FieldId } from '../../view-models/new-plan/draft.ts';
import { newPlanWords as words } from '../../view-models/new-plan/words.ts';
import { useLang, useSay } from '../language.tsx';
import { Announcer } from '../scenario/announcer.tsx';
import type { Checked } from '../../view-models/new-plan/check.ts';

type Props = {
  checked: Checked;
  asked: boolean;
  focus: (field: FieldId) => void;
  /** 단추들 앞에서 읽을 것. */
  beside: ReactNode;
  children: ReactNode;
};

/** 적은 대로의 수치, 아니면 고칠 곳. */
export function Preview({ checked: { run, files, problems }, asked, focus, beside, children }: Props) {
  const say = useSay();
  return (
    <aside className="preview" aria-labelledby="preview">
      <h2 id="preview">{say(words.preview)}</h2>
      {run === null && <p className="quiet">{say(words.previewEmpty)}</p>}
      {run && files === null && <p className="quiet">{say(words.previewLast)}</p>}
      {run && <Figures run={run} stale={files === null} />}
      {asked && problems.length > 0 && (
        <div className="preview-mend" role="alert">
          <p>
            <strong>{say(words.toMend)}</strong>
          </p>
          <ul>
            {problems.map(({ field, message }) => (
              <li key={`${field} ${message.ko}`}>
                <button type="button" className="link" onClick={() => focus(field)}>
                  {say(message)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {beside}
      <p className="preview-does">{children}</p>
      {run && <Announcer run={run} />}
    </aside>
  );
}

function Figures({ run, stale }: { run: Run; stale: boolean }) {
  const say = useSay();
  const lang = useLang();
  const { rows, basis, scopeNames } = headline(run, lang);
  const { origin, value } = run.investment;
  const money = moneyText(value, lang);
  const about = origin === 'perUnit' ? words.perUnit : origin === 'implied' ? words.implied : null;
  return (
    <div className={stale ? 'preview-figures stale' : 'preview-figures'}>
      {about && <p className="preview-about">{say(about).replace('{money}', money)}</p>}
      <dl>
        {rows.map(({ indicator, label, modelled, stated }) => (
          <div key={indicator}>
            <dt>{label}</dt>
            <dd>
              <strong>{modelled.total.text}</strong>
              {modelled.parts && (
                <small>
                  {scopeNames.inRegion} {modelled.parts.inRegion.text}
                </small>
              )}
              {stated && (
                <small>
                  {say(tryWords.statedAs)} {stated.figure.text}
                </small>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{basis}</p>
    </div>
  );
}
