import { useEffect, useRef, useState, type FormEvent } from 'preact/compat';
import { indicators, labels, scopeLabel, scopes, type Indicator, type Scope } from '../../../../engine/index.ts';
import type { Bench } from '../../../state/bench.ts';
import type { OwnPair } from '../../../view-models/own/own-rows.ts';
import { ownWords } from '../../../view-models/own/words.ts';
import {
  goalAnswer,
  goalLevers,
  goalPairs,
  goalText,
  readTarget,
  type GoalAnswer,
  type GoalOutput,
} from '../../../view-models/uncertainty/goal.ts';
import { uncertaintyWords } from '../../../view-models/uncertainty/words.ts';
import { useLang, useSay } from '../../language.tsx';
import type { Mover } from '../use-bench.ts';
import type { Output } from './uncertainty.tsx';

type Props = { bench: Bench; output: Output; move: Mover; pairs: readonly OwnPair[] };

/** 고르는 자리에서 자기 지표를 지표와 가리는 앞글자. */
const ownPrefix = 'own.';

/** 목표 맞추기: «집행률이 얼마여야 부가가치가 2,000억원인가». */
export function GoalDialog(props: Props) {
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
        {open && <GoalForm {...props} close={() => dialog.current?.close()} />}
      </dialog>
    </>
  );
}

function GoalForm({ bench, output, move, pairs, close }: Props & { close: () => void }) {
  const lang = useLang();
  const say = useSay();
  const levers = goalLevers(bench.run);
  const [indicator, setIndicator] = useState<Indicator>(output.indicator);
  const [ownId, setOwn] = useState<string | null>(null);
  const [scope, setScope] = useState<Scope>(output.scope);
  const [typed, setTyped] = useState('');
  const [leverId, setLever] = useState(levers[0]?.id ?? '');
  const [answer, setAnswer] = useState<GoalAnswer | null>(null);
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const lever = levers.find(({ id }) => id === leverId);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const own = pairs.find((pair) => pair.own.id === ownId) ?? null;
  const goal: GoalOutput = own ? { own } : { indicator, scope };
  const now = own ? own.now.value : bench.run.effects[indicator][scope];
  const changing = (change: () => void) => {
    setAnswer(null);
    change();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const target = readTarget(typed, goal, lang);
    if ('unreadable' in target || !lever) {
      setAnswer(null);
      return setUnreadable(say('unreadable' in target ? target.unreadable : uncertaintyWords.notTarget));
    }
    setUnreadable(null);
    const asked = { output: goal, target: target.value, lever };
    setAnswer(goalAnswer(bench.prepared, bench.values, bench.run, asked, lang));
  };
  return (
    <form className="goal-form" onSubmit={submit}>
      <h2 id="goal-title">{say(uncertaintyWords.goal)}</h2>
      <p className="quiet">{say(uncertaintyWords.goalHint)}</p>
      <label>
        {say(uncertaintyWords.indicator)}
        <select
          value={own ? `${ownPrefix}${own.own.id}` : indicator}
          onChange={({ currentTarget: { value } }) =>
            changing(() => {
              const isOwn = value.startsWith(ownPrefix);
              setOwn(isOwn ? value.slice(ownPrefix.length) : null);
              if (!isOwn) setIndicator(value as Indicator);
            })
          }
        >
          {indicators.map((name) => (
            <option key={name} value={name}>
              {labels[name][lang]}
            </option>
          ))}
          {goalPairs(pairs).length > 0 && (
            <optgroup label={say(ownWords.title)}>
              {goalPairs(pairs).map(({ own: { id }, label }) => (
                <option key={id} value={ownPrefix + id}>
                  {label}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      </label>
      {own === null && (
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
      )}
      <label>
        {say(uncertaintyWords.target)}
        <input
          type="text"
          ref={field}
          autoComplete="off"
          placeholder={`${say(uncertaintyWords.now)} ${now === null ? '–' : goalText(goal, bench.run, now, lang)}`}
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
