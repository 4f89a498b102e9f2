/** The paragraphs of the joint declaration of 20 September 2014: what a measure answers, and what a fund may pay for. */
export const paragraphs = [
  'fund',
  'fences',
  'lorry-park',
  'temporary-works',
  'vulnerable-people',
  'detection',
  'layout',
  'schengen',
  'joint-operations',
  'information',
  'networks',
  'mediterranean',
  'deterrence',
] as const

export type Paragraph = (typeof paragraphs)[number]
