import { useMemo, useState } from 'preact/compat';
import { compare, findChart, scopeLabel, type Comparison, type Lang, type Run } from '../../../engine/index.ts';
import type { Compared } from '../../state/compared.ts';
import { csvOf } from '../../view-models/chart-data.ts';
import { effectsData, isPerUnit } from '../../view-models/compare/effects-table.ts';
import { leversTable } from '../../view-models/compare/levers-table.ts';
import { adjustedAs } from '../../view-models/compare/link.ts';
import { namesOf } from '../../view-models/compare/names.ts';
import type { FigureId } from '../../view-models/figure-id.ts';
import { compareWords as words } from '../../view-models/compare/words.ts';
import { arriving } from '../arriving.tsx';
import { ChartFigure } from '../chart/chart-figure.tsx';
import { download } from '../download.ts';
import { useLang, useSay } from '../language.tsx';
import { EffectsTable } from './effects-table.tsx';
import { LeversTable } from './levers-table.tsx';
import { WhyDiffer } from './why-differ.tsx';

/** 수치를 누르면 온다. */
const FigureTrace = arriving(() => import('./figure-trace.tsx').then((view) => view.FigureTrace));

type Props = {
  compared: readonly Compared[];
  why: readonly [string, string] | null;
  ask: (why: readonly [string, string]) => void;
};

/** 견준 것: 효과, 까닭, 다른 가정, 차트, 알림. */
export function Outcome({ compared, why, ask }: Props) {
  const say = useSay();
  const lang = useLang();
  const comparison = useMemo(() => compare(compared.map(({ evaluation }) => evaluation)), [compared]);
  const runs = comparison.scenarios;
  const [asked, trace] = useState<{ readonly of: Compared; readonly figure: FigureId } | null>(null);
  const askOf = useMemo(() => {
    const asks = compared.map((of) => (figure: FigureId) => trace({ of, figure }));
    return (column: number) => asks[column]!;
  }, [compared]);
  const follow = (figure: FigureId | null) => trace(asked && figure ? { ...asked, figure } : null);
  const names = useMemo(() => namesOf(runs, lang), [runs, lang]);
  const around = useMemo(() => aroundOf(compared), [compared]);
  const levers = useMemo(
    () =>
      leversTable(
        runs,
        { ...around, sectors: new Map(around.sectors.map((sector) => [sector.code, sector[lang]])) },
        lang,
      ),
    [runs, around, lang],
  );
  const spec = useMemo(() => findChart('comparison')!.spec(runs, lang), [runs, lang]);
  const plans = new Set(runs.map(({ plan }) => plan?.id ?? null));
  const columns = names.map(({ name, plan }, i) => ({ name, plan, run: runs[i]!, adjusted: adjustedAs(compared[i]!) }));
  const notes = notesToRead(comparison, lang);
  const save = () => {
    const heads = columns.map(({ name, plan, adjusted }) =>
      [plan, name, adjusted && say(adjusted)].filter((text) => text !== null).join(' · '),
    );
    download(
      `${runs.map(({ scenario }) => scenario.id).join('_')}.csv`,
      csvOf(effectsData(runs, heads, lang)),
      'text/csv',
    );
  };
  return (
    <div className="compared">
      {notes.length > 0 && (
        <ul className="compare-notes">
          {notes.map((message) => (
            <li key={message} className="province-note">
              {message}
            </li>
          ))}
        </ul>
      )}
      <section aria-labelledby="effects">
        <div className="section-head">
          <h2 id="effects">{say(words.effects)}</h2>
          <button type="button" className="link" onClick={save}>
            {say(words.csv)}
          </button>
        </div>
        <EffectsTable columns={columns} basis={runs.map((run) => basisOf(run, say))} ask={askOf} />
        {asked && compared.includes(asked.of) && (
          <FigureTrace compared={asked.of} figure={asked.figure} follow={follow} />
        )}
      </section>
      <WhyDiffer compared={compared} names={names} why={why} ask={ask} />
      <section aria-labelledby="compare-levers">
        <div className="section-head">
          <h2 id="compare-levers">{say(words.levers)}</h2>
        </div>
        <LeversTable table={levers} columns={columns} />
        <p className="quiet">
          {levers.differing.length === 0
            ? say(words.leversAllSame)
            : say(words.leversSame).replace('{n}', String(levers.same))}{' '}
          {plans.size > 1 && say(words.leversOtherPlans)}
        </p>
      </section>
      <section aria-labelledby="compare-chart">
        <div className="section-head">
          <h2 id="compare-chart">{say(words.chart)}</h2>
        </div>
        <ChartFigure name="comparison" title={findChart('comparison')!.title[lang]} spec={spec} />
      </section>
    </div>
  );
}

/** 이 비교를 달리 읽게 하는 것들: 비교의 알림과, 시나리오마다의 알림 가운데 수치의 뜻을 바꾸는 것. 같은 말은 한 번. */
function notesToRead({ notes, scenarios }: Comparison, lang: Lang): readonly string[] {
  const weighty = scenarios.flatMap((run) => run.notes.filter(({ code }) => changesReading.has(code)));
  return [...new Set([...notes, ...weighty].map(({ message }) => message[lang]))];
}

const changesReading: ReadonlySet<string> = new Set([
  'MUNICIPALITY_NOT_IN_TABLE',
  'INVESTMENT_IMPLIED',
  'REGION_DIFFERS',
]);

/** 값을 사람의 말로 옮기는 데 쓰는 부문의 이름들. */
function aroundOf(compared: readonly Compared[]) {
  const tables = compared.map(({ evaluation }) => evaluation.prepared.study.tables);
  return {
    sectors: tables[0]!.national.sectors,
  };
}

/** 그 수치들이 무엇의 것인지: 금액의 가격, 지역, 표. */
function basisOf(run: Run, say: (text: { ko: string; en: string }) => string): readonly string[] {
  const { investment, region, effects } = run;
  return [
    say({ ko: `${investment.priceYear}년 가격`, en: `${investment.priceYear} prices` }),
    region.level === 'nation'
      ? say({ ko: '전국표', en: 'national table' })
      : say(scopeLabel('inRegion', region.title)).replace(/ 내$|^Inside /, ''),
    ...(effects.employment.years > 1
      ? [say({ ko: `${effects.employment.years}년 연인원`, en: `person-years over ${effects.employment.years} years` })]
      : []),
    ...(isPerUnit(run)
      ? [say({ ko: `투자 ${investment.value}억원당 효과`, en: `effects per ₩${investment.value / 10}bn` })]
      : []),
  ];
}
