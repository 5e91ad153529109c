import { labels } from '../../../../engine/index.ts';
import type { Headline, HeadlineRow, Scoped } from '../../../view-models/headline.ts';
import { words } from '../../../view-models/words.ts';
import { useSay } from '../../language.tsx';
import { FigureButton, type Ask } from './figure-button.tsx';
import { NotesBeside } from './notes-beside.tsx';
import { Unbroken } from '../../unbroken.tsx';

type Props = { headline: Headline; ask: Ask };

/** 머리 수치: 발표치, 산출치, 보정치를 나란히, 지역 안과 밖으로. */
export function HeadlineTable({ headline, ask }: Props) {
  const say = useSay();
  const columns = 3 + Number(headline.hasRatio) + Number(headline.hasCalibrated);
  return (
    <section className="headline" aria-labelledby="headline">
      <div className="section-head">
        <h2 id="headline">{headline.title}</h2>
        <p className="quiet">{headline.basis}</p>
      </div>
      {headline.otherRegion && <p className="province-note">{headline.otherRegion}</p>}
      {headline.province && <p className="province-note">{headline.province}</p>}
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{say(labels.stated)}</th>
            <th scope="col">{say(labels.modelled)}</th>
            {headline.hasRatio && <th scope="col">{say(words.ratio)}</th>}
            {headline.hasCalibrated && <th scope="col">{say(labels.calibrated)}</th>}
          </tr>
        </thead>
        {headline.rows.map((row) => (
          <Row key={row.indicator} row={row} headline={headline} columns={columns} ask={ask} />
        ))}
      </table>
      {headline.incomeInduced && (
        <div className="income-induced">
          <p>{headline.incomeInduced.text}</p>
          <NotesBeside notes={headline.incomeInduced.notes} />
        </div>
      )}
      <NotesBeside notes={headline.notes} />
      <p className="hint">{say(words.figureHint)}</p>
    </section>
  );
}

function Row({ row, headline, columns, ask }: { row: HeadlineRow; headline: Headline; columns: number; ask: Ask }) {
  const say = useSay();
  return (
    <tbody>
      <tr>
        <th scope="row">{row.label}</th>
        <td data-label={say(labels.stated)}>
          {row.stated ? (
            <>
              <FigureButton figure={row.stated.figure} ask={ask} />
              {row.stated.word && <p className="under">{row.stated.word}</p>}
            </>
          ) : (
            <span className="missing">{say(words.notStated)}</span>
          )}
        </td>
        <td className="modelled" data-label={say(labels.modelled)}>
          <ScopedCell scoped={row.modelled} headline={headline} ask={ask} />
        </td>
        {headline.hasRatio && (
          <td className="ratio" data-label={say(words.ratio)}>
            {row.ratio ? <span>{row.ratio}</span> : <span className="missing">–</span>}
            {row.ratioByConstruction && <small className="by-construction">{say(words.byConstruction)}</small>}
          </td>
        )}
        {headline.hasCalibrated && (
          <td className="calibrated" data-label={say(labels.calibrated)}>
            {row.calibrated ? (
              <ScopedCell scoped={row.calibrated} headline={headline} ask={ask} factor={row.calibrated.factor} />
            ) : (
              <span className="missing">{say(words.notCalibrated)}</span>
            )}
          </td>
        )}
      </tr>
      {row.notes.length > 0 && (
        <tr className="row-notes">
          <td colSpan={columns}>
            <NotesBeside notes={row.notes} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

type CellProps = { scoped: Scoped; headline: Headline; ask: Ask; factor?: string };

function ScopedCell({ scoped, headline: { scopeNames, provinceMark }, ask, factor }: CellProps) {
  const say = useSay();
  return (
    <>
      <div className="total">
        <FigureButton figure={scoped.total} ask={ask} />
      </div>
      {scoped.parts && (
        <>
          <div className="inside-bar" aria-hidden="true">
            <span style={{ inlineSize: `${(scoped.parts.inside * 100).toFixed(2)}%` }} />
          </div>
          <dl className="scopes">
            <div>
              <dt>
                {scopeNames.inRegion}
                {provinceMark && <small className="province-mark"> {provinceMark}</small>}
              </dt>
              <dd>
                <FigureButton figure={scoped.parts.inRegion} ask={ask} />
              </dd>
            </div>
            <div>
              <dt>{scopeNames.outRegion}</dt>
              <dd>
                <FigureButton figure={scoped.parts.outRegion} ask={ask} />
              </dd>
            </div>
          </dl>
        </>
      )}
      {scoped.range && (
        <p className="under range">
          <Unbroken text={scoped.range} />
        </p>
      )}
      {scoped.average && <p className="under">{scoped.average}</p>}
      {factor && (
        <p className="under">
          {say(words.factor)} {factor}
        </p>
      )}
    </>
  );
}
