import { Problem, problemKinds, type Lang } from '../../engine/index.ts';
import { commands, usage, Usage, type Command, type Context } from './commands.ts';
import { openLibrary } from '../files/library.ts';
import {
  doorDocument,
  doorProblems,
  printProblem,
  problemDocument,
  Stopped,
  type ProblemDocument,
} from '../print/problem.ts';

/**
 * 명령 하나를 알아듣고 해서, 끝나는 값을 준다.
 *
 * Finds and does one command; gives its exit code. A failure never prints a result: with `--json` the problem document goes to standard error and standard output stays empty.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const json = argv.includes('--json');
  const lang = langOf(argv);
  const library = openLibrary();
  const context: Context = { library, lang, json, out: (text) => void process.stdout.write(text) };
  try {
    const [name, ...rest] = argv;
    if (name === 'help' || argv.includes('--help') || argv.includes('-h')) {
      process.stdout.write(name === 'table' ? (await import('./table.ts')).tableUsage(lang) : usage(lang));
      return 0;
    }
    if (name === undefined) throw new Usage({ ko: '명령이 없습니다.', en: 'There is no command.' });
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!load) throw new Usage({ ko: `«${name}» 명령이 없습니다.`, en: `There is no command “${name}”.` });
    const command: Command = await load();
    return (await command(rest, context)) ?? 0;
  } catch (error) {
    if (error instanceof Usage) {
      const said = `${error.text[lang]}\n\n${error.help(lang)}`;
      process.stderr.write(json ? line(doorDocument('USAGE', error.text)) : said);
      return doorProblems.USAGE.exit;
    }
    if (error instanceof Stopped) {
      process.stderr.write(json ? line(doorDocument(error.code, error.text)) : `${error.text[lang]}\n`);
      return doorProblems[error.code].exit;
    }
    if (error instanceof Problem) {
      const located = library.locate(error);
      process.stderr.write(json ? line(problemDocument(located)) : printProblem(located, lang));
      return problemKinds[located.kind].exit;
    }
    const said = { ko: '내부 오류입니다. 이 내용을 알려 주세요.', en: 'Internal error; please report this.' };
    process.stderr.write(json ? line(doorDocument('INTERNAL', said)) : `${said[lang]}\n${String(error)}\n`);
    return doorProblems.INTERNAL.exit;
  }
}

function line(document: ProblemDocument): string {
  return `${JSON.stringify(document)}\n`;
}

function langOf(argv: readonly string[]): Lang {
  const at = argv.indexOf('--lang');
  return argv[at + 1] === 'en' && at >= 0 ? 'en' : argv.includes('--lang=en') ? 'en' : 'ko';
}
