import { useMemo, useState } from 'preact/compat';
import { ownShelf } from '../../data/own.ts';
import { auditHref } from '../../state/route.ts';
import { countAsked, nothingAsked, onlyKnown, writeAsked, type Asked } from '../../view-models/audit/asked.ts';
import { intervalBlocks, pricesIn } from '../../view-models/audit/intervals.ts';
import { askedRows, inWords, isKnownIn } from '../../view-models/audit/share-rows.ts';
import { unitText, verdictOf } from '../../view-models/audit/verdict.ts';
import { words } from '../../view-models/audit/words.ts';
import { useLang, useSay } from '../language.tsx';
import { useTitle } from '../use-title.ts';
import { AuditAnnouncer } from './audit-announcer.tsx';
import { AuditCharts } from './audit-charts.tsx';
import { AuditHead } from './audit-head.tsx';
import { Findings } from './findings.tsx';
import { GivenRestrictions } from './given-restrictions.tsx';
import { Intervals } from './intervals.tsx';
import { Ratios } from './ratios.tsx';
import { Readings } from './readings.tsx';
import { Restrictions } from './restrictions.tsx';
import { StatedFigures } from './stated-figures.tsx';
import { useAsked } from './use-asked.ts';
import { useAudit, type AuditDesk } from './use-audit.ts';

/** 한 계획의 검증: 문서로 읽히고, 왼쪽에서 제약을 두면 다시 풀린다. */
export function PlanAudit({ desk, query }: { desk: AuditDesk; query: string }) {
  const lang = useLang();
  const say = useSay();
  const { input, base } = desk;
  const { plan } = input;
  const isOwn = useMemo(() => ownShelf.find('plan', plan.id) !== null, [plan.id]);
  const state = useAsked(plan.id, query);
  const known = useMemo(() => onlyKnown(state.asked, isKnownIn(base)), [state.asked, base]);
  const asked: Asked = known.unread.length > 0 ? known.asked : state.asked;
  const worked = useAudit(desk, asked);
  const { full, solved, free, headline, freeHeadline, isSettled, trouble } = worked;
  const prices = pricesIn(headline);
  const [chosen, choose] = useState('');
  const price = prices.find((one) => one === chosen) ?? prices[0] ?? 'none';
  const rows = askedRows(asked, free, lang);
  // 온 검증의 글은 그것을 푼 때의 제약을 부른다.
  const solvedRows = useMemo(() => askedRows(solved, free, lang), [solved, free, lang]);
  const region = base.region.title;
  const blocks = intervalBlocks({ now: headline, free: freeHeadline, price, plan, region }, lang);
  const verdict = verdictOf(full, lang);
  const unread = [...state.unread, ...known.unread];
  useTitle(`${say(words.audit)}: ${plan.title[lang]}`);
  return (
    <div className="audit page-width">
      <AuditHead
        plan={plan}
        audit={base}
        verdict={verdict}
        isSettled={isSettled || trouble !== null}
        shareable={isOwn ? null : auditHref(plan.id, writeAsked(asked))}
      />
      <StatedFigures plan={plan} asked={asked} />
      <GivenRestrictions asked={asked} rows={rows} lift={(since) => state.ask(nothingAsked, since)} />
      {unread.length > 0 && (
        <p className="unread-address" role="status">
          {say(words.unread)}: {unread.map((piece) => `«${piece}»`).join(', ')}
        </p>
      )}
      <div className="audit-bench">
        <Restrictions desk={desk} asked={asked} rows={rows} free={free} ask={state.ask} />
        <div className={trouble ? 'audit-told stale-figures' : 'audit-told'}>
          {trouble && (
            <div className="stale" role="alert">
              <p>
                {inWords(trouble.detail[lang], rows, lang)} {say(words.contradiction)}
              </p>
            </div>
          )}
          <Intervals
            blocks={blocks}
            prices={prices}
            price={price}
            choose={choose}
            unit={unitText(full, lang)}
            name={`audit-${plan.id}-bounds`}
          />
          <div className={isSettled || trouble ? 'audit-whole' : 'audit-whole settling'}>
            {full.perUnit === null && <Readings audit={full} rows={solvedRows} />}
            <Findings audit={full} free={free} rows={solvedRows} />
            <Ratios audit={full} />
          </div>
          <AuditCharts audit={full} />
        </div>
      </div>
      <AuditAnnouncer blocks={blocks} trouble={trouble} isAsked={countAsked(asked) > 0} />
    </div>
  );
}
