import { memo } from 'preact/compat';
import type { Audit } from '../../../engine/index.ts';
import { ratioTable } from '../../view-models/audit/ratios.ts';
import { words } from '../../view-models/audit/words.ts';
import { useLang, useSay } from '../language.tsx';
import { Unbroken } from '../unbroken.tsx';

/** 발표치가 뜻하는 비율: 부문들 사이의 자리, 펴낸 평균과 나란히. */
export const Ratios = memo(function Ratios({ audit }: { audit: Audit }) {
  const lang = useLang();
  const say = useSay();
  const { years, rows } = ratioTable(audit, lang);
  if (rows.length === 0) return null;
  return (
    <section className="ratios" aria-labelledby="ratios">
      <div className="section-head">
        <h2 id="ratios">{say(words.ratios)}</h2>
      </div>
      <div
        className="scroll-x"
        tabIndex={0}
        role="region"
        aria-label={`${say(words.ratios)}, ${say(words.averagesOf)}`}
      >
        <table className="grid-table">
          <caption className="unseen">{say(words.ratios)}</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {say(words.ratio)}
              </th>
              <th scope="col" rowSpan={2}>
                {say(words.value)}
              </th>
              <th scope="col" rowSpan={2}>
                {say(words.place)}
              </th>
              <th scope="col" rowSpan={2}>
                {say(words.leastGreatest)}
              </th>
              <th scope="colgroup" colSpan={years.length}>
                {say(words.averagesOf)}
              </th>
            </tr>
            <tr>
              {years.map(({ year, isSecondary }) => (
                <th key={year} scope="col">
                  {year}
                  {isSecondary && '*'}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, title, stated, place, range, averages }) => (
              <tr key={id}>
                <th scope="row">{title}</th>
                <td>
                  <strong>{stated}</strong>
                </td>
                <td>{place}</td>
                <td>
                  <Unbroken text={range} />
                </td>
                {averages.map((average, i) => (
                  <td key={years[i]!.year}>{average ?? '–'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">{say(words.secondary)}</p>
    </section>
  );
});
