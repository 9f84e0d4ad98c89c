/** A fault of the project's own, with what was at work: "checkNumbers", "number harbour-2024". */
export class FaultAtWork extends Error {
  constructor(what: string, cause: unknown) {
    super(`${what}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
