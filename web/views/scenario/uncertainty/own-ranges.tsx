import { useMemo } from 'preact/compat';
import type { Run, Sample, Sensitivity } from '../../../../engine/index.ts';
import type { Bench } from '../../../state/bench.ts';
import { ownMoves, ownRanges, type OwnMoves } from '../../../view-models/own/own-ranges.ts';
import { ownPairs, type OwnPair } from '../../../view-models/own/own-rows.ts';
import { ownWords } from '../../../view-models/own/words.ts';
import { uncertaintyWords } from '../../../view-models/uncertainty/words.ts';
import { useLang, useSay } from '../../language.tsx';
import type { Formulas } from '../own/use-formulas.ts';

/** 자기 지표마다의 지금과 파일 그대로. */
export function useOwnPairs({ run, asFiled }: Bench, formulas: Formulas['formulas']): readonly OwnPair[] {
  const lang = useLang();
  return useMemo(() => ownPairs(run, asFiled, formulas, lang), [run, asFiled, formulas, lang]);
}

/** 효과들의 표에 이어지는, 자기 지표의 범위. */
export function OwnRangeLines({
  run,
  pairs,
  sample,
  hasChance,
}: {
  run: Run;
  pairs: readonly OwnPair[];
  sample: Sample;
  hasChance: boolean;
}) {
  const lang = useLang();
  const say = useSay();
  if (pairs.length === 0) return null;
  return (
    <tbody className="own-ranges">
      <tr>
        <th scope="rowgroup" colSpan={5 + Number(hasChance)}>
          {say(ownWords.title)}
        </th>
      </tr>
      {ownRanges(pairs, sample, run, lang).map(({ id, label, now, range, why }) => (
        <tr key={id} data-output={`own.${id}`}>
          <th scope="row">{label}</th>
          <td>{now}</td>
          {range ? (
            <>
              <td>{range.low}</td>
              <td>{range.middle}</td>
              <td>{range.high}</td>
              {hasChance && (
                <td>
                  <span className="missing">–</span>
                </td>
              )}
            </>
          ) : (
            <td colSpan={3 + Number(hasChance)} className="own-why">
              {why ?? <span className="missing">–</span>}
            </td>
          )}
        </tr>
      ))}
    </tbody>
  );
}

/** 무엇이 자기 지표를 움직이는가: 차트가 그리지 않으므로 표로. */
export function OwnMoving({
  pairs,
  bench,
  sensitivity,
}: {
  pairs: readonly OwnPair[];
  bench: Bench;
  sensitivity: Sensitivity | null;
}) {
  const lang = useLang();
  const say = useSay();
  if (pairs.length === 0) return null;
  const moves = sensitivity ? ownMoves(pairs, sensitivity, bench.run, lang) : [];
  return (
    <section className="own-moving" aria-labelledby="own-moving">
      <h3 id="own-moving">{say(ownWords.moving)}</h3>
      <p className="quiet">{say(ownWords.movingHint)}</p>
      {moves.length === 0 && (
        <p className="waiting" role="status">
          {say(uncertaintyWords.waiting)}
        </p>
      )}
      {moves.map((one) => (
        <Moves key={one.id} moves={one} />
      ))}
    </section>
  );
}

function Moves({ moves: { id, label, rows } }: { moves: OwnMoves }) {
  const say = useSay();
  return (
    <details data-moves={id}>
      <summary>{label}</summary>
      {rows.length === 0 ? (
        <p className="quiet">{say(ownWords.nothingMoves)}</p>
      ) : (
        <div className="scroll-x" tabIndex={0} role="region" aria-label={label}>
          <table className="ranges">
            <caption className="unseen">{label}</caption>
            <thead>
              <tr>
                <th scope="col">{say(ownWords.lever)}</th>
                <th scope="col">{say(ownWords.lowEnd)}</th>
                <th scope="col">{say(ownWords.highEnd)}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ lever, low, high }) => (
                <tr key={lever}>
                  <th scope="row">{lever}</th>
                  <td>{low}</td>
                  <td>{high}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
