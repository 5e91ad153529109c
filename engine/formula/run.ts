import type { Step } from './program.ts';

/** 셈이 무한대나 NaN이 되면 알 수 없는 값이다. */
export function known(value: number): number {
  return Number.isFinite(value) ? value : NaN;
}

/** 정수 거듭제곱, 되풀이한 곱셈으로; 모르는 값의 0제곱도 모른다. Integer powers by repeated multiplication; unknown^0 is unknown. */
export function integerPower(base: number, exponent: number): number {
  let product = Number.isNaN(base) ? NaN : 1;
  for (let n = Math.abs(exponent); n > 0; n--) product *= base;
  return exponent < 0 ? 1 / product : product;
}

/** 걸음마다 한 고리: 셈의 종류를 줄마다 묻지 않는다. */
export function runSteps(steps: readonly Step[], registers: readonly Float64Array[], length: number): void {
  for (const [s, step] of steps.entries()) {
    const out = registers[s]!;
    switch (step.op) {
      case 'number':
      case 'given':
      case 'figure':
        break;
      case 'negate':
      case 'abs':
      case 'sqrt':
      case 'power':
        runUnary(step, registers[step.of]!, out, length);
        break;
      case 'choose': {
        const [condition, yes, no] = [registers[step.condition]!, registers[step.yes]!, registers[step.no]!];
        for (let i = 0; i < length; i++) {
          const c = condition[i]!;
          out[i] = c === 0 ? no[i]! : Number.isNaN(c) ? NaN : yes[i]!;
        }
        break;
      }
      default:
        runBinary(step.op, registers[step.left]!, registers[step.right]!, out, length);
    }
  }
}

type Unary = Extract<Step, { readonly of: number }>;

function runUnary(step: Unary, x: Float64Array, out: Float64Array, length: number): void {
  switch (step.op) {
    case 'negate':
      for (let i = 0; i < length; i++) out[i] = -x[i]!;
      break;
    case 'abs':
      for (let i = 0; i < length; i++) out[i] = Math.abs(x[i]!);
      break;
    case 'sqrt':
      for (let i = 0; i < length; i++) out[i] = known(Math.sqrt(x[i]!));
      break;
    case 'power':
      for (let i = 0; i < length; i++) out[i] = known(integerPower(x[i]!, step.exponent));
      break;
    default:
      step satisfies never;
  }
}

type BinaryOp = Extract<Step, { readonly left: number }>['op'];

/** 견줌은 맞으면 1, 아니면 0, 어느 쪽이든 알 수 없으면 NaN. */
function runBinary(op: BinaryOp, l: Float64Array, r: Float64Array, out: Float64Array, length: number): void {
  switch (op) {
    case '+':
      for (let i = 0; i < length; i++) out[i] = known(l[i]! + r[i]!);
      break;
    case '-':
      for (let i = 0; i < length; i++) out[i] = known(l[i]! - r[i]!);
      break;
    case '*':
      for (let i = 0; i < length; i++) out[i] = known(l[i]! * r[i]!);
      break;
    case '/':
      for (let i = 0; i < length; i++) out[i] = known(l[i]! / r[i]!);
      break;
    case 'min':
      for (let i = 0; i < length; i++) out[i] = l[i]! < r[i]! ? l[i]! : l[i]! >= r[i]! ? r[i]! : NaN;
      break;
    case 'max':
      for (let i = 0; i < length; i++) out[i] = l[i]! > r[i]! ? l[i]! : l[i]! <= r[i]! ? r[i]! : NaN;
      break;
    case '<':
      for (let i = 0; i < length; i++) out[i] = l[i]! < r[i]! ? 1 : l[i]! >= r[i]! ? 0 : NaN;
      break;
    case '<=':
      for (let i = 0; i < length; i++) out[i] = l[i]! <= r[i]! ? 1 : l[i]! > r[i]! ? 0 : NaN;
      break;
    case '>':
      for (let i = 0; i < length; i++) out[i] = l[i]! > r[i]! ? 1 : l[i]! <= r[i]! ? 0 : NaN;
      break;
    case '>=':
      for (let i = 0; i < length; i++) out[i] = l[i]! >= r[i]! ? 1 : l[i]! < r[i]! ? 0 : NaN;
      break;
    case '==':
      for (let i = 0; i < length; i++) out[i] = equality(l[i]!, r[i]!, 1);
      break;
    case '!=':
      for (let i = 0; i < length; i++) out[i] = equality(l[i]!, r[i]!, 0);
      break;
    default:
      op satisfies never;
  }
}

function equality(l: number, r: number, whenEqual: 0 | 1): number {
  if (Number.isNaN(l) || Number.isNaN(r)) return NaN;
  return l === r ? whenEqual : 1 - whenEqual;
}
