import { problemAt } from '../problem.ts';
import type { Assumptions } from '../scenario/assume.ts';
import { textOf } from '../scenario/written.ts';
import { layerOfSettings, type Declaration, type LeverValue } from '../scenario/levers.ts';
import type { Layer } from '../scenario/layers.ts';
import type { Text } from '../text.ts';

/** 파일이 말하는 변경 하나: 아래 겹의 값에서 무엇으로. One change that a scenario file makes to what lies below it. */
export type Change = {
  readonly lever: string;
  readonly label: Text;
  readonly how: 'add' | 'scale' | 'set';
  readonly by: LeverValue;
  readonly from: LeverValue;
  readonly to: LeverValue;
  readonly reason: Text | null;
  readonly file: string;
};

type Written = NonNullable<Layer['scenario']['changes']>[number];

/**
 * 한 겹의 `changes`를 아래 겹의 값에 더하고(add) 곱하고(scale) 갈아 끼워(set) 겹 하나로 만든다. 차례로 하며, 뒤의 변경은 앞의
 * 것을 본다.
 *
 * Turns the changes of a layer into one more layer, in order: each starts from what the one before it left.
 *
 * @param assumptionsOf 겹들의 가정
 * @param leversIn 그 가정의 조정 항목
 * @throws Problem UNKNOWN_LEVER, CHANGE_NEEDS_NUMBER, 조정한 값의 잘못
 */
export function layChanges(
  below: readonly Layer[],
  { scenario: { changes = [] }, file }: Layer,
  assumptionsOf: (layers: readonly Layer[]) => Assumptions,
  leversIn: (assumptions: Assumptions) => readonly Declaration[],
): { readonly layers: readonly Layer[]; readonly changes: readonly Change[] } {
  const layers = [...below];
  const made = changes.map((written, i): Change => {
    const path = `changes[${i}]`;
    const assumptions = assumptionsOf(layers);
    const declared = leversIn(assumptions);
    const lever = declared.find(({ id }) => id === written.lever);
    if (!lever) {
      const known = declared.map(({ id }) => id).join(', ');
      throw problemAt(file, `${path}.lever`, 'UNKNOWN_LEVER', { id: written.lever, known });
    }
    const from = lever.read(assumptions);
    const { how, by } = wordOf(written);
    const to = changed(from, how, by, written.lever, file, path);
    layers.push({ ...layerOfSettings(declared, assumptions, { [written.lever]: to }), file });
    return { lever: written.lever, label: lever.label, how, by, from, to, reason: textOf(written.reason), file };
  });
  return { layers: layers.slice(below.length), changes: made };
}

function wordOf(written: Written): { how: Change['how']; by: LeverValue } {
  if ('add' in written) return { how: 'add', by: written.add };
  if ('scale' in written) return { how: 'scale', by: written.scale };
  return { how: 'set', by: written.set as LeverValue };
}

function changed(
  from: LeverValue,
  how: Change['how'],
  by: LeverValue,
  lever: string,
  file: string,
  path: string,
): LeverValue {
  if (how === 'set') return by;
  if (typeof from !== 'number' || typeof by !== 'number') {
    throw problemAt(file, path, 'CHANGE_NEEDS_NUMBER', { id: lever, how });
  }
  return how === 'add' ? from + by : from * by;
}
