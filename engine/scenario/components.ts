import { problemAt } from '../problem.ts';
import type { Plan } from '../plan/schema.ts';
import type { Text } from '../text.ts';
import { demandId, isDemand } from './investment.ts';
import type { Layer } from './layers.ts';
import { noDemandKinds } from './kinds.ts';
import type { Scenario } from './schema.ts';
import { checkShare, checkShares } from './shares.ts';
import { checkSchedule, checkYear } from './timing.ts';
import { assumedOf, textOf, type Shares } from './written.ts';

type ScenarioComponent = NonNullable<Scenario['components']>[number];

/** 산업 하나의 지출: 구성, 연차, 수요를 만들지 않는 몫. */
export type ComponentAssumption = {
  readonly id: string;
  readonly title: Text;
  readonly mix: Shares;
  readonly schedule: Shares;
  readonly range: readonly [number, number] | null;
  readonly reason: Text | null;
  /** 수요를 만들지 않는 지출의 비중. */
  readonly noDemand: number;
  /** 지출 성격별 비중과 까닭(화면과 설명에 쓴다). */
  readonly spending: NonNullable<ScenarioComponent['spending']> | null;
  /** 지출구성이 적힌 자리. */
  readonly mixPlace: { readonly file: string; readonly path: string };
};

/** 겹을 쌓아 산업마다의 지출구성과 연차계획으로. The components of all layers, their mixes and schedules. */
export function layComponents(layers: readonly Layer[], plan: Plan | null): ComponentAssumption[] {
  const known = plan ? new Map(plan.components.map((component) => [component.id, component.title])) : null;
  const laid = new Map<string, Partial<Omit<ComponentAssumption, 'id'>>>();
  let planWide: Shares | undefined;
  for (const { scenario, file } of layers) {
    if (scenario.demand) layDemand(laid, scenario.demand, plan, file);
    if (scenario.schedule) {
      checkSchedule(scenario.schedule, plan, file, 'schedule');
      planWide = scenario.schedule;
      for (const [id, { schedule: _, ...rest }] of laid) if (!isDemand(id)) laid.set(id, rest);
    }
    const seen = new Set<string>();
    for (const component of scenario.components ?? []) {
      const { id } = component;
      const place = `components.${id}`;
      if (seen.has(id)) throw problemAt(file, place, 'DUPLICATE_ID', { id });
      if (known && !known.has(id) && !laid.has(id)) {
        throw problemAt(file, place, 'UNKNOWN_COMPONENT', { id, known: [...known.keys()].join(', ') });
      }
      seen.add(id);
      laid.set(id, { ...laid.get(id), ...layComponent(component, plan, file) });
    }
  }
  if (laid.size === 0) {
    const { scenario, file } = layers.at(-1)!;
    throw problemAt(file, 'components', 'NO_SPENDING', { id: scenario.id });
  }
  return [...laid].map(([id, component]) => {
    const file = layers.at(-1)!.file;
    const schedule = component.schedule ?? planWide;
    if (!component.mix) throw problemAt(file, `components.${id}`, 'NO_MIX', { id });
    if (!schedule) throw problemAt(file, `components.${id}`, 'NO_SCHEDULE', { id });
    return {
      id,
      title: known?.get(id) ?? component.title ?? { ko: id, en: id },
      mix: component.mix,
      schedule,
      range: component.range ?? null,
      reason: component.reason ?? null,
      noDemand: component.noDemand ?? 0,
      spending: component.spending ?? null,
      mixPlace: component.mixPlace ?? { file, path: `components.${id}` },
    };
  });
}

function layComponent(component: ScenarioComponent, plan: Plan | null, file: string) {
  const place = `components.${component.id}`;
  const share = assumedOf(component.share);
  const reason = textOf(component.reason ?? component.investment?.reason) ?? share?.reason;
  const range = component.investment?.range ?? share?.range;
  if (component.schedule) checkSchedule(component.schedule, plan, file, `${place}.schedule`);
  return {
    ...(component.mix || component.spending ? layMix(component, file, place) : {}),
    ...(component.noDemand === undefined ? {} : { noDemand: noDemandOf(component, file, place) }),
    ...(component.schedule ? { schedule: component.schedule } : {}),
    ...(reason ? { reason } : {}),
    ...(range ? { range } : {}),
  };
}

