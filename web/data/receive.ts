import type { Plan, Scenario, Study } from '../../engine/index.ts';
import { isOwnId, type OwnFile } from '../state/own-files.ts';
import { sentName } from './sent-files.ts';

/** 링크에 함께 온 파일들이 여기서 얻은 이름. The names that the files of a link were given here. */
export type Received = {
  /** 보낸 이의 시나리오 이름 → 여기서의 이름. */
  readonly idOf: (id: string) => string;
  /** 보낸 이의 이름을 되돌려 놓은 것: 이름이 바뀌었다고 자료가 바뀐 것은 아니다. The study under the sender's names. */
  readonly asSent: (study: Study) => Study;
};

/**
 * 링크에 함께 온 자기 파일들을 선반에 둔다. 같은 것이 이미 있으면 그것이고, 같은 이름의 다른 것이 있으면 곁에 둔다: 받은 이의 파일은 바뀌지 않는다.
 *
 * Puts the own files of a link on the shelf. What is there already is used; what has the same id but other content stands beside it.
 *
 * @throws Problem (함께 온 파일의 잘못), ServerTrouble
 */
export async function receive(ids: readonly string[], files: Readonly<Record<string, string>>): Promise<Received> {
  if (!ids.some(isOwnId)) return receivedAs(new Map());
  const sent = Object.entries(files).map(([name, text]) => ({ name, text }));
  const { shelve } = await import('./shelve.ts');
  const { names, refused } = await shelve(sent);
  if (refused[0]) throw refused[0].problem;
  return receivedAs(names);
}

/** @param names 링크의 파일 이름 → 여기서의 이름 */
export function receivedAs(names: ReadonlyMap<string, string>): Received {
  const backOf = (kind: OwnFile['kind']) => {
    const sent = [...names].filter(([name]) => name.startsWith(`${kind}-`));
    const before = new Map(sent.map(([name, id]) => [id, name.slice(kind.length + 1).replace(/\.yaml$/, '')]));
    return <T extends string | null | undefined>(id: T) => (id ? ((before.get(id) as T | undefined) ?? id) : id);
  };
  const [scenarioBack, planBack] = [backOf('scenario'), backOf('plan')];
  const scenarioAsSent = (scenario: Scenario): Scenario => ({
    ...scenario,
    id: scenarioBack(scenario.id),
    ...(scenario.plan !== undefined && { plan: planBack(scenario.plan) }),
    ...(scenario.extends !== undefined && { extends: scenarioBack(scenario.extends) }),
  });
  const planAsSent = (plan: Plan | null): Plan | null =>
    plan && {
      ...plan,
      id: planBack(plan.id),
      ...(plan.within && { within: { ...plan.within, plan: planBack(plan.within.plan) } }),
    };
  return {
    idOf: (id) => names.get(sentName({ kind: 'scenario', id })) ?? id,
    asSent: ({ layers, plan, parent, tables }) => ({
      layers: layers.map(({ scenario, file }) => ({ scenario: scenarioAsSent(scenario), file })),
      plan: planAsSent(plan),
      parent: planAsSent(parent),
      tables,
    }),
  };
}
