import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';
import { Problem } from './problem.ts';
import type { Text } from './text.ts';

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
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, logLevel: 'error' });
  const failed = document.errors[0] ?? duplicateKey(document);
  if (failed) throw invalidYaml(file, yamlMessage(failed.code), lines.linePos(failed.pos[0]).line);
  const content = toContent(document, file);
  if (content === null) throw new Problem('EMPTY_FILE', { file });
  return {
    content,
    lineOf(path) {
      const range = nodeAt(document.contents, segments(path))?.range;
      return range ? lines.linePos(range[0]).line : null;
    },
  };
}

/**
 * 두 번 적은 항목. 라이브러리의 검사는 항목 수의 제곱만큼 걸리고, 2024와 "2024"를 다른 것으로 본다.
 */
function duplicateKey(document: Document): { code: string; pos: [number, number] } | null {
  let found: [number, number] | null = null;
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name) && key.range) {
          found = [key.range[0], key.range[1]];
          return visit.BREAK;
        }
        seen.add(name);
      }
      return undefined;
    },
  });
  return found && { code: 'DUPLICATE_KEY', pos: found };
}

function toContent(document: ReturnType<typeof parseDocument>, file: string): unknown {
  const content = expand(document, file);
  if (!isTooDeep(content)) return content;
  throw invalidYaml(file, {
    ko: '너무 깊이 겹쳤거나 별칭이 제 속을 돕니다.',
    en: 'nested too deeply, or an alias holds itself',
  });
}

function expand(document: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    throw invalidYaml(file, { ko: '별칭(&, *)이 너무 많습니다.', en: 'too many aliases (&, *)' });
  }
}

/** YAML로 읽을 수 없는 까닭 하나. One reason why a file is no YAML. */
export function invalidYaml(file: string, message: Text, line: number | null = null): Problem {
  return new Problem('INVALID_YAML', { file }, [{ file, line, path: '', message }]);
}

function yamlMessage(code: string): Text {
  const known: Readonly<Record<string, Text>> = {
    DUPLICATE_KEY: { ko: '같은 항목이 두 번 있습니다.', en: 'the same key appears twice' },
    TAB_AS_INDENT: { ko: '들여쓰기에 탭을 쓸 수 없습니다. 빈칸을 쓰세요.', en: 'tabs cannot indent; use spaces' },
    BAD_INDENT: { ko: '들여쓰기가 어긋났습니다.', en: 'the indentation is off' },
    MISSING_CHAR: {
      ko: '빠진 글자가 있습니다(따옴표, 괄호, 쌍점).',
      en: 'a character is missing (quote, bracket or colon)',
    },
    RESOURCE_EXHAUSTION: { ko: '너무 깊이 겹쳤습니다.', en: 'nested too deeply' },
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
    const pair = pairsOf(node).get(segment);
    return pair ? (isScalar(pair.value) || isMap(pair.value) || isSeq(pair.value) ? pair.value : pair.key) : null;
  }
  if (isSeq(node)) {
    const item = /^\d+$/.test(segment)
      ? node.items[Number(segment)]
      : node.items.find((candidate) => isMap(candidate) && candidate.get('id') === segment);
    return (item ?? null) as Node | null;
  }
  return null;
}

type Pairs = ReadonlyMap<string, { key: Node; value: unknown }>;

const indexed = new WeakMap<YAMLMap, Pairs>();

/** 항목이 많은 파일에서 잘못이 많아도 줄을 찾는 데 오래 걸리지 않게, 이름으로 찾는 표를 한 번 만든다. */
function pairsOf(map: YAMLMap): Pairs {
  const known = indexed.get(map);
  if (known) return known;
  const pairs = new Map(
    map.items.flatMap(({ key, value }) => (isScalar(key) ? [[String(key.value), { key, value }] as const] : [])),
  );
  indexed.set(map, pairs);
  return pairs;
}

/** 사람이 쓴 계획·시나리오·요청은 이보다 얕다. */
const deepest = 32;

/**
 * 너무 깊이 겹쳤는가: 제 속을 도는 별칭도 그렇다. 이런 내용은 검사하다가 스택이 넘친다.
 *
 * Whether content is nested beyond anything a person writes, or holds itself.
 */
export function isTooDeep(value: unknown, levels = deepest): boolean {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return false;
  return levels === 0 || Object.values(value).some((item) => isTooDeep(item, levels - 1));
}
