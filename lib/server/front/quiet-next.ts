import { describeError, log } from '@/lib/log'

/**
 * Next prints errors with their messages, and messages quote what people typed. In production they
 * become log lines of ours: class, code and place.
 */
export function quietNext(): void {
  console.error = (...parts: unknown[]) => {
    const error = parts.find((part) => part instanceof Error)
    log.error('next.error', error ? describeError(error) : {})
  }
  console.warn = () => log.warn('next.warning')
}
