import { useMemo, useState } from 'preact/compat';
import type { Plan } from '../../../engine/index.ts';
import { entriesOf, shippedPlans, shippedScenarios, type ScenarioEntry } from '../../data/library.ts';
import type { OwnRead } from '../../data/own.ts';
import { rememberedView, rememberView, type HomeView } from '../../state/home-view.ts';
import { isOwnId } from '../../state/own-files.ts';
import { homeWith, newPlanHref } from '../../state/route.ts';
import { isFormMade } from '../../view-models/form-made.ts';
import { readHome, writeHome } from '../../view-models/home/asked.ts';
import { searchPlans, type Found } from '../../view-models/home/search.ts';
import { homeWords } from '../../view-models/home/words.ts';
import { planCard } from '../../view-models/plan-card.ts';
import { words } from '../../view-models/words.ts';
import { arriving } from '../arriving.tsx';
import { useLang, useSay } from '../language.tsx';
import { useLoaded } from '../use-loaded.ts';
import { useTitle } from '../use-title.ts';
import { Failed, Waiting } from '../waiting.tsx';
import { FirstLever } from './first-lever.tsx';
import { PlanEntry } from './plan-entry.tsx';
import { useOwnRead } from './use-own-files.ts';

const Mine = arriving(() => import('./mine.tsx').then((view) => view.Mine));
const PlanTable = arriving(() => import('./plan-table.tsx').then((view) => view.PlanTable));

type Shelf = { readonly plans: readonly Plan[]; readonly scenarios: readonly ScenarioEntry[] };

async function shelfOf(_: 'all'): Promise<Shelf> {
  const [plans, scenarios] = await Promise.all([shippedPlans('all'), shippedScenarios('all')]);
  return { plans, scenarios };
}

/** 첫 화면: 이것이 무엇인지 한 문장과 움직여 볼 것 하나, 그리고 계획들. */
export function HomePage({ asked }: { asked: string }) {
  const say = useSay();
  const shelf = useLoaded('all', shelfOf);
  const own = useOwnRead();
  useTitle(say(words.plans));
  if (shelf.state === 'failed') return <Failed error={shelf.error} retry={shelf.retry} />;
  if (own.state === 'failed') return <Failed error={own.error} retry={own.retry} />;
  return (
    <div className="home page-width">
      <div className="hero">
        <div className="hero-words">
          <h1>{say(words.heroTitle)}</h1>
          <p className="lead">{say(words.hero)}</p>
          <p className="quiet">{say(words.heroFoot)}</p>
        </div>
        <FirstLever />
      </div>
      {shelf.state === 'loading' || own.state === 'loading' ? (
        <Waiting />
      ) : (
        <PlanShelf shipped={shelf.value} own={own.value} asked={asked} />
      )}
    </div>
  );
}

/** 싣고 다니는 것에 자기 것을 더한 선반. */
function together(shipped: Shelf, own: OwnRead): Shelf {
  return {
    plans: [...own.plans, ...byFigures(shipped.plans)],
    scenarios: [...shipped.scenarios, ...entriesOf(own.layers)],
  };
}

/** 밝힌 수치가 많은 계획부터. */
function byFigures(plans: readonly Plan[]): readonly Plan[] {
  return plans.toSorted((a, b) => Object.keys(b.stated).length - Object.keys(a.stated).length);
}

function PlanShelf({ shipped, own, asked }: { shipped: Shelf; own: OwnRead; asked: string }) {
  const lang = useLang();
  const say = useSay();
  const { plans, scenarios } = useMemo(() => together(shipped, own), [shipped, own]);
  const [typed, type] = useState('');
  const home = readHome(asked);
  const view = home.view ?? rememberedView();
  const found = useMemo(() => searchPlans(plans, scenarios, typed, lang), [plans, scenarios, typed, lang]);
  return (
    <>
      <section className="shelf-section" aria-labelledby="plans">
        <div className="shelf-title">
          <h2 id="plans">
            {say(words.plans)} <span className="count">{plans.length}</span>
          </h2>
          <a className="button primary small" href={newPlanHref}>
            {say(homeWords.newPlan)}
          </a>
        </div>
        <div className="shelf-tools">
          <Search typed={typed} type={type} found={found.length} />
          <ViewSwitch view={view} />
        </div>
        {found.length === 0 && <NothingFound clear={() => type('')} />}
        {found.length > 0 && view === 'cards' && <Cards found={found} scenarios={scenarios} />}
        {found.length > 0 && view === 'table' && (
          <PlanTable plans={found.map(({ plan }) => plan)} scenarios={scenarios} order={home.order} />
        )}
      </section>
      <Mine />
    </>
  );
}

function Cards({ found, scenarios }: { found: readonly Found[]; scenarios: readonly ScenarioEntry[] }) {
  const lang = useLang();
  return (
    <ul className="shelf">
      {found.map(({ plan, because }) => (
        <li key={plan.id}>
          <PlanEntry
            card={planCard(plan, scenarios, lang)}
            because={because}
            editable={isOwnId(plan.id) && isFormMade(plan)}
          />
        </li>
      ))}
    </ul>
  );
}

function Search({ typed, type, found }: { typed: string; type: (typed: string) => void; found: number }) {
  const say = useSay();
  return (
    <div className="search">
      <label htmlFor="plan-search">{say(homeWords.search)}</label>
      <input
        id="plan-search"
        type="search"
        autoComplete="off"
        placeholder={say(homeWords.searchHint)}
        value={typed}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <span className="quiet" role="status">
        {typed.trim() !== '' && say(homeWords.found).replace('{n}', String(found))}
      </span>
    </div>
  );
}

function NothingFound({ clear }: { clear: () => void }) {
  const say = useSay();
  return (
    <div className="nothing-found">
      <p>
        <strong>{say(homeWords.nothingFound)}</strong>
      </p>
      <p className="quiet">{say(homeWords.nothingFoundDo)}</p>
      <p className="actions">
        <button type="button" className="button small" onClick={clear}>
          {say(homeWords.clear)}
        </button>
      </p>
    </div>
  );
}

/** 카드와 표. 고른 것은 주소에 서고, 다음 방문까지 기억한다. */
function ViewSwitch({ view }: { view: HomeView }) {
  const say = useSay();
  const names = { cards: homeWords.cards, table: homeWords.table };
  return (
    <nav className="switcher small" aria-label={say(homeWords.view)}>
      {(['cards', 'table'] as const).map((name) => (
        <a
          key={name}
          href={homeWith(writeHome({ view: name, order: null }))}
          aria-current={name === view ? 'page' : undefined}
          onClick={() => rememberView(name)}
        >
          {say(names[name])}
        </a>
      ))}
    </nav>
  );
}
