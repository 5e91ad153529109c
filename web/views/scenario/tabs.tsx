import { scenarioHref, scenarioTabs, type ScenarioTab } from '../../state/route.ts';
import { tabNames, words } from '../../view-models/words.ts';
import { useLang, useSay } from '../language.tsx';

/** 오른쪽에 무엇을 펼칠지. 저마다 주소가 있다. */
export function Tabs({ id, tab }: { id: string; tab: ScenarioTab }) {
  const lang = useLang();
  const say = useSay();
  return (
    <nav className="tabs" aria-label={say(words.views)}>
      {scenarioTabs.map((name) => (
        <a key={name} href={scenarioHref(id, name)} aria-current={name === tab ? 'page' : undefined}>
          {tabNames[name][lang]}
        </a>
      ))}
    </nav>
  );
}
