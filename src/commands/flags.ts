import { basename } from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** What may stand after the name of a command. */
export interface Known<Flags extends ParseArgsOptionsConfig> {
  readonly flags?: Flags | undefined;
  /** The words that it takes, as its usage has them, e.g. `[address|folder]`; without it there is none. */
  readonly words?: string | undefined;
}

type Read<Flags extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ args: string[]; allowPositionals: boolean; options: Flags }>
>;

/**
 * What stands after the name of a command: the values of its flags, and its words as `positionals`.
 * Throws an error that names what is not known and all that is.
 */
export function parseFlags<const Flags extends ParseArgsOptionsConfig>(
  args: readonly string[],
  { flags, words }: Known<Flags>,
): Read<Flags> {
  try {
    return parseArgs<{ args: string[]; allowPositionals: boolean; options: Flags }>({
      args: [...args],
      allowPositionals: words !== undefined,
      options: flags ?? ({} as Flags),
    });
  } catch (error) {
    // What Node goes on to say is how a word may begin with a dash, or that there are none.
    const [fault] = (error as Error).message.split(/\.\s/);
    throw new Error(`${fault}; ${knownOf({ flags, words })}`);
  }
}

/** The same for the command that was started, which ends with 2 where it was not asked for rightly. */
export function readFlags<const Flags extends ParseArgsOptionsConfig>(
  known: Known<Flags>,
): Read<Flags> {
  try {
    return parseFlags(process.argv.slice(2), known);
  } catch (error) {
    return misused((error as Error).message);
  }
}

/** Ends the command that was started, since it was not asked for rightly. */
export function misused(fault: string): never {
  console.error(`${basename(process.argv[1] ?? '', '.ts')}: ${fault}`);
  return process.exit(2);
}

function knownOf({ flags = {}, words }: Known<ParseArgsOptionsConfig>): string {
  const names = Object.entries(flags).map(([name, { type }]) =>
    type === 'string' ? `--${name} <value>` : `--${name}`,
  );
  const known = words === undefined ? names : [words, ...names];
  return known.length === 0 ? 'it takes none' : `it takes ${known.join(', ')}`;
}
