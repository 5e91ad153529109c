import { amountText } from '../../view-models/audit/amounts.ts';
import type { Asked } from '../../view-models/audit/asked.ts';
import { investmentScale } from '../../view-models/audit/investment.ts';
import { words } from '../../view-models/audit/words.ts';
import { moneyField, readMoney } from '../../view-models/money-field.ts';
import type { Reading } from '../../view-models/reading.ts';
import { words as page } from '../../view-models/words.ts';
import { useLang, useSay } from '../language.tsx';
import { TypedField } from '../typed-field.tsx';
import type { Ask } from './use-asked.ts';
import type { AuditDesk } from './use-audit.ts';

type Props = { desk: AuditDesk; asked: Asked; ask: Ask };

/** 아는 투자액: 적거나 밀어서 넣고, 지우면 문서의 것으로 돌아간다. */
export function KnownInvestment({ desk, asked, ask }: Props) {
  const lang = useLang();
  const say = useSay();
  const { investment } = asked;
  const scale = investmentScale(desk.input.plan, desk.base);
  const set = (value: number, since: number) => ask({ ...asked, investment: value, ignoreInvestment: false }, since);
  const clear = (since: number) => ask({ ...asked, investment: null }, since);
  const stated = desk.base.stated.investment;
  return (
    <div className={investment === null ? 'known unset' : 'known'}>
      <div className="known-head">
        <label htmlFor="asked-investment">{say(words.knownInvestment)}</label>
        <TypedField
          id="asked-investment"
          shown={investment === null ? '' : moneyField(investment, lang)}
          placeholder={stated ? moneyField(stated.value, lang) : ''}
          unit={{ ko: '억원', en: '₩bn' }}
          describedBy="asked-investment-hint"
          read={(typed) => readAmount(typed, lang)}
          commit={set}
          clear={clear}
        />
      </div>
      <input
        type="range"
        className="range"
        min={Math.min(scale.low, investment ?? scale.low)}
        max={Math.max(scale.high, investment ?? scale.high)}
        step={scale.step}
        value={investment ?? scale.at}
        aria-label={say(words.knownInvestment)}
        aria-valuetext={
          investment === null ? { ko: '넣지 않음', en: 'Not given' }[lang] : amountText(investment, '억원', lang)
        }
        onInput={(event) => set(event.currentTarget.valueAsNumber, event.timeStamp)}
      />
      <p className="quiet known-foot">
        <span id="asked-investment-hint">{say(words.knownInvestmentHint)}</span>
        {investment !== null && (
          <button type="button" className="link" onClick={(event) => clear(event.timeStamp)}>
            {say(words.reset)}
            <span className="unseen"> – {say(words.knownInvestment)}</span>
          </button>
        )}
      </p>
    </div>
  );
}

/** 0원은 아는 투자액이 아니다. */
function readAmount(typed: string, lang: 'ko' | 'en'): Reading {
  const result = readMoney(typed, lang);
  return 'value' in result && result.value <= 0 ? { unreadable: page.moneyNegative } : result;
}
