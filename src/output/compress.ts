import { join } from 'node:path';
import {
  type CompressJob,
  compressFile,
  compressorVersion,
  type Encoding,
} from './compress-file.ts';
import { isText } from './content-type.ts';
import { encodings } from './files.ts';
import type { Kept } from './kept.ts';
import type { OutputFolder } from './output-folder.ts';
import { here, type Work } from './work.ts';

/** What is smaller than a packet goes over the wire in one, compressed or not, bytes. */
const packet = 1400;

interface Job extends CompressJob {
  /** Where it is to stand. */
  readonly file: string;
  readonly key: readonly string[];
  /** Of the file that it is made from, bytes. */
  readonly plain: number;
}

/**
 * Puts every text file there twice more, in Brotli and in gzip, so that a host has nothing to
 * compress; where it would not be smaller, or saves no packet, it is left out. `watch` hears how
 * many are still to be made, and then of each.
 */
export async function compressFiles(
  folder: OutputFolder,
  kept: Kept<Encoding>,
  {
    work = here(compressFile),
    watch = () => () => {},
  }: { work?: Work<CompressJob, Uint8Array>; watch?: (total: number) => () => void } = {},
): Promise<void> {
  const write = async ({ file, plain }: Job, bytes: Uint8Array) => {
    if (bytes.length < plain) await folder.write(file, bytes);
  };
  const jobs: Job[] = [];
  for (const file of folder.files) {
    if (!isText(file) || folder.isFinished(file)) continue;
    const plain = await folder.size(file);
    if (plain < packet) continue;
    const key = [...compressorVersion, await folder.digest(file)];
    for (const { name: encoding, ending } of encodings) {
      const job = { path: join(folder.path, file), encoding, file: file + ending, key, plain };
      const before = kept.read(encoding, key);
      if (before) await write(job, before);
      else jobs.push(job);
    }
  }
  const step = watch(jobs.length);
  await work(jobs, async (bytes, job) => {
    kept.write(job.encoding, job.key, bytes);
    await write(job, bytes);
    step();
  });
}
