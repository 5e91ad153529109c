import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { vi } from 'vitest';
import { main } from '../../api/cli.ts';

const root = join(import.meta.dirname, '..', '..');

export type Ended = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

/** 명령을 이 프로세스 안에서 부른다. Calls a command through its door, in this process. */
export async function pageup(args: readonly string[]): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      said[name] += String(text);
      return true;
    }),
  );
  try {
    const status = await main(args);
    return { status, ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** 사람이 하듯 따로 띄운 Node에서 부른다; 한 번에 0.3초쯤. Calls it as people do, in a process of its own. */
export function pageupApart(args: readonly string[], cwd = root): Promise<Ended> {
  const entry = ['--require', join(root, 'api/node-version.cjs'), join(root, 'api/cli.ts')];
  const child = spawn(process.execPath, [...entry, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => (said[name] += text));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...said }));
  });
}
