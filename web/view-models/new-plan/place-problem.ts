import type { Problem } from '../../../engine/index.ts';
import type { FieldId, FieldProblem } from './draft.ts';

const places: readonly (readonly [RegExp, FieldId])[] = [
  [/^id\b/, 'nameEn'],
  [/^title\b/, 'name'],
  [/^region\b/, 'region'],
  [/^municipality\b/, 'municipality'],
  [/^document\.date/, 'date'],
  [/^document\.title/, 'documentTitle'],
  [/^document\.publisher/, 'publisher'],
  [/^horizon\.from/, 'from'],
  [/^(horizon\.to|schedule)/, 'to'],
  [/^(priceYear|prices)/, 'date'],
  [/^(stated\.)?investment/, 'investment'],
  [/^stated\.production/, 'production'],
  [/^stated\.valueAdded/, 'valueAdded'],
  [/^stated\.employment/, 'employment'],
  [/^calibration/, 'production'],
];

/**
 * 엔진의 문제를 입력란에 놓는다. 자리를 모르는 것은 산업들의 곁에 선다.
 *
 * Puts what the engine finds wrong at the field it concerns; what names no place stands with the industries.
 */
export function placedProblems(problem: Problem): readonly FieldProblem[] {
  const issues = problem.issues.length > 0 ? problem.issues : [{ path: '', message: problem.detail }];
  return issues.map(({ path, message }) => ({ field: fieldOf(path), message }));
}

function fieldOf(path: string): FieldId {
  const [, key, part] = /^components[.[](?:industry-)?(\d+)\]?\.?(\w*)/.exec(path) ?? [];
  if (key !== undefined)
    return `industry.${Number(key)}.${part === 'share' ? 'share' : part === 'title' ? 'name' : 'mix'}`;
  return places.find(([shape]) => shape.test(path))?.[1] ?? 'industries';
}
