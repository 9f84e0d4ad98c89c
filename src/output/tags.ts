/** A start tag in a page, with where it stands. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  /** Behind its last sign. */
  readonly end: number;
}

const tag =
  /<([a-z][a-z0-9-]*)((?:\s+[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi;
const attribute = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
/** Elements whose inside is no markup, or whose ids are a drawing's own business. */
const closed = /<(script|style|svg|title|textarea)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;

/** The start tags of a page of ours, in order; what is drawn, and what a script or a style says, is passed over. */
export function tagsOf(html: string): Tag[] {
  // Blanked and not cut out, so that what is found stands where it stands.
  const open = html.replace(closed, (passed) => ' '.repeat(passed.length));
  return [...open.matchAll(tag)].map((match) => ({
    name: (match[1] as string).toLowerCase(),
    attributes: new Map(
      [...(match[2] as string).matchAll(attribute)].map(([, name, ...values]) => [
        (name as string).toLowerCase(),
        values.find((value) => value !== undefined) ?? '',
      ]),
    ),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
