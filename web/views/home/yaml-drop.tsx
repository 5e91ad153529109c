import { useCallback, useEffect, useRef, useState } from 'preact/compat';
import type { Text } from '../../../engine/index.ts';
import type { Dropped, Intake, Refused } from '../../data/intake.ts';
import { scenarioHref } from '../../state/route.ts';
import { issueLines } from '../../view-models/home/issues.ts';
import { failureOf } from '../../view-models/failure.ts';
import { dropWords as words } from '../../view-models/home/drop-words.ts';
import { useLang, useSay } from '../language.tsx';

/** 사람이 쓴 파일의 한도, 바이트. */
const largest = 1024 * 1024;
const mostFiles = 50;

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly error: unknown; readonly files: readonly Dropped[] }
  | { readonly kind: 'read'; readonly intake: Intake; readonly files: readonly Dropped[] };

/**
 * YAML 파일을 고르거나, 화면 어디에나 끌어다 놓는 자리. 쓸 수 없는 파일은 까닭과 줄을 말하고, 짝이 되는 파일을 더 놓을 때까지 들고 있다.
 *
 * Where YAML files are chosen or dropped. What cannot be used is told with its lines, and held until its counterpart is dropped too.
 */
export function YamlDrop() {
  const say = useSay();
  const [state, set] = useState<State>({ kind: 'idle' });
  const picker = useRef<HTMLInputElement>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const waiting = state.kind === 'read' || state.kind === 'failed' ? state.files : none;
  const take = useCallback(async (dropped: readonly Dropped[]) => {
    set({ kind: 'reading' });
    try {
      set(await takenIn(dropped));
    } catch (error) {
      set({ kind: 'failed', error, files: dropped });
    }
  }, []);
  const accept = useCallback(
    async (list: readonly File[]) => {
      if (list.length === 0) return;
      const files = await Promise.all(list.slice(0, mostFiles).map(droppedFile));
      const names = new Set(files.map(({ name }) => name));
      await take([...waiting.filter(({ name }) => !names.has(name)), ...files]);
    },
    [take, waiting],
  );
  const over = useDropped(accept);
  // 파일은 화면 어디에나 놓이므로, 받은 결과를 눈앞으로 가져온다.
  useEffect(() => {
    if (state.kind === 'read' || state.kind === 'failed') outcome.current?.scrollIntoView({ block: 'center' });
  }, [state]);
  return (
    <section className="drop" aria-labelledby="drop">
      <div className="drop-offer">
        <h2 id="drop">{say(words.title)}</h2>
        <p className="quiet">{say(words.hint)}</p>
        <input
          ref={picker}
          hidden
          type="file"
          id="yaml-file"
          multiple
          accept=".yaml,.yml,.json,application/yaml"
          onChange={({ currentTarget }) => {
            void accept([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
        <button type="button" className="button" onClick={() => picker.current?.click()}>
          {say(words.choose)}
        </button>
      </div>
      <div ref={outcome} className="drop-outcome" role="status">
        {state.kind === 'reading' && <p className="quiet">{say(words.reading)}</p>}
        {state.kind === 'failed' && <Failed error={state.error} retry={() => void take(state.files)} />}
        {state.kind === 'read' && <Outcome intake={state.intake} close={() => set({ kind: 'idle' })} />}
      </div>
      {over && (
        <div className="drop-over" aria-hidden="true">
          <p>{say(words.dropHere)}</p>
        </div>
      )}
    </section>
  );
}

const none: readonly Dropped[] = [];

async function takenIn(dropped: readonly Dropped[]): Promise<State> {
  const { shelve } = await import('../../data/shelve.ts');
  const intake = await shelve(dropped);
  const left = new Set(intake.refused.map(({ name }) => name));
  return { kind: 'read', intake, files: dropped.filter(({ name }) => left.has(name)) };
}

async function droppedFile(file: File): Promise<Dropped> {
  return { name: file.name, text: file.size > largest ? null : await file.text() };
}

/** 화면 어디에나 놓을 수 있게. 파일이 위에 떠 있는 동안 `true`. */
function useDropped(accept: (files: readonly File[]) => Promise<void>): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      void accept([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [accept]);
  return over;
}

function Failed({ error, retry }: { error: unknown; retry: () => void }) {
  const say = useSay();
  const { title, advice } = failureOf(error, useLang());
  return (
    <p className="trouble">
      {title} {advice}{' '}
      <button type="button" className="link" onClick={retry}>
        {say(words.retry)}
      </button>
    </p>
  );
}

function Outcome({ intake, close }: { intake: Intake; close: () => void }) {
  const say = useSay();
  const lang = useLang();
  const { taken, started, refused, open } = intake;
  const names = (texts: readonly Text[]) => texts.map((text) => text[lang]).join(', ');
  return (
    <>
      {taken.length > 0 && (
        <p className="drop-taken">
          <strong>{say(words.taken).replace('{n}', String(taken.length))}</strong>{' '}
          {started.length > 0 && <span>{say(words.started).replace('{names}', names(started))} </span>}
          {open && <a href={scenarioHref(open)}>{say(words.open)}</a>}
        </p>
      )}
      {refused.map((one) => (
        <RefusedFile key={one.name} refused={one} />
      ))}
      {refused.length > 0 && <p className="quiet">{say(words.held)}</p>}
      <p>
        <button type="button" className="link" onClick={close}>
          {say(words.close)}
        </button>
      </p>
    </>
  );
}

function RefusedFile({ refused: { name, problem, foreign } }: { refused: Refused }) {
  const say = useSay();
  const lang = useLang();
  const lines = issueLines(problem, lang);
  return (
    <div className="refused">
      <p>
        <strong>{name}</strong>: {say(foreign ? words.foreign : problem.detail)} <code>{problem.code}</code>
      </p>
      {lines.length > 0 && (
        <ul>
          {lines.map(({ key, where, what }) => (
            <li key={key}>
              {where && <strong>{where}</strong>} {what}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
