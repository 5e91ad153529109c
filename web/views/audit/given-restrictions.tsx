import { ruleNames } from '../../../engine/index.ts';
import { countAsked, type Asked } from '../../view-models/audit/asked.ts';
import { amountText } from '../../view-models/audit/amounts.ts';
import { priceName } from '../../view-models/audit/intervals.ts';
import { givenTexts, type ShareRow } from '../../view-models/audit/share-rows.ts';
import { words } from '../../view-models/audit/words.ts';
import { useLang, useSay } from '../language.tsx';

type Props = { asked: Asked; rows: readonly ShareRow[]; lift: (since: number) => void };

/** 지금 둔 제약들, 한 줄로. 인쇄한 문서에도 남는다. */
export function GivenRestrictions({ asked, rows, lift }: Props) {
  const lang = useLang();
  const say = useSay();
  if (countAsked(asked) === 0) return null;
  const given = [
    ...(asked.investment === null
      ? []
      : [`${say(words.knownInvestment)} ${amountText(asked.investment, '억원', lang)}`]),
    ...(asked.ignoreInvestment ? [say(words.ignoreInvestment)] : []),
    ...(asked.exact ? [say(words.exact)] : []),
    ...(asked.priceYear === null ? [] : [priceName(String(asked.priceYear), lang)]),
    ...(asked.demandRule === null ? [] : [say(ruleNames[asked.demandRule])]),
    ...givenTexts(rows, lang),
  ];
  return (
    <p className="given">
      <strong>{say(words.given)}</strong>
      {given.map((text) => (
        <span key={text}>{text}</span>
      ))}
      <button type="button" className="link" onClick={(event) => lift(event.timeStamp)}>
        {say(words.resetAll)}
      </button>
    </p>
  );
}
