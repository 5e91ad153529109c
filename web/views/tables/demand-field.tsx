import { moneyField, readMoney } from '../../view-models/money-field.ts';
import { queryOf, withValues } from '../../view-models/tables/query.ts';
import { words } from '../../view-models/tables/words.ts';
import { useLang, useSay } from '../language.tsx';
import { TypedField } from '../typed-field.tsx';

/** 물어보는 수요, 억원: 적지 않았으면 10억원. */
export function demandIn(query: string): number {
  const written = Number(queryOf(query).get('amount') ?? '');
  return written > 0 && Number.isFinite(written) && written < 1e8 ? written : 10;
}

const usual = [1, 10, 100, 1000];

/** 이 부문에 얼마의 수요를 둘지: 적거나 고른다. */
export function DemandField({ query, write }: { query: string; write: (query: string) => void }) {
  const lang = useLang();
  const say = useSay();
  const demand = demandIn(query);
  const set = (value: number) => write(withValues(query, 'amount', value === 10 ? null : [String(value)]));
  return (
    <div className="demand-field">
      <label htmlFor="demand">{say(words.demandOf)}</label>
      <TypedField
        id="demand"
        shown={moneyField(demand, lang)}
        unit={{ ko: '억원', en: '₩bn' }}
        describedBy="demand-hint"
        read={(typed) => {
          const result = readMoney(typed, lang);
          return 'value' in result && result.value <= 0 ? { unreadable: words.demandHint } : result;
        }}
        commit={set}
      />
      <span className="segments" role="group" aria-label={say(words.demandOf)}>
        {usual.map((amount) => (
          <button key={amount} type="button" aria-pressed={amount === demand} onClick={() => set(amount)}>
            {{ ko: `${amount.toLocaleString('ko')}억원`, en: `₩${amount / 10}bn` }[lang]}
          </button>
        ))}
      </span>
      <span className="quiet" id="demand-hint">
        {say(words.demandHint)}
      </span>
    </div>
  );
}
