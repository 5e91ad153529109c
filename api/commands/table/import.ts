import { importTable } from '../../files/import-table.ts';
import { requireFree, writeImported } from '../../files/out-folder.ts';
import { printImport } from '../../print/table-making.ts';
import { cancellable } from '../cancellable.ts';
import { readArgs } from '../commands.ts';
import { misuse, shownFlags, type Subcommand } from './subcommand.ts';
import { progressTo } from './progress.ts';

const call = 'import <file>… [--annex <file>] [--out <folder>]';

const cancelled = { ko: '가져오기를 그만두었습니다.', en: 'The import was cancelled.' };

export const importCommand: Subcommand = {
  call,
  what: { ko: '공식 통합 문서나 CSV를 검사한 표로', en: 'an official workbook or CSV becomes a checked table' },
  async run(args, { lang, json, out }) {
    const { positionals, values } = readArgs(args, {
      ...shownFlags,
      annex: { type: 'string' },
      out: { type: 'string' },
    });
    if (positionals.length === 0) throw misuse();
    const { annex, out: folder, progress, all } = values as Record<string, string | boolean | undefined>;
    if (folder !== undefined) requireFree(folder as string);
    const shown = progressTo(progress === true, lang);
    const imported = await cancellable(cancelled, (signal) =>
      importTable(
        positionals.map((path) => ({ path })),
        {
          annex: annex === undefined ? undefined : { path: annex as string },
          onProgress: shown.show,
          signal,
        },
      ),
    ).finally(shown.clear);
    const written = folder === undefined ? [] : writeImported(imported, folder as string);
    out(json ? `${JSON.stringify(imported)}\n` : printImport(imported, written, { lang, all: all === true }));
  },
};
