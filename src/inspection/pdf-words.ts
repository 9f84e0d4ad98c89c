/** The words of a PDF as a reader's program takes them out, page by page. */
export async function pdfWords(bytes: Uint8Array): Promise<string> {
  // Half a second of code, for builds that print something new.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  try {
    let words = '';
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      for (const item of items) {
        if ('str' in item) words += item.str + (item.hasEOL ? ' ' : '');
      }
      words += ' ';
    }
    return words.replace(/\s+/g, ' ').trim();
  } finally {
    await pdf.loadingTask.destroy();
  }
}
