import { tablesHref } from '../../state/route.ts';
import { words } from '../../view-models/tables/words.ts';
import { useSay } from '../language.tsx';

export type TableView = 'multipliers' | 'linkages' | 'inverse' | 'prices' | 'source';

type Props = { id: string; views: readonly TableView[]; view: TableView };

/** 표에서 무엇을 볼지. 저마다 주소가 있고, 첫째는 표의 주소 그대로이다. */
export function ViewTabs({ id, views, view }: Props) {
  const say = useSay();
  return (
    <nav className="tabs" aria-label={say(words.views)}>
      {views.map((name, i) => (
        <a key={name} href={tablesHref(id, i === 0 ? null : name)} aria-current={name === view ? 'page' : undefined}>
          {say(words[name])}
        </a>
      ))}
    </nav>
  );
}
