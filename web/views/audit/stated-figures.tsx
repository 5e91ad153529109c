import type { Plan } from '../../../engine/index.ts';
import type { Asked } from '../../view-models/audit/asked.ts';
import { statedRows } from '../../view-models/audit/stated.ts';
import { words } from '../../view-models/audit/words.ts';
import { useLang, useSay } from '../language.tsx';

/** 발표치: 값, 문서의 낱말, 문단. */
export function StatedFigures({ plan, asked }: { plan: Plan; asked: Asked }) {
  const lang = useLang();
  const say = useSay();
  return (
    <section className="audit-stated" aria-labelledby="stated">
      <h2 id="stated">{say(words.stated)}</h2>
      <dl>
        {statedRows(plan, asked, lang).map(({ id, label, text, word, place, instead }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd className={text === null ? 'missing' : 'stated-value'}>{text ?? say(words.notStated)}</dd>
            {word && place && (
              <dd className="under">
                {{ ko: `문서의 낱말 «${word}»`, en: `“${word}”` }[lang]}, {place}
              </dd>
            )}
            {instead && <dd className="instead">{instead}</dd>}
          </div>
        ))}
      </dl>
      {plan.document.note && <p className="quiet">{plan.document.note[lang]}</p>}
    </section>
  );
}
