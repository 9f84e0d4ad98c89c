/** Puts the proof sheet of a figure under its page, while the site is written. */
const page = document.querySelector('.figure-page');
if (page) {
  const frame = document.createElement('iframe');
  frame.src = 'proofs/';
  frame.title = 'Proof sheet';
  frame.style.cssText = 'display: block; width: 100%; border: 0; margin-top: 3rem';
  // As high as what is in it, which grows as its own frames do.
  frame.addEventListener('load', () => {
    const sheet = frame.contentDocument?.documentElement;
    if (!sheet) return;
    new ResizeObserver(() => {
      frame.style.height = `${sheet.offsetHeight}px`;
    }).observe(sheet);
  });
  page.after(frame);
}
