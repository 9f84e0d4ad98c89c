/** Something that is still to be done. */
export interface Later {
  cancel(): void;
}

/**
 * Does something once what has changed so far is seen, so that no reader waits for an answer to a
 * press; at once, and told so, where nobody looks or paper is asked for.
 */
export function afterPaint(task: (isSeen: boolean) => void): Later {
  if (document.visibilityState === 'hidden') {
    task(false);
    return { cancel: () => undefined };
  }
  let frame = 0;
  let timeout: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timeout);
    removeEventListener('beforeprint', onPrint);
  };
  const run = (isSeen: boolean) => {
    cancel();
    task(isSeen);
  };
  const onPrint = () => run(false);
  addEventListener('beforeprint', onPrint);
  frame = requestAnimationFrame(() => {
    timeout = setTimeout(run, 0, true);
  });
  return { cancel };
}
