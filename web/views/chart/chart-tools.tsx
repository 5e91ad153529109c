import { useMemo, useState } from 'preact/compat';
import type { TopLevelSpec } from 'vega-lite';
import { chartData, csvOf } from '../../view-models/chart-data.ts';
import { words } from '../../view-models/words.ts';
import { download } from '../download.ts';
import { useSay } from '../language.tsx';

type Props = {
  /** 파일 이름의 줄기. */
  name: string;
  title: string;
  /** 지금의 명세: 내려받거나 펼칠 때만 짓는다. */
  spec: () => TopLevelSpec;
};

/** 차트 아래의 것들: 같은 자료를 표로, 그림과 자료를 파일로. What stands under a chart: its data as a table, and files of it. */
export function ChartTools({ name, title, spec }: Props) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const save = (make: () => Promise<void>) => {
    setFailed(false);
    make().catch(() => setFailed(true));
  };
  const drawn = () => import('./draw-chart.ts');
  return (
    <div className="chart-tools">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {say(words.chartTable)}
          <span className="unseen"> – {title}</span>
        </summary>
        {open && <DataTable title={title} spec={spec()} />}
      </details>
      <div className="chart-files">
        <SaveButton
          kind="SVG"
          title={title}
          save={() =>
            save(async () => download(`${name}.svg`, await (await drawn()).chartSvg(spec()), 'image/svg+xml'))
          }
        />
        <SaveButton
          kind="PNG"
          title={title}
          save={() => save(async () => download(`${name}.png`, await (await drawn()).chartPng(spec())))}
        />
        <SaveButton
          kind="CSV"
          title={title}
          save={() => save(async () => download(`${name}.csv`, csvOf(chartData(spec())), 'text/csv'))}
        />
      </div>
      {failed && (
        <p className="trouble" role="alert">
          {say(words.saveFailed)}
        </p>
      )}
    </div>
  );
}

function SaveButton({ kind, title, save }: { kind: string; title: string; save: () => void }) {
  const say = useSay();
  return (
    <button type="button" className="link" onClick={save}>
      {kind}
      <span className="unseen">
        {' '}
        {say(words.saveAs)} – {title}
      </span>
    </button>
  );
}

function DataTable({ title, spec }: { title: string; spec: TopLevelSpec }) {
  const { head, rows } = useMemo(() => chartData(spec), [spec]);
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={title}>
      <table className="chart-data">
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.join()}>
              {cells.map((cell, i) => (
                <td key={head[i]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
