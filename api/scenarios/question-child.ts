import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { Problem } from '../../engine/index.ts';
import { answerWith, givenBytes } from '../files/child-message.ts';
import { openLibrary } from '../files/library.ts';
import { openQuestion, type QuestionName, type Questions } from './questions.ts';

/**
 * 시나리오에 묻는 것을 셈하는 자식 프로세스: 받은 것의 이름이 물음의 이름이고 내용이 그 물음이다.
 *
 * The child process that answers a long question to scenarios, started by `answerInChild`: the one thing given is named after the
 * question and holds it.
 */
const guard = new URL('../files/sheet-guard.ts', import.meta.url);
new Worker(guard, { workerData: process.argv.slice(2).map(Number) }).unref();

await answerWith(async () => {
  const [{ name, bytes }] = givenBytes(readFileSync(0)) as [{ name: string; bytes: Uint8Array }];
  const library = openLibrary();
  try {
    const asked = JSON.parse(new TextDecoder().decode(bytes)) as Questions[QuestionName];
    const { answer } = await openQuestion(name as QuestionName, asked as never, library);
    return JSON.stringify(answer());
  } catch (error) {
    throw error instanceof Problem ? library.locate(error) : error;
  }
});
