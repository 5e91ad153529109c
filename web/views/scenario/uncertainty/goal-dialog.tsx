import { useEffect, useRef, useState, type FormEvent } from 'preact/compat';
import { indicators, labels, scopeLabel, scopes, type Indicator, type Scope } from '../../../../engine/index.ts';
import type { Bench } from '../../../state/bench.ts';
import { moneyText, personYearsText } from '../../../view-models/amounts.ts';
import { goalAnswer, goalLevers, readTarget, type GoalAnswer } from '../../../view-models/uncertainty/goal.ts';
import { uncertaintyWords } from '../../../view-models/uncertainty/words.ts';
import { useLang, useSay } from '../../language.tsx';
import type { Mover } from '../use-bench.ts';
import type { Output } from './uncertainty.tsx';

type Props = { bench: Bench; output: Output; move: Mover };

/** 목표 맞추기: «집행률이 얼마여야 부가가치가 2,000억원인가». */
export function GoalDialog({ bench, output, move }: Props) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button small"
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        {say(uncertaintyWords.goal)}
      </button>
      <dialog ref={dialog} className="goal" aria-labelledby="goal-title" onClose={() => setOpen(false)}>
        {open && <GoalForm bench={bench} output={output} move={move} close={() => dialog.current?.close()} />}
      </dialog>
    </>
  );
}

function GoalForm({ bench, output, move, close }: Props & { close: () => void }) {
  const lang = useLang();
  const say = useSay();
  const levers = goalLevers(bench.run);
  const [indicator, setIndicator] = useState<Indicator>(output.indicator);
  const [scope, setScope] = useState<Scope>(output.scope);
  const [typed, setTyped] = useState('');
  const [leverId, setLever] = useState(levers[0]?.id ?? '');
  const [answer, setAnswer] = useState<GoalAnswer | null>(null);
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const lever = levers.find(({ id }) => id === leverId);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const now = bench.run.effects[indicator][scope];
  const text = indicator === 'employment' ? personYearsText : moneyText;
  const changing = (change: () => void) => {
    setAnswer(null);
    change();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const target = readTarget(typed, indicator, lang);
    if ('unreadable' in target || !lever) {
      setAnswer(null);
      return setUnreadable(say('unreadable' in target ? target.unreadable : uncertaintyWords.notTarget));
    }
    setUnreadable(null);
    const asked = { indicator, scope, target: target.value, lever };
    setAnswer(goalAnswer(bench.prepared, bench.values, bench.run, asked, lang));
  };
  return (
    <form className="goal-form" onSubmit={submit}>
      <h2 id="goal-title">{say(uncertaintyWords.goal)}</h2>
      <p className="quiet">{say(uncertaintyWords.goalHint)}</p>
      <label>
        {say(uncertaintyWords.indicator)}
        <select
          value={indicator}
          onChange={(event) => changing(() => setIndicator(event.currentTarget.value as Indicator))}
        >
          {indicators.map((name) => (
            <option key={name} value={name}>
              {labels[name][lang]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(uncertaintyWords.scope)}
        <select value={scope} onChange={(event) => changing(() => setScope(event.currentTarget.value as Scope))}>
          {scopes
            .filter((name) => bench.run.effects.production[name] !== null)
            .map((name) => (
              <option key={name} value={name}>
                {scopeLabel(name, bench.run.region.title)[lang]}
              </option>
            ))}
        </select>
      </label>
      <label>
        {say(uncertaintyWords.target)}
        <input
          type="text"
          ref={field}
          autoComplete="off"
          placeholder={`${say(uncertaintyWords.now)} ${now === null ? '–' : text(now, lang)}`}
          value={typed}
          aria-invalid={unreadable !== null}
          aria-describedby={unreadable ? 'goal-unreadable' : undefined}
          onInput={(event) => changing(() => setTyped(event.currentTarget.value))}
        />
      </label>
      {unreadable && (
        <p className="trouble" id="goal-unreadable" role="alert">
          {unreadable}
        </p>
      )}
      <label>
        {say(uncertaintyWords.lever)}
        <select value={leverId} onChange={(event) => changing(() => setLever(event.currentTarget.value))}>
          {levers.map(({ id, label }) => (
            <option key={id} value={id}>
              {label[lang]}
            </option>
          ))}
        </select>
      </label>
      <div role="status" className="goal-answer">
        {answer && <p>{answer.said}</p>}
        {answer?.caution && <p className="caution-box">{answer.caution}</p>}
      </div>
      <p className="actions">
        <button type="submit" className={answer ? 'button' : 'button primary'}>
          {say(uncertaintyWords.seek)}
        </button>
        {answer && answer.value !== null && (
          <button
            type="button"
            className="button primary"
            onClick={(event) => {
              move({ kind: 'set', id: leverId, value: answer.value! }, event.timeStamp);
              close();
            }}
          >
            {say(uncertaintyWords.apply)}
          </button>
        )}
        <button type="button" className="button" onClick={close}>
          {say(uncertaintyWords.close)}
        </button>
      </p>
    </form>
  );
}
