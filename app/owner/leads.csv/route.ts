import { answerExport } from '@/lib/owner/leads/answer-export'

export const GET = answerExport
