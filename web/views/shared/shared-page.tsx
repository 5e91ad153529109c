import { useCallback, useEffect, useMemo } from 'preact/compat';
import type { Study } from '../../../engine/index.ts';
import { studyOf } from '../../data/library.ts';
import { receive } from '../../data/receive.ts';
import { keepTimeline, openTimeline } from '../../state/benches.ts';
import { homeHref, scenarioHref } from '../../state/route.ts';
import { isComparison, sharedIn, type Shared, type Unreadable } from '../../state/share.ts';
import { stepped } from '../../state/timeline.ts';
import { opensAsIs, sharedView, unreadable } from '../../view-models/shared/shared-view.ts';
import { sharedWords } from '../../view-models/shared/words.ts';
import { words } from '../../view-models/words.ts';
import { useLang, useSay } from '../language.tsx';
import { useLoaded } from '../use-loaded.ts';
import { useTitle } from '../use-title.ts';
import { Failed, Waiting } from '../waiting.tsx';
import { arrive, OpenComparison, type ArrivedComparison } from './shared-comparison.tsx';
import '../../styles/shared.css';

type Read =
  | { readonly kind: 'scenario'; readonly shared: Shared; readonly study: Study; readonly sent: Study }
  | { readonly kind: 'comparison'; readonly comparison: ArrivedComparison }
  | Unreadable;

/** 링크를 읽고, 함께 온 자기 파일들을 선반에 둔다. @throws Problem, ServerTrouble */
async function readLink(code: string): Promise<Read> {
  const shared = await sharedIn(code);
  if (typeof shared === 'string') return shared;
  if (isComparison(shared)) return { kind: 'comparison', comparison: await arrive(shared) };
  const { idOf, asSent } = await receive([shared.id], shared.files);
  const id = idOf(shared.id);
  const study = await studyOf(id);
  return { kind: 'scenario', shared: { ...shared, id }, study, sent: asSent(study) };
}

/** 받은 링크를 연다: 자료가 그대로면 곧바로, 바뀌었으면 무엇이 바뀌었는지 먼저 말한다. */
export function SharedPage({ code }: { code: string }) {
  const read = useLoaded(code, readLink);
  if (read.state === 'failed') return <Failed error={read.error} retry={read.retry} />;
  if (read.state === 'loading') return <Waiting />;
  if (typeof read.value === 'string') return <Unread why={read.value} />;
  return read.value.kind === 'scenario' ? <Opening {...read.value} /> : <OpenComparison {...read.value} />;
}

/** `sent`는 보낸 이의 이름으로 본 같은 시나리오. */
function Opening({ shared, study, sent }: { shared: Shared; study: Study; sent: Study }) {
  const lang = useLang();
  const say = useSay();
  /** 여기서 하던 조정 위에 한 걸음으로 놓는다: 되돌리면 하던 것이 나온다. */
  const timeline = useMemo(() => {
    const move = { kind: 'restore', values: shared.values } as const;
    return stepped(openTimeline(study).timeline, { kind: 'move', move, at: 0 });
  }, [shared, study]);
  const view = sharedView(shared, sent, timeline, lang);
  const asIs = opensAsIs(view);
  const open = useCallback(() => {
    keepTimeline(study, timeline);
    window.location.replace(scenarioHref(shared.id, shared.tab));
  }, [shared, study, timeline]);
  useEffect(() => {
    if (asIs) open();
  }, [asIs, open]);
  useTitle(say(sharedWords.title));
  if (asIs) return <Waiting />;
  return (
    <section className="shared page-width">
      <h1>{say(sharedWords.title)}</h1>
      {view.said && <p>{view.said}</p>}
      {view.trouble && (
        <p className="trouble">
          {say(sharedWords.trouble)} {view.trouble}
        </p>
      )}
      <table>
        <caption>{timeline.bench.asFiled.scenario.title[lang]}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{say(sharedWords.whenMade)}</th>
            <th scope="col">{say(sharedWords.now)}</th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map(({ label, whenMade, now }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{whenMade}</td>
              <td>{now}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="actions">
        <button type="button" className="button primary" onClick={open}>
          {say(sharedWords.open)}
        </button>
        <a className="button" href={homeHref}>
          {say(words.toPlans)}
        </a>
      </p>
    </section>
  );
}

function Unread({ why }: { why: Unreadable }) {
  const say = useSay();
  const { title, advice } = unreadable[why];
  useTitle(say(title));
  return (
    <section className="stopped page-width" role="alert">
      <h1>{say(title)}</h1>
      <p>{say(advice)}</p>
      <p className="actions">
        <a className="button" href={homeHref}>
          {say(words.toPlans)}
        </a>
      </p>
    </section>
  );
}
