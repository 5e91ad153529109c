import { memo, useMemo, useState } from 'preact/compat';
import {
  indicators,
  labels,
  sampleCharts,
  scopeLabel,
  scopes,
  sensitivityCharts,
  type Indicator,
  type Run,
  type Sample,
  type Scope,
  type Sensitivity,
} from '../../../../engine/index.ts';
import type { Bench } from '../../../state/bench.ts';
import { rangeRows, type RangeRow } from '../../../view-models/uncertainty/ranges.ts';
import { drawnText, rangeNotes } from '../../../view-models/uncertainty/drawn.ts';
import { uncertaintyWords } from '../../../view-models/uncertainty/words.ts';
import type { OwnPair } from '../../../view-models/own/own-rows.ts';
import { ChartFigure } from '../../chart/chart-figure.tsx';
import { useLang, useSay } from '../../language.tsx';
import type { Mover } from '../use-bench.ts';
import { revealRanges } from '../reveal-lever.ts';
import { FigureButton, type Ask } from '../figures/figure-button.tsx';
import { GoalDialog } from './goal-dialog.tsx';
import { OwnMoving, OwnRangeLines, useOwnPairs } from './own-ranges.tsx';
import { OwnReading } from '../own/own-reading.tsx';
import { useFormulas, type Formulas } from '../own/use-formulas.ts';
import type { Sampler } from '../use-sampling.ts';
import '../../../styles/uncertainty.css';
import { Unbroken } from '../../unbroken.tsx';

type Props = Formulas & { bench: Bench; sampler: Sampler; move: Mover; ask: Ask };

/** 불확실성: 결과의 범위와 분포, 무엇이 움직이는지, 목표 맞추기. 조정을 따라 바뀐다. */
export function Uncertainty({ bench, sampler, move, formulas, keep, ask }: Props) {
  const say = useSay();
  const { sampling } = sampler;
  const reading = useFormulas(bench.prepared, { formulas, keep });
  const pairs = useOwnPairs(bench, formulas);
  const known = scopes.filter((scope) => bench.run.effects.production[scope] !== null);
  const [output, choose] = useState<Output>({ indicator: 'production', scope: 'total' });
  return (
    <section className="uncertainty" aria-labelledby="uncertainty">
      <div className="section-head">
        <h2 id="uncertainty">{say(uncertaintyWords.title)}</h2>
        <GoalDialog bench={bench} output={output} move={move} pairs={pairs} />
      </div>
      <p className="quiet">{say(uncertaintyWords.hint)}</p>
      <Working sampler={sampler} />
      {sampling.sample ? (
        <>
          <RangeTable
            run={bench.run}
            sample={sampling.sample}
            output={output}
            choose={choose}
            pairs={pairs}
            ask={ask}
          />
          <OwnReading reading={reading} />
          <Chosen run={bench.run} known={known} output={output} choose={choose} />
          <SampleCharts run={bench.run} sample={sampling.sample} sensitivity={sampling.sensitivity} output={output} />
          <OwnMoving pairs={pairs} bench={bench} sensitivity={sampling.sensitivity} />
          <Drawn run={bench.run} sample={sampling.sample} />
        </>
      ) : (
        sampling.trouble === null && (
          <p className="waiting" role="status">
            {say(uncertaintyWords.waiting)}
          </p>
        )
      )}
    </section>
  );
}

export type Output = { readonly indicator: Indicator; readonly scope: Scope };

/** 많이 뽑기, 얼마나 했는지, 그만두기; 일꾼이 멈추었으면 그 말. */
function Working({ sampler: { sampling, drawMany, stop, restart } }: { sampler: Sampler }) {
  const lang = useLang();
  const say = useSay();
  const { progress, trouble, sample } = sampling;
  return (
    <div className="working">
      {progress === null ? (
        <button type="button" className="button small" onClick={drawMany} aria-disabled={sample === null}>
          {say(uncertaintyWords.many)}
        </button>
      ) : (
        <>
          <label>
            {say(uncertaintyWords.drawing)} <progress value={progress} max={1} /> {Math.round(progress * 100)}%
          </label>
          <button type="button" className="button small" onClick={stop}>
            {say(uncertaintyWords.stop)}
          </button>
        </>
      )}
      {sample && <span className="quiet">{drawnText(sample, lang)}</span>}
      {trouble === 'died' && (
        <p className="trouble" role="alert">
          {say(uncertaintyWords.died)}{' '}
          <button type="button" className="button small" onClick={restart}>
            {say(uncertaintyWords.restart)}
          </button>
        </p>
      )}
      {trouble !== null && trouble !== 'died' && (
        <p className="trouble" role="alert">
          {say(trouble)}
        </p>
      )}
    </div>
  );
}

type TableProps = {
  run: Run;
  sample: Sample;
  output: Output;
  choose: (output: Output) => void;
  pairs: readonly OwnPair[];
  ask: Ask;
};

