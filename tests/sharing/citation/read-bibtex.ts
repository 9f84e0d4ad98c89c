import { type CSL, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';

/** The entries of a BibTeX file as a program that knows the format reads them. */
export function readBibtex(text: string): CSL[] {
  return plugins.input.chain(text);
}
