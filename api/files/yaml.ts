import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import { Problem } from '../../engine/index.ts';

/** YAML로 읽은 내용과, 그 안의 자리가 몇째 줄인지. What a YAML text holds, and on which line each place stands. */
export type YamlFile = {
  readonly content: unknown;
  /** `components.quantum.mix` 같은 길의 줄 번호; 없으면 가장 가까운 윗자리. */
  lineOf(path: string): number | null;
};

/**
 * YAML 글을 읽는다. Reads a YAML text; `file` is the name people see.
 *
 * @throws Problem EMPTY_FILE, INVALID_YAML
 */
export function readYaml(text: string, file: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, logLevel: 'silent' });
  const failed = document.errors[0];
  if (failed) {
    throw new Problem('INVALID_YAML', { file }, [
      { file, line: lines.linePos(failed.pos[0]).line, path: '', message: yamlMessage(failed.code) },
    ]);
  }
  if (document.contents === null) throw new Problem('EMPTY_FILE', { file });
  return {
    content: toContent(document, file),
    lineOf(path) {
      const range = nodeAt(document.contents, segments(path))?.range;
      return range ? lines.linePos(range[0]).line : null;
    },
  };
}

function toContent(document: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    throw new Problem('INVALID_YAML', { file }, [
      { file, line: null, path: '', message: { ko: '별칭(&, *)이 너무 많습니다.', en: 'too many aliases (&, *)' } },
    ]);
  }
}

function yamlMessage(code: string) {
  const known: Readonly<Record<string, { ko: string; en: string }>> = {
    DUPLICATE_KEY: { ko: '같은 항목이 두 번 있습니다.', en: 'the same key appears twice' },
    TAB_AS_INDENT: { ko: '들여쓰기에 탭을 쓸 수 없습니다. 빈칸을 쓰세요.', en: 'tabs cannot indent; use spaces' },
    BAD_INDENT: { ko: '들여쓰기가 어긋났습니다.', en: 'the indentation is off' },
    MISSING_CHAR: {
      ko: '빠진 글자가 있습니다(따옴표, 괄호, 쌍점).',
      en: 'a character is missing (quote, bracket or colon)',
    },
    MULTIPLE_DOCS: { ko: '파일 하나에 문서 하나만 쓰세요(---로 나누지 않음).', en: 'one document per file (no ---)' },
  };
  return known[code] ?? { ko: `YAML 문법이 맞지 않습니다(${code}).`, en: `not valid YAML (${code})` };
}

function segments(path: string): string[] {
  return path.split(/[.[\]]+/).filter((segment) => segment !== '');
}

function nodeAt(start: Node | null, path: readonly string[]): Node | null {
  let node = start;
  for (const segment of path) {
    const next = childOf(node, segment);
    if (!next) break;
    node = next;
  }
  return node;
}

/** 목록의 자리는 차례(`[2]`)나 `id`로 부른다. */
function childOf(node: Node | null, segment: string): Node | null {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === segment);
    const found = isPair(pair)
      ? isScalar(pair.value) || isMap(pair.value) || isSeq(pair.value)
        ? pair.value
        : pair.key
      : null;
    return found as Node | null;
  }
  if (isSeq(node)) {
    const item = /^\d+$/.test(segment)
      ? node.items[Number(segment)]
      : node.items.find((candidate) => isMap(candidate) && candidate.get('id') === segment);
    return (item ?? null) as Node | null;
  }
  return null;
}
