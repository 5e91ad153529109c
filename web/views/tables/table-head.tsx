import type { ReactNode } from 'preact/compat';
import type { TableEntry } from '../../data/library.ts';
import { tablesHref } from '../../state/route.ts';
import { words } from '../../view-models/tables/words.ts';
import { useLang, useSay } from '../language.tsx';

type Props = { entry: TableEntry; title: string; within?: string; children?: ReactNode };

/** 화면의 머리: 지금 자리와 제목, 그리고 어느 표인지. */
export function TableHead({ entry, title, within, children }: Props) {
  const lang = useLang();
  const say = useSay();
  const { source } = entry;
  return (
    <header className="table-head">
      <nav className="crumbs" aria-label={{ ko: '지금 자리', en: 'Breadcrumb' }[lang]}>
        <a href={tablesHref()}>{say(words.tables)}</a>
        {within !== undefined && (
          <>
            <span aria-hidden="true">/</span>
            <a href={tablesHref(entry.id)}>{within}</a>
          </>
        )}
      </nav>
      <h1>{title}</h1>
      <p className="meta">
        <span>{source.publisher[lang]}</span>
        {source.classification && <span>{source.classification[lang]}</span>}
      </p>
      {children}
    </header>
  );
}
