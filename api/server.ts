import type { AddressInfo } from 'node:net';
import closeWithGrace from 'close-with-grace';
import type { Lang } from '../engine/index.ts';
import { buildApp } from './app.ts';
import { openLibrary } from './files/library.ts';
import { buildWeb } from './files/web.ts';

/**
 * API와 작업대를 연다. PORT(기본 8080), HOST(기본 127.0.0.1).
 *
 * Opens the API and the workbench; resolves once it listens.
 */
export async function serve(lang: Lang = 'ko'): Promise<void> {
  const port = Number(process.env.PORT || 8080);
  const host = process.env.HOST || '127.0.0.1';
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    const said = { ko: 'PORT는 0부터 65535까지의 수여야 합니다.', en: 'PORT takes a number from 0 to 65535.' };
    process.stderr.write(`${said[lang]}\n`);
    process.exitCode = 2;
    return;
  }
  const web = await buildWeb(lang).catch((error: unknown) => {
    const said = { ko: '작업대를 빌드하지 못했습니다.', en: 'The workbench could not be built.' };
    process.stderr.write(`${said[lang]}\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
    return undefined;
  });
  if (web === undefined) return;
  const app = await buildApp({ library: openLibrary(), web, log: true });
  closeWithGrace({ delay: 3000, logger: false }, () => app.close());
  try {
    await app.listen({ port, host });
  } catch (error) {
    process.stderr.write(listenMessage((error as NodeJS.ErrnoException).code, port, host)[lang]);
    process.exit(1);
  }
  const address = app.server.address() as AddressInfo;
  const shown = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  process.stdout.write(`파급 Pageup  http://${shown}:${address.port}\n`);
}

function listenMessage(code: string | undefined, port: number, host: string) {
  if (code === 'EADDRINUSE') {
    return {
      ko: `${port}번 포트를 이미 쓰고 있습니다. PORT=8081 처럼 다른 포트를 주세요.\n`,
      en: `Port ${port} is in use. Give another one, such as PORT=8081.\n`,
    };
  }
  return {
    ko: `${host}:${port}에서 열 수 없습니다(${code}). HOST와 PORT를 확인하세요.\n`,
    en: `Cannot listen on ${host}:${port} (${code}). Check HOST and PORT.\n`,
  };
}

if (import.meta.main) await serve();
