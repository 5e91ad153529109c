import type { Node } from 'oxc-parser';
import { literalText, parseSource, walk } from './sources.ts';

export type Row = {
  readonly code: string;
  readonly kind: string;
  readonly http: string;
  readonly exit: string;
  readonly meaning: string;
};

/** `engine/PROBLEMS.md`의 표에서 코드로 시작하는 줄들. */
export function documentedRows(text: string): Row[] {
  return text.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const [, code = '', kind = '', http = '', exit = '', meaning = ''] = cells;
    const name = /^`([A-Z][A-Z_]+)`$/.exec(code)?.[1];
    return name === undefined ? [] : [{ code: name, kind, http, exit, meaning }];
  });
}

/** 소스에 글자로 적힌 코드들. */
export function codesIn(path: string, text: string): string[] {
  const codes: string[] = [];
  walk(parseSource(path, text).program, (node) => {
    const literal = literalText(node);
    if (literal !== null && /^[A-Z][A-Z_]+$/.test(literal)) codes.push(literal);
  });
  return codes;
}

/** 코드를 쓰는 자리와 거기서 준 값의 이름들; 이름을 다 알 수 없으면 `keys`가 null이다. */
export type Raise = { readonly code: string; readonly isNote: boolean; readonly keys: ReadonlySet<string> | null };

/** `new Problem`, `problemAt`, `note`에 코드를 글자로 준 자리들. */
export function raisesIn(path: string, text: string): Raise[] {
  const { program } = parseSource(path, text);
  const raises: Raise[] = [];
  walk(program, (node) => {
    if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return;
    const name = node.callee.type === 'Identifier' ? node.callee.name : '';
    const at = { Problem: [0, 1], problemAt: [2, 3], note: [0, 2] }[name];
    if (!at) return;
    const code = literalText(node.arguments[at[0]!]);
    const values = node.arguments[at[1]!];
    if (code !== null)
      raises.push({ code, isNote: name === 'note', keys: values ? keysOf(values, program) : new Set() });
  });
  return raises;
}

/** 값의 이름들. 변수와 함수는 같은 파일의 `const 변수 = { … }`와 `function 함수() { return { … } }`에서 찾는다. */
function keysOf(values: Node, program: Node): ReadonlySet<string> | null {
  if (values.type === 'TSAsExpression' || values.type === 'TSSatisfiesExpression')
    return keysOf(values.expression, program);
  if (values.type === 'Identifier') return keysOfConst(values.name, program);
  if (values.type === 'CallExpression' && values.callee.type === 'Identifier')
    return keysOfCall(values.callee.name, program);
  if (values.type !== 'ObjectExpression') return null;
  const keys = new Set<string>();
  for (const property of values.properties) {
    const found = property.type === 'SpreadElement' ? keysOf(property.argument, program) : keyOf(property);
    if (found === null) return null;
    for (const key of found) keys.add(key);
  }
  return keys;
}

function keyOf({ key, computed }: Extract<Node, { type: 'Property' }>): string[] | null {
  return key.type === 'Identifier' && !computed ? [key.name] : null;
}

function keysOfConst(name: string, program: Node): ReadonlySet<string> | null {
  let keys: ReadonlySet<string> | null = null;
  walk(program, (node) => {
    if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier' || node.id.name !== name) return;
    keys = node.init && node.init.type !== 'Identifier' ? keysOf(node.init, program) : null;
  });
  return keys;
}

/** 함수가 돌려주는 모든 길에 있는 이름들. */
function keysOfCall(name: string, program: Node): ReadonlySet<string> | null {
  const returned: (ReadonlySet<string> | null)[] = [];
  walk(program, (node, ancestors) => {
    if (node.type !== 'ReturnStatement') return;
    const inside = ancestors.findLast(({ type }) => /^(Function|Arrow)/.test(type));
    if (inside?.type !== 'FunctionDeclaration' || inside.id?.name !== name) return;
    returned.push(node.argument ? keysOf(node.argument, program) : null);
  });
  const [first, ...others] = returned;
  if (!first || others.includes(null)) return null;
  return new Set([...first].filter((key) => others.every((other) => other!.has(key))));
}
