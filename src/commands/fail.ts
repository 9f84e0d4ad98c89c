/** Ends a command with the error's own words; the stack only where it was asked for. */
export function fail(error: unknown): never {
  const isDetailed = Boolean(process.env['DEBUG']);
  const message = error instanceof Error ? error.message : String(error);
  console.error(isDetailed && error instanceof Error ? error.stack : message);
  process.exit(1);
}
