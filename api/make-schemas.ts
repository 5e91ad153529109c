import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { planSchema, scenarioSchema } from '../engine/index.ts';

/**
 * 편집기가 계획·시나리오 파일을 쓰는 동안 항목을 알려 주게 하는 JSON Schema: `npm run schemas`.
 *
 * JSON Schemas for editors, made from the schemas that read the files. What needs the tables (sectors, regions, units) and
 * shares that must sum to 1 are checked when a scenario runs.
 */
export function schemaFiles(): { path: string; text: string }[] {
  return [
    {
      path: 'seeds/plan.schema.json',
      text: jsonSchema(planSchema, {
        title: '파급 계획 · Pageup plan',
        description:
          '문서가 말한 것만 값·단위·정의·출처와 함께 적는다. 말하지 않은 것은 적지 않는다. · ' +
          'What a document states, each figure with value, unit, definition and source. What is not stated is absent, not zero.',
      }),
    },
    {
      path: 'scenarios/scenario.schema.json',
      text: jsonSchema(scenarioSchema, {
        title: '파급 시나리오 · Pageup scenario',
        description:
          '계획 위에 얹는 가정. 적지 않은 것은 extends한 시나리오나 선언된 기본값을 따른다. · ' +
          'Assumptions laid over a plan. What is not written comes from the scenario it extends or from the declared default.',
      }),
    },
  ];
}

function jsonSchema(schema: z.ZodType, said: { title: string; description: string }): string {
  const { $schema, ...shape } = z.toJSONSchema(schema, { io: 'input' });
  return `${JSON.stringify({ $schema, ...said, ...shape }, null, 2)}\n`;
}

if (import.meta.main) {
  for (const { path, text } of schemaFiles()) {
    writeFileSync(join(import.meta.dirname, '..', path), text);
    console.log(`${path}  ${Buffer.byteLength(text)} bytes`);
  }
}
