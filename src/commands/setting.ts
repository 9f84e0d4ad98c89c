import { resolve } from 'node:path';

/** Where a command works: set by the environment, so that one installation can publish several sites. */
export interface Setting {
  /** The project's own folder. */
  readonly root: string;
  /** `ASSAY_CONTENT`, else `content`. */
  readonly content: string;
  /** `ASSAY_OUT`, else `dist`. */
  readonly out: string;
  /** `--require-pdf` fails a build that cannot print; `--no-pdf` prints nothing. */
  readonly pdf: 'if-possible' | 'required' | 'none';
}

export function readSetting(
  environment: NodeJS.ProcessEnv = process.env,
  flags: readonly string[] = process.argv.slice(2),
): Setting {
  const root = process.cwd();
  return {
    root,
    content: resolve(root, environment['ASSAY_CONTENT'] || 'content'),
    out: resolve(root, environment['ASSAY_OUT'] || 'dist'),
    pdf: flags.includes('--require-pdf')
      ? 'required'
      : flags.includes('--no-pdf')
        ? 'none'
        : 'if-possible',
  };
}
