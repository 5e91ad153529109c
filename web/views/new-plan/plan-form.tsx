import { useCallback, useState, type FormEvent, type ReactNode } from 'preact/compat';
import { labels, type ProvincialTables, type Text } from '../../../engine/index.ts';
import { pacings } from '../../view-models/new-plan/baseline.ts';
import { employmentWords, type Draft, type FieldId, type StatedKey } from '../../view-models/new-plan/draft.ts';
import type { MixTemplate } from '../../view-models/new-plan/mixes.ts';
import type { Files } from '../../view-models/new-plan/reopen.ts';
import { newPlanWords as words } from '../../view-models/new-plan/words.ts';
import { provinces } from '../../view-models/provinces.ts';
import { definitionWord } from '../../view-models/stated.ts';
import { useLang, useSay } from '../language.tsx';
import { Field, fieldDomId, toldOf, type Told } from './field.tsx';
import { Industries } from './industries.tsx';
import { Preview } from './preview.tsx';
import { useChecked } from './use-checked.ts';
import { useDraft, type DraftDesk } from './use-draft.ts';

/** 양식을 무엇에 쓰는가: 새 계획을 만들거나, 있는 것을 고친다. What the form is used for. */
export type FormUse = {
  readonly desk: DraftDesk;
  /** 비어 있는 계획 이름을 준다. */
  readonly free: (id: string) => string;
  /** 파일이 이미 쓴 산업의 표지들 가운데 가장 큰 것. */
  readonly above: number;
  readonly said: Readonly<Record<'resumed' | 'submit' | 'clear' | 'cleared', Text>>;
  /** 다 적은 것을 둔다. 둘 수 없으면 그 까닭. */
  readonly finish: (files: Files, forget: () => void) => Promise<Text | null>;
  /** 두기 전에 읽을 것과, 그 밖의 길. */
  readonly renderBeside: (files: Files | null, forget: () => void) => ReactNode;
};

type Props = { tables: ProvincialTables; templates: readonly MixTemplate[]; use: FormUse };

export type Setter = (change: (draft: Draft) => Draft, field?: FieldId) => void;

/** 칸을 벗어난 뒤 그 칸의 잘못을 말할 때까지, 밀리초. 검사가 끝나고도 남는다. */
const saidAfter = 300;

/** 왼쪽에 입력란, 오른쪽에 적은 대로의 수치. */
export function PlanForm({ tables, templates, use }: Props) {
  const say = useSay();
  const lang = useLang();
  const hand = useDraft(use.desk);
  const { draft } = hand;
  const checked = useChecked(draft, { tables, templates, lang, free: use.free });
  const [touched, touch] = useState<ReadonlySet<FieldId>>(new Set());
  const [asked, ask] = useState(false);
  const [cleared, setCleared] = useState<Draft | null>(null);
  const [refused, refuse] = useState<Text | null>(null);
  const told = toldOf(checked.problems, touched, asked);
  const setHand = hand.set;
  const set = useCallback<Setter>(
    (change, field) => {
      setHand(change);
      // 칸을 벗어나며 누른 단추가 잘못의 문장에 밀려나지 않게, 조금 뒤에 말한다.
      if (field)
        setTimeout(() => touch((before) => (before.has(field) ? before : new Set(before).add(field))), saidAfter);
    },
    [setHand],
  );
  const make = async (event: FormEvent) => {
    event.preventDefault();
    ask(true);
    const { files, problems } = checked.now();
    if (!files) {
      focusField(problems[0]?.field ?? 'name');
      return;
    }
    refuse(await use.finish(files, hand.forget));
  };
  return (
    <form className="plan-form" noValidate onSubmit={(event) => void make(event)}>
      <div className="form-fields">
        {hand.resumed && cleared === null && <p className="form-said">{say(use.said.resumed)}</p>}
        {cleared !== null && (
          <p className="form-said" role="status">
            {say(use.said.cleared)}{' '}
            <button
              type="button"
              className="link"
              onClick={() => {
                set(() => cleared);
                setCleared(null);
              }}
            >
              {say(words.undo)}
            </button>
          </p>
        )}
        <What draft={draft} set={set} told={told} />
        <Money draft={draft} set={set} told={told} />
        <Industries
          draft={draft}
          set={set}
          told={told}
          templates={templates}
          national={tables.national}
          above={use.above}
        />
        <StatedEffects draft={draft} set={set} told={told} />
        <SourceOf draft={draft} set={set} told={told} />
      </div>
      <Preview checked={checked} asked={asked} focus={focusField} beside={use.renderBeside(checked.files, hand.forget)}>
        {refused && (
          <span className="trouble" role="alert">
            {say(refused)}
          </span>
        )}
        <button type="submit" className="button primary">
          {say(use.said.submit)}
        </button>
        <button
          type="button"
          className="link"
          onClick={() => {
            setCleared(hand.clear());
            ask(false);
            touch(new Set());
          }}
        >
          {say(use.said.clear)}
        </button>
      </Preview>
    </form>
  );
}

