import '../before-schemas.ts';
import { parsePlan, parseScenario, Problem, type Layer, type Plan, type Text } from '../../engine/index.ts';
import type { OwnFile } from '../state/own-files.ts';

/** 자기 파일을 검사하며 읽는다. 스키마가 무거워 자기 파일이 있을 때만 온다. Reads own files; arrives only where there are some. */

/** 한 번 읽은 파일은 다시 검사하지 않는다. */
const read = new WeakMap<OwnFile, unknown>();

/** @throws Problem */
export function planIn(file: OwnFile): Plan {
  const plan = (read.get(file) as Plan | undefined) ?? parsePlan(file.content, `${file.id}.yaml`);
  read.set(file, plan);
  return plan;
}

/** @throws Problem */
export function layerIn(file: OwnFile): Layer {
  const known = read.get(file) as Layer | undefined;
  const layer = known ?? { scenario: parseScenario(file.content, `${file.id}.yaml`), file: `${file.id}.yaml` };
  read.set(file, layer);
  return layer;
}

/** 간직한 파일을 더는 읽을 수 없는 까닭; 읽히면 null. Why a kept file can no longer be read. */
export function problemIn(file: OwnFile): Text | null {
  try {
    if (file.kind === 'plan') planIn(file);
    else layerIn(file);
    return null;
  } catch (error) {
    if (error instanceof Problem) return error.detail;
    throw error;
  }
}
