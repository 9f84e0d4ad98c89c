import { Reported } from './reported.ts';

/** What a machine refuses, in words that say what to do. */
const refusals: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Make room, and start again',
  EDQUOT: 'The disk has no more room for this user. Make room, and start again',
  EROFS: 'This disk can only be read. Set ASSAY_OUT to a folder on another',
  EACCES: 'This user may not use that file or folder. Change the rights, or name another',
  EPERM: 'This user may not use that file or folder. Change the rights, or name another',
  EFBIG: 'The machine allows no file of that size. Raise the limit (ulimit -f), and start again',
  EMFILE: 'The machine allows no more open files. Raise the limit (ulimit -n), and start again',
};

/**
 * Ends a command with the error's own words; the stack only where it was asked for. Of problems that
 * were reported there is nothing more to say.
 */
export function fail(error: unknown): never {
  if (error instanceof Reported) process.exit(1);
  const isDetailed = Boolean(process.env['DEBUG']);
  console.error(isDetailed && error instanceof Error ? error.stack : messageOf(error));
  process.exit(1);
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  // The same code for a port is about no file.
  if (syscall === 'listen' && code === 'EACCES') {
    return `This user may not serve at that port. Choose one above 1023 with PORT=. (${error.message})`;
  }
  const refusal = refusals[code];
  return refusal ? `${refusal}. (${error.message})` : error.message;
}
