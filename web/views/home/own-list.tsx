import { useLayoutEffect, useRef, useState, type FormEvent } from 'preact/compat';
import type { Text } from '../../../engine/index.ts';
import { ownShelf } from '../../data/own.ts';
import type { OwnFile } from '../../state/own-files.ts';
import { editPlanHref, scenarioHref } from '../../state/route.ts';
import { ownRows, withDependents, type OwnRow } from '../../view-models/home/own-rows.ts';
import { ownWords } from '../../view-models/home/own-words.ts';
import { download } from '../download.ts';
import { useLang, useSay } from '../language.tsx';
import { useOwnFiles, useOwnRead } from './use-own-files.ts';

/** 이 브라우저의 자기 파일들: 열고, 이름을 바꾸고, 내려받고, 지우고, 되살린다. */
export function OwnList() {
  const say = useSay();
  const lang = useLang();
  const files = useOwnFiles();
  const own = useOwnRead();
  const [gone, setGone] = useState<readonly OwnFile[]>([]);
  if (own.state !== 'ready' || (files.length === 0 && gone.length === 0)) return null;
  const problemOf = (file: OwnFile) => own.value.problems.get(file) ?? null;
  const remove = (row: OwnRow) => {
    const removed = withDependents(row.file, files);
    ownShelf.remove(removed);
    setGone(removed);
  };
  const restore = () => {
    ownShelf.put(gone);
    setGone([]);
  };
  return (
    <section className="own" aria-labelledby="own">
      <div className="section-head">
        <h2 id="own">{say(ownWords.own)}</h2>
        <p className="quiet">{say(ownWords.ownHint)}</p>
      </div>
      {ownShelf.isUnkept() && (
        <p className="caution-line" role="status">
          {say(ownWords.ownUnkept)}
        </p>
      )}
      {gone.length > 0 && <Gone gone={gone} restore={restore} close={() => setGone([])} />}
      <ul className="own-files">
        {ownRows(files, problemOf, lang).map((row) => (
          <li key={`${row.file.kind} ${row.file.id}`}>
            <Row row={row} remove={() => remove(row)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Gone({ gone, restore, close }: { gone: readonly OwnFile[]; restore: () => void; close: () => void }) {
  const say = useSay();
  const lang = useLang();
  const undo = useRef<HTMLButtonElement>(null);
  const names = ownRows(gone, () => null, lang).map(({ title }) => title);
  useLayoutEffect(() => undo.current?.focus(), [gone]);
  return (
    <div className="own-gone" role="status">
      <p>{say(ownWords.removed).replace('{name}', names.join(', '))}</p>
      <button ref={undo} type="button" className="button small" onClick={restore}>
        {say(ownWords.undo)}
      </button>
      <button type="button" className="button small" onClick={close}>
        {say(ownWords.close)}
      </button>
    </div>
  );
}

function Row({ row, remove }: { row: OwnRow; remove: () => void }) {
  const say = useSay();
  const [renaming, rename] = useState(false);
  const { file, title, problem } = row;
  const named = <span className="unseen"> – {title}</span>;
  return (
    <div className="own-file">
      <p className="own-name">
        <span className="quiet">{say(file.kind === 'plan' ? ownWords.plan : ownWords.scenario)}</span>{' '}
        {row.open === null ? <strong>{title}</strong> : <a href={scenarioHref(row.open)}>{title}</a>}
      </p>
      {problem && (
        <p className="trouble">
          {say(ownWords.unreadable)} {say(problem)}
        </p>
      )}
      {renaming && row.titles ? (
        <Rename file={file} titles={row.titles} done={() => rename(false)} />
      ) : (
        <p className="own-does">
          {row.editable && (
            <a href={editPlanHref(file.id)}>
              {say(ownWords.edit)}
              {named}
            </a>
          )}
          {row.titles && (
            <button type="button" className="link" onClick={() => rename(true)}>
              {say(ownWords.rename)}
              {named}
            </button>
          )}
          <button
            type="button"
            className="link"
            onClick={() => download(`${file.id}.yaml`, file.text, 'application/yaml')}
          >
            {say(ownWords.download)}
            {named}
          </button>
          <button type="button" className="link" onClick={remove}>
            {say(ownWords.remove)}
            {named}
          </button>
        </p>
      )}
    </div>
  );
}

/** 보는 말의 제목만 바꾼다; 두 말이 같던 제목은 함께. */
function Rename({ file, titles, done }: { file: OwnFile; titles: Text; done: () => void }) {
  const say = useSay();
  const lang = useLang();
  const [typed, type] = useState(titles[lang]);
  const [empty, setEmpty] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.select(), []);
  const id = `rename-${file.kind}-${file.id}`;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const name = typed.trim();
    setEmpty(name === '');
    if (name === '') return;
    const next = titles.ko === titles.en ? { ko: name, en: name } : { ...titles, [lang]: name };
    const { renamedTogether } = await import('../../data/rename.ts');
    ownShelf.put(renamedTogether(file, titles, next, ownShelf.files(), Date.now()));
    done();
  };
  return (
    <form className="own-rename" onSubmit={(event) => void submit(event)}>
      <label htmlFor={id}>{say(ownWords.newName)}</label>
      <input
        id={id}
        type="text"
        ref={input}
        value={typed}
        maxLength={200}
        aria-invalid={empty}
        aria-describedby={empty ? `${id}-empty` : undefined}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && done()}
      />
      <button type="submit" className="button small">
        {say(ownWords.save)}
      </button>
      <button type="button" className="button small" onClick={done}>
        {say(ownWords.cancel)}
      </button>
      {empty && (
        <span className="trouble" id={`${id}-empty`} role="alert">
          {say(ownWords.emptyName)}
        </span>
      )}
    </form>
  );
}
