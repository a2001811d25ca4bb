import { closedPolicy, REPORT_ADDRESS } from './content-policy'

const TWO_YEARS = 63_072_000

/** Nothing of what a browser could give away is asked for; passkeys stay allowed to ourselves. */
const refusedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
]
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
    'reporting-endpoints': `csp="${REPORT_ADDRESS}"`,
    // Other names below this domain may be somebody else's: they are not spoken for.
    ...(https && { 'strict-transport-security': `max-age=${TWO_YEARS}` }),
    'x-content-type-options': 'nosniff',
  }
}
