import { parseSource } from './sources.ts';

export type Example = { readonly line: number; readonly expression: string; readonly expected: string };

/**
 * 설명 속의 `@example`들: `expression // => value`. 식은 여러 줄이어도 된다.
 *
 * The examples of a source's docstrings. One without a value is a fault: it would claim nothing.
 */
export function examplesIn(path: string, text: string): { examples: Example[]; faults: string[] } {
  const examples: Example[] = [];
  const faults: string[] = [];
  for (const comment of parseSource(path, text).comments) {
    if (comment.type !== 'Block' || !comment.value.startsWith('*')) continue;
    const first = text.slice(0, comment.start).split('\n').length;
    const lines = comment.value.split('\n').map((line) => line.replace(/^\s*\* ?/, ''));
    let inExample = false;
    let pending: string[] = [];
    const close = (line: number) => {
      if (pending.length > 0) faults.push(`${path}:${line}: @example without “// => value”: ${pending.join(' ')}`);
      pending = [];
    };
    lines.forEach((line, i) => {
      const tag = /^@(\w+)(.*)$/.exec(line);
      if (tag) {
        close(first + i);
        inExample = tag[1] === 'example';
        if (inExample && tag[2]!.trim() !== '') pending.push(tag[2]!.trim());
        return;
      }
      if (!inExample || line.trim() === '') return;
      const [code = '', expected] = line.split('// =>');
      pending.push(code.trim());
      if (expected === undefined) return;
      examples.push({ line: first + i, expression: pending.join('\n'), expected: expected.trim() });
      pending = [];
    });
    if (inExample) close(first + lines.length - 1);
  }
  return { examples, faults };
}

/** 식을 모듈의 이름들 안에서 계산한다. Evaluates an expression with a module's exports in sight. */
export function evaluateIn(names: Readonly<Record<string, unknown>>, expression: string): unknown {
  // oxlint-disable-next-line no-new-func -- 설명 속의 식을 돌리는 것이 이 시험의 일이다
  return new Function(...Object.keys(names), `'use strict'; return (${expression}\n);`)(...Object.values(names));
}
