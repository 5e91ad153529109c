import { quotientMethods } from '../../../engine/index.ts';
import { textFile } from '../../files/text-file.ts';
import { printEstimate } from '../../print/table-making.ts';
import { estimateFrom, measures } from '../../tables/measures.ts';
import { questionFor } from '../../tables/question.ts';
import { readArgs, Usage } from '../commands.ts';
import { numberGiven } from './given.ts';
import { oneOf } from './options.ts';
import { misuse, optional, reportOn, shownFlags, tell, textFlag, type Subcommand, type Values } from './subcommand.ts';

const text = { type: 'string' } as const;

/** 취업자 파일을 스스로 읽는 명령: 잘못을 그 파일의 이름과 줄로 말한다. */
export const estimateCommand: Subcommand = {
  call: 'estimate <table> --employment <file.csv> [--method SLQ|CILQ|FLQ|AFLQ] [--delta 0.3]',
  what: measures.estimate.what,
  async run(args, context) {
    const { positionals, values } = readArgs(args, { ...shownFlags, employment: text, method: text, delta: text });
    const given = values as Values;
    const [id, ...others] = positionals;
    if (id === undefined || others.length > 0) throw misuse();
    const file = textFlag(given, 'employment');
    if (file === undefined) {
      throw new Usage({ ko: '--employment <file.csv>가 필요합니다.', en: '--employment <file.csv> is needed.' });
    }
    const { method, delta } = questionFor(measures.estimate, {
      employment: '',
      ...optional('method', textFlag(given, 'method'), oneOf(quotientMethods, 'method')),
      ...optional('delta', textFlag(given, 'delta'), (written) => numberGiven(written, 'delta')),
    });
    const report = await reportOn([id], { context, values: given }, (table) =>
      estimateFrom(table, textFile(file), file, { method, delta }),
    );
    tell(report, printEstimate, context, given);
  },
};
