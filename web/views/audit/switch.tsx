import { useId } from 'preact/compat';

type Props = { label: string; hint?: string; isOn: boolean; turn: (isOn: boolean, since: number) => void };

/** 켜고 끄는 것. 브라우저의 체크상자라 글쇠와 읽는 소리가 그대로 따른다. */
export function Switch({ label, hint, isOn, turn }: Props) {
  const id = useId();
  return (
    <div className="switch">
      <label>
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={hint ? id : undefined}
          onChange={(event) => turn(event.currentTarget.checked, event.timeStamp)}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p className="quiet" id={id}>
          {hint}
        </p>
      )}
    </div>
  );
}
