import { audit, headlineBounds } from '../../../engine/index.ts';
import { auditInputOf } from '../../data/audit-input.ts';
import { ServerTrouble } from '../../data/server.ts';
import '../../styles/audit.css';
import '../../styles/pages.css';
import { words } from '../../view-models/audit/words.ts';
import { useSay } from '../language.tsx';
import { useLoaded } from '../use-loaded.ts';
import { useTitle } from '../use-title.ts';
import { Failed, Waiting } from '../waiting.tsx';
import { PlanAudit } from './plan-audit.tsx';
import { VerdictList } from './verdict-list.tsx';
import type { AuditDesk } from './use-audit.ts';

async function deskOf(plan: string): Promise<AuditDesk> {
  const input = await auditInputOf(plan);
  return { input, base: audit(input), baseHeadline: headlineBounds(input) };
}

/** 발표치 검증: 계획들의 판정, 또는 한 계획의 검증 문서. */
export function AuditPage({ plan, asked }: { plan: string | null; asked: string }) {
  return plan === null ? <AllAudits /> : <OneAudit plan={plan} asked={asked} />;
}

function AllAudits() {
  const say = useSay();
  useTitle(say(words.audit));
  return (
    <div className="audit-list page-width">
      <div className="page-intro">
        <h1>{say(words.audit)}</h1>
        <p className="lead">{say(words.lead)}</p>
      </div>
      <VerdictList />
    </div>
  );
}

function OneAudit({ plan, asked }: { plan: string; asked: string }) {
  const desk = useLoaded(plan, deskOf);
  if (desk.state === 'loading') return <Waiting />;
  if (desk.state === 'ready') return <PlanAudit desk={desk.value} query={asked} />;
  return isUnknown(desk.error) ? <NoSuchPlan /> : <Failed error={desk.error} retry={desk.retry} />;
}

function isUnknown(error: unknown): boolean {
  return error instanceof ServerTrouble && error.kind === 'notFound';
}

/** 없는 계획: 할 말과, 있는 계획들. */
function NoSuchPlan() {
  const say = useSay();
  useTitle(say(words.lost));
  return (
    <div className="audit-list page-width">
      <div className="stopped" role="alert">
        <h1>{say(words.lost)}</h1>
        <p>{say(words.lostDo)}</p>
      </div>
      <VerdictList />
    </div>
  );
}
