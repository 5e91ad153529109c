import { labels } from '../../../../engine/index.ts';
import type { DemandView, SplitView } from '../../../view-models/demand.ts';
import { words } from '../../../view-models/words.ts';
import { useSay } from '../../language.tsx';
import { FigureButton, type Ask } from './figure-button.tsx';
import { NotesBeside } from './notes-beside.tsx';

/** 투자액이 최종수요가 되고, 어디서 사느냐에 따라 나뉘는 길. */
export function DemandFlow({ view, ask }: { view: DemandView; ask: Ask }) {
  const say = useSay();
  return (
    <section className="flow" aria-labelledby="flow">
      <div className="section-head">
        <h2 id="flow">{say(words.fromInvestment)}</h2>
      </div>
      <div className="flow-steps">
        <dl>
          <div>
            <dt>{say(labels.investment)}</dt>
            <dd>
              <FigureButton figure={view.investment} ask={ask} />
            </dd>
            <dd className="under">{view.origin}</dd>
          </div>
          <div className="by">
            <dt>{say({ ko: '집행률', en: 'Execution' })}</dt>
            <dd>× {view.execution}</dd>
          </div>
          <div>
            <dt>{say(labels.demand)}</dt>
            <dd>
              <FigureButton figure={view.demand} ask={ask} />
            </dd>
          </div>
        </dl>
        <NotesBeside notes={view.notes} />
      </div>
      <div className="flow-split">
        <h3>{say(words.whereBought)}</h3>
        <SplitBar split={view.split} />
        <dl>
          {view.split.map(({ part, label, figure, shareText }) => (
            <div key={part} data-part={part}>
              <dt>{label}</dt>
              <dd>
                <FigureButton figure={figure} ask={ask} />
                <span className="under">{shareText}</span>
              </dd>
            </div>
          ))}
        </dl>
        <NotesBeside notes={view.splitNotes} />
      </div>
    </section>
  );
}

function SplitBar({ split }: { split: readonly SplitView[] }) {
  return (
    <div className="split-bar" aria-hidden="true">
      {split.map(({ part, share }) => (
        <span key={part} data-part={part} style={{ flexGrow: share }} />
      ))}
    </div>
  );
}
