/** Does something with each of many, some of them at once. Rejects at the first that fails, once those under way have ended. */
export async function forEachOf<T>(
  all: readonly T[],
  atOnce: number,
  each: (one: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  let isBroken = false;
  const work = async () => {
    while (next < all.length && !isBroken) {
      const one = all[next] as T;
      next += 1;
      try {
        await each(one);
      } catch (error) {
        isBroken = true;
        throw error;
      }
    }
  };
  const workers = Array.from({ length: Math.min(atOnce, all.length) }, work);
  const failed = (await Promise.allSettled(workers)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
