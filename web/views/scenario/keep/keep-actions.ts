import { stringify } from 'yaml';
import type { Lang, Study } from '../../../../engine/index.ts';
import { ownShelf } from '../../../data/own.ts';
import type { Bench } from '../../../state/bench.ts';
import { fingerprintOf } from '../../../state/fingerprint.ts';
import { sharedHref, type ScenarioTab } from '../../../state/route.ts';
import { codeOf } from '../../../state/share.ts';
import { csvOf } from '../../../view-models/chart-data.ts';
import { derivedScenario } from '../../../view-models/keep/derived-scenario.ts';
import { figuresTable } from '../../../view-models/keep/figures-table.ts';
import { download } from '../../download.ts';

/** 보고 있는 그대로를 여는 링크. A link that reopens exactly this state. */
export async function linkTo({ run, asFiled, values }: Bench, study: Study, tab: ScenarioTab): Promise<string> {
  const { production, valueAdded, employment } = run.effects;
  const code = await codeOf({
    id: run.scenario.id,
    tab,
    values,
    data: fingerprintOf(study, asFiled),
    seen: [production.total, valueAdded.total, employment.total],
    files: ownFilesOf(study),
  });
  return `${window.location.href.split('#')[0]}${sharedHref(code)}`;
}

/** 이 시나리오가 기댄 자기 파일들: 받은 이에게는 없으므로 함께 보낸다. 맨 위의 시나리오가 처음이다. */
function ownFilesOf({ layers, plan, parent }: Study): Readonly<Record<string, string>> {
  const named = [
    ...layers.toReversed().map(({ scenario }) => ({ kind: 'scenario', id: scenario.id }) as const),
    ...[plan, parent].flatMap((one) => (one ? [{ kind: 'plan', id: one.id } as const] : [])),
  ];
  return Object.fromEntries(
    named.flatMap(({ kind, id }) => {
      const file = ownShelf.find(kind, id);
      return file ? [[`${kind}-${id}.yaml`, file.text]] : [];
    }),
  );
}

export function saveFigures({ run }: Bench, lang: Lang): void {
  download(`${run.scenario.id}.csv`, csvOf(figuresTable(run, lang)), 'text/csv');
}

export function saveScenario({ prepared, values }: Bench): void {
  const scenario = derivedScenario(prepared, values);
  download(`${scenario.id}.yaml`, stringify(scenario, { lineWidth: 120 }), 'application/yaml');
}
