/** Keeps what was made before, by what it was made from; bytes of several buckets, apart. */
export interface Kept<Bucket extends string> {
  read(bucket: Bucket, key: readonly string[]): Uint8Array | undefined;
  write(bucket: Bucket, key: readonly string[], bytes: Uint8Array): void;
}
