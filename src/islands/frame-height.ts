/**
 * Tells the page that a figure is framed in how high the figure is, so that its frame can fit. The
 * message says nothing else, so whoever frames the figure may read it.
 */
function tellHeight(): void {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  parent.postMessage({ type: 'assay:height', height }, '*');
}

if (parent !== window) new ResizeObserver(tellHeight).observe(document.body);
