import { sha256 } from './sha256.ts';

/** Seven hexadecimal digits by which two versions of the same thing are told apart. */
export async function shortHash(parts: unknown): Promise<string> {
  return (await sha256(new TextEncoder().encode(JSON.stringify(parts)))).slice(0, 7);
}
