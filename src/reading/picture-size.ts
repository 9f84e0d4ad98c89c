import type { Complaint } from '../problem/problem.ts';
import { withCommas } from '../quantity/with-commas.ts';

/** What a page can show and a reader's device can unpack: bytes, and px of either side. */
const most = { bytes: 4_000_000, side: 8000 };

/** What is too large about a picture, if anything: a small file may unpack to gigabytes. */
export function oversize({
  bytes,
  width,
  height,
}: {
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
}): Complaint | undefined {
  if (bytes > most.bytes) {
    return {
      rule: 'file-size',
      found: `a picture of ${withCommas(bytes)} bytes`,
      wanted: `at most ${withCommas(most.bytes)}`,
      hint: 'save it smaller',
    };
  }
  if (Math.max(width, height) > most.side) {
    return {
      rule: 'file-size',
      found: `a picture of ${width} × ${height} px`,
      wanted: `at most ${withCommas(most.side)} px a side`,
      hint: 'scale it down',
    };
  }
  return undefined;
}
