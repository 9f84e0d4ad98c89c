import { addressOfFile } from './files.ts';
import type { OutputFolder } from './output-folder.ts';
import { kindAt, type PageKind, pageKinds } from './page-kind.ts';
import { toPolicy } from './policy.ts';

/** The policy of each kind of page, and of drawings that are opened by themselves. */
export type KindPolicies = Readonly<Record<PageKind['name'] | 'drawing', string>>;

/** More styles than there are layouts: then a page has words of its own in one. */
const mostStyles = 24;

/**
 * The policies that a host sends. One holds for all pages of a kind, so it names every style of the
 * site and every script of the kind; the page's own narrows it. What it names depends on the code
 * and not on what is published: so a new article needs no new settings. `frame-ancestors` is only
 * here, since no page can declare it.
 */
export async function kindPolicies(folder: OutputFolder): Promise<KindPolicies> {
  const { files } = folder;
  const styles = new Set<string>();
  const scripts = new Map<string, Set<string>>(pageKinds.map(({ name }) => [name, new Set()]));
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const hashes = await folder.facts(file);
    for (const hash of hashes.styles) styles.add(hash);
    const ofKind = scripts.get(kindAt(addressOfFile(file)).name);
    for (const hash of hashes.scripts) ofKind?.add(hash);
  }
  if (styles.size > mostStyles) {
    throw new Error(
      `kindPolicies: the pages have ${styles.size} different styles, and a header has room for ${mostStyles}. ` +
        'Words of one page belong into an attribute and not into its <style>.',
    );
  }
  const of = (kind: PageKind) => {
    const hashes = {
      styles: [...styles].sort(),
      scripts: [...(scripts.get(kind.name) ?? [])].sort(),
    };
    return toPolicy(hashes, kind) + (kind.isFramed ? '' : "; frame-ancestors 'none'");
  };
  const policies = Object.fromEntries(pageKinds.map((kind) => [kind.name, of(kind)]));
  return { ...policies, drawing: await drawingPolicy(folder, files) } as KindPolicies;
}

/** A drawing that is opened by itself is a document too: it may look as it does, and do nothing. */
async function drawingPolicy(folder: OutputFolder, files: readonly string[]): Promise<string> {
  const styles = new Set<string>();
  for (const file of files.filter((name) => name.endsWith('.svg'))) {
    for (const hash of (await folder.facts(file)).styles) styles.add(hash);
  }
  return `default-src 'none'; style-src ${[...styles].sort().join(' ') || "'none'"}; sandbox`;
}
