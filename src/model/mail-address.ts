/** A letter that a link opens. */
interface Letter {
  /** To whom; to nobody yet if left out. */
  readonly to?: string;
  readonly subject: string;
  readonly body: string;
}

/** A link that opens a letter (RFC 6068); lines of its body end as mail has them. */
export function mailAddress({ to = '', subject, body }: Letter): string {
  const lines = body.replaceAll('\n', '\r\n');
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
