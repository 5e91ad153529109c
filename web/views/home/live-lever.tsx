import { useEffect, useMemo, useReducer } from 'preact/compat';
import { indicators, labels, type Indicator, type Run, type Study } from '../../../engine/index.ts';
import { studyOf } from '../../data/library.ts';
import { keepTimeline, openTimeline } from '../../state/benches.ts';
import { scenarioHref } from '../../state/route.ts';
import { stepped } from '../../state/timeline.ts';
import { headline } from '../../view-models/headline.ts';
import { tryWords } from '../../view-models/home/try-words.ts';
import { notationOf } from '../../view-models/lever-number.ts';
import { words } from '../../view-models/words.ts';
import { useLang, useSay } from '../language.tsx';
import { Announcer } from '../scenario/announcer.tsx';
import { Slider } from '../scenario/levers/number-lever.tsx';
import { useLoaded } from '../use-loaded.ts';

const shown = 'sejong-2024-baseline';
const moves = 'execution';

/** 진짜 시나리오의 진짜 조정 항목 하나: 계산은 첫 화면이 그려진 뒤에 온다. */
export function LiveLever() {
  const say = useSay();
  const study = useLoaded(shown, studyOf);
  if (study.state === 'ready') return <Live study={study.value} />;
  return (
    <p className="quiet try-waiting">
      {say(study.state === 'failed' ? tryWords.tryFailed : tryWords.tryWaiting)}{' '}
      {study.state === 'failed' && (
        <button type="button" className="link" onClick={study.retry}>
          {say(words.retry)}
        </button>
      )}
    </p>
  );
}

function Live({ study }: { study: Study }) {
  const say = useSay();
  const lang = useLang();
  const opened = useMemo(() => openTimeline(study).timeline, [study]);
  const [timeline, step] = useReducer(stepped, opened);
  useEffect(() => keepTimeline(study, timeline), [study, timeline]);
  const { run, values } = timeline.bench;
  const lever = run.levers.find(({ id }) => id === moves)!;
  const value = lever.value as number;
  const others = Object.keys(values).some((id) => id !== moves);
  const set = (next: number, at: number) => step({ kind: 'move', move: { kind: 'set', id: moves, value: next }, at });
  return (
    <>
      <p className="try-hint">{say(tryWords.tryHint)}</p>
      <div className="try-lever">
        <span>{say(lever.label)}</span>
        <output>{notationOf(lever).text(value, lang)}</output>
        <Slider lever={lever} value={value} label={say(lever.label)} set={set} />
      </div>
      <p className="try-note">{say(tryWords.tryModelled)}</p>
      <dl className="try-figures">
        {indicators.map((indicator) => (
          <Moved key={indicator} run={run} indicator={indicator} />
        ))}
      </dl>
      {others && <p className="quiet">{say(tryWords.alsoAdjusted)}</p>}
      <p className="try-open">
        <a className="button primary" href={scenarioHref(shown)}>
          {say(value === lever.default ? tryWords.openScenario : tryWords.openAdjusted)}
        </a>
      </p>
      <Announcer run={run} />
    </>
  );
}

function Moved({ run, indicator }: { run: Run; indicator: Indicator }) {
  const lang = useLang();
  const say = useSay();
  const { modelled, stated } = headline(run, lang).rows.find((row) => row.indicator === indicator)!;
  return (
    <div>
      <dt>{say(labels[indicator])}</dt>
      <dd>
        <strong>{modelled.total.text}</strong>
        {stated && (
          <small>
            {say(tryWords.statedAs)} {stated.figure.text}
          </small>
        )}
      </dd>
    </div>
  );
}
