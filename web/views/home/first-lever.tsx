import { useEffect, useState } from 'preact/compat';
import { homeWords } from '../../view-models/home/words.ts';
import { arriving } from '../arriving.tsx';
import { useSay } from '../language.tsx';

const LiveLever = arriving(() => import('./live-lever.tsx').then((view) => view.LiveLever));

/** 첫 화면이 그려진 뒤에 가져온다, 밀리초. */
const afterPaint = 60;

/** 첫 방문의 10초: 무엇을 하는 곳인지, 손으로. 진짜 시나리오의 진짜 조정 항목 하나. A real lever of a real scenario. */
export function FirstLever() {
  const say = useSay();
  const [painted, paint] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => paint(true), afterPaint);
    return () => clearTimeout(timer);
  }, []);
  return (
    <section className="try" aria-labelledby="try">
      <p className="try-title" id="try">
        {say(homeWords.tryTitle)}
      </p>
      <p className="try-plan">{say(homeWords.tryPlan)}</p>
      {painted && <LiveLever />}
    </section>
  );
}
