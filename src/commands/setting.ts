import { resolve } from 'node:path';

/** Where a command works: set by the environment, so that one installation can publish several sites. */
export interface Setting {
  /** The project's own folder. */
  readonly root: string;
  /** `ASSAY_CONTENT`, else `content`. */
  readonly content: string;
  /** `ASSAY_OUT`, else `dist`. */
  readonly out: string;
}

export function readSetting(environment: NodeJS.ProcessEnv = process.env): Setting {
  const root = process.cwd();
  return {
    root,
    content: resolve(root, environment['ASSAY_CONTENT'] || 'content'),
    out: resolve(root, environment['ASSAY_OUT'] || 'dist'),
  };
}
