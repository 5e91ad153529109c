import { ownTargets, updateMethods } from '../../../engine/index.ts';
import { requireFree, writeUpdated } from '../../files/out-folder.ts';
import { textFile } from '../../files/text-file.ts';
import { csvText } from '../../print/csv.ts';
import { printUpdate } from '../../print/table-making.ts';
import { measures, updateFrom } from '../../tables/measures.ts';
import { questionFor } from '../../tables/question.ts';
import { readArgs, Usage } from '../commands.ts';
import { numberGiven } from './given.ts';
import { oneOf } from './options.ts';
import { misuse, optional, reportOn, shownFlags, tell, textFlag, type Subcommand, type Values } from './subcommand.ts';

const text = { type: 'string' } as const;
const flags = { targets: text, year: text, id: text, method: text, out: text, draft: { type: 'boolean' } } as const;

/** 합계 파일을 스스로 읽는 명령: 잘못을 그 파일의 이름과 줄로 말한다. `--draft`는 표의 합계를 고쳐 쓸 파일로 보인다. */
export const updateCommand: Subcommand = {
  call: 'update <table> --targets <file.csv> --year <year> [--method GRAS|RAS] [--id <id>] [--out <folder>] | --draft',
  what: measures.update.what,
  async run(args, context) {
    const { positionals, values } = readArgs(args, { ...shownFlags, ...flags });
    const given = values as Values;
    const [id, ...others] = positionals;
    if (id === undefined || others.length > 0) throw misuse();
    if (given['draft'] === true) {
      const rows = await reportOn([id], { context, values: given }, ownTargets);
      const lines = rows.map(({ total, code, name, value }) => [total, code, name[context.lang], value]);
      return context.out(
        context.json ? `${JSON.stringify(rows)}\n` : csvText([['total', 'code', 'name', 'value'], ...lines]),
      );
    }
    const [file, year, folder] = ['targets', 'year', 'out'].map((flag) => textFlag(given, flag));
    if (file === undefined || year === undefined) {
      throw new Usage({
        ko: '--targets <file.csv>와 --year <해>가 필요합니다. 합계 파일의 밑그림은 --draft로 얻습니다.',
        en: '--targets <file.csv> and --year <year> are needed. --draft prints a first draft of the file.',
      });
    }
    if (folder !== undefined) requireFree(folder);
    const question = questionFor(measures.update, {
      targets: '',
      year: numberGiven(year, 'year'),
      ...optional('id', textFlag(given, 'id'), String),
      ...optional('method', textFlag(given, 'method'), oneOf(updateMethods, 'method')),
    });
    const report = await reportOn([id], { context, values: given }, (table) =>
      updateFrom(table, textFile(file), file, question),
    );
    const written = folder === undefined ? [] : writeUpdated(report, folder);
    tell(report, (made, shown) => printUpdate(made, written, shown), context, given);
  },
};
