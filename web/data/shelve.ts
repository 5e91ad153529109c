import { takeIn, type Dropped, type Intake } from './intake.ts';
import { shippedPlans, shippedScenarios, tableSources } from './library.ts';
import { ownShelf } from './own.ts';

/**
 * 받은 파일들을 읽어 자기 파일의 선반에 둔다.
 *
 * Reads files and puts those that can be used on the planner's own shelf.
 *
 * @throws ServerTrouble
 */
export async function shelve(files: readonly Dropped[]): Promise<Intake> {
  const [plans, scenarios, tables] = await Promise.all([
    shippedPlans('all'),
    shippedScenarios('all'),
    tableSources('all'),
  ]);
  const idsOf = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
  const shipped = { plans: idsOf(plans), scenarios: idsOf(scenarios), tables: [...tables.keys()] };
  const intake = await takeIn(files, ownShelf, shipped, Date.now());
  ownShelf.put(intake.taken);
  return intake;
}
