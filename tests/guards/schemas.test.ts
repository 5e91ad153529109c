import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { schemaFiles } from '../../api/make-schemas.ts';
import { readText, repositoryFiles, root } from './sources.ts';

describe.each(schemaFiles())('$path', ({ path, text }) => {
  test('is what “npm run schemas” writes', () => {
    expect(readText(path)).toBe(text);
  });

  test('has a title and description in both languages and allows no unknown key', () => {
    const { title, description, ...shape } = JSON.parse(text) as Record<string, string>;
    for (const said of [title, description]) expect(said).toMatch(/[가-힣].* · .*[a-z]/);
    expect(shape).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      additionalProperties: false,
    });
  });
});

/** 첫 줄이 부르는 스키마의 저장소 안 경로. */
function schemaNamedBy(file: string, text: string): string | null {
  const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1];
  return named === undefined ? null : join(dirname(file), named);
}

const written = repositoryFiles().filter((file) => /^(scenarios|seeds\/plans)\/.*\.ya?ml$/.test(file));

test('there are plans and scenarios', () => {
  expect(written.length).toBeGreaterThanOrEqual(20);
});

test.each(written)('the first line of %s names its schema', (file) => {
  const schema = file.startsWith('scenarios/') ? 'scenarios/scenario.schema.json' : 'seeds/plan.schema.json';
  expect(schemaNamedBy(file, readText(file))).toBe(schema);
  expect(existsSync(join(root, schema))).toBe(true);
});

test('a planted file that names no schema, another one, or names it too late is found', () => {
  const line = '# yaml-language-server: $schema=scenario.schema.json\n';
  expect(schemaNamedBy('scenarios/x.yaml', `${line}id: x\n`)).toBe('scenarios/scenario.schema.json');
  expect(schemaNamedBy('scenarios/deep/x.yaml', line)).toBe('scenarios/deep/scenario.schema.json');
  expect(schemaNamedBy('scenarios/x.yaml', `id: x\n${line}`)).toBeNull();
});
