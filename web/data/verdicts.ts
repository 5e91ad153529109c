import type { Study } from '../../engine/index.ts';
import type { AuditBrief } from '../view-models/home/audit-brief.ts';
import { published } from './published.ts';
import type { VerdictAnswer, VerdictTask } from './verdict-worker.ts';

const known = new WeakMap<Study, Promise<AuditBrief | null>>();

/**
 * 한 계획을 검증해 줄인 것. 화면이 멎지 않게 일꾼에서 센다. 검증할 수 없거나 일꾼이 죽으면 null.
 *
 * The audit of a study's plan in brief, computed in a worker so that the page stays live. Null where it cannot be audited or the worker
 * dies; the next call tries again.
 */
export function briefFor(study: Study): Promise<AuditBrief | null> {
  const before = known.get(study);
  if (before) return before;
  const brief = ask(study).catch(() => {
    known.delete(study);
    return null;
  });
  known.set(study, brief);
  return brief;
}

let worker: Worker | null = null;
let last = 0;

async function ask(study: Study): Promise<AuditBrief | null> {
  const figures = await published('all');
  worker ??= new Worker(new URL('./verdict-worker.ts', import.meta.url), { type: 'module' });
  const at = worker;
  const id = ++last;
  return new Promise((resolve, reject) => {
    const stop = () => {
      at.removeEventListener('message', hear);
      at.removeEventListener('error', fail);
    };
    const hear = ({ data }: MessageEvent<VerdictAnswer>) => {
      if (data.id !== id) return;
      stop();
      resolve(data.brief);
    };
    const fail = () => {
      stop();
      at.terminate();
      if (worker === at) worker = null;
      reject(new Error('the worker ended'));
    };
    at.addEventListener('message', hear);
    at.addEventListener('error', fail);
    at.postMessage({ id, study, published: figures } satisfies VerdictTask);
  });
}
