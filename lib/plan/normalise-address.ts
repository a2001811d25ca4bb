export { normaliseAddress } from '@/lib/normalise-address'
