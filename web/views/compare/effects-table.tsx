import { Fragment } from 'preact/compat';
import { labels, type Run, type Text } from '../../../engine/index.ts';
import { scenarioHref } from '../../state/route.ts';
import { moneyText } from '../../view-models/amounts.ts';
import { effectsTable, isPerUnit, type CompareCell, type CompareRow } from '../../view-models/compare/effects-table.ts';
import { compareWords as words } from '../../view-models/compare/words.ts';
import { words as common } from '../../view-models/words.ts';
import { useLang, useSay } from '../language.tsx';
import { FigureButton, type Ask } from '../scenario/figures/figure-button.tsx';

/** 몇 째 시나리오의 수치인지에 따라 내력을 여는 길. */
export type AskOf = (column: number) => Ask;

export type ColumnHead = {
  readonly name: string;
  readonly plan: string | null;
  readonly run: Run;
  /** 어떤 조정으로 보는지; 파일 그대로면 null. */
  readonly adjusted: Text | null;
};

/** 지표와 범위마다 나란히. 첫 칸은 좁은 화면에서도 붙어 있다. */
export function EffectsTable({
  columns,
  basis,
  ask,
}: {
  columns: readonly ColumnHead[];
  basis: readonly (readonly string[])[];
  ask: AskOf;
}) {
  const say = useSay();
  const lang = useLang();
  const groups = effectsTable(
    columns.map(({ run }) => run),
    lang,
  );
  return (
    <div className="scroll-x compare-scroll" tabIndex={0} role="region" aria-label={say(words.effectsCaption)}>
      <table className="compare-table" style={{ maxInlineSize: `${columns.length * 320 + 220}px` }}>
        <caption>{say(words.effectsCaption)}</caption>
        <Heads columns={columns} />
        <tbody>
          <tr>
            <th scope="row">{say(words.basis)}</th>
            {basis.map((lines, i) => (
              <td key={columns[i]!.run.scenario.id} className="basis">
                {lines.map((line) => (
                  <span key={line}>{line}</span>
                ))}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{say(labels.investment)}</th>
            {columns.map(({ run }, i) => (
              <td key={run.scenario.id}>
                {isPerUnit(run) ? (
                  <span className="missing">{say(common.notStated)}</span>
                ) : (
                  <FigureButton
                    figure={{
                      id: 'investment',
                      text: moneyText(run.investment.value, lang),
                      name: say(labels.investment),
                    }}
                    ask={ask(i)}
                  />
                )}
              </td>
            ))}
          </tr>
        </tbody>
        {groups.map(({ indicator, title, rows }) => (
          <Fragment key={indicator}>
            <tbody>
              <tr className="group">
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  {title}
                </th>
              </tr>
              {rows.map((row) => (
                <Line key={row.key} row={row} columns={columns} ask={ask} />
              ))}
            </tbody>
          </Fragment>
        ))}
      </table>
    </div>
  );
}

export function Heads({ columns }: { columns: readonly ColumnHead[] }) {
  const say = useSay();
  return (
    <thead>
      <tr>
        <td />
        {columns.map(({ name, plan, run, adjusted }, i) => (
          <th key={run.scenario.id} scope="col">
            {plan && <small>{plan}</small>}
            <a href={scenarioHref(run.scenario.id)}>{name}</a>
            {i === 0 && <span className="mark">{say(words.reference)}</span>}
            {adjusted && <small>{say(adjusted)}</small>}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Line({ row, columns, ask }: { row: CompareRow; columns: readonly ColumnHead[]; ask: AskOf }) {
  return (
    <tr
      className={[row.kind, row.main ? 'main' : '', row.scope !== null && row.scope !== 'total' ? 'part' : ''].join(
        ' ',
      )}
    >
      <th scope="row">{row.label}</th>
      {row.cells.map((cell, i) => (
        <td key={columns[i]!.run.scenario.id}>
          <Value cell={cell} kind={row.kind} name={`${columns[i]!.name} ${row.label}`} ask={ask(i)} />
        </td>
      ))}
    </tr>
  );
}

type ValueProps = { cell: CompareCell; kind: CompareRow['kind']; name: string; ask: Ask };

function Value({ cell: { text, figure, difference }, kind, name, ask }: ValueProps) {
  const say = useSay();
  if (text === null) {
    const why = { stated: common.notStated, modelled: words.unknown, calibrated: common.notCalibrated }[kind];
    return <span className="missing">{say(why)}</span>;
  }
  return (
    <>
      <FigureButton figure={{ id: figure, text, name }} ask={ask} />
      {difference && (
        <small className={difference.sign < 0 ? 'less' : difference.sign > 0 ? 'more' : undefined}>
          {difference.absolute}
          {difference.relative && <span> ({difference.relative})</span>}
        </small>
      )}
    </>
  );
}
