import { useState, type FormEvent } from 'preact/compat';
import { demandRules, ruleNames, type Audit, type DemandRule } from '../../../engine/index.ts';
import {
  countAsked,
  excluding,
  nothingAsked,
  withoutShare,
  withShare,
  type Asked,
} from '../../view-models/audit/asked.ts';
import { priceName } from '../../view-models/audit/intervals.ts';
import { choicesOf, type ShareRow } from '../../view-models/audit/share-rows.ts';
import { ruleMeanings, words } from '../../view-models/audit/words.ts';
import { findNamed } from '../../view-models/shares.ts';
import { useLang, useSay } from '../language.tsx';
import { KnownInvestment } from './known-investment.tsx';
import { ShareLimits } from './share-limits.tsx';
import { Switch } from './switch.tsx';
import type { Ask } from './use-asked.ts';
import type { AuditDesk } from './use-audit.ts';

type Props = { desk: AuditDesk; asked: Asked; rows: readonly ShareRow[]; free: Audit; ask: Ask };

const narrow = '(max-width: 1080px)';

/** 제약을 두는 판: 투자액, 읽는 법, 어디에 쓰는가. */
export function Restrictions(props: Props) {
  const { desk, asked, rows, ask } = props;
  const say = useSay();
  const [startsOpen] = useState(() => !window.matchMedia(narrow).matches);
  const count = countAsked(asked);
  const statesEffects = desk.base.perUnit === null;
  return (
    <details className="asked" open={startsOpen}>
      <summary>
        <h2>{say(words.restrictions)}</h2>
        {count > 0 && <span className="count">{count}</span>}
      </summary>
      <div className="asked-inner">
        <p className="quiet">{say(words.restrictionsHint)}</p>
        <button
          type="button"
          className="button small"
          aria-disabled={count === 0}
          onClick={(event) => count > 0 && ask(nothingAsked, event.timeStamp)}
        >
          {say(words.resetAll)}
        </button>
        <fieldset>
          <legend>{say(words.money)}</legend>
          <KnownInvestment desk={desk} asked={asked} ask={ask} />
          {statesEffects && desk.base.stated.investment !== null && (
            <Switch
              label={say(words.ignoreInvestment)}
              isOn={asked.ignoreInvestment}
              turn={(isOn, since) => ask({ ...asked, ignoreInvestment: isOn, investment: null }, since)}
            />
          )}
          {statesEffects && (
            <Switch
              label={say(words.exact)}
              hint={say(words.exactHint)}
              isOn={asked.exact}
              turn={(isOn, since) => ask({ ...asked, exact: isOn }, since)}
            />
          )}
        </fieldset>
        <ReadingChoices {...props} />
        <fieldset>
          <legend>{say(words.shares)}</legend>
          <p className="quiet">{say(statesEffects ? words.sharesHint : words.sharesHintUnit)}</p>
          <ul className="limit-rows">
            {rows.map((row) => (
              <li key={row.of}>
                <ShareLimits
                  row={row}
                  set={(share, since) => ask(withShare(asked, share), since)}
                  leaveOut={(isOut, since) => ask(excluding(asked, row.of, isOut), since)}
                  remove={(since) => ask(withoutShare(excluding(asked, row.of, false), row.of), since)}
                />
              </li>
            ))}
          </ul>
          <AddSector {...props} />
        </fieldset>
      </div>
    </details>
  );
}

/** 어느 해의 가격으로, 어디서 산다고 보고 읽을지. */
function ReadingChoices({ desk, asked, ask }: Props) {
  const lang = useLang();
  const say = useSay();
  const { prices } = desk.input.tables;
  const own = desk.base.options.priceYears.find((year) => year !== null) ?? null;
  const years = [
    ...new Set([...(own === null ? [] : [own]), ...[...prices.byYear.keys()].filter((year) => year >= 2010)]),
  ];
  return (
    <fieldset>
      <legend>{say(words.how)}</legend>
      <label htmlFor="asked-price">{say(words.priceYear)}</label>
      <select
        id="asked-price"
        value={String(asked.priceYear ?? '')}
        onChange={(event) => {
          const { value } = event.currentTarget;
          const priceYear = value === '' ? null : value === 'none' ? 'none' : Number(value);
          ask({ ...asked, priceYear }, event.timeStamp);
        }}
      >
        <option value="">{say(words.bothYears)}</option>
        <option value="none">{say(words.noAdjustment)}</option>
        {years
          .toSorted((a, b) => b - a)
          .map((year) => (
            <option key={year} value={year}>
              {priceName(String(year), lang)}
            </option>
          ))}
      </select>
      <label htmlFor="asked-rule">{say(words.rule)}</label>
      <select
        id="asked-rule"
        value={asked.demandRule ?? ''}
        aria-describedby="asked-rule-hint"
        onChange={(event) => {
          const { value } = event.currentTarget;
          ask({ ...asked, demandRule: value === '' ? null : (value as DemandRule) }, event.timeStamp);
        }}
      >
        <option value="">{say(words.allRules)}</option>
        {demandRules.map((rule) => (
          <option key={rule} value={rule}>
            {say(ruleNames[rule])}
          </option>
        ))}
      </select>
      <p className="quiet" id="asked-rule-hint">
        {asked.demandRule && say(ruleMeanings[asked.demandRule])}
      </p>
    </fieldset>
  );
}

/** 부문 하나를 골라 그 몫을 막을 줄을 더한다. */
function AddSector({ asked, free, ask }: Props) {
  const say = useSay();
  const lang = useLang();
  const [typed, setTyped] = useState('');
  const [isMissing, setMissing] = useState(false);
  const choices = choicesOf(free);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const named = choices.map(({ code, ko, en }) => ({ key: code, name: { ko, en } }));
    const found = findNamed(named, typed);
    setMissing(found === null);
    if (!found) return;
    setTyped('');
    ask(withShare(asked, { of: found.key, min: 0, max: 1 }), event.timeStamp);
    requestAnimationFrame(() => document.getElementById(`limit-${found.key}-max`)?.focus());
  };
  return (
    <form className="add-share" onSubmit={submit}>
      <label htmlFor="add-limit">{say(words.addSector)}</label>
      <span>
        <input
          id="add-limit"
          type="text"
          list="limit-sectors"
          autoComplete="off"
          value={typed}
          aria-invalid={isMissing}
          aria-describedby={isMissing ? 'add-limit-missing' : undefined}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" className="button small">
          {say(words.add)}
        </button>
      </span>
      <datalist id="limit-sectors">
        {choices.map(({ code, ko, en }) => (
          <option key={code} value={`${code} ${{ ko, en }[lang]}`} />
        ))}
      </datalist>
      {isMissing && (
        <p className="trouble" id="add-limit-missing" role="alert">
          {say(words.noSuchSector)}
        </p>
      )}
    </form>
  );
}
