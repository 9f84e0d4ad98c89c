import { resolve } from 'node:path';
import { misused, readFlags } from './flags.ts';

/** Where a command works: set by the environment, so that one installation can publish several sites. */
export interface Places {
  /** The project's own folder. */
  readonly root: string;
  /** `ASSAY_CONTENT`, else `content`. */
  readonly content: string;
  /** `ASSAY_OUT`, else `dist`. */
  readonly out: string;
}

/** Where and how a command builds. */
export interface Setting extends Places {
  /** `--require-pdf` fails a build that cannot print; `--no-pdf` prints nothing. */
  readonly pdf: 'if-possible' | 'required' | 'none';
}

export function readPlaces(environment: NodeJS.ProcessEnv = process.env): Places {
  const root = process.cwd();
  return {
    root,
    content: resolve(root, environment['ASSAY_CONTENT'] || 'content'),
    out: resolve(root, environment['ASSAY_OUT'] || 'dist'),
  };
}

/** The setting of a command that builds. Ends it where a flag is not known, or two say opposite things. */
export function readSetting(): Setting {
  const { values } = readFlags({
    flags: { 'no-pdf': { type: 'boolean' }, 'require-pdf': { type: 'boolean' } },
  });
  const { 'no-pdf': isNone, 'require-pdf': isRequired } = values;
  if (isNone && isRequired) misused('--no-pdf and --require-pdf say opposite things; choose one');
  return { ...readPlaces(), pdf: isRequired ? 'required' : isNone ? 'none' : 'if-possible' };
}
