/**
 * Characters that a reader cannot see and a terminal obeys: control characters, line and paragraph separators, and the
 * controls that turn the direction of writing. Names may not hold any, and messages show them as escapes.
 */

/** Such characters, as they stand inside the brackets of a regular expression. */
export const invisible = '\\u0000-\\u001f\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069'

const each = new RegExp(`[${invisible}]`, 'g')

/** The text with `\u001b` for an escape character, and so on. */
export function visibleText(text: string): string {
  return text.replace(each, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
