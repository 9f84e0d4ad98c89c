/** More than browsers balance over the lines of a phone, characters. */
const long = 90;

/** The class of a headline: `long` where it is set smaller, and no line of it is to be a single word. */
export function titleClass(title: string): 'long' | undefined {
  return title.length > long ? 'long' : undefined;
}
