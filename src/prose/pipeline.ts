import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import type { PluggableList } from 'unified';
import { rehypeBlockAnchors } from './block-anchors.ts';
import { remarkBlockDirectives } from './block-directives.ts';
import { rehypeCompounds } from './compounds.ts';
import { rehypeHeadingLinks } from './heading-links.ts';
import { rehypeMarkPlaces } from './mark-places.ts';
import { rehypeNoBreaks } from './no-breaks.ts';
import { rehypeNotes } from './notes.ts';
import { rehypePhotographs } from './photographs.ts';
import { remarkQuotes } from './quotes.ts';
import { asMarks } from './reference-marks.ts';
import { remarkReferences } from './references.ts';
import type { RenderContext } from './render.ts';
import { rehypePlaces } from './set-places.ts';
import { rehypeSetReferences } from './set-references.ts';
import { rehypeSiteAddresses } from './site-addresses.ts';
import { remarkSlots } from './slots.ts';
import { rehypeTables } from './tables.ts';
import { remarkTypedAddresses } from './typed-addresses.ts';
import { rehypeWholeParagraphs } from './whole-paragraphs.ts';

/** What is done to prose, in order. First, words as typed become a tree of Markdown, in which they are checked. */
export const parsing: PluggableList = [remarkParse, remarkGfm, remarkBlockDirectives];

/** A checked tree of Markdown becomes one of HTML, which is kept: every page sets it in its own way. */
export const compiling: PluggableList = [
  remarkQuotes,
  [remarkReferences, asMarks],
  remarkTypedAddresses,
  remarkSlots,
  remarkRehype,
  rehypeNotes,
  rehypeBlockAnchors,
];

/** Where words stand: in the body of a page, in the headline of a sheet, or anywhere else. */
export type ProseForm = 'body' | 'headline' | 'words';

/** A kept tree becomes what one page shows. */
export function finishing(context: RenderContext, form: ProseForm): PluggableList {
  return [
    ...(form === 'body' ? [rehypeHeadingLinks] : []),
    rehypeNoBreaks,
    [rehypePhotographs, context],
    rehypeWholeParagraphs,
    // Before references, whose addresses are whole.
    [rehypeSiteAddresses, context.base],
    [rehypeSetReferences, context],
    [rehypeMarkPlaces, context],
    // After them: a table is called by its head as it is shown.
    rehypeTables,
    ...(form === 'headline' ? [rehypeCompounds] : []),
    // Last: until then a thing is known by its own id.
    rehypePlaces,
  ];
}
