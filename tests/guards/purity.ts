import type { Node } from 'oxc-parser';
import { importsOf, parseSource, walk } from './sources.ts';

/** 언어가 주는 것 가운데 엔진이 쓸 수 있는 이름. 여기 없는 것은 시계, 우연, 파일, 화면, 말씨(locale)일 수 있다. */
const allowedGlobals = new Set(
  [
    'undefined NaN Infinity isNaN isFinite parseInt parseFloat',
    'Object Array String Number Boolean BigInt Symbol RegExp JSON Math',
    'Map Set WeakMap WeakSet Iterator Error TypeError RangeError',
    'ArrayBuffer DataView Float64Array Float32Array Int32Array Uint32Array Uint16Array Uint8Array',
    'WebAssembly',
  ].flatMap((names) => names.split(' ')),
);

/** 어느 기계에서나 같은 값을 주는 것만. log, exp, pow, sin, hypot, cbrt는 기계마다 끝자리가 다를 수 있다. */
const allowedMath = new Set(
  [
    'abs ceil clz32 floor fround imul max min round sign sqrt trunc',
    'E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2',
  ].flatMap((names) => names.split(' ')),
);

/** 보는 사람의 말씨에 따라 달라지는 것과, 글을 코드로 만드는 길. */
const forbiddenMembers = /^(toLocale\w+|localeCompare|constructor)$/;

const allowedPackages = /^(zod|yaml|es-hangul|mathjs\/number|@noble\/hashes\/[\w.-]+)$/;
/** 자료형만 빌리는 꾸러미. */
const typesOnly = /^vega-lite$/;

/** 파일 하나에서 엔진의 순수함을 깨는 곳들. Where one file breaks the purity of the engine; comments and types do not count. */
export function purityFaults(path: string, text: string): string[] {
  const { program } = parseSource(path, text);
  const scopes = declarations(program);
  const faults: string[] = [];
  for (const { specifier, isType } of importsOf(program)) {
    const isPackage = specifier !== null && !specifier.startsWith('.');
    if (isPackage && !allowedPackages.test(specifier) && !(isType && typesOnly.test(specifier))) {
      faults.push(`package ${specifier}`);
    }
  }
  walk(program, (node, ancestors) => {
    if (isTypeOnly(node)) return false;
    if (isMember(node) && forbiddenMembers.test(memberName(node) ?? '')) faults.push(`.${memberName(node)}`);
    if (node.type === 'MetaProperty' && node.meta.name === 'import') faults.push('import.meta');
    if (isPower(node) && !isPowerOfTwo(node)) faults.push('** other than 2 ** n');
    if (node.type !== 'Identifier' || !isReference(node, ancestors)) return;
    const isDeclared = [...ancestors, node].some((ancestor) => scopes.get(ancestor)?.has(node.name));
    if (isDeclared) return;
    if (!allowedGlobals.has(node.name)) faults.push(`global ${node.name}`);
    if (node.name === 'Math') {
      const parent = ancestors.at(-1)!;
      const name = isMember(parent) && parent.object === node ? memberName(parent) : null;
      if (name === null || !allowedMath.has(name)) faults.push(`Math.${name ?? '?'}`);
    }
    return;
  });
  return faults.map((fault) => `${path}: ${fault}`);
}

type Member = Extract<Node, { type: 'MemberExpression' }>;

function isMember(node: Node): node is Member {
  return node.type === 'MemberExpression';
}

/** `x.name`이나 `x['name']`의 이름; 셈해야 아는 이름은 null. */
function memberName({ computed, property }: Member): string | null {
  if (!computed) return 'name' in property ? String(property.name) : null;
  return property.type === 'Literal' ? String(property.value) : null;
}

type Power = Extract<Node, { type: 'BinaryExpression' | 'AssignmentExpression' }>;

function isPower(node: Node): node is Power {
  return (node.type === 'BinaryExpression' || node.type === 'AssignmentExpression') && /^\*\*=?$/.test(node.operator);
}

/** 2의 거듭제곱은 정확하다. 지수가 정수가 아닌 것은 눈에 잘 띄지 않으므로 밑이 2가 아니면 모두 막는다. */
function isPowerOfTwo({ type, left, right }: Power): boolean {
  const isWhole = right.type !== 'Literal' || Number.isInteger(right.value);
  return type === 'BinaryExpression' && left.type === 'Literal' && left.value === 2 && isWhole;
}

/** 자료형과 `declare`는 실행되지 않는다. */
function isTypeOnly(node: Node): boolean {
  const { type } = node;
  if ('declare' in node && node.declare) return true;
  const wrapsExpression = ['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'TSTypeAssertion'];
  return type.startsWith('TS') && !wrapsExpression.includes(type) && type !== 'TSInstantiationExpression';
}

/** 이름이 값으로 쓰였는가: 딸린 이름(x.name)이나 열쇠({ name: … })가 아니라. */
function isReference(node: Node, ancestors: readonly Node[]): boolean {
  const parent = ancestors.at(-1)!;
  switch (parent.type) {
    case 'MemberExpression':
      return parent.object === node || parent.computed;
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'AccessorProperty':
      return parent.key !== node || parent.computed || (parent.type === 'Property' && parent.shorthand);
    case 'ImportSpecifier':
    case 'ExportSpecifier':
    case 'ExportAllDeclaration':
    case 'MetaProperty':
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return false;
    default:
      return true;
  }
}

const opensScope =
  /^(Program|Function\w*|ArrowFunctionExpression|BlockStatement|StaticBlock|For\w*Statement|CatchClause|SwitchStatement|ClassExpression)$/;

/** 범위를 여는 마디 → 거기서 이름 지은 것들. `declare`는 이름만 빌리는 것이라 세지 않는다. */
function declarations(program: Node): ReadonlyMap<Node, ReadonlySet<string>> {
  const scopes = new Map<Node, Set<string>>();
  const bind = (scope: Node, names: readonly string[]) => {
    scopes.set(scope, new Set([...(scopes.get(scope) ?? []), ...names]));
  };
  walk(program, (node, ancestors) => {
    const around = ancestors.findLast(({ type }) => opensScope.test(type)) ?? node;
    switch (node.type) {
      case 'ImportDeclaration':
        return bind(
          around,
          node.specifiers.map(({ local }) => local.name),
        );
      case 'VariableDeclaration':
        return node.declare
          ? undefined
          : bind(
              around,
              node.declarations.flatMap(({ id }) => namesIn(id)),
            );
      case 'ClassDeclaration':
        return node.declare || !node.id ? undefined : bind(around, [node.id.name]);
      case 'ClassExpression':
        return bind(node, node.id ? [node.id.name] : []);
      case 'FunctionDeclaration':
        if (node.id) bind(around, [node.id.name]);
        return bind(node, node.params.flatMap(namesIn));
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        return bind(node, [...(node.id ? [node.id.name] : []), ...node.params.flatMap(namesIn)]);
      case 'CatchClause':
        return bind(node, node.param ? namesIn(node.param) : []);
      default:
        return;
    }
  });
  return scopes;
}

function namesIn(pattern: Node): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'AssignmentPattern':
      return namesIn(pattern.left);
    case 'RestElement':
      return namesIn(pattern.argument);
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? namesIn(element) : []));
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        namesIn(property.type === 'Property' ? property.value : property),
      );
    default:
      return [];
  }
}
