import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { fileText, importedText, type ImportReport, type UpdateReport } from '../../engine/index.ts';

/** 검사한 표와, 그것을 읽어 낸 파일들. The checked table and the files it was read from. */
export type Imported = ImportReport & {
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
};

/** 표를 담을 두 파일의 글. */
export type TableFiles = { readonly 'data.json': string; readonly 'source.yaml': string };

/**
 * `--out` 폴더에 쓸 것: 표의 내용과, 무엇을 어떻게 읽었는지 적은 출처.
 *
 * What `--out` writes: the data in our own layout, and a source sheet that says which files were read (with their sha256), what was
 * repaired, and whether the layout is a verified one.
 *
 * @throws Problem IMPORT_INCOMPLETE
 */
export function importedFiles(imported: Imported): TableFiles {
  const { table, layout, files, checks, repaired, refused, notes } = imported;
  const data = importedText(imported);
  const source = {
    id: table.id,
    status: layout.isVerified
      ? { ko: '공식 파일에서 가져옴, 확인한 배치', en: 'imported from an official file, verified layout' }
      : { ko: '공식 파일에서 가져옴, 확인하지 않음', en: 'imported, not verified' },
    layout: layout.id,
    files: files.map((file) => ({ ...file })),
    termsOfUse: {
      ko: '한국은행 자료라면 출처와 변경 사항을 밝히고 이용',
      en: "If these are the Bank of Korea's: use with attribution and a statement of changes",
    },
    repaired: repaired.map(({ what, where, count, message }) => ({ what, where, count, ...message })),
    refused: refused.map(({ what, where, why }) => ({ what, where, ...why })),
    checks: checks.map(({ name, worst, at, ok }) => ({ name, worst, at, ok })),
    notes: notes.map(({ code, subject, message }) => ({ code, subject, ...message })),
    sha256: sha256(data),
  };
  return filesOf(data, source);
}

/**
 * 새 합계에 맞춘 표를 담을 것: 추정이라는 것과, 바탕이 된 표와, 어떻게 맞추었는지.
 *
 * What `table update --out` writes: the data, and a source sheet that calls it an estimate and says from what and how it was made.
 */
export function updatedFiles({ table, method, iterations, worst, updated, checks, notes }: UpdateReport): TableFiles {
  const { hash: _, ...content } = updated;
  const data = fileText(content);
  return filesOf(data, {
    id: updated.id,
    status: {
      ko: `추정: ${table.id}을(를) ${updated.year}년의 합계에 맞춤, 공식 표 아님`,
      en: `estimated: ${table.id} fitted to totals of ${updated.year}, no official table`,
    },
    from: { id: table.id, year: table.year, hash: table.hash },
    method,
    iterations,
    worst: { ...worst },
    checks: checks.map(({ name, worst: found, at, ok }) => ({ name, worst: found, at, ok })),
    notes: notes.map(({ code, subject, message }) => ({ code, subject, ...message })),
    sha256: sha256(data),
  });
}

function filesOf(data: string, source: object): TableFiles {
  return { 'data.json': data, 'source.yaml': stringify(source, { lineWidth: 0, singleQuote: true }) };
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
