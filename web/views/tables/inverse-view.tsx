import { useMemo, useState } from 'preact/compat';
import levels from '../../../seeds/concordances/bok-2020-sectors/data.json' with { type: 'json' };
import { inverseReport, sha256Of, tableCharts, type SectorLevels } from '../../../engine/index.ts';
import { tablesHref } from '../../state/route.ts';
import { csvOf } from '../../view-models/chart-data.ts';
import { inverseCsv, largestCells, widestColumn } from '../../view-models/tables/heat.ts';
import { queryOf, withValues } from '../../view-models/tables/query.ts';
import { words } from '../../view-models/tables/words.ts';
import { words as page } from '../../view-models/words.ts';
import { download } from '../download.ts';
import { useLang, useSay } from '../language.tsx';
import { useAddress } from '../use-address.ts';
import type { ViewProps } from './flow-table-page.tsx';
import { HeatLegend, HeatMap } from './heat-map.tsx';
import { TableNotes } from './table-notes.tsx';

const most = 20;

/** 싣고 다니는 파일이라 모양은 시험이 본다. */
const sectorLevels = { ...levels, hash: sha256Of(JSON.stringify(levels)) } as unknown as SectorLevels;

/** 역행렬: 온 표를 한눈에, 그리고 고른 세로줄의 큰 칸들. */
export function InverseView({ entry, table, asked }: ViewProps) {
  const lang = useLang();
  const say = useSay();
  const [query, write] = useAddress(asked, (text) => tablesHref(entry.id, 'inverse', text));
  const report = useMemo(() => inverseReport(table, sectorLevels), [table]);
  const written = report.sectors.findIndex(({ sector }) => sector === queryOf(query).get('column'));
  const column = written >= 0 ? written : widestColumn(report);
  const choose = (at: number) => write(withValues(query, 'column', [report.sectors[at]!.sector]));
  const linked = report.aggregated === null;
  return (
    <section className="inverse" aria-labelledby="view">
      <h2 id="view" className="unseen">
        {say(words.inverse)}
      </h2>
      <p className="quiet view-hint">
        {say(words.inverseHint)} {!linked && say(words.inverseOf33)}
      </p>
      <div className="inverse-both">
        <div>
          <HeatMap report={report} column={column} choose={choose} />
          <HeatLegend />
          <SaveInverse {...{ report, name: `${entry.id}-inverse` }} />
        </div>
        <div className="column-read">
          <label htmlFor="column">{say(words.demandFor)}</label>
          <select id="column" value={column} onChange={(event) => choose(Number(event.currentTarget.value))}>
            {report.sectors.map(({ sector, name }, at) => (
              <option key={sector} value={at}>
                {sector} {name[lang]}
              </option>
            ))}
          </select>
          <table className="grid">
            <caption>{say(words.largestCells)}</caption>
            <thead>
              <tr>
                <th scope="col" className="text">
                  {say(words.productionIn)}
                </th>
                <th scope="col">{say(words.coefficient)}</th>
              </tr>
            </thead>
            <tbody>
              {largestCells(report, column, most, lang).map(({ sector, name, value }) => (
                <tr key={sector}>
                  <th scope="row">
                    {linked ? (
                      <a href={tablesHref(entry.id, sector)}>
                        <span className="code">{sector}</span> {name}
                      </a>
                    ) : (
                      <>
                        <span className="code">{sector}</span> {name}
                      </>
                    )}
                  </th>
                  <td>{value.toFixed(4)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      <TableNotes notes={report.notes} />
    </section>
  );
}

/** 그림은 엔진의 차트로, 수는 온 행렬로 내려받는다. */
function SaveInverse({ report, name }: { report: ReturnType<typeof inverseReport>; name: string }) {
  const lang = useLang();
  const say = useSay();
  const [failed, setFailed] = useState(false);
  const save = (make: () => Promise<void>) => {
    setFailed(false);
    make().catch(() => setFailed(true));
  };
  const drawn = () => import('../chart/draw-chart.ts');
  const spec = () => tableCharts.inverse.spec(report, lang);
  const title = tableCharts.inverse.title[lang];
  const kinds = [
    {
      kind: 'SVG',
      make: async () => download(`${name}.svg`, await (await drawn()).chartSvg(spec()), 'image/svg+xml'),
    },
    { kind: 'PNG', make: async () => download(`${name}.png`, await (await drawn()).chartPng(spec())) },
    { kind: 'CSV', make: async () => download(`${name}.csv`, csvOf(inverseCsv(report, lang)), 'text/csv') },
  ];
  return (
    <div className="chart-files">
      {kinds.map(({ kind, make }) => (
        <button key={kind} type="button" className="link" onClick={() => save(make)}>
          {kind}
          <span className="unseen">
            {' '}
            {say(page.saveAs)} – {title}
          </span>
        </button>
      ))}
      {failed && (
        <p className="trouble" role="alert">
          {say(page.saveFailed)}
        </p>
      )}
    </div>
  );
}
