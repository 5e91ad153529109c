import type { Run, Text } from '../../../engine/index.ts';
import type { Values } from '../../state/investment.ts';

/** 다른 시나리오에 변경을 얹은 시나리오 파일. A scenario file that is another plus changes. */
export type DerivedScenario = {
  readonly id: string;
  readonly title: Text;
  readonly extends: string;
  readonly changes: readonly { readonly lever: string; readonly set: Values[string] }[];
};

/**
 * 화면에서 조정한 것을 시나리오 파일로: 바탕을 잇고(`extends`) 바꾼 것만 적는다(`changes`).
 *
 * The planner's adjustments as a scenario file that anyone can run: it extends the scenario on the bench and lists what was set.
 */
export function derivedScenario({ scenario }: Run, values: Values): DerivedScenario {
  return {
    id: `${scenario.id}-adjusted`,
    title: {
      ko: `${scenario.title.ko} (조정함)`,
      en: `${scenario.title.en} (adjusted)`,
    },
    extends: scenario.id,
    changes: Object.entries(values).map(([lever, value]) => ({ lever, set: value })),
  };
}
