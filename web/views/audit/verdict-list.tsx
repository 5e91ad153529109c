import { useEffect, useState } from 'preact/compat';
import { audit, type Audit, type Plan } from '../../../engine/index.ts';
import { auditInputOf } from '../../data/audit-input.ts';
import { allPlans } from '../../data/library.ts';
import { auditHref } from '../../state/route.ts';
import { verdictOf } from '../../view-models/audit/verdict.ts';
import { words } from '../../view-models/audit/words.ts';
import { provinceName } from '../../view-models/provinces.ts';
import { useLang, useSay } from '../language.tsx';
import { useLoaded } from '../use-loaded.ts';
import { Failed, Waiting } from '../waiting.tsx';

/** 모든 계획의 판정. 하나씩 풀려 차례로 나타난다. */
export function VerdictList() {
  const say = useSay();
  const plans = useLoaded('all', allPlans);
  if (plans.state === 'failed') return <Failed error={plans.error} retry={plans.retry} />;
  if (plans.state === 'loading') return <Waiting />;
  const states = ({ stated }: Plan) => Object.values(stated).filter(Boolean).length;
  return (
    <section aria-labelledby="verdicts">
      <h2 id="verdicts" className="list-title">
        {say(words.plans)} <span className="count">{plans.value.length}</span>
      </h2>
      <ul className="verdicts">
        {plans.value
          .toSorted((a, b) => states(b) - states(a))
          .map((plan) => (
            <li key={plan.id}>
              <VerdictEntry plan={plan} />
            </li>
          ))}
      </ul>
    </section>
  );
}

function VerdictEntry({ plan }: { plan: Plan }) {
  const lang = useLang();
  const say = useSay();
  const found = useVerdict(plan.id);
  const place = [provinceName(plan.region)[lang], ...(plan.municipality ? [plan.municipality[lang]] : [])].join(' · ');
  const verdict = typeof found === 'object' ? verdictOf(found, lang) : null;
  return (
    <article className="verdict-entry" aria-labelledby={`audit-${plan.id}`}>
      <div>
        <p className="place">{place}</p>
        <h3 id={`audit-${plan.id}`}>
          <a href={auditHref(plan.id)}>{plan.title[lang]}</a>
        </h3>
      </div>
      {verdict ? (
        <div className={`verdict brief ${verdict.kind}`}>
          <p className="verdict-word">{verdict.word}</p>
          <p>{verdict.sentence}</p>
        </div>
      ) : (
        <p className="quiet">{say(found === 'failed' ? words.noVerdict : words.weighing)}</p>
      )}
    </article>
  );
}

/** 한 계획의 검증을, 화면이 먼저 그려진 뒤에 푼다. */
function useVerdict(plan: string): Audit | 'waiting' | 'failed' {
  const [found, find] = useState<Audit | 'waiting' | 'failed'>('waiting');
  useEffect(() => {
    let current = true;
    const work = async () => {
      const input = await auditInputOf(plan);
      await new Promise((resolve) => setTimeout(resolve));
      if (current) find(audit(input));
    };
    work().catch(() => current && find('failed'));
    return () => {
      current = false;
    };
  }, [plan]);
  return found;
}