type LaidMix = Pick<ComponentAssumption, 'mix' | 'spending' | 'mixPlace'> & { readonly noDemand?: number };

/** 파일의 구성은 조정 항목을 움직일 때마다 다시 펴지 않는다. */
const flattened = new WeakMap<ScenarioComponent, LaidMix>();

function layMix(component: ScenarioComponent, file: string, place: string): LaidMix {
  const known = flattened.get(component) ?? flattenMix(component, file, place);
  flattened.set(component, known);
  return known;
}

/**
 * 지출 성격별 구성은 부문별 구성으로 편다: Σ 성격 비중 × 부문 비중, 수요를 만드는 성격들만의 합이 1이 되게.
 */
function flattenMix(component: ScenarioComponent, file: string, place: string): LaidMix {
  if (component.mix) {
    checkShares(component.mix, file, `${place}.mix`);
    return { mix: component.mix, spending: null, mixPlace: { file, path: `${place}.mix` } };
  }
  const spending = component.spending ?? [];
  const kinds: Record<string, number> = {};
  let noDemand = 0;
  spending.forEach(({ kind, share, sectors }, i) => {
    const path = `${place}.spending[${i}].sectors`;
    const induces = !(noDemandKinds as readonly string[]).includes(kind);
    if (induces && !sectors) throw problemAt(file, path, 'SPENDING_WITHOUT_SECTORS', { kind });
    if (!induces && sectors) throw problemAt(file, path, 'NO_DEMAND_WITH_SECTORS', { kind });
    if (sectors) checkShares(sectors, file, path);
    kinds[kind] = (kinds[kind] ?? 0) + share;
    if (!induces) noDemand += share;
  });
  checkShares(kinds, file, `${place}.spending`);
  const induced = 1 - noDemand;
  const mix: Record<string, number> = {};
  for (const { share, sectors = {} } of spending) {
    const part = induced > 0 ? share / induced : 0;
    for (const [sector, within] of Object.entries(sectors)) {
      mix[sector] = (mix[sector] ?? 0) + (noDemand === 0 ? share : part) * within;
    }
  }
  if (noDemand >= 1 - 1e-12) throw problemAt(file, `${place}.spending`, 'NOTHING_INDUCES', { id: component.id });
  return { mix, spending, noDemand, mixPlace: { file, path: `${place}.spending` } };
}

function noDemandOf(component: ScenarioComponent, file: string, place: string): number {
  const { value } = assumedOf(component.noDemand)!;
  const path = `${place}.noDemand`;
  if (component.spending) throw problemAt(file, path, 'NO_DEMAND_TWICE', { id: component.id });
  checkShare(value, 'noDemand', file, path);
  if (value >= 1) throw problemAt(file, path, 'NOTHING_INDUCES', { id: component.id });
  return value;
}

function layDemand(
  laid: Map<string, Partial<ComponentAssumption>>,
  rows: NonNullable<Scenario['demand']>,
  plan: Plan | null,
  file: string,
): void {
  for (const id of laid.keys()) if (isDemand(id)) laid.delete(id);
  rows.forEach((row, i) => {
    checkYear(row.year, plan, file, `demand[${i}].year`);
    const title = {
      ko: `최종수요 ${i + 1} (${row.sector}, ${row.year}년)`,
      en: `Final demand ${i + 1} (${row.sector}, ${row.year})`,
    };
    const reason = textOf(row.reason);
    laid.set(demandId(i), {
      title,
      mix: { [row.sector]: 1 },
      schedule: { [row.year]: 1 },
      mixPlace: { file, path: `demand[${i}].sector` },
      ...(reason ? { reason } : {}),
    });
  });
}
