/** The file name behind `../images/name.jpg`, the one form in which an image may be named. */
export function imageName(address: string): string | undefined {
  return /^(?:\.\.\/)?images\/([^/\\?#]+)$/.exec(address)?.[1];
}
