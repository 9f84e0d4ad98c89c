import type { Properties } from 'hast';
import { referenceSchemes } from './reference.ts';
import type { ReferenceOptions, TypedReference } from './references.ts';

/** A reference stays a mark in the tree until a page knows its number, its place and its address. */
export const asMarks: ReferenceOptions = Object.fromEntries(
  referenceSchemes.map((scheme) => [scheme, toMark]),
);

function toMark({ scheme, id, locator }: TypedReference): Properties {
  return { dataScheme: scheme, dataTarget: id, ...(locator && { dataLocator: locator }) };
}
