import { useMemo } from 'preact/compat';
import { Problem, type Plan } from '../../../engine/index.ts';
import { allPlans, scenarioList, type ScenarioEntry } from '../../data/library.ts';
import { comparedOf, type Compared } from '../../state/compared.ts';
import { compareHref } from '../../state/route.ts';
import { fewest, most, type SharedComparison } from '../../state/share.ts';
import {
  askedSight,
  distinctIds,
  readCompare,
  withSight,
  writeCompare,
  type CompareAsked,
} from '../../view-models/compare/asked.ts';
import { receivedText } from '../../view-models/compare/link.ts';
import { compareWords as words } from '../../view-models/compare/words.ts';
import { unreadable } from '../../view-models/shared/shared-view.ts';
import { useLang, useSay } from '../language.tsx';
import { useLoaded } from '../use-loaded.ts';
import { useTitle } from '../use-title.ts';
import { Failed, Waiting } from '../waiting.tsx';
import { Chosen } from './chosen.tsx';
import { CompareLink } from './compare-link.tsx';
import { Outcome } from './outcome.tsx';
import { Picker } from './picker.tsx';
import { useReceived } from './use-received.ts';
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
  const arrived = useReceived(seen.link);
  const received = typeof arrived === 'object' ? arrived : null;
  const go = (next: readonly string[], change: Partial<CompareAsked> = {}) => {
    const kept = { ...seen, ...change };
    const here = (id: string) => next.includes(id);
    const link = received?.scenarios.some(({ id }) => here(id)) ? kept.link : null;
    const why = kept.why?.every(here) ? kept.why : null;
    const written = writeCompare({ why, filed: kept.filed.filter(here), here: kept.here.filter(here), link });
    window.location.hash = compareHref(next, written).slice(1);
  };
  const compared = useCompared(arrivals, ids, seen, arrived === 'waiting' ? 'waiting' : received);
  const enough = ids.length >= fewest && ids.length <= most;
  const failed = ids.filter((_, i) => compared[i] === null);
  const ready = useMemo(
    () => compared.filter((one) => one !== null && one !== 'waiting') as readonly Compared[],
    [compared],
  );
  const settled = ready.length + failed.length === ids.length;
  const short = enough && settled && ready.length < fewest;
  return (
    <>
      {received && (
        <ReceivedNotice
          received={received}
          compared={ready}
          without={compareHref(ids, writeCompare({ ...seen, link: null }))}
        />
      )}
      {(arrived === 'damaged' || arrived === 'newer') && (
        <p className="compare-hint" role="alert">
          {say(unreadable[arrived].title)} {say(words.withoutLink)}
        </p>
      )}
      <Chosen
        ids={ids}
        compared={compared}
        shelf={shelf}
        hasLink={received !== null}
        go={go}
        show={(id, sight) => go(ids, withSight(seen, id, sight))}
        retry={retry}
      />
      <Picker shelf={shelf} ids={ids} open={!enough || short} go={go} />
      {enough && !settled && <Waiting />}
      {enough && settled && !short && (
        <>
          <CompareLink compared={ready} why={seen.why} />
          <Outcome compared={ready} why={seen.why} ask={(why) => go(ids, { why })} />
        </>
      )}
      {short && <p className="compare-hint">{say(words.needOne)}</p>}
    </>
  );
}

type NoticeProps = { received: SharedComparison; compared: readonly Compared[]; without: string };

/** 받은 비교라는 말과, 그 조정을 빼고 보는 길. */
function ReceivedNotice({ received, compared, without }: NoticeProps) {
  const say = useSay();
  const lang = useLang();
  return (
    <div className="compare-received" role="status">
      {receivedText(received, compared, lang).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>
        <a href={without}>{say(words.letGo)}</a>
      </p>
    </div>
  );
}

/** 자리마다: 견줄 것, 아직이면 `'waiting'`, 오지 않았거나 계산할 수 없으면 null. */
function useCompared(
  arrivals: ReturnType<typeof useStudies>['arrivals'],
  ids: readonly string[],
  seen: CompareAsked,
  received: SharedComparison | 'waiting' | null,
): readonly (Compared | 'waiting' | null)[] {
  const { filed, here } = seen;
  return useMemo(
    () =>
      arrivals.map((arrival, i) => {
        if (arrival === 'waiting' || received === 'waiting') return 'waiting';
        if (!('study' in arrival)) return null;
        const id = ids[i]!;
        const values = received?.scenarios.find((one) => one.id === id)?.values ?? null;
        try {
          return comparedOf(arrival.study, askedSight({ filed, here }, id), values);
        } catch (error) {
          if (error instanceof Problem) return null;
          throw error;
        }
      }),
    [arrivals, ids, filed, here, received],
  );
}
