import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../../../engine/index.ts';
import { importedFiles, type Imported } from '../../files/import-files.ts';
import { importTable } from '../../files/import-table.ts';
import { Stopped } from '../../print/problem.ts';
import { printImport } from '../../print/table-making.ts';
import { readArgs } from '../commands.ts';
import { misuse, type Subcommand } from './subcommand.ts';
import { progressTo } from './progress.ts';

const call = 'import <file>… [--annex <file>] [--out <folder>] [--progress]';

export const importCommand: Subcommand = {
  call,
  what: { ko: '공식 통합 문서나 CSV를 검사한 표로', en: 'an official workbook or CSV becomes a checked table' },
  async run(args, { lang, json, out }) {
    const { positionals, values } = readArgs(args, {
      annex: { type: 'string' },
      out: { type: 'string' },
      progress: { type: 'boolean' },
      all: { type: 'boolean' },
    });
    if (positionals.length === 0) throw misuse(call);
    const { annex, out: folder, progress, all } = values as Record<string, string | boolean | undefined>;
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
    const written = folder === undefined ? [] : write(imported, folder as string);
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

function write(imported: Imported, folder: string): string[] {
  const files = Object.entries(importedFiles(imported));
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of files) writeFileSync(join(folder, name), content);
  } catch {
    throw new Problem('UNWRITABLE_FILE', { file: folder });
  }
  return files.map(([name]) => join(folder, name));
}
