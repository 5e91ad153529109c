import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, visitorKeys, type Comment, type Node } from 'oxc-parser';

/** 지킴이들이 함께 쓰는 것: 저장소의 파일들과, 소스를 읽은 나무. */

export const root = join(import.meta.dirname, '..', '..');

export const readText = (path: string): string => readFileSync(join(root, path), 'utf8');

/** 저장소에 담긴 파일과 곧 담길 파일(무시되지 않은 새 파일). */
export function repositoryFiles(): string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 }).split('\0');
  return listed.filter((path) => path !== '' && existsSync(join(root, path)));
}

/** 폴더들 안의 모든 소스, 경로 순. */
export function sourceFiles(...folders: readonly string[]): string[] {
  const isSource = (path: string) => /\.(ts|tsx|cts|mts|js|jsx|cjs|mjs)$/.test(path);
  return repositoryFiles()
    .filter((path) => isSource(path) && folders.includes(path.split('/')[0]!))
    .toSorted();
}

export type Source = { readonly program: Node; readonly comments: readonly Comment[] };

/** 소스를 읽는다. 읽지 못하는 소스는 지켜지지 않은 소스이므로 던진다. */
export function parseSource(path: string, text: string): Source {
  const { program, comments, errors } = parseSync(path, text, { preserveParens: false });
  if (errors.length > 0) throw new Error(`${path}: ${errors.map(({ message }) => message).join('; ')}`);
  return { program, comments };
}

/** 나무의 모든 마디를 위에서 아래로. `visit`이 false를 돌려주면 그 아래는 보지 않는다. */
export function walk(
  node: Node,
  visit: (node: Node, ancestors: readonly Node[]) => boolean | void,
  ancestors: readonly Node[] = [],
): void {
  if (visit(node, ancestors) === false) return;
  const below = [...ancestors, node];
  for (const key of visitorKeys[node.type] ?? []) {
    const child = (node as unknown as Record<string, unknown>)[key];
    for (const item of Array.isArray(child) ? child : [child]) if (isNode(item)) walk(item, visit, below);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** 글자로 적힌 값, 아니면 null. 끼움 없는 템플릿도 글자이다. */
export function literalText(node: Node | null | undefined): string | null {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node?.type === 'TemplateLiteral' && node.quasis.length === 1) return node.quasis[0]!.value.cooked;
  return null;
}

/** 어느 파일을 부르는가. 글자로 적지 않아 알 수 없으면 `specifier`가 null이다. */
export type Import = { readonly specifier: string | null; readonly isType: boolean };

/** 소스가 부르는 모든 것: import, export … from, import(), 자료형의 import(), require(), new URL(…, import.meta.url), import.meta.glob(). */
export function importsOf(program: Node): Import[] {
  const found: Import[] = [];
  const add = (node: Node | null | undefined, isType = false) => found.push({ specifier: literalText(node), isType });
  walk(program, (node) => {
    switch (node.type) {
      case 'ImportDeclaration':
        return void add(node.source, node.importKind === 'type');
      case 'ExportAllDeclaration':
      case 'ExportNamedDeclaration':
        if (node.source) add(node.source, node.exportKind === 'type');
        return;
      case 'ImportExpression':
        return void add(node.source);
      case 'TSImportType':
        return void add(node.source, true);
      case 'TSExternalModuleReference':
        return void add(node.expression);
      case 'CallExpression':
        if (node.callee.type === 'Identifier' && node.callee.name === 'require') add(node.arguments[0]);
        if (isGlob(node.callee)) for (const glob of globsIn(node.arguments[0])) add(glob);
        return;
      case 'NewExpression':
        if (isModuleUrl(node)) add(node.arguments[0]);
        return;
      default:
    }
  });
  return found;
}

function isGlob(callee: Node): boolean {
  if (callee.type !== 'MemberExpression' || callee.computed) return false;
  return (
    callee.object.type === 'MetaProperty' &&
    callee.property.type === 'Identifier' &&
    callee.property.name.startsWith('glob')
  );
}

function globsIn(argument: Node | undefined): (Node | null)[] {
  return argument?.type === 'ArrayExpression' ? argument.elements : [argument ?? null];
}

/** 일꾼(worker)을 부르는 `new URL('./x.ts', import.meta.url)`; 자료 파일을 부르는 것은 아니다. */
function isModuleUrl(node: Extract<Node, { type: 'NewExpression' }>): boolean {
  if (node.callee.type !== 'Identifier' || node.callee.name !== 'URL') return false;
  return /\.[cm]?[jt]sx?$/.test(literalText(node.arguments[0]) ?? '');
}
