import { writeFileSync } from 'node:fs';
import {
  auditCharts,
  charts,
  checkTakes,
  evaluate,
  findAuditChart,
  findChart,
  Problem,
  summarise,
  type Lang,
} from '../../engine/index.ts';
import { auditPlan } from '../files/audit-input.ts';
import { readArgs, Usage, type Context } from './commands.ts';

const known = [...charts, ...auditCharts].map(({ name }) => name).join(', ');

export async function chartCommand(args: readonly string[], { library, lang, json, out }: Context): Promise<void> {
  const { positionals, values } = readArgs(args, { out: { type: 'string' } });
  const [name, ...scenarios] = positionals;
  if (name === undefined || scenarios.length === 0) {
    throw new Usage({
      ko: `chart에는 차트 이름과 시나리오(감사 차트는 계획)가 필요합니다. 차트: ${known}`,
      en: `chart takes a chart name and scenarios (a plan, for charts of an audit). Charts: ${known}`,
    });
  }
  const draw = drawingOf(name, scenarios, library);
  const file = values.out as string | undefined;
  if (json && file === undefined) {
    return out(`${JSON.stringify({ schema: 'pageup.chart/1', name, lang: 'ko', spec: draw('ko') })}\n`);
  }
  const spec = draw(lang);
  if (file === undefined) return out(`${JSON.stringify(spec)}\n`);
  if (!/\.(svg|png|json)$/.test(file)) {
    throw new Usage({ ko: '--out은 .svg, .png, .json 파일입니다.', en: '--out takes an .svg, .png or .json file.' });
  }
  write(file, await pictureOf(spec, file));
}

/** 감사 차트는 계획 하나를, 나머지는 시나리오들을 그린다. */
function drawingOf(name: string, ids: readonly string[], library: Context['library']): (lang: Lang) => Spec {
  const ofAudit = findAuditChart(name);
  if (ofAudit) {
    const [plan, ...more] = ids;
    if (plan === undefined || more.length > 0) {
      throw new Usage({ ko: `${name} 차트에는 계획 하나가 필요합니다.`, en: `The chart ${name} takes one plan.` });
    }
    const report = auditPlan(library, plan, null, {});
    return (lang) => ofAudit.spec(report, lang);
  }
  const chart = findChart(name);
  if (!chart) throw new Problem('UNKNOWN_CHART', { id: name, known });
  checkTakes(chart, ids.length);
  const runs = ids.map((scenario) => summarise(evaluate(library.prepareNamed(scenario)), { detail: true }));
  return (lang) => chart.spec(runs, lang);
}

type Spec = ReturnType<(typeof charts)[number]['spec']>;

async function pictureOf(spec: Spec, file: string): Promise<string | Buffer> {
  if (file.endsWith('.json')) return `${JSON.stringify(spec, null, 2)}\n`;
  const { svgOf, pngOf } = await import('../print/picture.ts');
  const svg = await svgOf(spec);
  return file.endsWith('.svg') ? svg : pngOf(svg);
}

function write(file: string, content: string | Buffer): void {
  try {
    writeFileSync(file, content);
  } catch {
    throw new Problem('UNWRITABLE_FILE', { file });
  }
}
