import { workerData } from 'node:worker_threads';

/**
 * 자식 프로세스의 파수꾼. 읽기가 아무리 바빠도 따로 돌며, 부모가 사라지거나 시간이 지나면 프로세스를 끝낸다.
 *
 * The guard of the child process, on a thread of its own: however busy the reading, it ends the process when its parent is gone or
 * its time is over.
 */
const [parent, seconds] = workerData as [number, number];

function end(): void {
  process.kill(process.pid, 'SIGKILL');
}

function isParentGone(): boolean {
  if (process.ppid !== parent) return true;
  try {
    return !process.kill(parent, 0);
  } catch {
    return true;
  }
}

setTimeout(end, seconds * 1000);
setInterval(() => isParentGone() && end(), 500);
