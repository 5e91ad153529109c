import { stringify } from 'yaml';
import { formulasOf, Problem, type Lang, type OwnFormula, type Study } from '../../../../engine/index.ts';
import { ownFilesOf } from '../../../data/sent-files.ts';
import type { Bench } from '../../../state/bench.ts';
import { fingerprintOf } from '../../../state/fingerprint.ts';
import type { ScenarioTab } from '../../../state/route.ts';
import { codeOf } from '../../../state/share.ts';
import { csvOf } from '../../../view-models/chart-data.ts';
import { derivedScenario } from '../../../view-models/keep/derived-scenario.ts';
import { figuresTable } from '../../../view-models/keep/figures-table.ts';
import { ownPairs } from '../../../view-models/own/own-rows.ts';
import { linkWords } from '../../../view-models/keep/link-words.ts';
import { download } from '../../download.ts';
import { linked, type Linked } from '../../linked.ts';

/** 보고 있는 그대로를 여는 링크를 복사한다. Copies a link that reopens exactly this state. */
export async function copyLink({ run, asFiled, values }: Bench, study: Study, tab: ScenarioTab): Promise<Linked> {
  const { production, valueAdded, employment } = run.effects;
  const code = await codeOf({
    id: run.scenario.id,
    tab,
    values,
    data: fingerprintOf(study, asFiled),
    seen: [production.total, valueAdded.total, employment.total],
    files: ownFilesOf([study]),
  });
  return linked(code, linkWords.copied);
}

export async function saveFigures({ run, asFiled, prepared }: Bench, lang: Lang): Promise<void> {
  const pairs = ownPairs(run, asFiled, await readable(formulasOf(prepared)), lang);
  const own = pairs.map(({ now, notation: { unit } }) => ({ ...now, unit }));
  download(`${run.scenario.id}.csv`, csvOf(figuresTable({ ...run, own }, lang)), 'text/csv');
}

/** 읽을 수 없는 식은 화면이 이미 말하고 있다: 나머지 수치는 남긴다. */
async function readable(formulas: Promise<readonly OwnFormula[]>): Promise<readonly OwnFormula[]> {
  return formulas.catch((error: unknown) => {
    if (error instanceof Problem) return [];
    throw error;
  });
}

export function saveScenario({ prepared, values }: Bench): void {
  const scenario = derivedScenario(prepared, values);
  download(`${scenario.id}.yaml`, stringify(scenario, { lineWidth: 120 }), 'application/yaml');
}
