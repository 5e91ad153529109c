import { importTable } from '../../files/import-table.ts';
import { requireFree, writeImported } from '../../files/out-folder.ts';
import { Stopped } from '../../print/problem.ts';
import { printImport } from '../../print/table-making.ts';
import { readArgs } from '../commands.ts';
import { misuse, shownFlags, type Subcommand } from './subcommand.ts';
import { progressTo } from './progress.ts';

const call = 'import <file>… [--annex <file>] [--out <folder>]';

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
    const imported = await cancellable((signal) =>
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

/** Ctrl-C는 자식 프로세스를 거두고 깨끗이 그만둔다. */
async function cancellable<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stopping = new AbortController();
  const onInterrupt = () =>
    stopping.abort(new Stopped('CANCELLED', { ko: '가져오기를 그만두었습니다.', en: 'The import was cancelled.' }));
  process.once('SIGINT', onInterrupt);
  try {
    return await run(stopping.signal);
  } finally {
    process.off('SIGINT', onInterrupt);
  }
}
