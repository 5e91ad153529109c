import { choiceLabel } from '../../../view-models/choices.ts';
import { useSay } from '../../language.tsx';
import { leverFieldId, troubleId } from './ids.ts';
import { ChangedMark, LeverFoot } from './lever-foot.tsx';
import type { LeverProps } from './lever-row.tsx';

/** 목록에서 고르는 항목. */
export function ChoiceLever({ lever, value, changed, trouble, effect, move }: LeverProps<string>) {
  const say = useSay();
  const id = leverFieldId(lever.id);
  const text = (choice: string) => say(choiceLabel(lever, choice));
  return (
    <div className={changed === 'set' ? 'lever changed' : 'lever'}>
      <div className="lever-head">
        <label htmlFor={id}>{say(lever.label)}</label>
        <ChangedMark lever={lever.id} changed={changed} />
      </div>
      <select
        id={id}
        value={value}
        aria-describedby={trouble ? troubleId(lever.id) : undefined}
        onChange={(event) => move({ kind: 'set', id: lever.id, value: event.currentTarget.value }, event.timeStamp)}
      >
        {(lever.choices ?? []).map((choice) => (
          <option key={choice} value={choice}>
            {text(String(choice))}
          </option>
        ))}
      </select>
      <LeverFoot
        lever={lever}
        changed={changed === 'set'}
        trouble={trouble}
        unread={false}
        effect={effect}
        standard={text(String(lever.default))}
        move={move}
      />
    </div>
  );
}
