/**
 * One spelling for one mailbox: trimmed, Unicode NFC, lower case. Dots and plus signs stay, because
 * only the mailbox's own server knows whether they matter.
 */
export const normaliseAddress = (typed: string): string =>
  typed.trim().normalize('NFC').toLowerCase()
