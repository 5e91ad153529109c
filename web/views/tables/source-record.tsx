import type { TableEntry } from '../../data/library.ts';
import { unitKeys, words } from '../../view-models/tables/words.ts';
import { useLang, useSay } from '../language.tsx';

/** 표의 내력: 누가 폈고, 무엇을 바꾸고, 어떻게 확인했나. */
export function SourceRecord({ entry: { id, source } }: { entry: TableEntry }) {
  const lang = useLang();
  const say = useSay();
  const { publisher, year, classification, units, termsOfUse, changes, verified, sha256 } = source;
  return (
    <div className="source-record">
      <dl className="facts">
        <div>
          <dt>{say(words.publisher)}</dt>
          <dd>{publisher[lang]}</dd>
        </div>
        {year !== undefined && (
          <div>
            <dt>{say(words.year)}</dt>
            <dd>{year}</dd>
          </div>
        )}
        {classification && (
          <div>
            <dt>{say(words.classification)}</dt>
            <dd>{classification[lang]}</dd>
          </div>
        )}
        {units && lang === 'ko' && (
          <div>
            <dt>{say(words.units)}</dt>
            <dd>
              {Object.entries(units)
                .map(([key, unit]) => `${unitKeys[key]?.[lang] ?? key} ${unit}`)
                .join(' · ')}
            </dd>
          </div>
        )}
        {termsOfUse && (
          <div>
            <dt>{say(words.terms)}</dt>
            <dd>{termsOfUse[lang]}</dd>
          </div>
        )}
        <div>
          <dt>{say(words.hash)}</dt>
          <dd>
            <code>{sha256 ?? '–'}</code>
          </dd>
        </div>
        {changes && <Sentences title={say(words.changes)} sentences={changes[lang]} />}
        {verified && <Sentences title={say(words.verified)} sentences={verified[lang]} />}
      </dl>
      <p>
        <a href={`/api/tables/${id}`} download={`${id}.json`}>
          {say(words.download)}
        </a>
      </p>
    </div>
  );
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <ul className="sentences">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
