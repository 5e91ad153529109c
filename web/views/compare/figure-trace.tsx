import { useMemo } from 'preact/compat';
import { summarise } from '../../../engine/index.ts';
import { tableSources, type TableSource } from '../../data/library.ts';
import type { Compared } from '../../state/compared.ts';
import type { FigureId } from '../../view-models/figure-id.ts';
import { useLang } from '../language.tsx';
import { TraceDialog } from '../scenario/trace/trace-dialog.tsx';
import { useLoaded } from '../use-loaded.ts';

type Props = { compared: Compared; figure: FigureId; follow: (figure: FigureId | null) => void };

const none: ReadonlyMap<string, TableSource> = new Map();

/** 견주던 수치 하나의 내력, 그 시나리오를 보는 그대로. 여기서는 항목을 움직이지 않는다. */
export function FigureTrace({ compared, figure, follow }: Props) {
  const lang = useLang();
  const loaded = useLoaded('all', tableSources);
  const sources = loaded.state === 'ready' ? loaded.value : none;
  const { study, evaluation, asFiled, sight, values } = compared;
  const told = useMemo(
    () => ({
      run: summarise(evaluation, { detail: true, hash: false }),
      asFiled,
      plan: study.plan,
      tables: study.tables,
      sources,
      formulas: [],
      lang,
    }),
    [study, evaluation, asFiled, sources, lang],
  );
  const seen = useMemo(
    () => ({ prepared: evaluation.prepared, values: sight === 'filed' ? {} : values }),
    [evaluation, sight, values],
  );
  if (loaded.state === 'loading') return null;
  return <TraceDialog id={figure} told={told} seen={seen} ask={follow} adjust={null} />;
}
