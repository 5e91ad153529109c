import { useEffect, useState } from 'preact/compat';
import type { Run } from '../../../../engine/index.ts';
import { studyOf, type ScenarioEntry } from '../../../data/library.ts';
import { openBench } from '../../../state/bench.ts';
import { siblingsOf } from '../../../view-models/plan-card.ts';

const none: readonly Run[] = [];

/** 같은 계획의 시나리오들을 파일 그대로 계산한 것. 견주는 차트에 쓴다. The plan's scenarios as filed, to compare with. */
export function useSiblingRuns(planId: string | null, scenarios: readonly ScenarioEntry[]): readonly Run[] {
  const [runs, setRuns] = useState(none);
  useEffect(() => {
    if (planId === null) return undefined;
    let current = true;
    const ids = siblingsOf(planId, scenarios).map(({ id }) => id);
    Promise.all(ids.map(studyOf)).then(
      (studies) => current && setRuns(studies.map((study) => openBench(study).asFiled)),
      // 옆 시나리오를 읽지 못하면 견주는 차트만 빠진다.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [planId, scenarios]);
  return runs;
}