function focusField(field: FieldId): void {
  const input = document.getElementById(fieldDomId(field));
  input?.focus({ preventScroll: true });
  input?.scrollIntoView({ block: 'center' });
}

type PartProps = { draft: Draft; set: Setter; told: Told };
type TextField = { [K in keyof Draft]: Draft[K] extends string ? K : never }[keyof Draft];

/** 글 한 줄을 적는 칸의 공통된 배선. */
export function textInput(draft: Draft, set: Setter, field: TextField) {
  return {
    type: 'text',
    autoComplete: 'off',
    maxLength: 300,
    value: draft[field],
    onInput: (event: { currentTarget: HTMLInputElement }) => {
      const typed = event.currentTarget.value;
      set((before) => ({ ...before, [field]: typed }));
    },
    onBlur: () => set((before) => before, field),
  } as const;
}

function What({ draft, set, told }: PartProps) {
  const say = useSay();
  return (
    <fieldset>
      <legend>{say(words.what)}</legend>
      <Field field="name" label={words.name} told={told}>
        {(wiring) => <input {...wiring} {...textInput(draft, set, 'name')} />}
      </Field>
      <div className="form-pair">
        <Field field="region" label={words.region} told={told}>
          {(wiring) => (
            <select
              {...wiring}
              value={draft.region}
              onChange={(event) => {
                const region = event.currentTarget.value;
                set((before) => ({ ...before, region }), 'region');
              }}
            >
              <option value="">{say(words.chooseRegion)}</option>
              {Object.entries(provinces).map(([code, name]) => (
                <option key={code} value={code}>
                  {say(name)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field field="municipality" label={words.municipality} told={told} optional>
          {(wiring) => <input {...wiring} {...textInput(draft, set, 'municipality')} />}
        </Field>
      </div>
      {draft.municipality.trim() !== '' && <p className="quiet">{say(words.municipalityHint)}</p>}
      <Field field="nameEn" label={words.nameEn} told={told} optional>
        {(wiring) => <input {...wiring} {...textInput(draft, set, 'nameEn')} lang="en" />}
      </Field>
    </fieldset>
  );
}

function Money({ draft, set, told }: PartProps) {
  const say = useSay();
  const names = { even: words.even, early: words.early, late: words.late };
  return (
    <fieldset>
      <legend>{say(words.period)}</legend>
      <div className="form-three">
        <Field field="from" label={words.from} told={told}>
          {(wiring) => <input {...wiring} {...textInput(draft, set, 'from')} inputMode="numeric" />}
        </Field>
        <Field field="to" label={words.to} told={told}>
          {(wiring) => <input {...wiring} {...textInput(draft, set, 'to')} inputMode="numeric" />}
        </Field>
        <Field field="pacing" label={words.pacing} told={told}>
          {(wiring) => (
            <select
              {...wiring}
              value={draft.pacing}
              onChange={(event) => {
                const pacing = pacings.find((known) => known === event.currentTarget.value) ?? 'even';
                set((before) => ({ ...before, pacing }));
              }}
            >
              {pacings.map((pacing) => (
                <option key={pacing} value={pacing}>
                  {say(names[pacing])}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Field field="investment" label={words.investment} told={told} optional hint={words.moneyHint}>
        {(wiring) => <input {...wiring} {...textInput(draft, set, 'investment')} />}
      </Field>
      {draft.investment.trim() === '' ? (
        <p className="quiet">{say(words.investmentUnknown)}</p>
      ) : (
        <p className="form-check">
          <label>
            <input
              type="checkbox"
              checked={draft.investmentStated}
              onChange={(event) => {
                const investmentStated = event.currentTarget.checked;
                set((before) => ({ ...before, investmentStated }));
              }}
            />
            {say(words.investmentStated)}
          </label>
          {draft.investmentStated && <Paragraph of="investment" draft={draft} set={set} told={told} />}
        </p>
      )}
    </fieldset>
  );
}

function StatedEffects({ draft, set, told }: PartProps) {
  const say = useSay();
  return (
    <fieldset>
      <legend>{say(words.stated)}</legend>
      <p className="quiet">{say(words.statedHint)}</p>
      {(['production', 'valueAdded', 'employment'] as const).map((key) => (
        <div key={key} className="form-stated">
          <Field field={key} label={labels[key]} told={told} optional>
            {(wiring) => <input {...wiring} {...textInput(draft, set, key)} />}
          </Field>
          {draft[key].trim() !== '' && (
            <>
              {key === 'employment' && <EmploymentWord draft={draft} set={set} told={told} />}
              <Paragraph of={key} draft={draft} set={set} told={told} />
            </>
          )}
        </div>
      ))}
    </fieldset>
  );
}

/** 문서가 사람 수를 무엇이라 불렀는가: 취업유발과 일자리는 같은 말이 아니다. */
function EmploymentWord({ draft, set, told }: PartProps) {
  const lang = useLang();
  return (
    <Field field="employmentWord" label={words.employmentWord} told={told}>
      {(wiring) => (
        <select
          {...wiring}
          value={draft.employmentWord}
          onChange={(event) => {
            const employmentWord = employmentWords.find((word) => word === event.currentTarget.value) ?? '취업유발';
            set((before) => ({ ...before, employmentWord }));
          }}
        >
          {employmentWords.map((word) => (
            <option key={word} value={word}>
              {definitionWord(word, lang)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Paragraph({ of, draft, set, told }: PartProps & { of: StatedKey }) {
  return (
    <Field field={`paragraph.${of}`} label={words.paragraph} told={told}>
      {(wiring) => (
        <input
          {...wiring}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          className="short"
          value={draft.paragraphs[of]}
          onInput={(event) => {
            const typed = event.currentTarget.value;
            set((before) => ({ ...before, paragraphs: { ...before.paragraphs, [of]: typed } }));
          }}
          onBlur={() => set((before) => before, `paragraph.${of}`)}
        />
      )}
    </Field>
  );
}

function SourceOf({ draft, set, told }: PartProps) {
  const say = useSay();
  return (
    <fieldset>
      <legend>{say(words.source)}</legend>
      <Field field="documentTitle" label={words.documentTitle} told={told} optional>
        {(wiring) => <input {...wiring} {...textInput(draft, set, 'documentTitle')} />}
      </Field>
      <div className="form-pair">
        <Field field="publisher" label={words.publisher} told={told} optional>
          {(wiring) => <input {...wiring} {...textInput(draft, set, 'publisher')} />}
        </Field>
        <Field field="date" label={words.date} told={told}>
          {(wiring) => <input {...wiring} {...textInput(draft, set, 'date')} inputMode="numeric" />}
        </Field>
      </div>
    </fieldset>
  );
}
