import { leverOfRangeSetting } from '../../../engine/index.ts';
import { leverFieldId, rangeGroupId } from './levers/ids.ts';

/** 조정 항목으로 데려간다: 접힌 묶음을 펴고, 보이게 하고, 초점을 둔다. Opens whatever hides a lever and focuses it. */
export function revealLever(lever: string): void {
  const field = document.getElementById(leverFieldId(lever));
  if (field) reveal(field);
  else if (leverOfRangeSetting(lever) !== null) revealRanges();
}

/** 불확실성의 묶음으로. Opens the group of ranges. */
export function revealRanges(): void {
  const summary = document.querySelector<HTMLElement>(`#${rangeGroupId} > summary`);
  if (summary) reveal(summary);
}

function reveal(field: HTMLElement): void {
  for (let holder = field.parentElement; holder; holder = holder.parentElement) {
    if (holder instanceof HTMLDetailsElement) holder.open = true;
    holder.hidden = false;
  }
  field.focus({ preventScroll: true });
  field.scrollIntoView({ block: 'center' });
}
