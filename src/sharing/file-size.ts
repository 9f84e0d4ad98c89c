/** The size of a file for readers, in decimal units: 640 as "640 bytes", 5530 as "5.5 kB", 2400000 as "2.4 MB". */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  // What rounds to 1,000 kB is a megabyte.
  const [amount, unit] = bytes < 999_950 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
  return `${amount.toFixed(1)} ${unit}`;
}
