import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** 글에 적힌 `npm run x`, `npm start`, `npm test` 가운데 없는 것들. Scripts that a document names and package.json lacks. */
export function missingScripts(text: string, scripts: Readonly<Record<string, string>>): string[] {
  const run = [...text.matchAll(/npm (?:run|run-script)(?: -s| --silent)* ([\w:-]+)/g)].map(([, name]) => name!);
  const short = [...text.matchAll(/npm (start|test)\b/g)].map(([, name]) => name!);
  return [...new Set([...run, ...short])].filter((name) => !Object.hasOwn(scripts, name));
}

/** 상대 링크 가운데 파일이 없거나, 그 파일에 그런 제목이 없는 것들. Relative links whose file or heading is missing. */
export function brokenLinks(file: string, text: string, root: string): string[] {
  const bare = withoutCode(text);
  const inline = [...bare.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)].map(([, target]) => target!);
  const named = [...bare.matchAll(/^\[[^\]]+\]:\s*(\S+)/gm)].map(([, target]) => target!);
  const html = [...bare.matchAll(/<(?:img|a|source)\b[^>]*?\b(?:src|href|srcset)="([^"]+)"/g)].map(
    ([, target]) => target!,
  );
  return [...new Set([...inline, ...named, ...html])].filter((target) => isBroken(target, file, text, root));
}

function isBroken(target: string, file: string, text: string, root: string): boolean {
  if (/^[a-z][a-z+.-]*:/i.test(target)) return false;
  const [path = '', heading] = target.split('#');
  const place = path === '' ? join(root, file) : join(root, dirname(file), decodeURI(path));
  if (relative(root, place).startsWith('..') || !existsSync(place)) return true;
  if (heading === undefined || heading === '') return false;
  return !headingsOf(path === '' ? text : readFileSync(place, 'utf8')).includes(decodeURI(heading));
}

/** 제목이 주소에서 갖는 이름(GitHub의 꼴). */
function headingsOf(text: string): string[] {
  const titles = [...withoutCode(text).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map(([, title]) => title!);
  return titles.map((title) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-'),
  );
}

function withoutCode(text: string): string {
  return text.replaceAll(/^(```|~~~)[\s\S]*?^\1/gm, '').replaceAll(/`[^`\n]*`/g, '');
}
