import { readArgs, Usage, type Context } from './commands.ts';

export async function serveCommand(args: readonly string[], { lang }: Context): Promise<void> {
  const { positionals } = readArgs(args, {});
  if (positionals.length > 0) throw new Usage({ ko: 'serve에는 인자가 없습니다.', en: 'serve takes no argument.' });
  const { serve } = await import('../server.ts');
  await serve(lang);
}