/** 결과마다의 범위. 이름을 누르면 아래의 그림이 그 결과의 것이 된다. */
function RangeTable({ run, sample, output, choose, pairs, ask }: TableProps) {
  const lang = useLang();
  const say = useSay();
  const rows = rangeRows(run, sample, lang);
  const hasChance = rows.some(({ chance }) => chance !== null);
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={say(uncertaintyWords.table)}>
      <table className="ranges">
        <thead>
          <tr>
            <th scope="col">{say(uncertaintyWords.figure)}</th>
            <th scope="col">{say(uncertaintyWords.now)}</th>
            <th scope="col">{say(uncertaintyWords.low)}</th>
            <th scope="col">{say(uncertaintyWords.middle)}</th>
            <th scope="col">{say(uncertaintyWords.high)}</th>
            {hasChance && <th scope="col">{say(uncertaintyWords.chance)}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RangeLine
              key={row.key}
              row={row}
              hasChance={hasChance}
              chosen={row.indicator === output.indicator && row.scope === output.scope}
              choose={choose}
              ask={ask}
            />
          ))}
        </tbody>
        <OwnRangeLines run={run} pairs={pairs} sample={sample} hasChance={hasChance} />
      </table>
    </div>
  );
}

type LineProps = Pick<TableProps, 'choose' | 'ask'> & { row: RangeRow; hasChance: boolean; chosen: boolean };

function RangeLine({ row, hasChance, chosen, choose, ask }: LineProps) {
  const { indicator, scope, label, now, low, middle, high, chance } = row;
  return (
    <tr className={scope === 'total' ? 'whole' : undefined} data-output={row.key}>
      <th scope="row">
        <button type="button" className="link" aria-pressed={chosen} onClick={() => choose({ indicator, scope })}>
          {label}
        </button>
      </th>
      <td>
        <FigureButton figure={{ id: `modelled.${indicator}.${scope}`, text: now, name: label }} ask={ask} />
      </td>
      <td>{low}</td>
      <td>{middle}</td>
      <td>{high}</td>
      {hasChance && <td>{chance ?? <span className="missing">–</span>}</td>}
    </tr>
  );
}

type ChosenProps = { run: Run; known: readonly Scope[]; output: Output; choose: (output: Output) => void };

/** 그림으로 볼 결과 하나를 고른다. */
function Chosen({ run, known, output, choose }: ChosenProps) {
  const lang = useLang();
  const say = useSay();
  return (
    <fieldset className="chosen-output">
      <legend>{say(uncertaintyWords.output)}</legend>
      <select
        aria-label={say(uncertaintyWords.indicator)}
        value={output.indicator}
        onChange={(event) => choose({ ...output, indicator: event.currentTarget.value as Indicator })}
      >
        {indicators.map((indicator) => (
          <option key={indicator} value={indicator}>
            {labels[indicator][lang]}
          </option>
        ))}
      </select>
      <select
        aria-label={say(uncertaintyWords.scope)}
        value={output.scope}
        onChange={(event) => choose({ ...output, scope: event.currentTarget.value as Scope })}
      >
        {known.map((scope) => (
          <option key={scope} value={scope}>
            {scopeLabel(scope, run.region.title)[lang]}
          </option>
        ))}
      </select>
    </fieldset>
  );
}

type ChartsProps = { run: Run; sample: Sample; sensitivity: Sensitivity | null; output: Output };

/** 분포, 넘을 가능성, 해마다의 범위, 토네이도. 새로 뽑은 것이 왔을 때만 다시 짓는다: 끄는 동안의 수치를 붙들지 않게. */
const SampleCharts = memo(function SampleCharts({ run, sample, sensitivity, output }: ChartsProps) {
  const lang = useLang();
  const hasYears = sample.outputs.some(({ year }) => year !== null);
  const drawn = useMemo(() => ({ run, ...output, sample }), [run, output, sample]);
  const shape = [lang, run.scenario.id, run.region.code, output.indicator, output.scope].join();
  const prefix = `${run.scenario.id}-${output.indicator}-${output.scope}`;
  return (
    <div className="chart-grid">
      {sampleCharts
        .filter(({ name }) => hasYears || name !== 'ranges-by-year')
        .map((chart) => (
          <ChartFigure
            key={chart.name}
            name={chart.name}
            file={`${prefix}-${chart.name}`}
            title={chart.title[lang]}
            spec={chart.spec(drawn, lang)}
            shape={shape}
          />
        ))}
      {sensitivity &&
        sensitivityCharts.map((chart) => (
          <ChartFigure
            key={chart.name}
            name={chart.name}
            file={`${prefix}-${chart.name}`}
            title={chart.title[lang]}
            spec={chart.spec({ run, ...output, sensitivity }, lang)}
          />
        ))}
    </div>
  );
}, sameDrawing);

function sameDrawing(before: ChartsProps, now: ChartsProps): boolean {
  return before.sample === now.sample && before.sensitivity === now.sensitivity && before.output === now.output;
}

function Drawn({ run, sample }: { run: Run; sample: Sample }) {
  const lang = useLang();
  const say = useSay();
  const ranges = rangeNotes(run, sample, lang);
  return (
    <section className="drawn" aria-labelledby="drawn">
      <div className="section-head">
        <h3 id="drawn">{say(uncertaintyWords.drawn)}</h3>
        <button type="button" className="button small" onClick={revealRanges}>
          {say(uncertaintyWords.editRanges)}
        </button>
      </div>
      {ranges.length === 0 ? (
        <p>{say(uncertaintyWords.nothingDrawn)}</p>
      ) : (
        <dl className="facts">
          {ranges.map(({ key, label, value }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>
                <Unbroken text={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {sample.notes.length > 0 && (
        <>
          <h3>{say(uncertaintyWords.notes)}</h3>
          <ul className="trace-notes">
            {sample.notes.map(({ code, subject, message }) => (
              <li key={code + subject}>{message[lang]}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
