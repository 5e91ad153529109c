import { parseDocument } from 'yaml';
import type { Text } from '../../engine/index.ts';
import type { OwnFile } from '../state/own-files.ts';
import { isRecord } from '../state/written-values.ts';

/**
 * 이름을 바꾼 파일들. 계획이면 «그 이름, 기준안»처럼 그 이름으로 시작하는 시나리오의 제목도 함께 바꾼다.
 *
 * The files after a rename. With a plan go the scenarios whose titles begin with its name. Comments in the text stay.
 */
export function renamedTogether(
  file: OwnFile,
  before: Text,
  next: Text,
  files: readonly OwnFile[],
  at: number,
): readonly OwnFile[] {
  if (file.kind === 'scenario') return [retitled(file, next, at)];
  const followers = files.flatMap((other) => {
    if (other.kind !== 'scenario' || !isRecord(other.content) || other.content['plan'] !== file.id) return [];
    const { title } = other.content;
    if (!isRecord(title)) return [];
    const { ko, en } = title;
    if (typeof ko !== 'string' || typeof en !== 'string') return [];
    const follow = (text: string, lang: keyof Text) =>
      text.startsWith(before[lang]) ? next[lang] + text.slice(before[lang].length) : text;
    return [retitled(other, { ko: follow(ko, 'ko'), en: follow(en, 'en') }, at)];
  });
  return [retitled(file, next, at), ...followers];
}

function retitled(file: OwnFile, title: Text, at: number): OwnFile {
  const document = parseDocument(file.text, { uniqueKeys: false, logLevel: 'error' });
  document.set('title', document.createNode(title));
  const content = isRecord(file.content) ? { ...file.content, title } : file.content;
  return { ...file, content, text: document.toString({ lineWidth: 0 }), at };
}
