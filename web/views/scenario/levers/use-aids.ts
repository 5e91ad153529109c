import { once } from '../../../data/once.ts';
import type * as aidsModule from '../../../view-models/lever-aids.ts';
import { useLoaded } from '../../use-loaded.ts';

/** 효과를 셈하고 파일이 정한 것을 읽는 묶음. */
export type Aids = typeof aidsModule;

const arrive = once((_: 'aids'): Promise<Aids> => import('../../../view-models/lever-aids.ts'));

/** 첫 화면 뒤에 온다. 오지 않으면 항목은 그것 없이 움직인다. */
export function useAids(): Aids | null {
  const aids = useLoaded('aids', arrive);
  return aids.state === 'ready' ? aids.value : null;
}
