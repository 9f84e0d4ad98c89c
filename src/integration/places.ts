import { resolve } from 'node:path';

/** Where an installation works: set by the environment, so that it can publish several sites. */
export interface Places {
  /** The project's own folder. */
  readonly root: string;
  /** `ASSAY_CONTENT`, else `content`. */
  readonly content: string;
  /** `ASSAY_OUT`, else `dist`. */
  readonly out: string;
}

export function readPlaces(environment: NodeJS.ProcessEnv = process.env): Places {
  const root = process.cwd();
  return {
    root,
    content: resolve(root, environment['ASSAY_CONTENT'] || 'content'),
    out: resolve(root, environment['ASSAY_OUT'] || 'dist'),
  };
}
