import { closedPolicy } from './content-policy'

const TWO_YEARS = 63_072_000

/**
 * What could be asked of a browser that gives a person away or costs them: refused to everybody. Passkeys stay allowed to
 * ourselves. The list is short because it travels in the first flight with every page (decision 058).
 */
const refusedFeatures = ['camera', 'geolocation', 'microphone', 'payment', 'usb']
const permissions = refusedFeatures.map((feature) => `${feature}=()`).join(', ')

export type Headers = Readonly<Record<string, string>>

/**
 * What every answer carries, whatever it is and whoever made it. A route may be stricter with its referrer;
 * a page gets a wider content policy than the closed one here.
 */
export function securityHeaders({ https }: { https: boolean }): Headers {
  return {
    'content-security-policy': closedPolicy,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': permissions,
    'referrer-policy': 'same-origin',
    // Other names below this domain may be somebody else's: they are not spoken for.
    ...(https && { 'strict-transport-security': `max-age=${TWO_YEARS}` }),
    'x-content-type-options': 'nosniff',
  }
}
