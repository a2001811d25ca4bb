import { z } from 'zod'

const base64url = z.base64url().max(20_000)
const shared = {
  id: base64url.min(1),
  rawId: base64url.min(1),
  type: z.literal('public-key'),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional().catch(undefined),
}

/** What a browser answers when a passkey was made: RegistrationResponseJSON of Web Authentication level 3. */
export const registrationAnswer = z.object({
  ...shared,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(32)).max(10).default([]),
  }),
})

/** What a browser answers when a passkey was used: AuthenticationResponseJSON. */
export const authenticationAnswer = z.object({
  ...shared,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional().catch(undefined),
  }),
})

export type RegistrationAnswer = z.infer<typeof registrationAnswer>
export type AuthenticationAnswer = z.infer<typeof authenticationAnswer>
