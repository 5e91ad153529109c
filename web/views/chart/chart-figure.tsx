import { useEffect, useRef, useState } from 'preact/compat';
import type { TopLevelSpec } from 'vega-lite';
import { rowsIn } from '../../view-models/chart-data.ts';
import { inTheme } from '../../view-models/chart-theme.ts';
import { words } from '../../view-models/words.ts';
import { useSay } from '../language.tsx';
import { useTheme } from '../theme.tsx';
import { ChartTools } from './chart-tools.tsx';
import type { Drawing } from './draw-chart.ts';

type Props = {
  /** 차트의 이름: 클래스가 된다. */
  name: string;
  /** 내려받을 파일 이름의 줄기; 없으면 차트의 이름. */
  file?: string;
  title: string;
  spec: TopLevelSpec;
  /** 명세의 모양. 같은 모양이면 다시 짜지 않고 행만 갈아 끼운다; 없으면 명세가 바뀔 때마다 새로 그린다. */
  shape?: string;
};

/**
 * 차트 하나, 그 뒤의 표와 내려받기까지. Vega는 처음 쓸 때 온다.
 *
 * One chart with the table behind it and its files. Vega arrives with the first of them; if it does not, the table still stands.
 */
export function ChartFigure({ name, file = name, title, spec, shape }: Props) {
  const say = useSay();
  const theme = useTheme();
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(spec);
  const drawing = useRef<Drawing | null>(null);
  const [failed, setFailed] = useState(false);
  const drawnBy = shape ?? spec;
  useEffect(() => {
    let current = true;
    const draw = async () => {
      const { drawChart } = await import('./draw-chart.ts');
      if (!current || !place.current) return;
      const begun = latest.current;
      const drawn = await drawChart(inTheme(begun, theme), place.current);
      if (!current) return drawn.erase();
      drawing.current = drawn;
      if (latest.current !== begun) await drawn.replace(rowsIn(latest.current));
    };
    setFailed(false);
    draw().catch(() => current && setFailed(true));
    return () => {
      current = false;
      drawing.current?.erase();
      drawing.current = null;
    };
  }, [drawnBy, theme]);
  useEffect(() => {
    latest.current = spec;
    drawing.current?.replace(rowsIn(spec)).catch(() => setFailed(true));
  }, [spec]);
  return (
    <figure className={`chart chart-${name}`}>
      {failed ? <p className="quiet">{say(words.chartFailed)}</p> : <div ref={place} />}
      <ChartTools name={file} title={title} spec={() => spec} />
    </figure>
  );
}
