import { useMemo } from 'preact/compat';
import { Problem, type Plan } from '../../../engine/index.ts';
import { allPlans, scenarioList, type ScenarioEntry } from '../../data/library.ts';
import { comparedOf, type Compared } from '../../state/compared.ts';
import { compareHref } from '../../state/route.ts';
import {
  distinctIds,
  fewest,
  most,
  readCompare,
  writeCompare,
  type CompareAsked,
} from '../../view-models/compare/asked.ts';
import { compareWords as words } from '../../view-models/compare/words.ts';
import { useSay } from '../language.tsx';
import { useLoaded } from '../use-loaded.ts';
import { useTitle } from '../use-title.ts';
import { Failed, Waiting } from '../waiting.tsx';
import { Chosen } from './chosen.tsx';
import { Outcome } from './outcome.tsx';
import { Picker } from './picker.tsx';
import { useStudies } from './use-studies.ts';
import '../../styles/compare.css';

type Shelf = { readonly plans: readonly Plan[]; readonly scenarios: readonly ScenarioEntry[] };

async function shelfOf(_: 'all'): Promise<Shelf> {
  const [plans, scenarios] = await Promise.all([allPlans('all'), scenarioList('all')]);
  return { plans, scenarios };
}

/** 둘에서 여섯 시나리오를 견준다. 고른 것과 보는 법은 주소에 선다. */
export function ComparePage({ ids: written, asked }: { ids: readonly string[]; asked: string }) {
  const say = useSay();
  const shelf = useLoaded('all', shelfOf);
  const ids = useMemo(() => distinctIds(written), [written]);
  useTitle(say(words.title));
  if (shelf.state === 'failed') return <Failed error={shelf.error} retry={shelf.retry} />;
  return (
    <div className="compare page-width">
      <div className="compare-head">
        <h1>{say(words.title)}</h1>
        <p className="description">{say(words.lead)}</p>
      </div>
      {shelf.state === 'loading' ? <Waiting /> : <Comparing shelf={shelf.value} ids={ids} asked={asked} />}
    </div>
  );
}

function Comparing({ shelf, ids, asked }: { shelf: Shelf; ids: readonly string[]; asked: string }) {
  const say = useSay();
  const seen = useMemo(() => readCompare(asked), [asked]);
  const { arrivals, retry } = useStudies(ids);
  const go = (next: readonly string[], change: Partial<CompareAsked> = {}) => {
    const kept = { ...seen, ...change };
    const here = (id: string) => next.includes(id);
    const why = kept.why?.every(here) ? kept.why : null;
    window.location.hash = compareHref(next, writeCompare({ why, filed: kept.filed.filter(here) })).slice(1);
  };
  const compared = useCompared(arrivals, ids, seen.filed);
  const enough = ids.length >= fewest && ids.length <= most;
  const failed = ids.filter((_, i) => compared[i] === null);
  const ready = compared.filter((one) => one !== null && one !== 'waiting') as readonly Compared[];
  const settled = ready.length + failed.length === ids.length;
  const short = enough && settled && ready.length < fewest;
  return (
    <>
      <Chosen ids={ids} compared={compared} shelf={shelf} filed={seen.filed} go={go} retry={retry} />
      <Picker shelf={shelf} ids={ids} open={!enough || short} go={go} />
      {enough && !settled && <Waiting />}
      {enough && settled && !short && <Outcome compared={ready} why={seen.why} ask={(why) => go(ids, { why })} />}
      {short && <p className="compare-hint">{say(words.needOne)}</p>}
    </>
  );
}

/** 자리마다: 견줄 것, 아직이면 `'waiting'`, 오지 않았거나 계산할 수 없으면 null. */
function useCompared(
  arrivals: ReturnType<typeof useStudies>['arrivals'],
  ids: readonly string[],
  filed: readonly string[],
): readonly (Compared | 'waiting' | null)[] {
  return useMemo(
    () =>
      arrivals.map((arrival, i) => {
        if (arrival === 'waiting') return 'waiting';
        if (!('study' in arrival)) return null;
        try {
          return comparedOf(arrival.study, filed.includes(ids[i]!));
        } catch (error) {
          if (error instanceof Problem) return null;
          throw error;
        }
      }),
    [arrivals, ids, filed],
  );
}
