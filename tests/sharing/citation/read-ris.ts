/**
 * The fields of a RIS file with one citation, by tag. Throws if a line is not of the form that the
 * RIS Format Specifications of Thomson ResearchSoft ask for, or stands where it must not.
 */
export function readRis(text: string): Record<string, string> {
  const lines = text.split('\r\n');
  if (lines.pop() !== '') throw new Error('readRis: the last line does not end');
  const fields = lines.map((line) => {
    const match = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line);
    if (!match) throw new Error(`readRis: ${JSON.stringify(line)} is no line of RIS`);
    return [match[1] as string, match[2] as string] as const;
  });
  const tags = fields.map(([tag]) => tag);
  if (tags.indexOf('TY') !== 0) throw new Error('readRis: TY is not first');
  if (tags.indexOf('ER') !== tags.length - 1) throw new Error('readRis: ER is not last');
  if (new Set(tags).size !== tags.length) throw new Error('readRis: a tag stands twice');
  return Object.fromEntries(fields);
}
