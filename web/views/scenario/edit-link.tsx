import type { Plan } from '../../../engine/index.ts';
import { editPlanHref } from '../../state/route.ts';
import { isFormMade } from '../../view-models/form-made.ts';
import { homeWords } from '../../view-models/home/words.ts';
import { useSay } from '../language.tsx';

/** 양식으로 만든 자기 계획을 고치러 가는 길. */
export function EditLink({ plan }: { plan: Plan }) {
  const say = useSay();
  if (!isFormMade(plan)) return null;
  return (
    <p>
      <a href={editPlanHref(plan.id)}>{say(homeWords.editPlan)}</a>
    </p>
  );
}
