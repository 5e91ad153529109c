import type { ReactNode } from 'preact/compat';
import type { Text } from '../../../engine/index.ts';
import type { FieldId, FieldProblem } from '../../view-models/new-plan/draft.ts';
import { newPlanWords as words } from '../../view-models/new-plan/words.ts';
import { useSay } from '../language.tsx';

/** 고칠 곳을 말해도 되는 칸들: 손댄 칸이거나, 만들려고 눌렀을 때의 모든 칸. */
export type Told = (field: FieldId) => Text | null;

export function toldOf(problems: readonly FieldProblem[], touched: ReadonlySet<FieldId>, asked: boolean): Told {
  return (field) => {
    if (!asked && !touched.has(field)) return null;
    return problems.find((problem) => problem.field === field)?.message ?? null;
  };
}

export function fieldDomId(field: FieldId): string {
  return `new-${field.replaceAll('.', '-')}`;
}

type Props = {
  field: FieldId;
  label: Text | string;
  told: Told;
  optional?: boolean;
  hint?: Text;
  /** 입력란을 그린다; 이름과 설명이 이어지게 이것들을 붙인다. */
  children: (wiring: { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined }) => ReactNode;
};

/** 이름, 입력란, 도움말, 잘못을 한데. */
export function Field({ field, label, told, optional = false, hint, children }: Props) {
  const say = useSay();
  const id = fieldDomId(field);
  const problem = told(field);
  const described = [...(hint ? [`${id}-hint`] : []), ...(problem ? [`${id}-trouble`] : [])].join(' ');
  return (
    <div className="form-field">
      <label htmlFor={id}>
        {typeof label === 'string' ? label : say(label)}
        {optional && <span className="quiet"> ({say(words.optional)})</span>}
      </label>
      {children({ id, 'aria-invalid': problem !== null, 'aria-describedby': described === '' ? undefined : described })}
      {hint && (
        <p className="quiet" id={`${id}-hint`}>
          {say(hint)}
        </p>
      )}
      {problem && (
        <p className="trouble" id={`${id}-trouble`}>
          {say(problem)}
        </p>
      )}
    </div>
  );
}
