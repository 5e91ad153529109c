import { useCallback, useEffect } from 'preact/compat';
import { Problem } from '../../../engine/index.ts';
import { studyOf } from '../../data/library.ts';
import { receive, type Received } from '../../data/receive.ts';
import { ServerTrouble } from '../../data/server.ts';
import { comparedOf } from '../../state/compared.ts';
import { comparisonOf } from '../../state/compared-link.ts';
import { fingerprintOf } from '../../state/fingerprint.ts';
import { compareHref, homeHref } from '../../state/route.ts';
import { codeOf, type SharedComparison } from '../../state/share.ts';
import { writeCompare } from '../../view-models/compare/asked.ts';
import { comparisonView, type Arrived } from '../../view-models/shared/comparison-view.ts';
import { sharedWords } from '../../view-models/shared/words.ts';
import { words } from '../../view-models/words.ts';
import { useLang, useSay } from '../language.tsx';
import { useTitle } from '../use-title.ts';
import { Waiting } from '../waiting.tsx';

/** 링크의 비교와, 그 시나리오들이 여기서 서는 모습. */
export type ArrivedComparison = { readonly shared: SharedComparison; readonly arrived: readonly Arrived[] };

/** 링크의 시나리오들을 여기서 찾는다. 없는 것이 있어도 나머지는 선다. @throws Problem (함께 온 파일의 잘못), ServerTrouble */
export async function arrive(sent: SharedComparison): Promise<ArrivedComparison> {
  const received = await receive(
    sent.scenarios.map(({ id }) => id),
    sent.files,
  );
  const { idOf } = received;
  const shared: SharedComparison = {
    scenarios: sent.scenarios.map((scenario) => ({ ...scenario, id: idOf(scenario.id) })),
    why: sent.why && [idOf(sent.why[0]), idOf(sent.why[1])],
    filed: sent.filed.map(idOf),
    files: {},
  };
  return { shared, arrived: await Promise.all(shared.scenarios.map((one) => standing(one, shared, received))) };
}

async function standing(
  { id, values }: SharedComparison['scenarios'][number],
  { filed }: SharedComparison,
  { asSent }: Received,
): Promise<Arrived> {
  try {
    const study = await studyOf(id);
    const compared = comparedOf(study, filed.includes(id) ? 'filed' : null, values);
    return { id, now: { compared, data: fingerprintOf(asSent(study), compared.asFiled) } };
  } catch (error) {
    const gone = error instanceof Problem || (error instanceof ServerTrouble && error.kind === 'notFound');
    if (gone) return { id, now: null };
    throw error;
  }
}

/** 받은 비교를 연다: 그대로면 곧바로, 바뀌었으면 무엇이 바뀌었는지 먼저 말한다. 조정은 비교의 주소에 담겨, 작업대는 그대로다. */
export function OpenComparison({ comparison: { shared, arrived } }: { comparison: ArrivedComparison }) {
  const say = useSay();
  const view = comparisonView(shared, arrived, useLang());
  const { asIs, enough } = view;
  const open = useCallback(async () => {
    const standingNow = arrived.flatMap(({ now }) => (now ? [now.compared] : []));
    const comparison = comparisonOf(standingNow, shared.why);
    const asked = writeCompare({
      why: comparison.why,
      filed: comparison.filed,
      here: [],
      link: await codeOf(comparison),
    });
    const ids = shared.scenarios.map(({ id }) => id);
    window.location.replace(compareHref(ids, asked));
  }, [shared, arrived]);
  useEffect(() => {
    if (asIs) void open();
  }, [asIs, open]);
  useTitle(say(sharedWords.comparison));
  if (asIs) return <Waiting />;
  return (
    <section className="shared page-width">
      <h1>{say(sharedWords.comparison)}</h1>
      <p>{say(sharedWords.comparisonSaid)}</p>
      {view.groups.map(({ id, title, said, rows }) => (
        <div key={id} className="shared-scenario">
          <h2>{title}</h2>
          {said.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {rows.length > 0 && (
            <table>
              <caption className="unseen">{title}</caption>
              <thead>
                <tr>
                  <td />
                  <th scope="col">{say(sharedWords.whenMade)}</th>
                  <th scope="col">{say(sharedWords.now)}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ label, whenMade, now }) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    <td>{whenMade}</td>
                    <td>{now}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      ))}
      {enough ? (
        <p className="quiet">{say(sharedWords.yoursStay)}</p>
      ) : (
        <p className="trouble">{say(sharedWords.tooFew)}</p>
      )}
      <p className="actions">
        {enough && (
          <button type="button" className="button primary" onClick={() => void open()}>
            {say(sharedWords.open)}
          </button>
        )}
        <a className="button" href={homeHref}>
          {say(words.toPlans)}
        </a>
      </p>
    </section>
  );
}
