import { writeFileSync } from 'node:fs';
import { Problem, type Chart, type Lang } from '../../engine/index.ts';
import { auditPlan } from '../files/audit-input.ts';
import { chartNamed, chartNames, runsFor } from '../files/drawing.ts';
import { openTable, soundTable } from '../tables/open.ts';
import { readArgs, Usage, type Context } from './commands.ts';
import { numberGiven } from './table/given.ts';
import { indicatorOf, shockOf } from './table/options.ts';
import { optional, textFlag, type Values } from './table/subcommand.ts';

const text = { type: 'string' } as const;

/** 표의 차트에만 쓰는 깃발들. */
const tableFlags = {
  sector: text,
  item: text,
  shock: { type: 'string', multiple: true },
  of: text,
  indicator: text,
  depth: text,
  top: text,
  rounds: text,
} as const;

export async function chartCommand(args: readonly string[], { library, lang, json, out }: Context): Promise<void> {
  const { positionals, values } = readArgs(args, { out: text, ...tableFlags });
  const [name, ...named] = positionals;
  if (name === undefined || named.length === 0) {
    throw new Usage({
      ko: `chart에는 차트 이름과 시나리오(감사 차트는 계획, 표의 차트는 표)가 필요합니다. 차트: ${chartNames}`,
      en: `chart takes a chart name and scenarios (a plan, for charts of an audit; a table, for charts of a table). Charts: ${chartNames}`,
    });
  }
  const file = textFlag(values as Values, 'out');
  if (file !== undefined && !/\.(svg|png|json)$/.test(file)) {
    throw new Usage({ ko: '--out은 .svg, .png, .json 파일입니다.', en: '--out takes an .svg, .png or .json file.' });
  }
  const draw = await drawingOf(name, named, values as Values, library);
  if (json && file === undefined) {
    return out(`${JSON.stringify({ schema: 'pageup.chart/1', name, lang: 'ko', spec: draw('ko') })}\n`);
  }
  const spec = draw(lang);
  if (file === undefined) return out(`${JSON.stringify(spec)}\n`);
  write(file, await pictureOf(spec, file));
}

type Spec = ReturnType<Chart['spec']>;

/** 감사 차트는 계획 하나를, 표의 차트는 표 하나를, 나머지는 시나리오들을 그린다. */
async function drawingOf(
  name: string,
  ids: readonly string[],
  values: Values,
  library: Context['library'],
): Promise<(lang: Lang) => Spec> {
  const named = chartNamed(name);
  if (named.of !== 'table') refuseTableFlags(name, values);
  const [id, ...more] = ids as readonly [string, ...string[]];
  switch (named.of) {
    case 'audit': {
      if (more.length > 0) {
        throw new Usage({ ko: `${name} 차트에는 계획 하나가 필요합니다.`, en: `The chart ${name} takes one plan.` });
      }
      const report = auditPlan(library, id, null, {});
      return (lang) => named.chart.spec(report, lang);
    }
    case 'table': {
      if (more.length > 0) {
        throw new Usage({ ko: `${name} 차트에는 표 하나가 필요합니다.`, en: `The chart ${name} takes one table.` });
      }
      const question = questionOf(values);
      return named.chart.draw(soundTable(await openTable(id, library)), question, library);
    }
    case 'runs': {
      const runs = runsFor(
        named.chart,
        ids.map((scenario) => () => library.prepareNamed(scenario)),
      );
      return (lang) => named.chart.spec(runs, lang);
    }
    default:
      return named satisfies never;
  }
}

function refuseTableFlags(name: string, values: Values): void {
  const flag = Object.keys(tableFlags).find((known) => values[known] !== undefined);
  if (flag === undefined) return;
  throw new Usage({
    ko: `--${flag}은(는) 거래표를 그리는 차트에 씁니다. ${name}에는 쓸 수 없습니다.`,
    en: `--${flag} is for charts of a table, not for ${name}.`,
  });
}

/** 깃발들을 HTTP의 본문과 같은 모양으로. */
function questionOf(values: Values): object {
  const shocks = values['shock'] as readonly string[] | undefined;
  if (shocks === undefined && values['of'] !== undefined) {
    throw new Usage({ ko: '--of는 --shock과 함께 씁니다.', en: '--of goes with --shock.' });
  }
  const numbers = ['depth', 'top', 'rounds'].map((flag) =>
    optional(flag, textFlag(values, flag), (given) => numberGiven(given, flag)),
  );
  return {
    ...optional('sector', textFlag(values, 'sector'), String),
    ...optional('item', textFlag(values, 'item'), String),
    ...(shocks && { shocks: shocks.map(shockOf(values)) }),
    ...indicatorOf(values),
    ...Object.assign({}, ...numbers),
  };
}

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
