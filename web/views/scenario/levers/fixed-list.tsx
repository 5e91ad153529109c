import type { FixedAssumption } from '../../../view-models/lever-fixed.ts';
import { words } from '../../../view-models/words.ts';
import { useSay } from '../../language.tsx';

/** 이 묶음에서 파일이 정해 두어 움직이지 않는 가정들. */
export function FixedList({ fixed }: { fixed: readonly FixedAssumption[] }) {
  const say = useSay();
  if (fixed.length === 0) return null;
  return (
    <section className="fixed">
      <h4>{say(words.fixedInFile)}</h4>
      <dl>
        {fixed.map(({ label, value, reason }) => (
          <div key={label.ko}>
            <dt>{say(label)}</dt>
            <dd>{say(value)}</dd>
            {reason && <dd className="quiet">{say(reason)}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}
