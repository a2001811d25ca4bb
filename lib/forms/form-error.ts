/** What is wrong with one field, in words that say how to put it right. */
export type FormError = { field: string; message: string }

/** What a refused form is rendered from: everything typed, and why it was refused. */
export type Refused = {
  values: Record<string, string>
  /** Everything typed in a form whose names may repeat. */
  typed?: Record<string, string | string[]>
  errors: FormError[]
  /** True when the fault is ours: the page then says that nothing is lost. */
  trouble: boolean
  /** What the handler alone says, such as which answers may be shown: nothing of it was typed. */
  shown?: Record<string, string>
  /** True when too many forms came from one network. */
  busy?: boolean
}
