import { writeFileSync } from 'node:fs';
import { indicators, Problem, scopes, type Chart, type Lang } from '../../engine/index.ts';
import { auditPlan } from '../files/audit-input.ts';
import { chartNamed, chartNames } from '../files/drawing.ts';
import { readArgs, readSettings, Usage, type Context } from './commands.ts';
import { numberGiven } from './table/given.ts';
import { indicatorOf, oneOf, shockOf } from './table/options.ts';
import { optional, reportOn, textFlag, type Values } from './table/subcommand.ts';

const text = { type: 'string' } as const;

/** 표의 차트가 더 받는 깃발들. */
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

/** 결과 하나를 그리는 차트가 더 받는 깃발들. */
const outputFlags = { indicator: text, scope: text, draws: text, seed: text } as const;

export async function chartCommand(args: readonly string[], { library, lang, json, out }: Context): Promise<void> {
  const { positionals, values } = readArgs(args, {
    out: text,
    progress: { type: 'boolean' },
    set: { type: 'string', multiple: true },
    ...tableFlags,
    ...outputFlags,
  });
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
  const draw = await drawingOf(name, named, values as Values, { library, lang });
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
  context: Pick<Context, 'library' | 'lang'>,
): Promise<(lang: Lang) => Spec> {
  const { library } = context;
  const named = chartNamed(name);
  refuseOthers(name, values, optionsOf(named));
  if (values['set'] !== undefined && named.of !== 'scenarios') {
    throw new Usage({
      ko: `--set은 시나리오를 그리는 차트에 씁니다. ${name}에는 쓸 수 없습니다.`,
      en: `--set is for charts of scenarios, not for ${name}.`,
    });
  }
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
      return reportOn([id], { context, values }, (table, shelf) => named.chart.draw(table, question, shelf));
    }
    case 'scenarios':
      return named.chart.draw(
        ids.map((scenario) => () => library.prepareNamed(scenario)),
        scenarioQuestion(values),
        readSettings((values['set'] as string[] | undefined) ?? []),
      ).spec;
    default:
      return named satisfies never;
  }
}

type Named = ReturnType<typeof chartNamed>;

/** 그 차트가 받는 깃발들. 표의 차트 사이의 차이는 물음이 말한다. */
function optionsOf(named: Named): readonly string[] {
  switch (named.of) {
    case 'audit':
      return [];
    case 'table':
      return Object.keys(tableFlags);
    case 'scenarios':
      return named.chart.options;
    default:
      return named satisfies never;
  }
}

/** 차트가 받지 않는 깃발. */
function refuseOthers(name: string, values: Values, taken: readonly string[]): void {
  const known = Object.keys({ ...tableFlags, ...outputFlags });
  const flag = known.find((each) => values[each] !== undefined && !taken.includes(each));
  if (flag === undefined) return;
  const drawn = flag in outputFlags ? { ko: '결과 하나를', en: 'one output' } : { ko: '거래표를', en: 'a table' };
  throw new Usage({
    ko: `--${flag}은(는) ${drawn.ko} 그리는 차트에 씁니다. ${name}에는 쓸 수 없습니다.`,
    en: `--${flag} is for charts of ${drawn.en}, not for ${name}.`,
  });
}

/** 시나리오의 차트에 묻는 것. */
function scenarioQuestion(values: Values): object {
  const oneOfThese = <Name extends string>(flag: string, names: readonly Name[]) =>
    optional(flag, textFlag(values, flag), oneOf(names, flag));
  const numbers = ['draws', 'seed'].map((flag) =>
    optional(flag, textFlag(values, flag), (given) => numberGiven(given, flag)),
  );
  return {
    ...oneOfThese('indicator', indicators),
    ...oneOfThese('scope', scopes),
    ...Object.assign({}, ...numbers),
  };
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
