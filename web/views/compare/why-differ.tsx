import { useMemo } from 'preact/compat';
import { compare, comparisonCharts } from '../../../engine/index.ts';
import type { Compared } from '../../state/compared.ts';
import type { Named } from '../../view-models/compare/names.ts';
import { isPerUnit } from '../../view-models/compare/effects-table.ts';
import { whyNotSplit, whyOf } from '../../view-models/compare/why.ts';
import { compareWords as words } from '../../view-models/compare/words.ts';
import { ChartFigure } from '../chart/chart-figure.tsx';
import { useLang, useSay } from '../language.tsx';

const [waterfall] = comparisonCharts;

type Props = {
  compared: readonly Compared[];
  names: readonly Named[];
  why: readonly [string, string] | null;
  ask: (why: readonly [string, string]) => void;
};

/** 고른 둘이 왜 다른가: 문장, 몫의 표, 폭포그림. */
export function WhyDiffer({ compared, names, why, ask }: Props) {
  const say = useSay();
  const lang = useLang();
  const ids = compared.map(({ evaluation }) => evaluation.assumptions.id);
  const at = (id: string | undefined, otherwise: number) => {
    const found = id === undefined ? -1 : ids.indexOf(id);
    return found < 0 ? otherwise : found;
  };
  const [from, to] = [at(why?.[0], 0), at(why?.[1], 1)];
  const comparison = useMemo(
    () => compare([compared[from]!.evaluation, compared[to]!.evaluation]),
    [compared, from, to],
  );
  const named = useMemo(() => names.map(({ plan, name }) => (plan === null ? name : `${plan} ${name}`)), [names]);
  const reasons = useMemo(
    () => whyOf(comparison, [named[from]!, named[to]!], lang),
    [comparison, from, to, named, lang],
  );
  const spec = useMemo(() => waterfall.spec(comparison, lang), [comparison, lang]);
  const notSplit = whyNotSplit(comparison, lang);
  const [first, second] = comparison.scenarios;
  const incomparable = isPerUnit(first!) !== isPerUnit(second!);
  const isSame = reasons.every(({ terms }) => terms.length === 0);
  const choose = (end: 0 | 1, chosen: number) => {
    const pair: [number, number] = end === 0 ? [chosen, to] : [from, chosen];
    // 같은 것을 고르면 둘을 바꾼다: 자기와 견주는 일은 없다.
    const [a, b] = pair[0] === pair[1] ? [to, from] : pair;
    ask([ids[a]!, ids[b]!]);
  };
  return (
    <section className="why" aria-labelledby="why">
      <div className="section-head">
        <h2 id="why">{say(words.why)}</h2>
      </div>
      <div className="why-pair">
        <End id="why-from" label={say(words.from)} value={from} options={named} choose={(i) => choose(0, i)} />
        <span aria-hidden="true">→</span>
        <End id="why-to" label={say(words.to)} value={to} options={named} choose={(i) => choose(1, i)} />
        <button type="button" className="button small" onClick={() => ask([ids[to]!, ids[from]!])}>
          {say(words.swap)}
        </button>
      </div>
      {notSplit && !incomparable && <p className="province-note">{notSplit}</p>}
      <div className="why-said" role="status">
        {incomparable ? (
          <p>{say(words.incomparable)}</p>
        ) : isSame ? (
          <p>{say(words.noDifference)}</p>
        ) : (
          reasons.map(({ indicator, sentence }) => <p key={indicator}>{sentence}</p>)
        )}
      </div>
      {!isSame && !incomparable && (
        <div className="why-grid">
          <div>
            <p className="quiet">{say(words.whyHint)}</p>
            {reasons.map((reason) => (
              <Terms key={reason.indicator} reason={reason} />
            ))}
          </div>
          <ChartFigure name="waterfall" title={waterfall.title[lang]} spec={spec} />
        </div>
      )}
    </section>
  );
}

type EndProps = { id: string; label: string; value: number; options: readonly string[]; choose: (at: number) => void };

function End({ id, label, value, options, choose }: EndProps) {
  return (
    <span className="why-end">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => choose(Number(event.currentTarget.value))}>
        {options.map((name, i) => (
          <option key={name} value={i}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}

function Terms({ reason: { label, terms, total } }: { reason: ReturnType<typeof whyOf>[number] }) {
  const say = useSay();
  return (
    <table className="terms">
      <caption>{label}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.term)}</th>
          <th scope="col">{say(words.amount)}</th>
          <th scope="col">{say(words.part)}</th>
        </tr>
      </thead>
      <tbody>
        {terms.map(({ key, name, text, part }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>{text}</td>
            <td>{part}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say(words.sumOfTerms)}</th>
          <td>{total}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}
