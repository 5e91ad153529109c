import { useEffect, useMemo, useState, type ReactNode } from 'preact/compat';
import { labels, strengthNames, strengths, type Lang, type Plan, type Run, type Study } from '../../../engine/index.ts';
import { studyOf, type ScenarioEntry } from '../../data/library.ts';
import { briefFor } from '../../data/verdicts.ts';
import { openBench } from '../../state/bench.ts';
import { auditHref, homeWith, scenarioHref } from '../../state/route.ts';
import { nextOrder, writeHome, type Column, type Order } from '../../view-models/home/asked.ts';
import {
  columnNames,
  orderedRows,
  planRow,
  type Cell,
  type PlanRow,
  type VerdictState,
} from '../../view-models/home/plan-table.ts';
import { tableWords } from '../../view-models/home/table-words.ts';
import { placeText, siblingsOf } from '../../view-models/plan-card.ts';
import { words } from '../../view-models/words.ts';
import { SortArrow } from '../sort-arrow.tsx';
import { useLang, useSay } from '../language.tsx';
import '../../styles/plan-table.css';

type Props = { plans: readonly Plan[]; scenarios: readonly ScenarioEntry[]; order: Order | null };

/** 모든 계획을 한 표에서 견준다: 기준안을 파일 그대로 계산해, 칸마다 차례를 세운다. */
export function PlanTable({ plans, scenarios, order }: Props) {
  const say = useSay();
  const lang = useLang();
  const computed = useComputed(plans, scenarios);
  const rows = useMemo(
    () => orderedRows(rowsOf(plans, scenarios, computed, lang), order, lang),
    [plans, scenarios, computed, lang, order],
  );
  return (
    <>
      <div className="scroll-x plan-table" tabIndex={0} role="region" aria-label={say(words.plans)}>
        <table>
          <caption>{say(tableWords.tableCaption)}</caption>
          <Head order={order} />
          <tbody>
            {rows.map((row) => (
              <Row key={row.plan} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet plan-table-foot">{say(tableWords.tableFoot)}</p>
    </>
  );
}

type Computed = {
  /** 시나리오 → 계산한 것; 읽지 못했으면 null. */
  readonly runs: ReadonlyMap<string, Run | null>;
  readonly verdicts: ReadonlyMap<string, VerdictState>;
};

const nothing: Computed = { runs: new Map(), verdicts: new Map() };

/** 기준안을 하나씩 계산하고, 검증은 일꾼에게 맡긴다. */
function useComputed(plans: readonly Plan[], scenarios: readonly ScenarioEntry[]): Computed {
  const [computed, set] = useState(nothing);
  const wanted = plans.flatMap(({ id }) => baselineOf(id, scenarios) ?? []).join();
  useEffect(() => {
    let current = true;
    const put = (change: (before: Computed) => Computed) => current && set(change);
    const withVerdict = (id: string, state: VerdictState) =>
      put((before) => ({ ...before, verdicts: new Map(before.verdicts).set(id, state) }));
    const compute = async (id: string) => {
      let study: Study;
      try {
        study = await studyOf(id);
        const run = openBench(study).asFiled;
        put((before) => ({ ...before, runs: new Map(before.runs).set(id, run) }));
      } catch {
        put((before) => ({ ...before, runs: new Map(before.runs).set(id, null) }));
        withVerdict(id, { state: 'failed' });
        return;
      }
      const brief = await briefFor(study);
      withVerdict(id, brief === null ? { state: 'failed' } : { state: 'ready', brief });
    };
    for (const id of wanted.split(',').filter((name) => name !== '')) void compute(id);
    return () => {
      current = false;
    };
  }, [wanted]);
  return computed;
}

function baselineOf(plan: string, scenarios: readonly ScenarioEntry[]): string | null {
  return siblingsOf(plan, scenarios)[0]?.id ?? null;
}

function rowsOf(
  plans: readonly Plan[],
  scenarios: readonly ScenarioEntry[],
  { runs, verdicts }: Computed,
  lang: Lang,
): readonly PlanRow[] {
  return plans.map((plan) => {
    const scenario = baselineOf(plan.id, scenarios);
    const run = scenario === null ? undefined : runs.get(scenario);
    return planRow(
      {
        plan,
        place: placeText(plan, lang),
        // 읽지 못한 기준안은 없는 것과 같다: 계산을 기다리지 않는다.
        scenario: run === null ? null : scenario,
        run: run ?? null,
        verdict: scenario === null ? { state: 'failed' } : (verdicts.get(scenario) ?? { state: 'waiting' }),
      },
      lang,
    );
  });
}

const groups: readonly { readonly name: keyof typeof labels | null; readonly columns: readonly Column[] }[] = [
  { name: null, columns: ['plan', 'investment'] },
  { name: 'stated', columns: ['stated.production', 'stated.valueAdded', 'stated.employment'] },
  { name: 'modelled', columns: ['modelled.production', 'modelled.valueAdded', 'modelled.employment'] },
  { name: null, columns: ['inside', 'persons', 'verdict'] },
];

function Head({ order }: { order: Order | null }) {
  const say = useSay();
  return (
    <thead>
      <tr>
        {groups.map(({ name, columns }) =>
          name === null ? (
            columns.map((column) => <Heading key={column} column={column} order={order} rows={2} group={null} />)
          ) : (
            <th key={name} scope="colgroup" colSpan={columns.length} className="group">
              {say(labels[name])}
            </th>
          ),
        )}
      </tr>
      <tr>
        {groups.flatMap(({ name, columns }) =>
          name === null
            ? []
            : columns.map((column) => (
                <Heading key={column} column={column} order={order} rows={1} group={say(labels[name])} />
              )),
        )}
      </tr>
    </thead>
  );
}

type HeadingProps = { column: Column; order: Order | null; rows: number; group: string | null };

function Heading({ column, order, rows, group }: HeadingProps) {
  const say = useSay();
  const isSorted = order?.column === column;
  return (
    <th scope="col" rowSpan={rows} data-column={column} aria-sort={isSorted ? order.direction : 'none'}>
      <a className="sort" href={homeWith(writeHome({ view: 'table', order: nextOrder(order, column) }))}>
        {group && <span className="unseen">{group} </span>}
        {say(columnNames[column])}
        <span className="unseen"> – {say(tableWords.sortBy)}</span>
        <span className="sort-mark" aria-hidden="true">
          <SortArrow direction={isSorted ? order.direction : 'none'} />
        </span>
      </a>
    </th>
  );
}

const figureColumns = [
  'investment',
  'stated.production',
  'stated.valueAdded',
  'stated.employment',
  'modelled.production',
  'modelled.valueAdded',
  'modelled.employment',
  'inside',
  'persons',
] as const;

function Row({ row }: { row: PlanRow }) {
  const say = useSay();
  return (
    <tr>
      <th scope="row">
        <span className="place">{row.place}</span>
        {row.scenario === null ? row.title : <a href={scenarioHref(row.scenario)}>{row.title}</a>}
      </th>
      {figureColumns.map((column) => (
        <FigureCell key={column} column={column} cell={row.cells[column]} row={row} />
      ))}
      <td className="verdict-cell" data-column="verdict">
        <VerdictCell verdict={row.verdict} />{' '}
        <a className="verdict-link" href={auditHref(row.plan)}>
          {say(tableWords.auditOf)}
          <span className="unseen"> – {row.title}</span>
        </a>
      </td>
    </tr>
  );
}

function FigureCell({ column, cell, row }: { column: Column; cell: Cell | null; row: PlanRow }) {
  const say = useSay();
  if (cell === null) {
    return (
      <td data-column={column} className="missing">
        {say(tableWords.computing)}
      </td>
    );
  }
  const isStated = column.startsWith('stated') || column === 'investment';
  return (
    <td data-column={column}>
      {cell.text === null ? (
        <span className="missing">{isStated ? say(words.notStated) : '–'}</span>
      ) : (
        <>
          <Traced figure={cell.figure} row={row}>
            {cell.text}
          </Traced>
          {cell.under && <small>{cell.under}</small>}
        </>
      )}
    </td>
  );
}

/** 시나리오가 있으면, 그 화면에서 내력을 펴 둔 자리로. */
function Traced({ figure, row, children }: { figure: Cell['figure']; row: PlanRow; children: ReactNode }) {
  const say = useSay();
  if (row.scenario === null || figure === null) return <>{children}</>;
  return (
    <a className="figure" href={scenarioHref(row.scenario, 'results', figure)}>
      <span className="figure-text">{children}</span>
      <span className="unseen">, {say(words.whereFrom)}</span>
    </a>
  );
}

function VerdictCell({ verdict }: { verdict: VerdictState }) {
  const say = useSay();
  if (verdict.state === 'waiting') return <span className="missing">{say(tableWords.computing)}</span>;
  if (verdict.state === 'failed') return <span className="missing">{say(tableWords.verdictFailed)}</span>;
  const { word, counts } = verdict.brief;
  return (
    <>
      <span className="verdict-of">{say(word)}</span>
      <span className="strengths">
        {strengths
          .filter((strength) => counts[strength] > 0)
          .map((strength) => (
            <span key={strength} className={`strength ${strength}`}>
              {say(strengthNames[strength])} <strong>{counts[strength]}</strong>
            </span>
          ))}
      </span>
    </>
  );
}
