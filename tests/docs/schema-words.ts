/** Every key and every allowed value in a JSON Schema. */
export function wordsOfSchema(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, enum: values, const: value } = schema as Record<string, unknown>;
  const own = [...Object.keys(properties ?? {}), ...((values as unknown[] | undefined) ?? [])];
  return [
    ...own,
    ...(value === undefined ? [] : [value]),
    ...Object.values(schema).flatMap(wordsOfSchema),
  ]
    .filter((word) => typeof word === 'string')
    .filter((word) => /^[\w %/]+$/.test(word));
}
