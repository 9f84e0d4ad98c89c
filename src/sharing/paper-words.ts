/** Longer than this, the title leaves no room beside it for the site's name. */
const headLength = 96;

/** A title for the head of each side: cut behind a word where it is too long for one line. */
export function runningHead(title: string): string {
  if (title.length <= headLength) return title;
  const cut = title.slice(0, headLength);
  const words = cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut;
  return `${words.replace(/[\s,;:.–—-]+$/, '')} …`;
}
