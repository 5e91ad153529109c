import { useEffect, useLayoutEffect, useRef } from 'preact/compat';
import type { FigureId } from '../../../view-models/figure-id.ts';
import type { Told } from '../../../view-models/trace/shape.ts';
import { traceOf } from '../../../view-models/trace/trace.ts';
import { outputOf } from '../../../view-models/trace/tree.ts';
import { words } from '../../../view-models/words.ts';
import { useSay } from '../../language.tsx';
import { Explanation, type Adjust, type Seen } from './explanation.tsx';
import { TraceBody } from './trace-body.tsx';

type Props = {
  id: FigureId;
  told: Told;
  /** 보고 있는 조정. */
  seen: Seen;
  ask: (id: FigureId | null) => void;
  adjust: Adjust;
};

/** «어디서 온 값인가»: 브라우저의 대화상자라 초점을 가두고, Esc로 닫히며, 닫히면 열었던 수치로 초점이 돌아간다. */
export function TraceDialog({ id, told, seen, ask, adjust }: Props) {
  const trace = traceOf(id, told);
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  /** 상태를 여기서 곧바로 비운다: 브라우저의 close 사건은 늦게 와서, 그 사이에 다시 연 것을 닫아 버린다. */
  const close = () => {
    dialog.current?.close();
    ask(null);
  };
  useLayoutEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  useEffect(() => heading.current?.focus(), [trace.title]);
  const output = outputOf(id);
  const leave =
    adjust &&
    ((lever: string) => {
      close();
      adjust(lever);
    });
  return (
    <dialog
      ref={dialog}
      className="trace"
      aria-labelledby="trace-title"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClose={() => dialog.current && ask(null)}
      onClick={(event) => event.target === dialog.current && close()}
    >
      <div className="trace-inner">
        <header>
          <p className="quiet">{say(words.whereFrom)}</p>
          <button type="button" className="button small" onClick={close}>
            {say(words.close)}
          </button>
        </header>
        <h2 id="trace-title" ref={heading} tabIndex={-1}>
          {trace.title} <span className="trace-value">{trace.value}</span>
        </h2>
        <TraceBody trace={trace} follow={ask} adjust={leave} />
        {output && (
          <Explanation seen={seen} output={output} sources={told.sources} formulas={told.formulas} adjust={leave} />
        )}
      </div>
    </dialog>
  );
}
