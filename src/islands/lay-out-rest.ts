/**
 * Lists at the end of a page are laid out when a reader comes near, for the sake of the first paint.
 * Once that is done they all are, so that who captures or saves the page has them, and its length
 * is what it says; under a reader who has been led down the page nothing is moved.
 */
const later: (task: () => void) => unknown = window.requestIdleCallback ?? setTimeout;

addEventListener('load', () =>
  later(() => {
    if (scrollY > 0) return;
    for (const list of document.querySelectorAll<HTMLElement>('.ledger ul, .sources ol')) {
      list.style.contentVisibility = 'visible';
    }
  }),
);
