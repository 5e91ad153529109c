import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { answerWith, givenBytes } from '../files/child-message.ts';
import { openLibrary } from '../files/library.ts';
import { answerOwn, type MeasureName } from './own.ts';

/**
 * 사용자의 표에 묻는 것을 셈하는 자식 프로세스: 받은 것의 이름이 물음의 이름이고 내용이 본문이다.
 *
 * The child process that answers a question to a user's own table, started by `answerInChild`: the one thing given is named after the
 * measure and holds the body.
 */
const guard = new URL('../files/sheet-guard.ts', import.meta.url);
new Worker(guard, { workerData: process.argv.slice(2).map(Number) }).unref();

await answerWith(() => {
  const [{ name, bytes }] = givenBytes(readFileSync(0)) as [{ name: string; bytes: Uint8Array }];
  return answerOwn(name as MeasureName, new TextDecoder().decode(bytes), openLibrary());
});
