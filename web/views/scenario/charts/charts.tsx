import { useEffect, useLayoutEffect, useRef, useState } from 'preact/compat';
import { charts, type Chart, type Lang, type Run } from '../../../../engine/index.ts';
import type { Theme } from '../../../state/theme.ts';
import { ChartTools } from '../../chart/chart-tools.tsx';
import { useLang } from '../../language.tsx';
import { useTheme } from '../../theme.tsx';
import { ChartBoard, runsFor } from './chart-board.ts';
import type { ChartsProps } from './charts-when-ready.tsx';
import { useSiblingRuns } from './use-sibling-runs.ts';

const afterFirstView = 1200;

/** 모든 차트. 결과가 바뀌면 다음 화면 갱신 때 보이는 것만 다시 그린다. */
export function Charts({ run, planId, scenarios }: ChartsProps) {
  const lang = useLang();
  const theme = useTheme();
  const [board] = useState(() => new ChartBoard());
  const siblings = useSiblingRuns(planId, scenarios);
  useEffect(() => () => board.clear(), [board]);
  useLayoutEffect(() => board.show({ run, siblings, lang, theme }), [board, run, siblings, lang, theme]);
  useEffect(() => drawForPrint(board), [board]);
  return (
    <div className="chart-grid">
      {charts
        .filter(({ draws }) => draws?.(run) ?? true)
        .map((chart) => (
          <ChartSlot
            key={chart.name}
            chart={chart}
            board={board}
            ready={chart.takes === 'one' || siblings.length > 0}
            shown={{ run, siblings, lang, theme }}
          />
        ))}
    </div>
  );
}

/** 첫 화면이 그려지고 한가해지면 나머지도 그려 두고, 인쇄 앞에는 묵은 것을 새로 그린다: 빈 종이가 나오지 않게. */
function drawForPrint(board: ChartBoard): () => void {
  const print = () => board.drawAllNow();
  const idle = setTimeout(() => board.drawRest(), afterFirstView);
  window.addEventListener('beforeprint', print);
  return () => {
    clearTimeout(idle);
    window.removeEventListener('beforeprint', print);
  };
}

type SlotProps = { chart: Chart; board: ChartBoard; ready: boolean; shown: Shown };

function ChartSlot({ chart, board, ready, shown }: SlotProps) {
  const slot = useRef<HTMLDivElement>(null);
  useEffect(() => (ready && slot.current ? board.add(chart, slot.current) : undefined), [board, chart, ready]);
  return (
    <figure className={`chart chart-${chart.name}`} hidden={!ready}>
      <div ref={slot} />
      <ChartTools
        name={`${shown.run.scenario.id}-${chart.name}`}
        title={chart.title[shown.lang]}
        spec={() => chart.spec(runsFor(chart, shown), shown.lang)}
      />
    </figure>
  );
}

export type Shown = {
  readonly run: Run;
  readonly siblings: readonly Run[];
  readonly lang: Lang;
  readonly theme: Theme;
};
