import { useState, type FormEvent } from 'preact/compat';
import type { Lever, Shares, Study } from '../../../../../engine/index.ts';
import { scenarioList, studyOf } from '../../../../data/library.ts';
import { once } from '../../../../data/once.ts';
import { openBench, valueOf, type Bench } from '../../../../state/bench.ts';
import { shortLabel } from '../../../../view-models/lever-groups.ts';
import { words } from '../../../../view-models/shares-editor/words.ts';
import { useSay } from '../../../language.tsx';
import { useLoaded } from '../../../use-loaded.ts';

type Props = { lever: Lever; bench: Bench; study: Study; paste: (mix: Shares, since: number) => void };

/** 가져올 수 있는 산업의 구성들과 그것이 적힌 표. */
type Shelf = { readonly table: string; readonly mixes: readonly Source[] };
type Source = { readonly lever: Lever; readonly mix: Shares };

const shelfOf = once(async (scenario: string): Promise<Shelf> => {
  const study = await studyOf(scenario);
  return { table: study.tables.national.id, mixes: mixesOn(openBench(study)) };
});

function mixesOn(bench: Bench): readonly Source[] {
  return bench.run.levers
    .filter(({ id }) => id.startsWith('mix.'))
    .map((lever) => ({ lever, mix: valueOf(bench, lever) as Shares }));
}

/** 이 계획의 다른 산업이나 다른 시나리오에서 구성을 가져온다. */
export function CopyMix({ lever, bench, study, paste }: Props) {
  const say = useSay();
  const here = bench.asFiled.scenario.id;
  const [from, choose] = useState(here);
  const [industry, pick] = useState<string | null>(null);
  const [copied, tell] = useState(false);
  const list = useLoaded('all', scenarioList);
  const shelf = useLoaded(from, shelfOf);
  const others = list.state === 'ready' ? list.value.filter(({ id }) => id !== here) : [];
  const otherTable = from !== here && shelf.state === 'ready' && shelf.value.table !== study.tables.national.id;
  const sources = from === here ? mixesOn(bench).filter((each) => each.lever.id !== lever.id) : mixesFound();
  const chosen = sources.find((each) => each.lever.id === industry) ?? sources[0];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!chosen) return;
    paste(chosen.mix, event.timeStamp);
    tell(true);
  };
  function mixesFound(): readonly Source[] {
    return shelf.state === 'ready' && !otherTable ? shelf.value.mixes : [];
  }
  return (
    <details className="copy-mix">
      <summary className="button small">{say(words.copyFrom)}</summary>
      <form onSubmit={submit} onInput={() => tell(false)}>
        <label>
          {say(words.scenario)}
          <select value={from} onChange={(event) => choose(event.currentTarget.value)}>
            <option value={here}>{say(words.thisOne)}</option>
            {others.map(({ id, title }) => (
              <option key={id} value={id}>
                {title ? say(title) : id}
              </option>
            ))}
          </select>
        </label>
        {sources.length > 0 && (
          <label>
            {say(words.industry)}
            <select value={chosen?.lever.id} onChange={(event) => pick(event.currentTarget.value)}>
              {sources.map((source) => (
                <option key={source.lever.id} value={source.lever.id}>
                  {say(shortLabel(source.lever))}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="submit" className="button small" aria-disabled={!chosen}>
          {say(words.copy)}
        </button>
        <p className="quiet" role="status">
          {copied && say(words.copied)}
          {otherTable && say(words.otherTable)}
          {from !== here && shelf.state === 'failed' && say(words.copyFailed)}
          {from === here && sources.length === 0 && say(words.noIndustry)}
        </p>
      </form>
    </details>
  );
}
