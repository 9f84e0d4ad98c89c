import { addressOfFile, isEncoded } from './files.ts';
import type { OutputFolder } from './output-folder.ts';
import { manifestName } from './swap.ts';

/** An address that an output answers at. */
export interface OutputAddress {
  /** Ids on the page; none in a file. */
  readonly ids: ReadonlySet<string>;
  /** What a page says its own address is, in full. */
  readonly canonical?: string;
}

const noIds: ReadonlySet<string> = new Set();

/** Folders whose files are named by their content, with a new name for each version, and later parts of lists: no promise. */
const passing = /^(?:assets|cards|lists)\//;
/** Instructions to a host, what a host shows where nothing is, and our own list. */
const unpublished = new RegExp(`^(?:[_.][^/]*|404\\.html|${manifestName.replace('.', '\\.')})$`);

/** Every address of an output that is a promise, from the site's root, with what is on its page. */
export async function readAddresses(folder: OutputFolder): Promise<Map<string, OutputAddress>> {
  const addresses = new Map<string, OutputAddress>();
  for (const file of folder.files) {
    if (passing.test(file) || unpublished.test(file) || isEncoded(file)) continue;
    const address = encodeURI(addressOfFile(file));
    if (!file.endsWith('.html')) addresses.set(address, { ids: noIds });
    else {
      const { ids, canonical } = await folder.facts(file);
      addresses.set(address, { ids: new Set(ids), ...(canonical !== undefined && { canonical }) });
    }
  }
  return addresses;
}

/** The file of an output that a host serves at an address. */
export function fileOfAddress(address: string): string {
  const path = decodeURI(address).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
