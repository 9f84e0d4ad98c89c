import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A node of JSON-LD as it is published. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

/**
 * schema.org as schema-dts writes it down, for what compiles no longer: the terms that are published.
 * What a type has is in "interface …Base", what it is a kind of behind "extends".
 */
const { resolve } = createRequire(import.meta.url);
const text = readFileSync(join(resolve('schema-dts'), '..', 'schema.d.ts'), 'utf8');

const bases = new Map(
  [...text.matchAll(/^interface (\w+Base) extends ([^{]*)\{$([\s\S]*?)^\}$/gm)].map(
    ([, name = '', parents = '', body = '']) => [
      name,
      {
        parents: parents.match(/\w+Base/g) ?? [],
        own: new Map(
          [...body.matchAll(/^ {4}"([a-z]\w+)"\?: SchemaValue<(.*), "\w+">;$/gim)].map(
            ([, property = '', range = '']) => [property, range.split(' | ')] as const,
          ),
        ),
      },
    ],
  ),
);

const kinds = new Map(
  [...text.matchAll(/^export interface (\w+)Leaf extends ([^{]*)\{$/gm)].map(
    ([, name = '', parents = '']) => [name, parents.match(/\w+Base/g) ?? []],
  ),
);

/** Properties of a base with what each may hold, its parents' too. */
function propertiesOf(base: string): Map<string, readonly string[]> {
  const found = bases.get(base);
  if (!found) return new Map();
  return new Map([...found.parents.flatMap((parent) => [...propertiesOf(parent)]), ...found.own]);
}

/** The bases of a type, its parents' too: a NewsArticle is an Article. */
function ancestorsOf(base: string): string[] {
  return [base, ...(bases.get(base)?.parents ?? []).flatMap(ancestorsOf)];
}

/** Whether a property may hold a node: of a type that it names, or of a kind of that. */
function holds(range: readonly string[], type: string): boolean {
  const own = (kinds.get(type) ?? []).flatMap(ancestorsOf);
  return range.some((name) => name === type || own.includes(`${name}Base`));
}

/** Every term of a node, and of the nodes in it, that schema.org does not have there. */
export function termFaults(node: JsonLdNode): string[] {
  const type = node['@type'];
  if (type === undefined) {
    return Object.keys(node).join() === '@id' ? [] : ['a node without a type'];
  }
  const parents = kinds.get(String(type));
  if (!parents) return [`unknown type ${type}`];
  const properties = new Map(parents.flatMap((base) => [...propertiesOf(base)]));
  return Object.entries(node)
    .filter(([name]) => !name.startsWith('@'))
    .flatMap(([name, value]) => {
      const range = properties.get(name);
      if (!range) return [`${type} has no ${name}`];
      const nodes = [value].flat().filter((one): one is JsonLdNode => typeof one === 'object');
      return nodes.flatMap((inner) => [
        ...(inner['@type'] === undefined || holds(range, String(inner['@type']))
          ? []
          : [`${type} has no ${inner['@type']} as ${name}`]),
        ...termFaults(inner),
      ]);
    });
}
