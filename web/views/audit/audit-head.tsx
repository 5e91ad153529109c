import type { Audit, Plan } from '../../../engine/index.ts';
import { auditHref, scenarioHref } from '../../state/route.ts';
import { documentText } from '../../view-models/audit/stated.ts';
import type { Verdict } from '../../view-models/audit/verdict.ts';
import { words } from '../../view-models/audit/words.ts';
import { provinceName } from '../../view-models/provinces.ts';
import { useLang, useSay } from '../language.tsx';
import { CopyAddress } from './copy-address.tsx';
import { Unbroken } from '../unbroken.tsx';

type Props = {
  plan: Plan;
  audit: Audit;
  verdict: Verdict;
  isSettled: boolean;
  /** 남에게 보낼 주소; 이 브라우저에만 있는 계획이면 null. */
  shareable: string | null;
};

/** 무슨 계획의 검증인가, 그리고 한 문장의 판정. */
export function AuditHead({ plan, audit, verdict, isSettled, shareable }: Props) {
  const lang = useLang();
  const say = useSay();
  const place = [provinceName(plan.region)[lang], ...(plan.municipality ? [plan.municipality[lang]] : [])].join(' · ');
  return (
    <header className="audit-head">
      <nav className="crumbs" aria-label={{ ko: '지금 자리', en: 'Breadcrumb' }[lang]}>
        <a href={auditHref()}>{say(words.toAudits)}</a>
        <span aria-hidden="true">/</span>
        <span>{place}</span>
      </nav>
      <h1>{plan.title[lang]}</h1>
      <p className="meta">{documentText(plan, lang)}</p>
      <div className={`verdict ${verdict.kind}${isSettled ? '' : ' settling'}`}>
        <p className="verdict-word">{verdict.word}</p>
        <p className="verdict-sentence">
          <Unbroken text={verdict.sentence} />
        </p>
        {verdict.more.map((sentence) => (
          <p key={sentence}>
            <Unbroken text={sentence} />
          </p>
        ))}
      </div>
      <p className="audit-links">
        {audit.scenario && (
          <a href={scenarioHref(audit.scenario.id)}>
            {say(words.toScenario)}
            <span className="unseen"> – {plan.title[lang]}</span>
          </a>
        )}
        {shareable && <CopyAddress href={shareable} />}
      </p>
    </header>
  );
}
