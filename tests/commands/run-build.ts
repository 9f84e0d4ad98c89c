import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Builds `content` in a folder into `dist` beside it, as the command does, with what is kept in another one or as always. */
export function runBuild(
  folder: string,
  { cache, args = [] }: { cache?: string; args?: readonly string[] } = {},
) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/commands/build.ts', ...args],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_ENV: 'production',
        ASSAY_CONTENT: join(folder, 'content'),
        ASSAY_OUT: join(folder, 'dist'),
        ...(cache !== undefined && { ASSAY_CACHE: join(folder, cache) }),
      },
    },
  );
  return { status, stdout, stderr };
}
