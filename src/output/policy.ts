import { createHash } from 'node:crypto';
import { addressOfFile } from './files.ts';
import type { OutputFolder } from './output-folder.ts';
import { kindAt, type PageKind } from './page-kind.ts';

/** What pages carry that a policy names by its hash, as a policy writes it: 'sha256-…' in quotes. */
export interface Hashes {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

function sha256(bytes: string | Buffer): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
}

/** Hashes of what stands in a document's `<style>` elements. */
function styleHashes(markup: string): string[] {
  const bodies = [...markup.matchAll(/<style(?:\s[^>]*)?>([\s\S]*?)<\/style>/g)];
  return [...new Set(bodies.map((match) => `'${sha256(match[1] as string)}'`))];
}

/** The hashes that a page needs: of its styles, and of the scripts that its tags are sealed with. */
export function hashesOf(html: string): Hashes {
  const scripts = [...html.matchAll(/<script\s[^>]*integrity="([^"]+)"/g)];
  return {
    styles: styleHashes(html),
    scripts: [...new Set(scripts.map((match) => `'${match[1]}'`))],
  };
}

/**
 * A content security policy: nothing runs and nothing loads but what the page was built with. Styles
 * and scripts are named by their hash; a page without a script allows none.
 */
export function toPolicy({ styles, scripts }: Hashes, { asks }: { asks: boolean }): string {
  return [
    "default-src 'none'",
    `style-src ${styles.join(' ') || "'none'"}`,
    `script-src ${scripts.join(' ') || "'none'"}`,
    `connect-src ${asks ? "'self'" : "'none'"}`,
    "font-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** The policy that a page itself declares, at the narrowest. */
export function policyOf(html: string, kind: Pick<PageKind, 'asks'> = { asks: true }): string {
  return toPolicy(hashesOf(html), kind);
}

/** Holds each script of a page to the bytes that it has now. */
async function sealScripts(html: string, folder: OutputFolder, base: string): Promise<string> {
  let sealed = html;
  for (const [tag, address] of html.matchAll(/<script\s[^>]*src="([^"]+)"[^>]*>/g)) {
    const integrity = sha256(await folder.bytes((address as string).slice(base.length)));
    sealed = sealed.replace(tag, tag.replace('<script ', `<script integrity="${integrity}" `));
  }
  return sealed;
}

/**
 * Whether a page stands in the place of one that has moved. It may be of any kind, since it has the
 * old one's address, and takes the place on the page along by a script.
 */
function leadsOn(html: string): boolean {
  return html.includes('<meta http-equiv="refresh"');
}

/**
 * Seals its scripts and puts its policy into the head of every page, before anything that it governs:
 * for hosts that send no headers, and narrower than the one of its kind for those that do.
 */
export async function writePolicies(
  folder: OutputFolder,
  { base }: { base: string },
): Promise<void> {
  for (const file of folder.files) {
    if (!file.endsWith('.html') || folder.isFinished(file)) continue;
    const html = await sealScripts(await folder.text(file), folder, base);
    const kind = kindAt(addressOfFile(file));
    if (!kind.runs && !leadsOn(html) && hashesOf(html).scripts.length > 0) {
      throw new Error(
        `writePolicies: ${file} has a script, and pages of the kind "${kind.name}" run none. ` +
          'Name its address in page-kind.ts.',
      );
    }
    const metas =
      `<meta http-equiv="content-security-policy" content="${policyOf(html, kind)}">` +
      `<meta name="referrer" content="${referrerPolicy}">`;
    const governed = html.replace(/<meta charset="utf-8">/, (charset) => charset + metas);
    if (governed === html) throw new Error(`writePolicies: ${file} declares no charset`);
    await folder.write(file, governed);
  }
}

/** Nobody whom a page links to learns which page it was; the site's own log does. */
export const referrerPolicy = 'same-origin';
