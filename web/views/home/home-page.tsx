import type { Plan } from '../../../engine/index.ts';
import { allPlans, scenarioList, type ScenarioEntry } from '../../data/library.ts';
import { planCard } from '../../view-models/plan-card.ts';
import { words } from '../../view-models/words.ts';
import { useLang, useSay } from '../language.tsx';
import { useLoaded } from '../use-loaded.ts';
import { useTitle } from '../use-title.ts';
import { Failed, Waiting } from '../waiting.tsx';
import { PlanEntry } from './plan-entry.tsx';

type Shelf = { readonly plans: readonly Plan[]; readonly scenarios: readonly ScenarioEntry[] };

async function shelfOf(_: 'all'): Promise<Shelf> {
  const [plans, scenarios] = await Promise.all([allPlans('all'), scenarioList('all')]);
  return { plans, scenarios };
}

/** 첫 화면: 이것이 무엇인지 한 문장, 그리고 계획들. */
export function HomePage() {
  const say = useSay();
  const shelf = useLoaded('all', shelfOf);
  useTitle(say(words.plans));
  if (shelf.state === 'failed') return <Failed error={shelf.error} retry={shelf.retry} />;
  return (
    <div className="home page-width">
      <div className="hero">
        <h1>{say(words.heroTitle)}</h1>
        <p className="lead">{say(words.hero)}</p>
        <p className="quiet">{say(words.heroFoot)}</p>
      </div>
      {shelf.state === 'loading' ? <Waiting /> : <PlanShelf {...shelf.value} />}
    </div>
  );
}

function PlanShelf({ plans, scenarios }: Shelf) {
  const lang = useLang();
  const say = useSay();
  const cards = plans.map((plan) => planCard(plan, scenarios, lang));
  const figures = (card: (typeof cards)[number]) => card.stated.filter(({ text }) => text !== null).length;
  return (
    <section aria-labelledby="plans">
      <h2 id="plans" className="shelf-title">
        {say(words.plans)} <span className="count">{cards.length}</span>
      </h2>
      <ul className="shelf">
        {cards
          .toSorted((a, b) => figures(b) - figures(a))
          .map((card) => (
            <li key={card.id}>
              <PlanEntry card={card} />
            </li>
          ))}
      </ul>
    </section>
  );
}
