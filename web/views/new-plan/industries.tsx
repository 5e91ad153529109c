import { useId, useState } from 'preact/compat';
import { parseKoreanNumber, type FlowTable } from '../../../engine/index.ts';
import { templateOf } from '../../view-models/new-plan/build.ts';
import {
  evenly,
  mostIndustries,
  withIndustry,
  withIndustryAs,
  withoutIndustry,
  type Draft,
  type IndustryDraft,
} from '../../view-models/new-plan/draft.ts';
import { mixText, sectorMixId, sectorOfMix, type MixTemplate } from '../../view-models/new-plan/mixes.ts';
import { newPlanWords as words } from '../../view-models/new-plan/words.ts';
import { findNamed, sectorsOf } from '../../view-models/shares.ts';
import { useLang, useSay } from '../language.tsx';
import { Field, fieldDomId, type Told } from './field.tsx';
import type { Setter } from './plan-form.tsx';

type Props = {
  draft: Draft;
  set: Setter;
  told: Told;
  templates: readonly MixTemplate[];
  national: FlowTable;
  /** 새 산업의 표지는 이보다 크게. */
  above: number;
};

/** 산업마다 이름, 몫, 지출구성의 본. 합은 늘 보인다. */
export function Industries({ draft, set, told, templates, national, above }: Props) {
  const say = useSay();
  const { industries } = draft;
  const problem = told('industries');
  const sum = industries.reduce((before, { share }) => before + (parseKoreanNumber(share.replace('%', '')) ?? 0), 0);
  const names = useId();
  return (
    <fieldset>
      <legend id={fieldDomId('industries')} tabIndex={-1}>
        {say(words.industries)}
      </legend>
      <p className="quiet">{say(words.industriesHint)}</p>
      <ul className="industries">
        {industries.map((industry, i) => (
          <li key={industry.key}>
            <Industry
              industry={industry}
              at={i + 1}
              alone={industries.length === 1}
              set={set}
              told={told}
              templates={templates}
              national={national}
              names={names}
            />
          </li>
        ))}
      </ul>
      <p className="industries-foot">
        <span>
          {say(words.sum)} <strong>{Number(sum.toPrecision(6))}%</strong>
        </span>
        {industries.length > 1 && (
          <button
            type="button"
            className="link"
            onClick={() => set((before) => ({ ...before, industries: evenly(before.industries) }))}
          >
            {say(words.splitEvenly)}
          </button>
        )}
        <button
          type="button"
          className="button small"
          aria-disabled={industries.length >= mostIndustries}
          onClick={() => set((before) => withIndustry(before, above))}
        >
          {say(words.addIndustry)}
        </button>
      </p>
      {problem && (
        <p className="trouble" role="alert">
          {say(problem)}
        </p>
      )}
      <SectorNames id={names} national={national} />
    </fieldset>
  );
}

type IndustryProps = {
  industry: IndustryDraft;
  at: number;
  alone: boolean;
  set: Setter;
  told: Told;
  templates: readonly MixTemplate[];
  national: FlowTable;
  names: string;
};

const ownSector = 'sector:';

function Industry({ industry, at, alone, set, told, templates, national, names }: IndustryProps) {
  const say = useSay();
  const lang = useLang();
  const { key, mix } = industry;
  const as = (change: Partial<Omit<IndustryDraft, 'key'>>) => set((before) => withIndustryAs(before, key, change));
  const title = say(words.industry).replace('{n}', String(at));
  const template = templateOf(mix, { templates, national });
  const groups = [...Map.groupBy(templates, ({ group }) => say(group))];
  const oneSector = sectorOfMix(mix) !== null;
  const typed = (field: 'name' | 'share') =>
    ({
      type: 'text',
      autoComplete: 'off',
      maxLength: 200,
      value: industry[field],
      onInput: (event: { currentTarget: HTMLInputElement }) => as({ [field]: event.currentTarget.value }),
      onBlur: () => set((before) => before, `industry.${key}.${field}`),
    }) as const;
  return (
    <div className="industry" role="group" aria-label={title}>
      <Field field={`industry.${key}.name`} label={`${title} – ${say(words.industryName)}`} told={told}>
        {(wiring) => <input {...wiring} {...typed('name')} />}
      </Field>
      <Field field={`industry.${key}.share`} label={`${say(words.share)} (%)`} told={told}>
        {(wiring) => <input {...wiring} {...typed('share')} inputMode="decimal" className="short" />}
      </Field>
      <Field field={`industry.${key}.mix`} label={words.mix} told={told}>
        {(wiring) => (
          <select
            {...wiring}
            value={oneSector ? ownSector : mix}
            onChange={(event) => as({ mix: event.currentTarget.value })}
          >
            {groups.map(([group, within]) => (
              <optgroup key={group} label={group}>
                {within.map(({ id, title: name }) => (
                  <option key={id} value={id}>
                    {say(name)}
                  </option>
                ))}
              </optgroup>
            ))}
            <option value={ownSector}>{say(words.oneSector)}</option>
          </select>
        )}
      </Field>
      {oneSector && (
        <SectorField
          id={`${fieldDomId(`industry.${key}.mix`)}-sector`}
          code={sectorOfMix(mix)!}
          national={national}
          names={names}
          choose={(code) => as({ mix: sectorMixId(code) })}
        />
      )}
      <p className="industry-mix quiet">
        {template && mixText(template.mix, national, lang)}
        {!alone && (
          <button type="button" className="link" onClick={() => set((before) => withoutIndustry(before, key))}>
            {say(words.removeIndustry)}
            <span className="unseen"> – {title}</span>
          </button>
        )}
      </p>
    </div>
  );
}

type SectorProps = { id: string; code: string; national: FlowTable; names: string; choose: (code: string) => void };

/** 부문 하나를 번호나 이름으로. 찾지 못하면 쓴 글자를 두고 그렇게 말한다. */
function SectorField({ id, code, national, names, choose }: SectorProps) {
  const say = useSay();
  const lang = useLang();
  const known = sectorsOf(national);
  const named = known.find(({ key }) => key === code);
  const [typed, type] = useState(named ? `${named.key} ${named.name[lang]}` : '');
  const [missing, setMissing] = useState(false);
  const finish = () => {
    const found = findNamed(known, typed);
    setMissing(found === null);
    choose(found?.key ?? '');
    if (found) type(`${found.key} ${found.name[lang]}`);
  };
  return (
    <div className="form-field industry-sector">
      <label htmlFor={id}>{say(words.sector)}</label>
      <input
        id={id}
        type="text"
        list={names}
        autoComplete="off"
        value={typed}
        aria-invalid={missing}
        aria-describedby={missing ? `${id}-missing` : undefined}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          finish();
        }}
      />
      {missing && (
        <p className="trouble" id={`${id}-missing`} role="alert">
          {say(words.needMix)}
        </p>
      )}
    </div>
  );
}

function SectorNames({ id, national }: { id: string; national: FlowTable }) {
  const lang = useLang();
  return (
    <datalist id={id}>
      {national.sectors.map((sector) => (
        <option key={sector.code} value={`${sector.code} ${sector[lang]}`} />
      ))}
    </datalist>
  );
}
