import { useEffect, useState } from 'preact/compat';
import type { Study, Text } from '../../../../engine/index.ts';
import { leverToMend, type Bench } from '../../../state/bench.ts';
import type { ScenarioTab } from '../../../state/route.ts';
import { linkWords } from '../../../view-models/keep/link-words.ts';
import { keepWords } from '../../../view-models/keep/words.ts';
import { useLang, useSay } from '../../language.tsx';
import { LinkField } from '../../link-field.tsx';

type Props = { bench: Bench; study: Study; tab: ScenarioTab };

/** 누를 때 오는 것들: 첫 화면이 기다리지 않게. */
const actions = () => import('./keep-actions.ts');

type Said = { readonly text: Text; readonly link?: string; readonly trouble?: boolean };

/** 보고 있는 그대로를 남기는 길들: 링크, 수치, 시나리오 파일, 인쇄. */
export function KeepBar({ bench, study, tab }: Props) {
  const say = useSay();
  const lang = useLang();
  const [said, tell] = useState<Said | null>(null);
  useEffect(() => tell(null), [bench.values, tab]);
  /** 성립하지 않는 가정은 남기지 않는다: 연 사람이 볼 것이 없다. */
  const when = (act: () => Promise<void> | void, failed: Text) => () => {
    if (leverToMend(bench) !== null) return tell({ text: keepWords.mendFirst, trouble: true });
    Promise.resolve()
      .then(act)
      .catch(() => tell({ text: failed, trouble: true }));
  };
  const share = async () => tell(await (await actions()).copyLink(bench, study, tab));
  const saveFigures = async () => (await actions()).saveFigures(bench, lang);
  const saveScenario = async () => (await actions()).saveScenario(bench);
  return (
    <section className="keep" aria-label={say(keepWords.title)}>
      <button type="button" className="button small" onClick={when(share, keepWords.linkFailed)}>
        {say(keepWords.link)}
      </button>
      <button type="button" className="button small" onClick={when(saveFigures, keepWords.scenarioFailed)}>
        {say(keepWords.figures)}
      </button>
      <button type="button" className="button small" onClick={when(saveScenario, keepWords.scenarioFailed)}>
        {say(keepWords.scenario)}
      </button>
      <button type="button" className="button small" onClick={when(() => window.print(), keepWords.scenarioFailed)}>
        {say(keepWords.print)}
      </button>
      <p role="status" className={said?.trouble ? 'trouble' : 'quiet'}>
        {said && say(said.text)}
      </p>
      {said?.link && <LinkField link={said.link} label={say(linkWords.linkField)} since={said} />}
    </section>
  );
}
