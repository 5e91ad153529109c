import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { importedText, type ImportReport } from '../../engine/index.ts';

/** 검사한 표와, 그것을 읽어 낸 파일들. The checked table and the files it was read from. */
export type Imported = ImportReport & {
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
};

/** 가져온 표를 담을 두 파일의 글. */
export type ImportedFiles = { readonly 'data.json': string; readonly 'source.yaml': string };

/**
 * `--out` 폴더에 쓸 것: 표의 내용과, 무엇을 어떻게 읽었는지 적은 출처.
 *
 * What `--out` writes: the data in our own layout, and a source sheet that says which files were read (with their sha256), what was
 * repaired, and whether the layout is a verified one.
 *
 * @throws Problem IMPORT_INCOMPLETE
 */
export function importedFiles(imported: Imported): ImportedFiles {
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
  return { 'data.json': data, 'source.yaml': stringify(source, { lineWidth: 0, singleQuote: true }) };
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
