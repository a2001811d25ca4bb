/** Zod's own words for what our schemas do not name, in an editor's. */
export const plainType = (message = 'text') =>
  message.replace(/^Invalid input: expected (\w+).*$/, (_all, type: string) => {
    if (type === 'number') return 'a number'
    if (type === 'array') return 'a list'
    if (type === 'object') return 'a group of fields, each on an indented line'
    return 'text'
  })
