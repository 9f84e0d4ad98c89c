import { finishPdf } from './finish-pdf.ts';
import type { PdfFacts } from './metadata.ts';
import type { PrintedSite } from './open-site.ts';
import { type Paper, printPdf } from './print-pdf.ts';

/** One PDF to be made. */
export interface PrintJob {
  /** Of the page, whole. */
  readonly address: string;
  readonly paper: Paper;
  readonly facts: PdfFacts;
}

/** While one page is laid out another is finished: a fifth faster on two cores, and no more on three. */
const atOnce = 2;

/**
 * Prints pages in one browser and hands over each PDF when it is ready, in no order.
 * Rejects with the first error, when what was begun has ended.
 */
export async function printAll<Job extends PrintJob>(
  site: PrintedSite,
  jobs: readonly Job[],
  onPrinted: (job: Job, pdf: Uint8Array) => void | Promise<void>,
): Promise<void> {
  const waiting = jobs.values();
  let isStopped = false;
  const work = async () => {
    for (const job of waiting) {
      if (isStopped) return;
      const printed = await printPdf(site, job.address, job.paper);
      await onPrinted(job, await finishPdf(printed, job.facts));
    }
  };
  const stopping = (error: unknown) => {
    isStopped = true;
    throw error;
  };
  const workers = Array.from({ length: atOnce }, () => work().catch(stopping));
  const results = await Promise.allSettled(workers);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
