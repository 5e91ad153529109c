import type { Sample } from '../../../../engine/index.ts';
import type { Bench } from '../../../state/bench.ts';
import { ownRows, type FormulaSaying, type OwnRow } from '../../../view-models/own/own-rows.ts';
import { ownWords } from '../../../view-models/own/words.ts';
import { useLang, useSay } from '../../language.tsx';
import { FigureButton, type Ask } from '../figures/figure-button.tsx';
import { OwnReading } from './own-reading.tsx';
import { useFormulas, type Formulas } from './use-formulas.ts';
import '../../../styles/own-indicators.css';

type Props = Formulas & { bench: Bench; sample: Sample | null; ask: Ask };

/** 자기 지표: 시나리오 파일의 식으로 계산한 값과 그 식. 조정을 따라 움직인다. */
export function OwnIndicators({ bench, sample, ask, formulas, keep }: Props) {
  const lang = useLang();
  const say = useSay();
  const { run, asFiled, prepared } = bench;
  const reading = useFormulas(prepared, { formulas, keep });
  return (
    <section className="own-indicators" aria-labelledby="own-indicators">
      <div className="section-head">
        <h2 id="own-indicators">{say(ownWords.title)}</h2>
        <p className="quiet">{say(ownWords.hint)}</p>
      </div>
      <OwnReading reading={reading} />
      {formulas.length > 0 && (
        <table>
          <thead className="unseen">
            <tr>
              <th scope="col">{say(ownWords.name)}</th>
              <th scope="col">{say(ownWords.value)}</th>
            </tr>
          </thead>
          {ownRows(run, asFiled, formulas, lang, sample).map((row) => (
            <Row key={row.id} row={row} ask={ask} />
          ))}
        </table>
      )}
    </section>
  );
}

function Row({ row: { id, label, figure, why, asFiled, range, saying }, ask }: { row: OwnRow; ask: Ask }) {
  const say = useSay();
  return (
    <tbody data-own={id}>
      <tr>
        <th scope="row">{label}</th>
        <td>
          {figure ? (
            <FigureButton figure={figure} ask={ask} />
          ) : (
            <span className="missing">{say(ownWords.noValue)}</span>
          )}
          {asFiled && <p className="under filed">{asFiled}</p>}
          {range && <p className="under range">{range}</p>}
        </td>
      </tr>
      <tr>
        <td colSpan={2}>
          {why && <p className="why">{why}</p>}
          <Formula saying={saying} />
        </td>
      </tr>
    </tbody>
  );
}

/** 식을 적은 그대로와 그 뜻, 딸린 가정. */
function Formula({ saying: { label, written, meaning, given } }: { saying: FormulaSaying }) {
  const say = useSay();
  return (
    <details>
      <summary>
        {say(ownWords.formula)}
        <span className="unseen"> – {label}</span>
      </summary>
      <dl className="facts">
        <div>
          <dt>{say(ownWords.written)}</dt>
          <dd>
            <code>{written}</code>
          </dd>
        </div>
        <div>
          <dt>{say(ownWords.meaning)}</dt>
          <dd>{meaning}</dd>
        </div>
        {given.length > 0 && (
          <div>
            <dt>{say(ownWords.given)}</dt>
            <dd>
              {given.map(({ name, value, why }) => (
                <p key={name}>
                  {name} = {value}
                  {why && <span className="quiet"> – {why}</span>}
                </p>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </details>
  );
}
