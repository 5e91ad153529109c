import { parseWith } from '../problem/shape.ts';
import { scenarioSchema, type Scenario } from './schema.ts';

/**
 * 시나리오 파일의 내용을 시나리오로. Parses what a scenario file holds.
 *
 * @param file 사람에게 보일 파일 이름
 * @throws Problem INVALID_FILE (모든 형식 오류를 한 번에)
 */
export function parseScenario(content: unknown, file: string): Scenario {
  return parseWith(scenarioSchema, content, file);
}
