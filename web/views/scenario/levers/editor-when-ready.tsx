import { useLayoutEffect, useRef } from 'preact/compat';
import { once } from '../../../data/once.ts';
import { words } from '../../../view-models/words.ts';
import { useSay } from '../../language.tsx';
import { useLoaded } from '../../use-loaded.ts';
import type { Props } from './shares-editor/shares-editor.tsx';

const arrive = once((_: 'editor') => import('./shares-editor/shares-editor.tsx').then((view) => view.SharesEditor));

/** 비중 편집기는 제 묶음으로 늦게 온다. 오지 못하면 문장과 할 일. */
export function EditorWhenReady(props: Props) {
  const view = useLoaded('editor', arrive);
  if (view.state === 'loading') return null;
  if (view.state === 'failed') return <NotArrived close={props.close} />;
  return <view.value {...props} />;
}

/** 브라우저는 오지 못한 묶음을 같은 주소로 다시 묻지 않는다: 새로 고쳐야 온다. */
function NotArrived({ close }: { close: () => void }) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const leave = () => {
    dialog.current?.close();
    close();
  };
  return (
    <dialog
      ref={dialog}
      className="not-arrived"
      aria-labelledby="not-arrived"
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
    >
      <p id="not-arrived">{say(words.editorFailed)}</p>
      <button type="button" className="button primary" onClick={() => location.reload()}>
        {say(words.reload)}
      </button>{' '}
      <button type="button" className="button" onClick={leave}>
        {say(words.close)}
      </button>
    </dialog>
  );
}
