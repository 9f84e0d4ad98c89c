import { hashesOf } from './policy.ts';
import { tagsOf } from './tags.ts';

/** What is read from a page or a drawing of the output by whatever follows it: plain values, kept with its bytes. */
export interface FileFacts {
  /** Hashes of its styles, and of the scripts that it is sealed with, as a policy writes them. */
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** Ids of a page, in order; none of a drawing, whose ids are its own business. */
  readonly ids: readonly string[];
  /** What a page says its own address is, in full. */
  readonly canonical?: string;
}

export function readFileFacts(file: string, text: string): FileFacts {
  const hashes = hashesOf(text);
  if (!file.endsWith('.html')) return { ...hashes, ids: [] };
  const tags = tagsOf(text);
  const canonical = tags
    .find(({ name, attributes }) => name === 'link' && attributes.get('rel') === 'canonical')
    ?.attributes.get('href');
  return {
    ...hashes,
    ids: tags.flatMap(({ attributes }) => attributes.get('id') ?? []),
    ...(canonical !== undefined && { canonical }),
  };
}
