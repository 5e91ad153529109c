import { useCallback, useMemo, useRef, useState } from 'preact/compat';
import { indicators, labels, type Indicator, type Lever, type Study, type Text } from '../../../../engine/index.ts';
import { valueOf, type Bench } from '../../../state/bench.ts';
import { groupLevers, isInner, type LeverGroup } from '../../../view-models/lever-groups.ts';
import { fewLevers, foundLevers } from '../../../view-models/lever-search.ts';
import { sectorsOf, yearsFor } from '../../../view-models/shares.ts';
import { words } from '../../../view-models/words.ts';
import { useLang, useSay } from '../../language.tsx';
import type { Hand } from '../use-bench.ts';
import { ChangeList } from './change-list.tsx';
import { EditorWhenReady } from './editor-when-ready.tsx';
import { Group, type Lists } from './lever-group.tsx';
import { RangeGroup } from './range-group.tsx';
import { LeverSearch } from './lever-search.tsx';
import { useAids } from './use-aids.ts';
import { useEffects } from './use-effects.ts';
import { Walk } from './walk.tsx';

type Props = {
  hand: Hand;
  study: Study;
  /** 편집기가 항목들과 결과를 가렸는가. */
  covered: boolean;
  cover: (covered: boolean) => void;
};

/** 모든 조정 항목, 계획가가 생각하는 묶음으로. */
export function LeverPanel({ hand, study, covered, cover }: Props) {
  const { bench, move } = hand;
  const say = useSay();
  const groups = useMemo(() => groupLevers(bench.asFiled.levers), [bench.asFiled]);
  const [typed, type] = useState('');
  const matching = useMemo(() => foundLevers(groups, typed), [groups, typed]);
  const aids = useAids();
  const [open, toggle] = useOpenGroups(groups);
  const [indicator, choose] = useState<Indicator>('production');
  const [edited, edit] = useState<string | null>(null);
  const names = useNames(study);
  const inView = useMemo(() => leversInView(groups, open, matching), [groups, open, matching]);
  const { effects, settling } = useEffects(aids, bench, inView, indicator, names);
  const changed = Object.keys(bench.values).length;
  const lists = useLists(study, bench);
  const current = new Map(bench.run.levers.map((lever) => [lever.id, valueOf(bench, lever)]));
  const { defaults } = bench.prepared;
  const fixed = useMemo(
    () => aids?.fixedAssumptions(defaults, bench.asFiled.payers, names.sectors) ?? [],
    [aids, defaults, bench.asFiled, names],
  );
  const shown = { bench, current, matching, open, toggle, lists, effects, fixed, move, edit };
  const list = useStill(
    covered,
    groups.map((group) => <Group key={group.id} group={group} shown={shown} />),
  );
  return (
    <section className="levers" aria-labelledby="levers" data-settling={settling}>
      <div className="levers-head">
        <div className="levers-title">
          <h2 id="levers">{say(words.levers)}</h2>
          <Walk hand={hand} />
          <button
            type="button"
            className="button small"
            aria-disabled={changed === 0 && bench.unread.length === 0}
            onClick={(event) => move({ kind: 'resetAll' }, event.timeStamp)}
          >
            {say(words.resetAll)}
            {changed > 0 && <span className="count">{changed}</span>}
          </button>
        </div>
        <div className="levers-tools">
          <ChangeList aids={aids} bench={bench} names={names} move={move} />
          <label className="effect-on">
            <span>{say(words.effectOn)}</span>
            <select value={indicator} onChange={(event) => choose(event.currentTarget.value as Indicator)}>
              {indicators.map((name) => (
                <option key={name} value={name}>
                  {say(labels[name])}
                </option>
              ))}
            </select>
          </label>
        </div>
      </div>
      <p className="quiet">
        {say(words.leversHint)}{' '}
        <button type="button" className="link to-figures" onClick={focusResults}>
          {say(words.skipToFigures)}
        </button>
      </p>
      {bench.asFiled.levers.length > fewLevers && (
        <LeverSearch typed={typed} type={type} found={matching?.size ?? null} />
      )}
      {list}
      {matching === null && <RangeGroup bench={bench} move={move} />}
      <SectorNames study={study} />
      {edited !== null && (
        <EditorWhenReady
          key={edited}
          lever={bench.asFiled.levers.find(({ id }) => id === edited)!}
          known={edited === 'schedule' ? lists.years : lists.sectors}
          hand={hand}
          study={study}
          indicator={indicator}
          cover={cover}
          close={() => edit(null)}
        />
      )}
    </section>
  );
}

/** `still`인 동안은 앞서 그린 것을 그대로 둔다: 편집기 밑에 가린 항목들을 움직임마다 다시 그리지 않는다. */
function useStill<T>(still: boolean, drawn: T): T {
  const kept = useRef(drawn);
  if (!still) kept.current = drawn;
  return kept.current;
}

/** 펼친 묶음들의 id. 접힌 묶음의 항목은 효과를 셈하지 않는다. */
function useOpenGroups(groups: readonly LeverGroup[]) {
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(groups.filter((group) => group.open).map(({ id }) => id)),
  );
  const toggle = useCallback((id: string, isOpen: boolean) => {
    setOpen((before) => {
      if (before.has(id) === isOpen) return before;
      const after = new Set(before);
      if (isOpen) after.add(id);
      else after.delete(id);
      return after;
    });
  }, []);
  return [open, toggle] as const;
}

/** 눈에 보이는 항목들: 찾은 것, 찾지 않으면 펼친 묶음의 것. */
function leversInView(
  groups: readonly LeverGroup[],
  open: ReadonlySet<string>,
  matching: ReadonlySet<string> | null,
): readonly Lever[] {
  return groups.flatMap((group) =>
    group.levers.filter((lever) => {
      if (matching) return matching.has(lever.id);
      return open.has(group.id) && (!isInner(group, lever) || open.has(group.inner!.id));
    }),
  );
}

/** 부문의 이름들: 효과와 바꾼 것을 말할 때. */
function useNames({ tables: { national } }: Study) {
  return useMemo(
    () => ({
      sectors: new Map<string, Text>(sectorsOf(national).map(({ key, name }) => [key, name])),
    }),
    [national],
  );
}

/** 비중 항목에 더할 수 있는 것들: 표의 부문과 계획 기간의 해. */
function useLists({ plan, tables: { national } }: Study, { asFiled: { levers } }: Bench): Lists {
  return useMemo(() => {
    const schedule = levers.find(({ id }) => id === 'schedule')?.default;
    return {
      sectors: sectorsOf(national),
      years: typeof schedule === 'object' ? yearsFor(plan, schedule) : [],
    };
  }, [plan, national, levers]);
}

function focusResults() {
  const results = document.getElementById('results');
  results?.focus({ preventScroll: true });
  results?.scrollIntoView({ block: 'start' });
}

/** 부문을 더할 때 이름을 골라 쓸 수 있게. */
function SectorNames({ study }: { study: Study }) {
  const lang = useLang();
  return (
    <datalist id="sector-names">
      {study.tables.national.sectors.map((sector) => (
        <option key={sector.code} value={`${sector.code} ${sector[lang]}`} />
      ))}
    </datalist>
  );
}
