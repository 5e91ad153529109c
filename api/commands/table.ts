import type { Lang } from '../../engine/index.ts';
import { printOverview, printTableList } from '../print/table-overview.ts';
import { isPath } from '../tables/open.ts';
import { overviewOf, overviewOfFlows, type Overview } from '../tables/overview.ts';
import { readArgs, Usage, type Context } from './commands.ts';
import { importCommand } from './table/import.ts';
import { measureCommands } from './table/measures.ts';
import { misuse, reportOn, shownFlags, tell, type Subcommand } from './table/subcommand.ts';

const list: Subcommand = {
  call: 'list',
  what: { ko: '싣고 있는 표', en: 'the tables at hand' },
  run(args, { library, lang, json, out }) {
    const { positionals } = readArgs(args, {});
    if (positionals.length > 0) throw misuse();
    const tables = library.tableIds().map(library.tableSummary);
    out(json ? `${JSON.stringify({ schema: 'pageup.tables/1', tables })}\n` : printTableList(tables, lang));
  },
};

const show: Subcommand = {
  call: 'show <table>',
  what: { ko: '표에 든 것: 합계, 부문, 출처', en: 'what a table holds: totals, sectors, source' },
  async run(args, context) {
    const { library } = context;
    const { positionals, values } = readArgs(args, shownFlags);
    const [id, ...more] = positionals;
    if (id === undefined || more.length > 0) throw misuse();
    const isShipped = library.tableIds().includes(id) || !isPath(id);
    const overview = isShipped
      ? overviewOf(id, library)
      : await reportOn([id], { context, values, takesUnsound: true }, (table) => overviewOfFlows(table, null));
    tell<Overview>(overview, printOverview, context, values);
  },
};

const subcommands: Readonly<Record<string, Subcommand>> = { list, show, import: importCommand, ...measureCommands };

/** `pageup table <것> …` */
export async function tableCommand(args: readonly string[], context: Context): Promise<number | void> {
  const [name, ...rest] = args;
  if (name === undefined || name.startsWith('-')) {
    throw new Usage({ ko: 'table 다음에 무엇을 할지 적어 주세요.', en: 'Say what to do after table.' }, tableUsage);
  }
  const found = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
  if (!found) {
    const said = { ko: `«${name}»은(는) table의 명령이 아닙니다.`, en: `table has no command “${name}”.` };
    throw new Usage(said, tableUsage);
  }
  try {
    return await found.run(rest, context);
  } catch (error) {
    if (error instanceof Usage) throw new Usage(error.text, (lang) => usageOf(found, lang));
    throw error;
  }
}

/** 명령 하나의 쓰는 법과, 모두 보는 길. One command's line, and how to see all. */
function usageOf({ call }: Subcommand, lang: Lang): string {
  const [usage, all] = { ko: ['쓰는 법', '모두 보려면'], en: ['Usage', 'To see all'] }[lang] as [string, string];
  return `${usage}: npm run -s pageup -- table ${call}\n${all}: npm run -s pageup -- table --help\n`;
}

/** `pageup table`의 쓰는 법. */
export function tableUsage(lang: Lang): string {
  const words = {
    ko: {
      title: '쓰는 법: npm run -s pageup -- table <명령>',
      about: [
        '<table>은 싣고 있는 표의 이름이거나, table import --out이 쓴 폴더나 data.json, 또는 공식 통합 문서나 CSV의 경로입니다.',
        '모든 명령에: --json, --lang ko|en, --all(줄을 모두), --progress(오래 걸리는 일을 표준 오류에)',
        'check는 쓸 수 없는 표이면 보고를 보인 뒤 3으로 끝납니다.',
      ],
    },
    en: {
      title: 'Usage: npm run -s pageup -- table <command>',
      about: [
        '<table> is the id of a table at hand, or a path: a folder or data.json written by table import --out, or an official workbook or CSV.',
        'On every command: --json, --lang ko|en, --all (every row), --progress (long work told on standard error)',
        'check ends with 3, after its report, when the table cannot be used.',
      ],
    },
  }[lang];
  const lines = Object.values(subcommands).flatMap(({ call, what }) => [`  ${call}`, `      ${what[lang]}`]);
  return [words.title, '', ...lines, '', ...words.about, ''].join('\n');
}
