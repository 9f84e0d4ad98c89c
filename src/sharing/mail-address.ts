/** A link that opens a letter with a subject and an address in it, to nobody yet (RFC 6068). */
export function mailAddress(subject: string, address: string): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(address)}`;
}
