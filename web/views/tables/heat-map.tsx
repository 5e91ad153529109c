import { useEffect, useLayoutEffect, useRef, useState, type PointerEvent } from 'preact/compat';
import type { InverseReport } from '../../../engine/index.ts';
import { heatSteps, shadeOf } from '../../view-models/tables/heat.ts';
import { useLang } from '../language.tsx';
import { useTheme } from '../theme.tsx';

type Props = { report: InverseReport; column: number; choose: (column: number) => void };
type Cell = { readonly row: number; readonly column: number };

const shades = ['1', '2', '3', '4', '5'].map((step) => `--heat-${step}`);

/**
 * 역행렬의 열지도. 칸이 수천이라 화폭에 그린다. 같은 것을 글쇠로는 곁의 고르기와 표로 읽는다.
 *
 * The inverse as a heat map on a canvas, for it has thousands of cells. Pointing reads a cell and pressing chooses its column; the select
 * and the table beside it say the same without a pointer.
 */
export function HeatMap({ report, column, choose }: Props) {
  const lang = useLang();
  const theme = useTheme();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [at, point] = useState<Cell | null>(null);
  const size = useWidth(canvas);
  const n = report.sectors.length;
  useLayoutEffect(() => {
    if (canvas.current && size > 0) paint(canvas.current, report, size);
  }, [report, size, theme]);
  const cellAt = (event: PointerEvent<HTMLElement>): Cell | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const place = (offset: number, whole: number) => Math.floor((offset / whole) * n);
    const cell = {
      row: place(event.clientY - box.top, box.height),
      column: place(event.clientX - box.left, box.width),
    };
    return Math.min(cell.row, cell.column) < 0 || Math.max(cell.row, cell.column) >= n ? null : cell;
  };
  const shown = at ?? { row: column, column };
  const named = (k: number) => `${report.sectors[k]!.sector} ${report.sectors[k]!.name[lang]}`;
  return (
    <div className="heat">
      <p className="heat-read" aria-hidden="true">
        {named(shown.column)} → {named(shown.row)} <strong>{report.rows[shown.row]![shown.column]!.toFixed(4)}</strong>
      </p>
      <div
        className="heat-plot"
        aria-hidden="true"
        onPointerMove={(event) => point(cellAt(event))}
        onPointerLeave={() => point(null)}
        onPointerDown={(event) => {
          const cell = cellAt(event);
          if (cell) choose(cell.column);
        }}
      >
        <canvas ref={canvas} />
        <span
          className="heat-column"
          style={{ insetInlineStart: `${(column / n) * 100}%`, inlineSize: `${100 / n}%` }}
        />
        {at && (
          <span className="heat-row" style={{ insetBlockStart: `${(at.row / n) * 100}%`, blockSize: `${100 / n}%` }} />
        )}
      </div>
    </div>
  );
}

/** 단계마다의 색과 뜻. */
export function HeatLegend() {
  const lang = useLang();
  const names = heatSteps.map((step, i) => {
    const next = heatSteps[i + 1];
    return next === undefined ? { ko: `${step} 이상`, en: `${step} or more` }[lang] : `${step}–${next}`;
  });
  return (
    <ul className="heat-legend">
      {names.map((name, i) => (
        <li key={name}>
          <i aria-hidden="true" style={{ background: `var(${shades[i]})` }} /> {name}
        </li>
      ))}
      <li>
        <i aria-hidden="true" className="negative" /> {{ ko: '음수', en: 'Negative' }[lang]}
      </li>
    </ul>
  );
}

/** 놓인 자리의 너비를 따른다. */
function useWidth(canvas: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const place = canvas.current?.parentElement;
    if (!place) return undefined;
    const watcher = new ResizeObserver(() => setWidth(place.clientWidth));
    watcher.observe(place);
    return () => watcher.disconnect();
  }, [canvas]);
  return width;
}

function paint(canvas: HTMLCanvasElement, report: InverseReport, size: number): void {
  const n = report.sectors.length;
  const cell = Math.max(1, Math.round((size * window.devicePixelRatio) / n));
  canvas.width = cell * n;
  canvas.height = cell * n;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const style = getComputedStyle(canvas);
  const colours = shades.map((name) => style.getPropertyValue(name));
  const negative = style.getPropertyValue('--heat-negative');
  const gap = cell > 6 ? 1 : 0;
  pen.clearRect(0, 0, canvas.width, canvas.height);
  for (let row = 0; row < n; row++) {
    for (let column = 0; column < n; column++) {
      const shade = shadeOf(report, row, column);
      if (shade === 0) continue;
      pen.fillStyle = shade < 0 ? negative : colours[shade - 1]!;
      pen.fillRect(column * cell, row * cell, cell - gap, cell - gap);
    }
  }
}
