/**
 * Puts text on the clipboard. Where the browser refuses, what stands on the page is selected for the
 * reader to copy, if it stands there: then, and whenever it fails, it is false.
 */
export async function copy(text: string, onPage?: Node): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (onPage) getSelection()?.selectAllChildren(onPage);
    return false;
  }
}
