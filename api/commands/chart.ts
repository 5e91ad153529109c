import { writeFileSync } from 'node:fs';
import { Problem, type Chart, type Lang } from '../../engine/index.ts';
import { auditPlan } from '../files/audit-input.ts';
import { chartNamed, chartNames, runsFor } from '../files/drawing.ts';
import { readArgs, Usage, type Context } from './commands.ts';

export async function chartCommand(args: readonly string[], { library, lang, json, out }: Context): Promise<void> {
  const { positionals, values } = readArgs(args, { out: { type: 'string' } });
  const [name, ...scenarios] = positionals;
  if (name === undefined || scenarios.length === 0) {
    throw new Usage({
      ko: `chart에는 차트 이름과 시나리오(감사 차트는 계획)가 필요합니다. 차트: ${chartNames}`,
      en: `chart takes a chart name and scenarios (a plan, for charts of an audit). Charts: ${chartNames}`,
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
  const named = chartNamed(name);
  switch (named.of) {
    case 'audit': {
      const [plan, ...more] = ids;
      if (plan === undefined || more.length > 0) {
        throw new Usage({ ko: `${name} 차트에는 계획 하나가 필요합니다.`, en: `The chart ${name} takes one plan.` });
      }
      const report = auditPlan(library, plan, null, {});
      return (lang) => named.chart.spec(report, lang);
    }
    case 'runs': {
      const runs = runsFor(
        named.chart,
        ids.map((id) => () => library.prepareNamed(id)),
      );
      return (lang) => named.chart.spec(runs, lang);
    }
    default:
      return named satisfies never;
  }
}

type Spec = ReturnType<Chart['spec']>;

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
