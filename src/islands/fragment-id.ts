/** The id that a fragment leads to, e.g. "p-1" of "#p-1:~:text=talks"; empty where it leads nowhere. */
export function fragmentId(hash: string): string {
  try {
    return decodeURIComponent(hash.replace(/^#|:~:.*$/g, ''));
  } catch {
    return '';
  }
}
