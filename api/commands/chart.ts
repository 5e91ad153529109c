import { writeFileSync } from 'node:fs';
import { charts, evaluate, findChart, Problem, summarise } from '../../engine/index.ts';
import { readArgs, Usage, type Context } from './commands.ts';

export async function chartCommand(args: readonly string[], { library, lang, json, out }: Context): Promise<void> {
  const { positionals, values } = readArgs(args, { out: { type: 'string' } });
  const [name, ...scenarios] = positionals;
  if (name === undefined || scenarios.length === 0) {
    const known = charts.map((chart) => chart.name).join(', ');
    throw new Usage({
      ko: `chart에는 차트 이름과 시나리오가 필요합니다. 차트: ${known}`,
      en: `chart takes a chart name and scenarios. Charts: ${known}`,
    });
  }
  const chart = findChart(name);
  if (!chart) throw new Problem('UNKNOWN_CHART', { id: name, known: charts.map((known) => known.name).join(', ') });
  const runs = scenarios.map((scenario) => summarise(evaluate(library.prepareNamed(scenario)), { detail: true }));
  if (json)
    return out(`${JSON.stringify({ schema: 'pageup.chart/1', name, lang: 'ko', spec: chart.spec(runs, 'ko') })}\n`);
  const spec = chart.spec(runs, lang);
  const file = values.out as string | undefined;
  if (file === undefined) return out(`${JSON.stringify(spec)}\n`);
  if (!/\.(svg|png|json)$/.test(file)) {
    throw new Usage({ ko: '--out은 .svg, .png, .json 파일입니다.', en: '--out takes an .svg, .png or .json file.' });
  }
  write(file, await pictureOf(spec, file));
}

async function pictureOf(spec: ReturnType<(typeof charts)[number]['spec']>, file: string): Promise<string | Buffer> {
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
